//! Ten points of attention.

use super::{board, game_page, refused};
use crate::catalogue::AttentionArea;
use crate::game::{ATTENTION_POINTS, Order, Play};
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
            "Ten points over six areas: what {board} asks about, how long, and who sees it ask."
        )),
        Block::Aside(points_left(
            ATTENTION_POINTS.saturating_sub(points.iter().sum()),
        )),
        Block::Aside(room_words(play)),
    ];
    page.question = format!("What will {board} look at?");
    let order = Order::SetAttention { points };
    page.choices
        .push(Choice::new("Leave it as it was", Act::Back));
    page.choices
        .push(Choice::new("Agree this division", Act::Give(order)).refused(refused(play, order)));
    for (place, area) in AttentionArea::ALL.iter().enumerate() {
        let mut choice = Choice::new(words::capital(area.words()), Act::Go(Screen::Points(place)))
            .note(point_words(points[place]));
        choice.adjust = Some((
            Act::Points(place, points[place].saturating_sub(1)),
            Act::Points(place, points[place] + 1),
        ));
        page.choices.push(choice);
    }
    page
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
    format!("Room for new work: {free} of {ATTENTION_POINTS}{rest}.")
}

fn point_words(points: u8) -> String {
    numbers::counted(points.into(), "point", "points")
}
