//! What happened in the demo, in order.

use chrono::{Days, Months, NaiveTime};
use domain::calendar::{Day, Instant};
use domain::ids::RatePlanId;
use domain::locale::Locale;
use service::accounts::{self, OrganizationRole};
use service::agreements::{self, CancelInput, ChangeInput, DryRun, SubscribeInput};
use service::payments::sandbox::{self, CardInput};
use service::{Actor, Answer, Fault, Portal, payments, sandbox_time};

use super::catalog::{self, Plans};
use super::people::{self, ANNA, EWA, GIULIA, JONAS, KLAAS, MARCO};
use super::usage::{Meter, Reporting};
use super::{MONTHS_OF_HISTORY, first_day};

const CARD_THAT_PAYS: &str = "4242 4242 4242 4242";
const CARD_THAT_FAILS: &str = "4000 0000 0000 0341";
const TAX_RATES: [(&str, &str); 5] = [("AT", "20"), ("DE", "19"), ("FR", "20"), ("IT", "22"), ("PL", "23")];

struct Cast {
    operator: Actor,
    nordlicht: Actor,
    bellini: Actor,
    kowalski: Actor,
    hafen: Actor,
}

/// Plays the story from its first day until `until`, where the clock stands then.
pub async fn play(portal: &Portal, until: Instant) -> Answer<()> {
    let begins_on = first_day(until);
    sandbox_time::start_at(portal, at(begins_on, 8)).await?;
    let operator = people::hire_operator(portal).await?;
    for (country, percent) in TAX_RATES {
        accounts::set_tax_rate(portal, &operator, country, percent, "2020-01-01").await?;
    }
    for category in ["Non-profit", "Start-up"] {
        accounts::create_category(portal, &operator, category).await?;
    }
    let anna = people::sign_up(portal, OrganizationRole::Seller, &ANNA).await?;
    let giulia = people::sign_up(portal, OrganizationRole::Seller, &GIULIA).await?;
    let plans = catalog::publish(portal, &anna, &giulia).await?;
    let cast = Cast {
        nordlicht: people::sign_up(portal, OrganizationRole::Buyer, &JONAS).await?,
        bellini: people::sign_up(portal, OrganizationRole::Buyer, &MARCO).await?,
        kowalski: people::sign_up(portal, OrganizationRole::Buyer, &EWA).await?,
        hafen: people::sign_up(portal, OrganizationRole::Buyer, &KLAAS).await?,
        operator,
    };
    for buyer in [&cast.nordlicht, &cast.bellini, &cast.kowalski, &cast.hafen] {
        enter_card(portal, buyer, CARD_THAT_PAYS).await?;
    }
    let mut reporting = Reporting::default();
    for month in 0..=MONTHS_OF_HISTORY {
        let first = begins_on.checked_add_months(Months::new(month)).unwrap_or(begins_on);
        live_through(portal, &cast, &plans, &mut reporting, first, until).await?;
    }
    advance(portal, &cast.operator, until).await
}

/// One month: what happens in it, the usage of its days, and the turn of the month.
async fn live_through(
    portal: &Portal,
    cast: &Cast,
    plans: &Plans,
    reporting: &mut Reporting,
    first: Day,
    until: Instant,
) -> Answer<()> {
    let month = reporting.months_lived();
    for (day, event) in events(month) {
        let moment = at(first + Days::new(u64::from(day - 1)), 9);
        if moment > until {
            break;
        }
        advance(portal, &cast.operator, moment).await?;
        happen(portal, cast, plans, reporting, event).await?;
    }
    let next_first = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let evening = at(next_first - Days::new(1), 20).min(until);
    advance(portal, &cast.operator, evening).await?;
    reporting.report_month(portal, first, evening).await?;
    if at(next_first, 7) <= until {
        advance(portal, &cast.operator, at(next_first, 7)).await?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Event {
    NordlichtTakesLeave,
    HafenTakesLeave,
    KowalskiTakesLeave,
    NordlichtTakesTime,
    HafenTakesSeats,
    KowalskiTakesInvoicing,
    OperatorBuysEnterpriseForBellini,
    BelliniTakesInvoicing,
    HafenTakesMoreSeats,
    HafenTakesPayroll,
    KowalskisCardFails,
    KowalskiCancelsInvoicing,
    NordlichtBooksPayrollAhead,
}

/// By month of the story: on which day what happens.
fn events(month: u32) -> Vec<(u32, Event)> {
    match month {
        0 => vec![(1, Event::NordlichtTakesLeave), (4, Event::HafenTakesLeave)],
        2 => vec![(14, Event::KowalskiTakesLeave)],
        3 => vec![(3, Event::NordlichtTakesTime)],
        4 => vec![(10, Event::HafenTakesSeats)],
        5 => vec![(1, Event::OperatorBuysEnterpriseForBellini), (9, Event::BelliniTakesInvoicing)],
        7 => vec![(11, Event::KowalskiTakesInvoicing)],
        8 => vec![(6, Event::HafenTakesMoreSeats), (12, Event::HafenTakesPayroll)],
        9 => vec![(20, Event::KowalskisCardFails)],
        10 => vec![(18, Event::KowalskiCancelsInvoicing)],
        MONTHS_OF_HISTORY => vec![(1, Event::NordlichtBooksPayrollAhead)],
        _ => Vec::new(),
    }
}

async fn happen(portal: &Portal, cast: &Cast, plans: &Plans, reporting: &mut Reporting, event: Event) -> Answer<()> {
    let Cast { operator, nordlicht, bellini, kowalski, hafen } = cast;
    match event {
        Event::NordlichtTakesLeave => {
            let id = take(portal, nordlicht, order(plans.leave_team)).await?;
            reporting.connect(id, vec![Meter::new("UserMonth", 42, 8), Meter::new("Pages", 280, 30)]);
        }
        Event::HafenTakesLeave => {
            let id = take(portal, hafen, order(plans.leave_business)).await?;
            reporting.connect(id, vec![Meter::new("UserMonth", 240, 14), Meter::new("Pages", 1200, 70)]);
        }
        Event::KowalskiTakesLeave => {
            let id = take(portal, kowalski, order(plans.leave_team)).await?;
            reporting.connect(id, vec![Meter::new("UserMonth", 36, 2), Meter::new("Pages", 150, 25)]);
        }
        Event::NordlichtTakesTime => {
            let id = take(portal, nordlicht, order(plans.time_standard)).await?;
            reporting.connect(id, vec![Meter::new("Bookings", 2800, 150)]);
        }
        Event::HafenTakesSeats => {
            let seats = SubscribeInput { seats: Some("40".to_owned()), ..order(plans.time_seats) };
            reporting.remember_seats(take(portal, hafen, seats).await?);
        }
        Event::KowalskiTakesInvoicing => {
            let id = take(portal, kowalski, order(plans.invoicing)).await?;
            reporting.remember_trial(id);
            reporting.connect(id, vec![Meter::new("Documents", 160, 12)]);
        }
        Event::OperatorBuysEnterpriseForBellini => {
            let buyer_id = Some(bellini.as_buyer()?.to_string());
            let bought = SubscribeInput { buyer_id, waive_setup_fee: Some(true), ..order(plans.leave_enterprise) };
            let id = take(portal, operator, bought).await?;
            reporting.connect(id, vec![Meter::new("UserMonth", 410, 22)]);
        }
        Event::BelliniTakesInvoicing => {
            let id = take(portal, bellini, order(plans.invoicing)).await?;
            reporting.connect(id, vec![Meter::new("Documents", 420, 35)]);
        }
        Event::HafenTakesMoreSeats => {
            let more = ChangeInput { seats: Some("60".to_owned()), ..ChangeInput::default() };
            agreements::change(portal, hafen, reporting.seats()?, more, DryRun::No).await?;
        }
        Event::HafenTakesPayroll => drop(take(portal, hafen, order(plans.payroll_export)).await?),
        Event::KowalskisCardFails => enter_card(portal, kowalski, CARD_THAT_FAILS).await?,
        Event::KowalskiCancelsInvoicing => {
            agreements::cancel(portal, kowalski, reporting.trial()?, CancelInput::default(), DryRun::No).await?;
        }
        Event::NordlichtBooksPayrollAhead => {
            let today = portal.now().await?.date_naive();
            let starts_on = today.checked_add_months(Months::new(2)).unwrap_or(today).to_string();
            take(portal, nordlicht, SubscribeInput { starts_on: Some(starts_on), ..order(plans.payroll_export) })
                .await?;
        }
    }
    Ok(())
}

fn order(plan: RatePlanId) -> SubscribeInput {
    SubscribeInput { rate_plan_id: plan.to_string(), ..SubscribeInput::default() }
}

async fn take(portal: &Portal, actor: &Actor, order: SubscribeInput) -> Answer<domain::ids::SubscriptionId> {
    Ok(agreements::subscribe(portal, actor, order).await?.subscription.id)
}

/// Goes to the payment provider's page and enters a test card.
async fn enter_card(portal: &Portal, buyer: &Actor, number: &str) -> Answer<()> {
    let url = payments::begin_setup(portal, buyer, "/account/payment", Locale::En).await?;
    let token = url.rsplit('/').next().unwrap_or_default();
    let card = CardInput {
        number: number.to_owned(),
        expires: "12/30".to_owned(),
        cvc: "123".to_owned(),
        name: buyer.name.clone(),
    };
    sandbox::submit_card(portal, token, card).await?;
    Ok(())
}

async fn advance(portal: &Portal, operator: &Actor, to: Instant) -> Answer<()> {
    if to <= portal.now().await? {
        return Ok(());
    }
    let advanced = sandbox_time::advance_clock(portal, operator, &to.to_rfc3339()).await?;
    match advanced.failures {
        0 => Ok(()),
        failures => Err(Fault::Other(format!("{failures} subscriptions of the demo could not be invoiced")).into()),
    }
}

fn at(day: Day, hour: u32) -> Instant {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()).and_utc()
}
