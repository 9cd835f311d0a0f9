//! Ten points of attention.

use super::{board, game_page, priorities, refusal, refused};
use crate::catalogue::AttentionArea;
use crate::game::{ATTENTION_POINTS, Order, Play, Refusal};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, numbers, words};

pub(super) fn page(session: &Session) -> Page {
    let play = session.table();
    let board = board(play);
    let points = session.points;
    let mut page = game_page(play, format!("{}'s attention", words::capital(board)));
    page.blocks = vec![
        Block::Text(format!(
            "What {board} asks about, for how long and in front of whom, is noticed. Divide ten \
             points over six areas."
        )),
        Block::Aside(format!(
            "{}{}",
            points_left(ATTENTION_POINTS.saturating_sub(points.iter().sum())),
            priorities::adjusted(session, "points")
        )),
        Block::Aside(room_words(play)),
    ];
    page.question = format!("What will {board} look at?");
    let order = Order::SetAttention { points };
    page.choices
        .push(Choice::new("Leave it as it was", Act::Back));
    let closed = match refusal(play, order) {
        Some(Refusal::ChangesNothing) => Some("Nothing has been moved yet.".to_owned()),
        _ => refused(play, order),
    };
    page.choices
        .push(Choice::new("Agree this division", Act::Give(order)).refused(closed));
    for (place, area) in AttentionArea::ALL.iter().enumerate() {
        let mut choice = Choice::new(words::capital(area.words()), Act::Go(Screen::Points(place)))
            .note(point_words(points[place]))
            .detail(vec![Block::Aside(does(*area).into())]);
        choice.adjust = Some((
            Act::Points(place, points[place].saturating_sub(1)),
            Act::Points(place, points[place] + 1),
        ));
        page.choices.push(choice);
    }
    page
}

/// What attention to an area does, as the model has it.
fn does(area: AttentionArea) -> &'static str {
    match area {
        AttentionArea::Money => {
            "Savings slip less, and what is asked about first becomes what everyone chases first."
        }
        AttentionArea::Access => {
            "Discharges and empty slots are chased, and so is the target, before other things."
        }
        AttentionArea::Quality => {
            "Risks are put right sooner, and a board that asks about care is told more."
        }
        AttentionArea::Staff => {
            "People are treated with more care when somebody senior asks how they are treated."
        }
        AttentionArea::Improvement => {
            "Teams keep at it, and ideas are answered, for as long as somebody senior asks."
        }
        AttentionArea::Partners => {
            "Partners notice who turns up; care homes and councils find places for those who ask."
        }
    }
}

pub(super) fn points_page(session: &Session, area: usize) -> Page {
    let title = words::capital(AttentionArea::ALL[area].words());
    let mut page = game_page(session.table(), title);
    let now = session.points[area];
    let free = ATTENTION_POINTS.saturating_sub(session.points.iter().sum());
    page.blocks.push(Block::Aside(points_left(free)));
    page.question = "How many points?".into();
    // From one on and nought last, so that the number of an answer is that of the points.
    for points in (1..=now + free).chain([0]) {
        let label = words::capital(&point_words(points));
        let choice = Choice::new(label, Act::Points(area, points));
        if points == now {
            page.cursor = page.choices.len();
            page.choices.push(choice.note("as it stands"));
        } else {
            page.choices.push(choice);
        }
    }
    page
}

/// How many points are still to be given.
pub(in crate::view) fn points_left(left: u8) -> String {
    match left {
        0 => "All ten points are given. Take some from one to give to another.".into(),
        left => format!("{} still to be given.", words::capital(&point_words(left))),
    }
}

/// How much work the board's attention can still carry, whatever it is divided over.
pub(super) fn room_words(play: &Play) -> String {
    let free = play.game().attention_free(play.prepared(), play.pending());
    let rest = match free {
        ATTENTION_POINTS => String::new(),
        _ => format!(
            "; what {} has started or decided takes the rest",
            board(play)
        ),
    };
    format!("New work takes attention too: room for {free} points of it{rest}.")
}

fn point_words(points: u8) -> String {
    numbers::counted(points.into(), "point", "points")
}
