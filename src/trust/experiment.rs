//! Months of an experiment: some quantities stay where they are put, and what adds up for ever
//! stands still. Not part of any game.

use super::begin::hold_accumulators;
use super::{Setting, Silent, Trust};
use crate::catalogue::Quantity;
use crate::luck::Luck;
use crate::units::Month;

impl Trust {
    /// Plays `months` months with `held` quantities at their values, and gives the mean of every
    /// quantity over the last twelve.
    pub fn experiment(
        mut self,
        setting: &Setting,
        held: &[(Quantity, f64)],
        (luck, months): (Luck, u16),
    ) -> Vec<f64> {
        let start = self.clone();
        let mut means = vec![0.0; self.values.len()];
        self.hold(setting, held);
        for month in (1..=months).map(Month) {
            hold_accumulators(&mut self, &start);
            self.step_holding(setting, month, luck.month(month), (held, &mut Silent));
            if month.0 + 12 > months {
                for (mean, value) in means.iter_mut().zip(&self.values) {
                    *mean += value / 12.0;
                }
            }
        }
        means
    }

    /// Puts quantities where an experiment wants them.
    pub(super) fn hold(&mut self, setting: &Setting, held: &[(Quantity, f64)]) {
        for (quantity, value) in held {
            self.set(setting, *quantity, *value);
            self.put(*quantity, *value);
        }
    }
}
