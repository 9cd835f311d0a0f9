//! What a board expects, written down before a meeting ends and shown again when its time has come,
//! in both front ends.

use board_to_ward::game::Entry;
use board_to_ward::view::{Block, Session};

use super::table::{digests, in_both, session};

/// The answers that open the first meeting.
const OPENING: [&str; 5] = ["Go on", "Go on", "Go on", "Go on", "Agree"];
/// The answers that predict and end the November meeting.
const NOVEMBER: [&str; 8] = [
    "End the November",
    "Bed occupancy",
    "Up",
    "Very sure",
    "About level",
    "Not very sure",
    "winter is winter",
    "End the meeting",
];

fn november() -> Vec<&'static str> {
    OPENING.into_iter().chain(NOVEMBER).collect()
}

fn told(session: &Session) -> Vec<String> {
    let blocks = session.page().blocks;
    let text = |block: &Block| match block {
        Block::Text(text) if text.contains("the board expected") => Some(text.clone()),
        _ => None,
    };
    blocks.iter().filter_map(text).collect()
}

#[test]
fn a_prediction_comes_back_beside_what_came_and_is_in_the_minutes() {
    let (person, written) = in_both(session, &november());
    let play = person.session.play().expect("a game");
    let entries = play.minutes().iter().map(|minute| &minute.entry);
    let made: Vec<&Entry> = entries
        .filter(|it| matches!(it, Entry::Prediction { .. }))
        .collect();
    assert_eq!(made.len(), 2, "one for each horizon");
    let said = told(&person.session);
    assert_eq!(said.len(), 1, "the year has not come: {said:?}");
    let begins = "In November the board expected bed occupancy to be up by the December meeting \
                  (very sure). It wrote: \"winter is winter\". ";
    assert!(said[0].starts_with(begins), "{said:?}");
    let one_line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains(&said[0]), "{written}");
}

#[test]
fn it_is_passed_over_with_one_answer_and_the_trust_is_the_same_either_way() {
    let mut passed = OPENING.to_vec();
    passed.extend([
        "End the November",
        "Go on without saying",
        "End the meeting",
    ]);
    let (without, _) = in_both(session, &passed);
    let (with, _) = in_both(session, &november());
    assert_eq!(digests(&without.session), digests(&with.session));
    assert!(told(&without.session).is_empty());
}

#[test]
fn passed_over_it_is_not_asked_again_at_this_meeting_and_can_still_be_given() {
    let mut script = OPENING.to_vec();
    script.extend(["End the November", "Go on without", "Go back to the table"]);
    script.extend([
        "End the November",
        "Say what the board expects",
        "Another figure",
    ]);
    script.extend(["Cash", "Down", "Fairly sure", "Down", "Fairly sure", ""]);
    let (person, _) = in_both(session, &script);
    let page = person.page();
    assert!(page.title.starts_with("End the November"), "{}", page.title);
    let expects = Block::Heading("What the board expects".into());
    assert!(page.blocks.contains(&expects), "{:?}", page.blocks);
}

#[test]
fn the_year_on_is_judged_after_the_year_that_follows_the_term() {
    let mut script = november();
    script.push("Go on to the December");
    for month in ["December", "January", "February"] {
        let end = format!("End the {month}");
        script.extend([
            end.leak() as &str,
            "Go on without",
            "End the meeting",
            "Go on",
        ]);
    }
    script.push("Go on to what came after");
    let (person, _) = in_both(session, &script);
    let said = told(&person.session);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("about level a year on (not very sure)"));
    let judged = ["It came so", "It came otherwise", "Neither up nor down"];
    assert!(judged.iter().any(|it| said[0].contains(it)), "{said:?}");
}

#[test]
fn a_table_may_require_it_or_leave_it_out() {
    let required = ["!s", "Predictions", "Required", "Go back"];
    let mut script = OPENING.to_vec();
    script.extend(required);
    script.extend(["End the November", "Go back to the table"]);
    let (mut person, _) = in_both(session, &script);
    person.follow(&NOVEMBER[..7]);
    let end = &person.page().choices[0];
    assert_eq!(end.refused, None, "it has been said");
    person.follow(&["End the meeting", "Go on", "End the December"]);
    let page = person.page();
    assert!(page.choices.iter().all(|it| !it.label.starts_with("Go on")));

    let mut script = OPENING.to_vec();
    script.extend(["!s", "Predictions", "Not asked", "Go back"]);
    script.extend(["End the November", "End the meeting"]);
    let (person, _) = in_both(session, &script);
    assert!(person.page().title.starts_with("What followed"));
}
