//! What the checker says of conditions on practice in a service line, and of those on what comes
//! later.

use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use board_to_ward::source::short;

/// What is said of the sound scenario with other words in place of some of its own.
fn told(changes: &[(&str, &str)]) -> String {
    let mut text = SOUND.to_owned();
    for (words, other) in changes {
        assert_eq!(text.matches(words).count(), 1, "{words}");
        text = text.replace(words, other);
    }
    let reading = Library::built_in().open_text("sound.ron", &text);
    let problems = reading.judged(None).problems;
    let lines = problems.iter().map(|it| short(it, &reading.sources));
    lines.collect::<Vec<_>>().join("\n")
}

/// An initiative of the scenario's own, which one option starts in one service line.
const ROUNDS: &str = "turns: 2, initiatives: [(id: \"rounds\", label: \"Rounds\", what: \
                      \"Rounds.\", kind: \"tame\", whose: \"service\", approaches: [\"impose\"], \
                      by_line: true, set_up_cost: \"£1k\", monthly_cost: \"£1k\", load: 0.2, \
                      sessions: 0, effects: [(to: \"openness\", effect: 0.1, months: 4, \
                      evidence: \"judgement\", because: \"A round is a place to speak.\")])],";
const STARTS: &str = "start: [(initiative: \"rounds\", line: \"medicine\")], approaches: \
                      [\"impose\"], outcome: \"Help comes.\",";

fn with_rounds(asked: &str) -> String {
    let when = format!("that: \"{asked}\"");
    told(&[
        ("turns: 2,", ROUNDS),
        ("outcome: \"Help comes.\",", STARTS),
        ("that: \"event norovirus happened\"", &when),
    ])
}

#[test]
fn practice_may_be_asked_of_a_service_line() {
    let fine = with_rounds("practice of rounds in medicine above 4%");
    assert!(
        !fine.contains("rounds in") && !fine.contains("error"),
        "{fine}"
    );
}

#[test]
fn a_service_line_that_is_misspelt_in_a_condition_is_offered_its_right_name() {
    let wrong = with_rounds("practice of rounds in medicin above 4%");
    assert!(wrong.contains("medicine"), "{wrong}");
    assert!(wrong.contains("value/unknown-word"), "{wrong}");
}

#[test]
fn practice_where_nothing_starts_the_work_is_told_to_be_out_of_reach() {
    let never = with_rounds("practice of rounds in surgery above 4%");
    assert!(never.contains("when/unreachable"), "{never}");
    assert!(never.contains("in surgery and theatres"), "{never}");
}

#[test]
fn what_can_never_come_later_is_told_so() {
    let with = |when: &str| {
        let later = format!(
            "outcome: \"Help comes.\", later: [(months: 1, when: \"{when}\", effects: (cash: \
             \"-£1k\"))],"
        );
        told(&[("outcome: \"Help comes.\",", &later)])
    };
    let fine = with("openness_medicine below 60");
    assert!(!fine.contains("later") && !fine.contains("when/"), "{fine}");
    let never = with("turn at least 9");
    assert!(never.contains("so what comes later never does"), "{never}");
    let misspelt = with("flag winter_wrd");
    assert!(misspelt.contains("link/unknown-flag"), "{misspelt}");
}
