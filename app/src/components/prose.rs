//! Formatted text as sellers write it (Markdown): headings, emphasis, lists, tables, links.
//!
//! What comes out is safe to show: HTML in the text is shown as text, links lead to the web or to mail and nowhere
//! else, pictures become their words. Headings begin below the one above them on the page, and none skips a level.

use domain::locale::Locale;
use leptos::prelude::*;
pub use pulldown_cmark::HeadingLevel;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A formatted text.
#[component]
pub fn Prose(
    #[prop(into)] text: String,
    /// The language it is written in, when it may not be the page's.
    #[prop(optional)]
    written_in: Option<Locale>,
    /// The level of the heading that it stands under.
    #[prop(default = HeadingLevel::H2)]
    under: HeadingLevel,
) -> impl IntoView {
    view! { <div class="prose" lang=written_in.map(Locale::code) inner_html=prose_html(&text, under)></div> }
}

/// The text as safe HTML, under a heading of the page.
pub fn prose_html(text: &str, under: HeadingLevel) -> String {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut written = String::new();
    let mut headings = Headings { under, last: under };
    html::push_html(&mut written, parser.filter_map(|event| safe(event, &mut headings)));
    written
}

/// The levels that a text's own headings get.
struct Headings {
    under: HeadingLevel,
    /// Of the one before.
    last: HeadingLevel,
}

impl Headings {
    fn level(&mut self, own: HeadingLevel) -> HeadingLevel {
        let wanted = self.under as usize + own as usize;
        let level = wanted.min(self.last as usize + 1).min(HeadingLevel::H6 as usize);
        self.last = HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6);
        self.last
    }
}

/// The first words of a text without its formatting, for lists.
pub fn plain_start(text: &str, chars_max: usize) -> String {
    let mut plain = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                plain.push(' ')
            }
            _ => {}
        }
    }
    let plain = plain.trim();
    match plain.char_indices().nth(chars_max) {
        Some((end, _)) => format!("{}…", plain[..end].trim_end()),
        None => plain.to_owned(),
    }
}

fn safe<'a>(event: Event<'a>, headings: &mut Headings) -> Option<Event<'a>> {
    Some(match event {
        Event::Html(words) | Event::InlineHtml(words) => Event::Text(words),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if leads_out(&dest_url) { dest_url } else { CowStr::Borrowed("") };
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: headings.level(level), id: None, classes: vec![], attrs: vec![] })
        }
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(headings.last)),
        other => other,
    })
}

fn leads_out(url: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| url.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose_html(text: &str) -> String {
        super::prose_html(text, HeadingLevel::H2)
    }

    #[test]
    fn headings_follow_the_one_above_them_and_skip_no_level() {
        let of =
            |text, under| super::prose_html(text, under).lines().map(|line| line[..4].to_owned()).collect::<Vec<_>>();
        assert_eq!(of("# A\n\n### B\n\n## C", HeadingLevel::H1), ["<h2>", "<h3>", "<h3>"]);
        assert_eq!(of("### A\n\n# B", HeadingLevel::H3), ["<h4>", "<h4>"]);
    }

    #[test]
    fn formatting_is_kept_and_html_is_shown_as_text() {
        assert_eq!(
            prose_html("# Leave\n\n**Fast** and *calm*"),
            "<h3>Leave</h3>\n<p><strong>Fast</strong> and <em>calm</em></p>\n"
        );
        assert_eq!(prose_html("a <b onclick=\"x\">b</b>"), "<p>a &lt;b onclick=\"x\"&gt;b&lt;/b&gt;</p>\n");
        let script = prose_html("<script>alert(1)</script>");
        assert!(!script.contains("<script"), "{script}");
        assert!(!prose_html("![cat](https://example.com/x.png)").contains("<img"));
    }

    #[test]
    fn links_lead_to_the_web_or_to_mail() {
        assert!(prose_html("[a](https://example.com)").contains(r#"href="https://example.com""#));
        for bad in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "/admin"] {
            assert!(prose_html(&format!("[a]({bad})")).contains(r#"href="""#), "{bad}");
        }
    }

    #[test]
    fn hostile_text_stays_text() {
        for hostile in [
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<script src=https://evil.example/x.js></script>",
            "text\n\n<style>*{display:none}</style>\n\ntext",
            "<iframe srcdoc='<script>1</script>'></iframe>",
            "<javascript:alert(1)>",
            "[a][1]\n\n[1]: javascript:alert(1)",
            "[a](vbscript:x) [b](//evil.example) [c](\u{1}javascript:alert(1))",
            "[a](https://ok.example \"x\" onmouseover=alert(1))",
            "![x](https://evil.example/pixel.gif \"<script>\")",
            "`<script>` and ```\n</code><script>\n```",
            "| <script> |\n|---|\n| <b onclick=x> |",
            "</div></main><form action=https://evil.example>",
        ] {
            let html = prose_html(hostile);
            let known = [
                "p", "a", "em", "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "hr",
                "br",
            ];
            for tag in html.split('<').skip(1) {
                let (inside, _) = tag.split_once('>').unwrap_or((tag, ""));
                let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
                assert!(known.contains(&name), "{name} from {hostile}: {html}");
                let attributes = inside.strip_prefix(name).unwrap_or_default();
                assert!(!attributes.contains(" on") && !attributes.contains("javascript:"), "{hostile}: {html}");
            }
        }
    }

    #[test]
    fn a_list_shows_the_first_words() {
        assert_eq!(plain_start("# Leave\n\nrequests **without** e-mail", 100), "Leave requests without e-mail");
        assert_eq!(plain_start("Übermäßig lang", 9), "Übermäßig…");
    }
}
