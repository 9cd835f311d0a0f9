//! What to ask: what this game calls for first, then what every game can be asked.

use super::Manner;
use crate::debrief::Debrief;
use crate::game::{Entry, Play};
use crate::scenario::reason_words;
use crate::view::document::Part;

/// The four questions of an After Action Review (US Army 1993, TC 25-20).
const AFTER_ACTION: [&str; 4] = [
    "What did we expect to happen?",
    "What happened?",
    "Why was there a difference?",
    "What will we keep, and what will we do otherwise?",
];

/// The action for real work that is asked for: the author's own, or the usual one.
pub fn action(own: &str) -> &str {
    match own {
        "" => "What will you do on Monday that you would not have done last week?",
        own => own,
    }
}

/// The questions of every debrief.
pub fn standing_questions() -> Vec<String> {
    AFTER_ACTION.map(str::to_owned).to_vec()
}

pub(super) fn parts(play: &Play, debrief: &Debrief, manner: &Manner) -> Vec<Part> {
    let scenario = &play.prepared().scenario;
    let mut parts = Vec::new();
    for place in &debrief.questions {
        let question = &scenario.debrief.questions[usize::from(*place)];
        parts.push(Part::Notice(question.ask.clone()));
        let because = question.when.as_ref().and_then(|when| {
            reason_words(when, &scenario.tests, scenario, |test| {
                play.passed_in_term(test)
            })
        });
        parts.extend(because.map(|it| Part::Aside(format!("Asked because {it}."))));
        if !question.solo.is_empty() {
            parts.push(Part::Says {
                who: "Alone".into(),
                says: question.solo.clone(),
            });
        }
        if !manner.without_minutes {
            parts.extend(answers(play, &question.ask));
        }
    }
    parts.push(Part::Heading("And of any game".into()));
    parts.push(Part::Steps(standing_questions()));
    parts.push(Part::Heading("Plus, delta".into()));
    parts.push(Part::Text(
        "What worked in how we worked? What would we change?".into(),
    ));
    parts.push(Part::Lines(3));
    parts.push(Part::Heading("One thing for Monday".into()));
    if !scenario.debrief.action.is_empty() {
        parts.push(Part::Text(scenario.debrief.action.clone()));
    }
    parts.push(Part::Lines(2));
    if !scenario.care.check_out.is_empty() {
        parts.push(Part::Heading("Before you go".into()));
        parts.push(Part::Text(scenario.care.check_out.clone()));
    }
    parts
}

/// What was written in answer to a question.
fn answers(play: &Play, asked: &str) -> Vec<Part> {
    let minutes = play.minutes().iter();
    minutes
        .filter_map(|minute| match &minute.entry {
            Entry::Answer { question, text } if question == asked => Some(Part::Says {
                who: "Written".into(),
                says: text.clone(),
            }),
            _ => None,
        })
        .collect()
}
