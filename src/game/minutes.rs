//! The minutes: reasons, predictions, hands, dissent, challenges and answers, by seat and never by
//! person. They are kept beside the orders and never touch the trust.

use serde::{Deserialize, Deserializer, Serialize};

use crate::catalogue::Seat;

/// The longest text of an entry, in characters.
pub const REASON_LONGEST: usize = 400;

/// One entry of the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Minute {
    /// The turn at whose meeting it was written; the first is 1.
    pub turn: u16,
    /// Which seat it speaks for; `None` is the board as a whole, or an observer.
    pub seat: Option<Seat>,
    /// What was written.
    pub entry: Entry,
}

/// Which way a figure is expected to go, or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "three ways")]
pub enum Way {
    Up,
    Level,
    Down,
}

/// How sure a board is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "three degrees")]
pub enum Sure {
    Low,
    Medium,
    High,
}

/// A hand at a show of hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "three answers")]
pub enum Hand {
    For,
    Against,
    Abstain,
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
    /// What the board expects of a figure that it is told.
    Prediction {
        /// The figure's name.
        quantity: String,
        /// Months ahead.
        months: u16,
        /// Which way.
        #[serde(alias = "up")]
        way: Way,
        /// How sure.
        #[serde(alias = "sure_percent")]
        sure: Sure,
        /// Why; may be empty.
        because: String,
    },
    /// A seat's hand on an option of a paper.
    Vote {
        /// The item's id.
        item: String,
        /// The option's id.
        #[serde(default)]
        option: String,
        /// For, against, or neither.
        #[serde(alias = "favour")]
        hand: Hand,
    },
    /// Dissent that the seat asked to be recorded.
    Dissent {
        /// The item's id.
        item: String,
        /// The option's id.
        #[serde(default)]
        option: String,
        /// In the seat's words.
        text: String,
    },
    /// What the chair decided after a show of hands.
    Ruling {
        /// The item's id.
        item: String,
        /// The option's id.
        option: String,
        /// Whether the option was carried.
        carried: bool,
    },
    /// A challenge that an observer heard.
    Challenge {
        /// Who was tested; none is the board as a whole.
        tested: Option<Seat>,
        /// On what: the id of an item, or nothing.
        item: String,
        /// In a few words.
        text: String,
    },
    /// The seat is held by a person round the screen.
    Sits {
        /// Drawn by lot, or else chosen.
        drawn: bool,
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
                way: _,
                sure: _,
            } => vec![quantity, because],
            Entry::Vote {
                item,
                option,
                hand: _,
            }
            | Entry::Ruling {
                item,
                option,
                carried: _,
            } => vec![item, option],
            Entry::Dissent { item, option, text } => vec![item, option, text],
            Entry::Challenge {
                tested: _,
                item,
                text,
            } => vec![item, text],
            Entry::Sits { drawn: _ } => Vec::new(),
            Entry::Answer { question, text } => vec![question, text],
        }
    }

    /// Whether it tells how this option of this item was decided.
    pub fn is_of(&self, wanted_item: &str, wanted_option: &str) -> bool {
        match self {
            Entry::Vote { item, option, .. }
            | Entry::Dissent { item, option, .. }
            | Entry::Ruling { item, option, .. } => item == wanted_item && option == wanted_option,
            _ => false,
        }
    }
}

/// Either as it is written now or as an early save has it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept<Now, Early> {
    Now(Now),
    Early(Early),
}

/// Reads a closed list that early saves wrote as a plain value.
macro_rules! reads_early {
    ($list:ident, $early:ty, $from:expr, [$($member:ident),+]) => {
        impl<'de> Deserialize<'de> for $list {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<$list, D::Error> {
                #[derive(Deserialize)]
                enum Now {
                    $($member),+
                }
                let from_early: fn($early) -> $list = $from;
                Ok(match Kept::<Now, $early>::deserialize(from)? {
                    $(Kept::Now(Now::$member) => $list::$member,)+
                    Kept::Early(early) => from_early(early),
                })
            }
        }
    };
}

reads_early!(
    Way,
    bool,
    |up| if up { Way::Up } else { Way::Down },
    [Up, Level, Down]
);
reads_early!(
    Hand,
    bool,
    |favour| if favour { Hand::For } else { Hand::Against },
    [For, Against, Abstain]
);
reads_early!(
    Sure,
    u8,
    |percent| match percent {
        0..60 => Sure::Low,
        60..85 => Sure::Medium,
        _ => Sure::High,
    },
    [Low, Medium, High]
);
