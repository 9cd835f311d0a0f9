//! A board's game: orders, what may be done, the turn, and what came of it.
//!
//! Pure: no files, clocks, threads or sentences. Scenario and game are arguments, so a hundred
//! thousand games fit in one process. Only [`advance`] changes a game.

mod minutes;
mod order;
mod pack;
mod refusal;
mod report;
mod state;

pub use minutes::{Entry, Minute};
pub use order::{ATTENTION_AT_START, ATTENTION_POINTS, BEANS, Order};
pub use pack::{BoardPack, Figure, ReportedInitiative};
pub use refusal::Refusal;
pub use report::{Happening, LearnedBy, Learning, Move, OnTheWay, TurnReport};
pub use state::{Coming, ComingKind, Deed, DeedKind, Game, ItemState, PlayedTurn, Prepared};
