//! The state of a game: the trust, and what the board has done to it. No words, no screens.

use super::agenda::lay_papers;
use super::holds::take_streaks;
use super::meeting::Meeting;
use super::{BEANS_AT_START, Consequences, Learning, Order, Prepared, TurnReport};
use crate::catalogue::{Approach, Quantity, Seat, WhoPays};
use crate::luck::Luck;
use crate::scenario::EndingKind;
use crate::trust::Trust;
use crate::units::Month;

/// One game as it stands at a meeting. Everything about it follows from scenario, seed and orders.
#[derive(Clone, Debug)]
pub struct Game {
    /// Its luck.
    pub luck: Luck,
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
    /// For each test of the scenario that asks for months on end, how many it has held. It follows
    /// from the trust's history and is no part of the digest.
    pub streaks: Vec<Streak>,
    /// For each initiative, whether it runs as the board's own business and so takes its attention.
    pub own_business: Vec<bool>,
    /// For each stakeholder, whether its condition held when last asked; it speaks when that
    /// begins.
    pub pressing: Vec<bool>,
    /// Quantities that an experiment keeps at a value; none in a game that is played.
    pub held: Vec<(Quantity, f64)>,
    /// Which hidden problems are known, and how.
    pub learnings: Vec<Learning>,
    /// Seats whose private brief has been opened, one bit each.
    pub briefs_open: u16,
    /// Consequences on their way.
    pub coming: Vec<Coming>,
    /// How it ended.
    pub ending: Option<EndingKind>,
    /// Which words say so, as a place in `Scenario::endings`.
    pub ending_words: Option<u16>,
}

impl Game {
    /// The game with this seed, at its first meeting.
    pub fn new(prepared: &Prepared, seed: u64) -> Game {
        Game::on_luck(prepared, Luck::new(seed))
    }

    /// The game with this luck, at its first meeting.
    pub fn on_luck(prepared: &Prepared, luck: Luck) -> Game {
        let scenario = &prepared.scenario;
        let mut game = Game {
            luck,
            turn: 1,
            month: Month(0),
            trust: Trust::start(&prepared.setting),
            beans: BEANS_AT_START,
            who_pays: WhoPays::Nobody,
            deeds: Vec::with_capacity(32),
            flags: vec![false; scenario.flags.len()],
            items: vec![ItemState::NotYet; scenario.items.len()],
            events: vec![None; scenario.events.len()],
            streaks: vec![Streak::default(); scenario.tests.len()],
            own_business: vec![false; scenario.model.initiatives.len()],
            pressing: vec![false; scenario.stakeholders.len()],
            held: Vec::new(),
            learnings: Vec::new(),
            briefs_open: 0,
            coming: Vec::new(),
            ending: None,
            ending_words: None,
        };
        take_streaks(prepared, &mut game);
        lay_papers(prepared, &mut game);
        game
    }

    /// Sets quantities of a game that has not begun, and keeps others at a value through all of it:
    /// for experiments.
    pub fn experiment(
        &mut self,
        prepared: &Prepared,
        set: &[(Quantity, f64)],
        hold: &[(Quantity, f64)],
    ) {
        for &(quantity, value) in set.iter().chain(hold) {
            self.trust.set(&prepared.setting, quantity, value);
        }
        self.held = hold.to_vec();
        take_streaks(prepared, self);
        lay_papers(prepared, self);
    }

    /// The seed that this game's luck is known by.
    pub fn seed(&self) -> u64 {
        self.luck.seed()
    }

    /// Papers on the table, by place in the scenario's items.
    pub fn agenda(&self) -> impl Iterator<Item = u16> + '_ {
        let places = (0_u16..).zip(&self.items);
        places
            .filter(|(_, state)| **state == ItemState::OnTheTable)
            .map(|(place, _)| place)
    }

    /// Whether the game has ended.
    pub fn is_over(&self) -> bool {
        self.ending.is_some()
    }

    /// The four counts as they truly stand: patients, staff, money, readiness.
    pub fn counts(&self) -> [f64; 4] {
        [
            Quantity::COUNT_PATIENTS,
            Quantity::COUNT_STAFF,
            Quantity::COUNT_MONEY,
            Quantity::COUNT_READINESS,
        ]
        .map(|count| self.trust.value(count))
    }

    /// Points of attention, of ten, that neither the board's own business nor this meeting's orders
    /// have taken.
    pub fn attention_free(&self, prepared: &Prepared, pending: &[Order]) -> u8 {
        Meeting::new(prepared, self, pending).attention_free()
    }

    /// Whether the board knows of the hidden problem at this place.
    pub fn knows(&self, problem: u16) -> bool {
        self.learnings
            .iter()
            .any(|learning| learning.problem == problem)
    }

    /// Whether this seat's private brief has been opened to the table.
    pub fn brief_is_open(&self, seat: Seat) -> bool {
        self.briefs_open >> seat.index() & 1 == 1
    }

    pub(super) fn learn(&mut self, learning: Learning) -> bool {
        let is_new = !self.knows(learning.problem);
        if is_new {
            self.learnings.push(learning);
        }
        is_new
    }
}

/// How long a test has held.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Streak {
    /// Months on end.
    pub months: u16,
    /// What the quantity was a month ago, for a test of its trend.
    pub last: f64,
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
    /// It was decided: option, and approach if there was one.
    Decided {
        /// The option.
        option: u16,
        /// The approach.
        approach: Option<Approach>,
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
    /// The monthly effects of one of its `later` entries, so many times more.
    LaterMonthly(u16, u16),
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
    /// What it moved, and why.
    pub consequences: Consequences,
}
