//! What was measured, beside what is asked for.

use std::fmt;

use serde_json::{Value, json};

use super::machine::Machine;

/// Where a figure should be.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    AtLeast { gate: f64, goal: f64 },
    AtMost { gate: f64, goal: f64 },
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub id: &'static str,
    pub what: &'static str,
    pub value: f64,
    pub unit: &'static str,
    pub bound: Option<Bound>,
    /// What it was made from.
    pub details: Value,
}

#[derive(Clone, Debug)]
pub struct Figures {
    pub machine: Machine,
    figures: Vec<Figure>,
}

impl Figures {
    pub fn of(machine: Machine) -> Self {
        Self { machine, figures: Vec::new() }
    }

    pub fn push(&mut self, figure: Figure) {
        self.figures.push(figure);
    }

    pub fn are_within_gates(&self) -> bool {
        self.figures.iter().all(|figure| figure.verdict() != Some("misses the gate"))
    }

    pub fn json(&self) -> Value {
        let figures: serde_json::Map<String, Value> =
            self.figures.iter().map(|figure| (figure.id.to_owned(), figure.json())).collect();
        json!({ "machine": self.machine, "figures": figures })
    }
}

impl Figure {
    fn verdict(&self) -> Option<&'static str> {
        let (gate, goal) = match self.bound? {
            Bound::AtLeast { gate, goal } => (self.value >= gate, self.value >= goal),
            Bound::AtMost { gate, goal } => (self.value <= gate, self.value <= goal),
        };
        Some(match (gate, goal) {
            (_, true) => "reaches the goal",
            (true, false) => "within the gate",
            (false, false) => "misses the gate",
        })
    }

    fn json(&self) -> Value {
        let bound = match self.bound {
            Some(Bound::AtLeast { gate, goal }) => json!({ "at_least": gate, "goal": goal }),
            Some(Bound::AtMost { gate, goal }) => json!({ "at_most": gate, "goal": goal }),
            None => Value::Null,
        };
        json!({
            "what": self.what, "value": self.value, "unit": self.unit, "bound": bound, "verdict": self.verdict(),
            "details": self.details,
        })
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.machine)?;
        for figure in &self.figures {
            let digits = if figure.value.abs() < 1000.0 { 2 } else { 0 };
            write!(f, "{:<4} {:<64} {:>10.digits$} {:<10}", figure.id, figure.what, figure.value, figure.unit)?;
            match (figure.bound, figure.verdict()) {
                (Some(Bound::AtLeast { gate, goal } | Bound::AtMost { gate, goal }), Some(verdict)) => {
                    writeln!(f, "gate {gate}, goal {goal}: {verdict}")?;
                }
                (None, _) | (_, None) => writeln!(f)?,
            }
        }
        Ok(())
    }
}
