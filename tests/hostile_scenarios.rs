//! Scenarios that nobody writes by accident: far too large, far too deep, full of what a terminal
//! would act on, or never at rest. Each is answered in bounded time, in plain words.

use board_to_ward::game::Prepared;
use board_to_ward::players::{named, play_out};
use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::source::{human, json, short, spoken};
use board_to_ward::trust::Silent;

use board_to_ward::catalogue::BoardName;
use board_to_ward::game::Game;

use super::tidy::tree;

/// The most problems that are told of one file.
const TOLD_MOST: usize = 500;

fn small() -> String {
    tree::read("tests/good/small.ron")
}

/// The sound scenario with words that stand in it replaced.
fn with(from: &str, to: &str) -> String {
    let small = small();
    assert!(small.contains(from), "{from} stands in the sound scenario");
    small.replacen(from, to, 1)
}

/// Reads a text and holds what is told of it to its bounds.
fn read(text: &str) -> (Reading, String) {
    let reading = Library::built_in().open_text("hostile\u{1b}[2J.ron", text);
    let problems = reading.judged(None).problems;
    assert!(problems.len() <= TOLD_MOST, "{} problems", problems.len());
    let mut lines = String::new();
    for problem in problems.iter().take(20) {
        let sources = &reading.sources;
        for form in [human, spoken, json] {
            is_shown_safely(&form(problem, sources));
        }
        let line = short(problem, sources);
        is_shown_safely(&line);
        assert!(line.len() < 2_000, "{} bytes of one problem", line.len());
        lines.push_str(&line);
        lines.push('\n');
    }
    (reading, lines)
}

fn is_shown_safely(text: &str) {
    let shown = |letter: char| !letter.is_control() || letter == '\n' || letter == '\t';
    assert!(text.chars().all(shown), "{text:?}");
}

#[test]
fn five_million_characters_are_refused_in_plain_words() {
    let note = "// a note that goes on\n".repeat(220_000);
    let (reading, told) = read(&format!("{note}{}", small()));
    assert!(reading.scenario.is_none());
    assert!(
        told.contains("larger than two million characters"),
        "{told}"
    );
}

#[test]
fn ten_thousand_items_are_read_or_refused_and_told_in_bounds() {
    let item = |place: usize| {
        let option = "label:\"A.\",asks:\"A.\",good_case:\"G.\",against:\"B.\",outcome:\"O.\"";
        format!(
            "(id:\"i{place}\",title:\"A\",turn:1,from:\"nursing\",whose:\"board\",paper:\"P.\",\
             who_waits:\"W.\",if_not_decided:(text:\"N.\"),options:[(id:\"a\",{option})]),\n"
        )
    };
    let items: String = (0..10_000).map(item).collect();
    let (_, told) = read(&with("    items: [\n", &format!("    items: [\n{items}")));
    assert!(!told.is_empty(), "something is to be said of so many");
}

#[test]
fn brackets_within_brackets_are_followed_only_so_far() {
    let deep = format!("{}{}", "(".repeat(100_000), ")".repeat(100_000));
    let (reading, told) = read(&with("\"Two meetings in a small trust.\"", &deep));
    assert!(reading.scenario.is_none());
    assert!(told.contains("syntax/too-deep"), "{told}");
}

#[test]
fn a_condition_without_end_is_refused() {
    let long = vec!["flag winter_ward"; 6_000].join(" and ");
    let (_, told) = read(&with(
        "occupancy_percent above 90% and not flag winter_ward",
        &long,
    ));
    assert!(told.contains("at most 64 questions"), "{told}");
}

#[test]
fn ten_thousand_flags_are_not_compared_each_with_each() {
    let flags: Vec<String> = (0..10_000).map(|place| format!("\"f{place}\"")).collect();
    let flags = flags.join(",");
    let (_, told) = read(&with("set: [", &format!("set: [{flags},")));
    assert!(told.contains("flag/never-read"), "{told}");
}

#[test]
fn what_a_terminal_would_act_on_never_reaches_it() {
    for raw in [
        "\u{1b}[2J",
        "\u{9b}31m",
        "\u{1b}]0;title\u{7}",
        "\u{202e}",
        "\0",
    ] {
        for place in [
            "A small trust",
            "Beds for winter",
            "larch",
            "Nobody reports.",
            "hear",
        ] {
            let (reading, _) = read(&with(place, &format!("{place}{raw}")));
            if let Some(scenario) = &reading.scenario {
                is_shown_safely(&scenario.title);
                is_shown_safely(&scenario.items[0].title);
            }
        }
    }
    for written in ["\\u{1b}[2J", "\\x1b[2J"] {
        let (reading, told) = read(&with("A small trust", written));
        let title = reading.scenario.map(|scenario| scenario.title);
        is_shown_safely(&format!("{told}{}", title.unwrap_or_default()));
    }
}

#[test]
fn events_that_never_rest_end_with_the_term() {
    let text = with(
        "            likely: \"1 in 3\",\n",
        "            once: false,\n",
    );
    let text = text.replacen(
        "when: \"occupancy_percent above 90% and not flag winter_ward\"",
        "when: \"occupancy_percent above 0%\"",
        1,
    );
    let events = text.find("    events: [\n").expect("it has events") + "    events: [\n".len();
    let end = text[events..].find("    ],\n").expect("they end") + events;
    let one = text[events..end].to_owned();
    let many: String = (0..200)
        .map(|place| one.replacen("\"norovirus\"", &format!("\"norovirus_{place}\""), 1))
        .collect();
    let text = format!("{}{many}{}", &text[..events], &text[events..]);
    let (reading, told) = read(&text);
    let scenario = reading.scenario.unwrap_or_else(|| panic!("{told}"));
    let prepared = Prepared::new(scenario);
    let mut game = Game::new(&prepared, 1);
    play_out(named(BoardName::Random), &prepared, &mut game, &mut Silent);
    assert!(game.is_over());
    assert!(game.deeds.len() < 5_000, "{} deeds", game.deeds.len());
}
