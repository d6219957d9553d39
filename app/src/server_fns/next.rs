//! The page that follows a post, and what waits there for whoever posted.

use serde::{Deserialize, Serialize};

use crate::context::visit;
use crate::form::{Flash, ReviewButton};

/// The page that follows a post.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Next {
    pub(super) path: String,
    pub(super) flash: Option<Flash>,
    /// Where it is gone before: somebody else's page, which leads there.
    #[serde(default)]
    pub(super) way: Option<String>,
    /// Whether the buyer enters payment details on the way, where there are none.
    pub(super) pays: bool,
}

impl Next {
    pub fn to(path: impl Into<String>) -> Self {
        Self { path: path.into(), flash: None, way: None, pays: false }
    }

    /// The page the form was on.
    pub fn back() -> Self {
        Self::to(visit().back)
    }

    /// The page the form was on, at the element of that id.
    pub fn back_at(id: &str) -> Self {
        let back = visit().back;
        let page = back.split('#').next().unwrap_or_default();
        Self::to(format!("{page}#{id}"))
    }

    /// A review of what was typed; it says so unless that was asked for.
    pub fn to_review(path: impl Into<String>, form: &str, pressed: ReviewButton) -> Self {
        let next = Self::to(path);
        match pressed {
            ReviewButton::Amounts => next,
            ReviewButton::Agree => next.leaving(Flash::changed(form, posted())),
        }
    }

    /// Tells the form of that name on the next page what was done.
    #[must_use]
    pub fn saying(self, form: &str, words: impl Into<String>) -> Self {
        self.leaving(Flash::done(form, words))
    }

    /// By way of the provider's page for payment details, where there are none and they can be entered. What was done stays
    /// done when they cannot.
    #[must_use]
    pub fn by_way_of_payment(mut self) -> Self {
        self.pays = true;
        self
    }

    /// By way of somebody else's page: what is left waits on the page that it leads to.
    #[must_use]
    pub fn by_way_of(mut self, address: String) -> Self {
        self.way = Some(address);
        self
    }

    /// Leaves something for the next page, such as a key that is shown once.
    #[must_use]
    pub fn leaving(mut self, flash: Flash) -> Self {
        self.flash = Some(flash);
        self
    }
}

/// The fields of the form that was posted.
pub fn posted() -> Vec<(String, String)> {
    visit().posted
}
