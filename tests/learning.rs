//! The lesson, step by step in both front ends, and hints in a first game.

use board_to_ward::game::Prepared;
use board_to_ward::scenario::library::Library;
use board_to_ward::view::{Forgetful, Outside, Session, SettingId};

use crate::table::{COLOURS, Memory, Person, Shelf, first_winter, in_both_with, start};

fn title(outside: &mut Outside<'_>) -> Session {
    Session::at_title(start(), outside)
}

/// Every answer of the lesson, as its line asks for it.
const LESSON: [&str; 24] = [
    "Learn",
    "Agree",
    "!w",
    "Bed occupancy",
    "Go back",
    "Going home before lunch",
    "Plan each patient's way home",
    "By consultation",
    "It is worth an afternoon",
    "Go and see",
    "Elderly",
    "The chair",
    "Yes, announced",
    "Back to the table",
    "End the September",
    "Bed occupancy",
    "Down",
    "Fairly sure",
    "Down",
    "Not very sure",
    "beds free up sooner",
    "End the meeting",
    "Go on to the October",
    "People, briefs and minutes",
];

#[test]
fn evidence_and_glossary_are_read_from_the_title_without_a_game() {
    let script = [
        "What the model rests on",
        "Trusts with a better safety culture",
    ];
    let (person, _, written) = in_both_with(&Memory::default(), title, &script);
    for says in ["How it was found:", "What the model rests on it:"] {
        assert!(written.contains(says), "{says}: {written}");
    }
    assert!(person.session.play().is_none());
    assert_eq!(person.page().place, "Board to Ward");
    let script = ["Glossary", "Agency"];
    let (_, _, written) = in_both_with(&Memory::default(), title, &script);
    assert!(!written.contains("There is no glossary."), "{written}");
}

#[test]
fn the_lesson_leads_through_a_meeting_and_notices_each_step_in_both_front_ends() {
    let (person, kept, written) = in_both_with(&Memory::default(), title, &LESSON);
    let words: Vec<&str> = written.split_whitespace().collect();
    let written = words.join(" ");
    let places: Vec<usize> = (1..=10)
        .map(|step| {
            let begins = format!("Lesson, step {step} of 10.");
            let place = written.find(&begins);
            place.unwrap_or_else(|| panic!("{begins} {written}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(written.contains("Done. Lesson, step 2 of 10."), "{written}");
    assert!(person.screen().contains("Done. Lesson, step 10 of 10."));
    assert!(written.ends_with("Nothing of the lesson is kept. Goodbye."));
    assert!(kept.kept.is_none() && person.memory.kept.is_none());
}

#[test]
fn what_the_lesson_says_stands_in_one_place_and_is_read_whole_at_every_size() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        for steps in 1..LESSON.len() {
            let mut memory = Memory::default();
            let session = title(&mut Outside {
                keeper: &mut memory,
                library: &mut Shelf::default(),
                preferences: &mut Forgetful::default(),
            });
            let mut person = Person::at(columns, rows, COLOURS, session);
            let opens_the_paper = steps == 6;
            let is_last = steps + 1 == LESSON.len();
            if (columns, steps % 6) != (60, 1) && !is_last && !opens_the_paper {
                continue;
            }
            person.follow(&LESSON[..steps]);
            let guide = person.page().guide;
            let screen = person.screen();
            let lines: Vec<&str> = screen.lines().collect();
            // On a folded page it stands where messages do.
            let end = lines.len() - 1;
            let shown = lines[end - 5..end].join(" ");
            let shown: Vec<&str> = shown.split_whitespace().collect();
            assert!(shown.join(" ").contains(&guide), "{guide}: {screen}");
            let is_small = (columns, rows) == (80, 24);
            assert!(
                !(opens_the_paper && is_small && screen.contains("more below")),
                "{screen}"
            );
        }
    }
}

#[test]
fn the_lesson_can_be_left_at_any_time_and_a_game_that_follows_is_kept() {
    let script = ["Learn", "Agree", "!q"];
    let mut memory = Memory::default();
    let session = title(&mut Outside {
        keeper: &mut memory,
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    });
    let mut person = Person::at(80, 24, COLOURS, session);
    person.follow(&script);
    assert!(person.screen().contains("This is the lesson"));
    person.follow(&["Go to the title"]);
    assert!(person.page().guide.is_empty());
    let learn = &person.page().choices[1].label;
    assert!(learn.starts_with("Learn"), "it is offered second: {learn}");
    assert!(person.memory.kept.is_none());
}

#[test]
fn the_lesson_is_a_sound_scenario_that_no_list_shows() {
    let library = Library::built_in();
    let path = "src/scenario/library/first_board_meeting.ron";
    let reading = library.open(path);
    let told: Vec<&str> = reading.problems.all().iter().map(|it| it.code).collect();
    assert!(
        told.iter().all(|code| *code == "teach/objective-thin"),
        "{told:?}"
    );
    let kept = library.lesson().scenario.expect("it can be played");
    assert_eq!(Prepared::new(kept).scenario.turns, 2);
    assert!(
        library
            .list()
            .iter()
            .all(|it| it.name != "first-board-meeting")
    );
}

#[test]
fn hints_stand_in_a_first_game_and_are_turned_off() {
    let begun = |memory: &Memory| {
        let mut shelf = Shelf(vec![]);
        let mut memory = memory.clone();
        let mut outside = Outside {
            keeper: &mut memory,
            library: &mut shelf,
            preferences: &mut Forgetful::default(),
        };
        let mut session = title(&mut outside);
        session.set(SettingId::Hints, "first-game", &mut outside);
        session
    };
    let mut first = Session::of_scenario(start(), first_winter());
    assert!(
        first.page().guide.is_empty(),
        "nobody knows whether it is the first"
    );
    let (mut memory, mut shelf) = (Memory::default(), Shelf::default());
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    first.set(SettingId::Hints, "always", &mut outside);
    let mut person = Person::at(80, 24, COLOURS, first);
    person.answers(&[1; 5]);
    assert!(person.page().guide.starts_with("Hint: open a paper"));
    assert!(person.screen().contains("Hint: open a paper"));
    person.session.set(SettingId::Hints, "off", &mut outside);
    assert!(person.page().guide.is_empty());
    assert!(begun(&Memory::default()).page().guide.is_empty());
}

#[test]
fn what_is_passed_over_in_the_lesson_is_not_waited_for() {
    let without_why: Vec<&str> = LESSON[..2].iter().chain(&LESSON[5..9]).copied().collect();
    let (person, _, _) = in_both_with(&Memory::default(), title, &without_why);
    assert!(
        person.screen().contains("Lesson, step 6 of 10."),
        "{}",
        person.screen()
    );
}
