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
    /// How many items at most.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Option<String>,
}

impl Listing {
    /// # Errors
    /// A limit that is not a number from 1 to 200, a cursor that no list gave out.
    pub fn page(self) -> Reply<PageRequest> {
        let mut no = Refusals::default();
        let page = self.read(&mut no);
        if page.cursor.is_some() && page.after().is_none() {
            no.push(Refusal::at(Code::Malformed, "/cursor").with("reason", "cursor"));
        }
        no.into_result()?;
        Ok(page)
    }

    /// As [`Listing::page`], for a list whose cursors only its act can read.
    ///
    /// # Errors
    /// A limit that is not a number from 1 to 200.
    pub fn page_of_values(self) -> Reply<PageRequest> {
        let mut no = Refusals::default();
        let page = self.read(&mut no);
        no.into_result()?;
        Ok(page)
    }

    fn read(self, no: &mut Refusals) -> PageRequest {
        let limit = self.limit.unwrap_or_else(|| PageRequest::LIMIT_DEFAULT.to_string());
        let limit = no.take("", parse_whole(&limit, 1, PageRequest::LIMIT_MAX, "/limit"));
        PageRequest { cursor: self.cursor.filter(|text| !text.is_empty()), limit }
    }
}

/// `?q=`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Words {
    /// Words in the name or the e-mail address.
    pub q: String,
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
