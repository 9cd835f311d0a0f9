//! Broken scenario files: every problem is found in one run, where it is, in plain words.

use std::fs;
use std::path::{Path, PathBuf};

use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::source::{human, short};

fn path(name: &str) -> PathBuf {
    Path::new("tests").join(name)
}

fn open(path: &Path) -> Reading {
    Library::built_in().open(&path.display().to_string())
}

fn lines(reading: &Reading) -> Vec<String> {
    let problems = reading.problems.all().iter();
    problems
        .map(|problem| short(problem, &reading.sources))
        .collect()
}

/// What people are told of a file, with the name of the file as a test on any machine sees it.
fn told(path: &Path) -> String {
    let reading = open(path);
    assert!(reading.scenario.is_none(), "{} is broken", path.display());
    let problems = reading.problems.all().iter();
    let told: Vec<String> = problems
        .map(|problem| human(problem, &reading.sources))
        .collect();
    told.join("\n\n")
}

/// One test for each broken file: what is said of it is kept.
macro_rules! broken {
    ($($rule:ident $file:literal;)+) => {
        $(#[test]
        fn $rule() {
            insta::assert_snapshot!($file, told(&path(concat!("bad/", $file))));
        })+
    };
}

broken! {
    a_missing_comma_is_shown_where_it_belongs "missing_comma.ron";
    a_missing_bracket_is_found_by_the_layout "missing_bracket.ron";
    an_unknown_field_is_told_with_the_nearest_right_one "unknown_field.ron";
    unknown_names_are_told_with_the_nearest_right_ones "unknown_names.ron";
    a_wrong_unit_is_told_with_the_right_one "wrong_unit.ron";
    a_number_with_a_comma_is_told_what_to_write "thousands_comma.ron";
    an_id_given_twice_is_shown_in_both_places "duplicate_id.ron";
    an_event_that_raises_no_item_is_told_so "unknown_item.ron";
    a_value_out_of_range_is_told_the_range "out_of_range.ron";
    a_value_of_the_wrong_kind_is_told_the_right_one "wrong_type.ron";
    a_missing_field_is_told_what_it_is_for "missing_field.ron";
    what_cannot_be_set_is_told_why "not_settable.ron";
    what_a_word_processor_did_is_undone "word_processor.ron";
    and_mixed_with_or_is_shown_both_ways "mixed_condition.ron";
    an_empty_file_is_told_so "empty.ron";
    a_file_in_another_encoding_is_told_so "not_utf_8.ron";
    a_folder_without_a_scenario_part_is_told_so "folder_without_scenario";
}

#[test]
fn fifty_megabytes_of_brackets_are_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder for a large file");
    let file = folder.path().join("brackets.ron");
    fs::write(&file, "(".repeat(50_000_000)).expect("room for a large file");
    let said = lines(&open(&file)).join("\n");
    assert!(
        said.contains("larger than two million characters"),
        "{said}"
    );
}

#[test]
fn a_long_line_of_mistakes_is_told_without_the_line() {
    let text = format!("(authors: [{}])", "1,".repeat(600_000));
    let reading = Library::built_in().open_text("long.ron", &text);
    let problems = reading.problems.all();
    assert!(problems.len() <= 500);
    let told = human(&problems[problems.len() - 1], &reading.sources);
    assert!(told.len() < 1_000, "{} bytes", told.len());
}

#[test]
fn one_mistake_is_told_once() {
    let sound = fs::read_to_string(path("good/small.ron")).expect("the file is there");
    for (right, wrong) in [
        ("turns: 2,", "turns: \"four\", sessions: (long: 9),"),
        ("turns: 2,", ""),
        ("turns: 2,", "turns: 200,"),
        ("turns: 2,", "turns: 2, sessions: (short: \"x\"),"),
        ("turns: 2,", "turns: 2, group: (best: 6, most: \"ten\"),"),
        ("openness: 48", "engagement: 2,400"),
        ("openness: 48", "openness: \"lots\""),
        ("turn: 1,", "turn: \"first\","),
        ("turn: 1,", "turn: 99,"),
        ("likely: \"1 in 3\",", "from_turn: 2, to_turn: \"last\","),
        ("likely: \"1 in 3\",", "likely: \"often\","),
        ("id: \"larch\"", "id: 7"),
        ("id: \"hear\"", "idd: \"hear\""),
    ] {
        assert!(sound.contains(right), "{right} stands in the sound file");
        let text = sound.replacen(right, wrong, 1);
        let reading = Library::built_in().open_text("small.ron", &text);
        let said = lines(&reading);
        let errors = said.iter().filter(|line| line.contains(": error["));
        assert_eq!((errors.count(), said.len()), (1, 1), "{wrong}: {said:#?}");
    }
}

#[test]
fn a_name_that_leads_nowhere_is_told_with_the_nearest_right_one() {
    let reading = Library::built_in().open("first-wintre");
    let said = lines(&reading).join("\n");
    assert!(said.contains("did you mean `first-winter`?"), "{said}");
}

#[test]
fn a_sound_scenario_has_no_problems_and_keeps_its_text() {
    let reading = open(&path("good/small.ron"));
    assert_eq!(lines(&reading), Vec::<String>::new());
    let scenario = reading.scenario.expect("nothing is wrong");
    let again = Library::built_in().open_text("save", &scenario.text);
    let again = again.scenario.expect("nothing is wrong");
    assert_eq!(again.digest, scenario.digest);
    assert_eq!(again.model.digest, scenario.model.digest);
}

#[test]
fn a_scenario_may_be_a_folder_of_parts() {
    let text = fs::read_to_string(path("good/small.ron")).expect("the file is there");
    let (front, events) = text.split_once("    events:").expect("it has events");
    let folder = tempfile::tempdir().expect("a folder for parts");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("room for a part");
    };
    write("1-front.ron", &format!("{front})\n"));
    write("2-events.ron", &format!("(\n    events:{events}"));
    let reading = open(folder.path());
    assert_eq!(lines(&reading), Vec::<String>::new());
    let scenario = reading.scenario.expect("nothing is wrong");
    assert_eq!((scenario.items.len(), scenario.events.len()), (2, 1));
    let again = Library::built_in().open_text("save", &scenario.text);
    assert_eq!(
        again.scenario.map(|again| again.digest),
        Some(scenario.digest)
    );
}

#[test]
fn a_folder_of_several_scenarios_is_told_so_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder for scenarios");
    for name in ["one.ron", "two.ron"] {
        fs::copy(path("good/small.ron"), folder.path().join(name)).expect("room for a scenario");
    }
    let said = lines(&open(folder.path()));
    assert_eq!(said.len(), 1, "{said:#?}");
    for part in ["holds 2 scenarios", "one.ron", "two.ron"] {
        assert!(said[0].contains(part), "{part}: {}", said[0]);
    }
}

#[test]
fn a_file_of_ones_own_comes_before_the_one_built_in() {
    let folder = tempfile::tempdir().expect("a folder for scenarios");
    let file = folder.path().join("first-winter.ron");
    fs::copy(path("good/small.ron"), &file).expect("room for a scenario");
    let library = Library::new(vec![folder.path().to_owned()]);
    let reading = library.open("first-winter");
    let title = reading.scenario.map(|scenario| scenario.title);
    assert_eq!(title.as_deref(), Some("A small trust"));
    let listed = library.list();
    let own = listed
        .iter()
        .filter(|scenario| scenario.name == "first-winter");
    assert_eq!(own.count(), 1);
}
