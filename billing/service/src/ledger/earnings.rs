//! What a seller earned: invoiced, collected, the commission, its own share.

use domain::calendar::Day;
use domain::ids::{ProductId, SellerId};
use domain::locale::LocalizedText;
use domain::money::{Currency, Money};
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

use super::statements::currency;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Earnings {
    pub currencies: Vec<CurrencyEarnings>,
    /// By month and product, oldest first, the last twelve months.
    pub by_month: Vec<MonthEarnings>,
}

/// Net amounts, without tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CurrencyEarnings {
    pub currency: Currency,
    pub invoiced: Decimal,
    pub collected: Decimal,
    /// Neither collected nor withdrawn.
    pub outstanding: Decimal,
    /// What nobody owes though it is not credited yet, because a subscription was withdrawn.
    pub withdrawn: Decimal,
    pub commission: Decimal,
    /// Collected minus commission.
    pub my_share: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct MonthEarnings {
    /// The month's first day.
    pub month: Day,
    pub currency: Currency,
    pub product_id: ProductId,
    pub product_name: LocalizedText,
    pub invoiced: Decimal,
    pub collected: Decimal,
    /// As of all months.
    pub withdrawn: Decimal,
}

/// The seller's earnings, as the ledger has them, to the cent.
pub async fn earnings(portal: &Portal, actor: &Actor) -> Answer<Earnings> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let sums: Vec<(String, i64, i64, i64)> = sqlx::query_as(
        "SELECT currency,
                coalesce(-sum(amount_minor) FILTER (WHERE kind = 'uncollected' AND movement = 'invoice_issued'), 0)::bigint,
                coalesce(sum(amount_minor) FILTER (WHERE kind = 'uncollected' AND movement <> 'invoice_issued'), 0)::bigint,
                coalesce(-sum(amount_minor) FILTER (WHERE kind = 'payable'), 0)::bigint
         FROM ledger_totals
         WHERE seller_id = $1 AND kind IN ('uncollected', 'payable') GROUP BY currency ORDER BY currency",
    )
    .bind(seller.0)
    .fetch_all(&portal.db)
    .await?;
    let withdrawn = withdrawn(portal, seller).await?;
    let currencies: Answer<Vec<CurrencyEarnings>> = sums
        .into_iter()
        .map(|(code, invoiced, collected, share)| {
            let currency = currency(&code)?;
            let money = |minor| Money::from_minor(minor, currency).amount();
            let withdrawn: i64 = withdrawn.iter().filter(|one| one.currency == code).map(|one| one.net_minor).sum();
            Ok(CurrencyEarnings {
                currency,
                invoiced: money(invoiced),
                collected: money(collected),
                outstanding: money(invoiced - collected - withdrawn),
                withdrawn: money(withdrawn),
                commission: money(collected - share),
                my_share: money(share),
            })
        })
        .collect();
    let months: Vec<(Day, String, Uuid, Json<LocalizedText>, i64, i64)> = sqlx::query_as(
        "SELECT kept.month, kept.currency, p.id, p.name, kept.invoiced_minor, kept.settled_minor
         FROM product_months kept
         JOIN products p ON p.seller_id = kept.seller_id AND p.id = kept.product_id
         WHERE kept.seller_id = $1 AND kept.month >= date_trunc('month', $2::timestamptz) - interval '11 months'
         ORDER BY 1, 2, p.id",
    )
    .bind(seller.0)
    .bind(now)
    .fetch_all(&portal.db)
    .await?;
    let by_month: Answer<Vec<MonthEarnings>> = months
        .into_iter()
        .map(|(month, code, product, name, invoiced, collected)| {
            let currency = currency(&code)?;
            let of_month = |one: &&Withdrawn| (one.month, &one.currency, one.product_id) == (month, &code, product);
            let withdrawn: i64 = withdrawn.iter().filter(of_month).map(|one| one.net_minor).sum();
            Ok(MonthEarnings {
                month,
                currency,
                product_id: ProductId(product),
                product_name: name.0,
                invoiced: Money::from_minor(invoiced, currency).amount(),
                collected: Money::from_minor(collected, currency).amount(),
                withdrawn: Money::from_minor(withdrawn, currency).amount(),
            })
        })
        .collect();
    Ok(Earnings { currencies: currencies?, by_month: by_month? })
}

/// What is left without tax of a month's invoices that are credited because their subscription was withdrawn.
#[derive(sqlx::FromRow)]
struct Withdrawn {
    month: Day,
    currency: String,
    product_id: Uuid,
    net_minor: i64,
}

async fn withdrawn(portal: &Portal, seller: SellerId) -> Answer<Vec<Withdrawn>> {
    Ok(sqlx::query_as(
        "SELECT sold.month, sold.currency, sold.product_id, sum(sold.invoiced_minor - sold.settled_minor)::bigint AS net_minor
         FROM withdrawn_invoices w
         JOIN products_sold sold ON sold.seller_id = w.seller_id AND sold.id = w.id
         WHERE w.seller_id = $1 GROUP BY 1, 2, 3",
    )
    .bind(seller.0)
    .fetch_all(&portal.db)
    .await?)
}
