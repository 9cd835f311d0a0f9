//! Records of a game for other programs: what is in them, what is not, and that they are described.

use std::collections::BTreeSet;
use std::fs;

use board_to_ward::catalogue::{BoardName, Seat};
use board_to_ward::debrief::{Asked, debrief};
use board_to_ward::export::debrief_json;
use board_to_ward::game::{Entry, Minute, Play, Sure, Way};
use board_to_ward::study::counterfactual::Halt;
use board_to_ward::view::debrief::Manner;
use serde_json::Value;

use crate::side_by_side::{game, keep};
use crate::support::{complaint, said, text};

const RECORDS: &str = include_str!("../docs/RECORDS.md");
const DEBRIEF: &str = include_str!("../docs/DEBRIEF.md");
const HARM: &str = "=HYPERLINK(\"x\")<b>\u{1b}[2J";

fn minute(seat: Option<Seat>, entry: Entry) -> Minute {
    Minute {
        turn: 1,
        seat,
        entry,
    }
}

/// A finished game with every sort of entry that people write.
fn written() -> Play {
    let mut play = game("@Blue", 7, BoardName::PeopleFirst);
    let item = play.prepared().scenario.items[0].id.clone();
    let option = play.prepared().scenario.items[0].options[0].id.clone();
    let ask = play.prepared().scenario.debrief.questions[0].ask.clone();
    let says = |text: &str| format!("{HARM} {text}");
    for (seat, entry) in [
        (
            None,
            Entry::Reason {
                order: 0,
                text: says("reason"),
            },
        ),
        (
            Some(Seat::Finance),
            Entry::Dissent {
                item: item.clone(),
                option,
                text: says("dissent"),
            },
        ),
        (
            None,
            Entry::Challenge {
                tested: Some(Seat::Chair),
                item,
                text: says("challenge"),
            },
        ),
        (
            None,
            Entry::Answer {
                question: ask,
                text: says("answer"),
            },
        ),
        (
            None,
            Entry::Prediction {
                quantity: "four_hour_percent".into(),
                months: 1,
                way: Way::Down,
                sure: Sure::Low,
                because: says("because"),
            },
        ),
    ] {
        play.write(minute(seat, entry));
    }
    play
}

/// A folder with that game, and what `export` says of it with these words after it.
fn exported(more: &[&str]) -> (tempfile::TempDir, String) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let path = keep(place.path(), &written());
    let asked = [&["export", path.to_str().expect("a path")], more].concat();
    let output = said(&asked);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let told = text(&output);
    (place, told)
}

fn json(told: &str) -> Value {
    serde_json::from_str(told).expect("it is JSON")
}

#[test]
fn a_record_has_decisions_and_outcomes_and_no_minutes_unless_they_are_asked_for() {
    let (_place, told) = exported(&[]);
    let record = json(&told);
    assert_eq!(record["scenario"], "first-winter");
    let decisions = record["decisions"].as_array().expect("a list");
    assert!(decisions.iter().any(|it| it["kind"] == "decided"));
    let figures = record["figures"].as_array().expect("a list");
    assert!(figures[0]["at_end"].is_number(), "{}", figures[0]);
    for text in ["reason", "dissent", "challenge", "answer", "because"] {
        assert!(!told.contains(&format!("{HARM} {text}")) && !told.contains("HYPERLINK"));
    }
    let (_place, told) = exported(&["--with-minutes"]);
    let record = json(&told);
    assert_eq!(record["minutes"].as_array().map(Vec::len), Some(4));
    assert_eq!(record["expectations"][0]["way"], "down");
    assert!(!told.contains("\\u001b"), "{told}");
}

#[test]
fn a_folder_of_records_opens_in_a_spreadsheet_without_working_anything_out() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = place.path().join("records");
    let to = folder.to_str().expect("a path");
    let more = ["--to", to, "--with-minutes", "--xapi", "--reflection"];
    let (_kept, told) = exported(&more);
    assert_eq!(told.lines().count(), 6, "{told}");
    for name in ["decisions.csv", "outcomes.csv", "minutes.csv"] {
        let table = fs::read_to_string(folder.join(name)).expect("it was written");
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let head = rows.headers().expect("names").clone();
        let mut numbers = 0;
        for row in rows.records().map(|row| row.expect("a row")) {
            for (column, cell) in head.iter().zip(&row) {
                let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!is_formula || column == "number", "{name}: {cell}");
                numbers += u32::from(column == "number" && cell.parse::<f64>().is_ok());
            }
        }
        assert!(numbers > 0 || name == "decisions.csv", "{name} has numbers");
        assert!(table.contains("'@Blue"), "{name}");
    }
    let minutes = fs::read_to_string(folder.join("minutes.csv")).expect("it was written");
    assert!(minutes.contains("'=HYPERLINK") && !minutes.contains('\u{1b}'));
    let page = fs::read_to_string(folder.join("reflection.html")).expect("it was written");
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>\u{1b}"));
}

#[test]
fn statements_use_documented_verbs_and_name_nobody_unless_told_to() {
    let (_place, told) = exported(&["--xapi"]);
    let all = json(&told);
    let all = all.as_array().expect("a list of statements");
    let mut ids = BTreeSet::new();
    for statement in all {
        let verb = statement["verb"]["id"].as_str().expect("an IRI");
        assert!(
            RECORDS.contains(&format!("`{verb}`")),
            "{verb} is described"
        );
        let of_type = &statement["object"]["definition"]["type"];
        let of_type = of_type.as_str().expect("an IRI");
        assert!(
            RECORDS.contains(&format!("`{of_type}`")),
            "{of_type} is described"
        );
        let id = statement["id"].as_str().expect("an id");
        assert!(id.len() == 36 && ids.insert(id.to_owned()), "{id}");
        let account = &statement["actor"]["account"];
        assert!(
            account["name"]
                .as_str()
                .is_some_and(|it| it.starts_with("game-"))
        );
    }
    assert!(
        !told.contains("Blue") && !told.contains("HYPERLINK"),
        "{told}"
    );
    assert_eq!(exported(&["--xapi"]).1, told, "the same each time");
    let actor = ["--xapi", "--actor", "someone@example.org"];
    assert!(exported(&actor).1.contains("mailto:someone@example.org"));
    let named = exported(&["--xapi", "--actor", "Table 4", "--with-minutes"]).1;
    assert!(named.contains("\"name\": \"Table 4\"") && named.contains("verbs/commented"));
}

#[test]
fn a_reflection_has_questions_with_written_answers_decisions_and_one_action() {
    let (_place, told) = exported(&["--reflection"]);
    for says in [
        "WHAT THE BOARD DECIDED",
        "QUESTIONS",
        "answer",
        "ONE ACTION",
    ] {
        assert!(told.contains(says), "{says} is in\n{told}");
    }
    for hidden in ["dissent", "challenge", "because"] {
        let hidden = format!("[2J {hidden}");
        assert!(!told.contains(&hidden), "{hidden} is not in\n{told}");
    }
    assert!(!told.contains("Blue") && !told.contains('\u{1b}'));
}

#[test]
fn what_cannot_be_written_so_is_refused_in_plain_words() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let path = keep(place.path(), &game("", 7, BoardName::Idle));
    let save = path.to_str().expect("a path");
    let cases: [&[&str]; 5] = [
        &["export", save, "--write", "x.html"],
        &["export", save, "--xapi", "--write", "x.csv"],
        &["export", save, "--reflection", "--write", "x.json"],
        &["export", save, "--xapi", "--reflection"],
        &["export", "nothing"],
    ];
    for asked in cases {
        let output = said(asked);
        assert_eq!(output.status.code(), Some(2), "{asked:?}");
        assert!(!complaint(&output).is_empty());
    }
}

/// The names of every field of some JSON, however deep.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(inside) => {
            for (name, value) in inside {
                found.insert(name.clone());
                fields(value, found);
            }
        }
        Value::Array(all) => all.iter().for_each(|it| fields(it, found)),
        _ => {}
    }
}

fn undescribed(value: &Value, document: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    fields(value, &mut found);
    let is_described = |name: &String| document.contains(&format!("`{name}`"));
    found.into_iter().filter(|it| !is_described(it)).collect()
}

#[test]
fn every_field_and_column_of_a_record_is_described() {
    let (_place, told) = exported(&["--with-minutes"]);
    assert_eq!(undescribed(&json(&told), RECORDS), Vec::<String>::new());
    let place = tempfile::tempdir().expect("a folder to test in");
    let to = place.path().to_str().expect("a path");
    exported(&["--to", to]);
    let table = fs::read_to_string(place.path().join("outcomes.csv")).expect("it was written");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    for column in rows.headers().expect("names") {
        assert!(RECORDS.contains(&format!("`{column}`")), "{column}");
    }
    for row in rows.records().map(|row| row.expect("a row")) {
        assert!(RECORDS.contains(&format!("`{}`", &row[5])), "{}", &row[5]);
    }
}

#[test]
fn every_field_of_a_debrief_as_json_is_described() {
    let asked = Asked {
        futures: Some(20),
        sceptic: None,
    };
    let play = written();
    let found = debrief(&play, asked, &Halt::default(), || ()).expect("nobody stops it");
    let told = json(&debrief_json(&play, &found, &Manner::default()));
    assert_eq!(undescribed(&told, DEBRIEF), Vec::<String>::new());
}
