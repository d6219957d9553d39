//! No payment provider at all: invoices are issued and wait, nothing is collected.

use domain::money::Money;
use domain::refusal::Code;

use crate::error::{Answer, Fault};
use crate::provider::{Charge, PaymentProvider, ReturnTo};

/// What a portal has that is told of no provider.
#[derive(Clone, Copy, Debug)]
pub struct Nobody;

#[async_trait::async_trait]
impl PaymentProvider for Nobody {
    fn name(&self) -> &'static str {
        "nobody"
    }

    async fn begin_setup(&self, _: &str, _: ReturnTo<'_>) -> Answer<String> {
        Err(Code::NotAvailableYet.into())
    }

    async fn charge(&self, _: &str, _: &str, _: Money) -> Answer<Charge> {
        Err(Fault::Other("there is no payment provider to charge with".to_owned()).into())
    }

    async fn charged(&self, _: &str) -> Answer<Option<Charge>> {
        Ok(None)
    }

    async fn cancel(&self, _: &str, _: Money) -> Answer<Charge> {
        Err(Fault::Other("there is no payment provider that charged anything".to_owned()).into())
    }

    async fn begin_confirmation(&self, _: &str, _: ReturnTo<'_>) -> Answer<String> {
        Err(Code::NotAvailableYet.into())
    }
}
