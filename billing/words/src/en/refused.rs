//! In English: why something is refused, and what could not be read.

texts_of! { English, refusal: domain::refusal::Code, facts;
    Malformed = "This could not be read: {reason}.";
    Unauthenticated = "Sign in or send a valid API key.";
    NotAllowed = "This is not open to this account.";
    NotFound = "Not found.";
    BodyTooLarge = "At most {max} are accepted in one call.";
    TooManyItems = "At most {max} items are accepted in one call.";
    TooManyRequests = "Too many requests. Try again in {seconds} s.";
    IdempotencyKeyReused = "This idempotency key was used for another request.";
    IdempotencyKeyOfAnotherKey =
        "This idempotency key was used with another API key. Use that API key, or check whether the request was carried out before you use a new one.";
    IdempotencyKeyUnreadable = "The idempotency key cannot be read: send it once.";
    IdempotencyKeyBusy = "The first request with this idempotency key is still under way.";
    IdempotencyAnswerLost =
        "The first request with this idempotency key was carried out, but its answer was lost. Check what it changed.";

    Required = "Required.";
    TextTooLong = "At most {max} characters.";
    TextInvalid = "This contains characters that cannot be used here.";
    NameInvalid =
        "This has to be one visible line, without line breaks and without characters that are invisible or change the direction of writing.";
    TranslationMissing = "Still missing in: {languages}.";
    KeyInvalid = "A key has 1 to 64 letters (a–z, without accents), digits, dots, dashes or underscores, and begins with a letter or digit.";
    KeyTaken = "“{key}” is already taken here.";
    ChoiceUnknown = "Choose one of: {choices}.";
    UnknownField = "There is no such field here.";
    NotAvailableYet = "This is not available yet. Leave it out.";
    Unavailable = "The portal cannot reach its database. Try again in {seconds} s.";
    NumberOutOfRange = "A whole number from {min} to {max}.";
    DecimalInvalid = "A decimal number such as 12.50.";
    DecimalTooPrecise = "At most {max} digits after the point.";
    AmountNegative = "An amount cannot be below zero.";
    AmountZero = "An amount above zero.";
    AmountTooLarge = "An amount can be at most {max}.";
    AmountOverflow = "This price times this quantity is more than can be billed.";
    QuantityInvalid = "A quantity is a decimal number below 10^16 with at most 12 digits after the point.";
    CurrencyUnknown = "Not an ISO 4217 currency that can be paid in.";
    CurrencyMismatch = "This is priced in {expected}, not in {found}.";
    DayInvalid = "A day such as 2026-12-01.";
    InstantInvalid = "An instant such as 2026-12-01T10:00:00Z.";
    EndsBeforeStart = "The end lies before the start ({start}).";
    InThePast = "This day is over. Today is {today}.";
    InTheFuture = "This day is still to come. Today is {today}.";
    TooFarAhead = "At most {years} years ahead.";
    CountryUnknown = "A country by its two letters, such as DE.";
    TimeZoneUnknown = "A time zone such as Europe/Berlin.";
    LocaleUnknown = "One of: en, de, it.";
    VatIdInvalid =
        "This is not a valid VAT number. Please check each character: in this country it has the form {form}.";
    VatIdOfAnotherCountry = "This VAT number is of another country. In the country chosen it begins with {letters}.";
    EmailInvalid = "An e-mail address such as anna@example.com.";
    EmailTaken = "This address cannot be used for a new account. If it is yours, sign in.";
    PasswordTooWeak = "This password is too easy to guess. Use at least 10 characters, such as four unrelated words.";
    SignInFailed = "This e-mail address and password do not belong together.";
    SignInThrottled = "Too many attempts. Try again in {minutes} min.";
    PasswordWrong = "This is not your current password.";
    FormTooOld = "This page was open for more than a day. Check it and send it again.";
    FormAlreadySent = "This form was already sent. Check whether it was carried out before you send it again.";
    FormOfAnotherSite =
        "This form did not come from a page of this portal, so nothing was done. Open the page here and send it again.";
    FormUnreadable = "This form could not be read, so nothing was done. Open the page again and send it from there.";

    MetricUnknown = "This product has no metric “{metric}”.";
    MetricRepeated = "“{metric}” is already priced on this plan.";
    MetricInUse = "This metric is on a published rate plan: its key and aggregation are final.";
    AttributeRequired = "This aggregation needs the name of an attribute.";
    ProductNotCounted = "Only a sum, a maximum and a latest value read the product of several attributes.";
    SplitUnreachable = "Entry {entry} matches all of this before: this price is never used.";
    SplitMatchMissing = "Prices by several attributes are a list: each entry says in “match” which values it is for.";
    SplitAttributeRepeated = "This attribute is named twice.";
    LevelBeyondLastTier = "“{metric}” is at {level}, and this plan has no price beyond {last}.";
    MetricWithoutLevel = "A count of events and a peak have no level that could carry over.";
    TierOutOfOrder = "A tier must end above the previous one ({previous}).";
    TierOpen = "Only the last tier may be open.";
    SizeZero = "A package has a size above 0.";
    ModelCountsAmounts = "This price model applies to the amounts of events, not to units: it cannot be used here.";
    BeyondLastTier = "The last tier ends at {last}.";
    MaximumBelowMinimum = "The maximum lies below the minimum ({minimum}).";
    OverageWithoutCommitment = "An overage multiplier needs a prepaid commitment.";
    PeriodNotOfTheCalendar =
        "By calendar there are 1 week, 1, 2, 3, 4, 6 or 12 months, and 1 year. Other lengths count from the first day.";
    RatePlanPublished =
        "A published rate plan is final. To change its terms, draft a new version; to end its sale, change its last day of sale.";
    RatePlanDraft = "This rate plan is a draft. Publish it first.";
    RatePlanNotInEffect = "This rate plan cannot be subscribed to on {day}.";
    RatePlanSuperseded =
        "A newer version of this rate plan has been on sale since {day}. Existing subscribers keep this one.";
    RatePlanVersionDiffers =
        "“{key}” is published with another currency, visibility or audience. Keep those, or use another key.";
    RatePlanPriceless = "This plan has neither a fee nor a price. Add one; it may be 0.";
    ExampleWrong = "Example {example} expects {expected}, but this plan totals {total}.";
    SeatsNotPriced = "This rate plan sells no seats.";
    SeatsRequired = "Say how many seats.";
    BuyerRequired = "Say for which buyer.";
    BuyerUnknown = "This is neither an e-mail address nor the ID of a buyer.";
    BuyerHasNotAgreed = "Buyers subscribe themselves. A seller alone cannot bind a buyer.";
    SetupFeeNotWaivable = "Only the operator or the seller can waive a set-up fee.";
    SubscriptionEnded = "This subscription already ends on {day}.";
    NothingToCome = "No invoice is to come for this subscription any more.";
    SubscriptionNotCancelled = "This subscription was not canceled: there is nothing to undo.";
    DowngradeAtPeriodsEnd = "This plan allows downgrades at the end of the paid period only.";
    SubscriptionNotSignedYet = "This subscription was not signed by then. It was signed on {at}.";
    SubscriptionUnchanged = "This is already the current plan.";
    PeriodClosed = "That day lies in a period already invoiced. The earliest possible last day is {day}.";
    ChangeDay = "This change would now begin on {day}, with other amounts. Please check them again.";
    ReviewChanged =
        "Something changed since this page was shown, so nothing was done. Please check what it says now.";

    ClockBackwards = "The clock moves forward only. It is {now}.";
    ClockNotSandbox = "Only a sandbox can move its clock.";
    InvoiceNotPayable = "Nothing is due on this invoice.";
    PaymentBeyondOpen = "At most {open} is still open on this invoice.";
    PaymentUnderWay =
        "A card payment of this invoice is under way. Wait until it is confirmed or refused, or cancel the charge first.";
    PaymentSettled = "This payment is no longer under way.";
    PaymentBeforeIssue = "The invoice was issued on {issued_on}; a payment cannot be dated before that.";
    ReferenceInvalid = "A reference is one visible line, as it stands on the transfer.";
    PaymentNotATransfer = "Only a recorded transfer can be reversed.";
    PaymentReversed = "This transfer has already been reversed.";
    PaymentDetailsMissing = "Add payment details first.";
    CardRefused = "The card was refused. Use another one.";
    TaxRateInvalid = "A percentage from 0 to 100 with at most 4 digits after the point.";
    TaxRateBegun =
        "This rate is in force from {day} on. That day has begun, at least for some buyers, and the rate cannot be removed. Enter the right one for the same day, or another from a later day on.";
    CategoryInUse = "“{category}” is in use: buyers are in it, or rate plans are addressed to it.";

    LintVolumeCliff = "{from} to {to} cost less than {quantity}: {less} instead of {amount}.";
    LintVolumeCliffOpen = "{from} and more cost less than {quantity}: {less} instead of {amount}.";
    LintTierEmpty = "No quantity of this metric lies above {above} and up to {up_to}: this tier is never used.";
    LintTierBeyondMaximum = "From {from} on the maximum of {maximum} applies: this tier changes nothing.";
    LintBelowCost = "After {percent}% commission one unit earns {price}, but it costs you {cost}.";
    LintCategoryUnknown = "There is no category “{category}” of buyers: nobody can subscribe to this plan.";
    LintAmountRounded = "{amount} has more decimals than the currency: {rounded} is invoiced.";
    LintMetricSilent = "“{metric}” has never been reported so far. Make sure that your software uses this very key.";
    LintCurrencyMissing = "This product is also sold in {currencies}, and “{key}” is not.";
    LintDescriptionMissing =
        "The product's description is missing in: {languages}. Readers of these languages see another one.";
    LintFeatureNameMissing =
        "The feature “{feature}” has no name in: {languages}. Readers of these languages see another one, or its key.";
    LintFeatureTextMissing = "The text of the feature “{feature}” is missing in: {languages}.";
    LintsNotAcknowledged = "Review the warnings of this plan and confirm them.";
}

texts_of! { English, wrong: domain::refusal::Wrong, facts;
    Syntax = "it is not valid JSON, see line {line}, column {column}";
    Curly =
        "there is a curly quote ({quote}) at line {line}, column {column}; JSON accepts straight quotes only, write \" instead of {quote}";
    Comma = "a comma at line {line}, column {column} has nothing after it; remove it";
    Unknown = "there is no field “{field}” here";
    Missing = "the field “{field}” is missing";
    Object = "an object in braces is expected here";
    List = "a list in brackets is expected here";
    Text = "a text or a number is expected here";
    Switch = "true or false is expected here";
    Other = "another value is expected here";
    NoObject = "an object is expected";
    Twice = "it is given twice";
    Lost = "the body did not arrive";
}
