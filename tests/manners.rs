//! What a program is expected to bring along: completions for shells, and manual pages.

use std::fs;
use std::path::Path;

use crate::support::{complaint, said, text};

fn path(path: &Path) -> &str {
    path.to_str().expect("a path that can be written")
}

#[test]
fn what_a_shell_needs_to_complete_commands_is_printed() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = said(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        let script = text(&output);
        assert!(
            script.contains("board-to-ward") && script.contains("branch"),
            "{shell}"
        );
    }
    let wrong = said(&["completions", "fsh"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complaint(&wrong).contains("fish"), "{}", complaint(&wrong));
}

#[test]
fn manual_pages_are_printed_or_written_one_for_each_command() {
    let page = text(&said(&["man"]));
    assert!(
        page.contains(".TH") && page.contains("board-to-ward"),
        "{page}"
    );
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = place.path().join("man1");
    let written = said(&["man", "--out", path(&folder)]);
    assert_eq!(written.status.code(), Some(0), "{}", complaint(&written));
    for name in [
        "board-to-ward",
        "board-to-ward-play",
        "board-to-ward-branch",
    ] {
        let page = fs::read_to_string(folder.join(format!("{name}.1")));
        let page = page.expect("it is written");
        assert!(page.contains(".SH OPTIONS"), "{name}: {page}");
    }
    let file = place.path().join("a file");
    fs::write(&file, "").expect("written");
    let refused = said(&["man", "--out", path(&file.join("man1"))]);
    assert_eq!(refused.status.code(), Some(1));
}
