//! The store: what is on sale today, for whoever looks.
//!
//! A plan published anew under its key takes the earlier one's place on the shelf from its first day on; whoever
//! subscribed to the earlier one keeps it.

use std::collections::HashMap;

use domain::calendar::{Day, Tz, day_of};
use domain::ids::ProductId;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::{PublishedRatePlan, RatePlan, Terms};
use domain::text::composed;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::load::{RatePlanRow, load_metrics};
use super::metrics::without_costs;
use super::products::{self, products_where};
use super::rate_plans::plans_where;
use super::view::{ProductRow, ProductView, RatePlanView, today};
use super::visible::{SeenBy, Viewer, addressed};
use crate::actor::Actor;
use crate::error::{Answer, stored};
use crate::portal::Portal;

/// The most that one page of the store shows.
pub const STORE_CARDS_MAX: i64 = 200;
const SEARCH_WORDS_MAX: usize = 10;
const SEARCH_CHARS_MAX: usize = 120;

/// A product with the plans it can be subscribed to, and what they count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoreCard {
    pub product: ProductView,
    pub plans: Vec<RatePlanView>,
    pub metrics: Vec<Metric>,
}

/// Whether `r` may be on sale to the viewer on `$5`. The first day is decided by [`PublishedRatePlan::in_effect`].
macro_rules! offered {
    () => {
        concat!(
            "r.published_at IS NOT NULL AND r.visibility = 'public' AND r.effective_from <= $5::date + 1
             AND (r.effective_until IS NULL OR r.effective_until >= $5) AND ",
            addressed!()
        )
    };
}

/// In the order of names in one language, as an index has them.
macro_rules! listing {
    ($locale:literal) => {
        products_where!(
            "EXISTS (SELECT FROM rate_plans r WHERE r.seller_id = p.seller_id AND r.product_id = p.id AND ",
            offered!(),
            ") AND NOT EXISTS (SELECT FROM unnest($6::text[]) AS word WHERE NOT (s.name ILIKE word OR EXISTS (
                 SELECT FROM (SELECT value FROM jsonb_each_text(p.name)
                     UNION ALL SELECT value FROM jsonb_each_text(p.description)) AS words WHERE words.value ILIKE word)))
             ORDER BY lower(coalesce(p.name ->> '",
            $locale,
            "', p.name ->> 'en', '')), p.id LIMIT $7"
        )
    };
}

/// Products with something on sale, by name; `search` are words that all occur in a product's or its seller's name or in
/// its description, in any language.
pub async fn store_listing(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    search: &str,
    locale: Locale,
) -> Answer<Vec<StoreCard>> {
    let viewer = Viewer::of(viewer.into());
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let day = day_of(now, zone(&mut conn, viewer).await?);
    let listing = match locale {
        Locale::En => listing!("en"),
        Locale::De => listing!("de"),
        Locale::It => listing!("it"),
    };
    let rows: Vec<ProductRow> = sqlx::query_as(listing)
        .seen_by(viewer)
        .bind(day)
        .bind(patterns(search))
        .bind(STORE_CARDS_MAX)
        .fetch_all(&mut *conn)
        .await?;
    let products: Vec<ProductView> = rows.into_iter().map(ProductRow::view).collect();
    let mut cards = cards(&mut conn, viewer, products, day, today(now)).await?;
    cards.retain(|card| !card.plans.is_empty());
    Ok(cards)
}

/// A product's page, for those who may see the product; it may have nothing on sale today.
pub async fn store_product(portal: &Portal, viewer: impl Into<Option<&Actor>>, id: ProductId) -> Answer<StoreCard> {
    let viewer = Viewer::of(viewer.into());
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let product = products::seen(&mut conn, viewer, id).await?;
    let day = day_of(now, zone(&mut conn, viewer).await?);
    let mut cards = cards(&mut conn, viewer, vec![product], day, today(now)).await?;
    cards.pop().ok_or_else(crate::error::Error::not_found)
}

async fn cards(
    conn: &mut PgConnection,
    viewer: Viewer,
    products: Vec<ProductView>,
    day: Day,
    today: Day,
) -> Answer<Vec<StoreCard>> {
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<RatePlanRow> =
        sqlx::query_as(plans_where!("r.product_id = ANY($6) AND ", offered!(), " ORDER BY r.id"))
            .seen_by(viewer)
            .bind(day)
            .bind(uuids)
            .fetch_all(&mut *conn)
            .await?;
    let mut metrics = load_metrics(conn, &ids).await?;
    let mut plans: HashMap<ProductId, Vec<RatePlanRow>> = HashMap::new();
    for row in rows {
        plans.entry(row.product_id()).or_default().push(row);
    }
    let card = |product: ProductView| {
        let plans = on_the_shelf(plans.remove(&product.id).unwrap_or_default(), day);
        let plans: Vec<RatePlanView> = plans.into_iter().map(|row| RatePlanView::of(row, today)).collect();
        let terms: Vec<&Terms> = plans.iter().map(|plan| &plan.terms).collect();
        let metrics = without_costs(metrics.remove(&product.id).unwrap_or_default(), &terms);
        StoreCard { plans, metrics, product }
    };
    Ok(products.into_iter().map(card).collect())
}

/// A product's plans in effect on `day`, without those that a later one took the place of.
fn on_the_shelf(rows: Vec<RatePlanRow>, day: Day) -> Vec<RatePlanRow> {
    let in_effect: Vec<(RatePlanRow, PublishedRatePlan)> = rows
        .into_iter()
        .filter_map(|row| match row.clone().plan() {
            RatePlan::Published(plan) if plan.in_effect(day) => Some((row, plan)),
            RatePlan::Published(_) | RatePlan::Draft(_) => None,
        })
        .collect();
    let is_latest = |plan: &PublishedRatePlan| !in_effect.iter().any(|(_, other)| takes_the_place_of(other, plan));
    in_effect.iter().filter(|(_, plan)| is_latest(plan)).map(|(row, _)| row.clone()).collect()
}

/// The same offer to the same buyers in the same money, from a later day on, or published later for the same day.
fn takes_the_place_of(later: &PublishedRatePlan, earlier: &PublishedRatePlan) -> bool {
    let (new, old) = (&later.terms, &earlier.terms);
    let same_offer = (&new.key, new.currency, &new.audience) == (&old.key, old.currency, &old.audience);
    let since = |plan: &PublishedRatePlan| (plan.terms.effective_from, plan.published_at, plan.id);
    same_offer && since(later) > since(earlier)
}

/// Where the viewer's days are counted.
async fn zone(conn: &mut PgConnection, viewer: Viewer) -> Answer<Tz> {
    let Some(buyer) = viewer.buyer else { return Ok(Tz::UTC) };
    let zone: Option<String> =
        sqlx::query_scalar("SELECT time_zone FROM buyers WHERE id = $1").bind(buyer).fetch_optional(conn).await?;
    zone.map_or(Ok(Tz::UTC), |zone| stored(&zone, "time zone"))
}

/// Each word as something that may stand anywhere.
fn patterns(search: &str) -> Vec<String> {
    let search: String = search.chars().take(SEARCH_CHARS_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    // As names are kept.
    let search = composed(&search);
    let escaped = |word: &str| word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    search.split_whitespace().take(SEARCH_WORDS_MAX).map(|word| format!("%{}%", escaped(word))).collect()
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn a_search_is_words_and_nothing_else() {
        for (search, expected) in [
            ("", vec![]),
            ("  urlaubs   verwaltung ", vec!["%urlaubs%", "%verwaltung%"]),
            ("100% _x \\", vec![r"%100\%%", r"%\_x%", r"%\\%"]),
            ("a\0b", vec!["%a%", "%b%"]),
            ("Cafe\u{301}", vec!["%Caf\u{e9}%"]),
        ] {
            assert_eq!(patterns(search), expected, "{search}");
        }
        assert_eq!(patterns(&"x ".repeat(500)).len(), 10);
        assert_eq!(patterns(&"x".repeat(500))[0].len(), 122);
    }
}
