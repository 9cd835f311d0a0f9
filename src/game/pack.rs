//! The board pack: what is reported, when it was true, and how it has moved. Not the truth.

use super::{Game, Prepared};
use crate::catalogue::Quantity;
use crate::scenario::Reporting;
use crate::trust::Recorder;
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

/// The board pack as it lies before the meeting.
pub fn pack(prepared: &Prepared, game: &Game, record: &Recorder) -> BoardPack {
    let reporting = prepared.setting.model().reporting.iter().enumerate();
    BoardPack {
        month: game.month,
        figures: reporting
            .map(|(place, row)| figure(prepared, game, record, (place, *row)))
            .collect(),
        initiatives: reported_initiatives(prepared, game),
    }
}

fn figure(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    (place, row): (usize, Reporting),
) -> Figure {
    let metrics = &prepared.setting.model().policy.metrics;
    let metric = metrics
        .iter()
        .find(|metric| metric.quantity == row.quantity);
    Figure {
        quantity: row.quantity,
        value: game.trust.told(&prepared.setting, place),
        trend: record.told_series(place),
        lag_months: prepared.setting.told_lag_months(place),
        target: metric.and_then(|metric| metric.target),
    }
}

fn reported_initiatives(prepared: &Prepared, game: &Game) -> Vec<ReportedInitiative> {
    let places = 0..prepared.scenario.model.initiatives.len() as u16;
    let states = places.map(|place| (place, game.trust.initiative(place)));
    states
        .filter(|(_, state)| state.started)
        .map(|(initiative, state)| ReportedInitiative {
            initiative,
            adopted_percent: state.adopted,
            age_months: state.age_months,
            running: state.running,
        })
        .collect()
}
