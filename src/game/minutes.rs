//! The minutes: reasons, predictions, votes, dissent and answers, by seat and never by person.
//! They are kept beside the orders and never touch the trust.

use serde::{Deserialize, Serialize};

use crate::catalogue::Seat;

/// The longest text of an entry, in characters.
pub const REASON_LONGEST: usize = 400;

/// One entry of the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Minute {
    /// The turn at whose meeting it was written; the first is 1.
    pub turn: u16,
    /// Which seat it speaks for; `None` is the board as a whole.
    pub seat: Option<Seat>,
    /// What was written.
    pub entry: Entry,
}

/// What may stand in the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// Why an order was given: its place among the meeting's orders, and the reason.
    Reason {
        /// Place among the orders of the turn.
        order: u16,
        /// In the board's words; at most [`REASON_LONGEST`] characters.
        text: String,
    },
    /// What the board expects of a figure.
    Prediction {
        /// The figure's name.
        quantity: String,
        /// Months ahead.
        months: u16,
        /// Up, or else down.
        up: bool,
        /// How sure, per cent.
        sure_percent: u8,
        /// Why.
        because: String,
    },
    /// A vote on a paper: for, or else against.
    Vote {
        /// The item's id.
        item: String,
        /// For, or else against.
        favour: bool,
    },
    /// Dissent that the seat asked to be recorded.
    Dissent {
        /// The item's id.
        item: String,
        /// In the seat's words.
        text: String,
    },
    /// A written answer to a question after play.
    Answer {
        /// The question.
        question: String,
        /// The answer.
        text: String,
    },
}

impl Entry {
    /// Everything in it that was written or named by somebody.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Entry::Reason { order: _, text } => vec![text],
            Entry::Prediction {
                quantity,
                because,
                months: _,
                up: _,
                sure_percent: _,
            } => vec![quantity, because],
            Entry::Vote { item, favour: _ } => vec![item],
            Entry::Dissent { item, text } => vec![item, text],
            Entry::Answer { question, text } => vec![question, text],
        }
    }
}
