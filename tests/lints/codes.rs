//! The codes in the source text against those in the table: none is forgotten, none is left over.

use std::collections::BTreeSet;

use board_to_ward::scenario::lints::lint;

use crate::tidy::tree;

/// Codes whose rows are still to be written. What stands here must be needed.
const OWED: &[&str] = &[];

/// Words with a stroke that are no codes.
const NO_CODES: &[&str] = &["left/right", "up/down"];

/// Whether a word has the form of a code: `family/words-with-dashes`.
pub fn is_code(word: &str) -> bool {
    let lower = |part: &str| {
        let letters = |letter: char| letter.is_ascii_lowercase() || "-8".contains(letter);
        part.starts_with(|letter: char| letter.is_ascii_lowercase()) && part.chars().all(letters)
    };
    word.split_once('/')
        .is_some_and(|(family, name)| lower(family) && lower(name))
}

/// Every code in quotes in the source, but for the table itself.
fn reported() -> BTreeSet<String> {
    let files = tree::files().into_iter().filter(|file| {
        file.path.starts_with("src/") && !file.path.starts_with("src/scenario/lints")
    });
    files.flat_map(|file| quoted(&file.text)).collect()
}

/// Words in quotes that have the form of a code.
fn quoted(text: &str) -> Vec<String> {
    let pieces = text.split('"').filter(|piece| is_code(piece));
    pieces.map(str::to_owned).collect()
}

#[test]
fn codes_are_found_in_the_source() {
    let text = "error(\"file/not-utf-8\", \"a/b c\", format!(\"{x}/y\"), \"src/a.rs\")";
    assert_eq!(quoted(text), ["file/not-utf-8"]);
}

#[test]
fn every_code_that_is_reported_has_a_row_in_the_table() {
    let reported = reported();
    let without: BTreeSet<&str> = reported
        .iter()
        .map(String::as_str)
        .filter(|code| lint(code).is_none())
        .collect();
    let excused: BTreeSet<&str> = OWED.iter().chain(NO_CODES).copied().collect();
    let forgotten: Vec<&&str> = without.difference(&excused).collect();
    assert!(
        forgotten.is_empty(),
        "no row for these; write one in its family's file in src/scenario/lints/: {forgotten:#?}"
    );
    let needless: Vec<&&str> = excused.difference(&without).collect();
    assert!(
        needless.is_empty(),
        "these need no excuse any more: {needless:?}"
    );
}

#[test]
fn every_row_of_the_table_is_reported_by_something() {
    let reported = reported();
    let rows = super::all().filter(|lint| !reported.contains(lint.code));
    let idle: Vec<&str> = rows.map(|lint| lint.code).collect();
    assert!(idle.is_empty(), "nothing reports these: {idle:?}");
}
