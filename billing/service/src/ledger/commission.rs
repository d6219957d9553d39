//! What the operator keeps of what is collected, as the marketplace's settings say it.

use domain::refusal::{Code, Refusal, Refusals};
use domain::tax::parse_rate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actor::Actor;
use crate::audit;
use crate::error::Answer;
use crate::portal::Portal;

/// How the marketplace is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Marketplace {
    /// One rule for everything that is collected.
    pub commission_rules: Vec<CommissionRule>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CommissionRule {
    /// Of the net amount: `"3"` is 3 %.
    pub percent: Decimal,
}

/// What changes of a marketplace; what is left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(example = json!({"commission_rules": [{"percent": "3"}]})))]
#[serde(default)]
pub struct MarketplaceChange {
    #[cfg_attr(feature = "contract", schema(nullable = false, max_items = 1))]
    pub commission_rules: Option<Vec<CommissionRuleInput>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewCommissionRule))]
#[serde(default)]
pub struct CommissionRuleInput {
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::Figure, required))]
    pub percent: String,
}

/// The percentage kept of every payment collected from now on; for whoever wants to know what is left.
pub async fn commission_percent(portal: &Portal) -> Answer<Decimal> {
    let percent: Decimal =
        sqlx::query_scalar("SELECT commission_percent FROM marketplace").fetch_one(&portal.db).await?;
    Ok(percent.normalize())
}

/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn marketplace(portal: &Portal, actor: &Actor) -> Answer<Marketplace> {
    actor.as_operator()?;
    Ok(Marketplace { commission_rules: vec![CommissionRule { percent: commission_percent(portal).await? }] })
}

/// Changes what is named. Another percentage holds for what is collected from now on, whenever it was invoiced.
///
/// # Errors
/// A percentage that is none, no rule or more than one; `not_allowed` for anybody but the operator.
pub async fn change_marketplace(portal: &Portal, actor: &Actor, change: MarketplaceChange) -> Answer<Marketplace> {
    actor.as_operator()?;
    if let Some(rules) = &change.commission_rules {
        save(portal, actor, one_for_all(rules)?).await?;
    }
    marketplace(portal, actor).await
}

/// Sets the percentage that is kept of what is collected from now on, and answers it.
///
/// # Errors
/// A percentage that is none; `not_allowed` for anybody but the operator.
pub async fn set_commission_percent(portal: &Portal, actor: &Actor, percent: &str) -> Answer<Decimal> {
    actor.as_operator()?;
    let percent = parse_rate(percent, "/percent")?;
    save(portal, actor, percent).await?;
    Ok(percent.normalize())
}

fn one_for_all(rules: &[CommissionRuleInput]) -> Result<Decimal, Refusals> {
    let mut no = Refusals::default();
    let percent = match rules.first() {
        None => {
            no.add(Code::Required, "/commission_rules");
            None
        }
        Some(rule) => no.take("", parse_rate(&rule.percent, "/commission_rules/0/percent")),
    };
    // Rules that go by seller, plan, time or value are none yet.
    for place in 1..rules.len() {
        no.push(Refusal::at(Code::NotAvailableYet, format!("/commission_rules/{place}")));
    }
    match percent {
        Some(percent) if no.is_empty() => Ok(percent),
        Some(_) | None => Err(no),
    }
}

async fn save(portal: &Portal, actor: &Actor, percent: Decimal) -> Answer<()> {
    let mut tx = portal.db.begin().await?;
    let before: Decimal =
        sqlx::query_scalar("SELECT commission_percent FROM marketplace FOR UPDATE").fetch_one(&mut *tx).await?;
    let now = portal.clock.now(&mut *tx).await?;
    sqlx::query("UPDATE marketplace SET commission_percent = $1").bind(percent).execute(&mut *tx).await?;
    let details = json!({ "before": before.normalize(), "after": percent.normalize() });
    audit::write(&mut tx, now, actor, "set_commission", "marketplace", details).await?;
    tx.commit().await?;
    Ok(())
}
