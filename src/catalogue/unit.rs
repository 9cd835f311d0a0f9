//! The units that quantities are stated in.

/// A unit of measurement, as a scenario author and a board would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Pounds sterling: a sum that stands, such as cash.
    Pounds,
    /// Pounds in a month.
    PoundsAMonth,
    /// Per cent of a whole, 0 to 100.
    Percent,
    /// A difference between two percentages, or a change in per cent of the starting size.
    Points,
    /// An index from 0 to 100 on which about ten is one standard deviation between trusts.
    Index,
    /// A staff-survey score from 0 to 10.
    Score,
    /// People waiting, in bed or on a list, at the month's end.
    Patients,
    /// People in a month.
    PatientsAMonth,
    /// Whole-time equivalents.
    Wte,
    /// Beds.
    Beds,
    /// Events in a month.
    CountAMonth,
    /// A number of things.
    Count,
    /// Events for every thousand days that a patient spends in a bed.
    PerThousandBedDays,
    /// A ratio to what was expected: 1 is as expected.
    Ratio,
    /// Minutes.
    Minutes,
    /// An inspector's rating: 1 inadequate, 2 requires improvement, 3 good, 4 outstanding.
    Rating,
    /// An oversight segment: 1 is left alone, 5 is in intensive support.
    Segment,
    /// Points of the board's attention, ten in all.
    AttentionPoints,
}

impl Unit {
    /// The unit in words, as it follows a number: "per cent", "beds".
    pub fn words(self) -> &'static str {
        match self {
            Unit::Pounds => "pounds",
            Unit::PoundsAMonth => "pounds a month",
            Unit::Percent => "per cent",
            Unit::Points => "points",
            Unit::Index => "on a scale of 0 to 100",
            Unit::Score => "on a scale of 0 to 10",
            Unit::Patients => "patients",
            Unit::PatientsAMonth => "patients a month",
            Unit::Wte => "WTE",
            Unit::Beds => "beds",
            Unit::CountAMonth => "a month",
            Unit::Count => "in number",
            Unit::PerThousandBedDays => "per 1,000 bed-days",
            Unit::Ratio => "times what was expected",
            Unit::Minutes => "minutes",
            Unit::Rating => "as a rating from 1 to 4",
            Unit::Segment => "as a segment from 1 to 5",
            Unit::AttentionPoints => "points of attention",
        }
    }

    /// Whether an amount in this unit may be written with `£`.
    pub fn is_money(self) -> bool {
        matches!(self, Unit::Pounds | Unit::PoundsAMonth)
    }

    /// Whether an amount in this unit may be written with `%`.
    pub fn is_percent(self) -> bool {
        matches!(self, Unit::Percent | Unit::Points)
    }
}
