//! API keys: made at random, shown once, kept as a hash. A key acts for whoever it was issued to, until revoked.
//!
//! Every kind of key is listed, issued within a bound and revoked by whoever keeps it: an organization its own, the operator
//! those of every organization (so that a last key can always be replaced), a subscription's its seller, its buyer and the
//! operator.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::calendar::Instant;
use domain::ids::{ApiKeyId, BuyerId, SellerId, SubscriptionId};
use domain::refusal::{Code, Refusal};
use domain::text::{NAME_CHARS_MAX, parse_name};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::actor::{Actor, Principal};
use crate::audit;
use crate::clock::Mode;
use crate::error::{Answer, Error, Fault};
use crate::portal::Portal;

const RANDOM_BYTES: usize = 32;
const BEARER_BYTES_MAX: usize = 512;
const KEYS_MAX: i64 = 100;
/// Of one subscription.
const USAGE_KEYS_MAX: i64 = 20;
/// What a subscription's key is called when nobody named it.
pub const USAGE_KEY: &str = "subscription";
/// What the operator's key that comes from the environment is called.
pub const ENVIRONMENT_KEY: &str = "environment";

/// A key as its owner sees it in a list; the key itself is shown once, when it is issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = ApiKey))]
pub struct ApiKeyView {
    pub id: ApiKeyId,
    pub name: String,
    /// Enough of it to tell it from others.
    pub hint: String,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// A key that is nobody's yet.
struct Key {
    text: String,
    hash: Vec<u8>,
    hint: String,
}

impl Key {
    fn random(principal: Principal) -> Answer<Self> {
        let mut bytes = [0; RANDOM_BYTES];
        getrandom::fill(&mut bytes).map_err(|error| Fault::Other(format!("no randomness: {error}")))?;
        let kind = match principal {
            Principal::Operator => "op",
            Principal::Seller(_) => SellerId::PREFIX,
            Principal::Buyer(_) => BuyerId::PREFIX,
            Principal::Subscription(_) => SubscriptionId::PREFIX,
        };
        let text = format!("fnd_{kind}_{}", BASE64URL_NOPAD.encode(&bytes));
        let hint = format!("fnd_{kind}_…{}", &text[text.len() - 4..]);
        Ok(Self { hash: hash(&text), text, hint })
    }
}

fn hash(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}

/// The columns a principal's keys carry: seller, buyer, subscription.
fn owner(principal: Principal) -> (Option<Uuid>, Option<Uuid>, Option<Uuid>) {
    match principal {
        Principal::Operator => (None, None, None),
        Principal::Seller(seller) => (Some(seller.0), None, None),
        Principal::Buyer(buyer) => (None, Some(buyer.0), None),
        Principal::Subscription(subscription) => (None, None, Some(subscription.0)),
    }
}

/// Makes and keeps a key; only the caller ever sees its text.
pub(super) async fn issue(
    conn: &mut PgConnection,
    principal: Principal,
    name: &str,
    now: Instant,
) -> Answer<(ApiKeyId, String)> {
    let (key, id) = (Key::random(principal)?, ApiKeyId(Uuid::now_v7()));
    let (seller, buyer, subscription) = owner(principal);
    sqlx::query(
        "INSERT INTO api_keys (id, hash, hint, name, seller_id, buyer_id, subscription_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.0)
    .bind(key.hash)
    .bind(key.hint)
    .bind(name)
    .bind(seller)
    .bind(buyer)
    .bind(subscription)
    .bind(now)
    .execute(conn)
    .await?;
    Ok((id, key.text))
}

/// A key with which the seller's software reports one subscription's usage.
pub async fn issue_subscription_key(
    conn: &mut PgConnection,
    subscription: SubscriptionId,
    now: Instant,
) -> Answer<String> {
    let (_, key) = issue(conn, Principal::Subscription(subscription), USAGE_KEY, now).await?;
    Ok(key)
}

/// Whose key this is; `None` for one that was never issued or was revoked.
pub async fn authenticate_key(portal: &Portal, bearer: &str) -> Answer<Option<Actor>> {
    if bearer.is_empty() || bearer.len() > BEARER_BYTES_MAX {
        return Ok(None);
    }
    type Row = (String, Option<Uuid>, Option<Uuid>, Option<Uuid>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT name, seller_id, buyer_id, subscription_id FROM api_keys WHERE hash = $1 AND revoked_at IS NULL",
    )
    .bind(hash(bearer))
    .fetch_optional(&portal.db)
    .await?;
    Ok(row.map(|(name, seller, buyer, subscription)| {
        let principal = match (seller, buyer, subscription) {
            (Some(seller), _, _) => Principal::Seller(SellerId(seller)),
            (_, Some(buyer), _) => Principal::Buyer(BuyerId(buyer)),
            (_, _, Some(subscription)) => Principal::Subscription(SubscriptionId(subscription)),
            (None, None, None) => Principal::Operator,
        };
        Actor { principal, name }
    }))
}

/// Issues a key to the actor itself.
///
/// # Errors
/// No name, too many keys, or an actor that is itself only a subscription's key.
pub async fn issue_api_key(portal: &Portal, actor: &Actor, name: &str) -> Answer<(ApiKeyId, String)> {
    issue_api_key_to(portal, actor, actor.principal, name).await
}

/// Issues a key to `holder`. A subscription's may do without a name.
///
/// # Errors
/// No name, too many keys; `not_found` for a holder whose keys the actor does not keep.
pub async fn issue_api_key_to(
    portal: &Portal,
    actor: &Actor,
    holder: Principal,
    name: &str,
) -> Answer<(ApiKeyId, String)> {
    keeps(portal, actor, holder).await?;
    let (name, keys_max) = match holder {
        Principal::Subscription(_) if name.trim().is_empty() => (USAGE_KEY.to_owned(), USAGE_KEYS_MAX),
        Principal::Subscription(_) => (parse_name(name, NAME_CHARS_MAX, "/name")?, USAGE_KEYS_MAX),
        Principal::Operator | Principal::Seller(_) | Principal::Buyer(_) => {
            (parse_name(name, NAME_CHARS_MAX, "/name")?, KEYS_MAX)
        }
    };
    let mut tx = portal.db.begin().await?;
    if usable(&mut tx, holder).await? >= keys_max {
        return Err(Refusal::new(Code::TooManyItems).with("max", keys_max).into());
    }
    let now = portal.clock.now(&mut *tx).await?;
    let (id, key) = issue(&mut tx, holder, &name, now).await?;
    audit::write(&mut tx, now, actor, "issue_api_key", id, json!({ "name": name, "holder": written(holder) })).await?;
    tx.commit().await?;
    Ok((id, key))
}

/// How many keys it has; keys are issued to it one after the other.
async fn usable(tx: &mut PgConnection, holder: Principal) -> Answer<i64> {
    let (seller, buyer, subscription) = owner(holder);
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended('api_keys ' || $1, 0))")
        .bind(written(holder))
        .execute(&mut *tx)
        .await?;
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM api_keys
         WHERE seller_id IS NOT DISTINCT FROM $1 AND buyer_id IS NOT DISTINCT FROM $2
             AND subscription_id IS NOT DISTINCT FROM $3 AND revoked_at IS NULL",
    )
    .bind(seller)
    .bind(buyer)
    .bind(subscription)
    .fetch_one(tx)
    .await?)
}

/// The actor's own keys, the newest first.
pub async fn api_keys(portal: &Portal, actor: &Actor) -> Answer<Vec<ApiKeyView>> {
    api_keys_of(portal, actor, actor.principal).await
}

/// The keys of `holder`, the newest first.
///
/// # Errors
/// `not_found` for a holder whose keys the actor does not keep.
pub async fn api_keys_of(portal: &Portal, actor: &Actor, holder: Principal) -> Answer<Vec<ApiKeyView>> {
    keeps(portal, actor, holder).await?;
    let (seller, buyer, subscription) = owner(holder);
    type Row = (Uuid, String, String, Instant, Option<Instant>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, name, hint, created_at, revoked_at FROM api_keys
         WHERE seller_id IS NOT DISTINCT FROM $1 AND buyer_id IS NOT DISTINCT FROM $2
             AND subscription_id IS NOT DISTINCT FROM $3
         ORDER BY id DESC LIMIT 500",
    )
    .bind(seller)
    .bind(buyer)
    .bind(subscription)
    .fetch_all(&portal.db)
    .await?;
    let view =
        |(id, name, hint, created_at, revoked_at)| ApiKeyView { id: ApiKeyId(id), name, hint, created_at, revoked_at };
    Ok(rows.into_iter().map(view).collect())
}

/// Ends a key of the actor's own for good. Revoking it again changes nothing.
pub async fn revoke_api_key(portal: &Portal, actor: &Actor, id: ApiKeyId) -> Answer<()> {
    revoke_api_key_of(portal, actor, actor.principal, id).await
}

/// Ends a key of `holder` for good. Revoking it again changes nothing.
///
/// # Errors
/// `not_found` for a key that is not this holder's, and a holder whose keys the actor does not keep.
pub async fn revoke_api_key_of(portal: &Portal, actor: &Actor, holder: Principal, id: ApiKeyId) -> Answer<()> {
    keeps(portal, actor, holder).await?;
    let (seller, buyer, subscription) = owner(holder);
    let mut tx = portal.db.begin().await?;
    let revoked_before: Option<bool> = sqlx::query_scalar(
        "SELECT revoked_at IS NOT NULL FROM api_keys
         WHERE id = $1 AND seller_id IS NOT DISTINCT FROM $2 AND buyer_id IS NOT DISTINCT FROM $3
             AND subscription_id IS NOT DISTINCT FROM $4
         FOR UPDATE",
    )
    .bind(id.0)
    .bind(seller)
    .bind(buyer)
    .bind(subscription)
    .fetch_optional(&mut *tx)
    .await?;
    if revoked_before.ok_or_else(Error::not_found)? {
        return Ok(());
    }
    let now = portal.clock.now(&mut *tx).await?;
    sqlx::query("UPDATE api_keys SET revoked_at = $2 WHERE id = $1").bind(id.0).bind(now).execute(&mut *tx).await?;
    audit::write(&mut tx, now, actor, "revoke_api_key", id, json!({ "holder": written(holder) })).await?;
    tx.commit().await?;
    Ok(())
}

/// Who a key acts for, in the audit log.
fn written(holder: Principal) -> String {
    match holder {
        Principal::Operator => "operator".to_owned(),
        Principal::Seller(id) => id.to_string(),
        Principal::Buyer(id) => id.to_string(),
        Principal::Subscription(id) => id.to_string(),
    }
}

/// Whether the actor keeps the keys of `holder`.
async fn keeps(portal: &Portal, actor: &Actor, holder: Principal) -> Answer<()> {
    let there = match (actor.principal, holder) {
        (Principal::Subscription(_), _) => return Err(Code::NotAllowed.into()),
        (own, holder) if own == holder => true,
        (Principal::Operator, Principal::Seller(id)) => {
            exists(portal, "SELECT FROM sellers WHERE id = $1", id.0).await?
        }
        (Principal::Operator, Principal::Buyer(id)) => exists(portal, "SELECT FROM buyers WHERE id = $1", id.0).await?,
        (_, Principal::Subscription(id)) => {
            let parties: Option<(Uuid, Uuid)> =
                sqlx::query_as("SELECT seller_id, buyer_id FROM subscriptions WHERE id = $1")
                    .bind(id.0)
                    .fetch_optional(&portal.db)
                    .await?;
            let (seller, buyer) = parties.ok_or_else(Error::not_found)?;
            return actor.may_see(SellerId(seller), BuyerId(buyer), None);
        }
        (Principal::Seller(_) | Principal::Buyer(_), _) | (Principal::Operator, Principal::Operator) => false,
    };
    if there { Ok(()) } else { Err(Error::not_found()) }
}

async fn exists(portal: &Portal, query: &'static str, id: Uuid) -> Answer<bool> {
    Ok(sqlx::query(query).bind(id).fetch_optional(&portal.db).await?.is_some())
}

/// Lets the key from a sandbox's environment act for the operator, and no earlier one from there.
///
/// # Errors
/// A fault in production, for an empty key, and for one that was issued to anybody or that somebody revoked.
pub async fn set_operator_key(portal: &Portal, key: &str) -> Answer<()> {
    if portal.mode == Mode::Production || key.is_empty() {
        let words = "the operator's key comes from the environment in a sandbox only, and is not empty";
        return Err(Fault::Other(words.to_owned()).into());
    }
    let hash = hash(key);
    let mut tx = portal.db.begin().await?;
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('operator_key'))").execute(&mut *tx).await?;
    let now = portal.clock.now(&mut *tx).await?;
    end_operator_keys(&mut tx, &hash, now).await?;
    keep_operator_key(&mut tx, hash, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends whatever key an earlier environment set.
pub async fn forget_operator_key(portal: &Portal) -> Answer<()> {
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    end_operator_keys(&mut tx, &[], now).await?;
    tx.commit().await?;
    Ok(())
}

async fn end_operator_keys(tx: &mut PgConnection, but: &[u8], now: Instant) -> Answer<()> {
    sqlx::query(
        "UPDATE api_keys SET revoked_at = $2, environment = 'taken_back'
         WHERE environment = 'given' AND hash <> $1 AND revoked_at IS NULL",
    )
    .bind(but)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

async fn keep_operator_key(tx: &mut PgConnection, hash: Vec<u8>, now: Instant) -> Answer<()> {
    let hint = format!("sha256 {}…", &HEXLOWER.encode(&hash)[..8]);
    let kept = sqlx::query(
        "INSERT INTO api_keys (id, hash, hint, name, created_at, environment) VALUES ($1, $2, $3, $4, $5, 'given')
         ON CONFLICT ON CONSTRAINT api_key_hash_is_unique DO UPDATE SET revoked_at = NULL, environment = 'given'
         WHERE api_keys.environment = 'taken_back' OR (api_keys.environment = 'given' AND api_keys.revoked_at IS NULL)",
    )
    .bind(Uuid::now_v7())
    .bind(hash)
    .bind(hint)
    .bind(ENVIRONMENT_KEY)
    .bind(now)
    .execute(tx)
    .await?;
    match kept.rows_affected() {
        0 => {
            let words = "the operator's key from the environment was issued here or was revoked: give another one";
            Err(Fault::Other(words.to_owned()).into())
        }
        _ => Ok(()),
    }
}
