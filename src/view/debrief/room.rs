//! The room's version: five teams in thirty minutes. The whole debrief is too long for a room.

use super::questions::action;
use super::turning::{had_words, made};
use super::{NOTICE, scene};
use crate::debrief::Debrief;
use crate::game::Play;
use crate::view::document::{Document, Part, Section};
use crate::view::words;

/// The room's version of a debrief.
pub fn room_document(play: &Play, debrief: &Debrief) -> Document {
    let scenario = &play.prepared().scenario;
    let step = |id: &str, minutes: u8, title: &str| {
        Section::new(id, format!("{title} ({minutes} minutes)"))
    };
    Document {
        title: format!("For the room: {}", scenario.title),
        subtitle: scene::subtitle(play),
        notice: NOTICE.to_owned(),
        sections: vec![
            step("reactions", 5, "How it felt").with(scene::reactions()),
            step("stories", 8, "Each team's story").with([Part::Text(
                "Each team, in a minute and a half: the one decision that you will remember, how \
                 you made it, and what you thought would come of it."
                    .into(),
            )]),
            step("diverged", 7, "Where teams parted").with([Part::Text(
                "Take one paper on which two teams decided otherwise, or two people at one table \
                 did. Each says what it saw then. Nobody says yet who was right."
                    .into(),
            )]),
            step("thread", 5, "What was hidden").with(thread(play, debrief)),
            step("counterfactual", 3, "One thing that could have been").with(one(play, debrief)),
            step("monday", 2, "One thing for Monday").with(monday(play)),
        ],
    }
}

/// An action each, and what is asked before people go.
fn monday(play: &Play) -> Vec<Part> {
    let scenario = &play.prepared().scenario;
    let mut parts = vec![Part::Text(action(&scenario.debrief.action).into())];
    if !scenario.care.check_out.is_empty() {
        parts.push(Part::Text(scenario.care.check_out.clone()));
    }
    parts
}

/// The hidden problem that most of the game turned on: the first that was not found, or the first.
fn thread(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let threads = &debrief.threads;
    let missed = threads.iter().find(|it| it.learned.is_none());
    let Some(thread) = missed.or(threads.first()) else {
        return vec![Part::Text("Nothing was hidden in this scenario.".into())];
    };
    let problem = &play.prepared().scenario.problems[usize::from(thread.problem)];
    let seats: Vec<String> = thread
        .knew
        .iter()
        .map(|it| play.prepared().scenario.called.the(it.0))
        .collect();
    let mut parts = vec![
        Part::Notice(problem.title.clone()),
        Part::Text(problem.truth.clone()),
    ];
    if !seats.is_empty() {
        parts.push(Part::Text(format!(
            "Round the table it could have been known to {}. Who was asked, and who was not?",
            words::listed(&seats)
        )));
    }
    let problems = &play.prepared().scenario.problems;
    let others: Vec<String> = threads
        .iter()
        .filter(|it| it.problem != thread.problem)
        .map(|it| words::quoted(&problems[usize::from(it.problem)].title))
        .collect();
    if !others.is_empty() {
        let others = words::listed(&others);
        parts.push(Part::Text(format!(
            "Hidden as well: {others}. Where did it begin?"
        )));
    }
    parts
}

fn one(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let found = debrief
        .would_have_been
        .as_ref()
        .and_then(|it| it.as_ref().ok());
    let Some((found, point)) = found.and_then(|it| Some((it, it.points.first()?))) else {
        return vec![Part::Text(
            "In this game no single decision stood out. What, then, made the difference?".into(),
        )];
    };
    let studied = &found.studied[point.turning.decision];
    let branch = &studied.branches[point.turning.branch];
    vec![
        Part::Text(made(play, &studied.decision)),
        Part::Text(format!(
            "Had it {}, then in this model, over {} futures, {} would have ended {} points {}.",
            had_words(play, &studied.decision, branch.instead, " instead"),
            found.futures,
            super::count_name(point.turning.count),
            crate::view::numbers::decimal(point.turning.mean.abs(), 1),
            if point.turning.mean > 0.0 {
                "better"
            } else {
                "worse"
            }
        )),
    ]
}
