//! What became of a report: each item as it was sent, with the instant that its timestamp stands for, in two lists.

use chrono::SecondsFormat;
use domain::calendar::Instant;
use domain::locale::Locale;
use service::usage::{Outcome, Verdict};

use super::read::{Sent, Shape};

/// What the answer adds to an item: `,"at":"2026-11-22T10:00:00.123456Z"`.
const ADDED_BYTES: usize = 40;

/// Writes the answer as JSON.
pub(super) fn write(sent: &[Sent<'_>], outcomes: &[Outcome], body_bytes: usize, locale: Locale) -> Vec<u8> {
    let mut answer = Vec::with_capacity(body_bytes + sent.len() * ADDED_BYTES);
    let mut rejected = Vec::new();
    let mut instants = Instants::default();
    answer.extend_from_slice(b"{\"consumed\":[");
    for (sent, outcome) in sent.iter().zip(outcomes) {
        let list = match outcome.verdict {
            Verdict::Consumed | Verdict::Repeated => &mut answer,
            Verdict::Rejected(_) => &mut rejected,
        };
        if !matches!(list.last(), None | Some(b'[')) {
            list.push(b',');
        }
        write_own(list, sent);
        if let Some(at) = outcome.at {
            write_field(list, "at", instants.text(at));
        }
        match outcome.verdict {
            Verdict::Consumed => {}
            Verdict::Repeated => write_field(list, "duplicate", "true"),
            Verdict::Rejected(rejection) => {
                write_field(list, "code", &quoted(rejection.as_str()));
                write_field(list, "detail", &quoted(words::rejected::detail(rejection, locale)));
            }
        }
        list.push(b'}');
    }
    answer.extend_from_slice(b"],\"rejected\":[");
    answer.append(&mut rejected);
    answer.extend_from_slice(b"]}");
    answer
}

/// An object with the item's own fields, still open at its end.
fn write_own(list: &mut Vec<u8>, sent: &Sent<'_>) {
    if sent.shape == Shape::Open {
        return list.extend_from_slice(without_end(sent.text).as_bytes());
    }
    match sent.own_fields().map(|fields| serde_json::to_string(&fields)) {
        Some(Ok(object)) => list.extend_from_slice(without_end(&object).as_bytes()),
        _ => {
            list.extend_from_slice(b"{\"item\":");
            list.extend_from_slice(sent.text.as_bytes());
        }
    }
}

fn without_end(object: &str) -> &str {
    object.strip_suffix('}').unwrap_or(object).trim_end()
}

fn write_field(object: &mut Vec<u8>, name: &str, value: &str) {
    if object.last() != Some(&b'{') {
        object.push(b',');
    }
    for part in ["\"", name, "\":", value] {
        object.extend_from_slice(part.as_bytes());
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Instants as JSON texts; a batch often repeats one.
#[derive(Default)]
struct Instants {
    last: Option<(Instant, String)>,
}

impl Instants {
    fn text(&mut self, at: Instant) -> &str {
        if self.last.as_ref().is_none_or(|(known, _)| *known != at) {
            self.last = Some((at, format!("\"{}\"", at.to_rfc3339_opts(SecondsFormat::AutoSi, true))));
        }
        self.last.as_ref().map_or("null", |(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use domain::calendar::parse_instant;
    use domain::usage::Rejection;

    use super::*;
    use crate::metering::read;

    fn answer(items: &[(&str, Verdict)]) -> String {
        let body = format!("{{\"usage\": [{}]}}", items.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(", "));
        let at = parse_instant("2026-11-22T10:00:00Z", "").ok();
        let outcomes: Vec<Outcome> = items.iter().map(|(_, verdict)| Outcome { at, verdict: *verdict }).collect();
        let answer = write(&read::report(body.as_bytes()).expect("a report"), &outcomes, body.len(), Locale::En);
        String::from_utf8(answer).expect("text")
    }

    #[test]
    fn items_come_back_as_sent_in_their_list() {
        let seed = r#"{ "metric": "UserMonth", "quantity": 1.0, "timestamp": "NOW" }"#;
        let rejected = Verdict::Rejected(Rejection::InvalidTimestamp);
        let read =
            answer(&[(seed, Verdict::Consumed), ("{}", rejected), (r#"{"attributes": {"a": {}}}"#, Verdict::Repeated)]);
        let expected = [
            r#"{"consumed":[{ "metric": "UserMonth", "quantity": 1.0, "timestamp": "NOW","at":"2026-11-22T10:00:00Z"},"#,
            r#"{"attributes": {"a": {}},"at":"2026-11-22T10:00:00Z","duplicate":true}],"#,
            r#""rejected":[{"at":"2026-11-22T10:00:00Z","code":"invalid_timestamp","#,
            r#""detail":"A timestamp is \"NOW\" or RFC 3339, such as 2026-11-22T10:00:00Z."}]}"#,
        ];
        assert_eq!(read, expected.concat());
    }

    #[test]
    fn fields_of_the_answer_are_said_once_and_other_things_are_wrapped() {
        let read = answer(&[
            (r#"{"at": "never", "metric": "a", "code": null}"#, Verdict::Consumed),
            (r#"{"metric": "a", "metric": "b"}"#, Verdict::Consumed),
            ("[1, {}]", Verdict::Consumed),
            ("{ }", Verdict::Consumed),
        ]);
        let at = r#""at":"2026-11-22T10:00:00Z""#;
        let expected = format!(
            r#"{{"consumed":[{{"metric":"a",{at}}},{{"metric":"b",{at}}},{{"item":[1, {{}}],{at}}},{{{at}}}],"rejected":[]}}"#
        );
        assert_eq!(read, expected);
    }
}
