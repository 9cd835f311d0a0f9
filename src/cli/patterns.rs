//! `evidence --patterns`: the patterns that the model must show, and what the sceptic's set does to
//! the contested ones.

use std::io::Write;

use serde::Serialize;

use super::arguments::{Evidence, EvidenceFormat};
use super::output::standard_output;
use super::progress::Progress;
use super::{Outcome, places};
use crate::scenario::Model;
use crate::study::patterns::{Asked, Judged, List, Pattern, games, load, report, run};

/// What is written as JSON.
#[derive(Serialize)]
struct Told<'a> {
    patterns: &'a [Judged],
    /// The contested ones again, on the sceptic's set.
    sceptic: &'a [Judged],
}

/// Plays the patterns on the threads of the current crew, and prints what came of them.
pub(super) fn patterns(asked: &Evidence) -> anyhow::Result<Outcome> {
    let mut patterns = load(&places::library())?;
    if let Some(wanted) = &asked.only {
        let wanted = wanted.to_lowercase();
        patterns.retain(|it| it.number == wanted || it.title.to_lowercase().contains(&wanted));
    }
    let how = (asked.seeds, asked.draws);
    let judged = judge(&patterns, how, asked.sceptic);
    patterns.retain(|it| it.list == List::Contested && !asked.sceptic);
    let doubted = judge(&patterns, how, true);
    let mut out = standard_output();
    match asked.format {
        EvidenceFormat::Json => {
            let told = Told {
                patterns: &judged,
                sceptic: &doubted,
            };
            serde_json::to_writer_pretty(&mut out, &told)?;
            writeln!(out)?;
        }
        EvidenceFormat::Human => {
            writeln!(out, "{}", report(&judged))?;
            print_doubted(&mut out, &doubted)?;
        }
    }
    out.flush()?;
    Ok(Outcome::done_if(judged.iter().all(|it| it.holds)))
}

/// Plays patterns on so many seeds and draws.
pub(super) fn judge(
    patterns: &[Pattern],
    (plays, draws): (u32, u32),
    sceptic: bool,
) -> Vec<Judged> {
    let change = |model: &mut Model| {
        if sceptic {
            model.doubt();
        }
    };
    let asked = Asked {
        plays,
        draws,
        change: &change,
    };
    let progress = Progress::new(games(patterns, &asked), "games");
    let judged = run(patterns, &asked, || progress.one_more());
    progress.end();
    judged
}

fn print_doubted(out: &mut impl Write, doubted: &[Judged]) -> anyhow::Result<()> {
    if doubted.is_empty() {
        return Ok(());
    }
    writeln!(out, "On the sceptic's set, of the contested:")?;
    for pattern in doubted {
        let fate = pattern.fate();
        writeln!(out, "    {}. {}: {fate}", pattern.number, pattern.title)?;
    }
    Ok(())
}
