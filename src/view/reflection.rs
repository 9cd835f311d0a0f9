//! A page for one person's professional development: what the board decided, the questions with
//! what was written in answer, and one action.

use super::compare::{Labels, Side, counts_by_name};
use super::document::{Document, Part, Section, Table};
use super::{debrief, numbers, words};

/// What a reflection carries.
const NOTICE: &str = "For whoever wrote it, to keep or to share: one game in one model, not an \
                      assessment of anybody.";

/// The reflection on a game: questions with their answers, and the scenario's words for an action.
pub fn reflection(side: &Side, asked: &[(String, Vec<String>)], own_action: &str) -> Document {
    let header = &side.account.header;
    let board = Labels::of(side.prepared.as_deref()).board();
    let held = numbers::counted(side.account.held, "meeting", "meetings");
    Document {
        title: format!("Reflection: {}", header.title),
        subtitle: format!("{held} of {}; luck {}", header.turns, header.seed),
        notice: NOTICE.to_owned(),
        sections: vec![
            Section::new("decided", format!("What {board} decided")).with(decided(side)),
            Section::new("came", "What came of it").with([Part::Table(counts(side))]),
            Section::new("questions", "Questions").with(questions(asked)),
            Section::new("action", "One action").with([
                Part::Text(debrief::action(own_action).into()),
                Part::Lines(2),
                Part::Text("By when, and who will ask me about it?".into()),
                Part::Lines(1),
            ]),
        ],
    }
}

fn decided(side: &Side) -> Vec<Part> {
    let labels = Labels::of(side.prepared.as_deref());
    let mut parts = Vec::new();
    for meeting in side.account.acts.chunk_by(|a, b| a.meeting == b.meeting) {
        parts.push(Part::Heading(labels.meeting(meeting[0].meeting)));
        let lines = meeting.iter().map(|act| {
            let line = format!("{}: {}", labels.about(act), labels.done(act));
            words::stopped(&line)
        });
        parts.push(Part::List(lines.collect()));
    }
    if parts.is_empty() {
        parts.push(Part::Text("Nothing was decided.".into()));
    }
    parts
}

fn counts(side: &Side) -> Table {
    let rows = counts_by_name().filter_map(|(count, name)| {
        let truth = &side.account.figure(name)?.truth;
        let at = |value: &f64| numbers::decimal(*value, 0);
        Some(vec![
            words::capital(count),
            at(truth.first()?),
            at(truth.last()?),
        ])
    });
    Table {
        caption: "The four counts, out of 100, as they truly were; 50 is as at an ordinary trust."
            .into(),
        head: ["Count", "At the start", "At the end"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    }
}

fn questions(asked: &[(String, Vec<String>)]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (question, answers) in asked {
        parts.push(Part::Notice(question.clone()));
        parts.extend(answers.iter().map(|says| Part::Says {
            who: "Written".into(),
            says: says.clone(),
        }));
        if answers.is_empty() {
            parts.push(Part::Lines(3));
        }
    }
    parts
}
