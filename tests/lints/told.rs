//! Lints that no few words of the sound scenario can bring: folders, sizes, and what the computer
//! refuses.

use std::fs;
use std::path::Path;

use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use tempfile::TempDir;

fn codes(path: &Path) -> Vec<&'static str> {
    let reading = Library::built_in().open(&path.display().to_string());
    let problems = reading.problems.all().iter();
    problems.map(|problem| problem.code).collect()
}

fn codes_of_text(text: &str) -> Vec<&'static str> {
    let reading = Library::built_in().open_text("sound.ron", text);
    let problems = reading.problems.all().iter();
    problems.map(|problem| problem.code).collect()
}

/// A folder of parts with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for parts");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("room for a part");
    }
    folder
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_is_told_so() {
    let folder = folder(&[]);
    let path = folder.path().join("closed.ron");
    let _kept = std::os::unix::net::UnixListener::bind(&path).expect("room for a socket");
    assert_eq!(codes(&path), ["file/unreadable"]);
}

#[test]
fn a_folder_without_any_part_is_told_so() {
    let folder = folder(&[("winter.ron.txt", "()")]);
    assert_eq!(codes(folder.path()), ["file/no-parts"]);
}

#[test]
fn a_part_that_is_no_block_is_told_so() {
    let whole = SOUND;
    let folder = folder(&[("1-whole.ron", whole), ("2-events.ron", "[1, 2]")]);
    assert_eq!(codes(folder.path()), ["file/part"]);
}

#[test]
fn a_folder_of_more_than_a_hundred_files_is_refused() {
    let names: Vec<String> = (0..101).map(|number| format!("{number}.ron")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "()")).collect();
    let folder = folder(&files);
    assert_eq!(codes(folder.path()), ["file/too-many"]);
}

#[test]
fn a_text_of_more_than_eight_thousand_characters_is_refused() {
    let long = "a ward, ".repeat(1_100);
    let text = SOUND.replace("Nobody reports.", &long);
    assert_eq!(codes_of_text(&text), ["text/too-long"]);
}

#[test]
fn a_scenario_without_any_item_is_refused() {
    let text = "(format: 1, id: \"none\", title: \"None\", turns: 1, blurb: \"Nothing.\", \
                exam_question: \"Why?\", items: [])";
    assert_eq!(codes_of_text(text), ["item/none"]);
}

#[test]
fn a_file_of_a_word_processor_is_told_so() {
    let files = folder(&[("rich.ron", "{\\rtf1\\ansi (format: 1)}")]);
    assert_eq!(
        codes(&files.path().join("rich.ron")),
        ["file/word-processor"]
    );
    let document = files.path().join("document.ron");
    fs::write(&document, b"PK\x03\x04\x14\x00\x06\x00").expect("room for a document");
    assert_eq!(codes(&document), ["file/word-processor"]);
}

#[test]
fn a_part_that_is_not_read_is_told_so() {
    let whole = SOUND;
    let folder = folder(&[("1-whole.ron", whole), ("events.txt", "(events: [])")]);
    assert_eq!(codes(folder.path()), ["file/not-read"]);
}

#[test]
fn a_part_asked_for_by_itself_is_told_so() {
    let folder = folder(&[("events.ron", "(events: [])")]);
    let codes = codes(&folder.path().join("events.ron"));
    assert_eq!(codes, ["file/no-scenario-part"]);
}
