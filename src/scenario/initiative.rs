//! Initiatives: lasting work that a board starts, with a practice that is not the same as adoption.

use crate::catalogue::{Approach, ProblemKind, Quantity, Whose};
use crate::units::Money;

/// A piece of lasting work.
#[derive(Clone, Debug)]
pub struct Initiative {
    /// The id that files use; also the name of its draws.
    pub id: String,
    /// A short name.
    pub label: String,
    /// What it is.
    pub what: String,
    /// What sort of problem it is for; decides which approach fits.
    pub kind: ProblemKind,
    /// Whose decision it properly is.
    pub whose: Whose,
    /// The ways it may be made.
    pub approaches: Vec<Approach>,
    /// A whole-trust method: its practice is multiplied by the soil it falls on.
    pub whole_trust_method: bool,
    /// May be run in one service line alone.
    pub by_line: bool,
    /// Paid once, at the start.
    pub set_up_cost: Money,
    /// Paid each month while it runs in the whole trust.
    pub monthly_cost: Money,
    /// What it adds to the change load while it is young; 1 is an ordinary project.
    pub load: f64,
    /// Clinic sessions a week that it takes.
    pub sessions: f64,
    /// What it does at full practice.
    pub effects: Vec<InitiativeEffect>,
    /// The quantity that holds its true practice over the trust, per cent.
    pub practice: Quantity,
    /// The quantity that holds its reported adoption, per cent.
    pub adopted: Quantity,
}

/// What an initiative does to one quantity at full practice.
#[derive(Clone, Debug)]
pub struct InitiativeEffect {
    /// What it moves: an influenced quantity.
    pub to: Quantity,
    /// By how much, at 100 per cent practice, in that quantity's unit.
    pub effect: f64,
    /// Months to act.
    pub months: f64,
    /// The evidence row, or "judgement".
    pub evidence: String,
    /// Why.
    pub because: String,
}
