//! What changed a game from outside its meetings, while its scenario was being written: another
//! text of the scenario, or a figure set by hand. Kept beside the orders, so that a replay makes
//! the same changes at the same meetings.

use serde::{Deserialize, Serialize};

use super::agenda::lay_papers;
use super::{Game, Prepared};
use crate::catalogue::Quantity;
use crate::scenario::Change;
use crate::trust::{Cause, Silent, Sink};

/// One change from outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// The meeting at which it was made; the first is 1.
    pub turn: u16,
    /// What was changed.
    pub change: Amended,
}

/// What was changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Amended {
    /// The scenario: what had been ordered before was played again with the new text.
    Text {
        /// SHA-256 of the text before.
        before: String,
    },
    /// A figure was set to a value before the meeting began.
    Figure {
        /// The figure's name in files.
        quantity: String,
        /// Its value, in its unit.
        value: f64,
    },
}

/// Why a figure cannot be set to a value here.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum CannotSet {
    /// The game has ended.
    #[error("the game has ended")]
    GameIsOver,
    /// Orders were given at this meeting already.
    #[error("the meeting has begun")]
    MeetingHasBegun,
    /// There is no such figure.
    #[error("there is no such figure")]
    Unknown,
    /// The figure follows from others and cannot be moved so far.
    #[error("it can only be brought to {0}")]
    OutOfReach(f64),
}

/// Near the end of a scale a push moves less than its size, so that several are needed.
const PUSHES_MOST: usize = 40;
/// How near to what is wanted a figure must come, as a share of its range: whole patients, beds and
/// tenths of posts are near enough.
const NEAR: f64 = 0.001;

impl Game {
    /// Sets a figure before a meeting, by a push that fades if influences move it, and puts on the
    /// table what a condition now calls for. Nothing is changed where it cannot be done.
    pub(super) fn set<S: Sink>(
        &mut self,
        prepared: &Prepared,
        (quantity, value): (Quantity, f64),
        sink: &mut S,
    ) -> Result<(), CannotSet> {
        let setting = &prepared.setting;
        let row = &setting.model().quantities[quantity.index()];
        let near = NEAR * (row.most - row.least);
        let mut pushes = Vec::new();
        let mut trial = self.trust.clone();
        while (trial.value(quantity) - value).abs() > near && pushes.len() < PUSHES_MOST {
            let amount = value - trial.value(quantity);
            let push = Change { quantity, amount };
            trial.give(setting, push, Cause::SetByHand, &mut Silent);
            pushes.push(push);
        }
        let reached = trial.value(quantity);
        if (reached - value).abs() > near {
            return Err(CannotSet::OutOfReach(reached));
        }
        for push in pushes {
            self.trust.give(setting, push, Cause::SetByHand, sink);
        }
        lay_papers(prepared, self);
        Ok(())
    }
}
