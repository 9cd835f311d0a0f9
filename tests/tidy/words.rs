//! Words that may not stand in the tree, and how a file must open.

use super::tree::{File, Kind};
use super::{Finding, says};

/// Marks of unfinished work. Written in halves, so that this file passes its own check.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("dbg", "!("),
    concat!(".unwrap", "()"),
];

/// Names that say nothing of what a file holds.
const NAMELESS: &[&str] = &[
    "util", "utils", "common", "helper", "helpers", "manager", "misc",
];

/// Where machines keep people's files.
const MACHINE: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("C:", "\\"),
];

/// Marks of unfinished work.
pub fn unfinished(file: &File) -> Vec<Finding> {
    containing(file, UNFINISHED, "left unfinished")
}

/// Paths that exist on one machine only.
pub fn machine_path(file: &File) -> Vec<Finding> {
    containing(file, MACHINE, "a path of one machine")
}

fn containing(file: &File, words: &[&str], what: &str) -> Vec<Finding> {
    let lines = file.text.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let found = words.iter().filter(move |word| line.contains(**word));
            found.map(move |word| Finding::new(file, at + 1, format!("{what}: {word}")))
        })
        .collect()
}

/// A Rust file that does not open with what it is.
pub fn opening(file: &File) -> Vec<Finding> {
    let says_something = file
        .text
        .lines()
        .next()
        .is_some_and(|line| line.starts_with("//! ") && line.len() > 12);
    let open = file.kind == Kind::Text || says_something;
    if open {
        Vec::new()
    } else {
        vec![Finding::new(file, 1, "does not open with what it is")]
    }
}

/// A name that says nothing.
pub fn file_name(file: &File) -> Vec<Finding> {
    let parts = file.path.split('/').flat_map(|part| part.split(['.', '_']));
    let nameless: Vec<&str> = parts.filter(|part| NAMELESS.contains(part)).collect();
    let old_style = file.path.ends_with("/mod.rs").then_some("mod");
    let found = nameless.into_iter().chain(old_style);
    found
        .map(|name| Finding::new(file, 1, format!("named {name}")))
        .collect()
}

#[test]
fn what_is_unfinished_unnamed_or_unexplained_is_found() {
    let unfinished_text = format!("a\n// {}: later\nb{}\n", UNFINISHED[0], UNFINISHED[4]);
    assert_eq!(says("src/a.rs", &unfinished_text, unfinished).len(), 2);
    assert_eq!(
        says("docs/a.md", &format!("in {}me", MACHINE[0]), machine_path).len(),
        1
    );
    assert_eq!(says("src/a.rs", "use crate::a;\n", opening).len(), 1);
    assert_eq!(says("src/a.rs", "//!\n", opening).len(), 1);
    assert!(says("src/a.rs", "//! What this is.\n", opening).is_empty());
    assert_eq!(
        says("src/trust/bed_utils.rs", "", file_name),
        ["named utils"]
    );
    assert_eq!(says("src/trust/mod.rs", "", file_name), ["named mod"]);
    assert!(says("src/trust/commons.rs", "", file_name).is_empty());
}
