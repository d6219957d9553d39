//! An invoice as a person reads it.

use std::fmt::Write;

use expect_test::Expect;
use serde_json::Value;

pub struct Printed(pub Value);

impl Printed {
    /// Lines with their days, taxes, total.
    #[track_caller]
    pub fn assert_reads(&self, expected: Expect) {
        expected.assert_eq(&self.to_string());
    }

    fn text(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_default()
    }
}

impl std::fmt::Display for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let currency = self.text("currency");
        let head = match self.0["number"].as_str() {
            Some(number) => {
                format!("{number}, {} on {}, due {}", self.text("status"), self.text("issued_on"), self.text("due_on"))
            }
            None => format!("Preview of {}", self.text("issued_on")),
        };
        writeln!(f, "{head}")?;
        for line in self.0["lines"].as_array().into_iter().flatten() {
            let part = |name: &str| line[name].as_str().unwrap_or_default();
            let mut quantity = part("quantity").to_owned();
            if let Some(unit) = line["unit"].as_str() {
                let _ = write!(quantity, " {unit}");
            }
            writeln!(
                f,
                "{:<28} {quantity:>14}   {} … {} {:>12}",
                part("description"),
                part("from"),
                part("to"),
                part("amount")
            )?;
        }
        for tax in self.0["tax"].as_array().into_iter().flatten() {
            let part = |name: &str| tax[name].as_str().unwrap_or_default();
            writeln!(f, "{:<71} {:>12}", format!("Tax {} % on {}", part("rate"), part("base")), part("amount"))?;
        }
        writeln!(f, "{:<71} {:>12} {currency}", "Total", self.text("total"))
    }
}
