//! In English: why an item of usage was not taken.

texts_of! { English, rejection: domain::usage::Rejection;
    UnknownMetric = "This metric is not on the subscription's price list.";
    UnknownSubscription =
        "This key reports usage for no such subscription: a seller's key names one of that seller's, a subscription's own key none but its own.";
    NotStarted = "The subscription starts later.";
    Ended = "The subscription had ended by then.";
    InvalidQuantity =
        "A quantity is a decimal number below 10^16 with at most 12 decimals; only sums take negative ones. One event may cost at most what an invoice can hold.";
    InvalidTimestamp = "A timestamp is \"NOW\" or RFC 3339, such as 2026-11-22T10:00:00Z.";
    InvalidId = "An id is a text of 1 to 255 characters without NUL; it is never trimmed.";
    InTheFuture = "The timestamp lies in the future.";
    TooOld = "Usage is accepted up to 13 months back.";
    MissingAttribute =
        "Attributes are an object without NUL; this metric, or its price, reads some that are missing or not as expected.";
    MissingAmount = "An amount is a decimal number such as 12.50; the price of this metric may need one.";
    DuplicateConflict = "Another event was recorded with this id; it was kept.";
    LimitReached = "The plan's limit is reached.";
    Suspended = "The subscription is suspended.";
}
