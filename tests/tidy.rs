//! Checks on the source itself: direction of the layers, sizes, words and openings.
//!
//! Each check is a function from text to findings, and each has a test of itself on a small wrong
//! text, so that a check that has stopped checking is noticed.

mod code;
mod layers;
mod sizes;
pub mod tree;
mod words;

use tree::{File, Kind};

/// Something wrong, and where.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn new(file: &File, line: usize, what: impl Into<String>) -> Finding {
        let path = file.path.clone();
        Finding {
            path,
            line,
            what: what.into(),
        }
    }
}

/// Runs `check` over every file of `kinds` and fails with all findings, one a line.
fn hold(kinds: &[Kind], check: impl Fn(&File) -> Vec<Finding>) {
    let files = tree::files();
    assert!(
        files.len() > 20,
        "the tree was found: {} files",
        files.len()
    );
    let findings: Vec<String> = files
        .iter()
        .filter(|file| kinds.contains(&file.kind))
        .flat_map(check)
        .map(|finding| format!("{}:{}: {}", finding.path, finding.line, finding.what))
        .collect();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// What `check` says of a small text at `path`.
fn says(path: &str, text: &str, check: impl Fn(&File) -> Vec<Finding>) -> Vec<String> {
    check(&File::new(path, text))
        .into_iter()
        .map(|finding| finding.what)
        .collect()
}

const RUST: &[Kind] = &[Kind::Source, Kind::Test];
const ALL: &[Kind] = &[Kind::Source, Kind::Test, Kind::Text];

#[test]
fn each_layer_imports_only_from_those_above_it() {
    let order = layers::order(&tree::read("src/lib.rs"));
    assert!(
        order.len() >= 5 && order[0] == "units",
        "the order was read: {order:?}"
    );
    hold(&[Kind::Source], |file| layers::direction(file, &order));
}

#[test]
fn a_topic_of_the_trust_never_imports_another_topic() {
    let files = layers::trust_files(&tree::read("src/trust.rs"));
    assert!(files.len() > 5, "the topics were read: {files:?}");
    hold(&[Kind::Source], |file| layers::topics(file, &files));
}

#[test]
fn the_engine_touches_neither_disk_clock_nor_thread() {
    hold(&[Kind::Source], layers::purity);
}

#[test]
fn files_lines_and_functions_stay_within_their_sizes() {
    hold(RUST, sizes::sizes);
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is() {
    hold(RUST, words::opening);
}

#[test]
fn nothing_unfinished_is_left_in_the_tree() {
    hold(ALL, words::unfinished);
}

#[test]
fn no_file_is_named_for_nothing_in_particular() {
    hold(RUST, words::file_name);
}

#[test]
fn nothing_names_a_place_on_one_machine() {
    hold(ALL, words::machine_path);
}
