//! The game so far: its meetings, and what was decided and happened at each.

use super::{deed, game_page, looking_back, minutes, orders};
use crate::game::{DeedKind, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{dates, numbers, timeline};

pub(super) fn page(play: &Play, screen: &Screen) -> Page {
    match screen {
        Screen::Meeting(turn) => meeting_page(play, *turn),
        _ => meetings_page(play),
    }
}

/// Every meeting that has ended.
fn meetings_page(play: &Play) -> Page {
    let mut page = game_page(play, "The game so far");
    let meetings = timeline(play);
    if meetings.is_empty() {
        page.blocks.push(Block::Text(
            "No meeting has ended yet. What is decided at this one can be read here after it."
                .into(),
        ));
        page.choices.push(Choice::new("Go back", Act::Back));
        return page;
    }
    page.question = "Which meeting will you look back on?".into();
    for (turn, meeting) in (1_u16..).zip(meetings) {
        let lines = meeting.lines.into_iter().map(Block::Point);
        let choice = Choice::new(meeting.date, Act::Go(Screen::Meeting(turn)));
        page.choices
            .push(choice.note(counted(play, turn)).detail(lines.collect()));
    }
    page.choices.push(looking_back::choice(play));
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

/// "three decisions, one event, no paper left".
fn counted(play: &Play, turn: u16) -> String {
    let of_turn = |wanted: fn(&DeedKind) -> bool| {
        let deeds = play.game().deeds.iter();
        let of_turn = deeds.filter(|deed| deed.turn == turn && wanted(&deed.what));
        of_turn.count() as u16
    };
    let decided = of_turn(|what| matches!(what, DeedKind::Order(_)));
    let left = of_turn(|what| matches!(what, DeedKind::Undecided(_)));
    let happened = of_turn(|what| matches!(what, DeedKind::Event(_)));
    let parts = [
        numbers::counted(decided, "decision", "decisions"),
        numbers::counted(left, "paper left", "papers left"),
        numbers::counted(happened, "event", "events"),
    ];
    parts.join(", ")
}

/// One meeting that has ended.
fn meeting_page(play: &Play, turn: u16) -> Page {
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, turn);
    let mut page = game_page(play, format!("The {month} meeting"));
    if let Some(played) = play.log().get(usize::from(turn.saturating_sub(1))) {
        page.blocks.push(Block::Heading("What was decided".into()));
        if played.orders.is_empty() {
            page.blocks.push(Block::Text("Nothing was ordered.".into()));
        }
        for order in &played.orders {
            let done = orders::sentence(play, *order);
            page.blocks.push(Block::Point(done));
        }
    }
    let minutes = minutes::meeting(play, turn);
    if !minutes.is_empty() {
        page.blocks.push(Block::Heading("From the minutes".into()));
        page.blocks.extend(minutes);
    }
    page.question = "What will you look at?".into();
    let followed = format!("What followed the {month} meeting");
    page.choices
        .push(Choice::new(followed, Act::Go(Screen::Consequences(turn))));
    for (place, deed) in (0_u16..).zip(&play.game().deeds) {
        if deed.turn == turn {
            page.choices.push(deed::choice(play, place));
        }
    }
    page.choices.push(again(turn));
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

/// Another choice at a meeting that has ended, in a game of its own.
fn again(turn: u16) -> Choice {
    let choice = Choice::new("Hold this meeting again", Act::Branch(None, turn));
    choice
        .note("a new game with the same luck")
        .detail(vec![Block::Aside(
            "This game stays as it is, among the games kept. The new one has the same luck and the \
             same orders up to this meeting, and its own from here on."
                .into(),
        )])
}
