//! How the API says no: `application/problem+json` as in RFC 9457, in the reader's language.
//!
//! Decides which status stands for which code. A refusal names every fault with its place; a fault of ours is logged
//! once and shows nothing but its reference.

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::locale::Locale;
use domain::refusal::{Code, Refusal, Refusals, Wrong};
use serde::Serialize;
use service::{Error, reference};
use utoipa::ToSchema;

/// Anything but the answer that was asked for.
#[derive(Clone, Debug)]
pub enum Problem {
    Refused(Refusals),
    /// The address is known, the method is not.
    MethodNotAllowed,
    /// Ours, logged under this reference.
    Fault(String),
    /// The database cannot be reached, logged under this reference; whoever asks may come back.
    Away(String),
}

/// How many faults are told of one request; of more only their number is.
const FAULTS_MAX: usize = 100;

const METHOD_NOT_ALLOWED: &str = "method_not_allowed";
const FAULT: &str = "fault";
/// Problems that are no refusals, by their codes.
pub const WITHOUT_REASONS: [(&str, StatusCode); 2] =
    [(METHOD_NOT_ALLOWED, StatusCode::METHOD_NOT_ALLOWED), (FAULT, StatusCode::INTERNAL_SERVER_ERROR)];

/// When to come back while the database is away.
const AWAY_SECONDS: u32 = 5;

fn away() -> Refusal {
    Refusal::new(Code::Unavailable).with("seconds", AWAY_SECONDS)
}

/// A problem with one reason, which is the whole of what was asked.
fn alone(code: &'static str, detail: String) -> (&'static str, Vec<Fault>) {
    (code, vec![Fault { pointer: String::new(), code, detail }])
}

/// What a handler answers.
pub type Reply<T> = Result<T, Problem>;

impl Problem {
    pub fn malformed(reason: impl std::fmt::Display) -> Self {
        Refusal::new(Code::Malformed).with("reason", reason.to_string()).into()
    }

    /// The whole of what was sent could not be read.
    pub fn unreadable(wrong: Wrong) -> Self {
        Refusal::unreadable(wrong, "").into()
    }

    pub fn not_found() -> Self {
        Code::NotFound.into()
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Problem::Refused(refusals) => status_of_all(refusals),
            Problem::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Problem::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Problem::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The problem in words.
    pub fn body(&self, locale: Locale) -> ProblemBody {
        let status = self.status();
        let (code, errors) = match self {
            Problem::Refused(refusals) => {
                let told = refusals.0.iter().take(FAULTS_MAX);
                let errors: Vec<Fault> = told.map(|refusal| Fault::of(refusal, locale)).collect();
                (errors.first().map_or("refused", |fault| fault.code), errors)
            }
            Problem::MethodNotAllowed => alone(METHOD_NOT_ALLOWED, title(status, locale).to_owned()),
            Problem::Fault(reference) => alone(FAULT, words::problem::fault(locale, reference)),
            Problem::Away(_) => alone(Code::Unavailable.as_str(), words::refused::detail(&away(), locale)),
        };
        let detail = match (self, errors.as_slice()) {
            (_, [only]) => only.detail.clone(),
            (Problem::Refused(all), _) => words::problem::several(locale, all.0.len()),
            (Problem::MethodNotAllowed | Problem::Fault(_) | Problem::Away(_), _) => title(status, locale).to_owned(),
        };
        let more = match self {
            Problem::Refused(all) => all.0.len().checked_sub(errors.len()).filter(|more| *more > 0),
            Problem::MethodNotAllowed | Problem::Fault(_) | Problem::Away(_) => None,
        };
        ProblemBody {
            r#type: format!("/api/docs#{code}"),
            title: title(status, locale),
            status: status.as_u16(),
            detail,
            code,
            errors,
            more,
        }
    }

    /// After how many seconds it may be tried again.
    pub fn retry_after(&self) -> Option<HeaderValue> {
        let refusals = match self {
            Problem::Refused(refusals) => refusals,
            Problem::Away(_) => return Some(HeaderValue::from(AWAY_SECONDS)),
            Problem::Fault(_) | Problem::MethodNotAllowed => return None,
        };
        let refusal = refusals.0.iter().find(|refusal| refusal.code == Code::TooManyRequests)?;
        let seconds = refusal.fact("seconds").map_or("1".to_owned(), ToString::to_string);
        HeaderValue::from_str(&seconds).ok()
    }
}

/// What kind of problem an answer of this status is.
pub const fn title(status: StatusCode, locale: Locale) -> &'static str {
    words::problem::title(status.as_u16(), locale)
}

/// The one mapping from a code to a status.
pub const fn status_of(code: Code) -> StatusCode {
    match code {
        Code::Malformed | Code::IdempotencyKeyUnreadable | Code::FormUnreadable => StatusCode::BAD_REQUEST,
        Code::Unauthenticated => StatusCode::UNAUTHORIZED,
        Code::NotAllowed | Code::BuyerHasNotAgreed | Code::FormOfAnotherSite => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::BodyTooLarge | Code::TooManyItems => StatusCode::PAYLOAD_TOO_LARGE,
        Code::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::RatePlanPublished
        | Code::NothingToCome
        | Code::TaxRateBegun
        | Code::CategoryInUse
        | Code::ClockBackwards
        | Code::IdempotencyKeyBusy
        | Code::IdempotencyKeyOfAnotherKey
        | Code::IdempotencyAnswerLost => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Several faults share one status when they agree on it; places inside a body are always unprocessable.
fn status_of_all(refusals: &Refusals) -> StatusCode {
    let of = |refusal: &Refusal| match refusal.code {
        Code::TooManyItems if !refusal.pointer.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        Code::FormUnreadable if !refusal.pointer.is_empty() => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        code => status_of(code),
    };
    let mut statuses = refusals.0.iter().map(of);
    let first = statuses.next().unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    if statuses.all(|status| status == first) { first } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Why not, as in RFC 9457: every fault with its place.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problem, example = json!({"type": "/api/docs#amount.negative", "title": "Refused", "status": 422,
    "detail": "An amount cannot be below zero.", "code": "amount.negative",
    "errors": [{"pointer": "/fees/0/amount", "code": "amount.negative", "detail": "An amount cannot be below zero."}]}))]
pub struct ProblemBody {
    pub r#type: String,
    pub title: &'static str,
    pub status: u16,
    /// In the language of `Accept-Language`.
    pub detail: String,
    /// Stable; the first fault's when there are several.
    pub code: &'static str,
    pub errors: Vec<Fault>,
    /// How many faults there are beside those, which are at most 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<u32>, nullable = false)]
    pub more: Option<usize>,
}

/// One reason, and where.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ProblemFault)]
pub struct Fault {
    /// A JSON pointer into what was sent, or `/` and a parameter's name; empty for the whole.
    pub pointer: String,
    pub code: &'static str,
    pub detail: String,
}

impl Fault {
    pub fn of(refusal: &Refusal, locale: Locale) -> Self {
        Self {
            pointer: refusal.pointer.clone(),
            code: refusal.code.as_str(),
            detail: words::refused::detail(refusal, locale),
        }
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Problem::Refused(code.into())
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Refused(refusal.into())
    }
}

impl From<Refusals> for Problem {
    fn from(refusals: Refusals) -> Self {
        Problem::Refused(refusals)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusals) => Problem::Refused(refusals),
            Error::Fault(fault) if fault.is_database_away() => Problem::Away(reference::log(&fault)),
            Error::Fault(fault) => Problem::Fault(reference::log(&fault)),
        }
    }
}

/// The words come later, when the reader's language is known: see [`in_the_readers_language`].
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        if response.status() == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"fondaco\""));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// A layer that writes out the problems of the handlers inside.
pub async fn in_the_readers_language(request: Request, next: Next) -> Response {
    let locale = locale_of(request.headers());
    let response = next.run(request).await;
    match response.extensions().get::<Problem>() {
        Some(problem) => {
            let body = Json(problem.body(locale)).into_response().into_body();
            let (mut parts, _) = response.into_parts();
            parts.headers.remove(header::CONTENT_LENGTH);
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
            Response::from_parts(parts, body)
        }
        None => response,
    }
}

/// The language a request asks for; English when it asks for none of ours.
pub fn locale_of(headers: &HeaderMap) -> Locale {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    wanted.and_then(Locale::from_accept_language).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_one_kind_keep_their_status_and_mixed_ones_are_unprocessable() {
        let at = |code, pointer: &str| Refusal::at(code, pointer);
        for (refusals, expected) in [
            (vec![at(Code::NotFound, "")], 404),
            (vec![at(Code::NotFound, "/buyer_id"), at(Code::Required, "/rate_plan_id")], 422),
            (vec![at(Code::RatePlanPublished, "")], 409),
            (vec![at(Code::TooManyItems, "")], 413),
            (vec![at(Code::TooManyItems, "/fees")], 422),
            (vec![at(Code::KeyTaken, "/key")], 422),
            (vec![at(Code::FormUnreadable, "")], 400),
            (vec![at(Code::FormUnreadable, "/content-type")], 415),
        ] {
            assert_eq!(Problem::Refused(Refusals(refusals.clone())).status().as_u16(), expected, "{refusals:?}");
        }
    }

    #[test]
    fn of_many_faults_a_hundred_are_told_and_how_many_there_are() {
        let body = |faults: usize| {
            let refusal = |place: usize| Refusal::at(Code::Required, format!("/fees/{place}"));
            Problem::Refused(Refusals((0..faults).map(refusal).collect())).body(Locale::En)
        };
        let many = body(20_000);
        assert_eq!((many.errors.len(), many.more), (100, Some(19_900)));
        assert_eq!(many.detail, "20000 entries are not valid.");
        assert_eq!((body(100).errors.len(), body(100).more, body(1).more), (100, None, None));
    }

    #[test]
    fn a_fault_says_its_reference_and_nothing_else() {
        let body = Problem::Fault("7K2M-Q4XD".into()).body(Locale::De);
        assert_eq!((body.status, body.code), (500, "fault"));
        assert!(body.detail.contains("7K2M-Q4XD"), "{}", body.detail);
    }
}
