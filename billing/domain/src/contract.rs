//! How the API's contract tells what the domain keeps as texts, and what is sent as a number or as the text of one.

use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

/// A text of a pattern.
pub(crate) fn text(pattern: &str, example: &str) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).examples([example]).into()
}

/// Where a shape says that its act names unknown fields itself, beside all else that is wrong.
pub const JUDGED_AS_A_WHOLE: &str = "x-judged-as-a-whole";

/// An object that takes no other fields than those that are told.
pub(crate) fn nothing_else() -> RefOr<Schema> {
    let extensions = ExtensionsBuilder::new().add(JUDGED_AS_A_WHOLE, true).build();
    let nothing = AdditionalProperties::<Schema>::FreeForm(false);
    ObjectBuilder::new().additional_properties(Some(nothing)).extensions(Some(extensions)).into()
}

/// A text by language.
pub(crate) fn by_language<const N: usize>(languages: [&str; N]) -> RefOr<Schema> {
    let words = |text: &str| ObjectBuilder::new().schema_type(Type::String).examples([text]);
    let texts = ["API calls", "API-Aufrufe", "Chiamate API"];
    let object = languages
        .into_iter()
        .zip(texts)
        .fold(ObjectBuilder::new(), |object, (language, text)| object.property(language, words(text)));
    object
        .description(Some("A text by language."))
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
        .into()
}

macro_rules! sent {
    ($( $(#[$doc:meta])* $name:ident($schema:expr) )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                $schema.into()
            }
        }

        impl ToSchema for $name {}
    )+ };
}

sent! {
    /// A decimal as it is sent: the text of its digits, or a number whose digits are taken over one by one.
    Figure(either(Type::String, Type::Number).examples(["12.50"]))
    /// A whole number as it is sent: a number, or the text of its digits.
    Whole(either(Type::Integer, Type::String).examples([1]))
    /// `2026-12-01`.
    DayText(of_format(KnownFormat::Date).examples(["2026-12-01"]))
    /// RFC 3339: `2026-12-01T06:00:00Z`.
    InstantText(of_format(KnownFormat::DateTime).examples(["2026-12-01T06:00:00Z"]))
    /// What a ledger account is for.
    AccountKind(one_of(["receivable", "credit", "uncollected", "payable", "commission", "tax", "provider", "bank"]))
    /// Whom a plan addresses.
    AudienceKind(one_of(["everyone", "category", "buyer", "person"]))
    /// Who placed an order.
    BoughtBy(one_of(["buyer", "seller", "operator"]))
    FeeKind(one_of(["setup", "recurring", "seats", "early_termination"]))
    LineRoundingMode(one_of(["half_away_from_zero"]))
    PaymentWay(one_of(["card", "bank_transfer"]))
    TransferWay(one_of(["bank_transfer"]))
}

fn one_of<const N: usize>(choices: [&str; N]) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(choices))
}

fn either(one: Type, other: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::Array(vec![one, other]))
}

fn of_format(format: KnownFormat) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::KnownFormat(format)))
}
