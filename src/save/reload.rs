//! The same orders with another text of the scenario: a game is played again, meeting by meeting,
//! up to where it stood or to the first order that may no longer be given.

use std::sync::Arc;

use super::names::{order_by_name, order_from};
use crate::game::{Amended, Amendment, CannotSet, Entry, Order, Play, Prepared, Refusal};

/// A game played again.
#[derive(Clone, Debug)]
pub struct PlayedAgain {
    /// The game, as far as it came.
    pub play: Play,
    /// Why it did not come as far as before, if it did not.
    pub stopped: Option<Stopped>,
}

/// Where a game that was played again had to stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Stopped {
    /// The meeting; the first is 1.
    pub turn: u16,
    /// Why.
    pub why: Why,
}

/// Why a game that was played again had to stop.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// An order, as the game before had it, may not be given now.
    Refused(Order, Refusal),
    /// An order names an item, an option or an initiative that is gone.
    Gone(Order),
    /// A figure that was set by hand cannot be set now.
    NotSet(String, CannotSet),
    /// The game ends earlier now.
    EndsEarlier,
}

/// Plays `old` again as `prepared` has it, up to the beginning of meeting `until` if one is given,
/// and notes the change where the text is another.
pub fn play_again(old: &Play, prepared: Arc<Prepared>, until: Option<u16>) -> PlayedAgain {
    let before = old.prepared().scenario.digest.clone();
    let is_new = before != prepared.scenario.digest;
    let mut play = Play::new(prepared, old.seed(), old.team().to_owned());
    play.set_branched(old.branched().cloned());
    let stopped = again(old, &mut play, until).err();
    let reached = (play.game().turn, play.pending().len());
    for minute in old.minutes() {
        let stands = match &minute.entry {
            Entry::Reason { order, .. } => (minute.turn, usize::from(*order)) < reached,
            _ => minute.turn <= reached.0,
        };
        if stands {
            play.write(minute.clone());
        }
    }
    if is_new {
        let turn = play.game().turn;
        let change = Amended::Text { before };
        play.note(Amendment { turn, change });
    }
    if old.epilogue_happenings().is_some() && play.game().is_over() {
        play.play_epilogue();
    }
    PlayedAgain { play, stopped }
}

fn again(old: &Play, play: &mut Play, until: Option<u16>) -> Result<(), Stopped> {
    let is_wanted = |turn: u16| until.is_none_or(|until| turn < until);
    for (turn, played) in (1_u16..).zip(old.log()) {
        if !is_wanted(turn) {
            return Ok(());
        }
        if play.game().is_over() {
            let why = Why::EndsEarlier;
            return Err(Stopped { turn, why });
        }
        give_again(old, play, turn, &played.orders)?;
        play.end_turn();
    }
    let turn = play.game().turn;
    if is_wanted(turn) && !play.game().is_over() {
        give_again(old, play, turn, old.pending())?;
    }
    Ok(())
}

fn give_again(old: &Play, play: &mut Play, turn: u16, orders: &[Order]) -> Result<(), Stopped> {
    let stopped = |why| Stopped { turn, why };
    for amendment in old.amendments().iter().filter(|it| it.turn == turn) {
        match &amendment.change {
            Amended::Figure { quantity, value } => play
                .set(quantity, *value)
                .map_err(|cannot| stopped(Why::NotSet(quantity.clone(), cannot)))?,
            Amended::Text { .. } => play.note(amendment.clone()),
        }
    }
    for &order in orders {
        let written = order_by_name(&old.prepared().scenario, order);
        let Ok(now) = order_from(&play.prepared().scenario, &written) else {
            return Err(stopped(Why::Gone(order)));
        };
        play.give(now)
            .map_err(|refusal| stopped(Why::Refused(order, refusal)))?;
    }
    Ok(())
}
