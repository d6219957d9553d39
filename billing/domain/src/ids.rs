//! Names of things: a prefix that says what it is, then a UUID, as in `prod_0192…`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct InvalidId;

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident = $prefix:literal )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            pub const PREFIX: &str = $prefix;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", Self::PREFIX, self.0.simple())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                let digits = text.strip_prefix(concat!($prefix, "_")).ok_or(InvalidId)?;
                let canonical = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if !canonical {
                    return Err(InvalidId);
                }
                Uuid::try_parse(digits).map(Self).map_err(|_| InvalidId)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "contract")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                let example = concat!($prefix, "_01990000000070008000000000000001");
                crate::contract::text(concat!("^", $prefix, "_[0-9a-f]{32}$"), example)
            }
        }

        #[cfg(feature = "contract")]
        impl utoipa::ToSchema for $name {}
    )+ };
}

ids! {
    SellerId = "sel"
    BuyerId = "buy"
    UserId = "usr"
    ApiKeyId = "key"
    ProductId = "prod"
    MetricId = "met"
    RatePlanId = "plan"
    SubscriptionId = "sub"
    InvoiceId = "inv"
    InvoiceRunId = "run"
    PaymentId = "pay"
    /// What follows from an act and is done after it.
    WorkId = "work"
    /// One balanced movement in the ledger.
    TransactionId = "txn"
    AccountId = "acct"
}
