//! A team round one screen, in both front ends: seats, cards, hands, dissent, the chair and an
//! observer; and the same game as when the same orders are given alone.

use board_to_ward::catalogue::Seat;
use board_to_ward::game::{Entry, Hand, Play};
use board_to_ward::save::{Folder, RealDisk};
use board_to_ward::view::{Act, Key, Session};

use super::table::{COLOURS, Person, digests, first_winter, in_both, orders, session, start};

const BRIEFING: [&str; 3] = ["Go on"; 3];
/// Four take seats that they choose, and open the first meeting.
const SEATS: [&str; 8] = [
    "Give out the seats",
    "Four people",
    "Choose the seats",
    "Chief finance",
    "Chair",
    "Chief nursing",
    "Patient partner",
    "Take these seats",
];
const OPEN: [&str; 2] = ["Go on to the board's priorities", "Agree"];
/// The first option of the winter paper, with one against in its own words, carried by the chair.
const HANDS: [&str; 9] = [
    "£900k",
    "",
    "For",
    "Abstains",
    "Against",
    "Against",
    "Not with my sisters",
    "",
    "Carry it",
];
const END: [&str; 4] = ["", "End the November", "Go on without", "End the meeting"];

fn script(parts: &[&[&'static str]]) -> Vec<&'static str> {
    parts.concat()
}

fn entries(session: &Session) -> Vec<(Option<Seat>, Entry)> {
    let minutes = session.play().map(Play::minutes).unwrap_or_default();
    minutes
        .iter()
        .map(|it| (it.seat, it.entry.clone()))
        .collect()
}

#[test]
fn escape_goes_back_from_dissent_to_the_hands_and_records_nothing() {
    let (mut person, _) = in_both(session, &script(&[&BRIEFING, &SEATS, &OPEN, &HANDS[..6]]));
    assert_eq!(person.page().title, "Dissent");
    person.press(Key::Letter('N'));
    person.press(Key::Escape);
    assert_eq!(person.page().title, "A show of hands");
    assert!(person.page().question.starts_with("The patient partner"));
    let ruled = entries(&person.session);
    assert!(
        !ruled
            .iter()
            .any(|(_, entry)| matches!(entry, Entry::Ruling { .. }))
    );
}

#[test]
fn the_minutes_say_who_has_a_vote_and_stand_in_the_order_of_the_meeting() {
    let minutes = ["", "People,", "Read the minutes"];
    let (_, written) = in_both(
        session,
        &script(&[&BRIEFING, &SEATS, &OPEN, &HANDS, &minutes]),
    );
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, minutes) = written
        .split_once("The minutes so far")
        .expect("they are read");
    let places = [
        "Agreed the priorities",
        "Hands: for, ",
        "(heard)",
        "Not with my sisters",
    ]
    .map(|said| {
        minutes
            .find(said)
            .unwrap_or_else(|| panic!("{said}: {minutes}"))
    });
    assert!(places.is_sorted(), "{minutes}");
    assert!(
        minutes.contains("the votes were even, and the chair carried it"),
        "{minutes}"
    );
}

#[test]
fn hands_and_dissent_stand_in_the_minutes_by_seat_and_the_game_is_the_same_as_alone() {
    let (team, _) = in_both(session, &script(&[&BRIEFING, &SEATS, &OPEN, &HANDS, &END]));
    let alone = ["Go on to the board's priorities", "Agree", "£900k", ""];
    let (alone, _) = in_both(session, &script(&[&BRIEFING, &alone, &END]));
    assert_eq!(orders(&team.session), orders(&alone.session));
    assert_eq!(digests(&team.session), digests(&alone.session));
    let hands: Vec<(Seat, Hand)> = entries(&team.session)
        .into_iter()
        .filter_map(|(seat, entry)| match entry {
            Entry::Vote { hand, .. } => Some((seat?, hand)),
            _ => None,
        })
        .collect();
    let shown = [
        (Seat::Finance, Hand::For),
        (Seat::Chair, Hand::Abstain),
        (Seat::Nursing, Hand::Against),
        (Seat::PatientPartner, Hand::Against),
    ];
    assert_eq!(hands, shown);
    let dissent = entries(&team.session).into_iter().find_map(|it| match it {
        (seat, Entry::Dissent { text, .. }) => Some((seat, text)),
        _ => None,
    });
    assert_eq!(
        dissent,
        Some((Some(Seat::Nursing), "Not with my sisters".to_owned()))
    );
}

#[test]
fn the_chair_may_go_against_the_hands_and_that_is_read_again() {
    let hands = ["£900k", "", "For", "For", "For", "For", "Do not carry"];
    let more = ["People,", "Read the minutes"];
    let (person, written) = in_both(session, &script(&[&BRIEFING, &SEATS, &OPEN, &hands, &more]));
    let read = format!("{:?}", person.page().blocks);
    let said = "The chair did not carry it, against the hands.";
    assert!(read.contains(said), "{read}");
    let one_line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains(said), "{written}");
    let pending = person.session.play().expect("a game").pending().len();
    assert_eq!(pending, 1, "only the priorities are ordered");
}

#[test]
fn a_decision_that_is_taken_back_takes_its_hands_with_it() {
    let back = ["", "!u"];
    let (person, _) = in_both(session, &script(&[&BRIEFING, &SEATS, &OPEN, &HANDS, &back]));
    let is_of_it = |entry: &Entry| {
        matches!(
            entry,
            Entry::Vote { .. } | Entry::Dissent { .. } | Entry::Ruling { .. }
        )
    };
    assert!(!entries(&person.session).iter().any(|it| is_of_it(&it.1)));
    assert_eq!(person.session.play().expect("a game").seats().len(), 4);
}

#[test]
fn after_the_seats_are_given_out_undo_says_what_it_would_take_back_before_it_does() {
    let begun = ["Go on to the board's priorities", "Agree"];
    let seats = &[
        "People,",
        "Give out the seats",
        "Four people",
        "Take these seats",
    ][..];
    let once = script(&[&BRIEFING, &begun, seats, &["Back to the table", "!u"]]);
    let (mut person, _) = in_both(session, &once);
    let said = person.page().message;
    assert!(said.contains("takes back: to set the priorities"), "{said}");
    let pending = |person: &Person| person.session.play().expect("a game").pending().len();
    assert_eq!(pending(&person), 1);
    person.follow(&["!u"]);
    assert_eq!(pending(&person), 0);
    assert_eq!(person.session.play().expect("a game").seats().len(), 4);
}

#[test]
fn a_card_is_covered_until_its_seat_asks_and_is_opened_to_nobody() {
    let card = "is in your list of savings";
    let to_the_cover = script(&[&BRIEFING, &SEATS, &["Hand the screen to the chief finance"]]);
    let (mut person, written) = in_both(session, &to_the_cover);
    assert!(!written.contains(card) && !person.screen().contains(card));
    person.follow(&["Show my card"]);
    assert!(format!("{:?}", person.page().blocks).contains(card));
    person.follow(&["Hide it"]);
    assert!(!person.screen().contains(card), "{}", person.screen());
    let play = person.session.play().expect("a game");
    assert!(play.pending().is_empty() && !play.game().brief_is_open(Seat::Finance));
}

#[test]
fn an_observer_logs_a_challenge_from_any_page_and_the_page_stays() {
    let challenge = ["£900k", "!o", "Chief nursing", "£900k", "Which wards?"];
    let (person, _) = in_both(session, &script(&[&BRIEFING, &SEATS, &OPEN, &challenge]));
    assert!(person.page().title.starts_with("£900k"), "the paper stands");
    let logged = Entry::Challenge {
        tested: Some(Seat::Nursing),
        item: "winter_plan".to_owned(),
        text: "Which wards?".to_owned(),
    };
    assert!(entries(&person.session).contains(&(None, logged)));
}

#[test]
fn the_lot_follows_the_seed_and_a_resumed_game_keeps_its_seats() {
    let drawn = ["Give out the seats", "Six people", "Take these seats"];
    let (person, _) = in_both(session, &script(&[&BRIEFING, &drawn, &OPEN]));
    let kept = person.memory.kept.clone().expect("it is kept");
    let seats = kept.seats();
    assert_eq!(seats.len(), 6);
    let place = tempfile::tempdir().expect("a folder to test in");
    let slot = Folder::at(place.path()).keep(&RealDisk, None, &kept, &[]);
    let slot = slot.expect("the folder takes it");
    let (save, _) = Folder::open(slot.path()).expect("it opens");
    let resume = || {
        let play = board_to_ward::save::resume(&save, first_winter());
        Session::of_play(start(), play.expect("it is the same"))
    };
    let (person, _) = in_both(resume, &["£900k", ""]);
    assert_eq!(person.session.play().expect("a game").seats(), seats);
    let asks_the_chair = person.page().question.starts_with("The chair");
    assert!(asks_the_chair, "{}", person.page().question);
}

#[test]
fn somebody_must_take_the_chair() {
    let without = ["Give out the seats", "Two people", "Choose the seats"];
    let (person, _) = in_both(session, &script(&[&BRIEFING, &without, &["Chief medical"]]));
    let open = person.page().choices.into_iter();
    let open: Vec<String> = open
        .filter(|choice| choice.refused.is_none() && choice.act != Act::Back)
        .map(|choice| choice.label)
        .collect();
    assert_eq!(open, ["Chair"]);
}

#[test]
fn every_page_of_a_team_is_drawn_at_every_size_and_no_answer_is_cut() {
    let mut person = Person::at(80, 24, COLOURS, session());
    let cards = [
        "Hand the screen to the chief nursing",
        "Show my card",
        "Hide it",
    ];
    let challenge = ["!o", "Chief nursing", "£900k", "Which wards?"];
    let table = [
        "!c",
        "10 minutes",
        "People,",
        "See who is",
        "Chief nursing",
        "Go back",
        "Back to the table",
        "People,",
    ];
    let minutes = ["Read the minutes", "Go back", "Back to the table"];
    let expects = [
        "End the November",
        "Bed occupancy",
        "Up",
        "Very sure",
        "Down",
        "Fairly sure",
    ];
    let steps = script(&[
        &BRIEFING,
        &SEATS,
        &cards,
        &OPEN,
        &HANDS,
        &[""],
        &challenge,
        &table,
        &minutes,
        &expects,
    ]);
    for step in steps {
        person.follow(&[step]);
        for (columns, rows) in [(1, 1), (59, 19), (60, 20), (120, 40), (200, 60), (80, 24)] {
            person.resize(columns, rows);
            let title = person.page().title;
            let is_whole = columns < 80 || person.screen().contains(&title);
            assert!(is_whole, "{title} at {columns} by {rows}");
        }
    }
    assert!(
        person.screen().contains("ten minutes left"),
        "{}",
        person.screen()
    );
}
