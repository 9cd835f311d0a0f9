//! Teams side by side: from files, folders and codes, on this machine and on one that knows nothing
//! of their scenario.

use std::fs;
use std::path::{Path, PathBuf};

use board_to_ward::catalogue::BoardName;
use board_to_ward::export::page;
use board_to_ward::game::{Entry, Minute, Play, Sure, Way};
use board_to_ward::players::{Board, named, orders};
use board_to_ward::save::{Account, Folder, RealDisk, code_of};
use board_to_ward::view::compare::{Side, compared};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::{complaint, prepared, said, text};

/// A finished game of First winter by one of the boards.
pub fn game(team: &str, seed: u64, board: BoardName) -> Play {
    let mut play = Play::new(prepared("first-winter"), seed, team.to_owned());
    play_on(&mut play, named(board));
    play
}

fn play_on(play: &mut Play, board: &dyn Board) {
    while !play.game().is_over() {
        for order in orders(board, play.prepared(), play.game()) {
            let _ = play.give(order);
        }
        play.end_turn();
    }
}

/// Keeps a game in a folder and says where.
pub fn keep(folder: &Path, play: &Play) -> PathBuf {
    let slot = Folder::at(folder).keep(&RealDisk, None, play, &[]);
    slot.expect("the folder takes it").path().to_owned()
}

/// Changes a save and seals it again, as somebody might by hand.
pub fn forged(path: &Path, change: impl FnOnce(&mut Value, &mut Value)) {
    let kept = fs::read_to_string(path).expect("it is there");
    let lines: Vec<&str> = kept.lines().collect();
    let read = |line: &str| serde_json::from_str::<Value>(line).expect("it is JSON");
    let (mut header, mut body) = (read(lines[1]), read(lines[2]));
    change(&mut header, &mut body);
    let rest = format!("{header}\n{body}\n");
    let sum = format!("{:x}", Sha256::digest(rest.as_bytes()));
    let seal = serde_json::json!({"board_to_ward_save": 1, "bytes": rest.len(), "sha256": sum});
    fs::write(path, format!("{seal}\n{rest}")).expect("it can be written");
}

fn shown(asked: &[&str], code: i32) -> String {
    let output = said(asked);
    assert_eq!(output.status.code(), Some(code), "{}", complaint(&output));
    text(&output)
}

/// A folder with two games of one scenario and seed.
fn two_games() -> (tempfile::TempDir, String, [Play; 2]) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let mut blue = game("Blue team", 7, BoardName::FinanceFirst);
    blue.write(Minute {
        turn: 1,
        seat: None,
        entry: Entry::Prediction {
            quantity: "four_hour_percent".into(),
            months: 1,
            way: Way::Up,
            sure: Sure::High,
            because: "a private reason".into(),
        },
    });
    let games = [blue, game("Green team", 7, BoardName::PeopleFirst)];
    for play in &games {
        keep(place.path(), play);
    }
    let path = place.path().to_str().expect("a path").to_owned();
    (place, path, games)
}

#[test]
fn games_on_the_same_luck_are_told_side_by_side_from_a_folder() {
    let (_place, folder, games) = two_games();
    let told = shown(&["compare", &folder], 0);
    for says in [
        "FOR THE ROOM",
        "You first parted at meeting",
        "The same scenario, the same model and the same luck",
        "MEETING BY MEETING",
        "EXPECTED, AND GOT",
        "A&E four-hour performance up in one month (very sure)",
        "WHAT EACH FOUND",
        "FOR BLUE TEAM",
        "FOR GREEN TEAM",
    ] {
        assert!(told.contains(says), "{says} is in\n{told}");
    }
    assert!(!told.contains("private reason"), "no reasons are shown");
    let escalation = &games[0].prepared().scenario.items[0].title;
    assert!(
        told.contains(escalation.as_str()),
        "papers have their titles"
    );
}

#[test]
fn a_typed_code_stands_for_its_file() {
    let (_place, folder, games) = two_games();
    let blue = Folder::at(&folder).find("first-winter-blue-team-7");
    let green = code_of(&games[1]).expect("it has a code").join(" ");
    let typed = format!("Green team={green}");
    let by_code = shown(&["compare", blue.to_str().expect("a path"), &typed], 0);
    assert_eq!(by_code, shown(&["compare", &folder], 0));
    let mistyped = typed.replacen("=1", "=2", 1);
    let refused = said(&["compare", &folder, &mistyped]);
    assert_eq!(refused.status.code(), Some(2));
    let says = complaint(&refused);
    assert!(says.contains("Green team: group 1 of the code"), "{says}");
}

#[test]
fn games_are_compared_where_neither_their_scenario_nor_their_model_is_known() {
    let (_place, folder, _) = two_games();
    for listed in Folder::at(&folder).list().expect("it is there") {
        forged(&listed.path, |header, body| {
            header["scenario_digest"] = "another".into();
            header["model_digest"] = "another".into();
            body["scenario_text"] = "(format: 99, months_per_turn: 1)".into();
        });
    }
    let told = shown(&["compare", &folder], 0);
    for says in [
        "You first parted at meeting",
        "What would have been cannot be worked out here for Blue team",
        "What would have been cannot be worked out here for Green team",
        "Patients",
        "Cash in the bank",
        "How it ended",
    ] {
        assert!(told.contains(says), "{says} is in\n{told}");
    }
}

#[test]
fn what_differs_besides_the_choices_is_said_plainly() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = place.path().to_str().expect("a path");
    keep(place.path(), &game("", 7, BoardName::Idle));
    let other = keep(place.path(), &game("", 8, BoardName::Idle));
    let told = shown(&["compare", folder], 0);
    assert!(told.contains("The games had different luck."), "{told}");
    assert!(told.contains("Unnamed team (1)") && told.contains("Unnamed team (2)"));
    forged(&other, |header, _| {
        header["model_digest"] = "another".into();
    });
    let told = shown(&["compare", folder], 0);
    assert!(told.contains("played on different models"), "{told}");
    forged(&other, |header, _| {
        header["scenario"] = "another".into();
        header["title"] = "Another winter".into();
        header["scenario_digest"] = "another".into();
    });
    let told = shown(&["compare", folder], 0);
    let says = "These are games of different scenarios.";
    assert!(told.contains(says), "{told}");
    assert!(
        told.contains("No two of these games are of one scenario"),
        "{told}"
    );
    assert!(told.contains("Another winter"), "{told}");
}

#[test]
fn boards_that_did_the_same_do_not_part() {
    let place = tempfile::tempdir().expect("a folder to test in");
    for team in ["Blue", "Green"] {
        keep(place.path(), &game(team, 7, BoardName::Cautious));
    }
    let told = shown(&["compare", place.path().to_str().expect("a path")], 0);
    assert!(told.contains("These games do not part"), "{told}");
}

#[test]
fn a_comparison_is_written_as_a_page_that_fetches_nothing_and_as_a_table() {
    let (place, folder, _) = two_games();
    let at = |name: &str| place.path().join(name).to_str().expect("a path").to_owned();
    let (html, csv) = (at("compare.html"), at("compare.csv"));
    shown(&["compare", &folder, "--write", &html], 0);
    let html = fs::read_to_string(html).expect("it was written");
    assert!(html.contains("id=\"room\"") && html.contains("id=\"team-2\""));
    assert!(!html.contains("<script") && !html.contains("src=") && !html.contains("https:"));
    shown(&["compare", &folder, "--write", &csv], 0);
    let table = fs::read_to_string(csv).expect("it was written");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    let of = |team: &str, kind: &str| {
        let same = rows.iter().filter(|row| &row[0] == team && &row[5] == kind);
        same.count()
    };
    for team in ["Blue team", "Green team"] {
        assert!(of(team, "decided") > 0 && of(team, "at_end") > 4, "{team}");
    }
    assert_eq!(of("Blue team", "expected"), 1);
    let wrong = said(&["compare", &folder, "--write", &at("compare.pdf")]);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_does_not_hide_the_others() {
    let (place, folder, _) = two_games();
    fs::write(place.path().join("broken.save"), "nothing").expect("it can be written");
    let output = said(&["compare", &folder]);
    assert_eq!(output.status.code(), Some(1));
    let says = complaint(&output);
    assert!(
        says.contains("broken.save") && says.contains("it is left out"),
        "{says}"
    );
    assert!(text(&output).contains("Green team"));
    let missing = said(&["compare", "no-such-game", &folder]);
    assert_eq!(missing.status.code(), Some(2), "{}", complaint(&missing));
}

#[test]
fn a_hostile_save_is_compared_harmlessly() {
    const HARM: &str = "<img src=x onerror=alert(1)>\u{1b}[2J|=1+1";
    let (_place, folder, _) = two_games();
    for listed in Folder::at(&folder).list().expect("it is there") {
        forged(&listed.path, |header, body| {
            header["team"] = HARM.into();
            header["title"] = HARM.repeat(50).into();
            body["scenario_text"] = HARM.into();
            let orders = &mut body["turns"][0]["orders"];
            *orders = serde_json::json!([
                {"Decide": {"item": HARM, "option": HARM, "approach": HARM}},
                {"Posts": {"group": HARM, "wte": "-\u{e9}"}}, {"Beds": 3}, 4, {HARM: {}}
            ]);
            body["turns"][0]["report"]["happened"] =
                serde_json::json!([{"what": "learned", "which": HARM}]);
            body["turns"][0]["report"]["ending"] = HARM.into();
        });
    }
    let told = shown(&["compare", &folder], 0);
    assert!(!told.contains('\u{1b}'), "{told}");
    let listed = Folder::at(&folder).list().expect("it is there");
    let sides = listed.iter().map(|it| {
        let (save, _) = Folder::open(&it.path).expect("its seal holds");
        Side {
            account: Account::of(&save),
            prepared: None,
            cannot: Some(HARM.into()),
        }
    });
    let html = page(&compared(&sides.collect::<Vec<_>>()));
    assert!(html.contains("&lt;img") && !html.contains("<img"));
}
