//! The template with its holes filled: whatever is put in stays inside its text.

use crate::source::is_kept;

const TEMPLATE: &str = include_str!("template.ron");

/// What goes into the holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    /// The title people read.
    pub title: String,
    /// The trust's invented name.
    pub trust: String,
    /// Board meetings in a term, 1 to 60.
    pub turns: u8,
    /// Months from one meeting to the next, 1 to 12.
    pub months_per_turn: u8,
    /// Minutes of play, 1 to 600.
    pub minutes: u16,
}

/// The longest id that is made from a title, in characters.
const ID_MOST: usize = 40;

/// The whole file.
pub(super) fn filled(answers: &Answers) -> String {
    let turns = answers.turns;
    let at_most = |meetings: u8| meetings.min(turns).to_string();
    let holes = [
        ("title", quoted(&answers.title)),
        ("trust", quoted(&answers.trust)),
        ("id", id(&answers.title)),
        ("turns", turns.to_string()),
        ("months", answers.months_per_turn.to_string()),
        ("minutes", answers.minutes.to_string()),
        ("short", at_most(4)),
        ("standard", at_most(8)),
        ("long", at_most(16)),
        ("second_turn", at_most(2)),
    ];
    let mut pieces = TEMPLATE.split("{{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (hole, after) = piece.split_once("}}").expect("a hole of the template ends");
        let found = holes.iter().find(|(name, _)| *name == hole);
        let (_, words) = found.expect("each hole of the template has a name");
        text.push_str(words);
        text.push_str(after);
    }
    text
}

/// Words for inside straight quotes, on one line.
fn quoted(words: &str) -> String {
    one_line(words).replace('\\', "\\\\").replace('"', "\\\"")
}

/// Words on one line, with nothing in them that cannot be seen.
pub(super) fn one_line(words: &str) -> String {
    let kept = |letter: &char| letter.is_whitespace() || is_kept(*letter);
    let words: String = words.chars().filter(kept).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A short name for commands and saves: small letters, digits and hyphens, beginning with a letter.
fn id(title: &str) -> String {
    let mut id = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        let fits = letter.is_ascii_lowercase() || (letter.is_ascii_digit() && !id.is_empty());
        if fits {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() == ID_MOST {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "my-scenario" } else { id }.to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Answers, filled};
    use crate::scenario::library::{Library, Reading};
    use crate::source::{Severity, human, indented};

    fn read(answers: &Answers) -> Reading {
        Library::new(Vec::new()).open_text("new.ron", &filled(answers))
    }

    /// Every error and warning, as people read it.
    fn complaints(reading: &Reading) -> String {
        let problems = reading.problems.all().iter();
        let told = problems.filter(|problem| problem.severity != Severity::Hint);
        let told: Vec<String> = told.map(|it| human(it, &reading.sources)).collect();
        told.join("\n\n")
    }

    fn answers(title: &str, trust: &str, turns: u8, months_per_turn: u8) -> Answers {
        Answers {
            title: title.to_owned(),
            trust: trust.to_owned(),
            turns,
            months_per_turn,
            minutes: 45,
        }
    }

    #[test]
    fn a_new_scenario_passes_for_every_number_of_meetings_and_is_set_in_order() {
        for turns in 1..=60 {
            let answers = answers(
                "A long winter",
                "Kestrel Bay Hospitals",
                turns,
                1 + turns % 12,
            );
            let reading = read(&answers);
            assert_eq!(complaints(&reading), "", "{turns} meetings");
            let text = filled(&answers);
            assert_eq!(indented(&text).as_ref(), Ok(&text));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn a_new_scenario_can_be_played_whatever_it_is_called(
            title in "[A-Za-zÀ-ÿ0-9 \"'’“”\\\\/{}()\\[\\],:;#&£%-]{0,20}[A-Za-z]",
            trust in "\\PC{0,30}",
        ) {
            let reading = read(&answers(&title, &trust, 4, 1));
            prop_assert_eq!(reading.problems.errors().count(), 0, "{}", complaints(&reading));
            let scenario = reading.scenario.expect("it can be played");
            prop_assert_eq!(scenario.title, super::one_line(&title));
        }
    }
}
