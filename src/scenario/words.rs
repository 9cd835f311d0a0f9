//! The words round a game: objectives, seats, fiction, care, ends and questions.

use super::{Change, Condition};
use crate::catalogue::{Seat, Section, ServiceLine};

/// Minutes for the three parts of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "minutes for each part")]
pub struct Minutes {
    pub prebrief: u16,
    pub play: u16,
    pub debrief: u16,
}

/// Meetings that are played at 45, 90 and 180 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "meetings for each length")]
pub struct Sessions {
    pub short: u16,
    pub standard: u16,
    pub long: u16,
}

impl Sessions {
    /// The minutes of each length of session, with the meetings that are played in it.
    pub fn lengths(self) -> [(u16, u16); 3] {
        [(45, self.short), (90, self.standard), (180, self.long)]
    }
}

/// Something that players should be able to do afterwards.
#[derive(Clone, Debug)]
pub struct Objective {
    /// The author's id.
    pub id: String,
    /// The objective.
    pub text: String,
    /// What would be seen in play.
    pub seen_in_play: String,
    /// Domains of frameworks that it belongs to.
    pub domains: Vec<String>,
}

/// The invented trust.
#[derive(Clone, Debug, Default)]
pub struct Fiction {
    /// Its name.
    pub trust: String,
    /// Where it is.
    pub place: String,
    /// What it is like.
    pub about: String,
    /// That it is invented.
    pub disclaimer: String,
    /// A patient's or resident's voice.
    pub patients: String,
}

/// Content notes and support.
#[derive(Clone, Debug, Default)]
pub struct Care {
    /// What is in it that may be hard to read.
    pub content_notes: Vec<String>,
    /// How to play it more softly.
    pub softer: String,
    /// What to do with distress.
    pub distress_plan: String,
    /// The last question of the session.
    pub check_out: String,
}

/// Something true that the board does not know.
#[derive(Clone, Debug)]
pub struct HiddenProblem {
    /// The author's id.
    pub id: String,
    /// A name for it once it is known.
    pub title: String,
    /// What is true.
    pub truth: String,
    /// Where.
    pub line: Option<ServiceLine>,
    /// Seats that may know of it from the start.
    pub who_may_know: Vec<Seat>,
    /// What it adds to the starting state.
    pub start: Vec<Change>,
    /// How it can come out.
    pub surfaces: Vec<Surfacing>,
    /// The decisions that it grew from.
    pub grew_from: String,
}

/// A way for a hidden problem to come out.
#[derive(Clone, Debug)]
pub enum Surfacing {
    /// Somebody goes to look; the chance for an announced visit by an ordinary visitor, 0 to 1.
    Visit {
        /// The chance.
        likely: f64,
        /// What is then said.
        text: String,
    },
    /// As soon as this holds.
    When {
        /// What must hold.
        when: Condition,
        /// What is then said.
        text: String,
    },
}

/// What one seat is given.
#[derive(Clone, Debug)]
pub struct SeatBrief {
    /// The seat.
    pub seat: Seat,
    /// What all may know.
    pub public: String,
    /// What only this seat knows; may be empty.
    pub private: String,
    /// Pages of the pack that this seat sees first; empty is all.
    pub reports: Vec<Section>,
    /// Months that this seat's figures are older than the board's.
    pub late_months: u16,
}

/// Somebody outside the table who wants something.
#[derive(Clone, Debug)]
pub struct Stakeholder {
    /// Who.
    pub who: String,
    /// What they want.
    pub wants: String,
    /// When they speak.
    pub when: Option<Condition>,
    /// What they then say.
    pub text: String,
}

/// How a game can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndingKind {
    /// The term is over.
    TermOver,
    /// The regulator has put in support with conditions.
    Support,
    /// The leadership has been replaced.
    Replaced,
}

impl EndingKind {
    /// Every kind, the usual one first.
    pub const ALL: [EndingKind; 3] = [
        EndingKind::TermOver,
        EndingKind::Support,
        EndingKind::Replaced,
    ];

    /// The name that saves and exports use.
    pub fn name(self) -> &'static str {
        match self {
            EndingKind::TermOver => "term_over",
            EndingKind::Support => "support",
            EndingKind::Replaced => "replaced",
        }
    }
}

/// One ending, with its words.
#[derive(Clone, Debug)]
pub struct Ending {
    /// How it ended.
    pub kind: EndingKind,
    /// What must hold; for support and replacement this takes the place of the policy's rule.
    pub when: Option<Condition>,
    /// What is read out.
    pub text: String,
}

/// A year later.
#[derive(Clone, Debug, Default)]
pub struct Epilogue {
    /// Months played on under the board's standing orders.
    pub months: u16,
    /// Texts, each shown if its condition holds.
    pub texts: Vec<(Option<Condition>, String)>,
}

/// One line of the author's plan of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunSheetLine {
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// What is done.
    pub what: String,
}

/// What whoever leads a session may say when a team is stuck, from least to most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What is seen.
    pub if_stuck: String,
    /// A question; may be empty.
    pub nudge: String,
    /// A pointer; may be empty.
    pub hint: String,
    /// An instruction; may be empty.
    pub tell: String,
}

/// Questions after play.
#[derive(Clone, Debug, Default)]
pub struct Debrief {
    /// The method that the author had in mind.
    pub method: String,
    /// The questions.
    pub questions: Vec<DebriefQuestion>,
    /// One action for real work.
    pub action: String,
}

/// One question.
#[derive(Clone, Debug)]
pub struct DebriefQuestion {
    /// The question for a room.
    pub ask: String,
    /// The question for a person alone.
    pub solo: String,
    /// The objective it serves.
    pub objective: Option<u16>,
    /// Asked only if this holds at the end.
    pub when: Option<Condition>,
}
