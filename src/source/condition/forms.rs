//! What a condition may be made of: each form with an example, for whoever writes one.

/// One form of a question, or one way of joining two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// How it is written; words in capitals stand for the writer's own.
    pub form: &'static str,
    /// An example, which is a whole condition.
    pub example: &'static str,
    /// When it holds.
    pub holds: &'static str,
}

const fn form(form: &'static str, example: &'static str, holds: &'static str) -> Form {
    Form {
        form,
        example,
        holds,
    }
}

/// Every form.
pub const FORMS: &[Form] = &[
    form(
        "QUANTITY below AMOUNT",
        "cash below £1m",
        "the figure is below the amount at the end of the month; also `at most`, `above`, \
         `at least`, or `<`, `<=`, `>`, `>=`",
    ),
    form(
        "… for N months",
        "occupancy_percent above 93% for 2 months",
        "it has been so at the end of so many months on end",
    ),
    form(
        "reported QUANTITY below AMOUNT",
        "reported four_hour_percent below 70%",
        "the board has been told so, whatever is true",
    ),
    form(
        "QUANTITY rising",
        "agency_percent rising for 3 months",
        "the figure has risen, month on month; also `falling`",
    ),
    form(
        "flag NAME",
        "flag winter_ward",
        "an option or event has set the flag, and nothing has cleared it",
    ),
    form(
        "chose ITEM/OPTION",
        "chose escalation/beds",
        "the board has chosen this option",
    ),
    form(
        "approach to ITEM is APPROACH",
        "approach to escalation is co_design",
        "the board has chosen to make the change in this way",
    ),
    form(
        "undecided ITEM",
        "undecided escalation",
        "the paper came and the board left it on the table",
    ),
    form(
        "event NAME happened",
        "event norovirus happened in the last 3 months",
        "the event has happened; `in the last N months` may be left out; also `never happened`",
    ),
    form(
        "initiative NAME running",
        "initiative board_rounds running",
        "the initiative runs; also `stopped`",
    ),
    form(
        "practice of INITIATIVE above AMOUNT",
        "practice of board_rounds above 40%",
        "what the initiative asks for is truly done to that degree; also `below`, `at least`, \
         `at most`",
    ),
    form(
        "practice of INITIATIVE in LINE above AMOUNT",
        "practice of board_rounds in medicine above 40%",
        "it is truly done to that degree in this service line, whatever is done in the others",
    ),
    form(
        "problem NAME known",
        "problem quiet_ward known",
        "the board has learnt of the hidden problem; also `hidden`",
    ),
    form(
        "turn at least N",
        "turn at least 3",
        "the meeting has this number or a later one; also `below`, `at most`, `above`",
    ),
    form("turn is N", "turn is 2", "it is this meeting"),
    form(
        "month is NAME",
        "month is January",
        "it is this month of the year",
    ),
    form(
        "not …",
        "not flag winter_ward",
        "the question after it does not hold",
    ),
    form(
        "… and …",
        "month is January and occupancy_percent above 92%",
        "both hold",
    ),
    form(
        "… or …",
        "cash below £1m or undecided escalation",
        "one of them holds, or both",
    ),
    form(
        "( … )",
        "(cash below £1m or flag winter_ward) and turn at least 2",
        "brackets say what belongs together; `and` and `or` in one sentence need them",
    ),
];

#[cfg(test)]
mod tests {
    use super::FORMS;
    use crate::source::condition::{Condition, Test};
    use crate::source::{FileId, Span};

    /// The kind of question, by a number below the second value.
    fn kind(test: &Test) -> (usize, usize) {
        let kind = match test {
            Test::Compare { .. } => 0,
            Test::Trend { .. } => 1,
            Test::Flag(_) => 2,
            Test::Chose(..) => 3,
            Test::ApproachTo(..) => 4,
            Test::Undecided(_) => 5,
            Test::Event { .. } => 6,
            Test::Initiative { .. } => 7,
            Test::Practice { .. } => 8,
            Test::Problem { .. } => 9,
            Test::Turn(..) => 10,
            Test::TurnIs(_) => 11,
            Test::MonthIs(_) => 12,
        };
        (kind, 13)
    }

    #[test]
    fn every_kind_of_question_has_an_example_that_is_read() {
        let mut seen = Vec::new();
        let mut kinds = 0;
        for form in FORMS {
            let span = Span::new(FileId(0), 0, form.example.len());
            let read = Condition::read(form.example, span, Some(0));
            let read = read.unwrap_or_else(|wrong| panic!("{}: {wrong:?}", form.example));
            for test in read.tests() {
                let (kind, of) = kind(&test.value);
                seen.push(kind);
                kinds = of;
            }
        }
        for kind in 0..kinds {
            assert!(seen.contains(&kind), "question {kind} has no example");
        }
    }
}
