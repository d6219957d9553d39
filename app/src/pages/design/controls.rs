//! Buttons, fields and choices.

use domain::locale::{Locale, LocalizedText};
use domain::refusal::{Code, Refusal, Refusals};
use leptos::prelude::*;

use crate::components::*;
use crate::form::Flash;

#[component]
pub fn Buttons() -> impl IntoView {
    let names = ["Review and publish", "Backtest", "Cancel the subscription", "Add a range"];
    let looks = Look::ALL.into_iter().zip(names);
    let live = looks.clone().map(|(look, name)| view! { <Button look>{name}</Button> });
    let disabled = looks.take(2).map(|(look, name)| view! { <Button look disabled=true>{name}</Button> });
    let spans = ["30 days", "12 months", "All"].into_iter().zip([false, true, false]);
    let segments = spans.map(|(label, current)| Segment::new(label, "/design", current)).collect();
    view! {
        <Actions>{live.collect_view()}</Actions>
        <Actions>{disabled.collect_view()}<LinkButton href="/design">"Change plan"</LinkButton></Actions>
        <Actions>
            <Segmented label="Span of time" segments/>
            <MoreLink href="/design">"All 52"</MoreLink>
        </Actions>
    }
    .into_any()
}

#[component]
pub fn Fields(form: &'static str) -> impl IntoView {
    let name = LocalizedText::of([(Locale::En, "Users"), (Locale::De, "Benutzer"), (Locale::It, "Utenti")]);
    let text = "Leave requests without e-mail ping-pong.\nYour team asks, the right person approves.";
    view! {
        <Card>
            <PostForm action="/design">
                <FieldRow>
                    <Field form name="key" label="Key" value="UserMonth" required=true
                        hint="For your software; it never changes."/>
                    <Field form name="email" label="E-mail" kind=FieldKind::Email placeholder="anna@example.com"
                        autocomplete="email" optional=true/>
                </FieldRow>
                <FieldRow>
                    <MoneyField form name="price" label="Price per user" currency="EUR" value="2.50"/>
                    <Field form name="due" label="Due within" kind=FieldKind::Whole value="30" suffix="days"/>
                    <DateField form name="from" label="In effect from" value="2026-12-01"/>
                </FieldRow>
                <LocalizedField form name="name" legend="Name buyers see" value=name
                    hint="It appears on invoices in the buyer's language."/>
                <TextArea form name="description" label="Description" value=text rows=3/>
                <Field form name="locked" label="Currency" value="EUR" disabled=true hint="Fixed once published."/>
                <Actions><Button look=Look::Primary>"Save draft"</Button><LinkButton href="/design">"Back"</LinkButton></Actions>
            </PostForm>
            <SearchField action="/design" label="Search the store" placeholder="Leave, scanning, payroll …"/>
        </Card>
    }
    .into_any()
}

#[component]
pub fn RefusedFields(form: &'static str) -> impl IntoView {
    let refusals = Refusals(vec![
        Refusal::at(Code::KeyTaken, "/metric_key").with("key", "UserMonth"),
        Refusal::at(Code::AmountNegative, "/cost"),
        Refusal::at(Code::TranslationMissing, "/words").with("languages", vec![Locale::It]),
    ]);
    let typed = [("metric_key", "UserMonth"), ("cost", "-2.50"), ("words[en]", "Users"), ("words[de]", "Benutzer")];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    provide_context(Flash::refused(form, typed, refusals));
    view! {
        <Card>
            <PostForm action="/design">
                <FormFaults form/>
                <FieldRow>
                    <Field form name="metric_key" label="Key" required=true/>
                    <MoneyField form name="cost" label="Price per user" currency="EUR"/>
                </FieldRow>
                <LocalizedField form name="words" legend="Name buyers see"/>
            </PostForm>
        </Card>
    }
    .into_any()
}

#[component]
pub fn Choices(form: &'static str) -> impl IntoView {
    let countries = [("de", "Germany"), ("it", "Italy"), ("at", "Austria")];
    let countries = countries.map(|(code, name)| Choice::new(code, name)).to_vec();
    let timing = vec![
        Choice::new("advance", "In advance").hint("Invoiced on the 1st for the month that begins."),
        Choice::new("arrears", "In arrears").hint("Invoiced on the 1st for the month that ended."),
    ];
    view! {
        <Card>
            <PostForm action="/design">
                <FieldRow>
                    <Select form name="country" label="Country" choices=countries.clone() value="it"/>
                    <Select form name="closed" label="Country" choices=countries disabled=true/>
                </FieldRow>
                <RadioCards form name="timing" legend="When is the fee due?" choices=timing value="advance"/>
                <Checkbox form name="prorate" label="Prorate partial months by days" checked=true
                    hint="20.00 a month from 4 June costs 18.00 in June."/>
                <Checkbox form name="waive" label="Waive the set-up fee" disabled=true/>
            </PostForm>
        </Card>
    }
    .into_any()
}
