//! Shapes as clients need them: what is composed is told as one object, plain texts stand where they are used, a field of
//! an answer is either always there or never null, and a body takes the fields that are told and no other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::operations;

type Shapes = BTreeMap<String, Value>;

const PLACE: &str = "#/components/schemas/";

pub fn complete(contract: &mut Value) {
    let told: Shapes = match contract["components"]["schemas"].take() {
        Value::Object(told) => told.into_iter().collect(),
        _ => Shapes::new(),
    };
    for (_, _, operation) in operations(contract) {
        for schema in schemas_of(operation) {
            *schema = simple(schema, &told);
        }
    }
    let mut shapes: Shapes = told.iter().map(|(name, shape)| (name.clone(), simple(shape, &told))).collect();
    shapes.iter_mut().for_each(|(name, shape)| name_choices(name, shape));
    let choices: Vec<(String, Value)> = shapes.values_mut().flat_map(named_choices).collect();
    shapes.extend(choices);
    let (mut sent, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for (_, _, operation) in operations(contract) {
        reach(&operation["parameters"], &shapes, &mut sent);
        reach(&operation["requestBody"], &shapes, &mut sent);
        reach(&operation["responses"], &shapes, &mut answered);
    }
    answered.insert("Problem".to_owned());
    answered.insert("ProblemFault".to_owned());
    shapes.retain(|name, _| sent.contains(name) || answered.contains(name));
    for (name, shape) in &mut shapes {
        if answered.contains(name) {
            say_what_is_always_there(shape);
        }
        if sent.contains(name) {
            take_nothing_else(shape);
        }
    }
    contract["components"]["schemas"] = Value::Object(shapes.into_iter().collect());
}

fn named<'a>(schema: &Value, told: &'a Shapes) -> Option<&'a Value> {
    told.get(schema["$ref"].as_str()?.strip_prefix(PLACE)?)
}

/// A schema without what only code needs.
fn simple(schema: &Value, told: &Shapes) -> Value {
    let Value::Object(members) = schema else { return schema.clone() };
    if let Some(text) = named(schema, told).filter(|shape| is_plain(shape)) {
        return beside(simple(text, told), members);
    }
    let mut schema = schema.clone();
    for part in parts(&mut schema) {
        *part = simple(part, told);
    }
    let Value::Object(mut members) = schema else { return schema };
    members.retain(|name, member| !says_nothing(name, member));
    match members.remove("allOf") {
        Some(Value::Array(composed)) => beside(one_of_all(&composed, told), &members),
        _ => without_null_choice(members),
    }
}

/// The schemas that a schema is made of.
fn parts(schema: &mut Value) -> Vec<&mut Value> {
    let members = schema.as_object_mut().into_iter().flatten();
    let parts = members.flat_map(|(name, member)| match name.as_str() {
        "properties" => member.as_object_mut().into_iter().flatten().map(|(_, property)| property).collect(),
        "oneOf" | "allOf" | "anyOf" => member.as_array_mut().into_iter().flatten().collect(),
        "items" | "additionalProperties" | "propertyNames" => vec![member],
        _ => Vec::new(),
    });
    parts.collect()
}

/// Every schema of an operation.
fn schemas_of(operation: &mut Value) -> Vec<&mut Value> {
    match operation {
        Value::Object(members) => {
            let inside = members.iter_mut().filter(|(name, _)| name.as_str() != "example");
            inside.flat_map(|(name, member)| if name == "schema" { vec![member] } else { schemas_of(member) }).collect()
        }
        Value::Array(items) => items.iter_mut().flat_map(schemas_of).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// A text, number or switch by itself, without choices that would deserve a name.
fn is_plain(shape: &Value) -> bool {
    shape["type"] != "object" && !shape["type"].is_null() && shape.get("enum").is_none()
}

/// A schema with what stood beside its name.
fn beside(mut schema: Value, members: &Map<String, Value>) -> Value {
    let told = members.iter().filter(|(name, member)| *name != "$ref" && !says_nothing(name, member));
    for (name, member) in told {
        schema[name] = member.clone();
    }
    schema
}

/// A default that is what is left out anyway.
fn says_nothing(name: &str, member: &Value) -> bool {
    let empty = member.is_null()
        || *member == json!("")
        || member.as_array().is_some_and(Vec::is_empty)
        || member.as_object().is_some_and(Map::is_empty);
    name == "default" && empty
}

/// `null` or a text is a text that may be null.
fn without_null_choice(mut schema: Map<String, Value>) -> Value {
    let choices = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let (nulls, others): (Vec<Value>, Vec<Value>) =
        choices.into_iter().partition(|choice| *choice == json!({ "type": "null" }));
    let [only] = others.as_slice() else { return Value::Object(schema) };
    let types: Vec<Value> = match &only["type"] {
        Value::String(_) => vec![only["type"].clone()],
        Value::Array(types) => types.clone(),
        _ => return Value::Object(schema),
    };
    if nulls.is_empty() || only["type"] == "object" || only.get("enum").is_some() {
        return Value::Object(schema);
    }
    schema.remove("oneOf");
    let mut merged = beside(only.clone(), &schema);
    merged["type"] = types.into_iter().chain([json!("null")]).collect();
    merged
}

/// Parts that an object is composed of, as one object; of parts that are choices, a choice of objects.
fn one_of_all(parts: &[Value], told: &Shapes) -> Value {
    let mut objects = vec![json!({ "type": "object", "properties": {}, "required": [] })];
    for part in parts {
        let part = named(part, told).map_or_else(|| part.clone(), |shape| simple(shape, told));
        let choices = match part.get("oneOf").and_then(Value::as_array) {
            Some(choices) => choices.clone(),
            None => vec![part],
        };
        objects = objects.iter().flat_map(|one| choices.iter().map(|other| both(one, other))).collect();
    }
    match objects.as_slice() {
        [only] => only.clone(),
        several => json!({ "oneOf": several }),
    }
}

fn both(one: &Value, other: &Value) -> Value {
    let mut object = one.clone();
    for (name, property) in other["properties"].as_object().into_iter().flatten() {
        object["properties"][name] = property.clone();
    }
    let needed = [one, other].into_iter().flat_map(|part| part["required"].as_array().into_iter().flatten());
    object["required"] = needed.cloned().collect();
    let others = other.as_object().into_iter().flatten();
    for (name, said) in others.filter(|(name, _)| *name == "additionalProperties" || name.starts_with("x-")) {
        object[name] = said.clone();
    }
    object
}

/// Gives the choices of a shape names of their own: of their `kind` or another field that tells them apart, or of a field
/// that only one of them has.
fn name_choices(name: &str, shape: &mut Value) {
    let Some(choices) = shape.get_mut("oneOf").and_then(Value::as_array_mut) else { return };
    let fields: Vec<BTreeSet<String>> = choices.iter().map(fields_of).collect();
    for (place, choice) in choices.iter_mut().enumerate().filter(|(_, choice)| choice.get("properties").is_some()) {
        let of_others: BTreeSet<&String> =
            fields.iter().enumerate().filter(|(other, _)| *other != place).flat_map(|(_, fields)| fields).collect();
        let own = fields[place].iter().find(|field| !of_others.contains(field)).map(String::as_str);
        let tag =
            choice.pointer("/properties/kind/enum/0").and_then(Value::as_str).or_else(|| tag_of(choice, &of_others));
        let words: String = tag.or(own).unwrap_or_default().split('_').map(capital).collect();
        choice["title"] = format!("{name}{words}").into();
    }
}

/// What a field says that every choice has, each with one text of its own.
fn tag_of<'c>(choice: &'c Value, of_others: &BTreeSet<&String>) -> Option<&'c str> {
    let mut properties = choice["properties"].as_object()?.iter().filter(|(name, _)| of_others.contains(name));
    properties.find_map(|(_, property)| match property["enum"].as_array()?.as_slice() {
        [Value::String(only)] => Some(only.as_str()),
        _ => None,
    })
}

/// Takes named choices out of a shape, to stand by themselves and be mentioned there.
fn named_choices(shape: &mut Value) -> Vec<(String, Value)> {
    let choices = shape.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten();
    let named = choices.filter_map(|choice| {
        let name = choice.as_object_mut()?.remove("title")?.as_str()?.to_owned();
        let mention = json!({ "$ref": format!("{PLACE}{name}") });
        Some((name, std::mem::replace(choice, mention)))
    });
    named.collect()
}

fn fields_of(choice: &Value) -> BTreeSet<String> {
    let properties = choice.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Notes the names of all shapes that are mentioned, and of those that they mention.
fn reach(value: &Value, shapes: &Shapes, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let name = members.get("$ref").and_then(Value::as_str).and_then(|place| place.strip_prefix(PLACE));
            if let Some((name, shape)) = name.and_then(|name| shapes.get_key_value(name))
                && found.insert(name.clone())
            {
                reach(shape, shapes, found);
            }
            members.values().for_each(|member| reach(member, shapes, found));
        }
        Value::Array(items) => items.iter().for_each(|item| reach(item, shapes, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An answer says null where there is nothing; a field that may be left out is never null.
fn say_what_is_always_there(shape: &mut Value) {
    each_object(shape, &mut |object| {
        let properties = object["properties"].as_object().into_iter().flatten();
        let nullable = properties.filter(|(_, property)| may_be_null(property)).map(|(name, _)| name.clone());
        let needed =
            object["required"].as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned));
        let needed: BTreeSet<String> = needed.chain(nullable).collect();
        if !needed.is_empty() {
            object["required"] = needed.into_iter().collect();
        }
    });
}

fn may_be_null(schema: &Value) -> bool {
    let null = |kind: &Value| *kind == "null";
    schema["type"].as_array().is_some_and(|types| types.iter().any(null))
        || schema["oneOf"].as_array().is_some_and(|choices| choices.iter().any(|choice| null(&choice["type"])))
}

fn take_nothing_else(shape: &mut Value) {
    each_object(shape, &mut |object| {
        if object["properties"].is_object() && object.get("additionalProperties").is_none() {
            object["additionalProperties"] = false.into();
        }
    });
}

/// Every schema of an object within a shape.
fn each_object(schema: &mut Value, change: &mut impl FnMut(&mut Value)) {
    if schema["type"] == "object" {
        change(schema);
    }
    for part in parts(schema) {
        each_object(part, change);
    }
}
