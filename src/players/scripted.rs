//! A board that follows a script: at this meeting, or when that holds, it gives these orders; for
//! the rest it does as a named board would.

use super::{Board, Table, named};
use crate::catalogue::BoardName;
use crate::game::{Order, holds};
use crate::scenario::Condition;

/// A script. Its orders name the places of one scenario, and its conditions are among that
/// scenario's own tests.
#[derive(Clone, Debug)]
pub struct Script {
    /// What it is called.
    pub title: String,
    /// What it does, the first rule first.
    pub rules: Vec<Rule>,
    /// The board that does the rest, after the script.
    pub otherwise: BoardName,
}

/// Orders for an occasion. Those that are not allowed then are passed over.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The occasion.
    pub when: Trigger,
    /// The orders, in order.
    pub orders: Vec<Order>,
}

/// An occasion.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// The meeting with this number; the first is 1.
    Turn(u16),
    /// Every meeting at which this holds, as far as the board has been told.
    When(Condition),
}

impl Board for Script {
    fn sit(&self, table: &mut Table<'_>) {
        let (prepared, game) = table.game();
        for rule in &self.rules {
            let applies = match &rule.when {
                Trigger::Turn(turn) => *turn == table.turn(),
                Trigger::When(condition) => holds(prepared, game, condition),
            };
            if applies {
                for &order in &rule.orders {
                    table.give(order);
                }
            }
        }
        named(self.otherwise).sit(table);
    }
}
