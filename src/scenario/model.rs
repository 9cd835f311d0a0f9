//! The model as data: quantities, influences, reporting, the counts and the oversight policy.
//!
//! Read from `scenarios/model/*.ron`; a scenario's own starting values are already in it.

use std::sync::Arc;

use super::Initiative;
use super::evidence::{Evidence, doubt};
use crate::catalogue::{Count, Good, Quantity, Section, Unit};

/// Influenced quantities of the whole trust that a model may have; about twenty more than are built
/// in. The trust keeps a lane for each.
pub const INFLUENCED_MOST: usize = 80;

/// The model, checked.
#[derive(Clone, Debug)]
pub struct Model {
    /// One entry for every quantity: the built-in ones in their order, then those of model files,
    /// then two for each initiative (practice, adopted).
    pub quantities: Vec<QuantityModel>,
    /// The starting values that this scenario or the default trust gives, by quantity; every
    /// influenced quantity, stock and lever has one.
    pub start: Vec<Option<f64>>,
    /// Wishes about measured quantities at the start (occupancy, underlying position, agency share,
    /// four-hour figure), which the trust meets by setting what they follow from.
    pub wishes: Vec<(Quantity, f64)>,
    /// Influences, from `influences.ron` and from the initiatives' effects.
    pub influences: Vec<Influence>,
    /// Initiatives: the standing ones, then the scenario's own.
    pub initiatives: Vec<Initiative>,
    /// What the board is told, and how.
    pub reporting: Vec<Reporting>,
    /// The terms of the four counts.
    pub counts: Vec<CountTerm>,
    /// The rules of oversight.
    pub policy: OversightPolicy,
    /// Whether the contested links are what a sceptic would have of them.
    pub sceptic: bool,
    /// SHA-256 of all of the above, in hexadecimal.
    pub digest: String,
    /// What it rests on: words alone, which no figure follows from.
    pub evidence: Arc<Evidence>,
}

impl Model {
    /// Makes the contested links what a sceptic would have of them, if they are not so already. The
    /// digest stays: this is for studies, which keep no save.
    pub fn doubt(&mut self) {
        if !self.sceptic {
            doubt(&mut self.influences, &self.evidence.doubts);
            self.sceptic = true;
        }
    }
}

/// What the model says of one quantity.
#[derive(Clone, Debug)]
pub struct QuantityModel {
    /// The name that files use.
    pub name: String,
    /// The words that people read.
    pub label: String,
    /// Its unit.
    pub unit: Unit,
    /// The least value.
    pub least: f64,
    /// The greatest value.
    pub most: f64,
    /// Which way is good.
    pub good: Good,
    /// Where it stands in the board pack.
    pub section: Section,
    /// The national reference that influences are measured from; for quantities worked out from
    /// stocks, the twelve-month mean of a noise-free seasonal run of the default trust.
    pub reference: f64,
    /// Whether influences, shocks and noise move it. The rest below speaks only of such.
    pub influenced: bool,
    /// Months in which influences act unless they say otherwise, and shocks and noise fade.
    pub months: f64,
    /// Standard deviation of each month's new noise.
    pub noise: f64,
    /// One standard deviation between trusts.
    pub sd: f64,
    /// Where the reference and the noise come from, or why they were judged so.
    pub because: String,
}

impl QuantityModel {
    /// What counts as much of it, in its unit: a standard deviation between trusts, or where none
    /// is known a twentieth of its range.
    pub fn usual_size(&self) -> f64 {
        if self.sd > 0.0 {
            self.sd
        } else {
            (self.most - self.least) / 20.0
        }
    }
}

/// One influence: a share of `to` that moves towards what `from` says.
#[derive(Clone, Debug)]
pub struct Influence {
    /// The cause.
    pub from: Quantity,
    /// What it moves; always an influenced quantity.
    pub to: Quantity,
    /// How the cause's deviation from its reference becomes an effect.
    pub response: Response,
    /// A quantity that strengthens or weakens it: its effect is multiplied by
    /// 1 + soft(per unit × (moderator − reference)), the soft bound being 0.9.
    pub moderated: Option<(Quantity, f64)>,
    /// A gate from 0 to 100 that the effect is multiplied by, over 100.
    pub gate: Option<Quantity>,
    /// Months to act.
    pub months: f64,
    /// The evidence row, or "judgement".
    pub evidence: String,
    /// Why.
    pub because: String,
}

/// How a cause's deviation becomes an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Response {
    /// So much per unit.
    PerUnit(f64),
    /// Straight lines between points (deviation, effect), rising in deviation, level outside.
    Curve(Vec<(f64, f64)>),
}

impl Response {
    /// The effect of so much deviation.
    #[inline]
    pub fn at(&self, deviation: f64) -> f64 {
        match self {
            Response::PerUnit(effect) => effect * deviation,
            Response::Curve(points) => along(points, deviation),
        }
    }

    /// Makes the effect so many times its size.
    pub fn scale(&mut self, times: f64) {
        match self {
            Response::PerUnit(effect) => *effect *= times,
            Response::Curve(points) => {
                for (_, effect) in points {
                    *effect *= times;
                }
            }
        }
    }
}

/// The height at `x` of straight lines between `points`, level beyond the ends.
fn along(points: &[(f64, f64)], x: f64) -> f64 {
    let next = points.partition_point(|point| point.0 <= x);
    if next == 0 {
        return points[0].1;
    }
    let (left, low) = points[next - 1];
    let Some((right, high)) = points.get(next) else {
        return low;
    };
    low + (high - low) * (x - left) / (right - left)
}

/// How one quantity is told to the board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reporting {
    /// What is told.
    pub quantity: Quantity,
    /// Months before it is told.
    pub lag_months: u16,
    /// Standard deviation of what counting adds, in its unit.
    pub noise: f64,
    /// How far it is softened when candour is nil, in its unit, towards good.
    pub softened: f64,
    /// A quantity in per cent: only so much of this one is seen at all, as harm is seen through the
    /// willingness to report it.
    pub seen_through: Option<Quantity>,
    /// A quantity that is told as part of this one, as gaming is told as performance.
    pub with: Option<Quantity>,
}

/// One term of a count: the count is 50 plus the softened sum of
/// weight × (value − reference) ÷ scale over its terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountTerm {
    /// Which count.
    pub count: Count,
    /// What is counted.
    pub quantity: Quantity,
    /// How much of the quantity is one step.
    pub scale: f64,
    /// Points of the count for one step; negative where less is better.
    pub weight: f64,
}

/// The rules of oversight, as of a date.
#[derive(Clone, Debug)]
pub struct OversightPolicy {
    /// The rules that these follow, and their date.
    pub dated: String,
    /// Metrics that are scored 1 (best) to 4.
    pub metrics: Vec<SegmentMetric>,
    /// Mean scores at which segments 2, 3 and 4 begin.
    pub segment_bounds: [f64; 3],
    /// The best segment that a trust in deficit can have.
    pub deficit_segment: f64,
    /// Standard deviation of the noise of a score.
    pub score_noise: f64,
    /// Months between reviews of the segment.
    pub review_months: u16,
    /// The segment is 4 at this many reviews on end before support is imposed.
    pub support_after_reviews: u16,
    /// The regulator's standing below which support is imposed at a review.
    pub support_standing: f64,
    /// The chair's confidence below which the leadership is replaced.
    pub replaced_confidence: f64,
    /// Months on end below it before that happens.
    pub replaced_months: u16,
    /// Chance each month that inspectors come.
    pub inspection_chance: f64,
}

/// One metric of oversight.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentMetric {
    /// What is measured (as reported).
    pub quantity: Quantity,
    /// The value that scores 1 and the value that scores 4; straight between.
    pub best_worst: (f64, f64),
    /// What is expected nationally, if anything is. The board is told it beside the figure.
    pub target: Option<f64>,
    /// Where the target comes from; empty if there is none.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::Response;

    #[test]
    fn a_curve_is_straight_between_its_points_and_level_beyond_them() {
        let curve = Response::Curve(vec![(0.0, 0.0), (5.0, 2.5), (10.0, 2.5)]);
        let heights = [-3.0, 0.0, 2.0, 5.0, 7.0, 99.0].map(|x| curve.at(x));
        assert_eq!(heights, [0.0, 0.0, 1.0, 2.5, 2.5, 2.5]);
    }
}
