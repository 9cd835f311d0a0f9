//! What can be said of a sound scenario without playing it: questions that settle themselves, what
//! nothing leads to, words that no room can use.
//!
//! Looks at a checked [`Scenario`] beside the raw blocks that know their places. It runs last, so
//! that nothing here only echoes a mistake that is told already.

mod bounds;
mod logic;
mod minutes;
mod questions;
mod reach;
mod told;

pub use minutes::{Estimate, minutes};

use self::questions::Asked;
use super::{Effects, Scenario, raw};
use crate::source::{Confidence, Diagnostic, Problems, Severity, Span};

/// Everything odd about a sound scenario. `raw` is what it was made from.
pub(crate) fn review(raw: &raw::Scenario, scenario: &Scenario) -> Problems {
    let mut review = Review {
        raw,
        scenario,
        asked: questions::asked(raw, scenario),
        problems: Problems::new(),
    };
    logic::look(&mut review);
    review.problems
}

/// What is looked at, and what has been found.
struct Review<'a> {
    raw: &'a raw::Scenario,
    scenario: &'a Scenario,
    /// Every condition with the place that asks it.
    asked: Vec<Asked<'a>>,
    problems: Problems,
}

impl<'a> Review<'a> {
    /// Every block of effects, later consequences inside theirs.
    fn all_effects(&self) -> impl Iterator<Item = &'a Effects> {
        let items = self.scenario.items.iter();
        let of_items = items.flat_map(|item| {
            let options = item.options.iter().map(|option| &option.effects);
            options.chain([&item.if_not_decided.effects])
        });
        let events = self.scenario.events.iter().map(|event| &event.effects);
        of_items.chain(events)
    }

    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }
}

/// A hint that is so beyond doubt.
fn hint(code: &'static str, title: String, span: Span, label: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Hint,
        ..Diagnostic::warning(code, title, span, label)
    }
}

/// The same, as a guess: shown only to those who ask for all.
fn guess(code: &'static str, title: String, span: Span, label: &str) -> Diagnostic {
    Diagnostic {
        confidence: Confidence::Guess,
        ..hint(code, title, span, label)
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::library::Library;
    use crate::scenario::lints::{Example, FAMILIES};
    use crate::source::short;

    const SOUND: &str = include_str!("../../tests/lints/sound.ron");

    #[test]
    fn every_lint_of_the_review_is_found_in_its_own_example_and_not_in_the_sound_scenario() {
        let library = Library::built_in();
        let said = |text: &str| {
            let reading = library.open_text("sound.ron", text);
            let problems = reading.problems.all().iter();
            problems
                .map(|it| {
                    (
                        it.code,
                        it.severity,
                        it.confidence,
                        short(it, &reading.sources),
                    )
                })
                .collect::<Vec<_>>()
        };
        assert!(said(SOUND).is_empty(), "{:#?}", said(SOUND));
        let mut wrong = Vec::new();
        let families = ["Logic", "Words", "Teaching", "Life cycle"];
        for lint in FAMILIES
            .iter()
            .filter(|it| families.contains(&it.name))
            .flat_map(|it| it.lints)
        {
            let Example::Words { passes, fails } = lint.example else {
                continue;
            };
            let times = SOUND.matches(passes).count();
            let found = said(&SOUND.replacen(passes, fails, 1));
            let wanted = (lint.code, lint.severity, lint.confidence);
            let is_told = found.iter().any(|it| (it.0, it.1, it.2) == wanted);
            if times != 1 || !is_told {
                wrong.push(format!("{} ({times} times): {found:#?}", lint.code));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
