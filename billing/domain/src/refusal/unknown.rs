//! What a body says beside what is understood: never dropped without a word, always refused at its place.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Code, Refusal, Refusals};

/// So many fields of one object are named; more are as many as nobody means.
pub const UNKNOWN_FIELDS_MAX: usize = 50;

/// The fields of an object that have no meaning, or none yet. Flattened into an input, it takes what no field of it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown(BTreeMap<String, Given>);

/// What somebody gave for a field that has no meaning yet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Given {
    /// `null`, `false`, or a list of nothing: as if the field were left out.
    Nothing,
    Text(String),
    Something,
}

/// A field of the contract whose effect is still to come, with what says the same as leaving it out.
pub type NotYet = (&'static str, &'static str);

impl Unknown {
    /// Refuses whatever is there, each field at its place below `prefix`: `not_available_yet` for what is of the contract
    /// and has no effect yet, `unknown_field` for all else.
    pub fn refuse(&self, no: &mut Refusals, prefix: &str, not_yet: &[NotYet]) {
        for (name, given) in self.0.iter().take(UNKNOWN_FIELDS_MAX) {
            let code = match not_yet.iter().find(|(field, _)| field == name) {
                Some((_, usual)) if given.says_no_more_than(usual) => continue,
                Some(_) => Code::NotAvailableYet,
                None => Code::UnknownField,
            };
            no.push(Refusal::at(code, format!("{prefix}/{}", pointer_part(name))));
        }
    }
}

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for Unknown {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::contract::nothing_else()
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for Unknown {}

/// What stands for none of it, where the contract asks for what holds when nothing is said.
#[cfg(feature = "contract")]
impl serde::Serialize for Unknown {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl Given {
    fn says_no_more_than(&self, usual: &str) -> bool {
        match self {
            Given::Nothing => true,
            Given::Text(text) => text == usual,
            Given::Something => false,
        }
    }
}

/// A name as it stands in a JSON pointer.
pub fn pointer_part(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

impl<'de> Deserialize<'de> for Unknown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(GivenVisitor)
    }
}

struct GivenVisitor;

impl<'de> Visitor<'de> for GivenVisitor {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_none<E>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Given, D::Error> {
        Given::deserialize(deserializer)
    }

    fn visit_bool<E>(self, given: bool) -> Result<Given, E> {
        Ok(if given { Given::Something } else { Given::Nothing })
    }

    fn visit_i64<E>(self, given: i64) -> Result<Given, E> {
        Ok(Given::Text(given.to_string()))
    }

    fn visit_u64<E>(self, given: u64) -> Result<Given, E> {
        Ok(Given::Text(given.to_string()))
    }

    fn visit_str<E>(self, given: &str) -> Result<Given, E> {
        Ok(Given::Text(given.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Given, A::Error> {
        let mut given = Given::Nothing;
        while items.next_element::<IgnoredAny>()?.is_some() {
            given = Given::Something;
        }
        Ok(given)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Given, A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Given::Something)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOT_YET: [NotYet; 2] = [("limits", ""), ("activation", "at_once")];

    fn refused(json: &str) -> Vec<String> {
        let unknown: Unknown = serde_json::from_str(json).expect(json);
        let mut no = Refusals::default();
        unknown.refuse(&mut no, "/plan", &NOT_YET);
        no.0.iter().map(|refusal| format!("{} {}", refusal.pointer, refusal.code.as_str())).collect()
    }

    #[test]
    fn what_has_no_meaning_is_named_at_its_place_whatever_it_says() {
        assert_eq!(
            refused(r#"{"a/b": null, "trial_day": 14, "deep": {"x": [1, {}]}}"#),
            ["/plan/a~1b unknown_field", "/plan/deep unknown_field", "/plan/trial_day unknown_field"]
        );
    }

    #[test]
    fn what_has_no_effect_yet_is_refused_unless_it_says_what_holds_anyway() {
        assert_eq!(
            refused(r#"{"limits": [{"metric": "calls"}], "activation": "first_payment"}"#),
            ["/plan/activation not_available_yet", "/plan/limits not_available_yet"]
        );
        assert_eq!(refused(r#"{"limits": [], "activation": "at_once"}"#), [""; 0]);
        assert_eq!(refused(r#"{"limits": null, "activation": null}"#), [""; 0]);
    }

    #[test]
    fn of_a_thousand_unknown_fields_fifty_are_named() {
        let fields: Vec<String> = (0..1_000).map(|number| format!("\"f{number}\": 1")).collect();
        assert_eq!(refused(&format!("{{{}}}", fields.join(","))).len(), UNKNOWN_FIELDS_MAX);
    }
}
