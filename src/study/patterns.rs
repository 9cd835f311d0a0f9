//! The patterns that the simulated trust must show: what practice and research say happens when a
//! board cuts, opens up, imposes or shares out, each as a small experiment on common luck.
//!
//! A pattern is a file of `tests/patterns/`, built into the program: arms (boards, or conditions)
//! that are played on the same seeds, and checks of what differs between them. Load them with
//! [`load()`], play them with [`run()`], read what was [`Judged`].

mod arms;
mod checks;
mod judging;
mod playing;
mod reading;
mod written;

#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::catalogue::Quantity;
use crate::players::Script;
use crate::scenario::{Change, Scenario};

pub use judging::{Answer, Judged};
pub use playing::{Asked, games, run};
pub use reading::{Unreadable, load, read};

/// How far a pattern is to be trusted, and so what a debrief may say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Research of several kinds agrees: the model must show it.
    WellFounded,
    /// The argument of the people whose talks the game grew from: the default model shows it, and
    /// debriefs say whose it is.
    SeedsArgument,
    /// Evidence speaks on both sides: another set of influences may turn it round.
    Contested,
}

impl List {
    /// Every list, the best founded first.
    pub const ALL: [List; 3] = [List::WellFounded, List::SeedsArgument, List::Contested];

    /// The name that files use.
    pub fn name(self) -> &'static str {
        match self {
            List::WellFounded => "well_founded",
            List::SeedsArgument => "seeds_argument",
            List::Contested => "contested",
        }
    }

    /// The words that people read.
    pub fn words(self) -> &'static str {
        match self {
            List::WellFounded => "well founded",
            List::SeedsArgument => "the seeds' argument",
            List::Contested => "contested",
        }
    }
}

/// A pattern, ready to be played.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Its number, with a letter if it has parts: "8", "20a".
    pub number: String,
    /// A few words.
    pub title: String,
    /// How far it is to be trusted.
    pub list: List,
    /// What must be seen.
    pub says: String,
    /// Rows of the evidence that it rests on.
    pub evidence: Vec<String>,
    /// How long is played.
    pub months: u16,
    /// What is compared.
    pub arms: Vec<Arm>,
    /// What must hold.
    pub checks: Vec<Check>,
}

/// One board, or one condition.
#[derive(Clone, Debug)]
pub struct Arm {
    /// What it is called.
    pub name: String,
    scenario: Scenario,
    script: Script,
    set: Vec<(Quantity, f64)>,
    hold: Vec<(Quantity, f64)>,
    changes: Vec<Brought>,
}

/// What comes about at a meeting, as a paper would bring it.
#[derive(Clone, Debug)]
struct Brought {
    turn: u16,
    once: Vec<Change>,
    lasting: Vec<Change>,
}

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What is measured.
    pub measure: Measure,
    /// In which arms.
    pub compared: Compared,
    /// What must be true of it.
    pub must: Must,
    /// Why the band is what it is.
    pub because: String,
    /// All of it in words, but for the band.
    pub words: String,
    /// The unit of what is measured, in words; empty where it has none.
    pub unit: String,
}

/// What is measured of one play.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The mean of these.
    pub quantities: Vec<Seen>,
    /// The first and last month.
    pub months: (u16, u16),
    /// How the months are taken together.
    pub over: Over,
}

/// A figure as it is, or as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// As it truly is.
    True(Quantity),
    /// As the board is told: the place in the model's reporting.
    Told(usize),
}

/// How months are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say what they do")]
pub enum Over {
    Mean,
    Sum,
    Least,
    Most,
}

/// Which arms are compared, by place, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The measure itself, in one arm.
    Alone(usize),
    /// The first less the second.
    Difference(usize, usize),
    /// The first difference over the second.
    Share([usize; 4]),
}

/// What must be true.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Must {
    /// The median over plays lies in a band.
    Difference(f64, f64),
    /// The median over plays stays within a margin of nothing.
    NoEffect(f64),
    /// Every play lies in a band.
    Rule(f64, f64),
}
