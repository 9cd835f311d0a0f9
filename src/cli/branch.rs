//! `branch`: a new game with a save's orders up to a meeting, kept as its own save.

use std::io::Write;

use super::arguments::Branch;
use super::finding::existing;
use super::keeping::{NotBranched, branched};
use super::list::header_words;
use super::output::standard_output;
use super::{Misused, Outcome, places};
use crate::save::Header;

/// Branches the save and says where the new game is kept.
pub(super) fn branch(asked: &Branch) -> anyhow::Result<Outcome> {
    let folder = places::saves(asked.saves.as_deref())?;
    let path = existing(&folder, &asked.save)?;
    let made = branched(&folder, &path, asked.turn, asked.team.as_deref());
    let (play, slot, _) = made.map_err(|why| match why {
        NotBranched::Cannot(why) => Misused(why.to_string()).into(),
        other => anyhow::Error::from(other).context(path.display().to_string()),
    })?;
    let mut out = standard_output();
    writeln!(out, "{}", header_words(&Header::of(&play)))?;
    writeln!(out, "Kept as {}.", slot.path().display())?;
    writeln!(
        out,
        "It waits on the title screen: `board-to-ward` opens it."
    )?;
    out.flush()?;
    Ok(Outcome::Done)
}
