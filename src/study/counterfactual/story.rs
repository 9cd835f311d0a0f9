//! A game as it went: its meetings, and how it stood before each of them.

use crate::game::{Amended, Game, Order, Play, Prepared, retrace};
use crate::units::Month;

/// A game that was played, ready to be held again from any of its meetings.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    pub(super) prepared: &'a Prepared,
    /// The orders of each meeting that has ended.
    pub(super) meetings: Vec<Vec<Order>>,
    /// The game before each of them.
    pub(super) before: Vec<Game>,
    /// The game after the last of them, before the year after.
    pub(super) end: Game,
}

/// Why nothing can be said of what would have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotStudy {
    /// No meeting has ended.
    #[error("no meeting has ended yet")]
    NothingPlayed,
    /// A figure was set by hand, so its orders alone do not make the game.
    #[error("a figure was set by hand in this game")]
    SetByHand,
}

impl<'a> Story<'a> {
    /// The story of a game, up to its last finished meeting.
    pub fn of(play: &'a Play) -> Result<Story<'a>, CannotStudy> {
        let amended = play.amendments().iter();
        if amended
            .map(|it| &it.change)
            .any(|it| matches!(it, Amended::Figure { .. }))
        {
            return Err(CannotStudy::SetByHand);
        }
        let meetings = play.log().iter().map(|turn| turn.orders.clone()).collect();
        Story::told(play.prepared(), play.seed(), meetings)
    }

    /// The story of these meetings on the luck of this seed. Orders that may not be given are no
    /// part of it.
    pub fn told(
        prepared: &'a Prepared,
        seed: u64,
        meetings: Vec<Vec<Order>>,
    ) -> Result<Story<'a>, CannotStudy> {
        let mut game = Game::new(prepared, seed);
        let mut before = Vec::with_capacity(meetings.len());
        for meeting in meetings.chunks(1) {
            if game.is_over() {
                break;
            }
            before.push(game.clone());
            retrace(prepared, &mut game, meeting, &mut |_| {});
        }
        if before.is_empty() {
            return Err(CannotStudy::NothingPlayed);
        }
        Ok(Story {
            prepared,
            meetings,
            before,
            end: game,
        })
    }

    /// The same meetings in another trust, such as one where a sceptic is right.
    pub fn elsewhere<'b>(&self, prepared: &'b Prepared) -> Result<Story<'b>, CannotStudy> {
        Story::told(prepared, self.end.seed(), self.meetings.clone())
    }

    /// The scenario that it was played on.
    pub fn prepared(&self) -> &'a Prepared {
        self.prepared
    }

    /// The orders of each meeting that has ended.
    pub fn meetings(&self) -> &[Vec<Order>] {
        &self.meetings
    }

    /// How the game ended, or how far it has come.
    pub fn end(&self) -> &Game {
        &self.end
    }

    /// The meetings that were held.
    pub fn held(&self) -> u16 {
        self.before.len() as u16
    }

    /// The month before a meeting.
    pub fn month(&self, turn: u16) -> Month {
        self.before[usize::from(turn) - 1].month
    }
}
