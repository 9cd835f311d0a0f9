//! Money in whole pence. Not a display format: `view` decides how a sum is shown.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

use super::whole::nearest_whole;

/// A sum of money in whole pence; negative is owed or spent.
///
/// Arithmetic panics on overflow, which the loader's bounds keep out of reach: the largest sum a
/// scenario may state is a thousand times smaller than what 64 bits hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);

    /// A sum of whole pence.
    pub const fn from_pence(pence: i64) -> Money {
        Money(pence)
    }

    /// A sum of pounds, rounded to the nearest penny, halves to the even one.
    pub fn from_pounds(pounds: f64) -> Money {
        debug_assert!(pounds.is_finite(), "a sum of money must be a number");
        Money(nearest_whole(pounds * 100.0))
    }

    /// Whole pence.
    pub const fn pence(self) -> i64 {
        self.0
    }

    /// Pounds, for figures that are shown or compared rather than added up.
    pub fn pounds(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(
            self.0
                .checked_add(other.0)
                .expect("sums of money stay within 64 bits"),
        )
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(
            self.0
                .checked_sub(other.0)
                .expect("sums of money stay within 64 bits"),
        )
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(sums: I) -> Money {
        sums.fold(Money::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Money;

    #[test]
    fn a_sum_of_pounds_is_kept_to_the_penny() {
        assert_eq!(Money::from_pounds(1.005).pence(), 100);
        assert_eq!(
            Money::from_pounds(-120_000.0),
            Money::from_pence(-12_000_000)
        );
        assert_eq!(
            Money::from_pounds(2.5) - Money::from_pounds(0.5),
            Money::from_pounds(2.0)
        );
    }
}
