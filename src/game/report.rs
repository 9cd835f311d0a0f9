//! What a turn brought: a record, from which `view` makes sentences.

use crate::catalogue::{Quantity, Seat, ServiceLine};
use crate::scenario::EndingKind;
use crate::trust::Cause;
use crate::units::Month;

/// Everything that happened between two meetings.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnReport {
    /// The turn that ended; the first is 1.
    pub turn: u16,
    /// What happened, in order.
    pub happenings: Vec<Happening>,
    /// How the game ended, if it did.
    pub ending: Option<EndingKind>,
}

/// What a turn moved and why, worked out of the record where the turn ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequences {
    /// Reported figures that moved, the largest move first (measured in their usual scatter).
    pub moves: Vec<Move>,
    /// What is on its way: the largest first.
    pub on_the_way: Vec<OnTheWay>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// An order was carried out: the place in `Game::deeds`.
    Done(u16),
    /// An event happened.
    Event {
        /// Place in `Scenario::events`.
        event: u16,
        /// When.
        month: Month,
    },
    /// A paper was left on the table.
    Undecided {
        /// Place in `Scenario::items`.
        item: u16,
    },
    /// A consequence arrived that had been on its way.
    Arrived {
        /// The deed that it came from.
        deed: u16,
        /// Which of its `later` entries.
        later: u16,
        /// When.
        month: Month,
    },
    /// A hidden problem came out.
    Learned(Learning),
    /// A stakeholder spoke.
    Spoke {
        /// Place in `Scenario::stakeholders`.
        stakeholder: u16,
        /// When.
        month: Month,
    },
    /// The oversight segment moved.
    Segment {
        /// From and to.
        from: u8,
        /// To.
        to: u8,
        /// When.
        month: Month,
    },
    /// Inspectors rated the trust.
    Inspected {
        /// The overall rating before, 1 to 4.
        from: u8,
        /// And after.
        to: u8,
        /// When.
        month: Month,
    },
}

/// How and when something hidden came to be known. Each is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learning {
    /// Place in `Scenario::problems`.
    pub problem: u16,
    /// When.
    pub month: Month,
    /// How.
    pub how: LearnedBy,
}

/// How something hidden came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnedBy {
    /// Somebody went to look.
    Visit {
        /// Who.
        visitor: Seat,
        /// Where.
        line: ServiceLine,
    },
    /// A seat's private brief was opened.
    Brief(Seat),
    /// By a condition of the problem itself: which of its `surfaces`.
    Surfaced(u16),
    /// By a choice or an event: the deed.
    Deed(u16),
}

/// A reported figure that moved over the turn, with what moved it.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// What moved.
    pub quantity: Quantity,
    /// Reported value at the meeting before.
    pub before: f64,
    /// Reported value now.
    pub after: f64,
    /// At the end of which months the true figure stood at what was reported: its causes acted
    /// between them.
    pub between: (Month, Month),
    /// All recorded contributions to the change, the largest first by size; they add up to it.
    pub causes: Vec<(Cause, f64)>,
}

/// Which way a figure had itself gone when it moved another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HadGone {
    /// Up, or else down.
    pub up: bool,
    /// Before the months that are asked about, and not over them: what follows late still follows.
    pub earlier: bool,
}

/// An effect that has been set going and has not yet arrived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnTheWay {
    /// What it will move.
    pub quantity: Quantity,
    /// What set it going.
    pub cause: Cause,
    /// How much is still to come, in the quantity's unit, if nothing else changes.
    pub amount: f64,
    /// Whether it only takes back what the same deed did at first.
    pub wears_off: bool,
}
