//! The debrief on the screen: while it is made, its contents, its parts one after another, and the
//! answers that are written down.

use super::game_page;
use crate::debrief::Debrief;
use crate::game::Play;
use crate::view::debrief::{MODEL_ONLY, Manner, NOTICE, SECTIONS, STORY_FIRST, document};
use crate::view::document::{Part, Table};
use crate::view::numbers;
use crate::view::page::{Block, Choice, EntryWords, Page};
use crate::view::session::{Act, Looking, Screen, Session};

/// The part that is told only after the team has told its own story.
const TURNING: &str = "turning";
/// What each part of a debrief holds, in their order.
const IN_SHORT: [&str; SECTIONS.len()] = [
    "The scenario's question and aims, how this game ended, and the four counts.",
    "A minute to say how it was, before anybody explains anything.",
    "Meeting by meeting: what was decided, why, and what followed.",
    "Which decisions mattered most, and what else would have done.",
    "What was expected of a figure, beside what came.",
    "What was hidden, what was known of it, and what the pack did not say.",
    "What moved the four counts, step by step, and on what evidence.",
    "Papers, visits, ways of making change and attention: counted, not marked.",
    "This game beside those of simulated boards with the same luck.",
    "The turning points again, without the links that researchers dispute.",
    "What to talk about, chosen by what happened here.",
];
/// The letters of a cell that is no more than a figure.
const FIGURE: usize = 12;

pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    match screen {
        Screen::Answer(place) => answer_page(session, *place),
        Screen::LookBack(section, is_told) => debrief_page(session, *section, *is_told),
        _ => debrief_page(session, None, false),
    }
}

/// The debrief as far as it is: its contents, or one of its parts.
fn debrief_page(session: &Session, section: Option<usize>, is_told: bool) -> Page {
    let play = session.table();
    match (&session.looking, section) {
        (Looking::Found(_), None) => contents(play),
        (Looking::Found(found), Some(place)) => section_page(play, found, place, is_told),
        (Looking::Making(making), _) => {
            let mut page = game_page(play, "Looking back");
            page.blocks.push(Block::Text(format!(
                "Every decision is being taken back in turn, and everything else that was open put \
                 in its place, in two hundred futures. {} of 100 done.",
                making.percent()
            )));
            // An answer too many while it is being made must not throw it away.
            let wait = Act::Turn(Screen::LookBack(None, false));
            page.choices.push(Choice::new("Wait for it", wait));
            let stop = Choice::new("Stop, and go back", Act::LookAway);
            page.choices.push(stop);
            page
        }
        (Looking::NotYet, _) => {
            let mut page = game_page(play, "Looking back");
            let text = "It was stopped before anything was found.";
            page.blocks.push(Block::Text(text.into()));
            page.choices.push(Choice::new("Go back", Act::Back));
            page
        }
    }
}

fn contents(play: &Play) -> Page {
    let mut page = game_page(play, "Looking back");
    page.blocks.push(Block::Notice(NOTICE.into()));
    page.blocks.push(Block::Aside(
        "Made from this game's own record. To print it or send it on, run board-to-ward debrief \
         after closing."
            .into(),
    ));
    page.question = "Where will you begin?".into();
    for (place, ((_, title), about)) in SECTIONS.iter().zip(IN_SHORT).enumerate() {
        let act = Act::Go(Screen::LookBack(Some(place), false));
        let about = vec![Block::Aside(about.into())];
        page.choices.push(Choice::new(*title, act).detail(about));
    }
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

fn section_page(play: &Play, found: &Debrief, place: usize, is_told: bool) -> Page {
    let (id, title) = SECTIONS[place.min(SECTIONS.len() - 1)];
    let manner = Manner {
        sections: vec![id.to_owned()],
        ..Manner::default()
    };
    let sections = document(play, found, &manner).sections;
    let mut page = game_page(play, title);
    let has_story = id == TURNING && matches!(found.would_have_been, Some(Ok(_)));
    if has_story && !is_told {
        page.blocks.push(Block::Notice(STORY_FIRST.into()));
        page.blocks.push(Block::Aside(
            "Say it aloud, or write it down. Then see what came of each in this model.".into(),
        ));
        let show = Act::Turn(Screen::LookBack(Some(place), true));
        page.choices
            .push(Choice::new("Show the turning points", show));
    } else if has_story {
        page.blocks.push(Block::Notice(MODEL_ONLY.into()));
        let told = sections.iter().flat_map(|section| &section.parts).skip(1);
        let told = told.filter(|part| !matches!(part, Part::Chart(_)));
        page.blocks.extend(told.flat_map(blocks_of));
    } else {
        let parts = sections.iter().flat_map(|section| &section.parts);
        page.blocks = parts.flat_map(blocks_of).collect();
    }
    let turn = |place: usize| Act::Turn(Screen::LookBack(Some(place), false));
    if let Some((_, next)) = SECTIONS.get(place + 1) {
        page.choices
            .push(Choice::new(format!("Go on: {next}"), turn(place + 1)));
    }
    page.choices.push(Choice::new("To the contents", Act::Back));
    if let Some(before) = place.checked_sub(1) {
        let (_, title) = SECTIONS[before];
        page.choices
            .push(Choice::new(format!("Back: {title}"), turn(before)));
    }
    if id == "questions" {
        page.choices.extend(answers(play, found));
    }
    page
}

/// Answers that can be written down.
fn answers<'a>(play: &'a Play, found: &'a Debrief) -> impl Iterator<Item = Choice> + 'a {
    let questions = &play.prepared().scenario.debrief.questions;
    found.questions.iter().map(|place| {
        let ask = &questions[usize::from(*place)].ask;
        let act = Act::Go(Screen::Answer(*place));
        Choice::new(format!("Answer: {ask}"), act)
    })
}

/// The line on which a question is answered.
fn answer_page(session: &Session, place: u16) -> Page {
    let play = session.table();
    let question = &play.prepared().scenario.debrief.questions[usize::from(place)];
    let mut page = game_page(play, "An answer in writing");
    page.blocks.push(Block::Notice(question.ask.clone()));
    if !question.solo.is_empty() {
        page.blocks.push(Block::Text(question.solo.clone()));
    }
    page.question = "What do you answer?".into();
    page.entry = Some(session.entry.clone());
    page.entry_words = EntryWords {
        prompt: "Your answer, or 1 to write nothing",
        enter: "write it",
        empty: "write nothing",
        escape: "write nothing",
    };
    page.choices.push(Choice::new("Write nothing", Act::Write));
    page
}

fn blocks_of(part: &Part) -> Vec<Block> {
    match part {
        Part::Heading(text) => vec![Block::Heading(text.clone())],
        Part::Text(text) => vec![Block::Text(text.clone())],
        Part::Aside(text) => vec![Block::Aside(text.clone())],
        Part::Notice(text) => vec![Block::Notice(text.clone())],
        Part::Says { who, says } => vec![Block::Says {
            who: who.clone(),
            says: says.clone(),
        }],
        Part::List(items) => items.iter().cloned().map(Block::Point).collect(),
        Part::Steps(items) => (1..)
            .zip(items)
            .map(|(number, item)| Block::Point(format!("{number}. {item}")))
            .collect(),
        Part::Table(table) => rows(table),
        Part::Chart(chart) => vec![Block::Aside(format!("{}. {}", chart.title, chart.words))],
        Part::Lines(_) => Vec::new(),
        Part::Card { title, parts } => {
            let mut blocks = vec![Block::Heading(title.clone())];
            blocks.extend(parts.iter().flat_map(blocks_of));
            blocks
        }
    }
}

/// A table a row at a time, each figure with the name of its column. Where cells say more than one
/// figure, each has a line of its own.
fn rows(table: &Table) -> Vec<Block> {
    let mut blocks = vec![Block::Aside(table.caption.clone())];
    for row in &table.rows {
        if row
            .iter()
            .skip(1)
            .all(|cell| cell.chars().count() <= FIGURE)
        {
            blocks.push(Block::Point(table.said(row)));
            continue;
        }
        let name = row.first().map_or("", String::as_str);
        blocks.push(Block::Text(format!("{name}:")));
        let cells = table.head.iter().zip(row).skip(1);
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        blocks.extend(cells.map(|(head, cell)| Block::Point(format!("{head} {cell}"))));
    }
    blocks
}

/// What an ending offers besides.
pub(super) fn choice(play: &Play) -> Choice {
    let meetings = numbers::counted(play.log().len() as u16, "meeting", "meetings");
    let choice = Choice::new("Look back: the debrief", Act::LookBack);
    let choice = choice.note(meetings);
    if play.game().is_over() {
        return choice;
    }
    choice.detail(vec![Block::Notice(
        "It shows what was hidden. Who reads it and plays on plays another game.".into(),
    )])
}
