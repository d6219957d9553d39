//! The sandbox's clock: what time it is, moving it forward, and what happened meanwhile.

use ::words::format::{day, day_short, money, month_name, time};
use ::words::{admin as words, common};
use chrono::{Datelike, Days, Months, SecondsFormat};
use chrono_tz::Tz;
use domain::calendar::{Instant, day_of, parse_instant};
use domain::locale::Locale;
use leptos::prelude::*;
use service::Mode;
use service::reports::{self, CurrencyTotal, Happened, InvoiceHappened, PaymentHappened};
use service::sandbox_time;
use service::sandbox_time::ClockReading;

use super::{asked, local};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{AdvanceClock, AdvanceClockTo};

/// Hour of the day, in UTC, by which a day has begun nearly everywhere.
const NOON: u32 = 12;

#[component]
pub fn ClockPage() -> impl IntoView {
    let after = parse_instant(&asked("after"), "/after").ok();
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let reading = sandbox_time::reading(&portal).await?;
            let happened = match after {
                Some(after) => Some(reports::happened(&portal, &actor, after, reading.now).await?),
                None => None,
            };
            Ok((reading, happened))
        },
        |(reading, happened)| clock_page(reading, happened),
    )
}

fn clock_page(reading: ClockReading, happened: Option<Happened>) -> impl IntoView {
    let l = reader().locale;
    let controls = match reading.mode {
        Mode::Sandbox => controls(reading, l).into_any(),
        Mode::Production => view! { <Notice>{words::clock_real(l)}</Notice> }.into_any(),
    };
    view! {
        <ConsoleLayout title=common::nav_clock(l)>
            <PageTitle title=words::clock_title(l) lead=words::clock_lead(l)/>
            {controls}
            {happened.map(|happened| what_happened(happened, l))}
        </ConsoleLayout>
    }
}

fn controls(reading: ClockReading, l: Locale) -> impl IntoView {
    let note = if reading.stands { words::clock_stands(l) } else { words::clock_runs(l) };
    let first = first_of_next_month(reading.now);
    let to_first = words::to_first_of(l, month_name(first.month(), l));
    let tomorrow = day_of(reading.now, Tz::UTC).checked_add_days(Days::new(1)).unwrap_or(first.date_naive());
    let time = format!("{}\u{a0}UTC", time(reading.now, Tz::UTC, l));
    let time = match reader().time_zone {
        Tz::UTC => time,
        _ => format!("{time} · {}", local(reading.now, l)),
    };
    view! {
        <Card title=words::it_is(l) note=note>
            <BigNumber value=day(day_of(reading.now, Tz::UTC), l) note=time/>
            <PostForm action={post_to::<AdvanceClockTo>()} label=words::advance_the_clock(l)>
                <FormFaults form="clock_to"/>
                <Actions>
                    <Button look=Look::Primary name="now" value=written(first)>{to_first}</Button>
                    <Button name="now" value=written(reading.now + chrono::Duration::days(1))>{words::one_day_later(l)}</Button>
                </Actions>
            </PostForm>
        </Card>
        <Card title=words::advance_to(l) note=words::forward_only(l)>
            <PostForm action={post_to::<AdvanceClock>()} label=words::advance_to(l)>
                <FormFaults form="clock" names=field_name/>
                <FieldRow>
                    <DateField form="clock" name="day" label=words::the_day(l) value=tomorrow.to_string() at="/now" required=true/>
                    <Field form="clock" name="time" label=words::the_time(l) value="12:00" kind=FieldKind::Time hint=words::the_time_hint(l) required=true/>
                </FieldRow>
                <Actions><Button>{words::advance(l)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

/// At noon, when the 1st has begun for nearly every buyer.
fn first_of_next_month(now: Instant) -> Instant {
    let today = day_of(now, Tz::UTC);
    let first = today.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))).unwrap_or(today);
    first.and_hms_opt(NOON, 0, 0).map_or(now, |noon| noon.and_utc())
}

fn written(instant: Instant) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn what_happened(happened: Happened, l: Locale) -> impl IntoView {
    let title = words::happened_since(l, local(happened.after, l));
    if happened.is_nothing() {
        return view! {
            <Section title=title>
                <Card><EmptyState title=words::nothing_happened_title(l) text=words::nothing_happened_text(l)/></Card>
            </Section>
        }
        .into_any();
    }
    let points =
        points(&happened, l).into_iter().map(|(tone, words)| view! { <CheckItem tone=tone>{words}</CheckItem> });
    let points = points.collect_view();
    let (invoices, payments) = (happened.invoices, happened.payments);
    view! {
        <Section title=title>
            <Stack>
                <Card><CheckList>{points}</CheckList></Card>
                {(!invoices.is_empty()).then(|| view! { <Card title=words::invoices_issued(l)>{invoice_table(invoices, l)}</Card> })}
                {(!payments.is_empty()).then(|| view! { <Card title=words::payments(l)>{payment_table(payments, l)}</Card> })}
            </Stack>
        </Section>
    }
    .into_any()
}

/// The summary, one point per thing that happened.
fn points(happened: &Happened, l: Locale) -> Vec<(Tone, String)> {
    let sum = |total: &CurrencyTotal| money(total.total.amount(), total.total.currency().code(), l);
    let mut points = Vec::new();
    if happened.subscriptions_begun > 0 {
        points.push((Tone::Good, words::service_begun(l, happened.subscriptions_begun)));
    }
    if happened.subscriptions_ended > 0 {
        points.push((Tone::Neutral, words::service_over(l, happened.subscriptions_ended)));
    }
    points.extend(happened.issued.iter().map(|total| (Tone::Good, words::n_issued(l, total.count, sum(total)))));
    points.extend(happened.credited.iter().map(|total| (Tone::Neutral, words::n_credited(l, total.count, sum(total)))));
    points.extend(happened.collected.iter().map(|total| (Tone::Good, words::n_collected(l, total.count, sum(total)))));
    points.extend(happened.failed.iter().map(|total| (Tone::Bad, words::n_failed(l, total.count, sum(total)))));
    points.extend(happened.awaiting.iter().map(|total| (Tone::Clay, words::n_awaiting(l, total.count, sum(total)))));
    if happened.payments.is_empty() && happened.is_anything_to_collect() {
        points.push((Tone::Clay, words::no_payments(l).to_owned()));
    }
    points
}

fn invoice_table(invoices: Vec<InvoiceHappened>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::number(l)),
        Column::text(words::buyer(l)),
        Column::text(words::seller(l)),
        Column::number(words::issued(l)),
        Column::number(words::total(l)),
    ];
    let rows = invoices.into_iter().map(|invoice| {
        let total = money(invoice.total.amount(), invoice.total.currency().code(), l);
        let href = format!("/admin/invoices/{}", invoice.id);
        view! {
            <tr>
                <RowHead text=invoice.number note=invoice.product_name.in_locale(l).to_owned() href/>
                <Cell label=words::buyer(l)>{invoice.buyer_name}</Cell>
                <Cell label=words::seller(l)>{invoice.seller_name}</Cell>
                <NumberCell label=words::issued(l)>{day_short(invoice.issued_on, l)}</NumberCell>
                <NumberCell label=words::total(l)>{total}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::invoices_issued(l) columns>{rows}</Table> }
}

fn payment_table(payments: Vec<PaymentHappened>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::invoice(l)),
        Column::text(words::status(l)),
        Column::number(words::when(l)),
        Column::number(words::amount(l)),
    ];
    let rows = payments.into_iter().map(|payment| {
        let (tone, status) = payment_words(&payment.status, l);
        let href = format!("/admin/invoices/{}", payment.invoice_id);
        view! {
            <tr>
                <RowHead text=payment.invoice_number note=payment.buyer_name href/>
                <Cell label=words::status(l)><Badge tone=tone text=status/></Cell>
                <NumberCell label=words::when(l)>{local(payment.at, l)}</NumberCell>
                <NumberCell label=words::amount(l)>{money(payment.amount.amount(), payment.amount.currency().code(), l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::payments(l) columns>{rows}</Table> }
}

fn payment_words(status: &str, l: Locale) -> (Tone, String) {
    match status {
        "succeeded" => (Tone::Good, words::pay_succeeded(l).to_owned()),
        "failed" => (Tone::Bad, words::pay_failed(l).to_owned()),
        "pending" => (Tone::Accent, words::pay_pending(l).to_owned()),
        "needs_confirmation" => (Tone::Clay, words::pay_needs_confirmation(l).to_owned()),
        "canceled" => (Tone::Neutral, words::pay_canceled(l).to_owned()),
        "reversed" => (Tone::Neutral, words::pay_reversed(l).to_owned()),
        other => (Tone::Neutral, other.to_owned()),
    }
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/now" => words::the_day(l),
        _ => return None,
    };
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_next_month_has_begun_nearly_everywhere() {
        for (now, expected) in [
            ("2026-11-22T10:00:00Z", "2026-12-01T12:00:00Z"),
            ("2026-12-01T12:00:00Z", "2027-01-01T12:00:00Z"),
            ("2027-01-31T23:59:59Z", "2027-02-01T12:00:00Z"),
        ] {
            let now = parse_instant(now, "").expect("an instant");
            assert_eq!(written(first_of_next_month(now)), expected);
        }
    }
}
