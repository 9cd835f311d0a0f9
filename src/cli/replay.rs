//! `replay`: shows what a save says happened, then plays it again and compares.

use std::io::Write;

use anyhow::Context;

use super::arguments::Replay;
use super::keeping::prepared;
use super::list::header_words;
use super::output::{complain, standard_output};
use super::{Misused, Outcome, places};
use crate::save::{Folder, Save, SavedTurn, verify};

/// Shows the timeline of a save, verifies it, and says so.
pub(super) fn replay(asked: &Replay) -> anyhow::Result<Outcome> {
    let path = places::saves(asked.saves.as_deref())?.find(&asked.save);
    if !path.exists() {
        return Err(Misused(format!("there is no save {}", path.display())).into());
    }
    let (save, _) = Folder::open(&path).with_context(|| path.display().to_string())?;
    let mut out = standard_output();
    timeline(&mut out, &save)?;
    let verified = prepared(&save).and_then(|prepared| verify(&save, prepared));
    let outcome = match verified {
        Ok(verified) => {
            let turns = verified.turns;
            writeln!(
                out,
                "Verified: {turns} turns played again, each with the same digest."
            )?;
            Outcome::Done
        }
        Err(problem) => {
            out.flush()?;
            complain(&problem.to_string());
            Outcome::Wrong
        }
    };
    out.flush()?;
    Ok(outcome)
}

fn timeline(out: &mut impl Write, save: &Save) -> anyhow::Result<()> {
    writeln!(out, "{}", header_words(&save.header))?;
    for (number, turn) in (1..).zip(&save.body.turns) {
        writeln!(out, "Meeting {number}, digest {:.16}", turn.digest)?;
        for line in happened(turn) {
            writeln!(out, "  {line}")?;
        }
    }
    if !save.body.pending.is_empty() {
        writeln!(
            out,
            "This meeting, {} orders so far",
            save.body.pending.len()
        )?;
    }
    Ok(())
}

fn happened(turn: &SavedTurn) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for each in &turn.report.happened {
        let month = each
            .month
            .map_or(String::new(), |month| format!(" in month {month}"));
        lines.push(format!("{}: {}{month}", each.what, each.which));
    }
    for each in turn.report.moves.iter().take(3) {
        let (quantity, before, after) = (&each.quantity, each.before, each.after);
        let causes = each.causes.iter().take(2).map(|cause| cause.cause.as_str());
        let causes = causes.collect::<Vec<_>>().join(" and ");
        lines.push(format!(
            "{quantity} from {before:.2} to {after:.2}, most of it by {causes}"
        ));
    }
    if let Some(ending) = &turn.report.ending {
        lines.push(format!("the game ended: {ending}"));
    }
    lines
        .into_iter()
        .map(|line| line.replace(char::is_control, " "))
        .collect()
}
