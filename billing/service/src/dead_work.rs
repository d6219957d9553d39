//! Work that failed too often and is tried no more: the operator sees it, and puts it back once what was in its way is gone.

use domain::calendar::Instant;
use domain::ids::WorkId;
use domain::locale::Locale;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error, stored};
use crate::failure::{self, Failure};
use crate::outbox::JobKind;
use crate::page::{Page, PageRequest, numbered};
use crate::portal::Portal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Work))]
pub struct WorkView {
    pub id: WorkId,
    /// What was to be done.
    pub kind: JobKind,
    /// The id of what it was to be done with.
    pub about: Option<String>,
    /// How often it was tried since it was made or put back.
    pub attempts: i32,
    /// Why it failed the last time.
    pub failure: Option<Failure>,
    pub created_at: Instant,
    /// Since when it is tried no more.
    pub dead_at: Option<Instant>,
    pub done_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    kind: String,
    payload: Value,
    attempts: i32,
    failure: Option<String>,
    failure_reference: Option<String>,
    created_at: Instant,
    dead_at: Option<Instant>,
    done_at: Option<Instant>,
}

macro_rules! work_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, kind, payload, attempts, failure, failure_reference, created_at, dead_at, done_at FROM outbox WHERE ",
            $condition
        )
    };
}

impl Row {
    fn view(self, locale: Locale) -> Answer<WorkView> {
        let named = ["invoice_id", "buyer_id", "payment_id"].into_iter().find_map(|field| self.payload[field].as_str());
        let reference = self.failure_reference;
        let failure = self.failure.map(|kind| failure::told(&kind, reference, locale)).transpose()?;
        Ok(WorkView {
            id: WorkId(numbered(self.id)),
            about: named.map(str::to_owned),
            kind: stored(&self.kind, "kind of work")?,
            attempts: self.attempts,
            failure,
            created_at: self.created_at,
            dead_at: self.dead_at,
            done_at: self.done_at,
        })
    }
}

/// The work that is tried no more, the newest first, with why in the language of whoever reads it; the operator's.
pub async fn dead_work(portal: &Portal, actor: &Actor, page: PageRequest, locale: Locale) -> Answer<Page<WorkView>> {
    actor.as_operator()?;
    let rows: Vec<Row> = sqlx::query_as(work_where!(
        "dead_at IS NOT NULL AND ($1::bigint IS NULL OR id < $1) ORDER BY id DESC LIMIT $2 + 1"
    ))
    .bind(page.after_number())
    .bind(page.limit())
    .fetch_all(&portal.db)
    .await?;
    let found = rows.into_iter().map(|row| row.view(locale)).collect::<Answer<Vec<WorkView>>>()?;
    Ok(Page::cut(found, &page, |work| work.id.0))
}

/// How much of it there is; the operator's.
pub async fn count(portal: &Portal, actor: &Actor) -> Answer<i64> {
    actor.as_operator()?;
    Ok(sqlx::query_scalar("SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL").fetch_one(&portal.db).await?)
}

/// Has work tried again that was given up, as if it was new; what was not given up stays as it is.
///
/// # Errors
/// `not_allowed` for anybody but the operator; `not_found` for work that there is not.
pub async fn put_back(portal: &Portal, actor: &Actor, id: WorkId, locale: Locale) -> Answer<WorkView> {
    actor.as_operator()?;
    let number = number_of(id.0).ok_or_else(Error::not_found)?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let back: Option<(String, Option<String>, Option<String>)> = sqlx::query_as(
        "UPDATE outbox o SET dead_at = NULL, failure = NULL, failure_reference = NULL, attempts = 0, available_at = $2,
             leased_until = NULL, leased_by = NULL
         FROM (SELECT id, failure, failure_reference FROM outbox WHERE id = $1 AND dead_at IS NOT NULL FOR UPDATE) was
         WHERE o.id = was.id RETURNING o.kind, was.failure, was.failure_reference",
    )
    .bind(number)
    .bind(now)
    .fetch_optional(&mut *tx)
    .await?;
    if let Some((kind, failure, reference)) = back {
        let details = json!({ "kind": kind, "failure": failure, "reference": reference });
        audit::write(&mut tx, now, actor, "put_back_work", id, details).await?;
    }
    let row: Option<Row> = sqlx::query_as(work_where!("id = $1")).bind(number).fetch_optional(&mut *tx).await?;
    let view = row.ok_or_else(Error::not_found)?.view(locale)?;
    tx.commit().await?;
    Ok(view)
}

/// Work is counted as it is made; its id is that count.
fn number_of(id: Uuid) -> Option<i64> {
    i64::try_from(id.as_u128()).ok()
}
