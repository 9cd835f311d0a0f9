//! `evidence --patterns`: the patterns that the model must show, and what the sceptic's set does to
//! them.

use std::io::Write;

use super::arguments::{Evidence, EvidenceFormat};
use super::output::standard_output;
use super::progress::Progress;
use super::{Misused, Outcome, places};
use crate::export::{PatternsTold, patterns_report};
use crate::scenario::Model;
use crate::study::patterns::{Asked, Judged, Pattern, games, load, run};

/// Plays the patterns on the threads of the current crew, and prints what came of them.
pub(super) fn patterns(asked: &Evidence) -> anyhow::Result<Outcome> {
    let mut patterns = load(&places::library())?;
    if let Some(wanted) = &asked.only {
        let wanted = wanted.to_lowercase();
        patterns.retain(|it| it.number == wanted || it.title.to_lowercase().contains(&wanted));
        if patterns.is_empty() {
            let what = format!("no pattern has this number or a title that contains `{wanted}`");
            return Err(Misused(what).into());
        }
    }
    let how = (asked.seeds, asked.draws);
    let judged = judge(&patterns, how, asked.sceptic);
    let doubted = if asked.sceptic {
        Vec::new()
    } else {
        judge(&patterns, (asked.seeds, 0), true)
    };
    let told = PatternsTold {
        patterns: &judged,
        sceptic: &doubted,
    };
    let mut out = standard_output();
    match asked.format {
        EvidenceFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &told)?;
            writeln!(out)?;
        }
        EvidenceFormat::Human => write!(out, "{}", patterns_report(&told))?,
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
