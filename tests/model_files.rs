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
