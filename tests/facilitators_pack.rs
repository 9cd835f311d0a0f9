//! The facilitator's pack: it adds up, gives nothing away on a public side, has no empty part, and
//! shows a scenario's text and nothing that the text would do.

use board_to_ward::export::{markdown, page, plain_text};
use board_to_ward::game::Prepared;
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::library::Library;
use board_to_ward::study::rehearsal::{Rehearsal, Shares, rehearse_shared};
use board_to_ward::view::document::{Document, Part, Section};
use board_to_ward::view::facilitators_pack::{Asked, SECTIONS, facilitators_pack, sheets};
use board_to_ward::view::release_word;

use super::support::{complaint, said, shipped, text};
use super::tidy::tree;

/// Every scenario that comes with the program, and the least one that can be played.
fn scenarios() -> Vec<Scenario> {
    let library = Library::built_in();
    let small = tree::read("tests/good/small.ron");
    let more = [library.lesson(), library.open_text("small.ron", &small)];
    let more = more.map(|reading| reading.scenario.expect("it can be played"));
    shipped().into_iter().chain(more).collect()
}

fn asked(played: Option<&Rehearsal>) -> Asked<'_> {
    Asked {
        name: "first-winter".into(),
        only: Vec::new(),
        played,
    }
}

/// Every text of some parts, as it would be read.
fn words_of(parts: &[Part]) -> String {
    let mut words = String::new();
    for part in parts {
        let more = match part {
            Part::Heading(text) | Part::Text(text) | Part::Aside(text) | Part::Notice(text) => {
                text.clone()
            }
            Part::Says { who, says } => format!("{who} {says}"),
            Part::List(items) | Part::Steps(items) => items.join("\n"),
            Part::Table(table) => {
                let rows = table.rows.iter().map(|row| row.join("\n"));
                rows.collect::<Vec<_>>().join("\n")
            }
            Part::Chart(chart) => chart.words.clone(),
            Part::Lines(_) => String::new(),
            Part::Card { title, parts } => format!("{title}\n{}", words_of(parts)),
        };
        words.push_str(&more);
        words.push('\n');
    }
    words
}

fn section<'a>(document: &'a Document, id: &str) -> &'a Section {
    let found = document.sections.iter().find(|it| it.id == id);
    found.unwrap_or_else(|| panic!("there is a part {id}"))
}

#[test]
fn each_run_sheet_adds_up_to_its_length() {
    for scenario in scenarios() {
        let sheets = sheets(&scenario);
        assert_eq!(sheets.each_ref().map(|it| it.length), [45, 90, 180]);
        for sheet in &sheets {
            let sum: u16 = sheet.lines.iter().map(|line| line.minutes).sum();
            assert_eq!(sum, sheet.length, "{}", scenario.id);
            assert!(sheet.lines.iter().all(|line| line.minutes > 0));
        }
    }
}

#[test]
fn a_run_sheet_adds_up_whatever_the_scenario_says_of_its_time() {
    let library = Library::built_in();
    let small = tree::read("tests/good/small.ron");
    let turns = "turns: 2,";
    assert!(small.contains(turns), "the small scenario has two meetings");
    for (said, times) in [
        (
            "minutes: (prebrief: 0, play: 1, debrief: 0),",
            "turns: 60, sessions: (short: 60),",
        ),
        (
            "minutes: (prebrief: 600, play: 1, debrief: 1),",
            "turns: 9,",
        ),
        (
            "minutes: (prebrief: 10, play: 30, debrief: 20), \
             run_sheet: [(minutes: 60, what: \"All.\")],",
            turns,
        ),
        (
            "minutes: (prebrief: 1, play: 1, debrief: 1), run_sheet: [(minutes: 1, what: \"A\"), \
          (minutes: 1, what: \"April: B\"), (minutes: 1, what: \"C\")],",
            turns,
        ),
    ] {
        let text = small.replacen(turns, &format!("{times} {said}"), 1);
        let scenario = library.open_text("small.ron", &text).scenario;
        let scenario = scenario.unwrap_or_else(|| panic!("{said} can be played"));
        for sheet in sheets(&scenario) {
            let sum: u16 = sheet.lines.iter().map(|line| line.minutes).sum();
            assert_eq!(sum, sheet.length, "{said}");
        }
    }
}

#[test]
fn the_author_s_own_plan_is_kept_where_it_fits() {
    let scenario = Library::built_in().open("first-winter").scenario;
    let scenario = scenario.expect("it can be played");
    let [short, standard, long] = sheets(&scenario);
    let own = scenario
        .run_sheet
        .iter()
        .map(|line| (line.minutes, &line.what));
    assert!(own.eq(standard.lines.iter().map(|line| (line.minutes, &line.what))));
    assert_eq!(short.end_of(2), Some(30));
    assert_eq!(short.end_of(3), None, "the third meeting is not held");
    assert!(long.lines.iter().any(|line| line.phase == "Break"));
}

/// Letters of a sentence that can be told from others.
const SENTENCE_LEAST: usize = 12;

#[test]
fn nothing_that_a_seat_knows_alone_stands_on_what_all_may_read() {
    for scenario in scenarios() {
        let document = facilitators_pack(&scenario, &asked(None));
        let mut open = String::new();
        for id in ["papers", "events", "handout", "evaluation", "follow-up"] {
            let found = document.sections.iter().find(|it| it.id == id);
            open.push_str(&found.map_or(String::new(), |it| words_of(&it.parts)));
        }
        let cards = &section(&document, "seats").parts;
        let cards = cards
            .iter()
            .filter(|part| matches!(part, Part::Card { .. }));
        let cards: Vec<String> = cards
            .map(|part| words_of(std::slice::from_ref(part)))
            .collect();
        let fronts: String = cards.iter().step_by(2).cloned().collect();
        assert!(!fronts.contains("for you alone"), "{}", scenario.id);
        for brief in &scenario.seats {
            // Of what is as short as "She did" nobody can say where it came from.
            let sentences = brief.private.split(". ");
            for sentence in sentences.filter(|it| it.len() >= SENTENCE_LEAST) {
                let backs = cards.iter().skip(1).step_by(2);
                assert_eq!(backs.filter(|back| back.contains(sentence)).count(), 1);
                assert!(!fronts.contains(sentence), "{sentence}");
                assert!(!open.contains(sentence), "{sentence}");
            }
        }
        for problem in &scenario.problems {
            assert!(!fronts.contains(&problem.truth) && !open.contains(&problem.truth));
        }
    }
}

#[test]
fn no_part_is_empty_in_any_scenario() {
    for scenario in scenarios() {
        let prepared = Prepared::new(scenario.clone());
        let played = rehearse_shared(&prepared, Shares::without_the_oracle(8), |_| {});
        for asked in [asked(None), asked(Some(&played))] {
            let document = facilitators_pack(&scenario, &asked);
            for section in &document.sections {
                let id = format!("{} in {}", section.id, scenario.id);
                assert!(words_of(&section.parts).trim().len() > 20, "{id}");
                assert!(nothing_is_blank(&section.parts), "{id}");
            }
        }
    }
}

/// Whether each part has something in it, and no heading stands over nothing.
fn nothing_is_blank(parts: &[Part]) -> bool {
    let headed = parts.windows(2).all(|pair| {
        let heads = pair.iter().filter(|part| matches!(part, Part::Heading(_)));
        heads.count() < 2
    });
    let last = parts
        .last()
        .is_some_and(|part| !matches!(part, Part::Heading(_)));
    headed
        && last
        && parts.iter().all(|part| match part {
            Part::Heading(text) | Part::Text(text) | Part::Aside(text) | Part::Notice(text) => {
                !text.trim().is_empty()
            }
            Part::Says { who, says } => !who.trim().is_empty() && !says.trim().is_empty(),
            Part::List(items) | Part::Steps(items) => {
                !items.is_empty() && items.iter().all(|it| !it.trim().is_empty())
            }
            Part::Table(table) => !table.rows.is_empty(),
            Part::Chart(chart) => !chart.words.is_empty(),
            Part::Lines(lines) => *lines > 0,
            Part::Card { title, parts } => !title.is_empty() && nothing_is_blank(parts),
        })
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let nasty = "<script>alert(1)</script>\u{1b}[2J\u{7}](javascript:x) <img src=x onerror=y>";
    let library = Library::built_in();
    let mut scenario = library
        .open("first-winter")
        .scenario
        .expect("it can be played");
    for text in [
        &mut scenario.title,
        &mut scenario.prebrief,
        &mut scenario.exam_question,
        &mut scenario.fiction.trust,
        &mut scenario.run_sheet[0].what,
        &mut scenario.cues[0].if_stuck,
        &mut scenario.items[0].paper,
        &mut scenario.events[0].text,
        &mut scenario.seats[0].private,
        &mut scenario.problems[0].truth,
        &mut scenario.debrief.action,
    ] {
        *text = nasty.repeat(20);
    }
    let document = facilitators_pack(&scenario, &asked(None));
    let html = page(&document);
    assert!(html.contains("&lt;script&gt;alert(1)"));
    for tag in ["<script", "<img", "onerror=y>"] {
        assert!(!html.contains(tag), "{tag}");
    }
    let marked = markdown(&document);
    assert!(marked.contains("\\<script\\>") && !marked.replace("\\]", "").contains("](javascript"));
    for text in [html, marked, plain_text(&document)] {
        let shown = |letter: char| !letter.is_control() || letter == '\n';
        assert!(text.chars().all(shown));
    }
}

#[test]
fn each_meeting_has_its_release_word_in_the_pack() {
    for scenario in scenarios() {
        let document = facilitators_pack(&scenario, &asked(None));
        let words = words_of(&section(&document, "words").parts);
        for turn in 1..=scenario.turns {
            assert!(words.contains(release_word(&scenario, turn)), "{turn}");
        }
    }
}

#[test]
fn the_command_writes_what_is_asked_for_and_the_same_each_time() {
    let place = tempfile::tempdir().expect("a folder for it");
    let write = |name: &str, more: &[&str]| {
        let file = place.path().join(name);
        let file = file.to_str().expect("a path in letters");
        let mut words = vec!["pack", "first-winter", "--plays", "60", "--write", file];
        words.extend(more);
        let output = said(&words);
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        std::fs::read_to_string(file).expect("it was written")
    };
    let one = write("one.html", &[]);
    assert_eq!(one, write("two.html", &[]));
    for (id, title) in SECTIONS {
        assert!(
            one.contains(&format!("<section id=\"{id}\"")),
            "{title} is in it"
        );
    }
    let cards = write("cards.html", &["--seats"]);
    assert_eq!(cards.matches("<section").count(), 1);
    assert!(write("pack.md", &["--only", "words,sheets"]).contains("## Release words"));
}

#[test]
fn a_command_line_that_is_wrong_says_what_is_wrong() {
    for (words, answer) in [
        (
            vec!["pack", "first-winter", "--write", "pack.pdf"],
            "end its name with .html",
        ),
        (vec!["pack", "no-such-scenario"], "no-such-scenario"),
        (
            vec!["pack", "first-winter", "--only", "cards"],
            "invalid value 'cards'",
        ),
    ] {
        let output = said(&words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        let told = complaint(&output);
        assert!(told.contains(answer), "{told}");
    }
    let output = said(&["pack", "first-winter", "--only", "words", "--plays", "0"]);
    assert!(text(&output).contains("RELEASE WORDS"));
}
