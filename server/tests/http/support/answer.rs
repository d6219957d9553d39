//! What came back.

use axum::body::to_bytes;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde_json::Value;

pub struct Answer {
    asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// Null when it was not JSON.
    pub json: Value,
}

impl Answer {
    pub async fn of(asked: String, response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        Self { asked, status: parts.status.as_u16(), headers: parts.headers, text, json }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[track_caller]
    pub fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}: {}", self.asked, self.text);
        self.json
    }

    #[track_caller]
    pub fn created(self) -> Value {
        assert_eq!(self.status, 201, "{}: {}", self.asked, self.text);
        self.json
    }

    #[track_caller]
    pub fn gone(self) {
        assert_eq!(self.status, 204, "{}: {}", self.asked, self.text);
    }

    /// A refusal with exactly these faults, by place and code.
    #[track_caller]
    pub fn refused(self, status: u16, faults: &[(&str, &str)]) -> Value {
        let found = self.faults();
        let found: Vec<(&str, &str)> = found.iter().map(|(pointer, code)| (pointer.as_str(), code.as_str())).collect();
        assert_eq!((self.status, found.as_slice()), (status, faults), "{}: {}", self.asked, self.text);
        assert_eq!(self.header(header::CONTENT_TYPE.as_str()), "application/problem+json");
        self.json
    }

    pub fn faults(&self) -> Vec<(String, String)> {
        let errors = self.json["errors"].as_array().cloned().unwrap_or_default();
        let part = |fault: &Value, name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        errors.iter().map(|fault| (part(fault, "pointer"), part(fault, "code"))).collect()
    }
}
