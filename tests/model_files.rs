//! The model's own files, changed by somebody else: a new quantity takes part, and what is wrong is
//! said in plain words with its place.

use std::fs;
use std::path::Path;

use board_to_ward::game::{Order, Play, Prepared};
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::source::human;
use board_to_ward::trust::Cause;
use board_to_ward::units::Month;

const QUANTITY: &str = r#"(
        name: "tea", label: "tea in the staff room", unit: "index", least: 0, most: 100,
        good: "high", section: "culture", start: 50, reference: 40, months: 3, noise: 0.2, sd: 10,
        because: "judgement",
    ),"#;
const LINKS: &str = r#"(
        from: "staff_attention", to: "tea", effect: 0.4,
        evidence: "judgement", because: "somebody pays for it",
    ),
    (
        from: "tea", to: "compassion", effect: 0.2,
        evidence: "judgement", because: "people who sit down together are kinder",
    ),
    (
        from: "tea", to: "trust_in_board", effect: 0.1,
        evidence: "2.16, 1.3", because: "it is a small promise, kept",
    ),"#;
/// A link that makes a loop of the others.
const BACK: &str = r#"
    (
        from: "compassion", to: "tea", effect: 2.4,
        evidence: "judgement", because: "kind people make tea",
    ),"#;

/// A model file as it is built in, with rows put before the last bracket.
fn with_rows(file: &str, rows: &str) -> (String, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/model");
    let text = fs::read_to_string(folder.join(file).with_extension("ron"));
    let text = text.expect("a model file can be read");
    let end = text.rfind(']').expect("it is a list");
    let text = format!("{}    {rows}\n]\n", &text[..end]);
    (file.to_owned(), text)
}

fn read(quantity: &str, links: &str) -> Reading {
    let files = vec![
        with_rows("quantities", quantity),
        with_rows("influences", links),
    ];
    Library::with_model_files(files).open("first-winter")
}

fn report(reading: &Reading) -> String {
    let problems = reading.problems.all().iter();
    let told: Vec<String> = problems.map(|it| human(it, &reading.sources)).collect();
    told.join("\n")
}

fn played(scenario: Scenario) -> Play {
    let mut play = Play::new(Prepared::new(scenario).into(), 7, String::new());
    let (beans, who_pays) = ([3, 3, 2, 2], play.game().who_pays);
    play.give(Order::SetPriorities { beans, who_pays })
        .expect("priorities are set first");
    while !play.game().is_over() {
        play.end_turn();
    }
    play
}

#[test]
fn a_new_quantity_with_three_links_takes_part_and_is_explained() {
    let reading = read(QUANTITY, LINKS);
    let scenario = reading.scenario.as_ref();
    let scenario = scenario
        .unwrap_or_else(|| panic!("{}", report(&reading)))
        .clone();
    let place = scenario
        .model
        .quantities
        .iter()
        .position(|it| it.name == "tea");
    let tea = board_to_ward::catalogue::Quantity(place.expect("it is there") as u16);
    let play = played(scenario);
    let why = play.why(tea, Month(0));
    assert!(why.before != why.after, "it moves");
    let sum: f64 = why.causes.iter().map(|(_, amount)| amount).sum();
    assert!((sum - (why.after - why.before)).abs() < 1e-9);
    let compassion = board_to_ward::catalogue::Quantity::COMPASSION;
    let why = play.why(compassion, Month(0));
    let mut causes = why.causes.iter();
    assert!(
        causes.any(|(cause, _)| *cause == Cause::Quantity(tea)),
        "{why:?}"
    );
}

#[test]
fn what_is_wrong_in_a_model_file_is_said_in_plain_words_with_its_place() {
    let wrong_unit = QUANTITY.replace("unit: \"index\"", "unit: \"cups\"");
    let no_evidence = LINKS.replace("evidence: \"2.16, 1.3\"", "evidence: \"\"");
    let unknown = LINKS.replace("2.16, 1.3", "2.61");
    let no_reason = LINKS.replace("it is a small promise, kept", "");
    let runs_away = LINKS.to_owned() + BACK;
    let unknown_quantity = LINKS.replace("to: \"compassion\"", "to: \"compasion\"");
    let cases = [
        (
            wrong_unit.as_str(),
            LINKS,
            "`cups` is not a unit",
            "quantities.ron",
        ),
        (
            QUANTITY,
            &no_evidence,
            "it is not said what this rests on",
            "influences.ron",
        ),
        (
            QUANTITY,
            &unknown,
            "there is no row of the evidence called `2.61`",
            "influences.ron",
        ),
        (
            QUANTITY,
            &no_reason,
            "an influence needs a reason",
            "influences.ron",
        ),
        (
            QUANTITY,
            &runs_away,
            "these influences could run away",
            "influences.ron",
        ),
        (
            QUANTITY,
            &unknown_quantity,
            "did you mean `compassion`?",
            "influences.ron",
        ),
    ];
    for (quantity, links, words, file) in cases {
        let reading = read(quantity, links);
        let told = report(&reading);
        assert!(reading.scenario.is_none(), "{words} is let pass");
        assert!(told.contains(words), "{told}");
        assert!(told.contains(file), "{told}");
    }
}

/// Model files as built in, one of them with other words in place of some that stand in it once.
fn with_words(file: &str, right: &str, wrong: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/model");
    let text = fs::read_to_string(folder.join(file)).expect("a model file can be read");
    assert_eq!(text.matches(right).count(), 1, "{file}: {right}");
    let name = file.trim_end_matches(".ron").to_owned();
    let changed = (name, text.replacen(right, wrong, 1));
    Library::with_model_files(vec![changed]).open("first-winter")
}

#[test]
fn what_is_wrong_in_what_the_model_rests_on_is_said_with_its_place_and_what_to_do() {
    let share = "published: -2.4, share: 0.5,";
    let outcome = "outcome: [\"mortality_change\"], unit: \"per cent\", published: -2.4,";
    let range = "(quantity: \"occupancy_percent\", low: 90, high: 95,";
    let doubt = "(from: \"overload\", to: \"flow\", times: 0,";
    let link = "(from: \"trust_in_board\", to: \"engagement_consultants\",";
    let cases = [
        (
            ("published.ron", share, "published: -2.4, share: -0.5,"),
            ["is from 0 to 1", "0.5 uses half", "share: -0.5"],
        ),
        (
            ("published.ron", share, "published: -2.4, share: \"50%\","),
            ["is from 0 to 1", "1 all of it", "share: \"50%\""],
        ),
        (
            (
                "published.ron",
                outcome,
                "outcome: [], unit: \"per cent\", published: -2.4,",
            ),
            [
                "nothing is looked at",
                "under `outcome`",
                "id: \"engagement_deaths\"",
            ],
        ),
        (
            (
                "ranges.ron",
                range,
                "(quantity: \"occupancy_percent\", low: 96, high: 95,",
            ),
            [
                "from 96 up to 95",
                "the smaller of the two as `low`",
                "low: 96",
            ],
        ),
        (
            (
                "sceptic.ron",
                doubt,
                "(from: \"overload\", to: \"flow\", times: 3,",
            ),
            ["is from -1 to 1", "0 takes the link away", "times: 3"],
        ),
        (
            (
                "influences.ron",
                link,
                "(from: \"trust_in_board\", to: \"trust_in_board\",",
            ),
            [
                "`trust_in_board` is linked to itself",
                "name another",
                "to: \"trust_in_board\"",
            ],
        ),
    ];
    for ((file, right, wrong), words) in cases {
        let reading = with_words(file, right, wrong);
        let told = report(&reading);
        assert!(reading.scenario.is_none(), "{wrong} is let pass");
        for words in words.into_iter().chain([file]) {
            assert!(told.contains(words), "{words} is not in\n{told}");
        }
    }
}

#[test]
fn an_effect_of_causes_that_are_moved_by_nothing_is_refused() {
    let moved = "(quantity: \"boarding_percent\", by: 1)";
    let reading = with_words("published.ron", moved, &moved.replace("by: 1", "by: 0"));
    let told = report(&reading);
    assert!(reading.scenario.is_none());
    assert!(
        told.contains("nothing is moved in this published effect"),
        "{told}"
    );
}

#[test]
fn a_model_file_with_a_name_that_is_not_read_is_told_of_with_the_nearest_that_is() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let model = place.path().join("model");
    fs::create_dir(&model).expect("made");
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/model/influences.ron");
    fs::copy(&own, model.join("influences.ron")).expect("copied");
    fs::copy(&own, model.join("influence.ron")).expect("copied");
    fs::write(model.join("notes.txt"), "not a model file").expect("written");
    let reading = Library::new(vec![place.path().to_owned()]).open("first-winter");
    let told = report(&reading);
    assert!(reading.scenario.is_some(), "it can be played all the same");
    assert!(
        told.contains("no model file is called `influence.ron`"),
        "{told}"
    );
    assert!(told.contains("did you mean `influences.ron`?"), "{told}");
    assert_eq!(told.matches("is not read").count(), 1, "{told}");
}
