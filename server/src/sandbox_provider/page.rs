//! The imitated card page as HTML. Whatever was typed or stored is escaped.

use std::fmt::Write;

use app::format;
use domain::locale::Locale;
use domain::money::Money;
use domain::refusal::Refusals;
use service::payments::sandbox::{HostedKind, HostedSession, TEST_CARDS};

use super::Typed;
use super::words::{self, Words};
use crate::html::escape;

const STYLE: &str = include_str!("style.css");

pub fn html(nonce: &str, session: &HostedSession, typed: &Typed, refusals: &Refusals) -> String {
    let locale = session.locale;
    let words = words::of(locale);
    let (title, form) = match session.kind {
        HostedKind::Setup => (words.card_title, card_form(words, session, typed, refusals)),
        HostedKind::Confirm(amount) => (words.confirm_title, confirm_form(words, amount, locale)),
    };
    framed(nonce, title, &form, locale)
}

/// The page once it is done.
pub fn closed(nonce: &str, return_to: &str, locale: Locale) -> String {
    let words = words::of(locale);
    let content = format!("<p>{}</p><p><a href=\"{}\">{}</a></p>", words.done_lead, escape(return_to), words.back_done);
    framed(nonce, words.done_title, &content, locale)
}

fn framed(nonce: &str, title: &str, content: &str, locale: Locale) -> String {
    let words = words::of(locale);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{locale}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title} · Sandbox Pay</title><style nonce=\"{nonce}\">{STYLE}</style></head>\
         <body><header class=\"imitation\"><p>{}</p></header><main><p class=\"brand\">Sandbox&thinsp;Pay</p><h1>{title}</h1>{content}</main></body></html>",
        words.imitation,
    )
}

fn card_form(words: &Words, session: &HostedSession, typed: &Typed, refusals: &Refusals) -> String {
    let locale = session.locale;
    let fields = [
        Field {
            name: "number",
            label: words.number,
            value: &typed.number,
            hint: "cc-number",
            example: "4242 4242 4242 4242",
        },
        Field { name: "expires", label: words.expires, value: &typed.expires, hint: "cc-exp", example: "12/30" },
        Field { name: "cvc", label: words.cvc, value: &typed.cvc, hint: "cc-csc", example: "123" },
        Field { name: "name", label: words.name, value: &typed.name, hint: "cc-name", example: "" },
    ];
    let mut html = format!("<p>{}</p><form method=\"post\">", words.card_lead);
    for field in fields {
        html.push_str(&field.html(refusals, locale));
    }
    let _ = write!(html, "<button type=\"submit\">{}</button>", words.save);
    let _ = write!(html, "<a href=\"{}\">{}</a></form>", escape(&session.return_to), words.back);
    let _ = write!(html, "<h2>{}</h2><table><tbody>", words.test_cards);
    for card in TEST_CARDS {
        let _ = write!(
            html,
            "<tr><td><code>{}</code></td><td>{}</td></tr>",
            card.number,
            words::behavior(card.behavior, locale)
        );
    }
    html.push_str("</tbody></table>");
    html
}

fn confirm_form(words: &Words, amount: Money, locale: Locale) -> String {
    let amount = format::money(amount.amount(), amount.currency().code(), locale);
    format!(
        "<p>{}</p><p class=\"amount\">{}</p><form method=\"post\">\
         <button type=\"submit\" name=\"answer\" value=\"approve\">{}</button>\
         <button type=\"submit\" name=\"answer\" value=\"decline\" class=\"quiet\">{}</button></form>",
        words.confirm_lead,
        escape(&amount),
        words.approve,
        words.decline,
    )
}

struct Field<'a> {
    name: &'a str,
    label: &'a str,
    value: &'a str,
    /// What browsers may fill in.
    hint: &'a str,
    example: &'a str,
}

impl Field<'_> {
    fn html(&self, refusals: &Refusals, locale: Locale) -> String {
        let Field { name, label, value, hint, example } = self;
        let refusal = refusals.0.iter().find(|refusal| refusal.pointer.trim_start_matches('/') == *name);
        let (invalid, note) = match refusal {
            Some(refusal) => (
                format!(" aria-invalid=\"true\" aria-describedby=\"{name}-refused\""),
                format!("<p class=\"refused\" id=\"{name}-refused\">{}</p>", escape(&words::refused(refusal, locale))),
            ),
            None => (String::new(), String::new()),
        };
        format!(
            "<div class=\"field {name}\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" value=\"{}\" \
             autocomplete=\"{hint}\" placeholder=\"{example}\"{invalid}>{note}</div>",
            escape(value),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_cannot_leave_its_field() {
        let session = HostedSession { kind: HostedKind::Setup, return_to: "/\"><script>".into(), locale: Locale::It };
        let typed = Typed { number: "\"><script>alert(1)</script>".into(), ..Typed::default() };
        let html = html("n", &session, &typed, &Refusals::default());
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("lang=\"it\""));
    }
}
