//! Conditions as sentences: `occupancy_percent above 93% for 2 months and not flag winter_ward`.
//!
//! Read into a tree whose names are unresolved and know their places in the file. No chance, no
//! arithmetic: a condition is a pure question.

mod comparison;
mod everyday;
mod forms;
mod habits;
mod pieces;
mod read;
mod tests_read;
mod written;

pub use comparison::Comparison;
pub use forms::{FORMS, Form};
pub use written::on_end;

use super::amount::Amount;
use super::decode::{Decode, Reader};
use super::diagnostic::Diagnostic;
use super::kind::FieldKind;
use super::place::{Span, Spanned};
use super::tree::{Node, Value};

/// A condition, as read.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// One question.
    Test(Spanned<Test>),
    /// The opposite.
    Not(Box<Condition>),
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
}

/// One question, names unresolved.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// `[reported] QUANTITY op amount [for N months]`.
    Compare {
        /// Whether `reported` stands before it.
        reported: Option<Span>,
        /// The quantity's name.
        quantity: Spanned<String>,
        /// How it is compared.
        comparison: Comparison,
        /// With what.
        amount: Spanned<Amount>,
        /// Months on end, 1 unless said.
        months: u16,
    },
    /// `[reported] QUANTITY rising|falling [for N months]`.
    Trend {
        /// Whether `reported` stands before it.
        reported: Option<Span>,
        /// The quantity's name.
        quantity: Spanned<String>,
        /// Up, or else down.
        rising: bool,
        /// Months on end, 1 unless said.
        months: u16,
    },
    /// `flag NAME`.
    Flag(Spanned<String>),
    /// `chose ITEM/OPTION`.
    Chose(Spanned<String>, Spanned<String>),
    /// `approach to ITEM is APPROACH`.
    ApproachTo(Spanned<String>, Spanned<String>),
    /// `undecided ITEM`.
    Undecided(Spanned<String>),
    /// `event NAME happened|never happened [in the last N months]`.
    Event {
        /// The event's id.
        name: Spanned<String>,
        /// Happened, or else never.
        happened: bool,
        /// Within so many months.
        within: Option<u16>,
    },
    /// `initiative NAME running|stopped`.
    Initiative {
        /// The initiative's id.
        name: Spanned<String>,
        /// Running, or else not.
        running: bool,
    },
    /// `practice of INITIATIVE [in LINE] op amount`.
    Practice {
        /// The initiative's id.
        name: Spanned<String>,
        /// The service line; all of the trust unless given.
        line: Option<Spanned<String>>,
        /// How it compares.
        comparison: Comparison,
        /// With what.
        amount: Spanned<Amount>,
    },
    /// `problem NAME known|hidden`.
    Problem {
        /// The problem's id.
        name: Spanned<String>,
        /// Known to the board, or else hidden.
        known: bool,
    },
    /// `turn op N`.
    Turn(Comparison, Spanned<u16>),
    /// `turn is N`.
    TurnIs(Spanned<u16>),
    /// `month is Name`.
    MonthIs(Spanned<String>),
}

impl Condition {
    /// Reads a sentence that was written at `span`, whose words begin at byte `inside` (`None` when
    /// it was written with `\` marks, so that places inside it are not known).
    pub fn read(text: &str, span: Span, inside: Option<u32>) -> Result<Condition, Box<Diagnostic>> {
        read::sentence(text, span, inside)
    }

    /// Every question in it, from left to right.
    pub fn tests(&self) -> Vec<&Spanned<Test>> {
        match self {
            Condition::Test(test) => vec![test],
            Condition::Not(inner) => inner.tests(),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().flat_map(Condition::tests).collect()
            }
        }
    }
}

/// A condition in a block: the sentence, and what was read from it unless it was wrong.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// The sentence as written.
    pub text: String,
    /// What it says; `None` when it could not be read, which is then already reported.
    pub condition: Option<Condition>,
    /// Where it was written.
    pub span: Span,
}

impl PartialEq for Sentence {
    fn eq(&self, other: &Sentence) -> bool {
        self.text == other.text
    }
}

impl<'de> serde::Deserialize<'de> for Sentence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Sentence, D::Error> {
        String::deserialize(deserializer).map(|text| Sentence {
            text,
            ..Sentence::default()
        })
    }
}

impl Decode for Sentence {
    const WORDS: &'static str = "a condition in quotes";
    const KIND: FieldKind = FieldKind::Condition;

    fn decode(node: &Node, reader: &mut Reader) -> Sentence {
        let node = node.within();
        let is_text = |value: &Value| matches!(value, Value::Text { .. });
        let node = reader
            .out_of_list(node, Self::WORDS, is_text)
            .unwrap_or(node);
        let Value::Text { text, inside } = &node.value else {
            let help = "write it like \"occupancy_percent above 93%\"".to_owned();
            reader.wrong_kind(node, Self::WORDS, Some(help));
            return Sentence::default();
        };
        let condition = match Condition::read(text, node.span, *inside) {
            Ok(condition) => Some(condition),
            Err(problem) => {
                reader.problems.push(*problem);
                None
            }
        };
        Sentence {
            text: text.clone(),
            condition,
            span: node.span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Condition, Test};
    use crate::source::{FileId, Span, human};
    use crate::source::{Problems, Sources};

    fn read(text: &str) -> Result<Condition, String> {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        sources.add("when.ron", &format!("\"{text}\""), &mut problems);
        let span = Span::new(FileId(0), 0, text.len() + 2);
        Condition::read(text, span, Some(1)).map_err(|problem| human(&problem, &sources))
    }

    #[test]
    fn every_form_of_the_grammar_is_read() {
        for text in [
            "occupancy_percent above 93% for 2 months and not flag winter_ward",
            "reported four_hour_percent below 70%",
            "engagement_nurses falling for 3 months or (flag a and flag b)",
            "chose escalation/beds",
            "approach to escalation is co_design",
            "undecided escalation",
            "event norovirus happened in the last 3 months",
            "event norovirus never happened",
            "initiative board_rounds running or initiative board_rounds stopped",
            "practice of board_rounds at least 40%",
            "practice of board_rounds in medicine above 40%",
            "problem quiet_ward hidden",
            "turn >= 3 and turn is 4",
            "month is January",
            "cash at least -£1.5m and rtt_list < 12,000 and decisions_monthly above £35k a month",
        ] {
            assert!(read(text).is_ok(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn places_inside_a_sentence_are_exact() {
        let condition = read("not (cash < £1m)").expect("it is a condition");
        let tests = condition.tests();
        let Test::Compare {
            quantity,
            comparison,
            amount,
            ..
        } = &tests[0].value
        else {
            panic!("a comparison is expected")
        };
        assert_eq!((quantity.span.start, quantity.span.end), (6, 10));
        assert_eq!((amount.value.value, *comparison), (1e6, Comparison::Below));
        assert_eq!((amount.span.start, amount.span.end), (13, 17));
    }

    #[test]
    fn what_is_not_a_condition_is_explained_in_its_place() {
        let mistakes = [
            "flag a and flag b or flag c",
            "cash < and turn > 4",
            "openness = 50",
            "openness under 50",
            "flag",
            "chose escalation",
            "flag a && flag b",
            "(flag a",
            "turn above lots",
            "openness above 50 for weeks",
            "event norovirus",
            "flag a flag b",
            "",
            "openness",
            "winter_ward and flag a",
            "openness is above 50",
            "cash more than £2m",
            "flag a AND flag b",
            "Flag a",
            "flag a is set",
            "event norovirus has happened",
            "month = January",
            "turn is at least 2",
            "openness between 40 and 50",
            "practise of rounds above 40",
            "intiative rounds running",
            "openness above target_pressure",
        ];
        let said: Vec<String> = mistakes
            .into_iter()
            .map(|text| read(text).expect_err("it is wrong"))
            .collect();
        insta::assert_snapshot!(said.join("\n\n"));
    }

    #[test]
    fn brackets_without_end_are_refused_rather_than_followed() {
        let deep = "(".repeat(5_000) + "flag a" + &")".repeat(5_000);
        assert!(read(&deep).is_err());
        assert!(read(&"not ".repeat(5_000)).is_err());
    }
}
