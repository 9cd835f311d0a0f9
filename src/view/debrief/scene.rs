//! What the game was for, and the first round of a debrief.

use super::count_name;
use crate::catalogue::Quantity;
use crate::debrief::{Debrief, headlines};
use crate::game::Play;
use crate::units::Month;
use crate::view::document::{Part, Table};
use crate::view::pages::ending;
use crate::view::pages::priorities::bean_words;
use crate::view::{dates, numbers, words};

pub(super) fn subtitle(play: &Play) -> String {
    let scenario = &play.prepared().scenario;
    let first = dates::meeting_date(scenario, 1);
    let last = dates::meeting_date(scenario, play.log().len().max(1) as u16);
    let team = match play.team() {
        "" => String::new(),
        team => format!("{team}, "),
    };
    let meetings = numbers::counted(play.log().len() as u16, "meeting", "meetings");
    format!("{team}{meetings}, {first} to {last}; luck {}", play.seed())
}

pub(super) fn scene(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let scenario = &play.prepared().scenario;
    let mut parts = vec![
        Part::Notice(scenario.exam_question.clone()),
        Part::Text(scenario.blurb.clone()),
    ];
    let objectives = scenario.objectives.iter();
    let objectives: Vec<String> = objectives.map(|it| it.text.clone()).collect();
    if !objectives.is_empty() {
        parts.push(Part::Aside("It was made so that people could".into()));
        parts.push(Part::List(objectives));
    }
    parts.push(Part::Text(how_far(play)));
    parts.push(Part::Table(counts(play, debrief.until)));
    parts.push(Part::Text(
        "Nobody here is on trial. People do what makes sense from where they sit; what is worth \
         finding out is what made it make sense."
            .into(),
    ));
    parts
}

/// How it ended, or how far it has come.
fn how_far(play: &Play) -> String {
    if play.game().is_over() {
        let how = ending::how_it_ended(play.game().ending);
        return format!("{how} {}", play.ending_text().unwrap_or_default());
    }
    let held = numbers::counted(play.log().len() as u16, "meeting", "meetings");
    let of = play.prepared().scenario.turns;
    format!("The game was stopped after {held} of {of}. What follows looks back from there.")
}

/// The four counts beside what the board said mattered.
fn counts(play: &Play, until: Month) -> Table {
    let at = |month, quantity: Quantity| {
        numbers::decimal(play.recorder().true_at(month)[quantity.index()], 0)
    };
    let rows = headlines().map(|(count, quantity)| {
        vec![
            words::capital(count_name(count)),
            at(Month(0), quantity),
            at(until, quantity),
            bean_words(play.game().beans[count.index()]),
        ]
    });
    Table {
        caption: "The four counts, out of 100, as they truly were; 50 is as at an ordinary trust."
            .into(),
        head: vec![
            "Count".into(),
            "At the start".into(),
            "At the end".into(),
            format!(
                "{} gave it",
                words::capital(play.prepared().scenario.called.board())
            ),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn reactions() -> Vec<Part> {
    vec![
        Part::Text("Before anything is looked at: a word or two from everybody, in turn.".into()),
        Part::Steps(vec![
            "What is still with you from the last meeting?".into(),
            "Where did you want to speak, and did not?".into(),
            "What was it like to be told so little, or so much?".into(),
        ]),
    ]
}
