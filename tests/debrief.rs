//! `debrief`: what it writes, in every form, and what it says where it cannot.

use std::fs;

use board_to_ward::game::Prepared;
use board_to_ward::save::{Folder, RealDisk};

use crate::looking_back::finished;
use crate::support::{complaint, said, text};

/// A folder with the save of a finished game, and the save's path.
fn kept() -> (tempfile::TempDir, String) {
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::at(place.path());
    let slot = folder.keep(&RealDisk, None, &finished(), &[]);
    let path = slot.expect("it is kept").path().display().to_string();
    (place, path)
}

#[test]
fn every_form_tells_the_same_turning_points() {
    let (place, save) = kept();
    let read = |name: &str| {
        let path = place.path().join(name);
        let path = path.display().to_string();
        let output = said(&["debrief", &save, "--futures", "20", "--write", &path]);
        assert!(output.status.success(), "{}", complaint(&output));
        fs::read_to_string(path).expect("it is written")
    };
    let page = read("debrief.html");
    let markdown = read("debrief.md");
    let plain = read("debrief.txt");
    let json: serde_json::Value = serde_json::from_str(&read("debrief.json")).expect("it is JSON");
    let points = json["turning"]["points"].as_array().expect("a list");
    assert!(!points.is_empty(), "{json}");
    for number in 1..=points.len() {
        let begins = format!("{number}. ");
        assert!(page.contains(&format!("<h3>{begins}")), "{page}");
        assert!(markdown.contains(&format!("### {begins}")), "{markdown}");
        assert!(plain.contains(&format!("\n{begins}")), "{plain}");
    }
    assert!(
        !page.contains("http://") && !page.contains("https://"),
        "nothing is fetched"
    );
    assert!(!page.contains("<script"), "no script is needed");
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    let (charts, words) = (page.matches("<svg").count(), page.matches("<desc").count());
    assert!(
        charts > 3 && charts == words,
        "{charts} charts, {words} told in words"
    );
}

#[test]
fn hostile_names_and_answers_are_shown_as_they_were_typed() {
    let place = tempfile::tempdir().expect("a folder");
    let mut play = finished();
    play.rename("<img src=x onerror=alert(1)>\u{1b}[31m|*_".to_owned());
    let slot = Folder::at(place.path()).keep(&RealDisk, None, &play, &[]);
    let save = slot.expect("it is kept").path().display().to_string();
    for ending in ["html", "md", "txt", "json"] {
        let path = place.path().join(format!("hostile.{ending}"));
        let path = path.display().to_string();
        let output = said(&["debrief", &save, "--futures", "0", "--write", &path]);
        assert!(output.status.success(), "{}", complaint(&output));
        let written = fs::read_to_string(path).expect("it is written");
        assert!(!written.contains('\u{1b}'), "{ending}");
        let marks = match ending {
            "html" => written.matches("<img").count(),
            "md" => written.matches("<img").count() - written.matches("\\<img").count(),
            _ => 0,
        };
        assert_eq!(marks, 0, "{ending}");
    }
}

#[test]
fn a_save_of_another_balance_is_debriefed_without_what_would_have_been() {
    let (_place, save) = kept();
    let bytes = fs::read_to_string(&save).expect("it is there");
    assert!(bytes.contains("first-winter"));
    let output = said(&[
        "debrief",
        &save,
        "--futures",
        "0",
        "--only",
        "happened,questions",
    ]);
    let told = text(&output);
    let (happened, questions) = (
        told.find("WHAT HAPPENED"),
        told.find("QUESTIONS FOR THIS GAME"),
    );
    assert!(happened.is_some() && happened < questions, "{told}");
    assert!(!told.contains("TURNING POINTS"), "{told}");
}

#[test]
fn what_cannot_be_written_or_found_is_said() {
    let (_place, save) = kept();
    let output = said(&["debrief", &save, "--write", "debrief.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("end its name with .html, .md, .json or .txt"));
    let output = said(&["debrief", "nothing-of-the-kind"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("there is no save"));
}

#[test]
fn a_trust_that_is_doubted_is_the_same_but_for_what_is_contested() {
    let prepared: &Prepared = &crate::table::first_winter();
    let doubted = prepared.doubted();
    assert!(doubted.scenario.model.sceptic && !prepared.scenario.model.sceptic);
    assert_eq!(doubted.scenario.model.start, prepared.scenario.model.start);
}
