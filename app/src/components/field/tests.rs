use super::*;

fn html(value: &str) -> String {
    let value = value.to_owned();
    Owner::new().with(move || view! { <TextArea form="f" name="text" label="Text" value=value/> }.to_html())
}

/// leptos#4819
#[test]
fn text_cannot_close_its_textarea() {
    let html = html("</textarea><script>alert(1)</script>&lt;");
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;"), "{html}");
    assert_eq!(html.matches("</textarea>").count(), 1, "{html}");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn a_first_empty_line_survives() {
    assert!(html("\nsecond").contains(">\n\nsecond"));
}

#[test]
fn a_field_cannot_be_left_through_its_value() {
    let html = Owner::new().with(|| view! { <Field form="f" name="x" label="X" value="\"><script>"/> }.to_html());
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn a_refusal_is_tied_to_its_field_and_listed_above_the_form() {
    use domain::refusal::{Code, Refusal};
    let html = Owner::new().with(|| {
        let refusal = Refusal::at(Code::AmountNegative, "/fees/0/amount");
        let typed = vec![("fees[0][amount]".to_owned(), "-1".to_owned())];
        provide_context(Flash::refused("plan", typed, refusal.into()));
        view! { <FormFaults form="plan"/> <MoneyField form="plan" name="fees[0][amount]" label="Fee" currency="EUR"/> }
            .to_html()
    });
    for part in
        [r##"href="#plan-fees-0-amount""##, r#"id="plan-fees-0-amount""#, r#"value="-1""#, r#"aria-invalid="true""#]
    {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(html.contains(r#"aria-describedby="plan-fees-0-amount-fault""#), "{html}");
}
