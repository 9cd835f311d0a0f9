//! What there is to be told of a scenario once everything has been looked at: one place for what is
//! allowed, what is held back and what counts, whoever tells it.

use super::allowances::settled;
use super::library::Reading;
use crate::source::{Confidence, Diagnostic, Problems, Severity};

/// The problems of a scenario, ready to be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// All but those that the author allows, in the order of places.
    pub problems: Vec<Diagnostic>,
}

/// How many problems there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Problems that keep the scenario from being played.
    pub errors: usize,
    /// Problems that do not.
    pub warnings: usize,
    /// What is worth knowing.
    pub hints: usize,
}

impl Reading {
    /// What there is to be told, with what play has shown if it was played.
    pub fn judged(&self, seen_in_play: Option<&Problems>) -> Judged {
        let mut problems = self.problems.all().to_vec();
        if let Some(seen) = seen_in_play {
            problems.extend_from_slice(seen.all());
        }
        Judged {
            problems: settled(&problems, &self.sources, seen_in_play.is_some()),
        }
    }
}

impl Judged {
    /// Those that are told: all of them if `all` are asked for, else without hints that are
    /// guesses.
    pub fn told(&self, all: bool) -> Vec<&Diagnostic> {
        let problems = self.problems.iter();
        problems
            .filter(|problem| all || !is_guess(problem))
            .collect()
    }

    /// How many are not told unless all are asked for.
    pub fn held_back(&self, all: bool) -> usize {
        self.problems.len() - self.told(all).len()
    }

    /// How many of those that are told there are of each severity.
    pub fn tally(&self, all: bool) -> Tally {
        let mut tally = Tally::default();
        for problem in self.told(all) {
            match problem.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Hint => tally.hints += 1,
            }
        }
        tally
    }
}

/// A hint that may well be wrong: told only to those who want everything.
fn is_guess(problem: &Diagnostic) -> bool {
    problem.severity == Severity::Hint && problem.confidence == Confidence::Guess
}

impl Tally {
    /// In words: "one error, 2 warnings and one hint"; nothing for none.
    pub fn words(self) -> String {
        let counted = |number: usize, what: &str| match number {
            0 => None,
            1 => Some(format!("one {what}")),
            more => Some(format!("{more} {what}s")),
        };
        let all = [
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
            counted(self.hints, "hint"),
        ];
        let parts: Vec<String> = all.into_iter().flatten().collect();
        match parts.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, earlier)) => format!("{} and {last}", earlier.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Judged, Tally};
    use crate::source::{Diagnostic, Span};

    #[test]
    fn a_hint_that_is_a_guess_is_told_when_all_is_asked_for() {
        let place = Span::default();
        let judged = Judged {
            problems: vec![
                Diagnostic::warning("flag/never-read", "a warning", place, "here").guess(),
                Diagnostic::hint("flag/never-read", "a hint", place, "here"),
                Diagnostic::hint("flag/never-read", "a guess", place, "here").guess(),
            ],
        };
        assert_eq!(judged.tally(false).words(), "one warning and one hint");
        assert_eq!(judged.tally(true).words(), "one warning and 2 hints");
        assert_eq!((judged.held_back(false), judged.held_back(true)), (1, 0));
        assert_eq!(Tally::default().words(), "");
    }
}
