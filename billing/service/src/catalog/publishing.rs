//! Publishing: a draft becomes final, in effect at once or from its first day on. After that only the end of its sale
//! can change; the schema refuses anything else.

use domain::calendar::{Day, parse_day};
use domain::ids::{ProductId, RatePlanId, SellerId};
use domain::locale::LocalizedText;
use domain::metric::Metric;
use domain::money::Currency;
use domain::publishing::{Checked, Market, lints, lints_read, reasons_not_to_publish};
use domain::rate_plan::{DraftRatePlan, RatePlan, Terms, agrees_with_versions};
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::Key;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::load::load_metrics;
use super::rate_plans::{lock, own, seen};
use super::versions;
use super::view::{PriceDisplay, RatePlanView, today};
use super::visible::Viewer;
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// What publishing looks at beside the plan.
struct Surroundings {
    product_name: LocalizedText,
    price_display: PriceDisplay,
    metrics: Vec<Metric>,
}

impl Surroundings {
    async fn load(conn: &mut PgConnection, seller: SellerId, product: ProductId) -> Answer<Self> {
        let (name, price_display): (Json<LocalizedText>, Json<PriceDisplay>) =
            sqlx::query_as("SELECT name, price_display FROM products WHERE seller_id = $1 AND id = $2")
                .bind(seller.0)
                .bind(product.0)
                .fetch_one(&mut *conn)
                .await?;
        let metrics = load_metrics(conn, &[product]).await?.remove(&product).unwrap_or_default();
        Ok(Self { product_name: name.0, price_display: price_display.0, metrics })
    }

    fn checked(&self, today: Day) -> Checked<'_> {
        let price_text = match &self.price_display {
            PriceDisplay::FromMetrics { note } => note,
            PriceDisplay::FreeText { text } => text,
        };
        Checked { product_name: &self.product_name, price_text: Some(price_text), metrics: &self.metrics, today }
    }
}

/// What whoever publishes knows of what is unusual about the plan.
#[derive(Clone, Copy, Debug)]
enum Acknowledged<'a> {
    /// A program, which is told afterwards.
    Later,
    /// A program that means these codes.
    Codes(&'a [String]),
    /// A person, who read these lints: see [`lints_read`].
    Read(&'a str),
}

/// How a program publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = PublishOptions))]
#[serde(default)]
pub struct PublishInput {
    /// Refuses while anything is unusual about the plan that is not acknowledged.
    pub strict: Option<bool>,
    /// Codes of what is unusual and meant so, such as `lint.volume_cliff`.
    pub acknowledged: Vec<String>,
}

/// A plan that was just published, and what is unusual about it.
#[derive(Clone, Debug)]
pub struct Publication {
    pub plan: RatePlanView,
    pub warnings: Refusals,
}

/// Freezes a draft for good.
///
/// # Errors
/// Every reason not to; `rate_plan.published` when it is final already.
pub async fn publish(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<RatePlanView> {
    publish_knowing(portal, actor, id, Acknowledged::Later).await.map(|publication| publication.plan)
}

/// As [`publish`], for a program that says what it knows.
///
/// # Errors
/// As [`publish`]; a code that stands for nothing unusual; when strict, all that is unusual and not acknowledged, after
/// `lint.not_acknowledged`.
pub async fn publish_with(portal: &Portal, actor: &Actor, id: RatePlanId, input: &PublishInput) -> Answer<Publication> {
    actor.as_seller()?;
    let mut no = Refusals::default();
    let known: Vec<&str> =
        Code::ALL.iter().map(|code| code.as_str()).filter(|code| code.starts_with("lint.")).collect();
    for (place, code) in input.acknowledged.iter().enumerate().filter(|(_, code)| !known.contains(&code.as_str())) {
        let refusal = Refusal::at(Code::ChoiceUnknown, format!("/acknowledged/{place}"));
        no.push(refusal.with("code", code).with("choices", known.join(", ")));
    }
    no.into_result()?;
    let acknowledged = match input.strict {
        Some(true) => Acknowledged::Codes(&input.acknowledged),
        Some(false) | None => Acknowledged::Later,
    };
    publish_knowing(portal, actor, id, acknowledged).await
}

/// As [`publish`], for a person who has read what is unusual about the plan: see [`lints_read`].
///
/// # Errors
/// As [`publish`]; `lint.not_acknowledged` when something else is unusual by now.
pub async fn publish_having_read(portal: &Portal, actor: &Actor, id: RatePlanId, read: &str) -> Answer<RatePlanView> {
    publish_knowing(portal, actor, id, Acknowledged::Read(read)).await.map(|publication| publication.plan)
}

async fn publish_knowing(
    portal: &Portal,
    actor: &Actor,
    id: RatePlanId,
    acknowledged: Acknowledged<'_>,
) -> Answer<Publication> {
    let seller = actor.as_seller()?;
    let mut tx = portal.db.begin().await?;
    let draft = draft(lock(&mut tx, seller, id).await?.plan())?;
    let now = portal.clock.now(&mut *tx).await?;
    let around = Surroundings::load(&mut tx, seller, draft.product_id).await?;
    let warnings = unusual(&mut tx, seller, draft.product_id, &draft.terms, today(now)).await?;
    match acknowledged {
        Acknowledged::Later => {}
        Acknowledged::Codes(codes) => {
            let meant = |lint: &&Refusal| codes.iter().any(|code| code == lint.code.as_str());
            let others: Vec<Refusal> = warnings.0.iter().filter(|lint| !meant(lint)).cloned().collect();
            if !others.is_empty() {
                let first = Refusal::at(Code::LintsNotAcknowledged, "/acknowledged");
                let reasons = reasons_not_to_publish(&draft.terms, &around.checked(today(now)));
                return Err(Refusals(reasons.0.into_iter().chain([first]).chain(others).collect()).into());
            }
        }
        Acknowledged::Read(read) => {
            if lints_read(&warnings) != read {
                return Err(Refusal::at(Code::LintsNotAcknowledged, "/acknowledge").into());
            }
        }
    }
    agrees(&mut tx, &draft).await?;
    let plan = draft.publish(&around.checked(today(now)), now)?;
    sqlx::query(
        "UPDATE rate_plans SET published_at = $3, effective_from = $4, updated_at = $3 WHERE seller_id = $1 AND id = $2",
    )
    .bind(seller.0)
    .bind(id.0)
    .bind(plan.published_at)
    .bind(plan.terms.effective_from)
    .execute(&mut *tx)
    .await
    .map_err(|error| versions::differs(error.into(), &plan.terms))?;
    let details = json!({ "key": plan.terms.key, "effective_from": plan.terms.effective_from });
    audit::write(&mut tx, now, actor, "publish", id, details).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(Publication { plan: view, warnings })
}

/// The reasons why a draft cannot be published; none when it is ready.
///
/// # Errors
/// `rate_plan.published` when it is final already.
pub async fn publishable(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<Refusals> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let plan = seen(&mut conn, Viewer::of(Some(actor)), id).await?.plan();
    if plan.seller_id() != seller {
        return Err(Error::not_found());
    }
    let draft = draft(plan)?;
    let around = Surroundings::load(&mut conn, seller, draft.product_id).await?;
    let mut no = reasons_not_to_publish(&draft.terms, &around.checked(today(now)));
    let versions = versions::published_terms(&mut conn, draft.product_id, draft.terms.key.as_str()).await?;
    no.take("", agrees_with_versions(&draft.terms, &versions));
    Ok(no)
}

/// Versions of a plan are the same offer.
async fn agrees(conn: &mut PgConnection, draft: &DraftRatePlan) -> Answer<()> {
    let versions = versions::published_terms(conn, draft.product_id, draft.terms.key.as_str()).await?;
    Ok(agrees_with_versions(&draft.terms, &versions)?)
}

/// What is unusual about a plan of the seller's own, draft or published; nothing of it stands in the way.
pub async fn plan_lints(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<Refusals> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let plan = seen(&mut conn, Viewer::of(Some(actor)), id).await?.plan();
    if plan.seller_id() != seller {
        return Err(Error::not_found());
    }
    unusual(&mut conn, seller, plan.product_id(), plan.terms(), today(now)).await
}

/// Nobody can have reported anything of a product before somebody subscribed to it.
async fn unusual(
    conn: &mut PgConnection,
    seller: SellerId,
    product: ProductId,
    terms: &Terms,
    today: Day,
) -> Answer<Refusals> {
    let metrics = load_metrics(conn, &[product]).await?.remove(&product).unwrap_or_default();
    let (description, commission_percent, subscriptions): (Json<LocalizedText>, Decimal, Vec<Uuid>) = sqlx::query_as(
        "SELECT (SELECT description FROM products WHERE seller_id = $1 AND id = $2),
                (SELECT commission_percent FROM marketplace),
                array(SELECT id FROM subscriptions WHERE seller_id = $1 AND product_id = $2)",
    )
    .bind(seller.0)
    .bind(product.0)
    .fetch_one(&mut *conn)
    .await?;
    let on_sale: Vec<(Json<LocalizedText>, Json<Currency>)> = sqlx::query_as(
        "SELECT DISTINCT terms -> 'name', terms -> 'currency' FROM rate_plans
         WHERE seller_id = $1 AND product_id = $2 AND published_at IS NOT NULL
             AND (effective_until IS NULL OR effective_until >= $3)",
    )
    .bind(seller.0)
    .bind(product.0)
    .bind(today)
    .fetch_all(&mut *conn)
    .await?;
    let on_sale: Vec<(LocalizedText, Currency)> =
        on_sale.into_iter().map(|(name, currency)| (name.0, currency.0)).collect();
    let reported = reported(conn, &metrics, &subscriptions).await?;
    let categories: Vec<String> = sqlx::query_scalar("SELECT name FROM buyer_categories").fetch_all(&mut *conn).await?;
    let market = Market {
        description: &description,
        metrics: &metrics,
        commission_percent: commission_percent.normalize(),
        reported: (!subscriptions.is_empty()).then_some(&reported),
        on_sale: &on_sale,
        categories: &categories,
    };
    Ok(lints(terms, &market))
}

/// The metrics that anything was ever reported of.
async fn reported(conn: &mut PgConnection, metrics: &[Metric], subscriptions: &[Uuid]) -> Answer<Vec<Key>> {
    let reported: Vec<Uuid> = sqlx::query_scalar(
        "SELECT metric.id FROM unnest($1::uuid[]) AS metric (id)
         WHERE EXISTS (SELECT FROM usage_rollups u WHERE u.subscription_id = ANY($2) AND u.metric_id = metric.id)",
    )
    .bind(metrics.iter().map(|metric| metric.id.0).collect::<Vec<_>>())
    .bind(subscriptions)
    .fetch_all(conn)
    .await?;
    let known = metrics.iter().filter(|metric| reported.contains(&metric.id.0));
    Ok(known.map(|metric| metric.definition.key.clone()).collect())
}

fn draft(plan: RatePlan) -> Answer<DraftRatePlan> {
    match plan {
        RatePlan::Draft(draft) => Ok(draft),
        RatePlan::Published(_) => Err(Code::RatePlanPublished.into()),
    }
}

/// Sets the last day on which a plan is sold; `None` sells it on. Whoever subscribed keeps it.
///
/// # Errors
/// A day that is over, or before the plan's first.
pub async fn set_effective_until(
    portal: &Portal,
    actor: &Actor,
    id: RatePlanId,
    until: Option<&str>,
) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let mut tx = portal.db.begin().await?;
    let plan = lock(&mut tx, seller, id).await?.plan();
    let now = portal.clock.now(&mut *tx).await?;
    let until = until.map(|text| parse_day(text, "/effective_until")).transpose()?;
    let (today, from) = (today(now), plan.terms().effective_from);
    match (until, from) {
        (Some(until), _) if until < today => {
            return Err(Refusal::at(Code::InThePast, "/effective_until").with("today", today).into());
        }
        (Some(until), Some(from)) if until < from => {
            return Err(Refusal::at(Code::EndsBeforeStart, "/effective_until").with("start", from).into());
        }
        (Some(_) | None, _) => {}
    }
    sqlx::query("UPDATE rate_plans SET effective_until = $3, updated_at = $4 WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .bind(until)
        .bind(now)
        .execute(&mut *tx)
        .await?;
    let details = json!({ "before": plan.terms().effective_until, "after": until });
    audit::write(&mut tx, now, actor, "set_effective_until", id, details).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}
