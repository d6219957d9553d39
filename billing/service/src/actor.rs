//! Who asks. Every act takes an actor and sees only what that actor may see.

use domain::ids::{BuyerId, SellerId, SubscriptionId};
use domain::refusal::Code;

use crate::error::{Answer, Error};

/// On whose behalf a request is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Principal {
    Operator,
    Seller(SellerId),
    Buyer(BuyerId),
    /// The seller's software, reporting usage of one subscription.
    Subscription(SubscriptionId),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub principal: Principal,
    /// The person or the key, for the audit log.
    pub name: String,
}

impl Actor {
    pub fn operator(name: &str) -> Self {
        Self { principal: Principal::Operator, name: name.to_owned() }
    }

    /// # Errors
    /// `not_allowed` for anybody else.
    pub fn as_operator(&self) -> Answer<()> {
        match self.principal {
            Principal::Operator => Ok(()),
            Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => Err(Code::NotAllowed.into()),
        }
    }

    /// # Errors
    /// `not_allowed` for anybody else.
    pub fn as_seller(&self) -> Answer<SellerId> {
        match self.principal {
            Principal::Seller(seller) => Ok(seller),
            Principal::Operator | Principal::Buyer(_) | Principal::Subscription(_) => Err(Code::NotAllowed.into()),
        }
    }

    /// # Errors
    /// `not_allowed` for anybody else.
    pub fn as_buyer(&self) -> Answer<BuyerId> {
        match self.principal {
            Principal::Buyer(buyer) => Ok(buyer),
            Principal::Operator | Principal::Seller(_) | Principal::Subscription(_) => Err(Code::NotAllowed.into()),
        }
    }

    /// Whether the actor may see something of this seller and this buyer. Another tenant's things do not exist for it.
    ///
    /// # Errors
    /// `not_found`, never a hint that something is there.
    pub fn may_see(&self, seller: SellerId, buyer: BuyerId, subscription: Option<SubscriptionId>) -> Answer<()> {
        let sees = match self.principal {
            Principal::Operator => true,
            Principal::Seller(own) => own == seller,
            Principal::Buyer(own) => own == buyer,
            Principal::Subscription(own) => Some(own) == subscription,
        };
        if sees { Ok(()) } else { Err(Error::not_found()) }
    }
}
