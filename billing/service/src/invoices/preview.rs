//! Previews: the next invoice as it would be, from the facts of now or of a given instant.

use std::collections::HashMap;

use domain::calendar::{Instant, day_of, parse_instant};
use domain::ids::SubscriptionId;
use domain::invoicing::{Coming, Due, previewed};
use domain::money::Money;
use domain::refusal::{Code, Refusal};
use sqlx::PgConnection;

use super::facts::Prepared;
use super::view::{Between, InvoiceView};
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;
use crate::subscriptions::{self, DaySpan, Loaded, Lock, load, load_one};
use crate::usage::Known;

/// The invoice as it would be at the end of the running period, from what is known at `at` (now by default): what was agreed,
/// invoiced and reported by then, and the rates of tax entered by then. Names of parties and metrics are those of now.
///
/// # Errors
/// `subscription.not_signed_yet` before it was signed; `ended` when no invoice is to come.
pub async fn preview(portal: &Portal, actor: &Actor, id: SubscriptionId, at: Option<&str>) -> Answer<InvoiceView> {
    let at = at.filter(|text| !text.is_empty()).map(|text| parse_instant(text, "/at")).transpose()?;
    let mut conn = portal.db.acquire().await?;
    let now = portal.clock.now(&mut *conn).await?;
    let mut loaded = load_one(portal, &mut conn, actor, id, Lock::None).await?;
    let as_of = at.unwrap_or(now);
    let known = if as_of < now { Known::By(as_of) } else { Known::Now };
    if known != Known::Now {
        loaded = subscriptions::as_of(portal, &mut conn, loaded, as_of).await?;
    }
    let due = previewed_of(&loaded, as_of).ok_or_else(|| Refusal::new(Code::NothingToCome))?;
    view(&mut conn, &loaded, &due, known, as_of).await
}

/// The next invoice at an instant; of a subscription that has ended, the correction to come.
fn previewed_of(loaded: &Loaded, as_of: Instant) -> Option<Due> {
    previewed(&loaded.subscription, &loaded.metrics, as_of).or_else(|| loaded.late_due())
}

/// The invoices to come as they stand, soonest first, up to the one that closes the running period. The first is the one
/// whose day every page tells; there is none where nothing is left to invoice.
pub async fn upcoming(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<Vec<InvoiceView>> {
    let mut conn = portal.db.acquire().await?;
    let now = portal.clock.now(&mut *conn).await?;
    let loaded = load_one(portal, &mut conn, actor, id, Lock::None).await?;
    let all = super::to_come(&mut conn, &loaded, now).await?;
    coming_views(&mut conn, &loaded, &all, now).await
}

/// An invoice to come, as it stands.
pub(crate) async fn coming_view(
    conn: &mut PgConnection,
    loaded: &Loaded,
    coming: &Coming,
    now: Instant,
) -> Answer<InvoiceView> {
    let prepared = Prepared::load(conn, &[(loaded, &coming.due)], Known::Now).await?.for_its_reader();
    view_of(&prepared, loaded, coming, now)
}

/// Several of one subscription, in a fixed number of queries.
pub(super) async fn coming_views(
    conn: &mut PgConnection,
    loaded: &Loaded,
    all: &[Coming],
    now: Instant,
) -> Answer<Vec<InvoiceView>> {
    let occasions: Vec<(&Loaded, &Due)> = all.iter().map(|coming| (loaded, &coming.due)).collect();
    let prepared = Prepared::load(conn, &occasions, Known::Now).await?.for_its_reader();
    all.iter().map(|coming| view_of(&prepared, loaded, coming, now)).collect()
}

fn view_of(prepared: &Prepared, loaded: &Loaded, coming: &Coming, now: Instant) -> Answer<InvoiceView> {
    let draft = prepared.draft(loaded, &coming.due)?;
    let usage = match draft.lines.is_empty() {
        true => coming.usage,
        false => prepared.further(loaded, &coming.due, day_of(now, loaded.subscription.zone))?,
    };
    let coming = coming.drafted(&draft.lines);
    let mut invoice = InvoiceView::of_draft(draft, between(loaded), now);
    (invoice.behind, invoice.ahead) = (coming.behind.map(DaySpan::from), coming.ahead.map(DaySpan::from));
    invoice.usage = usage;
    Ok(invoice)
}

/// The totals of the next invoices of these subscriptions, in a fixed number of queries. Those the actor may not see, and
/// those of which nothing is due so far, are left out.
pub async fn next_totals(
    portal: &Portal,
    actor: &Actor,
    ids: &[SubscriptionId],
) -> Answer<HashMap<SubscriptionId, Money>> {
    let mut conn = portal.db.acquire().await?;
    let mut seen = load(portal, &mut conn, ids, Lock::None).await?;
    seen.retain(|one| {
        let subscription = &one.subscription;
        actor.may_see(subscription.seller_id, subscription.buyer_id, Some(subscription.id)).is_ok()
    });
    let coming = super::coming(&mut conn, &seen.iter().collect::<Vec<_>>()).await?;
    let dues: Vec<(&Loaded, Due)> =
        seen.iter().zip(coming).filter_map(|(one, coming)| Some((one, coming?.due))).collect();
    let occasions: Vec<(&Loaded, &Due)> = dues.iter().map(|(loaded, due)| (*loaded, due)).collect();
    let prepared = Prepared::load(&mut conn, &occasions, Known::Now).await?;
    let totals = occasions.iter().filter_map(|(loaded, due)| {
        let draft = prepared.draft(loaded, due).ok().filter(|draft| !draft.lines.is_empty())?;
        Some((loaded.subscription.id, draft.total))
    });
    Ok(totals.collect())
}

/// The invoice of an occasion, as it would be now.
pub(crate) async fn draft_view(
    conn: &mut PgConnection,
    loaded: &Loaded,
    due: &Due,
    now: Instant,
) -> Answer<InvoiceView> {
    view(conn, loaded, due, Known::Now, now).await
}

async fn view(
    conn: &mut PgConnection,
    loaded: &Loaded,
    due: &Due,
    known: Known,
    as_of: Instant,
) -> Answer<InvoiceView> {
    let prepared = Prepared::load(conn, &[(loaded, due)], known).await?.for_its_reader();
    let draft = prepared.draft(loaded, due)?;
    Ok(InvoiceView::of_draft(draft, between(loaded), as_of))
}

pub(super) fn between(loaded: &Loaded) -> Between {
    Between {
        subscription_id: loaded.subscription.id,
        product_name: loaded.product_name.clone(),
        seller_id: loaded.subscription.seller_id,
        buyer_id: loaded.subscription.buyer_id,
        parties: loaded.parties.clone(),
    }
}
