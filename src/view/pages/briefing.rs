//! The briefing: care first, then the trust, the question, and the seats.

use crate::catalogue::Clarity;
use crate::scenario::Scenario;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, words};

/// Pages of a briefing.
const PAGES: u8 = 4;

pub(super) fn page(session: &Session, number: u8) -> Page {
    let play = session.table();
    let scenario = &play.prepared().scenario;
    let (title, blocks) = match number {
        0 => ("Before you begin", care(scenario, session.plain)),
        1 => ("The briefing", prebrief(scenario)),
        2 => ("The trust", trust(scenario)),
        _ => ("Round the table", seats(scenario)),
    };
    let mut choices = Vec::new();
    if number + 1 < PAGES {
        choices.push(Choice::new(
            "Go on",
            Act::Turn(Screen::Briefing(number + 1)),
        ));
    } else {
        choices.push(Choice::new(
            format!("Go on to {}'s priorities", scenario.called.board()),
            Act::Turn(Screen::Priorities),
        ));
        choices.push(Choice::new(
            "Give out the seats to a team round this screen",
            Act::Go(Screen::Seating),
        ));
    }
    if number > 0 {
        choices.push(Choice::new(
            "Back a page",
            Act::Turn(Screen::Briefing(number - 1)),
        ));
    }
    Page {
        place: format!(
            "{}{} · briefing, {} of {PAGES}",
            scenario.title,
            super::set_of(scenario),
            number + 1
        ),
        title: title.into(),
        blocks,
        choices,
        ..Page::default()
    }
}

fn care(scenario: &Scenario, is_plain: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !scenario.care.content_notes.is_empty() {
        blocks.push(Block::Heading(
            "What is in it that may be hard to read".into(),
        ));
        let notes = scenario.care.content_notes.iter();
        blocks.extend(notes.map(|note| Block::Point(note.clone())));
    }
    if !scenario.care.softer.is_empty() {
        blocks.push(Block::Pair {
            label: "To play it more softly, for whoever reads aloud".into(),
            value: scenario.care.softer.clone(),
        });
    }
    blocks.push(Block::Heading("It is invented".into()));
    if !scenario.fiction.disclaimer.is_empty() {
        blocks.push(Block::Text(scenario.fiction.disclaimer.clone()));
    }
    if scenario.model.sceptic {
        blocks.push(Block::Text(
            "This game is played on the sceptic's set: what the evidence contests is left out of \
             the model, or turned round."
                .into(),
        ));
    }
    match scenario.pack.clarity {
        Clarity::AsWritten => {}
        made => blocks.push(Block::Text(format!(
            "The board pack is {} than the scenario has it. {} The trust itself is the same.",
            made.name(),
            match made {
                Clarity::Cloudier => {
                    "Bad news is softened, and counts scatter, half as much again, and every \
                     figure comes a month later."
                }
                _ => "Bad news is softened, and counts scatter, half as much.",
            }
        ))),
    }
    let blank = if is_plain {
        ""
    } else {
        " The letter b blanks the screen."
    };
    blocks.push(Block::Text(format!(
        "This is one game in one model. It judges nobody, and is no appraisal. Anyone may stop or \
         pass at any time.{blank}"
    )));
    blocks
}

fn prebrief(scenario: &Scenario) -> Vec<Block> {
    let mut blocks: Vec<Block> = scenario
        .prebrief
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| Block::Text(paragraph.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    if blocks.is_empty() {
        return vec![Block::Text(scenario.blurb.clone())];
    }
    let whole = scenario.called.board().replacen("the ", "the whole ", 1);
    let whose = format!(
        "What follows is for a room. If you are alone, you speak for {whole}: every seat is yours, \
         and what each of them knows can be opened at the table."
    );
    blocks.insert(0, Block::Aside(whose));
    blocks
}

fn trust(scenario: &Scenario) -> Vec<Block> {
    let fiction = &scenario.fiction;
    let mut blocks = vec![Block::Heading(fiction.trust.clone())];
    for text in [&fiction.place, &fiction.about, &fiction.patients] {
        if !text.is_empty() {
            blocks.push(Block::Text(text.clone()));
        }
    }
    blocks.push(Block::Heading("The question".into()));
    blocks.push(Block::Notice(scenario.exam_question.clone()));
    blocks.push(Block::Heading("What you may take away".into()));
    blocks.extend(
        scenario
            .objectives
            .iter()
            .map(|each| Block::Point(each.text.clone())),
    );
    blocks
}

fn seats(scenario: &Scenario) -> Vec<Block> {
    let mut blocks = vec![Block::Aside(
        "Those who vote decide; the others attend and are heard. Seats can be swapped, and nobody \
         need say why. Alone, you hold them all."
            .into(),
    )];
    for brief in &scenario.seats {
        let seat = words::capital(scenario.called.seat(brief.seat));
        let votes = if brief.seat.votes() {
            "votes"
        } else {
            "is heard"
        };
        blocks.push(Block::Pair {
            label: format!("{seat} ({votes})"),
            value: brief.public.clone(),
        });
    }
    blocks
}
