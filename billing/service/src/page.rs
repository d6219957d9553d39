//! Lists in pages: a cursor that says where the last page ended.

use std::cmp::Reverse;

use serde::Serialize;
use uuid::Uuid;

/// Which page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

impl PageRequest {
    /// Where a page is asked for without saying how long it may be.
    pub const LIMIT_DEFAULT: u32 = 50;
    /// The most that a caller of the API may ask for.
    pub const LIMIT_MAX: u32 = 200;

    /// All there is, for a sum over a list.
    pub fn whole() -> Self {
        Self { cursor: None, limit: Some(u32::MAX) }
    }

    pub fn limit(&self) -> i64 {
        i64::from(self.limit.unwrap_or(Self::LIMIT_DEFAULT).max(1))
    }

    /// The id after which the page begins; lists are in the order of their ids unless said otherwise, the newest first.
    pub fn after(&self) -> Option<Uuid> {
        self.cursor.as_deref().and_then(|cursor| Uuid::try_parse(cursor).ok())
    }

    /// As [`PageRequest::after`], for lists whose rows are counted as they are made.
    pub fn after_number(&self) -> Option<i64> {
        self.after().and_then(|after| i64::try_from(after.as_u128()).ok())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The `cursor` of the next page; null on the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// A page from one row more than asked for.
    pub fn cut(mut items: Vec<T>, request: &PageRequest, id: impl Fn(&T) -> Uuid) -> Self {
        let limit = usize::try_from(request.limit()).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(|item| id(item).simple().to_string()) } else { None };
        Self { items, next }
    }

    /// A page of a list that is short enough to be read as a whole, the newest first.
    pub fn newest_of(items: Vec<T>, request: &PageRequest, id: impl Fn(&T) -> Uuid) -> Self {
        let after = request.after();
        let mut rest: Vec<T> = items.into_iter().filter(|item| after.is_none_or(|after| id(item) < after)).collect();
        rest.sort_by_key(|item| Reverse(id(item)));
        Self::cut(rest, request, id)
    }

    /// A page of a list that has an order of its own and is read as a whole.
    pub fn in_order(items: Vec<T>, request: &PageRequest) -> Self {
        let skipped = request.after_number().and_then(|after| usize::try_from(after).ok()).unwrap_or_default();
        let placed = (1..).zip(items).skip(skipped).collect();
        Page::cut(placed, request, |(place, _)| numbered(*place)).map(|(_, item)| item)
    }

    /// The same page, each item as it is shown.
    pub fn map<U>(self, view: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(view).collect(), next: self.next }
    }
}

/// The place of a row that is counted as it is made, as a cursor holds it.
pub(crate) fn numbered(made: i64) -> Uuid {
    Uuid::from_u128(u128::try_from(made).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_read_as_a_whole_is_handed_out_newest_first_in_pages() {
        let ids: Vec<Uuid> = (1..=5).map(numbered).collect();
        let (mut told, mut cursor) = (Vec::new(), None);
        loop {
            let request = PageRequest { cursor, limit: Some(2) };
            let page = Page::newest_of(ids.clone(), &request, |id| *id);
            assert!(page.items.len() <= 2);
            told.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(told, ids.iter().rev().copied().collect::<Vec<_>>());
        let last = PageRequest { cursor: Some(numbered(3).simple().to_string()), limit: None };
        assert_eq!(last.after_number(), Some(3));
    }
}
