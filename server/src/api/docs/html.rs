//! The contract as HTML: every call under its heading, every shape and every refusal with an address of its own.

use std::fmt::Write;

use domain::locale::Locale;
use domain::refusal::{Code, Refusal};
use serde_json::{Map, Value};
use words::refused::detail;

use crate::html::escape;
use crate::problem::{WITHOUT_REASONS, status_of, title};

const STYLE: &str = include_str!("style.css");
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

struct Call<'a> {
    method: &'static str,
    path: &'a str,
    operation: &'a Value,
}

impl Call<'_> {
    fn tag(&self) -> &str {
        self.operation["tags"][0].as_str().unwrap_or_default()
    }

    fn anchor(&self) -> String {
        format!("{}-{}", self.method, self.path.trim_start_matches("/api/v1/").replace(['/', '{', '}'], "-"))
    }
}

pub fn page(contract: &Value, sheet: &str, nonce: &str, theme: Option<&str>, locale: Locale) -> String {
    let calls = calls(contract);
    let (mut index, mut body) = (String::new(), String::new());
    for tag in items(&contract["tags"]) {
        let name = text(&tag["name"]);
        let of_tag: Vec<&Call<'_>> = calls.iter().filter(|call| call.tag() == name).collect();
        let _ = write!(index, "<p class=\"sidebar-heading\">{name}</p><ul>");
        let _ = write!(body, "<section><h2>{name}</h2><p class=\"lead\">{}</p>", inline(text(&tag["description"])));
        for call in of_tag {
            let _ = write!(
                index,
                "<li><a href=\"#{}\">{} {}</a></li>",
                call.anchor(),
                badge(call.method),
                short(call.path)
            );
            body.push_str(&call_html(call, contract));
        }
        index.push_str("</ul>");
        body.push_str("</section>");
    }
    body.push_str(&schemas_html(contract));
    body.push_str(&refusals_html(locale));
    let theme = theme.map_or_else(String::new, |theme| format!(" data-theme=\"{theme}\""));
    let about = inline(text(&contract["info"]["description"]));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"{theme}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>API · Fondaco</title>\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"{sheet}\">\
         <style nonce=\"{nonce}\">{STYLE}</style></head><body><a class=\"skip\" href=\"#main\">Skip to the calls</a>\
         <div class=\"docs\"><nav class=\"index\" aria-label=\"Calls\"><a class=\"home\" href=\"/\">Fondaco</a>{index}\
         <p class=\"sidebar-heading\">Reference</p><ul><li><a href=\"#shapes\">Shapes</a></li><li><a href=\"#refusals\">Refusals</a></li>\
         <li><a href=\"/api/openapi.json\">openapi.json</a></li></ul></nav>\
         <main id=\"main\"><h1>API</h1><p class=\"lead\">{about}</p>\
         <pre tabindex=\"0\">curl -H 'Authorization: Bearer fnd_…' …/api/v1/subscriptions</pre>{body}</main></div></body></html>"
    )
}

fn calls(contract: &Value) -> Vec<Call<'_>> {
    let paths = contract["paths"].as_object().into_iter().flatten();
    paths
        .flat_map(|(path, item)| {
            METHODS.into_iter().filter_map(move |method| {
                let operation = item.get(method)?;
                Some(Call { method, path, operation })
            })
        })
        .collect()
}

fn call_html(call: &Call<'_>, contract: &Value) -> String {
    let operation = call.operation;
    let mut html = format!(
        "<article id=\"{anchor}\"><h3>{} <code>{}</code></h3><p>{}. {}</p>",
        badge(call.method),
        escape(call.path),
        inline(text(&operation["summary"])),
        inline(text(&operation["description"])),
        anchor = call.anchor(),
    );
    let parameters = items(&operation["parameters"]).filter(|parameter| parameter["in"] == "query");
    let rows: Vec<String> = parameters.map(|p| row(text(&p["name"]), "", text(&p["description"]))).collect();
    if !rows.is_empty() {
        let _ = write!(html, "<h4>Query</h4><table><tbody>{}</tbody></table>", rows.concat());
    }
    let sent = &operation["requestBody"]["content"]["application/json"]["schema"];
    if !sent.is_null() {
        let _ = write!(html, "<h4>Body</h4><p>{}</p>{}", kind(sent), example_html(resolved(contract, sent)));
    }
    html.push_str("<h4>Answers</h4><table><tbody>");
    let responses = operation["responses"].as_object().into_iter().flatten();
    let (good, refusals): (Vec<_>, Vec<_>) = responses.partition(|(status, _)| status.starts_with('2'));
    for (status, response) in good {
        let content = response["content"].as_object().and_then(|content| content.values().next());
        let shape = content.map_or_else(|| "nothing".to_owned(), |content| kind(&content["schema"]));
        html.push_str(&row(status, &shape, text(&response["description"])));
    }
    let statuses: Vec<&str> = refusals.iter().map(|(status, _)| status.as_str()).collect();
    html.push_str(&row(&statuses.join(" "), "<a href=\"#shape-Problem\">Problem</a>", ""));
    html.push_str("</tbody></table></article>");
    html
}

fn example_html(schema: &Value) -> String {
    match schema.get("example").or_else(|| schema["examples"].get(0).filter(|example| example.is_object())) {
        Some(example) => {
            let example = serde_json::to_string_pretty(example).unwrap_or_default();
            format!("<details><summary>Example</summary><pre tabindex=\"0\">{}</pre></details>", escape(&example))
        }
        None => String::new(),
    }
}

/// The shape that a reference names.
fn resolved<'a>(contract: &'a Value, schema: &'a Value) -> &'a Value {
    let named = schema["$ref"].as_str().and_then(|reference| contract.pointer(reference.trim_start_matches('#')));
    named.unwrap_or(schema)
}

fn schemas_html(contract: &Value) -> String {
    let mut html = String::from("<section id=\"shapes\"><h2>Shapes</h2>");
    let shapes = &contract["components"]["schemas"];
    for (name, schema) in shapes.as_object().into_iter().flatten() {
        // Of a page its items are shown, where they are not a shape by themselves.
        let (name, schema) = match name.strip_prefix("Page_") {
            Some(item) if shapes[item].is_object() => continue,
            Some(item) => (item, &schema["properties"]["items"]["items"]),
            None => (name.as_str(), schema),
        };
        let _ =
            write!(html, "<article id=\"shape-{name}\"><h3>{name}</h3><p>{}</p>", inline(text(&schema["description"])));
        let rows = properties_html(schema);
        if rows.is_empty() {
            let _ = write!(html, "<p>{}</p>", kind(schema));
        } else {
            let _ = write!(html, "<table><tbody>{rows}</tbody></table>");
        }
        html.push_str(&example_html(schema));
        html.push_str("</article>");
    }
    html.push_str("</section>");
    html
}

fn properties_html(schema: &Value) -> String {
    let none = Map::new();
    let properties = schema["properties"].as_object().unwrap_or(&none);
    let needed = |name: &str| items(&schema["required"]).any(|needed| needed == name);
    let kind = |name: &str, property: &Value| {
        let null = if may_be_null(property) { " or null" } else { "" };
        let left_out = if needed(name) { "" } else { ", or left out" };
        format!("{}{null}{left_out}", kind(property))
    };
    properties.iter().map(|(name, property)| row(name, &kind(name, property), text(&property["description"]))).collect()
}

fn refusals_html(locale: Locale) -> String {
    let mut html = format!("<section id=\"refusals\"><h2>Refusals</h2><table lang=\"{locale}\"><tbody>");
    let said = |code| detail(&Refusal::new(code), locale);
    let refusals = Code::ALL.iter().map(|code| (code.as_str(), status_of(*code), said(*code)));
    let others = WITHOUT_REASONS.map(|(code, status)| (code, status, title(status, locale).to_owned()));
    for (code, status, words) in refusals.chain(others) {
        let (status, words) = (status.as_u16(), escape(&words));
        let _ = write!(
            html,
            "<tr id=\"{code}\"><th scope=\"row\"><code>{code}</code></th><td>{status}</td><td>{words}</td></tr>"
        );
    }
    html.push_str("</tbody></table></section>");
    html
}

fn may_be_null(schema: &Value) -> bool {
    items(&schema["type"]).chain(items(&schema["oneOf"]).map(|choice| &choice["type"])).any(|kind| kind == "null")
}

/// What a schema is, in a word, linked to its shape.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return match name.strip_prefix("Page_") {
            Some(item) => format!("page of <a href=\"#shape-{item}\">{item}</a>"),
            None => format!("<a href=\"#shape-{name}\">{name}</a>"),
        };
    }
    let choices = items(&schema["oneOf"]).filter(|choice| choice["type"] != "null").map(kind);
    let words = items(&schema["enum"]).filter_map(Value::as_str).map(|word| format!("<code>{}</code>", escape(word)));
    let choices: Vec<String> = choices.chain(words).collect();
    if !choices.is_empty() {
        return choices.join(" or ");
    }
    let word = match &schema["type"] {
        Value::String(word) => word.clone(),
        Value::Array(words) => words.iter().map(text).filter(|word| *word != "null").collect::<Vec<_>>().join(" or "),
        _ => "anything".to_owned(),
    };
    match (word.as_str(), schema["format"].as_str()) {
        ("array", _) => format!("list of {}", kind(&schema["items"])),
        ("string", Some("date")) => "day".to_owned(),
        ("string", Some("date-time")) => "instant".to_owned(),
        ("object", _) if schema["additionalProperties"].is_object() => {
            format!("{} by name", kind(&schema["additionalProperties"]))
        }
        _ => word,
    }
}

fn row(name: &str, kind: &str, words: &str) -> String {
    format!("<tr><th scope=\"row\"><code>{}</code></th><td>{kind}</td><td>{}</td></tr>", escape(name), inline(words))
}

fn badge(method: &str) -> String {
    format!("<span class=\"method method-{method}\">{}</span>", method.to_uppercase())
}

fn short(path: &str) -> String {
    escape(path.trim_start_matches("/api/v1"))
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Words with `code` and *emphasis*.
fn inline(words: &str) -> String {
    let mut html = String::new();
    let (mut code, mut emphasis) = (false, false);
    for piece in escape(words).split_inclusive(['`', '*']) {
        let (text, mark) = match piece.strip_suffix(['`', '*']) {
            Some(text) => (text, piece.chars().last()),
            None => (piece, None),
        };
        html.push_str(text);
        match mark {
            Some('`') => {
                html.push_str(if code { "</code>" } else { "<code>" });
                code = !code;
            }
            Some('*') if !code => {
                html.push_str(if emphasis { "</em>" } else { "<em>" });
                emphasis = !emphasis;
            }
            Some(other) => html.push(other),
            None => {}
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn code_may_stand_within_emphasis() {
        assert_eq!(inline("Of *a `key` < 1*."), "Of <em>a <code>key</code> &lt; 1</em>.");
    }
}
