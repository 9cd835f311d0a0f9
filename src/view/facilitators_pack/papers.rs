//! What is handed out as it comes: a card for each paper and for each event, with nothing on it
//! that a board does not know before it decides.

use super::names::{Names, letter};
use crate::catalogue::{Approach, ProblemKind};
use crate::scenario::{Choice, Event, Item, Scenario};
use crate::view::document::Part;
use crate::view::words;

/// A card for each paper.
pub(super) fn papers(scenario: &Scenario) -> Vec<Part> {
    if scenario.items.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Text(
        "The screen shows these too: on paper they can be read by everybody at once. Hand each out \
         when its paper comes to a team's table and not before; some never come."
            .into(),
    )];
    parts.extend(scenario.items.iter().map(|item| paper(scenario, item)));
    parts
}

fn paper(scenario: &Scenario, item: &Item) -> Part {
    let urgent = match item.kind {
        ProblemKind::Critical => "Urgent: somebody must act now. ",
        ProblemKind::Tame | ProblemKind::Wicked => "",
    };
    let whose = words::capital(&scenario.called.whose(item.whose));
    let from = scenario.called.seat(item.from);
    let mut parts = vec![Part::Aside(format!("From the {from}. {urgent}{whose}."))];
    parts.extend(super::paragraphs(&item.paper));
    if !item.who_waits.is_empty() {
        parts.push(says("Who waits", &item.who_waits));
    }
    for voice in &item.voices {
        parts.push(says(
            &words::capital(scenario.called.seat(voice.seat)),
            &voice.says,
        ));
    }
    for (place, option) in item.options.iter().enumerate() {
        let label = &option.label;
        parts.push(Part::Heading(match letter(place) {
            Some(letter) => format!("{letter}. {label}"),
            None => label.clone(),
        }));
        parts.extend(option_parts(scenario, option));
    }
    let ways = item.options.iter().flat_map(|option| &option.approaches);
    let mut ways: Vec<Approach> = ways.copied().collect();
    ways.sort_unstable();
    ways.dedup();
    if !ways.is_empty() {
        let ways: Vec<String> = ways.iter().map(|way| way.words().to_owned()).collect();
        parts.push(Part::Aside(format!(
            "Then {} says how it is to be made, where the option asks for it: {}.",
            scenario.called.board(),
            words::listed_or(&ways)
        )));
    }
    if !item.if_not_decided.text.is_empty() {
        parts.push(says("If it is not decided", &item.if_not_decided.text));
    }
    Part::Card {
        title: item.title.clone(),
        parts,
    }
}

fn option_parts(scenario: &Scenario, option: &Choice) -> Vec<Part> {
    let pairs = [
        ("Asks", &option.asks),
        ("For", &option.good_case),
        ("Against", &option.against),
    ];
    let pairs = pairs.into_iter().filter(|(_, text)| !text.is_empty());
    let mut said: Vec<String> = pairs
        .map(|(label, text)| format!("{label}: {}", words::stopped(text)))
        .collect();
    match option.attention {
        0 => {}
        1 => said.push("It takes 1 point of attention.".into()),
        points => said.push(format!("It takes {points} points of attention.")),
    }
    if let Some(needs) = &option.needs {
        said.push(format!("Open when {}.", Names::of(scenario).words(needs)));
    }
    if said.is_empty() {
        Vec::new()
    } else {
        vec![Part::List(said)]
    }
}

fn says(who: &str, says: &str) -> Part {
    Part::Says {
        who: who.to_owned(),
        says: says.to_owned(),
    }
}

/// A card for each event.
pub(super) fn events(scenario: &Scenario) -> Vec<Part> {
    if scenario.events.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Text(
        "Cut along the lines. Read a card out, or lay it on the table, when the screen of a team \
         says that its event has come. The game decides which come and when: a card that is handed \
         out without it changes nothing in the trust."
            .into(),
    )];
    parts.extend(scenario.events.iter().map(event));
    parts
}

fn event(event: &Event) -> Part {
    let mut parts = Vec::new();
    if let Some(line) = event.line {
        parts.push(Part::Aside(words::capital(line.words())));
    }
    parts.extend(super::paragraphs(&event.text));
    Part::Card {
        title: event.title.clone(),
        parts,
    }
}
