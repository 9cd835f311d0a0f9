//! First winter with every text as long as a scenario may have it, or longer than any has: for
//! drawing every screen at every size.

use std::sync::Arc;

use board_to_ward::game::Prepared;
use board_to_ward::save::{TEAM_LONGEST, TeamName};
use board_to_ward::scenario::Scenario;
use board_to_ward::view::{Session, Start};

use super::table::first_winter;

/// Words of a paper and of an option at most, as the checker has them.
const PAPER_WORDS: usize = 90;
const OPTION_WORDS: usize = 25;
/// Words of what has no limit: more than any shipped text of its kind has.
const TEXT_WORDS: usize = 60;
const TITLE_WORDS: usize = 12;

/// Long words of the service, one that is wider than an answer beside figures among them.
const FILLING: [&str; 6] = [
    "multidisciplinary",
    "neurorehabilitation",
    "(£1,250,000)",
    "and",
    "pneumonoultramicroscopicsilicovolcanoconiosis",
    "whistleblowing–related",
];

/// A text with words added up to so many; it begins as it did.
fn stretch(text: &mut String, words: usize) {
    let has = text.split_whitespace().count();
    for word in FILLING.iter().cycle().take(words.saturating_sub(has)) {
        text.push(' ');
        text.push_str(word);
    }
}

fn stretch_papers(scenario: &mut Scenario) {
    for item in &mut scenario.items {
        stretch(&mut item.title, TITLE_WORDS);
        stretch(&mut item.paper, PAPER_WORDS);
        stretch(&mut item.who_waits, TEXT_WORDS);
        stretch(&mut item.if_not_decided.text, TEXT_WORDS);
        for voice in &mut item.voices {
            stretch(&mut voice.says, TEXT_WORDS);
        }
        for option in &mut item.options {
            stretch(&mut option.label, OPTION_WORDS);
            for text in [
                &mut option.asks,
                &mut option.good_case,
                &mut option.against,
                &mut option.outcome,
            ] {
                stretch(text, TEXT_WORDS);
            }
        }
    }
}

/// First winter with its texts stretched; it is played as First winter is.
fn longest() -> Arc<Prepared> {
    let mut scenario = first_winter().scenario.clone();
    stretch(&mut scenario.title, TITLE_WORDS);
    stretch(&mut scenario.exam_question, TEXT_WORDS);
    stretch_papers(&mut scenario);
    for event in &mut scenario.events {
        stretch(&mut event.title, TITLE_WORDS);
        stretch(&mut event.text, TEXT_WORDS);
    }
    for seat in &mut scenario.seats {
        stretch(&mut seat.public, TEXT_WORDS);
        stretch(&mut seat.private, TEXT_WORDS);
    }
    for problem in &mut scenario.problems {
        stretch(&mut problem.title, TITLE_WORDS);
        stretch(&mut problem.truth, TEXT_WORDS);
    }
    Prepared::new(scenario).into()
}

/// A game of it by a team with the longest name, at its first briefing page.
pub fn session() -> Session {
    let start = Start {
        seed: 7,
        team: TeamName::new(&"Ward ".repeat(TEAM_LONGEST))
            .as_str()
            .to_owned(),
    };
    Session::of_scenario(start, longest())
}
