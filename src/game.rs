//! A board's game: orders, what may be done, the turn, and what came of it.
//!
//! Pure: no files, clocks, threads or sentences. Scenario and game are arguments, so a hundred
//! thousand games fit in one process. Once begun, a game is changed by [`advance()`], after its end
//! by [`epilogue()`], and when an order is given only by what that reveals ([`Play::give`]).

mod advance;
mod agenda;
mod amendment;
mod asks;
mod branched;
mod carry_out;
mod check;
mod choices;
mod digest;
mod ending;
#[cfg(test)]
pub(crate) mod fixture;
mod holds;
mod led;
mod meeting;
mod minutes;
mod month;
mod moves;
mod order;
mod pack;
mod play;
mod prediction;
mod prepared;
mod refusal;
mod report;
mod retrace;
mod splits;
mod state;
mod team;
#[cfg(test)]
mod tests;
mod turn;
mod visit;
mod voices;

pub use advance::{advance, epilogue};
pub use amendment::{Amended, Amendment, CannotSet};
pub use asks::Asks;
pub use branched::Branched;
pub use check::check;
pub use choices::{choices, choices_into, choices_of_kind_into};
pub use ending::{ending_words, epilogue_texts};
pub use holds::{holds, tell_answers};
pub use led::Led;
pub use minutes::{Entry, Hand, Minute, REASON_LONGEST, Sure, Way};
pub use order::{ATTENTION_POINTS, BEANS, BEANS_AT_START, Order, OrderKind};
pub use pack::{BoardPack, Figure, ReportedInitiative, pack};
pub use play::{CannotReplay, Play, Shown};
pub use prediction::{Came, Prediction};
pub use prepared::Prepared;
pub use refusal::Refusal;
pub use report::{
    Consequences, HadGone, Happening, LearnedBy, Learning, Move, OnTheWay, TurnReport,
};
pub use retrace::{Dropped, retrace};
pub use state::{Coming, ComingKind, Deed, DeedKind, Game, ItemState, PlayedTurn, Streak};
pub use team::{Ballot, Count, TEAM_LEAST, drawn_seats};
pub use visit::{VisitFinding, look};
pub use voices::{Speech, speech};
