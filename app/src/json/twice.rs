//! Fields that an object says twice: which of them is meant nobody knows.

use std::collections::BTreeSet;
use std::fmt;

use domain::refusal::pointer_part;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// The places of fields that are said again, in a valid JSON text without numbers.
pub fn said_twice(json: &[u8]) -> Vec<String> {
    let (mut place, mut twice) = (String::new(), Vec::new());
    let walk = Walk { place: &mut place, twice: &mut twice };
    // What cannot be read is told by whoever reads it.
    let _ = walk.deserialize(&mut serde_json::Deserializer::from_slice(json));
    twice
}

struct Walk<'a> {
    place: &'a mut String,
    twice: &'a mut Vec<String>,
}

impl Walk<'_> {
    fn enter(&mut self, part: &str) -> usize {
        let before = self.place.len();
        self.place.push('/');
        self.place.push_str(&pointer_part(part));
        before
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        for n in 0.. {
            let before = self.enter(&n.to_string());
            let item = items.next_element_seed(Walk { place: &mut *self.place, twice: &mut *self.twice })?;
            self.place.truncate(before);
            if item.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let mut said = BTreeSet::new();
        while let Some(name) = members.next_key::<String>()? {
            let before = self.enter(&name);
            if !said.insert(name) {
                self.twice.push(self.place.clone());
            }
            members.next_value_seed(Walk { place: &mut *self.place, twice: &mut *self.twice })?;
            self.place.truncate(before);
        }
        Ok(())
    }
}
