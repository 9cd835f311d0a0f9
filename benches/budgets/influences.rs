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

use super::straight_line::{GROUPS, step};
use super::table::{Table, each};

/// Lines of arithmetic in one written-out function.
const IN_A_FUNCTION: usize = 12;
/// Months over which the two are compared.
const MONTHS: usize = 24;

/// How far a moderator can strengthen or weaken a row, as a share of it.
const MODERATED_MOST: f64 = 0.9;

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
    shares: [f64; GROUPS],
}

impl Written {
    fn start(setting: &Setting) -> Written {
        let (model, usual) = (setting.model(), setting.usual());
        let mut shares = [0.0; GROUPS];
        for (share, group) in shares.iter_mut().zip(groups(model)) {
            *share = at_rest(model, usual, &group);
        }
        let values = Trust::start(setting).values().to_vec();
        Written { values, shares }
    }

    fn step(&mut self) {
        step(&mut self.values, &mut self.shares);
    }
}

/// What the rows of a group give together where the trust rests.
fn at_rest(model: &Model, usual: &[f64], group: &[&Influence]) -> f64 {
    let gives = |row: &&Influence| {
        let above = |place: usize| usual[place] - model.quantities[place].reference;
        let moderation = row.moderated.map_or(1.0, |(by, per_unit)| {
            let share = per_unit * above(by.index());
            1.0 + super::straight_line::soft(share, MODERATED_MOST, MODERATED_MOST)
        });
        effect(row) * above(row.from.index()) * moderation
    };
    group.iter().map(gives).sum()
}

/// Influenced quantities of the trust as a whole, in the order in which they are stepped.
fn targets(model: &Model) -> Vec<Quantity> {
    let all = (0..model.quantities.len() as u16).map(Quantity);
    let influenced = |quantity: &Quantity| {
        model.quantities[quantity.index()].influenced && quantity.line().is_none()
    };
    all.filter(influenced).collect()
}

/// Rows that no initiative drives, in groups of one target and one pace, by target; those that an
/// initiative drives sleep here as they do there.
fn groups(model: &Model) -> Vec<Vec<&Influence>> {
    let practised = |row: &Influence| {
        let mut initiatives = model.initiatives.iter();
        initiatives.any(|each| each.practice == row.from)
    };
    let mut groups: Vec<Vec<&Influence>> = Vec::new();
    for target in targets(model) {
        let of_target = model.influences.iter().filter(|row| row.to == target);
        let mut rows: Vec<&Influence> = of_target.filter(|row| !practised(row)).collect();
        rows.sort_by(|a, b| a.months.total_cmp(&b.months));
        let by_pace = rows.chunk_by(|a, b| a.months == b.months);
        groups.extend(by_pace.map(<[&Influence]>::to_vec));
    }
    groups
}

fn effect(row: &Influence) -> f64 {
    match (&row.response, row.gate) {
        (Response::PerUnit(effect), None) => *effect,
        _ => panic!("rows with a curve or a gate must be written out too"),
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
    let (groups, targets) = (groups(model), targets(model));
    let moves: Vec<String> = (0..)
        .zip(&groups)
        .map(|(number, group)| written_move(model, number, group))
        .collect();
    let settles: Vec<String> = targets
        .iter()
        .map(|target| {
            let of_target = |group: &&(usize, &Vec<&Influence>)| group.1[0].to == *target;
            let own: Vec<(usize, &Vec<&Influence>)> = groups
                .iter()
                .enumerate()
                .filter(|group| of_target(&group))
                .collect();
            let sum = own
                .iter()
                .map(|(_, group)| at_rest(model, usual, group))
                .sum();
            let (base, below, above) = rest(model, *target, sum);
            let shares = own.iter().map(|(number, _)| format!(" + s[{number}]"));
            let (place, shares) = (target.index(), shares.collect::<String>());
            format!("v[{place}] = {base:?} + soft(0.0{shares}, {below:?}, {above:?});")
        })
        .collect();
    let text = include_str!("straight_line.head").replace("{groups}", &groups.len().to_string());
    let text = text + &functions("moves", &moves) + &functions("settles", &settles);
    let calls = |name: &str, lines: &[String]| -> String {
        (0..lines.chunks(IN_A_FUNCTION).len()).fold(String::new(), |mut text, number| {
            let _ = writeln!(text, "    {name}_{number}(v, s);");
            text
        })
    };
    let body = format!("{}{}", calls("moves", &moves), calls("settles", &settles));
    let step = format!(
        "\n/// One month of every influence.\npub fn step(v: &mut [f64], s: &mut [f64; GROUPS]) \
         {{\n{body}}}\n"
    );
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/benches/budgets/straight_line.rs"
    );
    std::fs::write(path, text + &step).expect("the file can be written");
    println!(
        "written: {} rows, {} quantities; now run `cargo fmt`",
        groups.iter().map(Vec::len).sum::<usize>(),
        targets.len()
    );
}

/// One group's move: the sum of what its rows say, and its share's way there.
fn written_move(model: &Model, number: usize, group: &[&Influence]) -> String {
    let rows = group.iter().copied();
    let (moderated, plain): (Vec<&Influence>, Vec<&Influence>) =
        rows.partition(|row| row.moderated.is_some());
    let reference = |row: &Influence| model.quantities[row.from.index()].reference;
    let constant: f64 = plain.iter().map(|row| -effect(row) * reference(row)).sum();
    let terms: Vec<String> = plain
        .iter()
        .map(|row| format!(" + {:?} * v[{}]", effect(row), row.from.index()))
        .collect();
    let lines = terms.chunks(4).map(<[String]>::concat);
    let lines = lines.chain(moderated.iter().map(|row| moderated_term(model, row)));
    let lines: Vec<String> = lines.map(|line| format!("\n       {line}")).collect();
    let (terms, rate) = (lines.concat(), 1.0 / group[0].months.max(1.0));
    format!("go({constant:?}{terms},\n        {rate:?}, &mut s[{number}]);")
}

/// What a row with a moderator says.
fn moderated_term(model: &Model, row: &Influence) -> String {
    let above = |quantity: Quantity| {
        let reference = model.quantities[quantity.index()].reference;
        format!("(v[{}] - {reference:?})", quantity.index())
    };
    let (by, per_unit) = row.moderated.expect("it has one");
    let (effect, cause, by) = (effect(row), above(row.from), above(by));
    let most = MODERATED_MOST;
    format!(" + {effect:?} * {cause} * (1.0 + soft({per_unit:?} * {by}, {most}, {most}))")
}

fn functions(name: &str, lines: &[String]) -> String {
    let mut text = String::new();
    for (number, chunk) in lines.chunks(IN_A_FUNCTION).enumerate() {
        let lines = chunk.join("\n    ");
        let _ = write!(
            text,
            "\n#[rustfmt::skip]\n#[inline]\n\
             fn {name}_{number}(v: &mut [f64], s: &mut [f64; GROUPS]) {{\n    {lines}\n}}\n"
        );
    }
    text
}
