//! The four counts: where a trust stands on what a term is weighed on. Measures, never causes.

use super::Cause;
use super::curve::{soft, soft_by};
use super::explain::agreed;
use crate::catalogue::{Count, Quantity};
use crate::scenario::Model;

/// What a quantity may add to a count or take from it, in multiples of its scale.
const TERM_MOST: f64 = 6.0;

/// A sum of terms, or what they leave over, below which it is nothing.
const CANCELS: f64 = 1e-9;

/// The terms of the counts, compiled.
#[derive(Clone, Debug)]
pub struct Counts(Vec<Term>);

#[derive(Clone, Copy, Debug)]
struct Term {
    quantity: Quantity,
    count: Count,
    reference: f64,
    per_scale: f64,
    weight: f64,
}

impl Term {
    /// What this adds to its count before the count's own bend.
    fn of(self, values: &[f64]) -> f64 {
        let deviation = (values[self.quantity.index()] - self.reference) * self.per_scale;
        self.weight * soft_by(deviation, 1.0 / TERM_MOST)
    }
}

/// The quantity that a count is kept in.
pub(super) fn count_of(count: usize) -> Quantity {
    Quantity(Quantity::COUNT_PATIENTS.0 + count as u16)
}

impl Counts {
    /// Compiles the counts of a model.
    pub fn new(model: &Model) -> Counts {
        let terms = model.counts.iter().map(|term| Term {
            quantity: term.quantity,
            count: term.count,
            reference: model.quantities[term.quantity.index()].reference,
            per_scale: 1.0 / term.scale,
            weight: term.weight,
        });
        Counts(terms.collect())
    }

    /// Takes apart what moved a count over a month: its terms, each as far as the bend of the scale
    /// let it; and the season that play began in, as the start is counted at its usual year.
    pub fn explain(
        &self,
        count: Count,
        (before, after): (&[f64], &[f64]),
        moved: &mut impl FnMut(Cause, f64),
    ) {
        let place = count_of(count.index());
        let [from, to] = [before, after].map(|values| self.of(values)[count.index()]);
        let terms = || self.0.iter().filter(|term| term.count == count);
        let amount = |term: &Term| term.of(after) - term.of(before);
        let sum: f64 = terms().map(amount).sum();
        // Where the terms cancel out, there is no way along the bend to measure.
        let bend = if sum.abs() > CANCELS {
            (to - from) / sum
        } else {
            1.0
        };
        let mut left = after[place.index()] - before[place.index()];
        for term in terms() {
            let by = bend * amount(term);
            left -= by;
            moved(Cause::Quantity(term.quantity), by);
        }
        if left.abs() > CANCELS {
            moved(Cause::Season, left);
        }
    }

    /// Whether a count rises where `cause` does; `None` where it is no term of it.
    pub fn rises_with(&self, count: Count, cause: Quantity) -> Option<bool> {
        let terms = self.0.iter();
        let of_these = terms.filter(|term| term.count == count && term.quantity == cause);
        agreed(of_these.map(|term| Some(term.weight > 0.0)))
    }

    /// The four counts, 0 to 100 each; a start at the default trust scores 50.
    pub fn of(&self, values: &[f64]) -> [f64; Count::COUNT] {
        let mut sums = [0.0; Count::COUNT];
        for term in &self.0 {
            sums[term.count.index()] += term.of(values);
        }
        sums.map(|sum| 50.0 + soft(sum, 50.0))
    }
}
