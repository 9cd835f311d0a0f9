//! Published effects beside the model's own: values to be written, a report for people, a table.

use std::fmt::Write;

use serde::Serialize;

use super::numbers::{like, short};
use super::tables::{head, line};
use crate::catalogue::Provenance;
use crate::scenario::Model;
use crate::scenario::evidence::{Ground, PublishedEffect, ids};
use crate::study::effects::{Estimate, TRUSTS, Verdict};

/// One published effect beside the model's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffectRow {
    /// The effect's name.
    pub id: String,
    /// What goes with what.
    pub says: String,
    /// The finding that it is the size of.
    pub evidence: String,
    /// The unit of the sizes.
    pub unit: String,
    /// The size that was published.
    pub published: f64,
    /// The share of it that is used.
    pub share: f64,
    /// The size that the model is to give.
    pub used: f64,
    /// Whether only the direction is known, so that sizes say nothing but that.
    pub sign_only: bool,
    /// Where nothing was found: how far from nothing still counts as that.
    pub margin: Option<f64>,
    /// How the published size was brought to this unit, and why that share is used.
    pub because: String,
    /// Whether links were solved so that the model gives the size used.
    pub solved: bool,
    /// What the model gives.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// What it gives where nothing is held, if that can be asked.
    pub let_go: Option<f64>,
    /// Where it was found by comparing places: what goes with the cause among simulated trusts.
    pub compared: Option<Estimate>,
    /// How that stands to what was published, as to its size or only its direction.
    pub compared_is: Option<&'static str>,
    /// What the model gives over what was published; nothing where nothing was found.
    pub ratio: Option<f64>,
    /// How the two stand to each other.
    pub verdict: &'static str,
    /// Whether that is within tolerance.
    pub holds: bool,
    /// Ids of the findings that speak against it.
    pub against: Vec<String>,
}

impl EffectRow {
    /// The row of an effect: what the model gives, the same with nothing held and among simulated
    /// trusts, and the findings that speak against it.
    pub fn new(
        effect: &PublishedEffect,
        (estimate, let_go, compared): (Estimate, Option<f64>, Option<Estimate>),
        against: Vec<String>,
    ) -> EffectRow {
        let verdict = estimate.verdict(effect);
        let has_size = effect.published != 0.0 && !effect.sign_only;
        EffectRow {
            id: effect.id.clone(),
            says: effect.says.clone(),
            evidence: effect.evidence.clone(),
            unit: effect.unit.clone(),
            published: effect.published,
            share: effect.share,
            used: effect.used(),
            sign_only: effect.sign_only,
            margin: effect.margin,
            because: effect.because.clone(),
            solved: !effect.links.is_empty(),
            estimate,
            let_go,
            compared,
            compared_is: compared.map(|it| it.beside(effect).words()),
            ratio: has_size.then(|| estimate.model / effect.published),
            verdict: verdict.words(),
            holds: verdict == Verdict::Within,
            against,
        }
    }
}

/// Effects as text: each beside what the model gives, where it is from, and what speaks against it.
pub fn effects_report(model: &Model, rows: &[EffectRow]) -> String {
    let mut text = String::from(
        "What the model gives is followed by an interval of 95 per cent, of chance alone: how far \
         luck\nmoves the mean of these plays, not how sure the model is.\n\n",
    );
    for row in rows {
        // A text takes whatever is written to it.
        let _ = tell(&mut text, model, row);
    }
    let count = |wanted: &dyn Fn(&&EffectRow) -> bool| rows.iter().filter(wanted).count();
    let _ = writeln!(
        text,
        "{} of {} within tolerance. {} have links that were solved to be so; {} were published as \
         a direction alone.",
        count(&|row| row.holds),
        rows.len(),
        count(&|row| row.solved),
        count(&|row| row.sign_only),
    );
    text
}

fn tell(out: &mut String, model: &Model, row: &EffectRow) -> std::fmt::Result {
    let size = |value: f64| like(value, row.published);
    let with_interval = |it: &Estimate| {
        let (model, low, high) = (size(it.model), size(it.low), size(it.high));
        format!("{model} ({low} to {high})")
    };
    writeln!(out, "{}: {} ({})", row.id, row.says, row.unit)?;
    writeln!(
        out,
        "    {}; the model gives {}: {}",
        published(row),
        with_interval(&row.estimate),
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
    if let (Some(compared), Some(is)) = (&row.compared, row.compared_is) {
        let found = with_interval(compared);
        writeln!(
            out,
            "    compared among {TRUSTS} simulated trusts {found}, with what causes both: {is}"
        )?;
    }
    writeln!(out, "    how: {}", row.because)?;
    for id in ids(&row.evidence) {
        if let Some(Ground::Finding(finding)) = model.evidence.find(id) {
            let (cited, source, seen) = (finding.cited(), &finding.source, finding.seen.words());
            writeln!(out, "    from {id}: {cited}; {source}; {seen}")?;
        }
    }
    for finding in row.against.iter().filter_map(|id| model.evidence.find(id)) {
        if let Ground::Finding(finding) = finding {
            let (id, cited, found) = (&finding.id, finding.cited(), &finding.found);
            writeln!(out, "    against it, {id}: {cited}. {found}")?;
        }
    }
    writeln!(out)
}

fn published(row: &EffectRow) -> String {
    let size = |value: f64| like(value, row.published);
    if row.sign_only {
        return format!("published without a size: {}", way(row.published));
    }
    if let Some(margin) = row.margin {
        return format!("published: no effect, which less than {margin} either way counts as");
    }
    let share = 100.0 * row.share;
    let (published, used) = (size(row.published), size(row.used));
    format!("published {published}, of which {share:.0}% is used: {used}")
}

fn way(published: f64) -> &'static str {
    if published < 0.0 { "less" } else { "more" }
}

/// Rows of the evidence, each with how its figures are known where they were not read themselves.
fn from(model: &Model, written: &str) -> String {
    let each = ids(written).map(|id| match model.evidence.find(id) {
        Some(Ground::Finding(it)) if it.seen != Provenance::Read => {
            format!("{id}, {}", it.seen.name().replace('_', " "))
        }
        _ => id.to_owned(),
    });
    each.collect::<Vec<_>>().join("; ")
}

/// Each published effect beside the model's own.
pub fn effects_table(model: &Model, rows: &[EffectRow]) -> String {
    let columns = [
        "effect",
        "from",
        "unit",
        "published",
        "used",
        "model",
        "compared",
        "",
    ];
    let mut table = head(&columns);
    for row in rows {
        let compared = row.compared.map_or(String::new(), |it| {
            let is = row.compared_is.unwrap_or_default();
            let (model, low, high) = (short(it.model), short(it.low), short(it.high));
            format!("{model} ({low} to {high}): {is}")
        });
        let sized = |size: f64| {
            if row.sign_only {
                way(size).to_owned()
            } else {
                short(size)
            }
        };
        line(
            &mut table,
            &[
                &row.says,
                &from(model, &row.evidence),
                &row.unit,
                &sized(row.published),
                &sized(row.used),
                &format!(
                    "{} ({} to {})",
                    short(row.estimate.model),
                    short(row.estimate.low),
                    short(row.estimate.high)
                ),
                &compared,
                row.verdict,
            ],
        );
    }
    table
}
