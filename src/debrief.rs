//! What a game taught: a value made from the game itself and from studies of it. No sentences, no
//! files: `view::debrief` tells it, `export` makes bytes of that.
//!
//! One game in one model. It judges no person, and says nothing of any trust but this one.

mod calibration;
mod chains;
mod profile;
mod unseen;
mod would_have_been;

pub use calibration::{Calibration, Kept};
pub use chains::{Chain, Link, headlines};
pub use profile::{Domain, Profile, Written};
pub use unseen::{Feeding, Gap, Thread};
pub use would_have_been::{Point, Survival, WouldHaveBeen};

use crate::game::{Happening, Play, Prepared};
use crate::study::counterfactual::{CannotStudy, Halt, Story};
use crate::units::Month;

/// What is asked of a debrief, settled before anything is looked at.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Futures for each alternative; none for a debrief without what would have been.
    pub futures: Option<u32>,
    /// The same scenario with its contested links as a sceptic would have them.
    pub sceptic: Option<&'a Prepared>,
}

/// What a game taught.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// The month that it looks back from: the end of the term, or how far the game has come.
    pub until: Month,
    /// What would have been; or why that cannot be said; or nothing, if nobody asked.
    pub would_have_been: Option<Result<WouldHaveBeen, CannotStudy>>,
    /// Predictions against what came.
    pub calibration: Calibration,
    /// Reported figures that were furthest from the truth, the furthest first.
    pub gaps: Vec<Gap>,
    /// What was hidden, in the scenario's order.
    pub threads: Vec<Thread>,
    /// Who spoke up, and when: places of stakeholders.
    pub spoke: Vec<(u16, Month)>,
    /// What stands behind the four counts.
    pub chains: Vec<Chain>,
    /// How the board led.
    pub profile: Profile,
    /// Questions for this game, as places in the scenario's list: those that its course calls for
    /// first, then those for every game.
    pub questions: Vec<u16>,
}

/// Pieces of work that a debrief takes, for whoever shows how far it is.
pub fn work(play: &Play, asked: Asked<'_>) -> u64 {
    match (asked.futures, Story::of(play)) {
        (Some(futures), Ok(story)) => would_have_been::work(&story, futures, asked.sceptic),
        _ => 0,
    }
}

/// Makes the debrief of a game, finished or not, on the threads of the current crew; none if it was
/// stopped. `done` is called, from any thread, after each piece of work.
pub fn debrief(
    play: &Play,
    asked: Asked<'_>,
    halt: &Halt,
    done: impl Fn() + Sync,
) -> Option<Debrief> {
    let would_have_been = match asked.futures {
        None => None,
        Some(futures) => Some(match Story::of(play) {
            Ok(story) => Ok(would_have_been::find(
                &story,
                futures,
                asked.sceptic,
                halt,
                done,
            )?),
            Err(cannot) => Err(cannot),
        }),
    };
    let until = play.term_end();
    Some(Debrief {
        until,
        would_have_been,
        calibration: calibration::of(play),
        gaps: unseen::gaps(play, until),
        threads: unseen::threads(play, until),
        spoke: spoke(play),
        chains: chains::of(play, until),
        profile: profile::of(play, until),
        questions: questions(play),
    })
}

fn spoke(play: &Play) -> Vec<(u16, Month)> {
    let happenings = play.log().iter().flat_map(|turn| &turn.report.happenings);
    happenings
        .filter_map(|it| match it {
            Happening::Spoke { stakeholder, month } => Some((*stakeholder, *month)),
            _ => None,
        })
        .collect()
}

fn questions(play: &Play) -> Vec<u16> {
    let questions = &play.prepared().scenario.debrief.questions;
    let places = || (0_u16..).zip(questions);
    let called_for =
        places().filter(|(_, it)| it.when.as_ref().is_some_and(|when| play.held_in_term(when)));
    let standing = places().filter(|(_, it)| it.when.is_none());
    called_for.chain(standing).map(|(place, _)| place).collect()
}
