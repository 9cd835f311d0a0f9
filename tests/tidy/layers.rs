//! Who may import whom: the order of the layers, the topics of the trust, and the pure engine.

use super::code::code_only;
use super::tree::File;
use super::{Finding, says};

/// The layers in their order, as `lib.rs` declares them.
pub fn order(lib: &str) -> Vec<String> {
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod "));
    modules
        .filter_map(|rest| rest.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// Front ends draw from the same views and know nothing of each other.
const STRANGERS: &[(&str, &str)] = &[("plain", "tui"), ("tui", "plain")];

/// Paths that lead from a layer to one below it.
pub fn direction(file: &File, order: &[String]) -> Vec<Finding> {
    let own = layer(&file.path);
    let rank = |layer: &str| order.iter().position(|each| each == layer);
    let Some(own_rank) = rank(own) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (number, line) in numbered(&file.text) {
        if line.contains("crate::{") {
            let what = "name each layer in its own use line: nothing is grouped at the crate root";
            findings.push(Finding::new(file, number, what));
        }
        if line.contains("super::super::") {
            let what = "a path that climbs twice hides its layer: start it at the crate root";
            findings.push(Finding::new(file, number, what));
        }
        for used in names_after(&line, "crate::") {
            let below = rank(&used).is_some_and(|used_rank| used_rank > own_rank);
            if below || STRANGERS.contains(&(own, used.as_str())) {
                findings.push(Finding::new(
                    file,
                    number,
                    format!("{own} may not import {used}"),
                ));
            }
        }
    }
    findings
}

/// The files of the trust that join its topics, and those that every topic may use.
const JOINING: &[&str] = &[
    "asking", "month", "state", "setting", "audit", "recorder", "begin", "signals", "explain",
];
const SHARED: &[&str] = &["cause", "sink", "curve"];

/// The files of the trust, as `trust.rs` declares them.
pub fn trust_files(trust: &str) -> Vec<String> {
    let modules = trust.lines().filter_map(|line| line.strip_prefix("mod "));
    modules
        .filter_map(|rest| rest.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// Paths that lead from one topic of the trust to another.
pub fn topics(file: &File, files: &[String]) -> Vec<Finding> {
    let Some(own) = file.path.strip_prefix("src/trust/") else {
        return Vec::new();
    };
    let own = own.split(['/', '.']).next().unwrap_or_default();
    if JOINING.contains(&own) {
        return Vec::new();
    }
    let climbs = file.path.matches('/').count() == 2;
    let mut findings = Vec::new();
    for (number, line) in numbered(&file.text) {
        let mut used = names_after(&line, "crate::trust::");
        if climbs {
            used.extend(names_after(&line, "super::"));
        }
        for used in used
            .iter()
            .filter(|used| files.contains(used) && *used != own)
        {
            if !SHARED.contains(&used.as_str()) && !JOINING.contains(&used.as_str()) {
                findings.push(Finding::new(
                    file,
                    number,
                    format!("{own} may not import {used}"),
                ));
            }
        }
    }
    findings
}

/// Layers that are pure, and the one file among them that may touch the disk.
const PURE: &[&str] = &[
    "units",
    "luck",
    "source",
    "catalogue",
    "scenario",
    "trust",
    "game",
];
const READS_FILES: &[&str] = &["src/scenario/library.rs", "src/scenario/library/"];
const OUTSIDE: &[&str] = &["fs", "io", "env", "time", "thread", "process", "net"];

/// Uses of the outside world in a layer that is pure.
pub fn purity(file: &File) -> Vec<Finding> {
    let own = layer(&file.path);
    if !PURE.contains(&own) || READS_FILES.iter().any(|path| file.path.starts_with(path)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in numbered(&file.text) {
        for used in names_after(&line, "std::") {
            if OUTSIDE.contains(&used.as_str()) {
                findings.push(Finding::new(
                    file,
                    number,
                    format!("{own} may not use std::{used}"),
                ));
            }
        }
    }
    findings
}

/// The layer that a file of `src` belongs to.
fn layer(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or_default();
    inside.split(['/', '.']).next().unwrap_or_default()
}

/// Lines of code by number; a `use` that is broken over lines is one line, the first of them.
fn numbered(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (number, line) in (1..).zip(code_only(text).lines()) {
        match lines.last_mut() {
            Some((_, whole)) if is_open => whole.push_str(line.trim_start()),
            _ => {
                is_open = begins_use(line);
                lines.push((number, line.to_owned()));
            }
        }
        is_open &= !line.contains(';');
    }
    lines
}

fn begins_use(line: &str) -> bool {
    let words = line.split_whitespace();
    let mut words = words.skip_while(|word| word.starts_with("pub"));
    words.next() == Some("use")
}

/// The names that follow `start` in a line: one, or those of a list in braces.
fn names_after(line: &str, start: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in line.match_indices(start) {
        let joined = line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let rest = &line[at + start.len()..];
        match rest.strip_prefix('{') {
            _ if joined => {}
            Some(list) => names.extend(list.split(',').map(first_name)),
            None => names.push(first_name(rest)),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn first_name(text: &str) -> String {
    let letters = text.trim_start().chars();
    letters
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect()
}

#[test]
fn a_layer_that_looks_down_is_found() {
    let lib = "pub mod units;\n\npub mod trust;\n\npub mod tui;\n\npub mod plain;\n";
    let check = |file: &File| direction(file, &order(lib));
    let looks_down = "//! x\nuse crate::tui::App;\nfn f() { crate::units::Month(1) }\n";
    assert_eq!(
        says("src/trust/beds.rs", looks_down, check),
        ["trust may not import tui"]
    );
    assert_eq!(
        says("src/units.rs", "x(crate::trust::A)", check),
        ["units may not import trust"]
    );
    assert_eq!(
        says("src/plain.rs", "use crate::tui::A;", check),
        ["plain may not import tui"]
    );
    assert_eq!(
        says("src/tui.rs", "use crate::{units, trust};", check).len(),
        1
    );
    assert_eq!(
        says("src/tui/a.rs", "use super::super::trust::A;", check).len(),
        1
    );
    assert!(says("src/units.rs", "//! See [`crate::trust`].\n", check).is_empty());
}

#[test]
fn a_topic_that_imports_a_topic_is_found() {
    let text =
        "use super::{Cause, money};\nuse crate::trust::beds::Beds;\nuse super::sink::Sink;\n";
    let wrong = ["people may not import money", "people may not import beds"];
    let files = trust_files("mod beds;\nmod money;\nmod people;\nmod sink;\n");
    let check = |file: &File| topics(file, &files);
    assert_eq!(says("src/trust/people.rs", text, check), wrong);
    assert!(says("src/trust/month.rs", text, check).is_empty());
    assert!(says("src/game/order.rs", text, check).is_empty());
}

#[test]
fn an_import_that_is_broken_over_lines_is_read_whole() {
    let text =
        "use super::{\n    Cause,\n    money::{Pounds, Pence},\n    sink,\n};\nlet a = b(\n);\n";
    let files = trust_files("mod beds;\nmod money;\nmod sink;\n");
    let check = |file: &File| topics(file, &files);
    assert_eq!(
        says("src/trust/beds.rs", text, check),
        ["beds may not import money"]
    );
    let order = ["units", "trust"].map(str::to_owned);
    let text = "pub use crate::{\n    trust,\n};\n";
    assert_eq!(
        says("src/units.rs", text, |file| direction(file, &order)).len(),
        2,
        "grouped at the root, and from below"
    );
    let reads = "use std::{\n    fmt,\n    fs,\n};\n";
    assert_eq!(
        says("src/game/order.rs", reads, purity),
        ["game may not use std::fs"]
    );
    let lines: Vec<usize> = numbered("use a::{\n    b,\n};\nfn c() {}\n")
        .iter()
        .map(|(number, _)| *number)
        .collect();
    assert_eq!(lines, [1, 4]);
}

#[test]
fn an_engine_that_reads_the_disk_is_found() {
    let text = "use std::fs;\nuse std::{io, fmt};\nlet now = std::time::Instant::now();\n";
    assert_eq!(says("src/game/order.rs", text, purity).len(), 3);
    assert!(says("src/scenario/library.rs", text, purity).is_empty());
    assert!(says("src/save.rs", text, purity).is_empty());
}
