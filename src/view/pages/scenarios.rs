//! The scenario picker. A file that cannot be read stays in the list, marked, with its report.

use super::settings;
use crate::scenario::Scenario;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Offer, Screen};
use crate::view::settings::{SettingId, setting};
use crate::view::{Report, Session, Told, numbers, words};

pub(super) fn page(session: &Session) -> Page {
    let mut choices = Vec::new();
    for (place, offer) in session.offers.iter().enumerate() {
        let choice = match &offer.found {
            Some(prepared) => playable(&prepared.scenario, offer, Act::Begin(place)),
            None => broken(offer, Act::Go(Screen::Report(place))),
        };
        choices.push(choice);
    }
    if !choices.is_empty() {
        let chosen = [SettingId::Clarity, SettingId::Sceptic];
        choices.extend(chosen.map(|id| {
            let line = settings::line(session, setting(id));
            let label = format!("Setting of new games: {}", words::inside(&line.label));
            Choice { label, ..line }
        }));
    }
    let back = Choice::new("Go back", Act::Back);
    if session.offers.iter().any(|offer| offer.found.is_some()) {
        choices.push(back);
    } else {
        choices.insert(0, back);
    }
    Page {
        title: "Scenarios".into(),
        question: match session.offers.len() {
            0 | 1 => "Which scenario will the board play?".into(),
            many => format!(
                "Which of {} will the board play?",
                numbers::counted(many as u16, "scenario", "scenarios")
            ),
        },
        choices,
        ..Page::default()
    }
}

/// A scenario that can be played. What is odd about it is for its author, whom `check` tells.
fn playable(scenario: &Scenario, offer: &Offer, act: Act) -> Choice {
    let comma = if scenario.difficulty.is_empty() {
        ""
    } else {
        ", "
    };
    let note = format!(
        "{} minutes{comma}{}",
        scenario.minutes.play, scenario.difficulty
    );
    Choice::new(scenario.title.clone(), act)
        .note(note)
        .detail(about(scenario, &offer.origin))
}

/// One that cannot: in the list all the same, with its report one key away.
fn broken(offer: &Offer, act: Act) -> Choice {
    let found = offer.report.tally.words();
    let mut detail = vec![Block::Notice(format!("It cannot be played: {found}."))];
    if let Some(first) = offer.report.problems.first() {
        let first = where_and_what(first);
        detail.push(Block::Text(format!("The first of them: {first}")));
    }
    detail.push(Block::Aside(format!("From {}.", offer.origin)));
    Choice::new(offer.id.clone(), act)
        .note(format!("cannot be read: {found}; open for the report"))
        .detail(detail)
}

/// "line 5: a comma is missing."
fn where_and_what(told: &Told) -> String {
    let title = words::stopped(&told.title);
    match told.place.as_str() {
        "" => title,
        place => format!("{place}: {title}"),
    }
}

fn about(scenario: &Scenario, origin: &str) -> Vec<Block> {
    let mut blocks = vec![
        Block::Text(scenario.blurb.clone()),
        pair("The question", &scenario.exam_question),
    ];
    for objective in &scenario.objectives {
        blocks.push(Block::Point(objective.text.clone()));
    }
    let minutes = &scenario.minutes;
    let (least, best, most) = scenario.group;
    blocks.push(pair(
        "Time",
        &format!(
            "{}: {} minutes to prepare, {} to play, {} to talk it over",
            numbers::counted(scenario.turns, "meeting", "meetings"),
            minutes.prebrief,
            minutes.play,
            minutes.debrief
        ),
    ));
    let seats: Vec<String> = scenario
        .seats
        .iter()
        .map(|brief| scenario.called.seat(brief.seat).to_owned())
        .collect();
    if !scenario.audience.is_empty() {
        blocks.push(pair("For", &scenario.audience));
    }
    blocks.push(pair(
        "At the table",
        &format!("{least} to {most} people, best {best}; or one alone"),
    ));
    blocks.push(pair("Seats", &words::listed(&seats)));
    let from = from_words(origin);
    blocks.push(Block::Aside(match scenario.version.as_str() {
        "" => words::stopped(&words::capital(&from)),
        version => format!("Version {version}, {from}."),
    }));
    blocks
}

/// Where a file comes from, after a comma.
fn from_words(origin: &str) -> String {
    match origin {
        "built in" => "built into the program".into(),
        path => format!("from {path}"),
    }
}

fn pair(label: &str, value: &str) -> Block {
    Block::Pair {
        label: label.into(),
        value: words::stopped(value),
    }
}

pub(super) fn report_page(session: &Session, place: usize) -> Page {
    let mut page = Page {
        title: "A scenario that cannot be read".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    if let Some(offer) = session.offers.get(place) {
        page.title = format!("What is wrong with {}", offer.id);
        page.blocks = report(&offer.report, &offer.origin);
    }
    page
}

/// How much is wrong, then each problem with its place, its line and what to do.
fn report(report: &Report, origin: &str) -> Vec<Block> {
    let found = report.tally.words();
    let mut blocks = vec![
        Block::Notice(format!("It cannot be played: {found}.")),
        Block::Aside(format!(
            "The file is {origin}. Correct it in an editor and save it, then go back and open the \
             list again.",
        )),
    ];
    blocks.extend(problems(report));
    blocks
}

/// Each problem with its place, its line and what to do.
pub(super) fn problems(report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, told) in report.problems.iter().enumerate() {
        let at = match told.place.as_str() {
            "" => String::new(),
            at => format!(", {at}"),
        };
        let kind = words::capital(told.severity.word());
        blocks.push(Block::Heading(format!("{}. {kind}{at}", place + 1)));
        let title = words::capital(&told.title);
        blocks.push(Block::Text(words::stopped(&title)));
        if !told.line.is_empty() {
            blocks.push(Block::Says {
                who: "The line reads".into(),
                says: told.line.clone(),
            });
        }
        if !told.help.is_empty() {
            let help = words::capital(&told.help);
            blocks.push(pair("What to do", &help));
        }
    }
    if report.more > 0 {
        let more = numbers::counted(report.more as u16, "problem more", "problems more");
        blocks.push(Block::Aside(format!(
            "And {more}: `board-to-ward check` lists all."
        )));
    }
    blocks
}
