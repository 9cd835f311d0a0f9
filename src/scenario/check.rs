//! From raw blocks to a checked [`Scenario`]: every name resolved, every amount in its unit and
//! range, every problem collected. What comes out needs no further doubting.

mod amounts;
pub(crate) mod closed;
mod conditions;
mod effects;
mod events;
mod items;
mod known;
mod limits;
mod model;
mod numbers;
mod people;
mod quantities;
mod room;
mod rules;
mod start;
mod top;
mod words;

pub(crate) use amounts::fits;
pub use model::ModelFiles;

use self::known::Known;
use super::{Scenario, Test, raw};
use crate::source::{Diagnostic, Problems};

/// Checks a scenario against the model that it is to be played on. `text` is what it was read from.
/// Gives `None` when there are errors; all problems go to `problems`.
pub fn check(
    scenario: &raw::Scenario,
    files: &ModelFiles,
    text: &str,
    problems: &mut Problems,
) -> Option<Scenario> {
    let mut found = Problems::new();
    let checked = top::scenario(scenario, files, text, &mut found);
    let wrong = found.has_errors() || problems.has_errors();
    problems.extend(found);
    (!wrong).then_some(checked)
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
    /// Where problems go.
    problems: &'a mut Problems,
}

impl<'a> Check<'a> {
    fn new(known: Known<'a>, problems: &'a mut Problems) -> Check<'a> {
        Check {
            tests: Vec::new(),
            read: vec![false; known.flags.len()],
            raised: vec![false; known.items.len()],
            served: vec![false; known.objectives.len()],
            known,
            problems,
        }
    }

    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }
}
