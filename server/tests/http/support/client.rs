//! Somebody who calls.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use serde_json::Value;
use tower::ServiceExt;

use super::answer::Answer;
use super::contract;

#[derive(Clone)]
pub struct Client {
    router: Router,
    headers: HeaderMap,
}

impl Client {
    pub fn new(router: Router, key: Option<&str>) -> Self {
        let client = Self { router, headers: HeaderMap::new() };
        match key {
            Some(key) => client.with_key(key),
            None => client,
        }
    }

    /// The same, with another key.
    pub fn with_key(&self, key: &str) -> Self {
        self.with(header::AUTHORIZATION.as_str(), &format!("Bearer {key}"))
    }

    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        let name = HeaderName::try_from(name).expect("a header's name");
        other.headers.insert(name, HeaderValue::from_str(value).expect("a header's value"));
        other
    }

    /// As [`Client::with`], for a value that is no text.
    pub fn with_bytes(&self, name: &str, value: &[u8]) -> Self {
        let mut other = self.clone();
        let name = HeaderName::try_from(name).expect("a header's name");
        other.headers.insert(name, HeaderValue::from_bytes(value).expect("a header's value"));
        other
    }

    /// As [`Client::with`], beside what is there of that name.
    pub fn and(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        let name = HeaderName::try_from(name).expect("a header's name");
        other.headers.append(name, HeaderValue::from_str(value).expect("a header's value"));
        other
    }

    /// The value of a cookie it sends.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let cookies = self.headers.get(header::COOKIE)?.to_str().ok()?;
        cookies.split("; ").find_map(|cookie| cookie.strip_prefix(name)?.strip_prefix('='))
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty()).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, Body::empty()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send_json(Method::POST, path, body).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send_json(Method::PUT, path, body).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send_json(Method::PATCH, path, body).await
    }

    /// Posts a body as it is.
    pub async fn post_raw(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.with("content-type", "application/json").send(Method::POST, path, body.into()).await
    }

    /// Posts a form, as a browser does.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.with("content-type", "application/x-www-form-urlencoded").send(Method::POST, path, form.into()).await
    }

    pub async fn send_json(&self, method: Method, path: &str, body: Value) -> Answer {
        let answer = self.with("content-type", "application/json").ask(&method, path, body.to_string().into()).await;
        contract::hold(&method, path, Some(&body), &answer);
        answer
    }

    pub async fn send(&self, method: Method, path: &str, body: Body) -> Answer {
        let answer = self.ask(&method, path, body).await;
        contract::hold(&method, path, None, &answer);
        answer
    }

    async fn ask(&self, method: &Method, path: &str, body: Body) -> Answer {
        let mut request = Request::new(body);
        *request.method_mut() = method.clone();
        *request.uri_mut() = path.parse().expect("a path");
        *request.headers_mut() = self.headers.clone();
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        Answer::of(format!("{method} {path}"), response).await
    }
}
