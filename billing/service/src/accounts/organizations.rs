//! Sellers and buyers: who they are, where they are, and the money they count in.

use domain::calendar::{Instant, Tz};
use domain::ids::{BuyerId, SellerId};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::Refusals;
use domain::vat_id::VatId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::details::{Details, Typed, parse_vat_id};
use super::{categories, keys};
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::{Answer, Error, stored};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::search::anywhere;

/// The name of the key an organization begins with.
const FIRST_KEY: &str = "api";

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewSeller))]
#[serde(default)]
pub struct SellerInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub country: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub email: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Currency>))]
    pub currency: Option<String>,
    pub time_zone: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Locale>))]
    pub locale: Option<String>,
    pub vat_id: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewBuyer))]
#[serde(default)]
pub struct BuyerInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub country: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub email: String,
    pub time_zone: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Locale>))]
    pub locale: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Currency>))]
    pub currency: Option<String>,
    pub vat_id: Option<String>,
    pub categories: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Seller))]
pub struct SellerView {
    pub id: SellerId,
    /// Appears in its invoice numbers.
    pub number: i64,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: Tz,
    pub locale: Locale,
    pub currency: Currency,
    pub vat_id: Option<String>,
    pub created_at: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Buyer))]
pub struct BuyerView {
    pub id: BuyerId,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: Tz,
    pub locale: Locale,
    pub currency: Currency,
    pub vat_id: Option<String>,
    pub categories: Vec<String>,
    pub created_at: Instant,
}

/// An organization with its first key, which is shown this once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = WithKey))]
pub struct NewOrganization<V> {
    #[serde(flatten)]
    pub view: V,
    pub api_key: String,
}

#[derive(sqlx::FromRow)]
struct SellerRow {
    id: Uuid,
    number: i64,
    name: String,
    email: String,
    country: String,
    time_zone: String,
    locale: String,
    currency: String,
    vat_id: Option<String>,
    created_at: Instant,
}

impl SellerRow {
    fn view(self) -> Answer<SellerView> {
        Ok(SellerView {
            id: SellerId(self.id),
            number: self.number,
            name: self.name,
            email: self.email,
            country: self.country,
            time_zone: stored(&self.time_zone, "time zone")?,
            locale: stored(&self.locale, "locale")?,
            currency: stored(&self.currency, "currency")?,
            vat_id: self.vat_id,
            created_at: self.created_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct BuyerRow {
    id: Uuid,
    name: String,
    email: String,
    country: String,
    time_zone: String,
    locale: String,
    currency: String,
    vat_id: Option<String>,
    categories: Vec<String>,
    created_at: Instant,
}

impl BuyerRow {
    fn view(self) -> Answer<BuyerView> {
        Ok(BuyerView {
            id: BuyerId(self.id),
            name: self.name,
            email: self.email,
            country: self.country,
            time_zone: stored(&self.time_zone, "time zone")?,
            locale: stored(&self.locale, "locale")?,
            currency: stored(&self.currency, "currency")?,
            vat_id: self.vat_id,
            categories: self.categories,
            created_at: self.created_at,
        })
    }
}

pub(super) async fn insert_seller(
    conn: &mut PgConnection,
    id: SellerId,
    details: &Details,
    vat_id: Option<&VatId>,
    now: Instant,
) -> Answer<()> {
    sqlx::query(
        "INSERT INTO sellers (id, name, email, country, time_zone, locale, currency, vat_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.0)
    .bind(&details.name)
    .bind(&details.email)
    .bind(details.country)
    .bind(details.time_zone.name())
    .bind(details.locale.code())
    .bind(details.currency.code())
    .bind(vat_id.map(VatId::as_str))
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn insert_buyer(
    conn: &mut PgConnection,
    id: BuyerId,
    details: &Details,
    vat_id: Option<&VatId>,
    now: Instant,
) -> Answer<()> {
    sqlx::query(
        "INSERT INTO buyers (id, name, email, country, time_zone, locale, currency, vat_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.0)
    .bind(&details.name)
    .bind(&details.email)
    .bind(details.country)
    .bind(details.time_zone.name())
    .bind(details.locale.code())
    .bind(details.currency.code())
    .bind(vat_id.map(VatId::as_str))
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Brings a seller onto the marketplace, with a key for its software.
///
/// # Errors
/// All that is wrong at once; `not_allowed` for anybody but the operator.
pub async fn create_seller(portal: &Portal, actor: &Actor, input: SellerInput) -> Answer<NewOrganization<SellerView>> {
    actor.as_operator()?;
    let mut no = Refusals::default();
    let typed = Typed {
        name: &input.name,
        name_pointer: "/name",
        email: &input.email,
        country: &input.country,
        time_zone: input.time_zone.as_deref(),
        locale: input.locale.as_deref(),
        currency: input.currency.as_deref(),
    };
    let details = typed.parse(&mut no);
    let vat_id = parse_vat_id(input.vat_id.as_deref(), &input.country, &mut no);
    let (Some(details), true) = (details, no.is_empty()) else { return Err(no.into()) };
    let (id, now) = (SellerId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    insert_seller(&mut tx, id, &details, vat_id.as_ref(), now).await?;
    let (_, api_key) = keys::issue(&mut tx, Principal::Seller(id), FIRST_KEY, now).await?;
    audit::write(&mut tx, now, actor, "create_seller", id, json!({ "name": details.name })).await?;
    let view = load_seller(&mut tx, id).await?;
    tx.commit().await?;
    Ok(NewOrganization { view, api_key })
}

/// Brings a buyer onto the marketplace, with a key for its software. A category that is named first here begins to exist.
///
/// # Errors
/// All that is wrong at once; `not_allowed` for anybody but the operator.
pub async fn create_buyer(portal: &Portal, actor: &Actor, input: BuyerInput) -> Answer<NewOrganization<BuyerView>> {
    actor.as_operator()?;
    let mut no = Refusals::default();
    let typed = Typed {
        name: &input.name,
        name_pointer: "/name",
        email: &input.email,
        country: &input.country,
        time_zone: input.time_zone.as_deref(),
        locale: input.locale.as_deref(),
        currency: input.currency.as_deref(),
    };
    let details = typed.parse(&mut no);
    let vat_id = parse_vat_id(input.vat_id.as_deref(), &input.country, &mut no);
    let categories = no.take("", categories::parse(&input.categories));
    let (Some(details), Some(categories), true) = (details, categories, no.is_empty()) else { return Err(no.into()) };
    let (id, now) = (BuyerId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    insert_buyer(&mut tx, id, &details, vat_id.as_ref(), now).await?;
    let categories = categories::as_known(&mut tx, categories).await?;
    categories::join(&mut tx, id, &categories, now).await?;
    let (_, api_key) = keys::issue(&mut tx, Principal::Buyer(id), FIRST_KEY, now).await?;
    audit::write(&mut tx, now, actor, "create_buyer", id, json!({ "name": details.name })).await?;
    let view = load_buyer(&mut tx, id, None).await?;
    tx.commit().await?;
    Ok(NewOrganization { view, api_key })
}

async fn load_seller(conn: &mut PgConnection, id: SellerId) -> Answer<SellerView> {
    let row: Option<SellerRow> = sqlx::query_as(
        "SELECT id, number, name, email, country, time_zone, locale, currency, vat_id, created_at FROM sellers WHERE id = $1",
    )
    .bind(id.0)
    .fetch_optional(conn)
    .await?;
    row.ok_or_else(Error::not_found)?.view()
}

macro_rules! buyers_where {
    ($condition:literal) => {
        concat!(
            "SELECT b.id, b.name, b.email, b.country, b.time_zone, b.locale, b.currency, b.vat_id, b.created_at,
                 ARRAY(SELECT m.category FROM buyer_category_members m WHERE m.buyer_id = b.id ORDER BY 1) AS categories
             FROM buyers b
             WHERE ($1::uuid IS NULL
                 OR EXISTS (SELECT FROM subscriptions s WHERE s.buyer_id = b.id AND s.seller_id = $1)) AND ",
            $condition
        )
    };
}

/// A buyer; with `seller`, only if it subscribed to something of that seller's.
async fn load_buyer(conn: &mut PgConnection, id: BuyerId, seller: Option<SellerId>) -> Answer<BuyerView> {
    let row: Option<BuyerRow> = sqlx::query_as(buyers_where!("b.id = $2"))
        .bind(seller.map(|seller| seller.0))
        .bind(id.0)
        .fetch_optional(conn)
        .await?;
    row.ok_or_else(Error::not_found)?.view()
}

/// # Errors
/// `not_found` for another seller's eyes.
pub async fn seller(portal: &Portal, actor: &Actor, id: SellerId) -> Answer<SellerView> {
    match actor.principal {
        Principal::Operator => {}
        Principal::Seller(own) if own == id => {}
        Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => return Err(Error::not_found()),
    }
    load_seller(&mut *portal.db.acquire().await?, id).await
}

/// # Errors
/// `not_found` for another buyer's eyes, and for a seller it never subscribed to.
pub async fn buyer(portal: &Portal, actor: &Actor, id: BuyerId) -> Answer<BuyerView> {
    let seller = match actor.principal {
        Principal::Operator => None,
        Principal::Buyer(own) if own == id => None,
        Principal::Seller(seller) => Some(seller),
        Principal::Buyer(_) | Principal::Subscription(_) => return Err(Error::not_found()),
    };
    load_buyer(&mut *portal.db.acquire().await?, id, seller).await
}

/// All sellers, for the operator, the newest first.
pub async fn sellers(portal: &Portal, actor: &Actor, request: PageRequest) -> Answer<Page<SellerView>> {
    find_sellers(portal, actor, "", &request).await
}

/// The sellers whose name or e-mail address has these words in it.
pub async fn find_sellers(
    portal: &Portal,
    actor: &Actor,
    words: &str,
    request: &PageRequest,
) -> Answer<Page<SellerView>> {
    actor.as_operator()?;
    let rows: Vec<SellerRow> = sqlx::query_as(
        "SELECT id, number, name, email, country, time_zone, locale, currency, vat_id, created_at FROM sellers
         WHERE ($1::uuid IS NULL OR id < $1) AND (name ILIKE $3 OR email ILIKE $3) ORDER BY id DESC LIMIT $2",
    )
    .bind(request.after())
    .bind(request.limit() + 1)
    .bind(anywhere(words))
    .fetch_all(&portal.db)
    .await?;
    let views = rows.into_iter().map(SellerRow::view).collect::<Answer<Vec<_>>>()?;
    Ok(Page::cut(views, request, |view| view.id.0))
}

/// All buyers for the operator; for a seller, those who subscribed to something of its own.
pub async fn buyers(portal: &Portal, actor: &Actor, request: PageRequest) -> Answer<Page<BuyerView>> {
    find_buyers(portal, actor, "", &request).await
}

/// Those of [`buyers`] whose name or e-mail address has these words in it.
pub async fn find_buyers(
    portal: &Portal,
    actor: &Actor,
    words: &str,
    request: &PageRequest,
) -> Answer<Page<BuyerView>> {
    let seller = match actor.principal {
        Principal::Operator => None,
        Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => Some(actor.as_seller()?),
    };
    let rows: Vec<BuyerRow> = sqlx::query_as(buyers_where!(
        "($2::uuid IS NULL OR b.id < $2) AND (b.name ILIKE $4 OR b.email ILIKE $4) ORDER BY b.id DESC LIMIT $3"
    ))
    .bind(seller.map(|seller| seller.0))
    .bind(request.after())
    .bind(request.limit() + 1)
    .bind(anywhere(words))
    .fetch_all(&portal.db)
    .await?;
    let views = rows.into_iter().map(BuyerRow::view).collect::<Answer<Vec<_>>>()?;
    Ok(Page::cut(views, request, |view| view.id.0))
}
