//! The tutorial, followed step by step: its commands are run, its edits made, and what it shows is
//! what is said.
//!
//! With `BOARD_TO_WARD_WRITE_TUTORIAL` set, what is said is written into it instead.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::support::{complaint, program, text};

fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/AUTHORING.md")
}

/// The words of a command, those in double quotes kept together.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in command.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// What a command says, in this folder, with nobody at the keyboard.
fn run(command: &str, folder: &Path) -> String {
    let words = words(command);
    assert_eq!(words[0], "board-to-ward", "{command}");
    let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();
    let output = program(&arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let code = output.status.code();
    assert!(
        code == Some(0) || code == Some(1),
        "{command}: {}",
        complaint(&output)
    );
    let said = text(&output) + &complaint(&output);
    let lines: Vec<&str> = said.trim_end().lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Follows the document in a folder; gives it back with what is said in place of what it shows.
fn follow(document: &str, folder: &Path) -> String {
    let mut made = String::new();
    let mut lines = document.lines();
    let mut found: Option<String> = None;
    while let Some(line) = lines.next() {
        made.push_str(line);
        made.push('\n');
        let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let whole: String = block.iter().flat_map(|line| [*line, "\n"]).collect();
        match kind {
            "console" => {
                let commands = block.iter().filter_map(|line| line.strip_prefix("$ "));
                for command in commands {
                    let said = run(command, folder);
                    made.extend(["$ ", command, "\n", &said, "\n"]);
                }
            }
            "console quiet" => {
                for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                    run(command, folder);
                }
                made.push_str(&whole);
            }
            "ron find" => {
                found = Some(whole.clone());
                made.push_str(&whole);
            }
            "ron make" => {
                let file = folder.join("my-scenario.ron");
                let text = fs::read_to_string(&file).expect("the scenario is there");
                let wanted = found.take().expect("something was to be found first");
                assert_eq!(text.matches(&wanted).count(), 1, "found once:\n{wanted}");
                fs::write(&file, text.replacen(&wanted, &whole, 1)).expect("written");
                made.push_str(&whole);
            }
            _ => made.push_str(&whole),
        }
        made.push_str("```\n");
    }
    made
}

#[test]
fn the_tutorial_says_what_is_said() {
    let before = fs::read_to_string(document()).expect("the tutorial is there");
    let place = tempfile::tempdir().expect("a folder to test in");
    fs::create_dir(place.path().join("saves")).expect("a folder for saves");
    let after = follow(&before, place.path());
    if std::env::var_os("BOARD_TO_WARD_WRITE_TUTORIAL").is_some() {
        fs::write(document(), after).expect("written");
        return;
    }
    for (is, should) in before.lines().zip(after.lines()) {
        assert_eq!(
            is, should,
            "BOARD_TO_WARD_WRITE_TUTORIAL=1 writes what is said"
        );
    }
    assert_eq!(before.lines().count(), after.lines().count());
}
