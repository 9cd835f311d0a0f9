//! `replay`: plays a save again and compares, and shows what happened: in words if it is the same
//! game, and as the save has it if not.

use std::io::{self, Write};

use super::Outcome;
use super::arguments::Replay;
use super::finding::opened;
use super::keeping::prepared;
use super::list::header_words;
use super::output::{complain, standard_output};
use crate::game::Play;
use crate::save::{Save, verify};
use crate::view::debrief::happened;
use crate::view::{numbers, ordered_so_far, timeline, wrap};

/// Columns of a point, after its lead.
const COLUMNS: usize = 74;

/// Verifies a save, shows its timeline, and says whether it came out the same.
pub(super) fn replay(asked: &Replay) -> anyhow::Result<Outcome> {
    let save = opened(asked.saves.as_deref(), &asked.save)?;
    let mut out = standard_output();
    writeln!(out, "{}", header_words(&save.header))?;
    let verified = prepared(&save).and_then(|prepared| verify(&save, prepared));
    match &verified {
        Ok(verified) => told(&mut out, &verified.play)?,
        Err(_) => kept(&mut out, &save)?,
    }
    let outcome = match verified {
        Ok(verified) => {
            let turns = verified.turns;
            writeln!(
                out,
                "Verified: {} played again, each with the same digest.",
                numbers::counted(turns, "turn", "turns")
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

/// What a game that was played again brought, in words.
pub(super) fn told(out: &mut impl Write, play: &Play) -> io::Result<()> {
    for ((number, meeting), turn) in (1..).zip(timeline(play)).zip(play.log()) {
        let (date, digest) = (meeting.date, &turn.digest);
        writeln!(out, "Meeting {number}, {date}, digest {digest:.16}")?;
        write_points(out, &meeting.lines)?;
    }
    if !play.pending().is_empty() {
        writeln!(out, "This meeting so far")?;
        write_points(out, &ordered_so_far(play))?;
    }
    Ok(())
}

/// What a save that cannot be played again says of itself: it has names in place of words.
fn kept(out: &mut impl Write, save: &Save) -> io::Result<()> {
    for (number, turn) in (1..).zip(&save.body.turns) {
        writeln!(out, "Meeting {number}, digest {:.16}", turn.digest)?;
        write_points(out, &happened(turn))?;
    }
    if !save.body.pending.is_empty() {
        let orders = save.body.pending.len();
        writeln!(out, "This meeting, {orders} orders so far")?;
    }
    Ok(())
}

/// Writes each line as a point, broken where it is too long to read.
fn write_points(out: &mut impl Write, lines: &[String]) -> io::Result<()> {
    for line in lines {
        let line = line.replace(char::is_control, " ");
        for (place, part) in wrap::wrap(&line, COLUMNS).iter().enumerate() {
            let lead = if place == 0 { "  - " } else { "    " };
            writeln!(out, "{lead}{part}")?;
        }
    }
    Ok(())
}
