//! Rehearsals of small scenarios in which something is planted: it is found, and nothing else.

use std::fmt::Write;

use board_to_ward::game::Prepared;
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use board_to_ward::source::Problems;
use board_to_ward::study::crew;
use board_to_ward::study::rehearsal::findings::{dominated_by, findings};
use board_to_ward::study::rehearsal::{Rehearsal, rehearse};

use crate::support::{program, said, thorough};

/// Plays: a sample, or a good many in the thorough run.
fn plays() -> u32 {
    if thorough() { 4_000 } else { 1_000 }
}

/// The sound scenario with some words replaced, each once.
fn sound_but(changes: &[(&str, &str)]) -> String {
    let mut text = SOUND.to_owned();
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

fn rehearsed(text: &str, plays: u32) -> (Rehearsal, Prepared, Problems) {
    let reading = Library::built_in().open_text("sound.ron", text);
    let lines: Vec<String> = reading
        .problems
        .errors()
        .map(|it| it.title.clone())
        .collect();
    let scenario = reading.scenario.unwrap_or_else(|| panic!("{lines:?}"));
    let prepared = Prepared::new(scenario);
    let rehearsal = rehearse(&prepared, plays, |_| {});
    let raw = reading.raw.expect("it was read");
    let found = findings(&rehearsal, &prepared, &raw, "sound.ron");
    (rehearsal, prepared, found)
}

/// What is told with this code: title, label and help.
fn told(text: &str, code: &str) -> String {
    let (_, _, found) = rehearsed(text, plays());
    let mut words = String::new();
    for problem in found.all().iter().filter(|problem| problem.code == code) {
        let help = problem.help.as_deref().unwrap_or_default();
        writeln!(words, "{}; {}; {help}", problem.title, problem.primary.text)
            .expect("a text takes it");
        for other in &problem.others {
            writeln!(words, "  {}", other.text).expect("a text takes it");
        }
    }
    let codes: Vec<_> = found
        .all()
        .iter()
        .map(|problem| (problem.code, &problem.title))
        .collect();
    assert!(!words.is_empty(), "no {code} in {codes:#?}");
    words
}

fn option(id: &str, does: &str) -> String {
    format!(
        "(id: \"{id}\", label: \"{id}.\", asks: \"a\", good_case: \"b\", against: \"c\", outcome: \
         \"d\", \
         {does}),"
    )
}

const MAP: &str = "(\n                    id: \"map\",";
const WHEN: &str = "occupancy_percent above 90% and not flag winter_ward";

#[test]
fn a_planted_option_that_is_dominated_is_found_with_its_margin() {
    let worse = option(
        "worse",
        "lasting: (trust_in_board: -8, burnout: +4), effects: (cash: \"-£900k\")",
    );
    let text = sound_but(&[(MAP, &format!("{worse} {MAP}"))]);
    let said = told(&text, "play/dominated");
    assert!(
        said.contains("`worse`") && said.contains("points higher on"),
        "{said}"
    );
    assert_eq!(said.matches("no reason to choose").count(), 1, "{said}");
    let (rehearsal, _, _) = rehearsed(&text, plays());
    let (_, _, margin) = dominated_by(&rehearsal.trials[2], 1).expect("it is dominated");
    assert!(
        margin.by.mean > 1.5 && margin.by.half < margin.by.mean / 4.0,
        "{margin:?}"
    );
    let better = option(
        "better",
        "lasting: (trust_in_board: +8, engagement_residents: +0.3, standing_icb: +10, \
         decisions_monthly: \"£400k\"), effects: (cash: \"£900k\")",
    );
    let said = told(
        &sound_but(&[(MAP, &format!("{better} {MAP}"))]),
        "play/one-right-answer",
    );
    assert!(said.contains("one right answer, `better`"), "{said}");
}

#[test]
fn an_option_that_is_better_by_next_to_nothing_is_only_nearly_dominated() {
    let nearly = option(
        "nearly",
        "effects: (cash: \"£10k\"), lasting: (standing_icb: -15, engagement_residents: +0.03)",
    );
    let text = sound_but(&[(MAP, &format!("{nearly} {MAP}"))]);
    let said = told(&text, "play/nearly-dominated");
    assert!(said.contains("`nearly`"), "{said}");
}

#[test]
fn an_event_that_never_comes_is_told_with_how_near_it_came() {
    let text = sound_but(&[(
        WHEN,
        "occupancy_percent above 99.99% and not flag winter_ward",
    )]);
    let said = told(&text, "play/never-fired");
    assert!(
        said.contains("the event `norovirus` happened in none of"),
        "{said}"
    );
    assert!(
        said.contains("the highest seen was") && said.contains("(seed "),
        "{said}"
    );
    assert!(said.contains("would hold in"), "{said}");
}

#[test]
fn where_two_questions_must_both_hold_it_is_told_which_must_change() {
    let text = sound_but(&[(WHEN, "cash below £0 and openness above 90")]);
    let said = told(&text, "play/never-fired");
    assert!(said.contains("both must change"), "{said}");
    assert!(
        said.contains("`cash below £") && said.contains("`openness above "),
        "{said}"
    );
    let text = sound_but(&[(WHEN, "month is June and chose nights/third")]);
    let said = told(&text, "play/never-fired");
    assert!(
        said.contains("never in the same month: `month is June` held in"),
        "{said}"
    );
    assert!(said.contains("`chose nights/third` held in"), "{said}");
}

#[test]
fn what_comes_seldom_is_told() {
    let text = sound_but(&[
        ("likely: \"1 in 3\"", "likely: \"1 in 100\""),
        ("\"10%\"", "\"0%\""),
    ]);
    assert!(told(&text, "play/rare").contains("in only"));
}

#[test]
fn a_question_that_is_never_true_is_told_with_how_near_it_came() {
    let text = sound_but(&[(
        WHEN,
        &format!("{WHEN} and (openness above 99 or cash above £1)"),
    )]);
    let said = told(&text, "play/test-never-true");
    assert!(
        said.contains("`openness above 99` was true in none of"),
        "{said}"
    );
    assert!(said.contains("the highest seen was"), "{said}");
}

#[test]
fn endings_that_never_come_or_nearly_always_are_told() {
    let endings = "endings: (term_over: [(when: \"openness below 5\", text: \"A.\"), (text: \
    \"B.\")]), expects:";
    let text = sound_but(&[("expects:", endings)]);
    assert!(told(&text, "play/ending-never").contains("read in none of"));
    assert!(told(&text, "play/ending-too-common").contains("read in all of"));
}

#[test]
fn a_hidden_problem_that_nothing_brings_out_is_told() {
    let way = "by: \"visit\", likely: \"35%\"";
    let text = sound_but(&[(way, "by: \"when\", when: \"openness above 99\"")]);
    let said = told(&text, "play/problem-never-surfaces");
    assert!(
        said.contains("`quiet` came out in none of") && said.contains("seen was"),
        "{said}"
    );
}

#[test]
fn an_approach_that_is_always_best_is_told() {
    let work = "start: [(initiative: \"speaking_up\")], approaches: [\"impose\", \"co_design\"]";
    let item = |id: &str, turn: u8| {
        let both = format!("{} {}", option("work", work), option("leave", ""));
        format!(
            "(id: \"{id}\", title: \"{id}\", turn: {turn}, from: \"nursing\", whose: \"board\", \
             paper: \"p\", \
             who_waits: \"w\", if_not_decided: (text: \"t\"), options: [{both}]),"
        )
    };
    let items = format!("items: [{} {} {}", item("a", 1), item("b", 2), item("c", 1));
    let text = sound_but(&[("    items: [", &items), ("turns: 2,", "turns: 6,")]);
    let said = told(&text, "play/approach-always-best");
    assert!(said.contains("with those who do the work"), "{said}");
}

#[test]
fn a_scenario_in_which_nothing_is_gained_by_deciding_is_told() {
    let bad = "harm_index: +25, engagement_nurses: -0.6, openness: -20, trust_in_board: -30, \
               burnout: +12, bench_strength: -20, decisions_monthly: \"-£4m\"";
    let text = sound_but(&[
        (
            "lasting: (beds_open: +12)",
            &format!("lasting: (beds_open: -40, {bad})"),
        ),
        (
            "effects: (pressure_medicine: +1)",
            &format!("lasting: ({bad})"),
        ),
    ]);
    let said = told(&text, "play/trivial");
    assert!(said.contains("does as well"), "{said}");
}

#[test]
fn a_scenario_that_nobody_can_bring_to_its_end_is_told() {
    let endings = "endings: (support: (when: \"cash above £1\", text: \"A.\")), expects:";
    let said = told(&sound_but(&[("expects:", endings)]), "play/unwinnable");
    assert!(said.contains("the oracle included"), "{said}");
}

#[test]
fn a_count_that_falls_for_everybody_is_told() {
    let event = "events: [(id: \"slide\", title: \"S\", text: \"S\", once: false, \
                 lasting: (trust_in_board: -3, engagement_nurses: -0.3, openness: -4, burnout: \
                 +3)),";
    let text = sound_but(&[("    events: [", event), ("turns: 2,", "turns: 5,")]);
    let said = told(&text, "play/runaway");
    assert!(said.contains("faster and faster"), "{said}");
}

#[test]
fn a_figure_that_is_pinned_is_told() {
    let event = "events: [(id: \"slide\", title: \"S\", text: \"S\", once: false, \
                 lasting: (standing_press: -95)),";
    let said = told(&sound_but(&[("    events: [", event)]), "play/saturated");
    assert!(
        said.contains("`standing_press` stands at an end of its scale"),
        "{said}"
    );
}

#[test]
fn months_with_too_much_and_meetings_with_nothing_are_told() {
    let event = |id: &str| format!("(id: \"{id}\", title: \"S\", text: \"S\"),");
    let events: String = ["a", "b", "c", "d"].map(event).concat();
    let text = sound_but(&[
        ("    events: [", &format!("    events: [{events}")),
        ("            turn: 2,\n", "            turn: 1,\n"),
    ]);
    assert!(told(&text, "play/pile-up").contains("more than 3 events come in one month"));
    assert!(told(&text, "play/empty-turns").contains("at meeting 2 in"));
}

#[test]
fn too_few_plays_are_said_to_be_too_few() {
    let text = sound_but(&[("at_least: \"10%\"", "at_least: \"35%\"")]);
    let (_, _, found) = rehearsed(&text, 400);
    let codes: Vec<&str> = found.all().iter().map(|problem| problem.code).collect();
    let share: Vec<&str> = found
        .all()
        .iter()
        .map(|problem| problem.title.as_str())
        .collect();
    assert!(codes.contains(&"play/unstable"), "{share:?}");
}

#[test]
fn a_rehearsal_gives_the_same_on_one_thread_and_on_two() {
    let reading = Library::built_in().open_text("sound.ron", &sound_but(&[]));
    let prepared = Prepared::new(reading.scenario.expect("it is sound"));
    let run = |threads| {
        let crew = crew(threads).expect("threads can be had");
        crew.install(|| format!("{:?}", rehearse(&prepared, 600, |_| {})))
    };
    assert_eq!(run(1), run(2));
}

#[test]
fn an_expectation_that_fails_gives_a_game_that_can_be_seen() {
    let place = tempfile::tempdir().expect("a folder for it");
    let file = place.path().join("mine.ron");
    let text = sound_but(&[("at_least: \"10%\"", "at_least: \"99%\"")]);
    std::fs::write(&file, &text).expect("it is written");
    let (_, _, found) = rehearsed(&text, plays());
    let failed = found
        .all()
        .iter()
        .find(|problem| problem.code == "play/expectation");
    let replay = failed
        .and_then(|it| it.evidence.clone())
        .expect("a game that shows it");
    let typed = replay.command.replace("sound.ron", "mine.ron");
    for command in typed.split(" && ") {
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let output = program(&words)
            .current_dir(place.path())
            .output()
            .expect("it starts");
        assert!(output.status.success(), "{command}: {output:?}");
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            !shown.contains("Norovirus"),
            "the event did not happen in it: {shown}"
        );
    }
}

#[test]
fn the_checker_plays_and_reports() {
    let output = said(&["check", "first-winter", "--plays", "200"]);
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in [
        "What playing it has shown",
        "Endings by board",
        "Items, of",
        "Near misses",
        "Objectives",
        "expects",
        "Minutes",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let spoken = said(&[
        "check",
        "first-winter",
        "--plays",
        "100",
        "--format",
        "spoken",
    ]);
    let aloud = String::from_utf8_lossy(&spoken.stdout).into_owned();
    assert!(aloud.contains("The board cautious, in "), "{aloud}");
    let table = aloud.lines().find(|line| line.trim().contains("   "));
    assert_eq!(table, None, "a table is no sentence");
    let output = said(&[
        "check",
        "first-winter",
        "--format",
        "json",
        "--plays",
        "200",
    ]);
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    let first = shown.lines().next().expect("a line");
    let value: serde_json::Value = serde_json::from_str(first).expect("it is JSON");
    assert!(value["rehearsal"]["items"].is_array());
}
