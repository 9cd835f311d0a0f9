//! The program from outside: exit codes, help, what is printed, and what is refused.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use board_to_ward::view::{Keymap, Settings, read_settings};

use crate::support::{complaint, program, said, text, thorough};

fn exit_code(arguments: &[&str]) -> Option<i32> {
    said(arguments).status.code()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path that can be written")
}

#[test]
fn every_command_helps_with_an_example() {
    for command in [
        "play", "list", "check", "explain", "simulate", "replay", "paths",
    ] {
        let help = said(&[command, "--help"]);
        assert_eq!(help.status.code(), Some(0), "{command}");
        assert!(
            text(&help).contains(&format!("Example: board-to-ward {command}")),
            "{command}"
        );
    }
    let help = said(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(text(&help).contains("Example:"));
    assert!(text(&said(&["--version"])).starts_with("board-to-ward "));
}

#[test]
fn a_wrong_command_line_ends_with_two_and_says_why() {
    let cases: [(&[&str], &str); 16] = [
        (&["fly"], "fly"),
        (&["play", "--seed", "seven"], "a whole number is wanted"),
        (
            &["check", "first-winter", "--plays", "lots"],
            "from 1 to 1,000,000 is wanted",
        ),
        (&["check"], "Scenario files, or folders of parts"),
        (
            &["new", "x.ron", "--title", "A", "quiet", "winter"],
            "in quotes: --title \"A quiet winter\"",
        ),
        (&["fmt", "scenarios/first-wintr.ron"], "first-winter"),
        (
            &["suggest", "first-winter", "event", "norovirus", "often"],
            "a wish is written like",
        ),
        (&["play", "first-wintr"], "first-winter"),
        (&["simulate", "first-winter", "--board", "randon"], "random"),
        (
            &["simulate", "first-winter", "--set", "opennes=4"],
            "openness",
        ),
        (
            &["simulate", "first-winter", "--set", "openness=400"],
            "from 0 to 100",
        ),
        (
            &["simulate", "first-winter", "--hold", "occupancy_percent=90"],
            "cannot be set",
        ),
        (
            &["simulate", "first-winter", "--set", "four_hour_percent=72%"],
            "`start: (four_hour_percent: …)`",
        ),
        (
            &[
                "simulate",
                "first-winter",
                "--saves",
                "x",
                "--hold",
                "openness=4",
            ],
            "what --hold changes is no order",
        ),
        (&["simulate", "first-winter", "--plays", "0"], "--plays"),
        (&["replay", "no such save"], "no save"),
    ];
    for (arguments, says) in cases {
        let output = said(arguments);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            complaint(&output)
        );
        assert!(
            complaint(&output).contains(says),
            "{arguments:?}: {}",
            complaint(&output)
        );
        assert!(
            text(&output).is_empty(),
            "{arguments:?} prints nothing else"
        );
    }
}

#[test]
fn a_name_that_leads_nowhere_is_told_in_a_sentence() {
    let (played, checked) = (
        said(&["play", "first-wintr"]),
        said(&["check", "first-wintr"]),
    );
    for told in [complaint(&played), text(&checked)] {
        let sentence = "there is no scenario or file called `first-wintr`: \
                        did you mean `first-winter`?";
        assert!(told.contains(sentence) && !told.contains("-->"), "{told}");
    }
}

#[test]
fn the_folder_of_saves_may_be_named_before_the_command_or_after_it() {
    let before = said(&["--saves", "my games", "paths"]);
    assert_eq!(before.status.code(), Some(0), "{}", complaint(&before));
    assert_eq!(
        text(&before),
        text(&said(&["paths", "--saves", "my games"]))
    );
    let played = said(&["--saves", "my games", "--plain", "play", "first-wintr"]);
    assert!(
        complaint(&played).contains("first-winter"),
        "{}",
        complaint(&played)
    );
}

#[test]
fn a_save_is_replayed_though_a_folder_here_has_its_name() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().join("games");
    fs::create_dir(&saves).expect("made");
    fs::create_dir(place.path().join("mine")).expect("made");
    fs::write(saves.join("mine.save"), "").expect("written");
    let mut replay = program(&["replay", "mine", "--saves", "games"]);
    let output = replay.current_dir(place.path()).output().expect("it runs");
    assert!(
        complaint(&output).contains("mine.save"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn check_ends_with_one_if_a_scenario_cannot_be_played() {
    assert_eq!(exit_code(&["check", "first-winter"]), Some(0));
    let place = tempfile::tempdir().expect("a folder to test in");
    let broken = place.path().join("broken.ron");
    fs::write(
        &broken,
        "(\n    format: 1,\n    id: \"x\"\n    title: 7,\n)\n",
    )
    .expect("written");
    for format in ["human", "short"] {
        let output = said(&["check", "--format", format, "first-winter", path(&broken)]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(
            text(&output).contains("broken.ron:3"),
            "{format}: {}",
            text(&output)
        );
    }
    assert_eq!(exit_code(&["play", path(&broken), "--plain"]), Some(1));
}

#[test]
fn list_names_scenarios_saves_boards_and_quantities() {
    let place = tempfile::tempdir().expect("a folder to test in");
    fs::write(place.path().join("spoilt.save"), "").expect("written");
    let listed = said(&["list", "--saves", path(place.path())]);
    let listed = text(&listed);
    assert!(
        listed.contains("first-winter") && listed.contains("First winter"),
        "{listed}"
    );
    assert!(
        listed.contains("spoilt") && listed.contains("empty"),
        "{listed}"
    );
    let boards = text(&said(&["list", "--boards"]));
    for board in [
        "idle",
        "random",
        "finance-first",
        "people-first",
        "cautious",
    ] {
        assert!(boards.contains(board), "{board}");
    }
    let quantities = text(&said(&["list", "--quantities"]));
    let openness = quantities
        .lines()
        .find(|line| line.starts_with("openness "));
    let openness = openness.expect("openness is a quantity");
    assert!(
        openness.contains("0 to 100") && openness.contains("more is better"),
        "{openness}"
    );
    assert!(quantities.contains("practice_ID"), "{quantities}");
    for (name, says) in [
        ("length_of_stay_days ", " days, 1 to 30"),
        ("clinical_leads ", " people, 0 to 400"),
        ("openness ", "; can be set;"),
        (
            "four_hour_percent ",
            "; worked out, but a scenario's start may wish for it;",
        ),
    ] {
        let mut lines = quantities.lines();
        let line = lines
            .find(|line| line.starts_with(name))
            .unwrap_or_default();
        assert!(line.contains(says), "{name}: {line}");
    }
    assert!(!quantities.contains("in number"), "{quantities}");
}

#[test]
fn paths_says_where_things_are() {
    let told = text(&said(&["paths", "--saves", "my games"]));
    assert!(
        told.contains("Scenarios") && told.contains("built into the program"),
        "{told}"
    );
    assert!(
        told.contains("Saves") && told.contains("my games"),
        "{told}"
    );
}

fn simulated(arguments: &[&str]) -> String {
    let mut all = vec!["simulate", "first-winter"];
    all.extend(arguments);
    let output = said(&all);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{all:?}: {}",
        complaint(&output)
    );
    text(&output)
}

#[test]
fn a_simulation_is_the_same_every_time_and_on_any_number_of_threads() {
    let plays = if thorough() { "2000" } else { "200" };
    let on = |threads| {
        let board = ["--board", "random", "--plays", plays, "--seed", "1"];
        simulated(&[&board[..], &["--threads", threads]].concat())
    };
    let one = on("1");
    assert_eq!(one, on("1"));
    assert_eq!(one, on("2"));
    assert_eq!(
        one.lines().count(),
        plays.parse::<usize>().expect("a number") + 1
    );
}

#[test]
fn a_simulation_has_a_row_for_each_play_and_a_column_for_each_quantity() {
    let csv = simulated(&["--board", "idle", "--plays", "3", "--seed", "5"]);
    let mut lines = csv.lines();
    let names = lines.next().expect("names");
    let start = "play,seed,board,turns,ending,\
                 count_patients,count_staff,count_money,count_readiness,";
    assert!(names.starts_with(start), "{names}");
    let columns: Vec<&str> = names.split(',').collect();
    for quantity in ["openness", "cash", "harm_surgery"] {
        assert_eq!(
            columns.iter().filter(|name| **name == quantity).count(),
            1,
            "{quantity}"
        );
    }
    let rows: Vec<&str> = lines.collect();
    assert_eq!(rows.len(), 3);
    assert!(rows[2].starts_with("3,7,idle,4,"), "{}", rows[2]);
    let json = simulated(&["--plays", "3", "--seed", "5", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json[2]["seed"], 7);
}

#[test]
fn a_series_has_true_and_reported_values_month_by_month() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let series = place.path().join("series.csv");
    simulated(&[
        "--hold",
        "openness=70",
        "--months",
        "6",
        "--series",
        path(&series),
    ]);
    let series = fs::read_to_string(series).expect("it was written");
    assert!(series.starts_with("play,month,quantity,true,reported\n"));
    let openness: Vec<&str> = series
        .lines()
        .filter(|line| line.contains(",openness,"))
        .collect();
    assert_eq!(openness.len(), 7, "the start and six months");
    assert!(
        openness.iter().all(|line| line.contains(",openness,70,")),
        "{openness:?}"
    );
    assert!(
        series
            .lines()
            .any(|line| line.contains(",four_hour_percent,") && !line.ends_with(','))
    );
}

#[test]
fn simulated_games_are_kept_as_saves_that_verify() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = path(place.path());
    let csv = simulated(&["--board", "random", "--plays", "3", "--saves", folder]);
    assert_eq!(csv.lines().count(), 4);
    let listed = text(&said(&["list", "--saves", folder]));
    assert_eq!(listed.matches("ended").count(), 3, "{listed}");
    for seed in 1..=3 {
        let save = format!("first-winter-random-{seed}");
        let output = said(&["replay", &save, "--saves", folder]);
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        let told = text(&output);
        assert!(told.contains("Verified: four turns"), "{told}");
        assert!(told.contains("Meeting 4, February 2026"), "{told}");
        assert!(!told.contains(['_', '{']), "words, not names: {told}");
    }
}

#[test]
fn a_board_may_be_scripted_in_a_file() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let (good, bad) = (place.path().join("good.ron"), place.path().join("bad.ron"));
    fs::write(
        &good,
        "(title: \"Mine\", otherwise: \"cautious\", rules: [])",
    )
    .expect("written");
    fs::write(&bad, "(title: \"Mine\", otherwise: \"cautius\", rules: [])").expect("written");
    let csv = simulated(&["--board", path(&good), "--plays", "2"]);
    assert!(
        csv.lines()
            .nth(2)
            .is_some_and(|row| row.starts_with("2,2,Mine,4,")),
        "{csv}"
    );
    let output = said(&["simulate", "first-winter", "--board", path(&bad)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        complaint(&output).contains("bad.ron:1"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn a_save_that_does_not_verify_ends_with_one() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let spoilt = place.path().join("spoilt.save");
    fs::write(&spoilt, "{}").expect("written");
    let output = said(&["replay", path(&spoilt)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        complaint(&output).contains("not a save"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn without_a_terminal_the_game_is_played_in_plain_text() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let output = said(&["play", "first-winter", "--saves", path(place.path())]);
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output);
    assert!(
        told.starts_with("Plain text, because standard input is no terminal."),
        "{told}"
    );
    assert!(!told.contains('\u{1b}'), "no control sequences");
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let mut child = program(&["list", "--quantities"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut output = BufReader::with_capacity(16, child.stdout.take().expect("piped"));
    let mut first = String::new();
    output.read_line(&mut first).expect("a line");
    drop(output);
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.stderr.is_empty(), "{}", complaint(&ended));
}

#[test]
fn the_version_says_what_it_was_built_for_and_from() {
    let short = text(&said(&["-V"]));
    assert_eq!(
        short.trim(),
        format!("board-to-ward {}", env!("CARGO_PKG_VERSION"))
    );
    let long = text(&said(&["--version"]));
    for fact in ["target: ", "build: ", "commit: "] {
        assert!(long.contains(fact), "{long}");
    }
}

#[test]
fn the_settings_and_keys_that_are_printed_say_what_is_so_without_them() {
    let settings = text(&said(&["--print-default-config", "settings"]));
    let mut read = Settings::default();
    assert_eq!(read_settings(&settings, &mut read), []);
    assert!(settings.contains("BOARD_TO_WARD_COLOURS"), "{settings}");
    let keys = text(&said(&["--print-default-config", "keys"]));
    assert_eq!(Keymap::read(&keys).1, []);
    let both = text(&said(&["--print-default-config"]));
    assert!(both.contains(&settings) && both.contains(&keys), "{both}");
    let wide = both.lines().find(|line| line.chars().count() > 100);
    assert_eq!(wide, None);
}

#[test]
fn a_flag_that_is_misspelt_is_answered_with_what_there_is() {
    let output = said(&["--colours", "lihgt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains("light"),
        "{}",
        complaint(&output)
    );
}

#[cfg(unix)]
#[test]
fn a_log_is_written_only_where_it_is_asked_for_and_holds_no_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = || {
        let state = folder
            .path()
            .join("board-to-ward")
            .join("board-to-ward.log");
        fs::read_to_string(state)
    };
    for asked in ["", "1"] {
        let mut child = program(&["play", "first-winter", "--saves"])
            .arg(folder.path())
            .env("XDG_STATE_HOME", folder.path())
            .env("BOARD_TO_WARD_LOG", asked)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("input is piped");
        let lines = "1\n1\n1\n1\n1\n1\n1\nBecause of January\n";
        input.write_all(lines.as_bytes()).expect("it listens");
        drop(input);
        child.wait().expect("it ends");
        assert_eq!(log().is_ok(), asked == "1");
    }
    let log = log().expect("it was asked for");
    assert!(
        log.contains("page \"Before you begin\"") && log.contains("target: "),
        "{log}"
    );
    assert!(!log.contains("January"), "{log}");
}
