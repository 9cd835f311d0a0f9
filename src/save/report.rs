//! A turn's report with names in place of places, so that it can be read without its scenario.

use serde::{Deserialize, Serialize};

use super::names::order_by_name;
use crate::game::{DeedKind, Happening, LearnedBy, Order, Play, PlayedTurn};
use crate::scenario::Scenario;
use crate::trust::Cause;
use crate::units::Month;

/// What a turn brought, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedReport {
    /// What happened, in order.
    pub happened: Vec<SavedHappening>,
    /// Reported figures that moved.
    pub moves: Vec<SavedMove>,
    /// What is still on its way: what it moves, what set it going, how much is to come.
    pub on_the_way: Vec<(String, String, f64)>,
    /// How the game ended, if it did.
    pub ending: Option<String>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedHappening {
    /// What sort of thing: `done`, `event`, `undecided`, `arrived`, `learned`, `spoke`, `segment`,
    /// `inspected`.
    pub what: String,
    /// Which: an id, an order, or from and to.
    pub which: String,
    /// The month of the game, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<u16>,
}

/// A reported figure that moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedMove {
    /// What moved.
    pub quantity: String,
    /// Reported value before.
    pub before: f64,
    /// Reported value after.
    pub after: f64,
    /// What moved it, the largest first.
    pub causes: Vec<SavedCause>,
}

/// One cause, and how much of a move it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedCause {
    /// The cause.
    pub cause: String,
    /// How much, in the unit of what moved.
    pub amount: f64,
}

impl SavedReport {
    /// What a turn of this game brought.
    pub fn of(play: &Play, played: &PlayedTurn) -> SavedReport {
        let names = Names { play };
        let moves = played.consequences.moves.iter().map(|each| SavedMove {
            quantity: names.quantity(each.quantity.index()),
            before: each.before,
            after: each.after,
            causes: each
                .causes
                .iter()
                .map(|(cause, amount)| SavedCause {
                    cause: names.cause(*cause),
                    amount: *amount,
                })
                .collect(),
        });
        let on_the_way = played.consequences.on_the_way.iter().map(|each| {
            (
                names.quantity(each.quantity.index()),
                names.cause(each.cause),
                each.amount,
            )
        });
        SavedReport {
            happened: played
                .report
                .happenings
                .iter()
                .map(|each| names.happening(each))
                .collect(),
            moves: moves.collect(),
            on_the_way: on_the_way.collect(),
            ending: played.report.ending.map(|ending| ending.name().to_owned()),
        }
    }
}

struct Names<'a> {
    play: &'a Play,
}

impl Names<'_> {
    fn scenario(&self) -> &Scenario {
        &self.play.prepared().scenario
    }

    fn quantity(&self, place: usize) -> String {
        self.play.prepared().setting.model().quantities[place]
            .name
            .clone()
    }

    fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Quantity(quantity) => self.quantity(quantity.index()),
            Cause::Deed(deed) => self.deed(deed),
            Cause::Part(part) => part.name().to_owned(),
            Cause::Start => "start".to_owned(),
            Cause::Season => "season".to_owned(),
            Cause::Luck => "luck".to_owned(),
            Cause::Trend => "trend".to_owned(),
            Cause::SetByHand => "set by hand".to_owned(),
            Cause::Saturation => "saturation".to_owned(),
            Cause::Reporting => "reporting".to_owned(),
        }
    }

    fn deed(&self, place: u16) -> String {
        let scenario = self.scenario();
        match self.play.game().deeds[usize::from(place)].what {
            DeedKind::Order(order) => order_words(scenario, order),
            DeedKind::Event(event) => format!("event {}", scenario.events[usize::from(event)].id),
            DeedKind::Undecided(item) => format!("left {}", scenario.items[usize::from(item)].id),
        }
    }

    fn happening(&self, happening: &Happening) -> SavedHappening {
        let scenario = self.scenario();
        let (what, which, month) = match happening {
            Happening::Done(deed) => ("done", self.deed(*deed), None),
            Happening::Event { event, month } => (
                "event",
                scenario.events[usize::from(*event)].id.clone(),
                Some(*month),
            ),
            Happening::Undecided { item } => (
                "undecided",
                scenario.items[usize::from(*item)].id.clone(),
                None,
            ),
            Happening::Arrived { deed, later, month } => (
                "arrived",
                format!("{}, consequence {}", self.deed(*deed), later + 1),
                Some(*month),
            ),
            Happening::Learned(learning) => {
                let problem = &scenario.problems[usize::from(learning.problem)].id;
                (
                    "learned",
                    format!("{problem} {}", self.how(learning.how)),
                    Some(learning.month),
                )
            }
            Happening::Spoke { stakeholder, month } => {
                let who = scenario.stakeholders[usize::from(*stakeholder)].who.clone();
                ("spoke", who, Some(*month))
            }
            Happening::Segment { from, to, month } => {
                ("segment", format!("{from} to {to}"), Some(*month))
            }
            Happening::Inspected { from, to, month } => {
                ("inspected", format!("{from} to {to}"), Some(*month))
            }
        };
        let month = month.map(|Month(month)| month);
        SavedHappening {
            what: what.to_owned(),
            which,
            month,
        }
    }

    /// Read again by [`super::Found::came_out`].
    fn how(&self, how: LearnedBy) -> String {
        match how {
            LearnedBy::Visit { visitor, line } => {
                format!("by a visit of {} to {}", visitor.name(), line.name())
            }
            LearnedBy::Brief(seat) => format!("from the brief of {}", seat.name()),
            LearnedBy::Surfaced(way) => format!("by itself, way {}", way + 1),
            LearnedBy::Deed(deed) => format!("by {}", self.deed(deed)),
        }
    }
}

/// An order as one phrase of names.
fn order_words(scenario: &Scenario, order: Order) -> String {
    let initiative = |place: u16| &scenario.model.initiatives[usize::from(place)].id;
    match order {
        Order::Decide { item, option, .. } => {
            let item = &scenario.items[usize::from(item)];
            format!("chose {}/{}", item.id, item.options[usize::from(option)].id)
        }
        Order::Start {
            initiative: place, ..
        } => format!("started {}", initiative(place)),
        Order::Stop { initiative: place } => format!("stopped {}", initiative(place)),
        Order::Resize {
            initiative: place, ..
        } => format!("resized {}", initiative(place)),
        other => format!("ordered {}", order_by_name(scenario, other)),
    }
}
