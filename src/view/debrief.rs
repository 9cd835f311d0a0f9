//! A debrief in words: what happened, what would have been, what was not seen, and what to ask.
//!
//! Every sentence that states a cause or a size is made from the record. The same document is read
//! in the terminal, as a page in a browser, and as text.

mod course;
mod crowd;
mod kept;
mod led;
mod questions;
mod room;
mod scene;
mod turning;
mod unseen;
mod why;

pub use kept::{happened, kept_document};
pub use questions::{action, standing_questions};
pub use room::room_document;
pub(super) use turning::{MODEL_ONLY, STORY_FIRST};

use super::document::{Document, Part, Section};
use super::page::Block;
use crate::catalogue::Count;
use crate::debrief::Debrief;
use crate::game::Play;

/// What every form of a debrief carries.
pub const NOTICE: &str =
    "One game in one model: not your trust, not a person, and not for appraisal.";

/// The names of a debrief's sections, in order, with their headings.
pub const SECTIONS: [(&str, &str); 11] = [
    ("scene", "What this was for"),
    ("reactions", "First, how it felt"),
    ("happened", "What happened"),
    ("turning", "Turning points"),
    ("expected", "Expected, and got"),
    ("unseen", "What the board did not see"),
    ("why", "Why"),
    ("led", "How you led"),
    ("others", "Beside others"),
    ("sceptic", "What a sceptic would grant"),
    ("questions", "Questions for this game"),
];

/// How a debrief is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// The sections that are told, by name and in this order; empty is all of them.
    pub sections: Vec<String>,
    /// Whether what would have been stays closed until the team has told its own story.
    pub hold_back: bool,
    /// Whether the board's place in the crowd is told as a rank.
    pub ranks: bool,
    /// Whether reasons, answers and the rest of the minutes are left out.
    pub without_minutes: bool,
}

/// The whole debrief of a game, or the sections of it that were asked for, in the order asked.
pub fn document(play: &Play, debrief: &Debrief, manner: &Manner) -> Document {
    let sections: Vec<&str> = match manner.sections.as_slice() {
        [] => SECTIONS.map(|(id, _)| id).to_vec(),
        wanted => wanted.iter().map(String::as_str).collect(),
    };
    let sections = sections.into_iter();
    Document {
        title: format!("Debrief: {}", play.prepared().scenario.title),
        subtitle: scene::subtitle(play),
        notice: NOTICE.to_owned(),
        sections: sections
            .map(|id| section(play, debrief, manner, id))
            .collect(),
    }
}

/// One section, by its name.
fn section(play: &Play, debrief: &Debrief, manner: &Manner, id: &str) -> Section {
    let named = SECTIONS.iter().find(|(known, _)| *known == id);
    let title = named.map_or("", |(_, title)| title);
    let title = title.replace("the board", play.prepared().scenario.called.board());
    let parts = match id {
        "scene" => scene::scene(play, debrief),
        "reactions" => scene::reactions(),
        "happened" => course::parts(play, manner),
        "turning" => turning::parts(play, debrief),
        "expected" => unseen::expected(play, debrief),
        "unseen" => unseen::parts(play, debrief),
        "why" => why::parts(play, debrief),
        "led" => led::parts(play, debrief),
        "others" => crowd::parts(play, debrief, manner.ranks),
        "sceptic" => crowd::sceptic(play, debrief),
        _ => questions::parts(play, debrief, manner),
    };
    Section {
        held_back: manner.hold_back && matches!(id, "turning" | "others" | "sceptic"),
        ..Section::new(id, title).with(parts)
    }
}

/// A piece of a page as a piece of a document.
fn part_of(block: Block) -> Part {
    match block {
        Block::Heading(text) => Part::Heading(text),
        Block::Text(text) | Block::News(_, text) => Part::Text(text),
        Block::Aside(text) => Part::Aside(text),
        Block::Notice(text) => Part::Notice(text),
        Block::Says { who, says } => Part::Says { who, says },
        Block::Pair { label, value }
        | Block::Entry {
            name: label,
            means: value,
        } => Part::Says {
            who: label,
            says: value,
        },
        Block::Point(text) => Part::List(vec![text]),
        Block::Figure(line) => Part::Text(line.sentence()),
        Block::Cause(line) => Part::List(vec![format!("{}: {}", line.amount, line.words)]),
        Block::Chart(chart) => Part::Text(chart.sentence),
    }
}

/// "patients", "staff", "money", "readiness".
fn count_name(count: Count) -> &'static str {
    match count {
        Count::Readiness => "readiness",
        other => other.words(),
    }
}

/// A difference of a count, in points: "+1.2", "-0.4", "0.0".
fn points(difference: f64) -> String {
    let text = super::numbers::decimal(difference, 1);
    if difference > 0.0 && !text.trim_matches(['0', '.']).is_empty() {
        format!("+{text}")
    } else {
        text
    }
}
