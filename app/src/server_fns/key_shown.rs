//! A new key on its way to the one page that shows it once.

use crate::form::{Flash, use_flash};

const NAME: &str = "name";
const KEY: &str = "secret";

/// A key that was just created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyShown {
    pub name: String,
    pub key: String,
}

impl KeyShown {
    pub fn new(name: String, key: String) -> Self {
        Self { name, key }
    }

    pub fn flash(self, form: &str) -> Flash {
        let values = vec![(format!("shown_{NAME}"), self.name), (format!("shown_{KEY}"), self.key)];
        Flash { form: form.to_owned(), values, ..Flash::default() }
    }
}

/// The key that the last post of this form created, on the page right after it.
pub fn key_shown(form: &str) -> Option<KeyShown> {
    let flash = use_flash(form);
    let value = |name: &str| flash.value(&format!("shown_{name}")).map(str::to_owned);
    value(KEY).map(|key| KeyShown { name: value(NAME).unwrap_or_default(), key })
}
