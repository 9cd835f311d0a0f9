//! `evidence --patterns`: the patterns that the model must show, and what the sceptic's set does to
//! the contested ones.

use std::io::Write;

use serde::Serialize;

use super::arguments::{Evidence, EvidenceFormat};
use super::output::standard_output;
use super::progress::Progress;
use super::{Outcome, places};
use crate::scenario::Model;
use crate::scenario::evidence::doubt;
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
    let judged = judge(asked, &patterns, asked.sceptic);
    patterns.retain(|it| it.list == List::Contested && !asked.sceptic);
    let doubted = judge(asked, &patterns, true);
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
    let all_hold = judged.iter().all(|it| it.holds);
    Ok(if all_hold {
        Outcome::Done
    } else {
        Outcome::Wrong
    })
}

fn judge(asked: &Evidence, patterns: &[Pattern], sceptic: bool) -> Vec<Judged> {
    let change = |model: &mut Model| {
        if sceptic {
            doubt(&mut model.influences, &model.evidence.doubts);
        }
    };
    let asked = Asked {
        plays: asked.seeds,
        draws: asked.draws,
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
        let kept = pattern.answers.iter().filter(|it| it.holds).count();
        let fate = match (pattern.holds, kept) {
            (true, _) => "survives".to_owned(),
            (false, 0) => "is lost".to_owned(),
            (false, _) => format!("keeps {kept} of its {} signs", pattern.answers.len()),
        };
        writeln!(out, "    {}. {}: {fate}", pattern.number, pattern.title)?;
    }
    Ok(())
}
