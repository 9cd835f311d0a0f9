//! What moved what, in the order in which it happened, found again by its quantity. Knows no month
//! but where each one ends.

use std::ops::Range;

use super::Cause;
use crate::catalogue::Quantity;

/// One thing that moved a quantity in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Movement {
    /// What moved it.
    pub cause: Cause,
    /// By how much, in the quantity's unit.
    pub amount: f64,
    /// The place after that of the movement of the same quantity before this one; 0 is none.
    earlier: u32,
}

/// Movements that a record makes room for at once.
const USUAL_MOVEMENTS: usize = 4096;

/// Movements of one quantity that a look at a few months makes room for.
const USUAL_OF_ONE: usize = 32;

/// Everything that moved anything.
#[derive(Clone, Debug, Default)]
pub(super) struct Movements {
    all: Vec<Movement>,
    /// Where each month's movements end.
    ends: Vec<usize>,
    /// The place after that of the latest movement by quantity; 0 is none.
    latest: Vec<u32>,
}

impl Movements {
    /// Takes down a movement, unless it is none.
    pub(super) fn take(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        if amount == 0.0 {
            return;
        }
        if self.all.is_empty() {
            self.all.reserve(USUAL_MOVEMENTS);
        }
        if self.latest.len() <= quantity.index() {
            self.latest.resize(quantity.index() + 1, 0);
        }
        let latest = &mut self.latest[quantity.index()];
        self.all.push(Movement {
            cause,
            amount,
            earlier: *latest,
        });
        *latest = self.all.len() as u32;
    }

    /// Ends a month.
    pub(super) fn month_ended(&mut self) {
        self.ends.push(self.all.len());
    }

    /// Months that have ended.
    pub(super) fn months(&self) -> usize {
        self.ends.len()
    }

    /// What was taken down of a quantity in some months, in the order in which it happened.
    pub(super) fn of(
        &self,
        quantity: Quantity,
        months: Range<usize>,
    ) -> impl Iterator<Item = Movement> + use<> {
        let end_of = |month: usize| month.checked_sub(1).map_or(0, |last| self.ends[last]);
        let wanted = end_of(months.start)..end_of(months.end);
        let mut found = Vec::with_capacity(USUAL_OF_ONE);
        let mut next = self.latest.get(quantity.index()).copied().unwrap_or(0);
        while let Some(place) = (next as usize).checked_sub(1) {
            if place < wanted.start {
                break;
            }
            let movement = self.all[place];
            if place < wanted.end {
                found.push(movement);
            }
            next = movement.earlier;
        }
        found.into_iter().rev()
    }
}

#[cfg(test)]
mod tests {
    use super::{Cause, Movements};
    use crate::catalogue::Quantity;

    #[test]
    fn what_is_taken_down_is_found_by_its_quantity_and_its_months() {
        let (cash, beds) = (Quantity(3), Quantity(1));
        let mut movements = Movements::default();
        let months = [
            [(cash, Cause::Deed(2), 5.0), (beds, Cause::Luck, 1.0)],
            [(cash, Cause::Season, -1.0), (cash, Cause::Deed(2), 2.0)],
            [(beds, Cause::Deed(2), 4.0), (cash, Cause::Luck, 0.0)],
        ];
        for month in months {
            for (quantity, cause, amount) in month {
                movements.take(quantity, cause, amount);
            }
            movements.month_ended();
        }
        let amounts = |quantity, months| -> Vec<f64> {
            movements.of(quantity, months).map(|it| it.amount).collect()
        };
        assert_eq!(amounts(cash, 0..3), [5.0, -1.0, 2.0]);
        assert_eq!(amounts(cash, 1..2), [-1.0, 2.0]);
        assert_eq!(amounts(beds, 1..3), [4.0]);
        assert_eq!(amounts(Quantity(9), 0..3), [0.0; 0]);
    }
}
