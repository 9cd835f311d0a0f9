//! What a rehearsal shows to be wrong or odd, as problems with their places in the file.
//!
//! Nothing here is certain: what did not happen in thousands of games may happen in the next. Every
//! share is told with its number of plays, and what both halves of the plays do not bear out is not
//! said.

mod expectations;
mod happening;
mod options;
mod whole;

pub use expectations::{Fared, fared, wanted_words};
pub use options::{Margin, dominated_by};

use super::Rehearsal;
use super::coverage::Example;
use super::near_miss::{NearMiss, near_misses};
use crate::game::Prepared;
use crate::scenario::{Asker, Scenario, raw};
use crate::source::condition::Test;
use crate::source::{Diagnostic, Problems, Replay, Spanned};

/// Plays below which nothing is concluded from what did not happen.
pub const PLAYS_LEAST: u32 = 100;

/// A rehearsal, beside what was rehearsed.
pub struct Findings<'a> {
    rehearsal: &'a Rehearsal,
    prepared: &'a Prepared,
    raw: &'a raw::Scenario,
    /// What the scenario is called on a command line.
    file: &'a str,
    /// The comparisons that never or seldom held.
    misses: Vec<NearMiss>,
    found: Problems,
}

/// Everything wrong or odd that a rehearsal shows. `file` is what the scenario is called on a
/// command line.
pub fn findings(
    rehearsal: &Rehearsal,
    prepared: &Prepared,
    raw: &raw::Scenario,
    file: &str,
) -> Problems {
    let mut findings = Findings {
        rehearsal,
        prepared,
        raw,
        file,
        misses: near_misses(prepared, &rehearsal.coverage),
        found: Problems::new(),
    };
    findings.events();
    findings.items();
    findings.problems();
    findings.endings();
    findings.questions();
    findings.options();
    findings.whole();
    findings.expectations();
    findings.found
}

impl Findings<'_> {
    fn tell(&mut self, problem: Diagnostic) {
        self.found.push(problem);
    }

    /// A game, with what to type to see it.
    fn replay(&self, example: Example) -> Replay {
        Replay {
            seed: example.seed,
            board: example.board.name().to_owned(),
            command: replay_words(self.file, &self.prepared.scenario.id, example),
        }
    }
}

/// What to type to see a game: it is played again and kept as a save, and the save is told.
pub fn replay_words(file: &str, id: &str, Example { board, seed }: Example) -> String {
    let quote = if file.contains(' ') { "\"" } else { "" };
    let board = board.name();
    format!(
        "board-to-ward simulate {quote}{file}{quote} --board {board} --seed {seed} --saves \
         rehearsed \
         && board-to-ward replay rehearsed/{id}-{board}-{seed}.save"
    )
}

/// One question of a condition, as written.
pub fn question_of<'r>(
    (asker, question): (Asker, usize),
    scenario: &Scenario,
    raw: &'r raw::Scenario,
) -> Option<&'r Spanned<Test>> {
    let condition = asker.sentence(scenario, raw)?.condition.as_ref()?;
    condition.tests().get(question).copied()
}
