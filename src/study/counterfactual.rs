//! What would have been: every decision of a game left out, and each alternative that was open, on
//! the luck that the game had and over many futures.
//!
//! Two figures, never mixed. *On the luck you had* is one pair of games. *Over futures* is the mean
//! of many pairs, each on another luck from that meeting on and both games of a pair on the same,
//! with the interval of that mean. Differences are always the alternative less what was done, in
//! points of the four counts. Later orders are kept where they are still allowed; what newly comes
//! to the table goes unanswered.

mod crowd;
mod decisions;
mod futures;
mod joint;
mod story;
mod turning;

pub use crowd::{CROWD, CrowdPlay, crowd};
pub use decisions::{Decided, Decision, Instead};
pub use futures::{Branch, Estimate, Halt, OneFuture, Studied, study};
pub use joint::{Joint, together};
pub use story::{CannotStudy, Story};
pub use turning::{MATTERS, TURNING_POINTS_MOST, TurningPoint, turning_points};

/// Futures for each alternative, unless somebody asks for another number before looking.
pub const FUTURES: u32 = 200;
