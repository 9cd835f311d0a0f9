//! An oracle of state, not of luck: it sees the trust as it truly is, plays each candidate forward
//! on copies of it, with other luck than the game will have, and takes the best. No board could; it
//! shows how far from the best that can be done the others are.
//!
//! There is no single winning score, so "the best" is said in the game's own terms: first, fewest
//! futures that end before the term is over; then the four counts, weighed by the ten beans that
//! the board has before it sets them out. Bounded: so many candidates, so many months, two futures.

use super::cautious::Cautious;
use super::{Board, Table, orders};
use crate::catalogue::Approach;
use crate::game::{BEANS, Game, Order, OrderKind, Prepared, advance};
use crate::scenario::EndingKind;
use crate::trust::Silent;

/// The board that tries everything on copies of the truth.
pub struct LookAhead;

/// Months that it looks ahead, at least one meeting and at most to the end of the term.
const MONTHS: u16 = 6;
/// Other lucks that it tries a candidate on; no game's own, whose salt is 0.
const SALTS: [u64; 2] = [0x0005_EEDA, 0x0005_EEDB];
/// Options and approaches of one paper that it tries.
const OPTIONS_MOST: usize = 12;
/// Pieces of own business that it tries at a meeting, and how many it may give.
const ACTS_TRIED: usize = 10;
const ACTS: usize = 2;
/// How much better own business must be than doing nothing more, points of the weighed counts.
const WORTH_LEAST: f64 = 0.05;
/// Divisions of attention that it tries at its first meeting.
const ATTENTION: [[u8; 6]; 3] = [[5, 4, 0, 0, 0, 1], [1, 1, 2, 3, 2, 1], [2, 2, 2, 2, 1, 1]];

impl Board for LookAhead {
    fn sit(&self, table: &mut Table<'_>) {
        let papers: Vec<u16> = table.agenda().collect();
        for paper in papers {
            let tried = decisions(table, paper);
            take_best(table, &tried, f64::NEG_INFINITY);
        }
        if table.turn() == 1 {
            take_best(
                table,
                &ATTENTION.map(|points| Order::SetAttention { points }),
                0.0,
            );
        }
        for _ in 0..ACTS {
            let tried = own_business(table);
            if !take_best(table, &tried, WORTH_LEAST) {
                return;
            }
        }
    }
}

/// The open options of a paper, by each approach.
fn decisions(table: &mut Table<'_>, paper: u16) -> Vec<Order> {
    let open = table.choices(OrderKind::Decide).iter().copied();
    let of_paper =
        open.filter(|order| matches!(order, Order::Decide { item, .. } if *item == paper));
    of_paper.take(OPTIONS_MOST).collect()
}

/// Pieces of work to start with the whole trust, others at each meeting.
fn own_business(table: &mut Table<'_>) -> Vec<Order> {
    let turn = usize::from(table.turn());
    let starts = table.choices(OrderKind::Start).iter().copied();
    let mut starts: Vec<Order> = starts.filter(|order| is_whole_trust(*order)).collect();
    let count = starts.len().max(1);
    starts.rotate_left(turn * ACTS_TRIED % count);
    starts.truncate(ACTS_TRIED);
    starts
}

fn is_whole_trust(order: Order) -> bool {
    matches!(
        order,
        Order::Start {
            line: None,
            approach: Approach::CoDesign | Approach::Consult,
            ..
        }
    )
}

/// Gives the best of these orders, if its futures are better by `more` than those without it; says
/// whether it did.
fn take_best(table: &mut Table<'_>, tried: &[Order], more: f64) -> bool {
    let (prepared, game) = table.game();
    let without = if more == f64::NEG_INFINITY {
        more
    } else {
        futures(prepared, game, table.orders(), None)
    };
    let mut best: Option<(f64, Order)> = None;
    for &order in tried.iter().filter(|order| table.may(**order)) {
        let worth = futures(prepared, game, table.orders(), Some(order));
        if best.is_none_or(|(known, _)| worth > known) {
            best = Some((worth, order));
        }
    }
    match best {
        Some((worth, order)) if worth > without + more || more == f64::NEG_INFINITY => {
            table.give(order)
        }
        _ => false,
    }
}

/// How good the futures of a game are in which the meeting ends with these orders.
fn futures(prepared: &Prepared, game: &Game, given: &[Order], and: Option<Order>) -> f64 {
    let mut first = given.to_vec();
    first.extend(and);
    let each = SALTS.map(|salt| one_future(prepared, game, &first, salt));
    each.iter().sum::<f64>() / each.len() as f64
}

fn one_future(prepared: &Prepared, game: &Game, first: &[Order], salt: u64) -> f64 {
    let mut copy = game.clone();
    copy.luck = game.luck.rekeyed(game.month.next(), salt);
    let until = game.month.0.saturating_add(MONTHS);
    advance(prepared, &mut copy, first, &mut Silent);
    while !copy.is_over() && copy.month.0 < until {
        let next = orders(&Cautious, prepared, &copy);
        advance(prepared, &mut copy, &next, &mut Silent);
    }
    weighed(&copy)
}

/// The counts weighed by the beans; a term cut short is worse than any that is not.
fn weighed(game: &Game) -> f64 {
    let pairs = game.counts().into_iter().zip(game.beans);
    let sum: f64 = pairs.map(|(count, beans)| count * f64::from(beans)).sum();
    let cut_short = game
        .ending
        .is_some_and(|ending| ending != EndingKind::TermOver);
    sum / f64::from(BEANS) - if cut_short { CUT_SHORT } else { 0.0 }
}

/// More than the counts can differ by.
const CUT_SHORT: f64 = 1_000.0;
