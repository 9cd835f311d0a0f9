//! `check` and `explain` from outside: forms of output, what is allowed, what is put right, and
//! what the exit code says.

use std::fs;
use std::path::{Path, PathBuf};

use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use tempfile::TempDir;

use crate::support::{complaint, said, text};

/// Words of the sound scenario, and what brings one warning in their place.
const SET: (&str, &str) = (
    "set: [\"winter_ward\"],",
    "set: [\"winter_ward\", \"spring_ward\"],",
);

/// The sound scenario with words replaced, in a folder of its own.
fn changed(pairs: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let mut text = SOUND.to_owned();
    for (right, wrong) in pairs {
        assert_eq!(text.matches(right).count(), 1, "{right}");
        text = text.replace(right, wrong);
    }
    let folder = tempfile::tempdir().expect("a folder for a scenario");
    let file = folder.path().join("winter.ron");
    fs::write(&file, text).expect("room for a scenario");
    (folder, file)
}

fn check(file: &Path, more: &[&str]) -> (Option<i32>, String) {
    let mut arguments = vec!["check"];
    arguments.extend(more);
    arguments.push(file.to_str().expect("a path that can be written"));
    let output = said(&arguments);
    (output.status.code(), text(&output))
}

fn checked(form: &str) -> String {
    text(&said(&[
        "check",
        "--format",
        form,
        "tests/bad/missing_comma.ron",
    ]))
}

#[test]
fn a_problem_is_told_on_one_line_for_editors() {
    insta::assert_snapshot!(checked("short"));
}

#[test]
fn a_problem_is_spoken_in_complete_sentences() {
    insta::assert_snapshot!(checked("spoken"));
}

#[test]
fn a_problem_is_one_json_object_on_a_line() {
    let told = checked("json");
    for line in told.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).expect("it is JSON");
        assert_eq!(problem["file"], "tests/bad/missing_comma.ron");
        for field in [
            "code",
            "severity",
            "confidence",
            "title",
            "line",
            "column",
            "start",
            "end",
        ] {
            assert!(!problem[field].is_null(), "{field}: {line}");
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn what_no_terminal_reads_is_without_colour() {
    assert!(!checked("human").contains('\u{1b}'));
}

#[test]
fn the_verdict_counts_errors_warnings_and_hints_apart() {
    let (_kept, file) = changed(&[SET, ("turns: 2,", "turns: 200,")]);
    let (code, told) = check(&file, &[]);
    assert_eq!(code, Some(1));
    assert!(told.contains("cannot be played; one error"), "{told}");
    let (_kept, file) = changed(&[SET]);
    let (code, told) = check(&file, &[]);
    assert_eq!(code, Some(0));
    assert!(told.contains("can be played; one warning"), "{told}");
}

#[test]
fn a_warning_is_wrong_only_where_warnings_are_denied() {
    let (_kept, file) = changed(&[SET]);
    assert_eq!(check(&file, &["--deny", "warnings"]).0, Some(1));
    assert_eq!(check(&file, &[]).0, Some(0));
    let (_kept, file) = changed(&[]);
    assert_eq!(check(&file, &["--deny", "warnings"]).0, Some(0));
}

#[test]
fn what_an_author_allows_with_a_reason_is_not_told() {
    let allowed = format!("{} // allow flag/never-read: part two reads it", SET.1);
    let above = format!("// allow flag/never-read: part two reads it\n{}", SET.1);
    for right in [&allowed, &above] {
        let (_kept, file) = changed(&[(SET.0, right)]);
        let (code, told) = check(&file, &["--deny", "warnings"]);
        assert_eq!(code, Some(0), "{told}");
        assert!(told.contains("nothing is wrong"), "{told}");
    }
}

/// The codes that are told of the sound scenario with words replaced.
fn codes(pairs: &[(&str, &str)]) -> Vec<&'static str> {
    let (_kept, file) = changed(pairs);
    let reading = Library::built_in().open(file.to_str().expect("a path that can be written"));
    let judged = reading.judged(None);
    judged.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn an_allowance_above_a_text_of_several_lines_is_for_all_of_it() {
    let long = "Wait and see what comes of it. ".repeat(5) + "\n" + &"And then wait. ".repeat(5);
    let label = ("label: \"Wait a month.\"", format!("label: \"{long}\""));
    assert_eq!(codes(&[(label.0, &label.1)]), ["text/long"]);
    let above = format!("// allow text/long: read in two voices\n{}", label.1);
    assert_eq!(codes(&[(label.0, &above)]), [""; 0]);
    let behind = format!("{}, // allow text/long: read in two voices\n", label.1);
    assert_eq!(codes(&[("label: \"Wait a month.\",", &behind)]), [""; 0]);
}

#[test]
fn several_codes_and_several_notes_may_be_allowed_on_one_line() {
    let line = format!(
        "{} // allow flag/never-read, text/long: for part two",
        SET.1
    );
    assert_eq!(codes(&[(SET.0, &line)]), ["allow/unused"]);
    let notes = "// allow flag/never-read: part two reads it\n\n// Spring comes later.\n";
    assert_eq!(codes(&[(SET.0, &format!("{notes}{}", SET.1))]), [""; 0]);
}

#[test]
fn an_allowance_elsewhere_allows_nothing_and_is_told_so() {
    let title = (
        "title: \"Larch ward\",",
        "title: \"Larch ward\", // allow flag/never-read: no",
    );
    assert_eq!(codes(&[SET, title]), ["flag/never-read", "allow/unused"]);
}

#[test]
fn an_allowance_without_its_family_is_told_what_is_meant() {
    let note = "turns: 2, // allow never-read: part two reads it";
    assert_eq!(codes(&[("turns: 2,", note)]), ["allow/unknown-code"]);
}

#[test]
fn a_note_in_plain_words_is_no_allowance() {
    let note = "turns: 2, // allow twenty minutes and/or a break: people tire";
    assert_eq!(codes(&[("turns: 2,", note)]), [""; 0]);
}

#[test]
fn an_allowance_is_not_blamed_while_the_scenario_has_errors() {
    let note = "turns: 200, // allow flag/never-read: part two reads it";
    assert_eq!(codes(&[("turns: 2,", note)]), ["value/out-of-range"]);
}

#[test]
fn an_error_is_told_whatever_is_allowed() {
    let (_kept, file) = changed(&[("turns: 2,", "turns: 200, // allow value/out-of-range: long")]);
    let (code, told) = check(&file, &["--format", "short"]);
    assert_eq!(code, Some(1));
    for what in ["error[value/out-of-range]", "warning[allow/error]"] {
        assert!(told.contains(what), "{what}: {told}");
    }
}

#[test]
fn what_is_certain_is_put_right_and_told_line_by_line() {
    let (_kept, file) = changed(&[
        ("turns: 2,", "turns = 2;"),
        ("title: \"Larch ward\"", "title: “Larch ward”"),
        ("effects: (openness: -1)", "effects: (openness: –1)"),
    ]);
    let (code, told) = check(&file, &["--fix"]);
    assert_eq!(code, Some(0), "{told}");
    for what in [
        "winter.ron:5: put right",
        "was: turns = 2;",
        "now: turns : 2,",
        "nothing is wrong",
    ] {
        assert!(told.contains(what), "{what}: {told}");
    }
    let kept = fs::read_to_string(&file).expect("the file is there");
    assert_eq!(kept, SOUND.replace("turns: 2,", "turns : 2,"));
    let (code, told) = check(&file, &["--fix"]);
    assert_eq!(code, Some(0));
    assert!(!told.contains("put right"), "{told}");
}

#[test]
fn two_mistakes_in_one_place_are_put_right_one_after_the_other() {
    let (_kept, file) = changed(&[("start: (openness: 48", "start: (openness: –2,400")]);
    let (_, told) = check(&file, &["--fix"]);
    for code in ["file/dash-for-minus", "value/thousands-comma"] {
        assert!(told.contains(&format!("({code})")), "{told}");
    }
    let kept = fs::read_to_string(&file).expect("the file is there");
    assert!(kept.contains("start: (openness: -2400"), "{told}");
}

#[test]
fn a_file_that_is_put_right_keeps_its_line_ends_and_its_byte_order_mark() {
    let (_kept, file) = changed(&[("turns: 2,", "turns: 2")]);
    let text = fs::read_to_string(&file).expect("the file is there");
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    fs::write(&file, windows(&text)).expect("room for a scenario");
    let (code, told) = check(&file, &["--fix"]);
    assert_eq!(code, Some(0), "{told}");
    let kept = fs::read_to_string(&file).expect("the file is there");
    assert_eq!(kept, windows(SOUND));
}

#[test]
fn a_nearest_name_is_offered_and_never_put_in_unasked() {
    let (_kept, file) = changed(&[("raise: [\"larch\"]", "raise: [\"larc\"]")]);
    let before = fs::read_to_string(&file).expect("the file is there");
    let (code, told) = check(&file, &["--fix"]);
    assert_eq!(code, Some(1));
    assert!(told.contains("did you mean `larch`?"), "{told}");
    assert_eq!(
        fs::read_to_string(&file).expect("the file is there"),
        before
    );
}

#[test]
fn the_parts_of_a_folder_are_put_right_each_in_its_own_file() {
    let (folder, whole) = changed(&[("turns: 2,", "turns = 2,")]);
    let text = fs::read_to_string(&whole).expect("the file is there");
    let (front, events) = text.split_once("    events:").expect("it has events");
    fs::remove_file(&whole).expect("the file was there");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("room for a part");
    };
    write("1-front.ron", &format!("{front})\n"));
    let events = events.replace("likely: \"1 in 3\"", "likely: “1 in 3”");
    write("2-events.ron", &format!("(\n    events:{events}"));
    let (code, told) = check(folder.path(), &["--fix"]);
    assert_eq!(code, Some(0), "{told}");
    for file in ["1-front.ron:5: put right", "2-events.ron:"] {
        assert!(told.contains(file), "{told}");
    }
}

#[test]
fn what_is_built_in_is_never_changed() {
    let (code, told) = check(Path::new("first-winter"), &["--fix"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(!told.contains("put right"), "{told}");
}

#[test]
fn a_code_is_explained_with_what_passes_and_what_does_not() {
    insta::assert_snapshot!(text(&said(&["explain", "flag/never-read"])));
}

#[test]
fn a_code_may_be_given_without_its_family_and_a_misspelt_one_is_told_the_nearest() {
    let whole = text(&said(&["explain", "syntax/missing-comma"]));
    assert_eq!(text(&said(&["explain", "missing-comma"])), whole);
    assert_eq!(text(&said(&["explain", "[syntax/missing-comma]"])), whole);
    let wrong = said(&["explain", "syntax/mising-comma"]);
    assert_eq!(wrong.status.code(), Some(2));
    let told = complaint(&wrong);
    assert!(
        told.contains("did you mean `syntax/missing-comma`?"),
        "{told}"
    );
}

#[test]
fn without_a_code_all_of_them_are_listed_by_family() {
    let list = text(&said(&["explain"]));
    let list: Vec<&str> = list.split_whitespace().collect();
    let list = list.join(" ");
    for family in board_to_ward::scenario::lints::FAMILIES {
        assert!(list.contains(family.about), "{}", family.name);
        for lint in family.lints {
            assert!(list.contains(lint.code), "{}", lint.code);
        }
    }
}
