//! What the editor is given: the pattern that finds problems in what `check` prints, and snippets
//! that can be used as they stand.

use std::fs;
use std::path::Path;

use regex::Regex;
use serde_json::Value;

use super::{new_scenario, path};
use crate::support::{said, text};

fn json(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(".vscode")
        .join(name);
    let text = fs::read_to_string(path).expect("the file is there");
    serde_json::from_str(&text).expect("it is JSON")
}

fn patterns() -> Vec<Regex> {
    let tasks = json("tasks.json");
    let tasks = tasks["tasks"].as_array().expect("a list of tasks");
    let patterns = tasks
        .iter()
        .map(|task| &task["problemMatcher"]["pattern"]["regexp"]);
    let found: Vec<Regex> = patterns
        .filter_map(Value::as_str)
        .map(|pattern| Regex::new(pattern).expect("a pattern"))
        .collect();
    assert_eq!(found.len(), 2);
    found
}

#[test]
fn the_pattern_finds_every_problem_that_check_prints() {
    let (_place, file) = new_scenario();
    let right = fs::read_to_string(&file).expect("it is there");
    let wrong = right
        .replacen("turns: 4,", "turns: 400,", 1)
        .replacen(
            "set: [\"money_kept\"]",
            "set: [\"money_kept\", \"unread\"]",
            1,
        )
        .replacen("exam_question", "exam_qestion", 1);
    fs::write(&file, wrong).expect("written");
    let printed = text(&said(&["check", "--format", "short", path(&file)]));
    assert!(printed.lines().count() >= 2, "{printed}");
    for pattern in patterns() {
        for line in printed.lines() {
            let found = pattern.captures(line).expect(line);
            assert_eq!(&found[1], path(&file));
            assert!(found[2].parse::<usize>().is_ok() && found[3].parse::<usize>().is_ok());
            assert!(["error", "warning", "hint"].contains(&&found[4]));
            assert!(found[5].contains('/'), "{line}");
        }
    }
}

/// A snippet with every hole at its first choice.
fn as_it_stands(snippet: &Value) -> String {
    let body = snippet["body"].as_array().expect("lines");
    let lines: Vec<&str> = body.iter().filter_map(Value::as_str).collect();
    let choice = Regex::new(r"\$\{(\d+)\|([^,|]*)[^|]*\|\}").expect("a pattern");
    let words = Regex::new(r"\$\{(\d+):([^}]*)\}").expect("a pattern");
    let again = Regex::new(r"\$\{?(\d+)\}?").expect("a pattern");
    let mut text = lines.join("\n");
    let mut first: Vec<(String, String)> = Vec::new();
    for pattern in [choice, words] {
        for found in pattern.captures_iter(&text.clone()) {
            first.push((found[1].to_owned(), found[2].to_owned()));
        }
        text = pattern.replace_all(&text, "$2").into_owned();
    }
    let filled = again.replace_all(&text, |found: &regex::Captures<'_>| {
        let known = first.iter().find(|(hole, _)| *hole == found[1]);
        known.map_or(String::new(), |(_, words)| words.clone())
    });
    filled.into_owned()
}

#[test]
fn every_snippet_passes_inside_a_new_scenario() {
    let (_place, file) = new_scenario();
    let right = fs::read_to_string(&file).expect("it is there");
    let snippets = json("scenario.code-snippets");
    let snippets = snippets.as_object().expect("snippets by name");
    for (name, place) in [
        ("Agenda item", "    items: [\n"),
        ("Option", "            options: [\n"),
        ("Event", "    events: [\n"),
        ("Hidden problem", "    problems: [\n"),
        ("Expectation", "    expects: ["),
    ] {
        let filled = as_it_stands(&snippets[name]);
        assert!(!filled.contains('$'), "{filled}");
        let with = right.replacen(place, &format!("{place}{filled}\n"), 1);
        assert_ne!(with, right, "{name} has a place");
        fs::write(&file, with).expect("written");
        let checked = said(&["check", "--deny", "warnings", path(&file)]);
        assert_eq!(checked.status.code(), Some(0), "{name}: {}", text(&checked));
    }
    assert_eq!(snippets.len(), 5);
}
