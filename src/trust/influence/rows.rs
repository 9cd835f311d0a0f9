//! The rows of influences that move by themselves, compiled: what each says its share should be.

use crate::catalogue::Quantity;
use crate::scenario::Response;
use crate::trust::curve::soft;

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

impl ShapedRow {
    pub fn aim(&self, values: &[f64]) -> f64 {
        let deviation = values[self.from.index()] - self.reference;
        let mut aim = self.response.at(deviation);
        if let Some((by, per_unit, reference)) = self.moderated {
            aim *= 1.0 + soft(per_unit * (values[by.index()] - reference), 0.9);
        }
        if let Some(gate) = self.gate {
            aim *= values[gate.index()] / 100.0;
        }
        aim
    }
}
