//! A product with its metrics and plans, as its own seller finds it.

use std::collections::{BTreeMap, HashMap};

use ::words::common;
use ::words::seller as words;
use domain::calendar::Day;
use domain::ids::{BuyerId, ProductId, RatePlanId};
use domain::locale::Locale;
use domain::metric::Metric;
use service::accounts;
use service::catalog::{self, ProductView, RatePlanStatus, RatePlanView};
use service::{Actor, Answer, Error, Portal};

use crate::components::{Crumb, Segment};

#[derive(Clone, Debug)]
pub struct Shelf {
    pub product: ProductView,
    pub metrics: Vec<Metric>,
    /// In the order they were drafted.
    pub plans: Vec<RatePlanView>,
    /// The names of those that plans address.
    pub buyers: BuyerNames,
    /// How many subscriptions each plan has.
    pub subscribers: HashMap<RatePlanId, i64>,
}

/// Buyers by name.
pub type BuyerNames = BTreeMap<BuyerId, String>;

/// Everything of a product of the actor's own; what others sell is not found here, even where the store shows it.
pub async fn shelf(portal: &Portal, actor: &Actor, id: &str) -> Answer<Shelf> {
    let id: ProductId = id.parse().map_err(|_| Error::not_found())?;
    let product = catalog::product(portal, actor, id).await?;
    if product.seller_id != actor.as_seller()? {
        return Err(Error::not_found());
    }
    let metrics = catalog::metrics(portal, actor, id).await?;
    let plans = catalog::rate_plans(portal, actor, id).await?;
    let buyers = accounts::addressed_names(portal, actor, id).await?;
    let subscribers = catalog::subscribers_by_plan(portal, actor, id).await?;
    Ok(Shelf { product, metrics, plans, buyers, subscribers })
}

/// A plan of the actor's own, with its product.
pub async fn plan_on_shelf(portal: &Portal, actor: &Actor, id: &str) -> Answer<(RatePlanView, Shelf)> {
    let id: RatePlanId = id.parse().map_err(|_| Error::not_found())?;
    let plan = catalog::rate_plan(portal, actor, id).await?;
    let shelf = shelf(portal, actor, &plan.product_id.to_string()).await?;
    Ok((plan, shelf))
}

/// The parts of a product's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Description,
    Pricing,
    Display,
}

impl Shelf {
    pub fn name(&self, locale: Locale) -> String {
        self.product.name.in_locale(locale).to_owned()
    }

    pub fn path(&self) -> String {
        format!("/seller/products/{}", self.product.id)
    }

    pub fn pricing_path(&self) -> String {
        format!("{}/pricing", self.path())
    }

    /// The way to the product's pages.
    pub fn crumbs(&self, locale: Locale) -> Vec<Crumb> {
        vec![Crumb::new(common::nav_products(locale), "/seller/products")]
    }

    /// The way to what lies below its pricing.
    pub fn pricing_crumbs(&self, locale: Locale) -> Vec<Crumb> {
        let mut crumbs = self.crumbs(locale);
        crumbs.push(Crumb::new(self.name(locale), self.path()));
        crumbs.push(Crumb::new(words::pricing_title(locale), self.pricing_path()));
        crumbs
    }

    pub fn segments(&self, current: Part, locale: Locale) -> Vec<Segment> {
        let display = format!("{}/display", self.pricing_path());
        vec![
            Segment::new(words::part_description(locale), self.path(), current == Part::Description),
            Segment::new(words::part_pricing(locale), self.pricing_path(), current == Part::Pricing),
            Segment::new(words::part_display(locale), display, current == Part::Display),
        ]
    }

    pub fn on_sale(&self) -> bool {
        self.plans.iter().any(|plan| plan.status == RatePlanStatus::Published)
    }

    /// The last day on which any plan was sold, where all that were are not any more and none is about to be.
    pub fn sold_until(&self) -> Option<Day> {
        let mut last = None;
        for plan in &self.plans {
            match plan.status {
                RatePlanStatus::Draft => {}
                RatePlanStatus::Published | RatePlanStatus::Scheduled => return None,
                RatePlanStatus::Superseded | RatePlanStatus::Ended => last = last.max(plan.sold_until()),
            }
        }
        last
    }

    /// The plan whose card stands for the product: what is on sale and shown first, else what was drafted last.
    pub fn foremost_plan(&self) -> Option<&RatePlanView> {
        let mut on_sale: Vec<&RatePlanView> =
            self.plans.iter().filter(|plan| plan.status == RatePlanStatus::Published).collect();
        let order: Vec<&str> = self.in_order().iter().map(|plan| plan.terms.key.as_str()).collect();
        on_sale.sort_by_key(|plan| order.iter().position(|key| *key == plan.terms.key.as_str()));
        let shown_first = self.product.shown_first.as_deref();
        let first = on_sale.iter().find(|plan| Some(plan.terms.key.as_str()) == shown_first);
        first.or(on_sale.first()).copied().or_else(|| self.plans.last())
    }

    /// Whether a published plan prices the metric, which makes its key and counting final.
    pub fn is_final(&self, metric: &Metric) -> bool {
        let mut published = self.plans.iter().filter(|plan| plan.published_at.is_some());
        published.any(|plan| plan.terms.charge(&metric.definition.key).is_some())
    }

    pub fn is_priced(&self, metric: &Metric) -> bool {
        self.plans.iter().any(|plan| plan.terms.charge(&metric.definition.key).is_some())
    }
}
