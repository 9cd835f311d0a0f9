//! The influence step: compiled from data, against the same arithmetic written out in Rust.
//!
//! `straight_line.rs` is written by `cargo bench -- --write-straight-line` from the model as it is;
//! when the two no longer agree, the model has moved and it must be written again.

use std::fmt::Write;
use std::hint::black_box;

use board_to_ward::catalogue::Quantity;
use board_to_ward::game::Prepared;
use board_to_ward::scenario::{Influence, Model, Response};
use board_to_ward::trust::{Setting, Trust};

use super::straight_line::{ROWS, TARGETS, step};
use super::table::{Table, each};

/// Months over which the two are compared.
const MONTHS: usize = 24;

/// Fills in the row of influences.
pub fn measure(table: &mut Table, prepared: &Prepared) {
    let setting = &prepared.setting;
    let (mut trust, mut written) = (Trust::start(setting), Written::start(setting));
    for month in 0..MONTHS {
        trust.step_influences(setting);
        written.step();
        for (place, value) in written.values.iter().enumerate() {
            let compiled = trust.values()[place];
            assert!(
                (compiled - value).abs() < 1e-9,
                "month {month}: {} is {compiled} as compiled and {value} as written: write \
                 straight_line.rs again with `cargo bench -- --write-straight-line`",
                setting.model().quantities[place].name,
            );
        }
    }
    let compiled = each(|| black_box(&mut trust).step_influences(black_box(setting)));
    let straight = each(|| black_box(&mut written).step());
    let ratio = compiled / straight;
    table.at_most(
        "influences from data against written out",
        "times",
        ratio,
        [2.5, 1.3],
    );
}

/// The state that the written-out step moves.
struct Written {
    values: Vec<f64>,
    shares: [f64; ROWS],
    sums: [f64; TARGETS],
}

impl Written {
    fn start(setting: &Setting) -> Written {
        let (model, usual) = (setting.model(), setting.usual());
        let mut shares = [0.0; ROWS];
        for (share, row) in shares.iter_mut().zip(rows(model)) {
            let reference = model.quantities[row.from.index()].reference;
            *share = effect(row) * (usual[row.from.index()] - reference);
        }
        let values = Trust::start(setting).values().to_vec();
        Written {
            values,
            shares,
            sums: [0.0; TARGETS],
        }
    }

    fn step(&mut self) {
        step(&mut self.values, &mut self.shares, &mut self.sums);
    }
}

/// Influenced quantities of the trust as a whole, in the order in which they are stepped.
fn targets(model: &Model) -> Vec<Quantity> {
    let all = (0..model.quantities.len() as u16).map(Quantity);
    let influenced = |quantity: &Quantity| {
        model.quantities[quantity.index()].influenced && quantity.line().is_none()
    };
    all.filter(influenced).collect()
}

/// Rows that no initiative drives, by target; those that one drives sleep here as they do there.
fn rows(model: &Model) -> Vec<&Influence> {
    let targets = targets(model);
    let place = |row: &Influence| targets.iter().position(|target| *target == row.to);
    let practised = |row: &Influence| {
        model
            .initiatives
            .iter()
            .any(|each| each.practice == row.from)
    };
    let rows = model.influences.iter().filter(|row| !practised(row));
    let mut rows: Vec<&Influence> = rows.filter(|row| place(row).is_some()).collect();
    rows.sort_by_key(|row| place(row));
    rows
}

fn effect(row: &Influence) -> f64 {
    match (&row.response, row.moderated, row.gate) {
        (Response::PerUnit(effect), None, None) => *effect,
        _ => panic!("rows with a curve, a moderator or a gate must be written out too"),
    }
}

/// The base at which a quantity rests where it starts, and the room below and above it.
fn rest(model: &Model, target: Quantity, sum: f64) -> (f64, f64, f64) {
    let quantity = &model.quantities[target.index()];
    let start = model.start[target.index()].unwrap_or(quantity.reference);
    let (mut base, mut below, mut above) = (start, 1.0, 1.0);
    for _ in 0..60 {
        below = f64::max(base - quantity.least, 1e-9);
        above = f64::max(quantity.most - base, 1e-9);
        let gap = start - (base + super::straight_line::soft(sum, below, above));
        base = f64::clamp(base + 0.7 * gap, quantity.least, quantity.most);
    }
    (base, below, above)
}

/// Writes `straight_line.rs` from the model as it is.
pub fn write_straight_line() {
    let prepared = super::games::fixture();
    let (model, usual) = (prepared.setting.model(), prepared.setting.usual());
    let (rows, targets) = (rows(model), targets(model));
    let mut moves = Vec::new();
    let mut sums = vec![0.0; targets.len()];
    for (number, row) in rows.iter().enumerate() {
        let target = targets
            .iter()
            .position(|target| *target == row.to)
            .expect("a target");
        let reference = model.quantities[row.from.index()].reference;
        let (from, rate) = (row.from.index(), 1.0 / row.months.max(1.0));
        let effect = effect(row);
        sums[target] += effect * (usual[from] - reference);
        let sum = format!("&mut s[{number}], &mut t[{target}]");
        moves.push(format!(
            "go({effect:?}, v[{from}] - {reference:?}, {rate:?}, {sum});"
        ));
    }
    let mut settles = Vec::new();
    for (number, target) in targets.iter().enumerate() {
        let (base, below, above) = rest(model, *target, sums[number]);
        let place = target.index();
        settles.push(format!(
            "v[{place}] = {base:?} + soft(t[{number}], {below:?}, {above:?});"
        ));
    }
    let text = include_str!("straight_line.head")
        .replace("{rows}", &rows.len().to_string())
        .replace("{targets}", &targets.len().to_string());
    let text = text + &functions("moves", &moves) + &functions("settles", &settles);
    let calls = |name: &str, lines: &[String]| -> String {
        (0..lines.chunks(60).len()).fold(String::new(), |mut text, number| {
            let _ = writeln!(text, "    {name}_{number}(v, s, t);");
            text
        })
    };
    let body = format!("{}{}", calls("moves", &moves), calls("settles", &settles));
    let step = format!(
        "\n/// One month of every influence.\npub fn step(v: &mut [f64], s: &mut [f64; ROWS], \
         t: &mut [f64; TARGETS]) {{\n    t.fill(0.0);\n{body}}}\n"
    );
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/benches/budgets/straight_line.rs"
    );
    std::fs::write(path, text + &step).expect("the file can be written");
    println!(
        "written: {} rows, {} quantities; now run `cargo fmt`",
        rows.len(),
        targets.len()
    );
}

fn functions(name: &str, lines: &[String]) -> String {
    let mut text = String::new();
    for (number, chunk) in lines.chunks(60).enumerate() {
        let lines = chunk.join("\n    ");
        let _ = write!(
            text,
            "\n#[rustfmt::skip]\n#[inline]\nfn {name}_{number}(v: &mut [f64], s: &mut [f64; ROWS], \
             t: &mut [f64; TARGETS]) {{\n    {lines}\n}}\n"
        );
    }
    text
}
