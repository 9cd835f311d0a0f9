//! The board pack: what is reported, when it was true, and how it has moved. Not the truth.

use crate::catalogue::Quantity;
use crate::units::Month;

/// Everything that the board is told before a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardPack {
    /// The month whose end it was made at.
    pub month: Month,
    /// Every reported figure, in the order of the model's `reporting`.
    pub figures: Vec<Figure>,
    /// Initiatives that have been started, as reported.
    pub initiatives: Vec<ReportedInitiative>,
}

/// One reported figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is reported.
    pub quantity: Quantity,
    /// The latest reported value, in its unit.
    pub value: f64,
    /// Reported values by month, oldest first, ending with `value`; the first is the month before
    /// the game.
    pub trend: Vec<f64>,
    /// Months ago that it was true.
    pub lag_months: u16,
    /// What the board is expected to reach, if anybody expects something.
    pub target: Option<f64>,
}

/// One initiative as it is reported.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedInitiative {
    /// Place in the model's initiatives.
    pub initiative: u16,
    /// Adoption as reported, per cent. Practice is another matter.
    pub adopted_percent: f64,
    /// Months since it was started.
    pub age_months: u16,
    /// Whether it is still running.
    pub running: bool,
}
