//! What there is once per buyer and product: a trial, and days to withdraw.
//!
//! The first subscription that has it keeps it; one that ends before its first day gives it back.

use domain::ids::ProductId;
use domain::rate_plan::Terms;
use domain::subscription::{Grant, Subscription};
use sqlx::PgConnection;

use crate::actor::{Actor, Principal};
use crate::error::Answer;
use crate::portal::Portal;

const TRIAL: &str = "trial";
const WITHDRAWAL: &str = "withdrawal";

/// Grants what the plan of the first day has, as far as no other subscription had it, and notes it.
pub(super) async fn grant_once(
    conn: &mut PgConnection,
    subscription: &mut Subscription,
    product: ProductId,
) -> Answer<()> {
    give_back(conn, subscription).await?;
    let [trial, withdrawal] = offered(subscription.first_phase().terms());
    subscription.trial = take(conn, subscription, product, (TRIAL, trial)).await?;
    subscription.withdrawal = take(conn, subscription, product, (WITHDRAWAL, withdrawal)).await?;
    sqlx::query("UPDATE subscriptions SET trial = $3, withdrawal = $4 WHERE seller_id = $1 AND id = $2")
        .bind(subscription.seller_id.0)
        .bind(subscription.id.0)
        .bind(subscription.trial.as_str())
        .bind(subscription.withdrawal.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// What a buyer had of a product already, and does not get again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HadBefore {
    pub trial: bool,
    pub withdrawal: bool,
}

impl HadBefore {
    /// The terms that are left for the buyer.
    pub fn left_of(self, terms: Terms) -> Terms {
        Terms {
            trial_days: if self.trial { 0 } else { terms.trial_days },
            withdrawal_days: if self.withdrawal { 0 } else { terms.withdrawal_days },
            ..terms
        }
    }
}

/// What whoever looks at a product had of it already: nothing, where that is no buyer.
pub async fn had_before(portal: &Portal, viewer: Option<&Actor>, product: ProductId) -> Answer<HadBefore> {
    let Some(Principal::Buyer(buyer)) = viewer.map(|actor| actor.principal) else { return Ok(HadBefore::default()) };
    let had: Vec<String> = sqlx::query_scalar("SELECT what FROM granted_once WHERE buyer_id = $1 AND product_id = $2")
        .bind(buyer.0)
        .bind(product.0)
        .fetch_all(&portal.db)
        .await?;
    let has = |what: &str| had.iter().any(|known| known == what);
    Ok(HadBefore { trial: has(TRIAL), withdrawal: has(WITHDRAWAL) })
}

/// Gives back what a subscription was granted, for it never begins.
pub(super) async fn give_back(conn: &mut PgConnection, subscription: &Subscription) -> Answer<()> {
    sqlx::query("DELETE FROM granted_once WHERE subscription_id = $1").bind(subscription.id.0).execute(conn).await?;
    Ok(())
}

fn offered(terms: &Terms) -> [bool; 2] {
    [terms.trial_days > 0, terms.withdrawal_days > 0]
}

async fn take(
    conn: &mut PgConnection,
    subscription: &Subscription,
    product: ProductId,
    (what, is_offered): (&str, bool),
) -> Answer<Grant> {
    if !is_offered {
        return Ok(Grant::Granted);
    }
    let taken = sqlx::query(
        "INSERT INTO granted_once (buyer_id, product_id, what, seller_id, subscription_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT trial_and_withdrawal_are_granted_once DO NOTHING",
    )
    .bind(subscription.buyer_id.0)
    .bind(product.0)
    .bind(what)
    .bind(subscription.seller_id.0)
    .bind(subscription.id.0)
    .execute(conn)
    .await?;
    Ok(if taken.rows_affected() == 1 { Grant::Granted } else { Grant::HadBefore })
}
