//! What moved a quantity, as a value that can be asked further.

use crate::catalogue::Quantity;

/// A cause of a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Where it stood at the start.
    Start,
    /// Another quantity, which can be asked in turn.
    Quantity(Quantity),
    /// Something that was set going in the game: a place in its list of deeds.
    Deed(u16),
    /// The season.
    Season,
    /// Chance.
    Luck,
    /// A trend from outside, such as rising demand.
    Trend,
    /// The nearer the end of a scale, the less each further push moves it.
    Saturation,
    /// How it was counted, how late, and how it was told.
    Reporting,
    /// A named part of a flow.
    Part(Part),
}

/// A named flow into or out of a stock, or a named term of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names of flows say what they are")]
pub enum Part {
    Treated,
    Referred,
    Removed,
    Aged,
    Admitted,
    Discharged,
    Died,
    Appointed,
    Started,
    Left,
    PostsChanged,
    Income,
    Pay,
    Bank,
    Agency,
    NonPay,
    CapitalCharges,
    Savings,
    Decisions,
    SetUp,
    CapitalSpent,
    Wear,
    YearEnd,
    Delivered,
    Required,
    Rounding,
    TookOn,
    SteppedDown,
    Inspection,
    Review,
    Practice,
}
