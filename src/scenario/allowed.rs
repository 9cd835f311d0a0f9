//! What may stand in a field that takes only certain words, names or amounts.
//!
//! A block's declaration names it (`seat: Text as Seat`); what the name stands for is here.

use super::check::Place;
use crate::catalogue::{Approach, BoardName, Clarity, ProblemKind, Seat, ServiceLine, Whose};
use crate::units::MonthOfYear;

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// One of these words, each with what it means; the meaning may be empty.
    Words(Vec<(&'static str, &'static str)>),
    /// The name of something: of what, in one and in many.
    Named(&'static str, &'static str),
    /// An amount of this sort, with examples.
    Amount(&'static str),
    /// Quantities that may be given here.
    Quantities(Place),
}

/// Every name that a declaration may give, in the order in which a reader would look for them.
pub const NAMES: [&str; 28] = [
    "Seat",
    "ServiceLine",
    "Whose",
    "ProblemKind",
    "Clarity",
    "Approach",
    "Section",
    "Board",
    "OtherBoard",
    "Month",
    "WayOut",
    "Item",
    "Problem",
    "Objective",
    "Initiative",
    "Flag",
    "Evidence",
    "Influenced",
    "Figure",
    "Months",
    "Minutes",
    "Chance",
    "Pounds",
    "Times",
    "UpToHundred",
    "Once",
    "Lasting",
    "AtStart",
];

/// What a closed list is called, for a heading: "Seats"; nothing for what is no closed list.
pub fn list_title(of: &str) -> Option<&'static str> {
    Some(match of {
        "Seat" => "Seats",
        "ServiceLine" => "Service lines",
        "Whose" => "Whose decision it is",
        "ProblemKind" => "Kinds of problem",
        "Clarity" => "Clarity of the board pack",
        "Approach" => "Approaches",
        "Section" => "Pages of the board pack",
        "Board" => "Automated boards",
        "Month" => "Months",
        "WayOut" => "Ways for a hidden problem to come out",
        _ => return None,
    })
}

/// What a declaration's name stands for; nothing if it is none of [`NAMES`].
pub fn allowed(of: &str) -> Option<Allowed> {
    /// Name and words of each member of a closed list.
    macro_rules! words {
        ($list:ident) => {
            words!($list in words)
        };
        ($list:ident in $in_words:ident) => {
            Allowed::Words(
                $list::ALL
                    .iter()
                    .map(|member| (member.name(), member.$in_words()))
                    .collect(),
            )
        };
    }
    Some(match of {
        "Seat" => words!(Seat in usual_words),
        "ServiceLine" => words!(ServiceLine),
        "Whose" => words!(Whose in usual_words),
        "ProblemKind" => words!(ProblemKind),
        "Clarity" => words!(Clarity),
        "Approach" => words!(Approach),
        "Board" => with(
            ("any", "any board that sees no more than a board sees"),
            words!(BoardName),
        ),
        "OtherBoard" => with(("others", "each of the others"), words!(BoardName)),
        "Month" => Allowed::Words(MonthOfYear::ALL.map(|month| (month.name(), "")).to_vec()),
        "Section" => Allowed::Words(SECTIONS.to_vec()),
        "WayOut" => Allowed::Words(WAYS_OUT.to_vec()),
        "Item" => Allowed::Named("the id of an agenda item", "ids of agenda items"),
        "Problem" => Allowed::Named("the id of a hidden problem", "ids of hidden problems"),
        "Objective" => Allowed::Named("the id of an objective", "ids of objectives"),
        "Initiative" => Allowed::Named("the id of an initiative", "ids of initiatives"),
        "Flag" => Allowed::Named("a flag, a name of your own", "flags, names of your own"),
        "Evidence" => Allowed::Named(
            "the row of the evidence that it rests on, or \"judgement\"",
            "rows of the evidence",
        ),
        "Influenced" => Allowed::Named("the name of a quantity", "names of quantities"),
        "Figure" => Allowed::Named(
            "the name of a quantity, or `reported` and the name",
            "names of quantities",
        ),
        "Months" => Allowed::Amount("a number of months: 4 or \"4 months\""),
        "Minutes" => Allowed::Amount("a number of minutes: 10 or \"10 minutes\""),
        "Chance" => Allowed::Amount("a chance or share: \"35%\", \"1 in 3\" or 0.35"),
        "Pounds" => Allowed::Amount("pounds: \"£40k\""),
        "Times" => Allowed::Amount("a number from 0 to 5"),
        "UpToHundred" => Allowed::Amount("a number from 0 to 100"),
        "Once" => Allowed::Quantities(Place::Once),
        "Lasting" => Allowed::Quantities(Place::Lasting),
        "AtStart" => Allowed::Quantities(Place::Start),
        _ => return None,
    })
}

/// A list with one more word before it.
fn with(word: (&'static str, &'static str), listed: Allowed) -> Allowed {
    match listed {
        Allowed::Words(words) => {
            let first = [word].into_iter();
            Allowed::Words(first.chain(words).collect())
        }
        other => other,
    }
}

const SECTIONS: [(&str, &str); 9] = [
    ("money", "money"),
    ("patients", "patients"),
    ("people", "people"),
    ("leadership", "leadership"),
    ("culture", "culture"),
    ("quality", "quality"),
    ("oversight", "oversight"),
    ("board", "the board"),
    ("workings", "workings"),
];

const WAYS_OUT: [(&str, &str); 2] = [
    (
        "visit",
        "somebody from the board goes there; `likely` is the chance",
    ),
    ("when", "a condition holds; `when` is the condition"),
];

#[cfg(test)]
mod tests {
    use super::{NAMES, SECTIONS, allowed};
    use crate::scenario::check::closed;
    use crate::scenario::raw::field_tables;
    use crate::source::{Problems, Spanned};

    #[test]
    fn every_field_that_takes_only_certain_values_says_which() {
        let mut used = Vec::new();
        for (block, fields) in field_tables() {
            for field in fields.iter().filter(|field| !field.of.is_empty()) {
                let found = allowed(field.of);
                assert!(found.is_some(), "{block}: {}: {}", field.name, field.of);
                used.push(field.of);
            }
        }
        for name in NAMES {
            assert!(allowed(name).is_some(), "{name}");
            assert!(used.contains(&name), "no field takes {name}");
        }
    }

    #[test]
    fn the_pages_of_the_pack_are_those_that_a_seat_may_be_given() {
        let mut problems = Problems::new();
        for (name, _) in SECTIONS {
            let word = Spanned::new(name.to_owned(), crate::source::Span::default());
            assert!(closed::section(&word, &mut problems).is_some(), "{name}");
        }
    }
}
