//! The facilitator's pack: all that somebody needs who leads a session of a scenario and has never
//! seen the program, made from the scenario alone, to be printed.

mod closing;
mod expecting;
mod names;
mod opening;
mod papers;
mod remarks;
mod run_sheet;
mod seats;

pub use run_sheet::{Line, Sheet, shared, sheets};

use super::document::{Document, Part, Section};
use crate::scenario::Scenario;
use crate::study::rehearsal::Rehearsal;

/// The names of a pack's parts, in order, with their headings.
pub const SECTIONS: [(&str, &str); 18] = [
    ("glance", "At a glance"),
    ("room", "The room, and twenty minutes to set it up"),
    ("sheets", "Run sheets"),
    ("words", "Release words"),
    ("script", "To read aloud"),
    ("care", "Content notes, and if somebody is distressed"),
    ("coming", "What may come, and what to look for"),
    ("cues", "When a team is stuck"),
    ("turning", "Turning points to watch for"),
    ("hidden", "What is hidden"),
    ("debrief", "Prompts for the debrief"),
    ("observation", "Observation sheet"),
    ("seats", "Seat cards"),
    ("papers", "Papers to hand out"),
    ("events", "Event cards"),
    ("handout", "To take away"),
    ("evaluation", "Evaluation"),
    ("follow-up", "Three months later"),
];

/// Who a part is for, and how many are printed.
fn for_whom(section: &str) -> (&'static str, &'static str) {
    match section {
        "observation" => ("observers", "one a team"),
        "seats" => ("players", "one set a team, on both sides"),
        "papers" | "events" => ("players, as they come", "one set a team"),
        "handout" | "evaluation" => ("players, at the end", "one each"),
        "follow-up" => ("players, by post", "one each"),
        _ => ("you", "one"),
    }
}

/// What a pack is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked<'a> {
    /// The name by which the scenario is asked for on the command line.
    pub name: String,
    /// The parts that are wanted, by name and in this order; empty is all of them.
    pub only: Vec<String>,
    /// What simulated boards did in it, if they played it.
    pub played: Option<&'a Rehearsal>,
}

/// The pack of a scenario. A part that would be empty is left out.
pub fn facilitators_pack(scenario: &Scenario, asked: &Asked<'_>) -> Document {
    let mut all: Vec<Section> = SECTIONS
        .iter()
        .filter(|(id, _)| *id != "glance")
        .map(|(id, title)| Section::new(id, *title).with(parts(id, scenario, asked)))
        .filter(|section| !section.parts.is_empty())
        .collect();
    let printed: Vec<&str> = all.iter().map(|section| section.id.as_str()).collect();
    let glance = opening::glance(scenario, &printed);
    all.insert(0, Section::new("glance", SECTIONS[0].1).with(glance));
    for section in all.iter_mut().skip(1) {
        section.on_new_page = true;
    }
    let mut sections = if asked.only.is_empty() {
        all
    } else {
        let find = |id: &String| all.iter().find(|section| section.id == *id).cloned();
        asked.only.iter().filter_map(find).collect()
    };
    // Seat cards by themselves begin on their second sheet, so that each back is behind its front.
    if let Some(first) = sections.first_mut() {
        first.on_new_page = first.id == "seats";
    }
    Document {
        title: format!("Facilitator's pack: {}", scenario.title),
        subtitle: subtitle(scenario),
        notice: "One model of an invented trust: not yours, not a person, and not for appraisal."
            .into(),
        sections,
    }
}

fn subtitle(scenario: &Scenario) -> String {
    match scenario.version.as_str() {
        "" => String::new(),
        version => format!("For version {version} of the scenario"),
    }
}

fn parts(id: &str, scenario: &Scenario, asked: &Asked<'_>) -> Vec<Part> {
    match id {
        "room" => opening::room(scenario, asked),
        "sheets" => run_sheet::parts(scenario),
        "words" => opening::release(scenario, asked),
        "script" => opening::script(scenario),
        "care" => opening::care(scenario),
        "coming" => expecting::coming(scenario, asked.played),
        "cues" => expecting::cues(scenario),
        "turning" => match asked.played {
            Some(played) => expecting::turning(scenario, played),
            None => Vec::new(),
        },
        "hidden" => expecting::hidden(scenario, asked.played),
        "debrief" => closing::debrief(scenario),
        "observation" => closing::observation(scenario),
        "seats" => seats::parts(scenario, &asked.name),
        "papers" => papers::papers(scenario),
        "events" => papers::events(scenario),
        "handout" => closing::handout(scenario),
        "evaluation" => closing::evaluation(scenario),
        _ => closing::follow_up(scenario),
    }
}

/// A text as its paragraphs.
fn paragraphs(text: &str) -> Vec<Part> {
    let paragraphs = text.split("\n\n").map(str::trim);
    let paragraphs = paragraphs.filter(|it| !it.is_empty());
    paragraphs.map(|it| Part::Text(it.to_owned())).collect()
}
