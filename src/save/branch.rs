//! Another choice on the same luck: a game with the same scenario, seed and orders up to a meeting,
//! and its own from there on.

use std::sync::Arc;

use super::{TeamName, play_again};
use crate::game::{Branched, Play};

/// Why a game cannot be branched at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotBranch {
    /// The game has not come so far.
    #[error(
        "meeting {meeting} has not been held in this game: it can be branched at {}",
        reached_words(*reached)
    )]
    NotHeld {
        /// The meeting that was asked for.
        meeting: u16,
        /// The last meeting that was begun.
        reached: u16,
    },
}

fn reached_words(reached: u16) -> String {
    match reached {
        1 => "meeting 1 alone".to_owned(),
        reached => format!("meetings 1 to {reached}"),
    }
}

/// The last meeting of a game that was begun: each up to it can be held again.
fn reached(play: &Play) -> u16 {
    play.log().len() as u16 + u16::from(!play.game().is_over())
}

/// The game at the beginning of `meeting`, with what was ordered and written before it. `from` is
/// the name of the save it comes from; `team` is another name for the team, if it takes one.
pub fn branch(
    old: &Play,
    from: &str,
    meeting: u16,
    team: Option<&str>,
) -> Result<Play, CannotBranch> {
    let reached = reached(old);
    if !(1..=reached).contains(&meeting) {
        return Err(CannotBranch::NotHeld { meeting, reached });
    }
    let again = play_again(old, Arc::clone(old.prepared()), Some(meeting));
    assert!(
        again.stopped.is_none(),
        "what a game has ordered can be ordered again"
    );
    let mut play = again.play;
    // What was said at the meeting itself is said anew.
    play.strike(|_| true);
    if let Some(team) = team {
        play.rename(TeamName::new(team).as_str().to_owned());
    }
    play.set_branched(Some(Branched {
        from: from.to_owned(),
        meeting,
    }));
    Ok(play)
}
