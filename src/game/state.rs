//! The state of a game: the trust, and what the board has done to it. No words, no screens.

use super::{Learning, Order, TurnReport};
use crate::catalogue::WhoPays;
use crate::scenario::{EndingKind, Scenario};
use crate::trust::{Setting, Trust};
use crate::units::Month;

/// A scenario made ready to be played many times: checked, with the trust settled at its start.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The scenario.
    pub scenario: Scenario,
    /// Its trust at the start, and what a month needs.
    pub setting: Setting,
}

/// One game as it stands at a meeting. Everything about it follows from scenario, seed and orders.
#[derive(Clone, Debug)]
pub struct Game {
    /// The seed of its luck.
    pub seed: u64,
    /// The meeting that is being held; the first is 1. Past the last when the term is over.
    pub turn: u16,
    /// Months played.
    pub month: Month,
    /// The trust itself.
    pub trust: Trust,
    /// Ten beans over the four counts.
    pub beans: [u8; 4],
    /// Who pays.
    pub who_pays: WhoPays,
    /// What has been set going, in order; causes point into it.
    pub deeds: Vec<Deed>,
    /// Flags, by place in the scenario's list.
    pub flags: Vec<bool>,
    /// For each item, where it stands.
    pub items: Vec<ItemState>,
    /// For each event, the month it last happened.
    pub events: Vec<Option<Month>>,
    /// For each test of the scenario, months on end that it has held.
    pub streaks: Vec<u16>,
    /// Which hidden problems are known, and how.
    pub learnings: Vec<Learning>,
    /// Seats whose private brief has been opened, one bit each.
    pub briefs_open: u16,
    /// Consequences on their way.
    pub coming: Vec<Coming>,
    /// How it ended.
    pub ending: Option<EndingKind>,
}

/// Something that was set going: an order carried out, an event, or a paper left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deed {
    /// The turn in which it was set going.
    pub turn: u16,
    /// The month in which it began.
    pub month: Month,
    /// What it was.
    pub what: DeedKind,
}

/// What set something going.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DeedKind {
    /// An order of the board.
    Order(Order),
    /// An event, by place.
    Event(u16),
    /// A paper left on the table, by place.
    Undecided(u16),
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ItemState {
    /// It has not come.
    #[default]
    NotYet,
    /// It comes to the next meeting.
    Raised,
    /// It is on the table at this meeting.
    OnTheTable,
    /// It was decided: option, and approach as a place in `Approach::ALL` if there was one.
    Decided {
        /// The option.
        option: u16,
        /// The approach.
        approach: Option<crate::catalogue::Approach>,
    },
    /// It was left.
    Left,
}

/// A consequence that has been set going.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coming {
    /// The deed that it comes from.
    pub deed: u16,
    /// Which of its effects.
    pub what: ComingKind,
    /// When: the month in which it arrives (or, for monthly effects, next arrives).
    pub month: Month,
}

/// Which of a deed's effects is coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComingKind {
    /// One of its `later` entries.
    Later(u16),
    /// Its monthly effects, so many times more.
    Monthly(u16),
}

/// A finished turn, as the log keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayedTurn {
    /// The orders, in the order given.
    pub orders: Vec<Order>,
    /// The state's digest after the turn.
    pub digest: String,
    /// What it brought.
    pub report: TurnReport,
}
