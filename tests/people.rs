//! The people round the table: who speaks to a paper, and who keeps quiet.

use board_to_ward::game::Play;
use board_to_ward::view::{Block, Session};

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
