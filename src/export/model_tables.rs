//! The model as tables in Markdown: what follows from its files alone, and what was measured on it.

use std::fmt::Write;

use super::numbers::short;
use super::tables::{code, head, line};
use crate::catalogue::{Count, Quantity};
use crate::scenario::evidence::{Mechanism, names};
use crate::scenario::{Influence, Model, QuantityModel, Response};
use crate::study::boards::{BoardMeans, ranked};
use crate::study::left_alone::Stood;

/// The tables that follow from the model's files alone, each by its name.
pub fn tables(model: &Model) -> Vec<(&'static str, String)> {
    vec![
        ("quantities", quantities(model)),
        ("influences", influences(model)),
        ("counts", counts(model)),
        ("mechanisms", mechanisms(model)),
    ]
}

/// Where a trust that nobody moves stands.
pub fn left_alone_table(model: &Model, rows: &[Stood]) -> String {
    let mut table = head(&[
        "figure",
        "median",
        "10 to 90 per cent",
        "should be",
        "from",
        "",
    ]);
    for row in rows {
        let range = &row.range;
        let figure = &model.quantities[range.quantity.index()];
        let told = if range.told { ", as told" } else { "" };
        line(
            &mut table,
            &[
                &format!("{}{told}", figure.label),
                &short(row.median),
                &format!("{} to {}", short(row.tenth), short(row.ninetieth)),
                &format!("{} to {}", short(range.low), short(range.high)),
                &range.evidence,
                if row.is_inside() { "inside" } else { "OUTSIDE" },
            ],
        );
    }
    table
}

/// Boards by each count, the best first, on the model as it is and on the sceptic's set.
pub fn boards_table(means: &[BoardMeans], doubted: &[BoardMeans]) -> String {
    let mut table = head(&["count", "the best first", "on the sceptic's set"]);
    for count in Count::ALL {
        let names = |means: &[BoardMeans]| {
            let ranks = ranked(means, *count).into_iter();
            let told =
                ranks.map(|it| format!("{} {:.1}", it.board.name(), it.counts[count.index()]));
            told.collect::<Vec<_>>().join(", ")
        };
        line(&mut table, &[count.name(), &names(means), &names(doubted)]);
    }
    table
}

fn quantities(model: &Model) -> String {
    let mut table = head(&[
        "quantity",
        "what it is",
        "unit",
        "range",
        "reference",
        "spread",
        "months",
        "from",
    ]);
    for row in &model.quantities {
        let moved = |value: f64| {
            if row.influenced {
                short(value)
            } else {
                String::new()
            }
        };
        line(
            &mut table,
            &[
                &code(&row.name),
                &row.label,
                row.unit.words(),
                &format!("{} to {}", short(row.least), short(row.most)),
                &short(row.reference),
                &moved(row.sd),
                &moved(row.months),
                &row.because,
            ],
        );
    }
    table
}

fn influences(model: &Model) -> String {
    let mut table = head(&[
        "from",
        "to",
        "for each unit",
        "months",
        "evidence",
        "because",
    ]);
    for row in &model.influences {
        line(
            &mut table,
            &[
                &code(&name(model, row.from).name),
                &code(&name(model, row.to).name),
                &response(model, row),
                &short(row.months),
                &row.evidence,
                &row.because,
            ],
        );
    }
    table
}

fn response(model: &Model, row: &Influence) -> String {
    let mut words = match &row.response {
        Response::PerUnit(effect) => short(*effect),
        Response::Curve(points) => {
            let points = points.iter();
            let points: Vec<String> = points
                .map(|(x, y)| format!("{} at {}", short(*y), short(*x)))
                .collect();
            points.join(", ")
        }
    };
    if let Some((by, per_unit)) = row.moderated {
        let _ = write!(
            words,
            ", times more by {} of {}",
            short(per_unit),
            name(model, by).name
        );
    }
    if let Some(gate) = row.gate {
        let _ = write!(words, ", as far as {} is open", name(model, gate).name);
    }
    words
}

fn counts(model: &Model) -> String {
    let mut table = head(&["count", "figure", "one step", "points for a step"]);
    for term in &model.counts {
        line(
            &mut table,
            &[
                term.count.name(),
                &code(&name(model, term.quantity).name),
                &short(term.scale),
                &short(term.weight),
            ],
        );
    }
    table
}

fn mechanisms(model: &Model) -> String {
    let mut table = head(&[
        "",
        "mechanism",
        "what acts on what",
        "how long",
        "where it lives",
    ]);
    for mechanism in &model.evidence.mechanisms {
        line(
            &mut table,
            &[
                &mechanism.id,
                &mechanism.title,
                &mechanism.says,
                &mechanism.delay,
                &lives(model, mechanism),
            ],
        );
    }
    table
}

fn lives(model: &Model, mechanism: &Mechanism) -> String {
    let rests = |link: &&Influence| names(&link.evidence, &mechanism.id);
    let links = model.influences.iter().filter(rests);
    let links = links.map(|link| {
        let (from, to) = (name(model, link.from), name(model, link.to));
        format!("`{}` → `{}`", from.name, to.name)
    });
    let rules = mechanism
        .rules
        .iter()
        .map(|rule| format!("rule in `src/{rule}.rs`"));
    let all: Vec<String> = rules.chain(links).collect();
    all.join("; ")
}

fn name(model: &Model, quantity: Quantity) -> &QuantityModel {
    &model.quantities[quantity.index()]
}
