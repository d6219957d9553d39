//! Who is here: sellers and buyers, the people who sign in for them, the keys their software uses, and what the
//! operator decides for all of them (categories, taxes).
//!
//! Passwords and keys are kept as hashes only. Whether an address has an account is never told to who signs in.

mod addressed;
mod categories;
mod countries;
mod details;
mod devices;
mod keys;
mod new_password;
mod organizations;
mod parties;
mod passwords;
mod people;
mod profile;
pub mod sessions;
mod sign_in;
mod sign_up;
mod taxes;

pub use addressed::{AddressedBuyer, addressable_buyers, addressed_buyer, addressed_names};
pub(crate) use categories::keep_all as keep_categories;
pub use categories::{
    CategoryView, categories, create_category, list_categories, removable_category, remove_category,
    set_buyer_categories, unused_categories,
};
pub use countries::countries;
pub use devices::{Whence, remember_device};
pub use keys::{
    ApiKeyView, ENVIRONMENT_KEY, USAGE_KEY, api_keys, api_keys_of, authenticate_key, forget_operator_key,
    issue_api_key, issue_api_key_to, issue_subscription_key, revoke_api_key, revoke_api_key_of, set_operator_key,
};
pub use new_password::{change_password, set_password};
pub use organizations::{
    BuyerInput, BuyerView, NewOrganization, SellerInput, SellerView, buyer, buyers, create_buyer, create_seller,
    find_buyers, find_sellers, seller, sellers,
};
pub(crate) use parties::Parties;
pub use parties::PartyView;
pub use people::{
    Proof, SignedIn, THEMES, create_operator_user, is_run_by_somebody, operator_contact, signed_in, signing_name,
    update_preferences,
};
pub use profile::{Organization, ProfileChange, profile, update_profile};
pub use sign_in::{forget_sign_in_failures, sign_in};
pub use sign_up::{Arrival, OrganizationRole, SignUp, sign_up, sign_up_or_in};
pub(crate) use taxes::known_at as tax_rates_known_at;
pub use taxes::{
    RemovableTaxRate, TaxRateChange, TaxRateView, list_tax_rates, removable_tax_rate, remove_tax_rate, set_tax_rate,
    tax_rate_changes, tax_rates,
};
