//! What stands behind influenced quantities as one row of numbers, month by month, and what follows
//! from two such rows: what moved a quantity between them. Says nothing of deeds, whose shocks and
//! pushes a sink is told of.

use super::sums::LANES;
use super::{Compiled, Influenced};
use crate::catalogue::Quantity;
use crate::trust::Cause;

impl Influenced {
    /// Adds to `row` what stands behind every quantity: shares one by one (`plain` as a sink has
    /// followed them), then noise, then what a value is the softened sum of.
    pub fn write_down(&self, plain: &[f64], row: &mut Vec<f64>) {
        row.extend_from_slice(plain);
        row.extend_from_slice(&self.driven);
        row.extend_from_slice(&self.shaped);
        row.extend_from_slice(&self.sums.noise);
        row.extend_from_slice(&self.sums.total);
    }
}

impl Compiled {
    /// What moved a quantity between two rows of [`Influenced::write_down`] besides deeds, given
    /// how far it moved in all.
    pub fn moved(
        &self,
        quantity: Quantity,
        (before, after): (&[f64], &[f64]),
        change: f64,
        tell: &mut impl FnMut(Cause, f64),
    ) {
        let Some(lane) = self.place[quantity.index()].map(usize::from) else {
            return;
        };
        let by = |place: usize| after[place] - before[place];
        for number in self.plain.of(lane) {
            tell(Cause::Quantity(self.plain.from(number)), by(number));
        }
        let driven = self.plain.len();
        for &(initiative, row) in &self.driven_to[lane] {
            let practice = self.driven_by[usize::from(initiative)].practice;
            tell(Cause::Quantity(practice), by(driven + usize::from(row)));
        }
        let shaped = driven + self.driven.len();
        for &row in &self.shaped_to[lane] {
            let row = usize::from(row);
            tell(Cause::Quantity(self.shaped[row].from), by(shaped + row));
        }
        let noise = shaped + self.shaped.len();
        tell(Cause::Luck, by(noise + lane));
        tell(Cause::Saturation, change - by(noise + LANES + lane));
    }

    /// What influences have still to bring to a quantity, as their causes now stand; `plain` are
    /// the shares of plain rows, as a sink has followed them.
    pub fn to_come(
        &self,
        state: &Influenced,
        (plain, values): (&[f64], &[f64]),
        quantity: Quantity,
        tell: &mut impl FnMut(Cause, f64),
    ) {
        let Some(lane) = self.place[quantity.index()].map(usize::from) else {
            return;
        };
        for number in self.plain.of(lane) {
            let left = self.plain.aim(number, values) - plain[number];
            tell(Cause::Quantity(self.plain.from(number)), left);
        }
        for &(initiative, row) in &self.driven_to[lane] {
            if state.awake[usize::from(initiative)] {
                let practice = self.driven_by[usize::from(initiative)].practice;
                let aim = self.driven[usize::from(row)].effect * values[practice.index()];
                let left = aim - state.driven[usize::from(row)];
                tell(Cause::Quantity(practice), left);
            }
        }
        for &row in &self.shaped_to[lane] {
            let row = usize::from(row);
            let left = self.shaped[row].aim(values) - state.shaped[row];
            tell(Cause::Quantity(self.shaped[row].from), left);
        }
    }
}
