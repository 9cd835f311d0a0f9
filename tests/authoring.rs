//! The tools of whoever writes a scenario, from outside: new, fields, fmt, watching, the snippets
//! and tasks of an editor, and the tutorial.

mod editor;
mod tutorial;

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{complaint, said, text};

/// A new scenario in a folder of its own.
fn new_scenario() -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let file = place.path().join("mine.ron");
    let made = said(&["new", path(&file), "--title", "Mine"]);
    assert_eq!(made.status.code(), Some(0), "{}", complaint(&made));
    (place, file)
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path that can be written")
}

#[test]
fn a_new_scenario_passes_is_in_order_and_is_never_written_over() {
    let (_place, file) = new_scenario();
    let checked = said(&["check", "--deny", "warnings", path(&file)]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked));
    let in_order = said(&["fmt", "--check", path(&file)]);
    assert_eq!(in_order.status.code(), Some(0), "{}", text(&in_order));
    let before = fs::read_to_string(&file).expect("it is there");
    let again = said(&["new", path(&file.with_extension("")), "--title", "Another"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        complaint(&again).contains("is there already"),
        "{}",
        complaint(&again)
    );
    assert_eq!(fs::read_to_string(&file).expect("it is there"), before);
}

#[test]
fn fmt_sets_lines_in_order_and_says_why_it_cannot() {
    let (_place, file) = new_scenario();
    let right = fs::read_to_string(&file).expect("it is there");
    let crooked = right.replace("\n        ", "\n  ");
    fs::write(&file, &crooked).expect("written");
    assert_eq!(
        said(&["fmt", "--check", path(&file)]).status.code(),
        Some(1)
    );
    assert_eq!(fs::read_to_string(&file).expect("it is there"), crooked);
    let set = said(&["fmt", path(&file)]);
    assert_eq!(set.status.code(), Some(0), "{}", complaint(&set));
    assert_eq!(fs::read_to_string(&file).expect("it is there"), right);
    fs::write(&file, right.replacen("),", "],", 1)).expect("written");
    let cannot = said(&["fmt", path(&file)]);
    assert_eq!(cannot.status.code(), Some(1));
    assert!(
        complaint(&cannot).contains("does not close"),
        "{}",
        complaint(&cannot)
    );
}

#[test]
fn shipped_scenarios_are_in_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let entries = fs::read_dir(folder).expect("the folder is there");
    for entry in entries.filter_map(Result::ok) {
        let file = entry.path();
        if file.extension().is_some_and(|ending| ending == "ron") {
            let checked = said(&["fmt", "--check", path(&file)]);
            assert_eq!(checked.status.code(), Some(0), "{}", text(&checked));
        }
    }
}

#[test]
fn fields_are_found_by_block_and_by_field() {
    for (asked, told) in [
        ("option", "good_case (needed): text in quotes"),
        ("items", "an agenda item"),
        ("conditions", "practice of INITIATIVE above AMOUNT"),
        ("quantities", "what it is: cash in the bank"),
    ] {
        let output = said(&["fields", asked]);
        assert!(text(&output).contains(told), "{}", text(&output));
    }
    let unknown = said(&["fields", "optoin"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(complaint(&unknown).contains("did you mean option?"));
}

#[cfg(unix)]
#[test]
fn a_file_is_checked_again_whenever_it_is_saved_until_control_c() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    use crate::support::program;

    let (_place, file) = new_scenario();
    let right = fs::read_to_string(&file).expect("it is there");
    let broken = right.replacen("turns: 4,", "turns: 400,", 1);
    let mut child = program(&["check", "--watch", "--format", "short", path(&file)])
        .stdout(Stdio::piped())
        .stdin(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let mut wait_for = |wanted: &str| {
        let found = lines.by_ref().filter_map(Result::ok);
        let mut seen = Vec::new();
        for line in found {
            seen.push(line);
            if seen.last().is_some_and(|line| line.contains(wanted)) {
                return;
            }
        }
        panic!("no `{wanted}` in {seen:?}");
    };
    wait_for("nothing is wrong");
    wait_for("waiting for it to be saved");
    fs::write(&file, broken).expect("written");
    wait_for("error[value/out-of-range]");
    wait_for("It could last be played as it was at");
    fs::write(&file, right).expect("written");
    wait_for("nothing is wrong");
    let stop = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(stop.expect("it is told to stop").success());
    wait_for("No longer watching.");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
