//! What a query asks for: pages of lists and what they are narrowed to.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::quantity::parse_whole;
use domain::refusal::{Code, Refusal, Refusals};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use service::page::PageRequest;

use crate::problem::{Problem, Reply};

/// `?cursor=&limit=`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Listing {
    /// Where the page begins: `next` of the page before.
    pub cursor: Option<String>,
    /// How many items at most: 1 to 200, 50 by default.
    pub limit: Option<String>,
}

impl Listing {
    /// # Errors
    /// A limit that is not a number from 1 to 200, a cursor that no list gave out.
    pub fn page(self) -> Reply<PageRequest> {
        let mut no = Refusals::default();
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let limit =
            given(&self.limit).and_then(|limit| no.take("", parse_whole(&limit, 1, PageRequest::LIMIT_MAX, "/limit")));
        let page = PageRequest { cursor: given(&self.cursor), limit };
        if page.cursor.is_some() && page.after().is_none() {
            no.push(Refusal::at(Code::Malformed, "/cursor").with("reason", "cursor"));
        }
        no.into_result()?;
        Ok(page)
    }
}

/// The query of a request. One that cannot be read is malformed.
#[derive(Clone, Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = axum::extract::Query::try_from_uri(&parts.uri);
        query.map(|query| Query(query.0)).map_err(|rejection| Problem::malformed(rejection.body_text()))
    }
}

/// The id that a list is narrowed to. One that is not an id of that kind narrows to nothing: not found.
pub fn narrowed<T: std::str::FromStr>(id: Option<&str>, pointer: &str) -> Reply<Option<T>> {
    match id.filter(|id| !id.is_empty()) {
        None => Ok(None),
        Some(id) => id.parse().map(Some).map_err(|_| Refusal::at(Code::NotFound, pointer).into()),
    }
}
