//! What the contract tells of usage. Reports are read item by item, each field as it was written, so no type of ours has
//! their shape.

use domain::contract::{Figure, InstantText};
use domain::usage::Rejection;
use utoipa::PartialSchema;
use utoipa::ToSchema;
use utoipa::openapi::schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::{Object, Ref, RefOr};

use super::ITEMS_MAX;

/// At most 1,000 items and 1 MiB.
pub struct UsageReport;

/// Every item, as sent.
#[derive(ToSchema)]
#[allow(dead_code)]
pub struct UsageAnswer {
    consumed: Vec<ConsumedUsage>,
    rejected: Vec<RejectedUsage>,
}

/// An item as sent. It may carry more than is told here.
pub struct ConsumedUsage;

/// An item's own fields as sent, whatever they are; `item` holds what is no object.
pub struct RejectedUsage;

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn item() -> ObjectBuilder {
    let anything = ObjectBuilder::new().schema_type(utoipa::openapi::schema::SchemaType::AnyValue).build();
    ObjectBuilder::new()
        .property("metric", text().description(Some("Its key.")))
        .property("quantity", described(Figure::schema(), "Metrics that count events or values need none."))
        .property("timestamp", text().description(Some("RFC 3339, or `NOW`.")))
        .property("id", text().description(Some("A repeated id is counted once.")))
        .property("attributes", object_of(anything))
        .property("amount", described(Figure::schema(), "What the event is worth, for models that price it."))
        .property("subscription_id", text().description(Some("With a seller's key: whose usage it is.")))
}

fn object_of(values: Object) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(values)))))
}

fn described(schema: RefOr<Schema>, words: &str) -> RefOr<Schema> {
    match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.description = Some(words.to_owned());
            RefOr::T(Schema::Object(object))
        }
        other => other,
    }
}

fn and_more(object: ObjectBuilder) -> RefOr<Schema> {
    object.additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(true))).into()
}

fn at() -> RefOr<Schema> {
    described(InstantText::schema(), "The instant it counts at.")
}

impl PartialSchema for UsageReport {
    fn schema() -> RefOr<Schema> {
        let items = ArrayBuilder::new().items(Ref::from_schema_name("UsageItem")).max_items(Some(ITEMS_MAX));
        let report = ObjectBuilder::new().property("usage", items).required("usage");
        let example = serde_json::json!({"usage": [{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}]});
        report.description(Some("At most 1,000 items and 1 MiB.")).examples([example]).into()
    }
}

impl ToSchema for UsageReport {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push(("UsageItem".to_owned(), and_more(item().required("metric").required("timestamp"))));
    }
}

impl PartialSchema for ConsumedUsage {
    fn schema() -> RefOr<Schema> {
        let duplicate = ObjectBuilder::new().schema_type(Type::Boolean);
        let duplicate = duplicate.description(Some("Recorded before under this id, and not counted again."));
        and_more(item().property("at", at()).required("at").property("duplicate", duplicate))
    }
}

impl ToSchema for ConsumedUsage {}

impl PartialSchema for RejectedUsage {
    fn schema() -> RefOr<Schema> {
        let rejected = ObjectBuilder::new().property("at", at()).property("code", Ref::from_schema_name("Rejection"));
        and_more(rejected.required("code").property("detail", text()).required("detail"))
    }
}

impl ToSchema for RejectedUsage {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push(("Rejection".to_owned(), Rejection::schema()));
    }
}
