//! Lists in pages: a cursor that says where the last page ended.

use serde::Serialize;

/// Which page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

impl PageRequest {
    pub const LIMIT_DEFAULT: u32 = 100;
    pub const LIMIT_MAX: u32 = 500;

    pub fn limit(&self) -> i64 {
        i64::from(self.limit.unwrap_or(Self::LIMIT_DEFAULT).clamp(1, Self::LIMIT_MAX))
    }

    /// The id after which the page begins; lists are in the order of their ids unless said otherwise.
    pub fn after(&self) -> Option<uuid::Uuid> {
        self.cursor.as_deref().and_then(|cursor| uuid::Uuid::try_parse(cursor).ok())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// A page from one row more than asked for.
    pub fn cut(mut items: Vec<T>, request: &PageRequest, id: impl Fn(&T) -> uuid::Uuid) -> Self {
        let limit = usize::try_from(request.limit()).unwrap_or(1);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(|item| id(item).simple().to_string()) } else { None };
        Self { items, next }
    }
}
