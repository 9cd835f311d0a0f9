//! Months: of a game, counted from its first, and of the year.

use serde::{Deserialize, Serialize};

/// A month of a game: 0 is the month before the first board meeting's decisions take effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(pub u16);

/// A month of the calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the months of the year")]
pub enum MonthOfYear {
    January,
    February,
    March,
    April,
    May,
    June,
    July,
    August,
    September,
    October,
    November,
    December,
}

impl MonthOfYear {
    /// All twelve, January first.
    pub const ALL: [MonthOfYear; 12] = [
        MonthOfYear::January,
        MonthOfYear::February,
        MonthOfYear::March,
        MonthOfYear::April,
        MonthOfYear::May,
        MonthOfYear::June,
        MonthOfYear::July,
        MonthOfYear::August,
        MonthOfYear::September,
        MonthOfYear::October,
        MonthOfYear::November,
        MonthOfYear::December,
    ];

    /// The English name.
    pub fn name(self) -> &'static str {
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ][self as usize]
    }

    /// The month with this name or its first three letters, in any case.
    pub fn parse(text: &str) -> Option<MonthOfYear> {
        let wanted = text.trim_end_matches('.').to_ascii_lowercase();
        MonthOfYear::ALL.into_iter().find(|month| {
            let name = month.name().to_ascii_lowercase();
            wanted == name || (matches!(wanted.len(), 3 | 4) && name.starts_with(&wanted))
        })
    }

    /// The month `months` later.
    #[must_use]
    pub fn plus(self, months: u16) -> MonthOfYear {
        MonthOfYear::ALL[(self as usize + usize::from(months)) % 12]
    }

    /// Position in the financial year: April is 0, March is 11.
    pub fn of_financial_year(self) -> usize {
        (self as usize + 9) % 12
    }
}

impl Month {
    /// The next month.
    #[must_use]
    pub fn next(self) -> Month {
        Month(self.0 + 1)
    }

    /// Index for a series that starts with month 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}
