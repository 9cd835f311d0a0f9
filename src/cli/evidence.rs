//! `evidence`: each published effect beside what the model gives, and the links that would give it.

use std::io::Write;

use anyhow::Context;

use super::arguments::{Evidence, EvidenceFormat};
use super::output::standard_output;
use super::patterns::patterns;
use super::progress::Progress;
use super::{Misused, Outcome, places};
use crate::export::{EffectRow, left_alone_table};
use crate::game::Prepared;
use crate::scenario::evidence::{Finding, Ground, PublishedEffect, ids};
use crate::scenario::library::Library;
use crate::scenario::{Model, Scenario};
use crate::study::crew;
use crate::study::effects::{Estimate, Laboratory, Solved, TRUSTS, solve};
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
        EvidenceFormat::Human => print_rows(&mut out, model, &rows)?,
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
    let wanted = asked.only.as_deref().unwrap_or_default();
    let effects = published.iter().filter(|it| it.id.contains(wanted));
    let effects: Vec<&PublishedEffect> = effects.collect();
    if effects.is_empty() {
        let what = format!("no effect has a name that contains `{wanted}`");
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

fn print_rows(out: &mut impl Write, model: &Model, rows: &[EffectRow]) -> anyhow::Result<()> {
    for row in rows {
        let size = |value: f64| size(value, row.published);
        writeln!(out, "{} ({})", row.says, row.unit)?;
        let with_interval = |it: &Estimate| {
            let (model, low, high) = (size(it.model), size(it.low), size(it.high));
            format!("{model} ({low} to {high})")
        };
        let found = with_interval(&row.estimate);
        let published = if row.sign_only {
            let way = if row.published < 0.0 { "less" } else { "more" };
            format!("published without a size: {way}")
        } else {
            let share = 100.0 * row.share;
            let (published, used) = (size(row.published), size(row.used));
            format!("published {published}, of which {share:.0}% is used: {used}")
        };
        writeln!(
            out,
            "    {published}; the model gives {found}: {}",
            row.verdict
        )?;
        let ratio = row.ratio.map(|it| format!("model over published {it:.2}"));
        let let_go = row
            .let_go
            .map(|it| format!("with nothing held {}", size(it)));
        let more: Vec<String> = ratio.into_iter().chain(let_go).collect();
        if !more.is_empty() {
            writeln!(out, "    {}", more.join("; "))?;
        }
        if let Some(compared) = &row.compared {
            let found = with_interval(compared);
            writeln!(
                out,
                "    compared among {TRUSTS} simulated trusts {found}, with what causes both"
            )?;
        }
        for id in ids(&row.evidence) {
            if let Some(Ground::Finding(finding)) = model.evidence.find(id) {
                writeln!(out, "    from {}", finding.cited())?;
            }
        }
        for finding in against(model, &row.evidence) {
            writeln!(
                out,
                "    against it: {}. {}",
                finding.cited(),
                finding.found
            )?;
        }
        writeln!(out)?;
    }
    let held = rows.iter().filter(|row| row.holds).count();
    writeln!(out, "{held} of {} within tolerance", rows.len())?;
    Ok(())
}

/// A size in as many figures as the published one makes sensible.
fn size(value: f64, published: f64) -> String {
    match published.abs() {
        large if large >= 1000.0 => format!("{value:.0}"),
        large if large >= 10.0 => format!("{value:.1}"),
        small if small >= 0.2 || small == 0.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
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
    for row in solved {
        let effect = &model.evidence.published[row.effect];
        let size = |value: f64| size(value, effect.published);
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
                "    {} to {}: {was} should be {wanted:.6}{turned}",
                name(from.index()),
                name(to.index()),
            )?;
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}
