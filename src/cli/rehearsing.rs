//! `check --plays`: a scenario played by the named boards, and what that showed.

use std::time::Instant;

use anyhow::Context;

use super::Misused;
use super::progress::Progress;
use crate::export::{against_text, rehearsal_json, rehearsal_spoken, rehearsal_text};
use crate::game::Prepared;
use crate::scenario::library::{Library, Reading};
use crate::source::Problems;
use crate::study::crew;
use crate::study::rehearsal::findings::findings;
use crate::study::rehearsal::{Rehearsal, rehearse};

/// A scenario that was rehearsed.
pub(super) struct Rehearsed {
    /// What it showed to be wrong or odd.
    pub problems: Problems,
    /// What came of it.
    pub rehearsal: Rehearsal,
    prepared: Prepared,
    seconds: f64,
}

/// Plays a scenario that can be played, so many games in all; `None` for one that cannot. `name` is
/// what it was asked for by.
pub(super) fn rehearsed(
    reading: &Reading,
    name: &str,
    plays: u32,
) -> anyhow::Result<Option<Rehearsed>> {
    let (Some(scenario), Some(raw)) = (&reading.scenario, &reading.raw) else {
        return Ok(None);
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "the report says how long it took"
    )]
    let start = Instant::now();
    let prepared = Prepared::new(scenario.clone());
    let crew = crew(0).context("no threads to play on")?;
    let progress = Progress::new(u64::from(plays), "plays");
    let rehearsal = crew.install(|| rehearse(&prepared, plays, |more| progress.more(more)));
    progress.end();
    let mut problems = findings(&rehearsal, &prepared, raw, name);
    problems.sort();
    Ok(Some(Rehearsed {
        problems,
        rehearsal,
        prepared,
        seconds: start.elapsed().as_secs_f64(),
    }))
}

/// An earlier version of a scenario, played as often.
pub(super) fn earlier(library: &Library, name: &str, plays: u32) -> anyhow::Result<Rehearsed> {
    let reading = library.open(name);
    let played = rehearsed(&reading, name, plays)?;
    let missing = || {
        Misused(format!(
            "{name} cannot be played: nothing can be held beside it"
        ))
    };
    Ok(played.ok_or_else(missing)?)
}

impl Rehearsed {
    /// What came of it, as people read it.
    pub(super) fn text(&self) -> anyhow::Result<String> {
        Ok(rehearsal_text(
            &self.rehearsal,
            &self.prepared,
            Some(self.seconds),
        )?)
    }

    /// What came of it in complete sentences, for reading aloud.
    pub(super) fn spoken(&self) -> anyhow::Result<String> {
        Ok(rehearsal_spoken(&self.rehearsal, &self.prepared)?)
    }

    /// An earlier version beside this one, as people read it.
    pub(super) fn beside(&self, earlier: &Rehearsed) -> anyhow::Result<String> {
        let before = (&earlier.rehearsal, &earlier.prepared);
        Ok(against_text(before, (&self.rehearsal, &self.prepared))?)
    }

    /// What came of it, for other programs.
    pub(super) fn json(&self, name: &str) -> String {
        rehearsal_json(&self.rehearsal, &self.prepared, name)
    }
}
