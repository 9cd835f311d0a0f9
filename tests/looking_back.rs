//! The debrief at the table, in both front ends, and its answers in writing.

use board_to_ward::catalogue::BoardName;
use board_to_ward::game::{Entry, Play};
use board_to_ward::players::{named, play_to_the_end};
use board_to_ward::view::Session;
use board_to_ward::view::debrief::{NOTICE, SECTIONS};

use crate::table::{first_winter, in_both, start};

/// A first winter that a board has played to its end by lot.
pub fn finished() -> Play {
    let mut play = Play::new(first_winter(), 7, "Blue team".to_owned());
    play_to_the_end(named(BoardName::Random), &mut play);
    play
}

#[test]
fn a_game_is_looked_back_on_part_by_part_and_an_answer_is_kept_in_both_front_ends() {
    let begin = || Session::of_play(start(), finished());
    let parts = SECTIONS
        .iter()
        .skip(1)
        .map(|(_, title)| format!("Go on: {title}"));
    let mut script: Vec<String> = ["Look back", SECTIONS[0].1].map(str::to_owned).to_vec();
    script.extend(parts);
    let turning = script.iter().position(|it| it == "Go on: Turning points");
    let told = turning.expect("they are a part") + 1;
    script.insert(told, "Show the turning points".to_owned());
    script.extend(["Answer:", "We never asked the ward."].map(str::to_owned));
    let script: Vec<&str> = script.iter().map(String::as_str).collect();
    let (person, written) = in_both(begin, &script);
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut said = vec![NOTICE, "On the luck you had", "In 200 futures, on average"];
    said.extend(SECTIONS.map(|(_, title)| title));
    for words in said {
        assert!(written.contains(words), "{words}: {written}");
    }
    let play = person.session.play().expect("it is a game");
    let answers = play.minutes().iter().filter_map(|it| match &it.entry {
        Entry::Answer { text, .. } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(answers.collect::<Vec<_>>(), ["We never asked the ward."]);
}
