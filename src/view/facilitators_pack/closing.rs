//! What is filled in or taken away: the observation sheet, the prompts of the debrief, the page to
//! take home, the evaluation and the letter three months on.

use super::names::Names;
use super::paragraphs;
use crate::scenario::Scenario;
use crate::view::dates;
use crate::view::debrief::{action, standing_questions};
use crate::view::document::{Part, Table};
use crate::view::words;

/// Meetings that have a column each on the observation sheet.
const COLUMNS_MOST: u16 = 6;

/// What an observer looks for, and where to write it.
pub(super) fn observation(scenario: &Scenario) -> Vec<Part> {
    let mut head = vec!["What may be seen".to_owned()];
    if scenario.turns <= COLUMNS_MOST {
        head.extend((1..=scenario.turns).map(|turn| dates::meeting_month(scenario, turn)));
    } else {
        head.extend(["Early", "Middle", "Late"].map(str::to_owned));
    }
    let blank = head.len() - 1;
    let row = |what: &str| {
        let mut row = vec![what.to_owned()];
        row.extend(std::iter::repeat_n(String::new(), blank));
        row
    };
    let objectives = scenario.objectives.iter();
    let objectives = objectives.filter(|it| !it.seen_in_play.is_empty());
    let mut rows: Vec<Vec<String>> = objectives.map(|it| row(&it.seen_in_play)).collect();
    rows.extend(WATCHED.map(row));
    vec![
        Part::Text(
            "For one observer to a team, who says nothing. Mark how often, by seat; write down \
             words that were said, not what you think of them."
                .into(),
        ),
        Part::Text("Team, and date:".into()),
        Part::Lines(1),
        Part::Table(Table {
            caption: "How often, at each meeting, and by which seat.".into(),
            head,
            rows,
        }),
        Part::Heading("Words that were said".into()),
        Part::Lines(5),
        Part::Heading("A moment to come back to in the debrief".into()),
        Part::Lines(3),
    ]
}

const WATCHED: [&str; 6] = [
    "Which seat spoke first, and which did not speak",
    "Somebody said what they expected before a choice",
    "Somebody asked what a figure rests on",
    "Somebody used the back of a card, or began to",
    "Somebody disagreed, and was asked why",
    "Somebody named who waits, or who pays",
];

/// The prompts of the debrief.
pub(super) fn debrief(scenario: &Scenario) -> Vec<Part> {
    let mut parts = Vec::new();
    if !scenario.debrief.method.is_empty() {
        parts.push(Part::Text(scenario.debrief.method.clone()));
    }
    parts.push(Part::Text(
        "The team tells its story before anybody shows what would have been. `board-to-ward \
         debrief` with the name of its save picks the questions below that its game calls for, \
         and says why; `--hold-back` keeps what would have been closed on the page."
            .into(),
    ));
    let always = scenario
        .debrief
        .questions
        .iter()
        .filter(|it| it.when.is_none());
    let always: Vec<String> = always.map(|it| it.ask.clone()).collect();
    if !always.is_empty() {
        parts.push(Part::Heading("For every team".into()));
        parts.push(Part::List(always));
    }
    let names = Names::of(scenario);
    let patterns = scenario.debrief.questions.iter();
    let patterns: Vec<Part> = patterns
        .filter_map(|it| {
            let when = names.words(it.when.as_ref()?);
            Some([
                Part::Text(it.ask.clone()),
                Part::Aside(format!("If {when}.")),
            ])
        })
        .flatten()
        .collect();
    if !patterns.is_empty() {
        parts.push(Part::Heading("Where the game went so".into()));
        parts.extend(patterns);
    }
    parts.push(Part::Heading(
        "The four questions of an After Action Review".into(),
    ));
    parts.push(Part::Steps(standing_questions()));
    parts.push(Part::Heading(
        "For a gap between what was meant and what came".into(),
    ));
    parts.push(Part::List(STEMS.map(str::to_owned).to_vec()));
    parts.push(Part::Heading("Plus, delta".into()));
    parts.push(Part::Text(
        "What worked in how we worked? What would we change?".into(),
    ));
    parts.push(Part::Heading("One thing for Monday".into()));
    parts.push(Part::Text(action(&scenario.debrief.action).to_owned()));
    parts
}

const STEMS: [&str; 3] = [
    "\"I saw that… I wondered whether… How did you see it?\"",
    "\"What did you know then? What would have had to be different for you to know more?\"",
    "\"Who carried the cost of that, and how would they tell it?\"",
];

/// One page to take home.
pub(super) fn handout(scenario: &Scenario) -> Vec<Part> {
    let mut parts = Vec::new();
    if !scenario.exam_question.is_empty() {
        parts.push(Part::Notice(scenario.exam_question.clone()));
    }
    if !scenario.objectives.is_empty() {
        parts.push(Part::Text("Today was made so that you could".into()));
        let objectives = scenario.objectives.iter().map(|it| it.text.clone());
        parts.push(Part::List(objectives.collect()));
    }
    parts.push(Part::Heading("Four questions that work on any week".into()));
    parts.push(Part::Steps(standing_questions()));
    parts.push(Part::Heading("What I take from today".into()));
    parts.push(Part::Lines(3));
    parts.push(Part::Heading("My one action".into()));
    parts.push(Part::Text(action(&scenario.debrief.action).to_owned()));
    parts.push(Part::Lines(2));
    parts.push(Part::Text("By when, and who will ask me about it:".into()));
    parts.push(Part::Lines(1));
    if !scenario.references.is_empty() {
        parts.push(Part::Heading("To read on".into()));
        let first = scenario.references.iter().take(READING_MOST).cloned();
        parts.push(Part::List(first.collect()));
    }
    parts.push(Part::Aside(
        "It was one game in one model of an invented trust: not your trust, not a person, and not \
         for appraisal."
            .into(),
    ));
    parts
}

/// Sources that fit on a page to take home.
const READING_MOST: usize = 4;

/// A form for each person: before and after, without a name.
pub(super) fn evaluation(scenario: &Scenario) -> Vec<Part> {
    let mut parts = vec![Part::Text(
        "No names. The first table twice, before play (B) and after the debrief (A), in the same \
         boxes; the rest at the end."
            .into(),
    )];
    if !scenario.objectives.is_empty() {
        let objectives = scenario.objectives.iter();
        let able = objectives.map(|it| words::stopped(&words::capital(&it.text)));
        parts.push(Part::Table(scale("I can do this at work", able.collect())));
    }
    parts.push(Part::Table(scale(
        "Today",
        TODAY.map(str::to_owned).to_vec(),
    )));
    for asked in [
        "What will stay with you?",
        "What got in the way?",
        "What should we change?",
    ] {
        parts.push(Part::Heading(asked.into()));
        parts.push(Part::Lines(2));
    }
    parts
}

const TODAY: [&str; 6] = [
    "I could say what I thought.",
    "The trust and its people were real enough to argue about.",
    "I saw why figures moved as they did.",
    "The debrief was about what we did, and not about who we are.",
    "I was looked after.",
    "I know what I will do on Monday.",
];

/// Things to be marked from 1 to 5.
fn scale(what: &str, things: Vec<String>) -> Table {
    let mut head = vec![what.to_owned()];
    head.extend(["1", "2", "3", "4", "5"].map(str::to_owned));
    let blank = |thing: String| {
        let mut row = vec![thing];
        row.extend(std::iter::repeat_n(String::new(), 5));
        row
    };
    Table {
        caption: format!("{what}: from 1, not at all, to 5, entirely."),
        head,
        rows: things.into_iter().map(blank).collect(),
    }
}

/// A letter to be sent three months on.
pub(super) fn follow_up(scenario: &Scenario) -> Vec<Part> {
    let mut parts = vec![Part::Text(format!(
        "Three months ago you were {} of {}. You left with one action. Nobody checks; it \
         is asked so that it is not lost, and so that whoever leads these sessions learns what \
         they are good for. Please send it back without your name.",
        scenario.called.board(),
        match scenario.fiction.trust.as_str() {
            "" => "an invented trust",
            trust => trust,
        }
    ))];
    let asked = [
        "What was your action, and what came of it?",
        "What got in the way, and who or what helped?",
        "Has anything been decided or asked otherwise because of that day? What?",
        "Did any of it do harm, or make something harder to say?",
    ];
    for question in asked {
        parts.push(Part::Heading(question.into()));
        parts.push(Part::Lines(3));
    }
    if !scenario.exam_question.is_empty() {
        parts.push(Part::Heading(
            "The question of that day, asked of the last month at work".into(),
        ));
        parts.extend(paragraphs(&scenario.exam_question));
        parts.push(Part::Lines(3));
    }
    if !scenario.objectives.is_empty() {
        let able = scenario.objectives.iter();
        let able = able.map(|it| words::stopped(&words::capital(&it.text)));
        parts.push(Part::Table(scale(
            "I have done this at work",
            able.collect(),
        )));
    }
    parts
}
