//! What a price model is written for, and which may be chosen for it.

use domain::price::PriceModelKind;

/// What a model is written for.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Where the model stands in the form: see [`crate::rate_plan_form::charge_part`].
    pub part: String,
    /// "Users"
    pub name: String,
    /// The words on the price of one: "Price per user".
    pub price_label: String,
    pub currency: String,
    pub offers: Offers,
}

/// Which models may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    All,
    /// Those that price units; something has to be priced.
    Units,
}

impl Offers {
    pub fn kinds(self) -> Vec<PriceModelKind> {
        let offered = |kind: &PriceModelKind| match self {
            Offers::All => true,
            Offers::Units => kind.priced() == domain::price::Priced::Units,
        };
        PriceModelKind::ALL.into_iter().filter(offered).collect()
    }
}
