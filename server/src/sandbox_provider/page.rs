//! The imitated card page as HTML. Whatever was typed or stored is escaped.

use std::fmt::Write;

use domain::locale::Locale;
use domain::money::Money;
use domain::refusal::Refusals;
use service::payments::sandbox::{Behavior, HostedKind, HostedSession, TEST_CARDS};
use words::{format, sandbox_provider as said};

use super::Typed;
use crate::html::escape;

const STYLE: &str = include_str!("style.css");

pub fn html(nonce: &str, session: &HostedSession, typed: &Typed, refusals: &Refusals) -> String {
    let locale = session.locale;
    let (title, form) = match session.kind {
        HostedKind::Setup => (said::card_title(locale), card_form(session, typed, refusals)),
        HostedKind::Confirm(amount) => (said::confirm_title(locale), confirm_form(amount, session, refusals)),
    };
    framed(nonce, title, &form, locale)
}

/// The page once it is done.
pub fn closed(nonce: &str, return_to: &str, locale: Locale) -> String {
    let content = format!(
        "<p>{}</p><p><a href=\"{}\">{}</a></p>",
        said::done_lead(locale),
        escape(return_to),
        said::back_done(locale)
    );
    framed(nonce, said::done_title(locale), &content, locale)
}

fn framed(nonce: &str, title: &str, content: &str, locale: Locale) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{locale}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title} · Sandbox Pay</title><style nonce=\"{nonce}\">{STYLE}</style></head>\
         <body><header class=\"imitation\"><p>{}</p></header><main><p class=\"brand\">Sandbox&thinsp;Pay</p><h1>{title}</h1>{content}</main></body></html>",
        said::imitation(locale),
    )
}

fn card_form(session: &HostedSession, typed: &Typed, refusals: &Refusals) -> String {
    let locale = session.locale;
    let fields = [
        Field {
            name: "number",
            label: said::number(locale),
            value: &typed.number,
            hint: "cc-number",
            example: "4242 4242 4242 4242",
        },
        Field {
            name: "expires",
            label: said::expires(locale),
            value: &typed.expires,
            hint: "cc-exp",
            example: "12/30",
        },
        Field { name: "cvc", label: said::cvc(locale), value: &typed.cvc, hint: "cc-csc", example: "123" },
        Field { name: "name", label: said::name(locale), value: &typed.name, hint: "cc-name", example: "" },
    ];
    let mut html = format!("<p>{}</p><form method=\"post\">", said::card_lead(locale));
    for field in fields {
        html.push_str(&field.html(refusals, locale));
    }
    let _ = write!(html, "<button type=\"submit\">{}</button>", said::save(locale));
    let _ = write!(html, "<a href=\"{}\">{}</a></form>", escape(&session.return_to), said::back(locale));
    let _ = write!(html, "<h2>{}</h2><table><tbody>", said::test_cards(locale));
    for card in TEST_CARDS {
        let _ =
            write!(html, "<tr><td><code>{}</code></td><td>{}</td></tr>", card.number, behavior(card.behavior, locale));
    }
    html.push_str("</tbody></table>");
    html
}

/// What is refused can be confirmed no more.
fn confirm_form(amount: Money, session: &HostedSession, refusals: &Refusals) -> String {
    let locale = session.locale;
    if !refusals.0.is_empty() {
        let refused: Vec<String> = refusals.0.iter().map(|refusal| escape(&said::refused(refusal, locale))).collect();
        let back = (escape(&session.return_to), said::back_done(locale));
        return format!("<p class=\"refused\">{}</p><p><a href=\"{}\">{}</a></p>", refused.join(" "), back.0, back.1);
    }
    let amount = format::money(amount.amount(), amount.currency().code(), locale);
    format!(
        "<p>{}</p><p class=\"amount\">{}</p><form method=\"post\">\
         <button type=\"submit\" name=\"answer\" value=\"approve\">{}</button>\
         <button type=\"submit\" name=\"answer\" value=\"decline\" class=\"quiet\">{}</button></form>",
        said::confirm_lead(locale),
        escape(&amount),
        said::approve(locale),
        said::decline(locale),
    )
}

/// What a test card does.
const fn behavior(behavior: Behavior, locale: Locale) -> &'static str {
    match behavior {
        Behavior::Succeeds => said::card_succeeds(locale),
        Behavior::RefusedAtOnce => said::card_refused_at_once(locale),
        Behavior::ChargesFail => said::card_charges_fail(locale),
        Behavior::NeedsConfirmation => said::card_needs_confirmation(locale),
    }
}

struct Field<'a> {
    name: &'a str,
    label: &'a str,
    value: &'a str,
    /// What browsers may fill in.
    hint: &'a str,
    example: &'a str,
}

impl Field<'_> {
    fn html(&self, refusals: &Refusals, locale: Locale) -> String {
        let Field { name, label, value, hint, example } = self;
        let refusal = refusals.0.iter().find(|refusal| refusal.pointer.trim_start_matches('/') == *name);
        let (invalid, note) = match refusal {
            Some(refusal) => (
                format!(" aria-invalid=\"true\" aria-describedby=\"{name}-refused\""),
                format!("<p class=\"refused\" id=\"{name}-refused\">{}</p>", escape(&said::refused(refusal, locale))),
            ),
            None => (String::new(), String::new()),
        };
        format!(
            "<div class=\"field {name}\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" value=\"{}\" \
             autocomplete=\"{hint}\" placeholder=\"{example}\"{invalid}>{note}</div>",
            escape(value),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_cannot_leave_its_field() {
        let session = HostedSession { kind: HostedKind::Setup, return_to: "/\"><script>".into(), locale: Locale::It };
        let typed = Typed { number: "\"><script>alert(1)</script>".into(), ..Typed::default() };
        let html = html("n", &session, &typed, &Refusals::default());
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("lang=\"it\""));
    }
}
