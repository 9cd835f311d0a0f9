//! Buildings and capital: the backlog of repairs, and what may be spent in a year.

use crate::units::{Money, MonthOfYear};

/// What the buildings lose in a year, as a share of the backlog, and in pounds. Judgement: backlogs
/// have grown by about a tenth a year nationally (evidence 3a).
const WEAR_SHARE_YEARLY: f64 = 0.05;
const WEAR_MONTHLY: f64 = 250_000.0;
/// Capital that is spent each month whatever the board does: equipment and replacements. Judgement.
const ROUTINE_MONTHLY: f64 = 900_000.0;

/// The estate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estate {
    /// Repairs outstanding.
    pub backlog: Money,
    /// Capital spent since April.
    pub spent: Money,
}

/// What a month did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EstateMonth {
    /// Repairs that came due.
    pub wear: Money,
    /// Repairs done.
    pub repaired: Money,
    /// All capital spent.
    pub spent: Money,
    /// What the year's account was closed at, in April.
    pub closed: Money,
}

impl Estate {
    /// Every number of it, for a digest.
    pub fn numbers(&self) -> [f64; 2] {
        let Estate { backlog, spent } = self;
        [backlog, spent].map(|sum| sum.pence() as f64)
    }

    /// Plays a month: routine capital first, then repairs as far as the year's limit goes.
    pub fn step(&mut self, calendar: MonthOfYear, plan: f64, limit: f64) -> EstateMonth {
        let mut month = EstateMonth::default();
        if calendar == MonthOfYear::April {
            month.closed = self.spent;
            self.spent = Money::ZERO;
        }
        month.wear =
            Money::from_pounds(WEAR_MONTHLY + self.backlog.pounds() * WEAR_SHARE_YEARLY / 12.0);
        let left = (Money::from_pounds(limit) - self.spent).max(Money::ZERO);
        let routine = Money::from_pounds(ROUTINE_MONTHLY).min(left);
        let room = (left - routine).min(self.backlog + month.wear);
        month.repaired = Money::from_pounds(plan).min(room);
        month.spent = routine + month.repaired;
        self.backlog += month.wear - month.repaired;
        self.spent += month.spent;
        month
    }
}

#[cfg(test)]
mod tests {
    use super::Estate;
    use crate::units::{Money, MonthOfYear};

    #[test]
    fn capital_stops_at_the_years_limit_and_begins_again_in_april() {
        let backlog = Money::from_pounds(60e6);
        let mut estate = Estate {
            backlog,
            spent: Money::from_pounds(17.5e6),
        };
        let march = estate.step(MonthOfYear::March, 1e6, 18e6);
        assert_eq!(march.spent, Money::from_pounds(0.5e6));
        let april = estate.step(MonthOfYear::April, 1e6, 18e6);
        assert_eq!(april.closed, Money::from_pounds(18e6));
        assert_eq!(estate.spent, april.spent);
        assert_eq!(
            estate.backlog,
            backlog + march.wear + april.wear - march.repaired - april.repaired
        );
    }
}
