//! The scenario picker. A file that cannot be read stays in the list, marked, with its report.

use crate::scenario::Scenario;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, numbers, words};

pub(super) fn page(session: &Session) -> Page {
    let mut choices = Vec::new();
    for (place, offer) in session.offers.iter().enumerate() {
        let choice = match &offer.found {
            Ok(prepared) => {
                let scenario = &prepared.scenario;
                Choice::new(scenario.title.clone(), Act::Begin(place))
                    .note(scenario.difficulty.clone())
                    .detail(about(scenario, &offer.origin))
            }
            Err(_) => Choice::new(offer.id.clone(), Act::Go(Screen::Report(place)))
                .note("cannot be read: open for the report")
                .detail(vec![Block::Aside(format!("From {}.", offer.origin))]),
        };
        choices.push(choice);
    }
    let back = Choice::new("Go back", Act::Back);
    if session.offers.iter().any(|offer| offer.found.is_ok()) {
        choices.push(back);
    } else {
        choices.insert(0, back);
    }
    Page {
        title: "Scenarios".into(),
        question: "Which scenario will the board play?".into(),
        choices,
        ..Page::default()
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
        .map(|brief| brief.seat.words().into())
        .collect();
    blocks.push(pair("For", &scenario.audience));
    blocks.push(pair(
        "At the table",
        &format!("{least} to {most}, best {best}; or one alone"),
    ));
    blocks.push(pair("Seats", &words::listed(&seats)));
    blocks.push(Block::Aside(format!(
        "Version {}, {}.",
        scenario.version,
        from_words(origin)
    )));
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
        page.blocks.push(Block::Aside(format!(
            "{}, {}",
            offer.id,
            from_words(&offer.origin)
        )));
        if let Err(report) = &offer.found {
            page.blocks
                .extend(report.lines().map(|line| Block::Text(line.to_owned())));
        }
    }
    page
}
