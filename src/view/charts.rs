//! Reported figures as charts: what is drawn, between which values, and the sentence that says it.

use super::figures::{amount, is_said_the_other_way, short_value};
use super::page::{ChartLine, FigureLine};
use super::{dates, words};
use crate::game::{Figure, Play};
use crate::units::Month;

/// Reports without which there is nothing to draw.
const REPORTS_LEAST: usize = 3;
/// Changes of the smallest size that counts that fill a chart, or a line of small bars, from foot
/// to top.
pub const FULL_HEIGHT: f64 = 6.0;

/// The chart of a reported figure, once there are enough reports.
pub(super) fn chart(play: &Play, figure: &Figure, line: &FigureLine) -> Option<ChartLine> {
    if line.trend.len() < REPORTS_LEAST {
        return None;
    }
    let row = &play.prepared().scenario.model.quantities[figure.quantity.index()];
    let sign = sign(figure);
    let target = figure.target.map(|target| sign * target);
    let drawn = || line.trend.iter().copied().chain(target);
    let least = drawn().fold(f64::INFINITY, f64::min);
    let most = drawn().fold(f64::NEG_INFINITY, f64::max);
    let room = (FULL_HEIGHT * line.least_change - (most - least)).max(0.0) / 2.0;
    let named = |value| short_value(figure.quantity, row.unit, sign * value);
    let ends = [sign * row.least, sign * row.most];
    let least = (least - room).max(ends[0].min(ends[1]));
    let most = (most + room).min(ends[0].max(ends[1]));
    Some(ChartLine {
        values: line.trend.clone(),
        target,
        scale: [least, most].map(|value| (value, named(value))),
        months: [month(play, figure, 0), line.as_of.clone()],
        sentence: sentence(play, figure, line),
    })
}

/// By what the figure is multiplied where it is drawn: its row names how far it is below nothing,
/// or how far above.
fn sign(figure: &Figure) -> f64 {
    if is_said_the_other_way(figure) {
        -1.0
    } else {
        1.0
    }
}

/// The month that the report at this place speaks of.
fn month(play: &Play, figure: &Figure, place: usize) -> String {
    let scenario = &play.prepared().scenario;
    dates::month_before(scenario, Month(place as u16), figure.lag_months)
}

/// "From 71.0% in January to 72.4% in November, the last that was told, and in between as high as
/// 78.3% in October."
fn sentence(play: &Play, figure: &Figure, line: &FigureLine) -> String {
    let unit = play.prepared().scenario.model.quantities[figure.quantity.index()].unit;
    let last = line.trend.len() - 1;
    let said = |place: usize| {
        let value = amount(figure.quantity, unit, sign(figure) * line.trend[place]);
        format!("{value} in {}", month(play, figure, place))
    };
    if line.trend.iter().all(|value| *value == line.trend[0]) {
        let label = words::capital(&line.label);
        let first = month(play, figure, 0);
        return format!("{label} has been level since {first}.");
    }
    let by_value = |one: &usize, other: &usize| line.trend[*one].total_cmp(&line.trend[*other]);
    let extremes = [
        ("high", (0..=last).max_by(by_value)),
        ("low", (0..=last).min_by(by_value)),
    ];
    let is_end = |value: f64| value == line.trend[0] || value == line.trend[last];
    let between: Vec<String> = extremes
        .into_iter()
        .filter_map(|(way, place)| Some((way, place.filter(|it| !is_end(line.trend[*it]))?)))
        .map(|(way, place)| format!("as {way} as {}", said(place)))
        .collect();
    let between = match between.as_slice() {
        [] => String::new(),
        between => format!(", and in between {}", words::listed(between)),
    };
    format!(
        "From {} to {}, the last that was told{between}.",
        said(0),
        said(last)
    )
}
