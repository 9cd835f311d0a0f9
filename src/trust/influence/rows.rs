//! The rows of influences, compiled: what each says its share should be.

use crate::catalogue::Quantity;
use crate::scenario::Response;
use crate::trust::curve::soft;

/// So much per unit of a cause's deviation, at the target's own pace.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlainRow {
    pub effect: f64,
    pub reference: f64,
    pub from: u16,
}

/// So much per unit of what is practised of an initiative.
#[derive(Clone, Copy, Debug)]
pub(super) struct DrivenRow {
    pub effect: f64,
    /// One over the months to act.
    pub rate: f64,
    /// Place among the targets.
    pub target: u16,
}

/// A row with a curve, a moderator, a gate or a pace of its own.
#[derive(Clone, Debug)]
pub(super) struct ShapedRow {
    pub from: Quantity,
    pub reference: f64,
    /// One over the months to act.
    pub rate: f64,
    pub response: Response,
    /// The moderator, its strength per unit, and its reference.
    pub moderated: Option<(Quantity, f64, f64)>,
    pub gate: Option<Quantity>,
    /// Place among the targets.
    pub target: u16,
}

impl PlainRow {
    pub fn aim(self, values: &[f64]) -> f64 {
        self.effect * (values[usize::from(self.from)] - self.reference)
    }
}

impl ShapedRow {
    pub fn aim(&self, values: &[f64]) -> f64 {
        let deviation = values[self.from.index()] - self.reference;
        let mut aim = match &self.response {
            Response::PerUnit(effect) => effect * deviation,
            Response::Curve(points) => along(points, deviation),
        };
        if let Some((by, per_unit, reference)) = self.moderated {
            aim *= 1.0 + soft(per_unit * (values[by.index()] - reference), 0.9);
        }
        if let Some(gate) = self.gate {
            aim *= values[gate.index()] / 100.0;
        }
        aim
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

#[cfg(test)]
mod tests {
    use super::along;

    #[test]
    fn a_curve_is_straight_between_its_points_and_level_beyond_them() {
        let points = [(0.0, 0.0), (5.0, 2.5), (10.0, 2.5)];
        let heights = [-3.0, 0.0, 2.0, 5.0, 7.0, 99.0].map(|x| along(&points, x));
        assert_eq!(heights, [0.0, 0.0, 1.0, 2.5, 2.5, 2.5]);
    }
}
