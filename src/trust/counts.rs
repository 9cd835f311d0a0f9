//! The four counts: where a trust stands on what a term is weighed on. Measures, never causes.

use super::curve::soft;
use crate::catalogue::Count;
use crate::scenario::Model;

/// The four counts, 0 to 100 each; a start at the default trust scores 50.
pub fn counts(model: &Model, values: &[f64]) -> [f64; Count::COUNT] {
    let mut sums = [0.0; Count::COUNT];
    for term in &model.counts {
        let reference = model.quantities[term.quantity.index()].reference;
        let deviation = values[term.quantity.index()] - reference;
        sums[term.count.index()] += term.weight * soft(deviation / term.scale, 6.0);
    }
    sums.map(|sum| 50.0 + soft(sum, 50.0))
}
