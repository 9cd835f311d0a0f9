//! The people round the table: who speaks to a paper, and who keeps quiet.

use board_to_ward::game::Play;
use board_to_ward::view::{Act, Block, Screen, Session};

use super::table::{first_winter, in_both, start};

/// A first meeting at a table where it is this safe to speak, and the board this much trusted.
fn at_a_table(openness: f64) -> Session {
    let mut play = Play::new(first_winter(), 7, "Table 3".to_owned());
    for name in ["openness", "trust_in_board"] {
        play.set(name, openness).expect("it can be set");
    }
    Session::of_play(start(), play)
}

const TO_THE_PAPER: [&str; 2] = ["Agree", "£900k"];

fn speakers(openness: f64) -> (usize, String) {
    let (person, written) = in_both(|| at_a_table(openness), &TO_THE_PAPER);
    let blocks = person.page().blocks;
    let says = |block: &&Block| matches!(block, Block::Says { .. });
    let one_line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    (blocks.iter().filter(says).count(), one_line)
}

#[test]
fn three_speak_at_an_ordinary_table_and_fewer_at_a_closed_one() {
    let quiet = "have nothing to add at this time.";
    let (ordinary, said) = speakers(50.0);
    assert_eq!(ordinary, 3, "{said}");
    assert!(!said.contains(quiet), "{said}");
    let (guarded, said) = speakers(35.0);
    assert_eq!(guarded, 1, "who brings the paper speaks to it: {said}");
    assert!(said.contains(quiet), "{said}");
    let (closed, said) = speakers(15.0);
    assert_eq!(closed, 1, "{said}");
    assert!(!said.contains(quiet), "{said}");
}

#[test]
fn round_the_table_each_seat_says_what_could_be_seen_of_it_and_no_more() {
    let to_nursing = ["Agree", "People,", "See who is round", "Chief nursing"];
    let (person, _) = in_both(|| at_a_table(50.0), &to_nursing);
    let seen = format!("{:?}", person.page().blocks);
    assert!(seen.contains("Alder will need two of my best"), "{seen}");
    assert!(seen.contains("They say what they see"), "{seen}");
    assert!(seen.contains("has not been opened"), "{seen}");
    assert!(!seen.contains("She was the best staff nurse"), "{seen}");

    let (mut person, _) = in_both(|| at_a_table(35.0), &to_nursing);
    let seen = format!("{:?}", person.page().blocks);
    assert!(!seen.contains("Alder will need"), "{seen}");
    assert!(seen.contains("they had nothing to add"), "{seen}");
    person.follow(&[
        "Go back",
        "Back to the table",
        "People,",
        "Open a private",
        "Chief nursing",
        "Open it",
    ]);
    person.follow(&["Back to the table", "People,", "See who is round"]);
    person.follow(&["Chief nursing"]);
    let seen = format!("{:?}", person.page().blocks);
    assert!(seen.contains("Alder will need two of my best"), "{seen}");
    assert!(seen.contains("She was the best staff nurse"), "{seen}");
}

#[test]
fn round_the_table_the_board_sees_what_it_was_told_of_its_leads() {
    let (person, written) = in_both(
        || at_a_table(50.0),
        &["Agree", "People,", "See who is round"],
    );
    let of_seats = person.page().choices.into_iter();
    let of_seats = of_seats.filter(|it| matches!(it.act, Act::Go(Screen::Person(_))));
    assert_eq!(of_seats.count(), 10);
    assert!(
        written.contains("Share of leads who are willing"),
        "{written}"
    );
}
