//! What can be said of a sound scenario without playing it: questions that settle themselves, what
//! nothing leads to, words that no room can use.
//!
//! Looks at a checked [`Scenario`] beside the raw blocks that know their places. It runs last, so
//! that nothing here only echoes a mistake that is told already.

mod bounds;
mod life_cycle;
mod logic;
mod minutes;
mod prose;
mod questions;
mod reach;
mod teaching;
mod told;
mod words;

pub use minutes::{Estimate, minutes};

use self::questions::Asked;
use super::{Effects, Scenario, raw};
use crate::source::{Diagnostic, Node, Problems};

/// What a sound scenario was made from.
#[derive(Clone, Copy)]
pub(crate) struct Written<'a> {
    /// Its blocks.
    pub raw: &'a raw::Scenario,
    /// The tree of its file, with every text.
    pub tree: &'a Node,
    /// Words that are explained to players, each with its explanation.
    pub glossary: &'a [(String, String)],
}

/// Everything odd about a sound scenario.
pub(crate) fn review(written: Written, scenario: &Scenario) -> Problems {
    let raw = written.raw;
    let mut review = Review {
        raw,
        scenario,
        asked: questions::asked(raw, scenario),
        problems: Problems::new(),
    };
    logic::look(&mut review);
    words::look(&mut review, &prose::prose(written.tree), written.glossary);
    teaching::look(&mut review);
    life_cycle::look(&mut review);
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
