//! `debrief`: what it writes, in every form, and what it says where it cannot.

use std::fs;
use std::sync::Arc;

use board_to_ward::catalogue::{BoardName, Count};
use board_to_ward::debrief::{Asked, Debrief, debrief};
use board_to_ward::game::{Entry, Minute, Order, Play, Prepared, holds};
use board_to_ward::players::{named, play_to_the_end};
use board_to_ward::save::{Folder, RealDisk};
use board_to_ward::scenario::Condition;
use board_to_ward::study::counterfactual::{Branch, Decided, Halt, Instead};
use board_to_ward::trust::Cause;
use board_to_ward::units::Month;
use board_to_ward::view::debrief::{Manner, document};
use board_to_ward::view::document::Part;
use board_to_ward::view::numbers;
use regex::Regex;

use crate::looking_back::finished;
use crate::support::{complaint, said, text};

/// A folder with the save of a finished game, and the save's path.
fn kept() -> (tempfile::TempDir, String) {
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::at(place.path());
    let slot = folder.keep(&RealDisk, None, &finished(), &[]);
    let path = slot.expect("it is kept").path().display().to_string();
    (place, path)
}

#[test]
fn every_form_tells_the_same_turning_points() {
    let (place, save) = kept();
    let read = |name: &str| {
        let path = place.path().join(name);
        let path = path.display().to_string();
        let output = said(&["debrief", &save, "--futures", "20", "--write", &path]);
        assert!(output.status.success(), "{}", complaint(&output));
        fs::read_to_string(path).expect("it is written")
    };
    let page = read("debrief.html");
    let markdown = read("debrief.md");
    let plain = read("debrief.txt");
    let json: serde_json::Value = serde_json::from_str(&read("debrief.json")).expect("it is JSON");
    let points = json["turning"]["points"].as_array().expect("a list");
    assert!(!points.is_empty(), "{json}");
    for number in 1..=points.len() {
        let begins = format!("{number}. ");
        assert!(page.contains(&format!("<h3>{begins}")), "{page}");
        assert!(markdown.contains(&format!("### {begins}")), "{markdown}");
        assert!(plain.contains(&format!("\n{begins}")), "{plain}");
    }
    assert!(
        !page.contains("http://") && !page.contains("https://"),
        "nothing is fetched"
    );
    assert!(!page.contains("<script"), "no script is needed");
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    let (charts, words) = (page.matches("<svg").count(), page.matches("<desc").count());
    assert!(
        charts > 3 && charts == words,
        "{charts} charts, {words} told in words"
    );
}

#[test]
fn hostile_names_and_answers_are_shown_as_they_were_typed() {
    let place = tempfile::tempdir().expect("a folder");
    let mut play = finished();
    play.rename("<img src=x onerror=alert(1)>\u{1b}[31m|*_".to_owned());
    let slot = Folder::at(place.path()).keep(&RealDisk, None, &play, &[]);
    let save = slot.expect("it is kept").path().display().to_string();
    for ending in ["html", "md", "txt", "json"] {
        let path = place.path().join(format!("hostile.{ending}"));
        let path = path.display().to_string();
        let output = said(&["debrief", &save, "--futures", "0", "--write", &path]);
        assert!(output.status.success(), "{}", complaint(&output));
        let written = fs::read_to_string(path).expect("it is written");
        assert!(!written.contains('\u{1b}'), "{ending}");
        let marks = match ending {
            "html" => written.matches("<img").count(),
            "md" => written.matches("<img").count() - written.matches("\\<img").count(),
            _ => 0,
        };
        assert_eq!(marks, 0, "{ending}");
    }
}

#[test]
fn a_save_of_another_balance_is_debriefed_without_what_would_have_been() {
    let (_place, save) = kept();
    let bytes = fs::read_to_string(&save).expect("it is there");
    assert!(bytes.contains("first-winter"));
    let output = said(&[
        "debrief",
        &save,
        "--futures",
        "0",
        "--only",
        "happened,questions",
    ]);
    let told = text(&output);
    let (happened, questions) = (
        told.find("WHAT HAPPENED"),
        told.find("QUESTIONS FOR THIS GAME"),
    );
    assert!(happened.is_some() && happened < questions, "{told}");
    assert!(!told.contains("TURNING POINTS"), "{told}");
}

#[test]
fn what_cannot_be_written_or_found_is_said() {
    let (_place, save) = kept();
    let output = said(&["debrief", &save, "--write", "debrief.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("end its name with .html, .md, .json or .txt"));
    let output = said(&["debrief", "nothing-of-the-kind"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("there is no save"));
}

#[test]
fn a_trust_that_is_doubted_is_the_same_but_for_what_is_contested() {
    let prepared: &Prepared = &crate::table::first_winter();
    let doubted = prepared.doubted();
    assert!(doubted.scenario.model.sceptic && !prepared.scenario.model.sceptic);
    assert_eq!(doubted.scenario.model.start, prepared.scenario.model.start);
}

/// A game that a board has played to its end, with its debrief.
fn debriefed(seed: u64, board: BoardName) -> (Play, Debrief) {
    let mut play = Play::new(crate::table::first_winter(), seed, String::new());
    play_to_the_end(named(board), &mut play);
    let asked = Asked {
        futures: Some(12),
        sceptic: None,
    };
    let found = debrief(&play, asked, &Halt::default(), || {});
    (play, found.expect("nobody stops it"))
}

/// The differences that a sentence states, by count: signed, as far as they are written.
fn stated(sentence: &str) -> [f64; Count::COUNT] {
    let said =
        Regex::new(r"(\w+) (?:the same|(\d+\.\d) points (better|worse))").expect("a pattern");
    let mut stated = [f64::NAN; Count::COUNT];
    for found in said.captures_iter(sentence) {
        let name = &found[1];
        let count = Count::ALL.iter().find(|it| it.words().starts_with(name));
        let size: f64 = found
            .get(2)
            .map_or(0.0, |it| it.as_str().parse().expect("a number"));
        let sign = match found.get(3).map(|it| it.as_str()) {
            Some("worse") => -1.0,
            _ => 1.0,
        };
        stated[count.expect("a count").index()] = sign * size;
    }
    stated
}

#[test]
fn every_size_that_a_turning_point_states_is_that_of_the_record() {
    let mut told = 0;
    for (seed, board) in [(3, BoardName::Random), (4, BoardName::FinanceFirst)] {
        let (play, found) = debriefed(seed, board);
        let would = found.would_have_been.as_ref().expect("it was asked");
        let would = would.as_ref().expect("it can be told");
        let document = document(&play, &found, &Manner::default());
        let turning = document.sections.iter().find(|it| it.id == "turning");
        let sentences = |begins: &str| -> Vec<[f64; Count::COUNT]> {
            let parts = turning.expect("it is told").parts.iter();
            let lists = parts.filter_map(|part| match part {
                Part::List(items) => Some(items),
                _ => None,
            });
            let texts = lists.flatten().filter(|text| text.starts_with(begins));
            texts.map(|text| stated(text)).collect()
        };
        let luck = sentences("On the luck you had: ");
        let futures = sentences("In ");
        assert_eq!([luck.len(), futures.len()], [would.points.len(); 2]);
        for (place, point) in would.points.iter().enumerate() {
            let branch = &would.studied[point.turning.decision].branches[point.turning.branch];
            for count in 0..Count::COUNT {
                let pairs = [
                    (luck[place][count], branch.on_your_luck.difference[count]),
                    (futures[place][count], branch.over_futures[count].mean),
                ];
                for (stated, so) in pairs {
                    assert!(
                        (stated - so).abs() <= 0.051,
                        "seed {seed}: {stated} for {so}"
                    );
                    told += 1;
                }
            }
        }
    }
    assert!(told > 0, "some decision mattered");
}

/// Every text of a section, in order.
fn texts_of(play: &Play, found: &Debrief, section: &str) -> Vec<String> {
    let document = document(play, found, &Manner::default());
    let section = document.sections.into_iter().find(|it| it.id == section);
    let parts = section.expect("it is told").parts.into_iter();
    parts
        .flat_map(|part| match part {
            Part::List(entries) => entries,
            Part::Text(text) | Part::Heading(text) | Part::Aside(text) => vec![text],
            Part::Says { who, says } => vec![format!("{who}: {says}")],
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn a_decision_is_one_entry_with_its_reason_and_the_time_after_the_term_is_told() {
    let (mut play, found) = debriefed(3, BoardName::FinanceFirst);
    let entry = Entry::Reason {
        order: 0,
        text: "for the sake of the ward".to_owned(),
    };
    play.write(Minute {
        turn: 2,
        seat: None,
        entry,
    });
    play.play_epilogue();
    let told = texts_of(&play, &found, "happened");
    let entries = told
        .iter()
        .filter(|it| it.contains("for the sake of the ward"));
    let entries: Vec<&String> = entries.collect();
    assert_eq!(entries.len(), 1, "{told:#?}");
    let (decision, _) = entries[0].split_once(" Because").expect("it says why");
    let same = told.iter().filter(|it| it.starts_with(decision)).count();
    assert_eq!(same, 1, "{decision}");
    assert!(told.contains(&"A year later".to_owned()), "{told:#?}");
}

#[test]
fn what_is_told_instead_of_a_choice_is_another_choice_where_one_was_open() {
    let mut told = 0;
    for (seed, board) in [(3, BoardName::Random), (5, BoardName::PeopleFirst)] {
        let (_, found) = debriefed(seed, board);
        let would = found
            .would_have_been
            .expect("it was asked")
            .expect("it can be told");
        let option = |order: Order| match order {
            Order::Decide { option, .. } => Some(option),
            _ => None,
        };
        for point in &would.points {
            let it = &would.studied[point.turning.decision];
            let Decided::Ordered(_, made) = it.decision.what else {
                continue;
            };
            let instead = |branch: &Branch| match branch.instead {
                Instead::Other(order) => option(order),
                Instead::Nothing => None,
            };
            let is_another = |of: Option<u16>| of.is_some() && of != option(made);
            if it.branches.iter().any(|branch| is_another(instead(branch))) {
                let of = instead(&it.branches[point.turning.branch]);
                assert!(is_another(of), "{made:?}: {of:?}");
                told += 1;
            }
        }
    }
    assert!(told > 0, "some choice mattered");
}

#[test]
fn what_the_record_says_moved_a_count_adds_up_to_its_move() {
    let (_, found) = debriefed(5, BoardName::PeopleFirst);
    assert_eq!(found.chains.len(), Count::COUNT);
    for chain in &found.chains {
        let sum: f64 = chain.moved.causes.iter().map(|(_, amount)| amount).sum();
        let moved = chain.moved.after - chain.moved.before;
        assert!(
            (sum - moved).abs() < 1e-6,
            "{:?}: {sum} for {moved}",
            chain.count
        );
    }
}

#[test]
fn every_size_in_why_is_a_recorded_contribution() {
    for (seed, board) in [(5, BoardName::PeopleFirst), (6, BoardName::FinanceFirst)] {
        let (play, found) = debriefed(seed, board);
        let told = texts_of(&play, &found, "why");
        let is_told = |words: &str| told.iter().any(|text| text.contains(words));
        let links = found.chains.iter().flat_map(|chain| &chain.links);
        for link in links.clone().chain(links.flat_map(|link| &link.because)) {
            let setting = &play.prepared().setting;
            let (from, to) = (Month(0), found.until);
            let recorded = play.recorder().contributions(setting, link.moved, from, to);
            let of_it = recorded.iter().find(|(cause, _)| *cause == link.cause);
            assert_eq!(of_it.map(|(_, amount)| *amount), Some(link.amount));
            let unit = play.prepared().scenario.model.quantities[link.moved.index()].unit;
            let amount = numbers::signed(unit, link.amount);
            assert!(
                !numbers::is_written(unit, link.amount) || is_told(&amount),
                "{amount}"
            );
        }
    }
}

#[test]
fn every_size_of_what_was_not_seen_is_that_of_the_record() {
    for (seed, board) in [(5, BoardName::PeopleFirst), (6, BoardName::FinanceFirst)] {
        let (play, found) = debriefed(seed, board);
        let (setting, recorder) = (&play.prepared().setting, play.recorder());
        for gap in &found.gaps {
            let place = setting.told_place(gap.quantity).expect("it is reported");
            let at = gap.widest.index();
            assert_eq!(gap.told[at], recorder.told_at(gap.widest)[place]);
            assert_eq!(
                gap.truth[at],
                recorder.true_at(gap.widest)[gap.quantity.index()]
            );
        }
        let told = texts_of(&play, &found, "unseen");
        for fed in found.threads.iter().flat_map(|thread| &thread.fed) {
            let recorded = recorder.contributions(setting, fed.quantity, Month(0), found.until);
            let of_it = recorded
                .iter()
                .find(|(cause, _)| *cause == Cause::Deed(fed.deed));
            assert_eq!(of_it.map(|(_, amount)| *amount), Some(fed.amount));
            let unit = play.prepared().scenario.model.quantities[fed.quantity.index()].unit;
            let amount = numbers::signed(unit, fed.amount);
            let is_told = told.iter().any(|text| text.contains(&amount));
            assert!(
                is_told || !numbers::is_written(unit, fed.amount),
                "{amount}"
            );
        }
    }
}

#[test]
fn what_came_out_in_the_year_after_is_no_question_for_the_table() {
    let mut differ = 0;
    for seed in 1..=60 {
        let mut play = Play::new(crate::table::first_winter(), seed, String::new());
        play_to_the_end(named(BoardName::Random), &mut play);
        let prepared = Arc::clone(play.prepared());
        let questions = &prepared.scenario.debrief.questions;
        let whens: Vec<&Condition> = questions.iter().filter_map(|it| it.when.as_ref()).collect();
        let asked = |play: &Play| -> Vec<bool> {
            whens.iter().map(|when| play.held_in_term(when)).collect()
        };
        let in_term = asked(&play);
        play.play_epilogue();
        assert_eq!(asked(&play), in_term, "seed {seed}");
        let now = whens.iter().map(|when| holds(&prepared, play.game(), when));
        differ += usize::from(!now.eq(in_term));
    }
    assert!(differ > 0, "the year after brought nothing out in any game");
}
