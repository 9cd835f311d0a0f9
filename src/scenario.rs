//! A scenario that has been checked: immutable, complete, and not to be doubted any more.
//!
//! Text becomes a raw form that remembers where everything stood, the raw form is checked with
//! every problem collected, and what comes out is a [`Scenario`]. Nothing here plays a game.

mod allowances;
mod allowed;
mod asker;
mod called;
pub mod check;
mod condition;
mod condition_words;
pub mod coverage;
mod effects;
pub mod evidence;
mod expectation;
pub mod gain;
mod initiative;
mod item;
mod judged;
pub mod library;
pub mod lints;
mod model;
pub mod raw;
pub mod review;
mod seating;
pub mod small_screen;
mod words;

pub use allowed::{Allowed, NAMES as ALLOWED_NAMES, allowed, list_title};
pub use asker::Asker;
pub use called::Called;
pub use condition::{Condition, Joined, Step, Test, Tree};
pub use condition_words::{ConditionNames, condition_words, reason_words};
pub use effects::{Change, Effects, Later, StartInitiative};
pub use expectation::{AskedAt, Beside, Expectation, Expected, Than};
pub use initiative::{Initiative, InitiativeEffect};
pub use item::{Choice, Event, Item, Timing, Undecided, VOICES_READ, Voice, voices_line};
pub use judged::{Judged, Tally};
pub use model::{
    CountTerm, INFLUENCED_MOST, Influence, Model, OversightPolicy, QuantityModel, Reporting,
    Response, SegmentMetric,
};
pub use words::{
    Care, Cue, Debrief, DebriefQuestion, Ending, EndingKind, Epilogue, Fiction, HiddenProblem,
    Minutes, Objective, RunSheetLine, SeatBrief, Sessions, Stakeholder, Surfacing,
};

use std::sync::Arc;

use crate::catalogue::{Clarity, Seat};
pub use crate::source::condition::Comparison;
use crate::units::MonthOfYear;

/// Everything a game needs to know of its scenario, its model included.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The id that saves and commands use.
    pub id: String,
    /// The title people read.
    pub title: String,
    /// The author's version.
    pub version: String,
    /// Board meetings in a term.
    pub turns: u16,
    /// Months from one meeting to the next.
    pub months_per_turn: u16,
    /// The calendar month of the first meeting.
    pub first_month: MonthOfYear,
    /// The calendar year of the first meeting.
    pub first_year: u16,
    /// Minutes for prebrief, play and debrief.
    pub minutes: Minutes,
    /// Meetings played at 45, 90 and 180 minutes.
    pub sessions: Sessions,
    /// How much the board pack hides.
    pub pack: PackSettings,
    /// The situation, in a few sentences.
    pub blurb: String,
    /// The one question that the scenario asks.
    pub exam_question: String,
    /// What it is about, for whoever leads a session.
    pub background: String,
    /// For whom it is.
    pub audience: String,
    /// What players should know.
    pub prior_knowledge: String,
    /// How hard it is, in the author's words.
    pub difficulty: String,
    /// Group size: least, best, most.
    pub group: (u8, u8, u8),
    /// Two to four objectives.
    pub objectives: Vec<Objective>,
    /// The invented trust and the contract that it is invented.
    pub fiction: Fiction,
    /// Content notes and what to do with distress.
    pub care: Care,
    /// Read aloud before the first meeting.
    pub prebrief: String,
    /// What each seat knows, in public and in private. One entry for each seat.
    pub seats: Vec<SeatBrief>,
    /// What its seats are called.
    pub called: Called,
    /// Papers that may come to the table.
    pub items: Vec<Item>,
    /// What may happen.
    pub events: Vec<Event>,
    /// What is true and not yet known.
    pub problems: Vec<HiddenProblem>,
    /// What stakeholders expect and say.
    pub stakeholders: Vec<Stakeholder>,
    /// Ends, in the order in which they are asked.
    pub endings: Vec<Ending>,
    /// A year later.
    pub epilogue: Epilogue,
    /// The author's plan of a session.
    pub run_sheet: Vec<RunSheetLine>,
    /// What to say when a team is stuck.
    pub cues: Vec<Cue>,
    /// Questions after play.
    pub debrief: Debrief,
    /// Sources, as the author gives them.
    pub references: Vec<String>,
    /// What the author expects of simulated boards.
    pub expects: Vec<Expectation>,
    /// The names of flags; a flag is its place in this list.
    pub flags: Vec<String>,
    /// Every test that some condition makes, each once; conditions refer to them by place.
    pub tests: Vec<Test>,
    /// Initiatives (places in [`Model::initiatives`]) that the board may start by itself.
    pub standing: Vec<u16>,
    /// The model that it is played on, with this scenario's starting values. Shared with the trust
    /// that is settled on it.
    pub model: Arc<Model>,
    /// The text of the file, or of its parts joined, as it was read.
    pub text: String,
    /// SHA-256 of the text, in hexadecimal.
    pub digest: String,
}

impl Scenario {
    /// What a seat is given, if the scenario gives it anything.
    pub fn brief(&self, seat: Seat) -> Option<&SeatBrief> {
        self.seats.iter().find(|brief| brief.seat == seat)
    }

    /// Months of the term.
    pub fn months(&self) -> u16 {
        self.turns.saturating_mul(self.months_per_turn.max(1))
    }

    /// Makes the contested links of its model what a sceptic would have of them.
    pub fn doubt(&mut self) {
        Arc::make_mut(&mut self.model).doubt();
    }
}

/// The most months that a pack may add to every lag.
pub(crate) const MORE_LAG_MOST: u16 = 12;
/// The most that a pack may multiply softening and noise by.
pub(crate) const TIMES_MOST: f64 = 5.0;

/// How much the board pack hides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PackSettings {
    /// Months added to every figure's own lag.
    pub more_lag_months: u16,
    /// Multiplies how far bad news is softened; 1 is usual.
    pub softening: f64,
    /// Multiplies the scatter of what is counted; 1 is usual.
    pub noise: f64,
    /// Whether whoever plays asked for less or more to be hidden than its author wrote.
    pub clarity: Clarity,
}

impl PackSettings {
    /// The pack as it is with another clarity asked for; its author's, if it is as written.
    #[must_use]
    pub fn made(self, clarity: Clarity) -> PackSettings {
        let (months, times) = match clarity {
            Clarity::AsWritten => return self,
            Clarity::Clearer => (self.more_lag_months.saturating_sub(1), 0.5),
            Clarity::Cloudier => ((self.more_lag_months + 1).min(MORE_LAG_MOST), 1.5),
        };
        // Rounded, as it is written into a text.
        let times = |value: f64| ((value * times * 1_000.0).round() / 1_000.0).min(TIMES_MOST);
        PackSettings {
            more_lag_months: months,
            softening: times(self.softening),
            noise: times(self.noise),
            clarity,
        }
    }
}
