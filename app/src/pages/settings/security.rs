//! One's own password, and the sessions that it opened.

use ::words::format::instant;
use ::words::{auth, common, credentials as words};
use domain::ids::UserId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::accounts::sessions::{SessionView, sessions_of_user};

use super::{framed, only};
use crate::components::*;
use crate::context::{reader, send_to, visit};
use crate::form::post_to;
use crate::pages::loaded;
use crate::reader::Role;
use crate::server_fns::credentials::{ChangePassword, EndOtherSessions, EndSession, forms};

pub fn security(role: Role) -> AnyView {
    let visit = visit();
    let account = visit.reader.account;
    // Where it was for everybody.
    if let (Role::Buyer, Some(own @ (Role::Seller | Role::Operator))) = (role, account.as_ref().map(|own| own.role)) {
        send_to(&format!("{}/security", own.area()));
        return ().into_any();
    }
    let user = account.and_then(|account| account.user_id.parse::<UserId>().ok());
    let this = visit.session.id().map(|id| id.to_string()).unwrap_or_default();
    loaded(
        move |portal, actor| async move {
            only(role, &actor)?;
            sessions_of_user(&portal, user.ok_or_else(Error::not_found)?, &this).await
        },
        move |sessions| show(sessions, role),
    )
    .into_any()
}

fn show(sessions: Vec<SessionView>, role: Role) -> AnyView {
    let l = reader().locale;
    let title = words::security_title(l);
    let content = view! {
        <PageTitle title lead=words::security_lead(l)/>
        {password_card(l)}
        {sessions_card(sessions, l)}
    };
    framed(role, title.to_owned(), content.into_any())
}

fn password_card(l: Locale) -> impl IntoView {
    let form = forms::PASSWORD;
    view! {
        <Card title=words::password_title(l)>
            <PostForm action={post_to::<ChangePassword>()} label=words::password_title(l)>
                <FormFaults form names=field_name/>
                <Field form name="password_now" label=words::password_now(l) kind=FieldKind::Password
                    autocomplete="current-password" required=true/>
                <Field form name="password_new" label=words::password_new(l) hint=auth::password_hint(l)
                    kind=FieldKind::Password autocomplete="new-password" required=true/>
                <Actions><Button look=Look::Primary>{words::password_change(l)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

fn sessions_card(sessions: Vec<SessionView>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::session_in(l)),
        Column::number(words::session_since(l)),
        Column::number(common::action(l)),
    ];
    let others = sessions.iter().any(|one| !one.is_this).then(|| {
        view! {
            <PostForm action={post_to::<EndOtherSessions>()} label=words::others_end(l)>
                <Actions><Button look=Look::Danger>{words::others_end(l)}</Button></Actions>
            </PostForm>
        }
    });
    let zone = reader().time_zone;
    let rows = sessions.into_iter().map(|one| {
        let note = if one.is_this { words::session_this(l) } else { "" };
        let program = program(&one.agent).unwrap_or_else(|| words::session_unknown(l).to_owned());
        let since = one.begun_at.map(|at| instant(at, zone, l)).unwrap_or_default();
        // Two sessions of one program are told apart by when they began.
        let hidden = format!(" {program}, {since}");
        view! {
            <tr>
                <RowHead text=program note/>
                <NumberCell label=words::session_since(l)>{since}</NumberCell>
                <NumberCell label=common::action(l)>
                    <PostForm action={post_to::<EndSession>()}>
                        <Hidden name="session" value=one.name/>
                        <Button look=Look::Ghost>
                            {words::session_end(l)} <span class="visually-hidden">{hidden}</span>
                        </Button>
                    </PostForm>
                </NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Card title=words::sessions_title(l)>
            <Table caption=words::sessions_title(l) columns>{rows}</Table>
            {others}
        </Card>
    }
}

/// Which browser it says it is, and where it runs: `Firefox, Linux`.
fn program(agent: &str) -> Option<String> {
    let named =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    // In this order, since each says that it is those after it, too.
    let browser = named(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = named(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (Some(browser), Some(system)) => Some(format!("{browser}, {system}")),
    }
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/password_now" => words::password_now(l),
        "/password_new" => words::password_new(l),
        _ => return None,
    };
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::program;

    #[test]
    fn a_session_is_called_by_its_browser_and_system() {
        for (agent, said) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", Some("Firefox, Linux")),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
                Some("Edge, Windows"),
            ),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Safari/604.1", Some("Safari, iPhone")),
            ("curl/8", None),
            ("", None),
        ] {
            assert_eq!(program(agent).as_deref(), said, "{agent}");
        }
    }
}
