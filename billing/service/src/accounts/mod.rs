//! Who is here: sellers and buyers, the people who sign in for them, the keys their software uses, and what the
//! operator decides for all of them (categories, taxes).
//!
//! Passwords and keys are kept as hashes only. Whether an address has an account is never told to who signs in.

mod keys;

use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use domain::money::Currency;

use crate::actor::Principal;

pub use keys::{
    ApiKeyView, api_keys, authenticate_key, issue_api_key, issue_subscription_key, revoke_api_key, set_operator_key,
};

/// Somebody who proved who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub user_id: UserId,
    pub person: String,
    pub organization: String,
    pub principal: Principal,
    pub locale: Locale,
    pub theme: String,
    pub time_zone: Tz,
    pub currency: Currency,
}
