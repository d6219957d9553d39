//! The commission: the percentage that the marketplace keeps of what is collected.

use ::words::format::percent;
use ::words::operating as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::ledger::{self, Marketplace};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::SetCommission;

const FORM: &str = "commission";

#[component]
pub fn CommissionPage() -> impl IntoView {
    loaded(|portal, actor| async move { ledger::marketplace(&portal, &actor).await }, commission)
}

fn commission(marketplace: Marketplace) -> impl IntoView {
    let l = reader().locale;
    let now = marketplace.commission_rules.first().map(|rule| percent(rule.percent, l)).unwrap_or_default();
    view! {
        <ConsoleLayout title=words::commission_title(l)>
            <PageTitle title=words::commission_title(l) lead=words::commission_lead(l)/>
            <Card title=words::commission_now(l)>
                <p class="figure">{now}</p>
                <PostForm action={post_to::<SetCommission>()} label=words::commission_title(l)>
                    <FormFaults form=FORM names=field_name/>
                    <Field form=FORM name="percent" label=words::commission_percent(l) hint=words::commission_hint(l)
                        kind=FieldKind::Decimal suffix="%" required=true autocomplete="off"/>
                    <Actions><Button look=Look::Primary>{words::save_commission(l)}</Button></Actions>
                </PostForm>
            </Card>
        </ConsoleLayout>
    }
}

fn field_name(pointer: &str, l: Locale) -> Option<String> {
    match pointer {
        "/percent" => Some(words::commission_percent(l).to_owned()),
        _ => None,
    }
}
