//! Which decisions mattered most: those whose best-founded alternative differs most.

use super::{Branch, Decided, Instead, Studied};
use crate::catalogue::{Approach, Count};
use crate::game::Order;

/// Points of a count, of 100, below which a difference is not worth a board's time. Judgement: the
/// counts scatter by about a point from one future to another.
pub const MATTERS: f64 = 0.5;
/// Turning points that are told.
pub const TURNING_POINTS_MOST: usize = 5;
/// The share of games in which a decision that does not matter may be told as one that does.
const WRONG_MOST: f64 = 0.05;

/// A decision that mattered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TurningPoint {
    /// Its place among the decisions that were studied.
    pub decision: usize,
    /// The place of its alternative that differs most.
    pub branch: usize,
    /// The count in which it differs most.
    pub count: Count,
    /// By how much over futures, points.
    pub mean: f64,
}

/// The decisions that mattered most, the most first; none if no decision did.
///
/// A decision counts only if the interval of some alternative lies wholly beyond [`MATTERS`]. The
/// interval is made wide enough for all the differences that are looked at together (Bonferroni).
/// Of a paper it is the other options that are weighed, made in the way that this one was where
/// that is open to them: another way of the same, and leaving it, only where nothing else was open,
/// since they say little about what was chosen. Of work that was started and of a plan with a size
/// it is whether it was begun or set at all: what another way or another size would have done is
/// told beside it.
pub fn turning_points(studied: &[Studied]) -> Vec<TurningPoint> {
    let looked_at: usize = studied
        .iter()
        .map(|it| it.branches.len() * Count::COUNT)
        .sum();
    let errors = errors_for(WRONG_MOST / (looked_at.max(1) as f64));
    let each = studied.iter().enumerate();
    let mut points: Vec<TurningPoint> = each
        .filter_map(|(place, it)| turning_point(place, it, errors))
        .collect();
    points.sort_by(|a, b| b.mean.abs().total_cmp(&a.mean.abs()));
    points.truncate(TURNING_POINTS_MOST);
    points
}

fn turning_point(decision: usize, studied: &Studied, errors: f64) -> Option<TurningPoint> {
    let mut best: Option<TurningPoint> = None;
    for (branch, it) in weighed(studied) {
        for &count in Count::ALL {
            let estimate = it.over_futures[count.index()];
            let [low, high] = estimate.within(errors);
            let is_clear = low > MATTERS || high < -MATTERS;
            let is_more = best.is_none_or(|known| estimate.mean.abs() > known.mean.abs());
            if is_clear && is_more {
                best = Some(TurningPoint {
                    decision,
                    branch,
                    count,
                    mean: estimate.mean,
                });
            }
        }
    }
    best
}

/// The alternatives that are weighed, with their places.
fn weighed(studied: &Studied) -> impl Iterator<Item = (usize, &Branch)> {
    let is_other = |it: &Branch| matches!(it.instead, Instead::Other(_));
    let what = studied.decision.what;
    let branches = &studied.branches;
    let reasonable = branches
        .iter()
        .any(|it| kinship(what, it, branches) == Kinship::Other);
    let least = match reasonable {
        true => Kinship::Other,
        false if branches.iter().any(is_other) => Kinship::SameOtherwise,
        false => Kinship::Nothing,
    };
    let all = branches.iter().enumerate();
    all.filter(move |(_, it)| match what {
        Decided::Left(_) | Decided::Ordered(_, Order::Decide { .. }) => {
            kinship(what, it, branches) >= least
        }
        Decided::Ordered(..) => !is_other(it),
    })
}

/// How an alternative stands to what was decided of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kinship {
    /// The paper is left, or another option is made in a way that this one was not.
    Nothing,
    /// The same option, made in another way.
    SameOtherwise,
    /// Another option, made in the same way where it can be.
    Other,
}

fn kinship(what: Decided, branch: &Branch, all: &[Branch]) -> Kinship {
    let Some((option, approach)) = chosen_instead(branch) else {
        return Kinship::Nothing;
    };
    let Decided::Ordered(_, made) = what else {
        return Kinship::Other;
    };
    let Some((chosen, way)) = chosen(made) else {
        return Kinship::Other;
    };
    let is_open_so = || {
        all.iter()
            .any(|it| chosen_instead(it) == Some((option, way)))
    };
    if option == chosen {
        Kinship::SameOtherwise
    } else if approach == way || !is_open_so() {
        Kinship::Other
    } else {
        Kinship::Nothing
    }
}

/// Which option an alternative takes of a paper, and in what way, if it takes one.
fn chosen_instead(branch: &Branch) -> Option<(u16, Option<Approach>)> {
    match branch.instead {
        Instead::Other(order) => chosen(order),
        Instead::Nothing => None,
    }
}

/// Which option an order takes of a paper, and in what way, if it is such an order.
fn chosen(order: Order) -> Option<(u16, Option<Approach>)> {
    match order {
        Order::Decide {
            option, approach, ..
        } => Some((option, approach)),
        _ => None,
    }
}

/// Standard errors either side of a mean that leave out this share of a normal distribution
/// (Abramowitz and Stegun 1964, 26.2.23; to within 0.0005).
fn errors_for(share: f64) -> f64 {
    let t = (-2.0 * libm::log(share / 2.0)).sqrt();
    let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    t - above / below
}

#[cfg(test)]
mod tests {
    use super::errors_for;

    #[test]
    fn an_interval_of_95_per_cent_is_two_errors_and_one_of_many_is_wider() {
        assert!((errors_for(0.05) - 1.96).abs() < 0.001);
        assert!((errors_for(0.001) - 3.29).abs() < 0.001);
    }
}
