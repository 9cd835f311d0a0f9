//! What a choice, an event or an unanswered paper does, as named quantities and amounts.

use super::Condition;
use crate::catalogue::{Quantity, ServiceLine};

/// An amount added to one quantity, in that quantity's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// What changes.
    pub quantity: Quantity,
    /// By how much.
    pub amount: f64,
}

/// Everything that one decision or event does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// Once, now: money and people move, influenced quantities get a shock that fades.
    pub once: Vec<Change>,
    /// For good: influenced quantities settle elsewhere, stocks and levers change.
    pub lasting: Vec<Change>,
    /// For this many months, once each month.
    pub every_month: Option<(u16, Vec<Change>)>,
    /// After some months.
    pub later: Vec<Later>,
    /// Flags set, as places in `Scenario::flags`.
    pub set: Vec<u16>,
    /// Flags cleared.
    pub clear: Vec<u16>,
    /// Initiatives started.
    pub start: Vec<StartInitiative>,
    /// Initiatives stopped, as places in `Model::initiatives`.
    pub stop: Vec<u16>,
    /// Items put on the next agenda, as places in `Scenario::items`.
    pub raise: Vec<u16>,
    /// Hidden problems that come out, as places in `Scenario::problems`.
    pub learn: Vec<u16>,
}

/// A consequence that is still on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// Months from the decision, at least 1.
    pub months: u16,
    /// What must hold in that month, or nothing arrives; `None` is always.
    pub when: Option<Condition>,
    /// What is read out when it arrives; may be empty.
    pub text: String,
    /// What it does. Its own `later` is empty.
    pub effects: Effects,
}

/// An initiative that a choice starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StartInitiative {
    /// Place in `Model::initiatives`.
    pub initiative: u16,
    /// Where; `None` is the whole trust.
    pub line: Option<ServiceLine>,
}

impl Effects {
    /// Whether this does nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Effects::default()
    }
}
