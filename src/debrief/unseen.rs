//! What the board did not see: where its reports were furthest from the truth, and what was hidden.

use crate::catalogue::{Good, Quantity, Seat};
use crate::game::{DeedKind, Learning, Order, Play};
use crate::trust::Cause;
use crate::units::Month;

/// Figures that are told.
const GAPS_MOST: usize = 5;
/// A report that is nearer to the truth than this many of the figure's usual moves is a fair one.
const GAP_LEAST: f64 = 1.0;
/// Deeds that are told of each hidden problem.
const FEEDING_MOST: usize = 4;

/// A figure whose report and whose truth parted.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The figure.
    pub quantity: Quantity,
    /// What was so at the end of each month, from the month before the first meeting.
    pub truth: Vec<f64>,
    /// What the board was told then.
    pub told: Vec<f64>,
    /// The month at whose end they were furthest apart.
    pub widest: Month,
    /// Whether the report was the better news; none where neither way is good.
    pub flattering: Option<bool>,
}

/// Something that was hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Its place among the scenario's problems.
    pub problem: u16,
    /// When and how it came out, if it did.
    pub learned: Option<Learning>,
    /// Seats that may have known, each with whether its brief was opened.
    pub knew: Vec<(Seat, bool)>,
    /// How often the board went to where it was.
    pub visits: u16,
    /// What the board did to the figures that it showed in, the most first.
    pub fed: Vec<Feeding>,
}

/// What a decision did to a figure that a hidden problem shows in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feeding {
    /// The deed, by its place among the game's.
    pub deed: u16,
    /// The figure.
    pub quantity: Quantity,
    /// By how much, in the figure's unit.
    pub amount: f64,
    /// Whether it made the problem worse.
    pub worse: bool,
}

pub(super) fn gaps(play: &Play, until: Month) -> Vec<Gap> {
    let reporting = &play.prepared().setting.model().reporting;
    let mut gaps: Vec<(f64, Gap)> = reporting
        .iter()
        .enumerate()
        .filter_map(|(place, row)| gap(play, row.quantity, place, until))
        .filter(|(size, _)| *size >= GAP_LEAST)
        .collect();
    gaps.sort_by(|a, b| b.0.total_cmp(&a.0));
    gaps.truncate(GAPS_MOST);
    gaps.into_iter().map(|(_, gap)| gap).collect()
}

/// How a report and the truth parted, with the mean distance in usual moves.
fn gap(play: &Play, quantity: Quantity, place: usize, until: Month) -> Option<(f64, Gap)> {
    let months = until.index() + 1;
    let mut truth = play.recorder().true_series(quantity);
    let mut told = play.recorder().told_series(place);
    truth.truncate(months);
    told.truncate(months);
    let usual = play.usual_move(quantity)?;
    let apart = || told.iter().zip(&truth).map(|(told, truth)| told - truth);
    let mean = apart().map(f64::abs).sum::<f64>() / truth.len().max(1) as f64;
    let (widest, most) = apart()
        .enumerate()
        .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))?;
    let good = play.prepared().setting.model().quantities[quantity.index()].good;
    let flattering = match good {
        Good::High => Some(most > 0.0),
        Good::Low => Some(most < 0.0),
        Good::Neither | Good::BothWays => None,
    };
    let widest = Month(widest as u16);
    Some((
        mean / usual,
        Gap {
            quantity,
            truth,
            told,
            widest,
            flattering,
        },
    ))
}

pub(super) fn threads(play: &Play, until: Month) -> Vec<Thread> {
    let problems = play.prepared().scenario.problems.iter();
    (0_u16..)
        .zip(problems)
        .map(|(place, problem)| {
            let learned = play.game().learnings.iter().find(|it| it.problem == place);
            let knew = problem.who_may_know.iter();
            Thread {
                problem: place,
                learned: learned.copied(),
                knew: knew
                    .map(|seat| (*seat, play.game().brief_is_open(*seat)))
                    .collect(),
                visits: visits(play, place),
                fed: fed(play, place, until),
            }
        })
        .collect()
}

fn visits(play: &Play, problem: u16) -> u16 {
    let place = play.prepared().scenario.problems[usize::from(problem)].line;
    let orders = play.log().iter().flat_map(|turn| &turn.orders);
    let there = orders.filter(
        |order| matches!(order, Order::Visit { line, .. } if place.is_none_or(|it| it == *line)),
    );
    there.count() as u16
}

/// What decisions did to the figures that a problem shows in.
fn fed(play: &Play, problem: u16, until: Month) -> Vec<Feeding> {
    let problem = &play.prepared().scenario.problems[usize::from(problem)];
    let setting = &play.prepared().setting;
    let mut fed = Vec::new();
    for change in &problem.start {
        let usual = setting.model().quantities[change.quantity.index()].usual_size();
        let causes = play
            .recorder()
            .contributions(setting, change.quantity, Month(0), until);
        for (cause, amount) in causes {
            let Cause::Deed(deed) = cause else { continue };
            let is_ours = !matches!(
                play.game().deeds[usize::from(deed)].what,
                DeedKind::Event(_)
            );
            if is_ours && amount != 0.0 {
                let feeding = Feeding {
                    deed,
                    quantity: change.quantity,
                    amount,
                    worse: amount * change.amount > 0.0,
                };
                fed.push((amount.abs() / usual, feeding));
            }
        }
    }
    fed.sort_by(|a, b| b.0.total_cmp(&a.0));
    fed.truncate(FEEDING_MOST);
    fed.into_iter().map(|(_, feeding)| feeding).collect()
}
