//! `evidence`: each published effect beside what the model gives, and the links that would give it.

use std::io::Write;

use anyhow::Context;

use super::arguments::{Evidence, EvidenceFormat};
use super::output::standard_output;
use super::patterns::patterns;
use super::progress::Progress;
use super::{Misused, Outcome, places};
use crate::export::{EffectRow, effects_report, left_alone_table, like};
use crate::game::Prepared;
use crate::scenario::evidence::{Finding, PublishedEffect, ids, names};
use crate::scenario::library::Library;
use crate::scenario::{Model, Scenario};
use crate::study::crew;
use crate::study::effects::{Laboratory, Solved, solve};
use crate::study::left_alone::{Stood, left_alone};

/// Measures or solves, and prints.
pub(super) fn evidence(asked: &Evidence) -> anyhow::Result<Outcome> {
    let crew = crew(asked.threads.map_or(0, usize::from)).context("no threads to work on")?;
    if asked.rather.patterns {
        return crew.install(|| patterns(asked));
    }
    let mut scenario = default_trust(&places::library())?;
    if asked.sceptic {
        scenario.doubt();
    }
    if asked.rather.solve {
        let solved = crew.install(|| solve_all(asked, &scenario));
        return print_solved(&scenario.model, &solved);
    }
    let prepared = Prepared::new(scenario);
    let model = prepared.setting.model();
    if asked.rather.left_alone {
        let rows = crew.install(|| leave_alone(asked, &prepared));
        return print_left_alone(model, &rows);
    }
    let laboratory = Laboratory::new(&prepared, u64::from(asked.seeds));
    let effects = wanted(asked, laboratory.published())?;
    let rows = crew.install(|| measure_all(&laboratory, &effects, model));
    let mut out = standard_output();
    match asked.format {
        EvidenceFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &rows)?;
            writeln!(out)?;
        }
        EvidenceFormat::Human => {
            if asked.sceptic {
                writeln!(
                    out,
                    "On the sceptic's set: what is contested is left out or turned round.\n"
                )?;
            }
            write!(out, "{}", effects_report(model, &rows))?;
        }
    }
    out.flush()?;
    Ok(Outcome::done_if(rows.iter().all(|row| row.holds)))
}

/// The default trust of the model files that are found.
pub(super) fn default_trust(library: &Library) -> anyhow::Result<Scenario> {
    let reading = library.default_trust();
    let report = places::report(&reading);
    reading
        .scenario
        .with_context(|| format!("the model cannot be used\n\n{report}"))
}

fn leave_alone(asked: &Evidence, prepared: &Prepared) -> Vec<Stood> {
    let seeds = 5 * asked.seeds;
    let progress = Progress::new(u64::from(seeds), "games");
    let rows = left_alone(prepared, seeds, || progress.one_more());
    progress.end();
    rows
}

fn print_left_alone(model: &Model, rows: &[Stood]) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    writeln!(out, "{}", left_alone_table(model, rows))?;
    out.flush()?;
    Ok(Outcome::done_if(rows.iter().all(Stood::is_inside)))
}

/// The effects that were asked for.
fn wanted<'a>(
    asked: &Evidence,
    published: &'a [PublishedEffect],
) -> Result<Vec<&'a PublishedEffect>, Misused> {
    let wanted = asked.only.as_deref().unwrap_or_default().to_lowercase();
    let is_wanted = |it: &&PublishedEffect| {
        let said = format!("{} {}", it.id, it.says).to_lowercase();
        said.contains(&wanted) || names(&it.evidence, &wanted)
    };
    let effects = published.iter().filter(is_wanted);
    let effects: Vec<&PublishedEffect> = effects.collect();
    if effects.is_empty() {
        let what = format!("no effect is named or told by `{wanted}`, or from that row");
        return Err(Misused(what));
    }
    Ok(effects)
}

/// Measures effects.
pub(super) fn measure_all(
    laboratory: &Laboratory<'_>,
    effects: &[&PublishedEffect],
    model: &Model,
) -> Vec<EffectRow> {
    let progress = Progress::new(laboratory.work(effects), "experiments and trusts");
    let rows = effects.iter().map(|effect| {
        let estimate = laboratory.measure(effect, || progress.one_more());
        let compare = || laboratory.compare(effect, || progress.one_more());
        let compared = effect.compared.then(compare);
        let against = against(model, &effect.evidence);
        let against = against.map(|finding| finding.id.clone()).collect();
        EffectRow::new(
            effect,
            (estimate, laboratory.let_go(effect), compared),
            against,
        )
    });
    let rows = rows.collect();
    progress.end();
    rows
}

/// Findings that speak against those named.
fn against<'a>(model: &'a Model, written: &'a str) -> impl Iterator<Item = &'a Finding> {
    ids(written).flat_map(|id| model.evidence.against(id))
}

fn solve_all(asked: &Evidence, scenario: &Scenario) -> Vec<Solved> {
    let effects = scenario.model.evidence.published.len() as u64;
    let progress = Progress::new(effects * 8, "measurements");
    let solved = solve(scenario, u64::from(asked.seeds), || progress.one_more());
    progress.end();
    solved
}

fn print_solved(model: &Model, solved: &[Solved]) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    for (place, effect) in model.evidence.published.iter().enumerate() {
        if !effect.links.is_empty() && solved.iter().all(|row| row.effect != place) {
            writeln!(
                out,
                "{}: not solved, because its links are nought",
                effect.id
            )?;
        }
    }
    for row in solved {
        let effect = &model.evidence.published[row.effect];
        let size = |value: f64| like(value, effect.published);
        writeln!(
            out,
            "{}: to give {}, gave {}, would give {}",
            effect.id,
            size(effect.used()),
            size(row.before),
            size(row.after)
        )?;
        for ((from, to), was, wanted) in &row.links {
            let name = |place: usize| &model.quantities[place].name;
            let turned = if was * wanted < 0.0 {
                ", the other way: other paths give more than the evidence"
            } else {
                ""
            };
            writeln!(
                out,
                "    {} to {}: {was:.6} should be {wanted:.6}{turned}",
                name(from.index()),
                name(to.index()),
            )?;
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}
