//! Reported figures as lines: value, target, movement and what it means.

use super::page::FigureLine;
use super::status::{Direction, Verdict};
use super::{dates, numbers};
use crate::catalogue::{Quantity, Unit};
use crate::game::{BoardPack, Figure, Play};
use crate::scenario::Scenario;
use crate::units::Month;

/// The figures that stand beside the agenda, the most telling first; those reported are shown.
const HEADLINES: [Quantity; 9] = [
    Quantity::FOUR_HOUR_PERCENT,
    Quantity::OCCUPANCY_PERCENT,
    Quantity::UNDER_18_WEEKS_PERCENT,
    Quantity::SURPLUS_PERCENT,
    Quantity::AGENCY_PERCENT,
    Quantity::SICKNESS_PERCENT,
    Quantity::ENGAGEMENT,
    Quantity::INCIDENTS,
    Quantity::HARM,
];

/// Shorter names for narrow places.
const SHORT: [(Quantity, &str); 15] = [
    (Quantity::UNDER_18_WEEKS_PERCENT, "under 18 weeks"),
    (Quantity::OVER_52_WEEKS_PERCENT, "over 52 weeks"),
    (Quantity::SURPLUS_PERCENT, "surplus, 3 months"),
    (Quantity::UNDERLYING_PERCENT, "underlying, 12 months"),
    (Quantity::AGENCY_PERCENT, "agency, % of pay"),
    (Quantity::ENGAGEMENT, "engagement"),
    (Quantity::WAITS_12_HOUR, "waits over 12 hours"),
    (Quantity::READY_TO_LEAVE, "ready to leave, still here"),
    (Quantity::CANCER_62_DAY_PERCENT, "cancer within 62 days"),
    (Quantity::ELECTIVE_CANCELLED, "planned care cancelled"),
    (Quantity::WAIT_GAP_DEPRIVATION, "extra wait, most deprived"),
    (Quantity::WAIT_GAP_ETHNICITY, "extra wait, minority ethnic"),
    (Quantity::SAVINGS_SHORTFALL, "savings carried over"),
    (Quantity::SHMI, "SHMI"),
    (Quantity::HARM, "harm recorded"),
];

/// The line of one figure.
pub fn figure_line(play: &Play, pack: &BoardPack, figure: &Figure) -> FigureLine {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[figure.quantity.index()];
    let months = usize::from(scenario.months_per_turn.max(1));
    let back = figure.trend.len().saturating_sub(1 + months);
    let since = figure.trend.len().saturating_sub(1) - back;
    let before = figure.trend.get(back).copied().unwrap_or(figure.value);
    let change = figure.value - before;
    let direction = Direction::of(change, least_change(row.unit));
    let moved = direction != Direction::Level;
    let span = numbers::counted(since as u16, "month", "months");
    let as_of = Month(pack.month.0.saturating_sub(figure.lag_months));
    FigureLine {
        quantity: figure.quantity,
        short: short_label(figure.quantity)
            .unwrap_or(&row.label)
            .to_owned(),
        label: label(scenario, figure.quantity),
        value: numbers::value(row.unit, figure.value),
        target: figure
            .target
            .map(|target| numbers::value(row.unit, target))
            .unwrap_or_default(),
        standing: figure.target.map_or(Verdict::Neither, |target| {
            Verdict::of_target(row.good, figure.value, target)
        }),
        direction,
        change: if moved {
            format!("{} in {span}", numbers::size(row.unit, change))
        } else {
            String::new()
        },
        verdict: Verdict::of_move(row.good, direction),
        trend: figure.trend.clone(),
        as_of: dates::month_name(scenario, as_of),
    }
}

/// What a figure is called in the pack: one that is only partly seen says so.
fn label(scenario: &Scenario, quantity: Quantity) -> String {
    let model = &scenario.model;
    let partly_seen = model
        .reporting
        .iter()
        .any(|row| row.quantity == quantity && row.seen_through.is_some());
    let label = &model.quantities[quantity.index()].label;
    if partly_seen {
        format!("{label}, as recorded")
    } else {
        label.clone()
    }
}

fn short_label(quantity: Quantity) -> Option<&'static str> {
    let found = SHORT.iter().find(|(named, _)| *named == quantity);
    found.map(|(_, label)| *label)
}

/// The figures beside the agenda.
pub fn headlines(play: &Play) -> Vec<FigureLine> {
    let pack = play.pack();
    let find = |quantity: &Quantity| pack.figures.iter().find(|f| f.quantity == *quantity);
    HEADLINES
        .iter()
        .filter_map(find)
        .map(|figure| figure_line(play, &pack, figure))
        .collect()
}

/// The smallest change that is not called level, in the unit.
fn least_change(unit: Unit) -> f64 {
    match unit {
        Unit::Pounds | Unit::PoundsAMonth => 500.0,
        Unit::Percent | Unit::Points | Unit::PerThousandBedDays => 0.05,
        Unit::Score | Unit::Ratio => 0.005,
        _ => 0.5,
    }
}
