//! Takes each thing in its turn, so that over many games all are tried about as often: for finding
//! what a scenario holds, not for being a board.
//!
//! A game knows nothing of other games, so the turn is worked out from the seed: among as many
//! seeds in a row as there are options, each option is taken once. Where that row begins is drawn
//! anew for each row, so that every option meets every other.

use super::{Board, Table};
use crate::game::{Order, OrderKind};
use crate::luck::{Luck, Name};
use crate::units::Month;

/// The board that takes what was taken least.
pub struct LeastUsedFirst;

const ROW: Name = Name::of("least-used-first row");
const PAPER: Name = Name::of("paper");
const KIND: Name = Name::of("kind of own business");
const ACT: Name = Name::of("act of own business");
const PRIORITIES: Name = Name::of("priorities");
/// Acts of own business at a meeting.
const ACTS: u64 = 2;

impl Board for LeastUsedFirst {
    fn sit(&self, table: &mut Table<'_>) {
        if table.turn() == 1 {
            take_one(table, OrderKind::SetPriorities, PRIORITIES);
        }
        decide_papers(table);
        let kinds = OrderKind::OWN_BUSINESS;
        for act in 0..ACTS {
            let meeting = u64::from(table.turn()) * ACTS + act;
            let kind = kinds[turn_of(table, KIND.numbered(meeting), kinds.len())];
            take_one(table, kind, ACT.numbered(meeting));
        }
    }
}

/// Decides each paper for the option and approach whose turn it is; leaving it lie has a turn too.
fn decide_papers(table: &mut Table<'_>) {
    let papers: Vec<u16> = table.agenda().collect();
    for paper in papers {
        let of_paper =
            |order: &&Order| matches!(order, Order::Decide { item, .. } if *item == paper);
        let open: Vec<Order> = table
            .choices(OrderKind::Decide)
            .iter()
            .filter(of_paper)
            .copied()
            .collect();
        let turn = turn_of(table, PAPER.numbered(paper.into()), open.len() + 1);
        if let Some(order) = open.get(turn) {
            table.give(*order);
        }
    }
}

fn take_one(table: &mut Table<'_>, kind: OrderKind, name: Name) {
    let open = table.choices(kind).to_vec();
    if !open.is_empty() {
        table.give(open[turn_of(table, name, open.len())]);
    }
}

/// Which of `count` things has its turn in this game.
fn turn_of(table: &Table<'_>, name: Name, count: usize) -> usize {
    let (seed, count) = (table.seed(), count as u64);
    let row = Luck::new(seed / count).month(Month(0));
    let begins = row.bits(name.within(ROW)) % count;
    ((seed % count + begins) % count) as usize
}
