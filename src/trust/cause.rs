//! What moved a quantity, as a value that can be asked further.

use crate::catalogue::Quantity;

/// A cause of a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Where it stood at the start.
    Start,
    /// Somebody who writes a scenario set it to a value.
    SetByHand,
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
    CapitalCharges,
    Decisions,
    SetUp,
    CapitalSpent,
    Wear,
    YearEnd,
    Delivered,
    Required,
    TookOn,
    SteppedDown,
    Inspection,
    Review,
    Practice,
}

impl Part {
    /// The name by which files know it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Treated => "treated",
            Part::Referred => "referred",
            Part::Removed => "removed",
            Part::Aged => "aged",
            Part::Admitted => "admitted",
            Part::Discharged => "discharged",
            Part::Died => "died",
            Part::Appointed => "appointed",
            Part::Started => "started",
            Part::Left => "left",
            Part::PostsChanged => "postschanged",
            Part::CapitalCharges => "capitalcharges",
            Part::Decisions => "decisions",
            Part::SetUp => "setup",
            Part::CapitalSpent => "capitalspent",
            Part::Wear => "wear",
            Part::YearEnd => "yearend",
            Part::Delivered => "delivered",
            Part::Required => "required",
            Part::TookOn => "tookon",
            Part::SteppedDown => "steppeddown",
            Part::Inspection => "inspection",
            Part::Review => "review",
            Part::Practice => "practice",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn a_part_keeps_the_name_that_files_know_it_by() {
        let pinned = [
            (Part::Treated, "treated"),
            (Part::Referred, "referred"),
            (Part::Removed, "removed"),
            (Part::Aged, "aged"),
            (Part::Admitted, "admitted"),
            (Part::Discharged, "discharged"),
            (Part::Died, "died"),
            (Part::Appointed, "appointed"),
            (Part::Started, "started"),
            (Part::Left, "left"),
            (Part::PostsChanged, "postschanged"),
            (Part::CapitalCharges, "capitalcharges"),
            (Part::Decisions, "decisions"),
            (Part::SetUp, "setup"),
            (Part::CapitalSpent, "capitalspent"),
            (Part::Wear, "wear"),
            (Part::YearEnd, "yearend"),
            (Part::Delivered, "delivered"),
            (Part::Required, "required"),
            (Part::TookOn, "tookon"),
            (Part::SteppedDown, "steppeddown"),
            (Part::Inspection, "inspection"),
            (Part::Review, "review"),
            (Part::Practice, "practice"),
        ];
        for (part, name) in pinned {
            assert_eq!(part.name(), name);
        }
    }
}
