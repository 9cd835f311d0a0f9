//! Reported figures as lines: value, target, movement and what it means.

use super::page::FigureLine;
use super::status::{Direction, Verdict};
use super::{dates, numbers};
use crate::catalogue::{LineQuantity, Quantity, ServiceLine, Unit};
use crate::game::{BoardPack, Figure, Play};
use crate::scenario::Scenario;

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
const SHORT: [(Quantity, &str); 28] = [
    (Quantity::FOUR_HOUR_PERCENT, "A&E four-hour"),
    (Quantity::UNDER_18_WEEKS_PERCENT, "under 18 weeks"),
    (Quantity::OVER_52_WEEKS_PERCENT, "over 52 weeks"),
    (Quantity::SURPLUS_MONTHLY, "surplus in the month"),
    (Quantity::SURPLUS_PERCENT, "surplus, 3 months"),
    (Quantity::UNDERLYING_PERCENT, "underlying surplus, a year"),
    (Quantity::AGENCY_PERCENT, "agency, share of pay"),
    (Quantity::ENGAGEMENT, "engagement"),
    (Quantity::WAITS_12_HOUR, "waits over 12 hours"),
    (Quantity::READY_TO_LEAVE, "ready to leave, still here"),
    (Quantity::CANCER_62_DAY_PERCENT, "cancer within 62 days"),
    (Quantity::ELECTIVE_ACTIVITY, "planned care done"),
    (Quantity::ELECTIVE_CANCELLED, "planned care cancelled"),
    (Quantity::WAIT_GAP_DEPRIVATION, "extra wait, most deprived"),
    (Quantity::WAIT_GAP_ETHNICITY, "extra wait, minority ethnic"),
    (Quantity::SAVINGS_SHORTFALL, "savings against costs"),
    (Quantity::SAVINGS_DELIVERY, "planned savings delivered"),
    (Quantity::IN_POST_NURSES, "nurses in post"),
    (Quantity::IN_POST_CONSULTANTS, "consultants in post"),
    (Quantity::IN_POST_MANAGERS, "managers in post"),
    (Quantity::LEAVERS_PERCENT, "leavers in a year"),
    (Quantity::HOURS_UNFILLED_PERCENT, "hours left unfilled"),
    (Quantity::LEADS_WILLING_PERCENT, "leads who are willing"),
    (Quantity::PROTECTED_TIME, "protected time to lead"),
    (Quantity::SHMI, "SHMI (1 is as expected)"),
    (Quantity::INCIDENTS, "incidents"),
    (Quantity::HARM, "harm recorded"),
    (Quantity::RATING_OVERALL, "inspectors' rating"),
];

/// The line of one figure.
pub fn figure_line(play: &Play, pack: &BoardPack, figure: &Figure) -> FigureLine {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[figure.quantity.index()];
    let moved = moved(play, figure);
    let target = figure.target;
    let short = short_label(figure.quantity).unwrap_or_else(|| row.label.replace(": ", ", "));
    let value = short_value(figure.quantity, row.unit, figure.value);
    let (short, value) = named_as_it_is(short, value);
    FigureLine {
        quantity: figure.quantity,
        short,
        label: label(scenario, figure.quantity),
        value,
        spoken: spoken(figure.quantity, row.unit, figure.value),
        target: target
            .map(|target| numbers::value(row.unit, target))
            .unwrap_or_default(),
        standing: target.map_or(Verdict::Neither, |target| {
            Verdict::of_target(row.good, figure.value, target)
        }),
        direction: if is_said_the_other_way(figure) {
            moved.direction.other()
        } else {
            moved.direction
        },
        movement: movement(row.unit, figure, &moved),
        verdict: moved.verdict,
        trend: as_said(figure, levelled(&figure.trend, least_change(row.unit))),
        least_change: least_change(row.unit),
        as_of: dates::month_before(scenario, pack.month, figure.lag_months),
    }
}

/// A row's name and value: a surplus that is a deficit is called one.
fn named_as_it_is(name: String, value: String) -> (String, String) {
    match value.strip_prefix("deficit ") {
        Some(size) if name.contains("surplus") => {
            (name.replace("surplus", "deficit"), size.to_owned())
        }
        _ => (name, value),
    }
}

/// How a reported figure moved since the meeting before.
struct Moved {
    before: f64,
    months: u16,
    direction: Direction,
    verdict: Verdict,
}

fn moved(play: &Play, figure: &Figure) -> Moved {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[figure.quantity.index()];
    let last = figure.trend.len().saturating_sub(1);
    let back = last.saturating_sub(usize::from(scenario.months_per_turn.max(1)));
    let before = figure.trend.get(back).copied().unwrap_or(figure.value);
    let change = figure.value - before;
    let direction = Direction::of(change, least_change(row.unit));
    Moved {
        before,
        months: (last - back) as u16,
        direction,
        verdict: Verdict::of_move(row.good, direction),
    }
}

/// "down 3.0 points in two months, worse". A deficit is not said to go up or down.
fn movement(unit: Unit, figure: &Figure, moved: &Moved) -> String {
    if figure.trend.len() < 2 {
        return "first report".into();
    }
    if moved.direction == Direction::Level {
        return "level".into();
    }
    let size = numbers::difference(unit, moved.before, figure.value);
    let span = numbers::counted(moved.months, "month", "months");
    match moved.verdict.word() {
        "" => format!("{} {size} in {span}", moved.direction.words()),
        word if is_worded(figure.quantity, figure.value) => {
            format!("{size} {word} than {span} before")
        }
        word => format!("{} {size} in {span}, {word}", moved.direction.words()),
    }
}

/// The values as they are drawn: those that read level with the newest are the same as it.
fn levelled(trend: &[f64], least: f64) -> Vec<f64> {
    let newest = trend.last().copied().unwrap_or_default();
    let level = |value: &f64| {
        if (value - newest).abs() < least {
            newest
        } else {
            *value
        }
    };
    trend.iter().map(level).collect()
}

/// Values as they are named: a deficit that grows goes up.
fn as_said(figure: &Figure, values: Vec<f64>) -> Vec<f64> {
    if is_said_the_other_way(figure) {
        values.into_iter().map(|value| -value).collect()
    } else {
        values
    }
}

/// A figure that reads better with a word than with a sign, short and as it is read out.
fn worded(quantity: Quantity, value: f64) -> Option<(String, String)> {
    let size = |unit| numbers::value(unit, value.abs());
    let is_below = value < 0.0;
    match quantity {
        Quantity::SURPLUS_MONTHLY | Quantity::SURPLUS_PERCENT | Quantity::UNDERLYING_PERCENT
            if is_below =>
        {
            let size = match quantity {
                Quantity::SURPLUS_MONTHLY => size(Unit::Pounds),
                _ => size(Unit::Percent),
            };
            Some((format!("deficit {size}"), format!("a deficit of {size}")))
        }
        Quantity::SAVINGS_SHORTFALL => {
            let size = size(Unit::Pounds);
            let way = if is_below { "ahead" } else { "behind" };
            let said = format!("{size} {way}");
            Some((said.clone(), said))
        }
        _ => None,
    }
}

/// Whether a value is said with a word of its own, such as "deficit" or "behind".
pub(super) fn is_worded(quantity: Quantity, value: f64) -> bool {
    worded(quantity, value).is_some()
}

/// A value with its unit in few letters: "71.3%", "deficit £738k".
pub(super) fn short_value(quantity: Quantity, unit: Unit, value: f64) -> String {
    let worded = worded(quantity, value).map(|(short, _)| short);
    worded.unwrap_or_else(|| numbers::short(unit, value))
}

/// Whether what is shown of a figure falls as the figure rises.
pub(super) fn is_said_the_other_way(figure: &Figure) -> bool {
    figure.value < 0.0 && is_worded(figure.quantity, figure.value)
}

/// A value as it is read out: "71.3 per cent", "a deficit of £738k".
pub fn spoken(quantity: Quantity, unit: Unit, value: f64) -> String {
    worded(quantity, value).map_or_else(|| numbers::spoken(unit, value), |(_, long)| long)
}

/// A value as it stands in a sentence: "71.3%", "a deficit of £738k".
pub fn amount(quantity: Quantity, unit: Unit, value: f64) -> String {
    worded(quantity, value).map_or_else(|| numbers::value(unit, value), |(_, long)| long)
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
        label.replace(": ", ", ")
    }
}

fn short_label(quantity: Quantity) -> Option<String> {
    if let Some((line, what)) = quantity.line() {
        return Some(format!("{}, {}", line_measure(what)?, line_name(line)));
    }
    let found = SHORT.iter().find(|(named, _)| *named == quantity);
    found.map(|(_, label)| (*label).to_owned())
}

/// What the board is told of a service line, in a word.
fn line_measure(what: LineQuantity) -> Option<&'static str> {
    match what {
        LineQuantity::Engagement => Some("engagement"),
        LineQuantity::Reported => Some("incidents"),
        LineQuantity::Vacancies => Some("vacancies"),
        _ => None,
    }
}

/// A service line in a word or two.
fn line_name(line: ServiceLine) -> &'static str {
    match line {
        ServiceLine::Emergency => "emergency",
        ServiceLine::Medicine => "medicine",
        ServiceLine::Surgery => "surgery",
        ServiceLine::WomenChildren => "women, children",
        ServiceLine::CancerDiagnostics => "cancer",
        ServiceLine::CriticalCare => "critical care",
    }
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
