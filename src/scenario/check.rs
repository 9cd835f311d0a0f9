//! From raw blocks to a checked [`Scenario`]: every name resolved, every amount in its unit and
//! range, every problem collected. What comes out needs no further doubting.

mod amounts;
mod called;
pub(crate) mod closed;
mod conditions;
mod effects;
mod events;
mod evidence;
mod expectations;
mod items;
mod known;
mod limits;
mod model;
mod numbers;
mod other_names;
mod people;
mod quantities;
mod room;
mod rules;
mod start;
mod top;
mod words;

pub(crate) use amounts::{fits, in_words};
pub use model::ModelFiles;
pub use rules::Place;

use self::known::Known;
use super::{Scenario, Test, raw};
use crate::source::{Diagnostic, Problems, Span, Spanned, Whole};

/// Checks a scenario against the model that it is to be played on. `text` is what it was read from.
/// Gives `None` when there are errors; all problems go to `problems`.
pub fn check(
    scenario: &raw::Scenario,
    files: &ModelFiles,
    text: &str,
    problems: &mut Problems,
) -> Option<Scenario> {
    let errors: Vec<Diagnostic> = problems.errors().cloned().collect();
    let misread: Vec<Span> = errors.iter().map(|error| error.primary.span).collect();
    let mut found = Problems::new();
    let checked = top::scenario(scenario, files, text, (&misread, &mut found));
    let wrong = found.has_errors() || problems.has_errors();
    for problem in found.all() {
        if !errors.iter().any(|error| is_echo(problem, error)) {
            problems.push(problem.clone());
        }
    }
    (!wrong).then_some(checked)
}

/// Whether a problem only follows from an error of reading, which stands in the same place. A
/// missing field is shown at its block's id, which may be wrong for reasons of its own.
fn is_echo(problem: &Diagnostic, error: &Diagnostic) -> bool {
    let of_the_id = error.code == "field/missing" && problem.code.starts_with("id/");
    problem.primary.span == error.primary.span && !of_the_id
}

/// What is carried through a check.
struct Check<'a> {
    /// Every name that may be used.
    known: Known<'a>,
    /// The tests of all conditions so far, each once.
    tests: Vec<Test>,
    /// Flags that some condition reads, by place.
    read: Vec<bool>,
    /// Items that something raises, by place.
    raised: Vec<bool>,
    /// Objectives that something serves, by place.
    served: Vec<bool>,
    /// Places of what could not be read: nothing is concluded from what stands in for it.
    misread: &'a [Span],
    /// Where problems go.
    problems: &'a mut Problems,
}

impl<'a> Check<'a> {
    fn new(known: Known<'a>, misread: &'a [Span], problems: &'a mut Problems) -> Check<'a> {
        Check {
            tests: Vec::new(),
            read: vec![false; known.flags.len()],
            raised: vec![false; known.items.len()],
            served: vec![false; known.objectives.len()],
            known,
            misread,
            problems,
        }
    }

    /// A whole number as written; `None` if none is given, or what is given could not be read.
    fn whole_number<const LEAST: i64, const MOST: i64>(
        &self,
        written: Option<&Spanned<Whole<LEAST, MOST>>>,
    ) -> Option<u16> {
        let written = written?;
        let near = |error: &Span| {
            let (one, other) = (*error, written.span);
            one.file == other.file && one.start <= other.end && other.start <= one.end
        };
        let read = written.value.0 >= LEAST && !self.misread.iter().any(near);
        read.then_some(written.value.0 as u16)
    }

    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }
}
