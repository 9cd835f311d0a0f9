//! A board that follows a script: at this meeting, or when that holds, it gives these orders; for
//! the rest it does as a named board would.

mod conditions;
mod names;
mod orders;
mod written;

#[cfg(test)]
mod tests;

use super::{Board, Table, named};
use crate::catalogue::BoardName;
use crate::game::{Order, holds};
use crate::scenario::check::closed;
use crate::scenario::{Condition, Scenario};
use crate::source::{Decode, Problems, Reader, Sources, parse};

use self::names::Names;
use self::written::WrittenScript;

pub(crate) use self::written::WrittenRule;

/// A script. Its orders name the places of one scenario, and its conditions ask that scenario's
/// tests.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// What it is called.
    pub title: String,
    /// What it does, the first rule first.
    pub rules: Vec<Rule>,
    /// The board that does the rest, after the script.
    pub otherwise: BoardName,
}

/// Orders for an occasion. Those that are not allowed then are passed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Only at the meeting with this number; the first is 1.
    pub turn: Option<u16>,
    /// Only when this holds, as far as the board has been told.
    pub when: Option<Condition>,
    /// The orders, in order.
    pub orders: Vec<Order>,
}

impl Board for Script {
    fn sit(&self, table: &mut Table<'_>) {
        let (prepared, game) = table.game();
        let mut with_the_rest = Table::new(prepared, game);
        let mut given = Vec::new();
        for rule in &self.rules {
            let is_time = rule.turn.is_none_or(|turn| turn == table.turn());
            let when = rule.when.as_ref();
            if is_time && when.is_none_or(|when| holds(prepared, game, when)) {
                for &order in &rule.orders {
                    if table.give(order) {
                        with_the_rest.give(order);
                        given.push(order);
                    }
                }
            }
        }
        named(self.otherwise).sit(&mut with_the_rest);
        for order in with_the_rest.into_orders().into_iter().skip(given.len()) {
            if !given.iter().any(|earlier| settles(*earlier, order)) {
                table.give(order);
            }
        }
    }
}

/// Whether an order of the script leaves nothing of `other` for another board to say: both set the
/// same thing.
fn settles(order: Order, other: Order) -> bool {
    match (order, other) {
        (Order::Posts { group, .. }, Order::Posts { group: same, .. }) => group == same,
        (
            Order::Start { initiative, .. }
            | Order::Stop { initiative }
            | Order::Resize { initiative, .. },
            Order::Start {
                initiative: same, ..
            }
            | Order::Stop { initiative: same }
            | Order::Resize {
                initiative: same, ..
            },
        ) => initiative == same,
        (Order::Decide { item, .. }, Order::Decide { item: same, .. }) => item == same,
        (Order::OpenBrief { seat }, Order::OpenBrief { seat: same }) => seat == same,
        (order, other) => std::mem::discriminant(&order) == std::mem::discriminant(&other),
    }
}

impl Script {
    /// Reads a script for a scenario. The tests that its conditions make are added to the
    /// scenario's own: make the scenario ready afterwards. Everything wrong goes to `problems`, and
    /// `None` is given if something is.
    pub fn read(
        file_name: &str,
        text: &str,
        scenario: &mut Scenario,
        sources: &mut Sources,
        problems: &mut Problems,
    ) -> Option<Script> {
        let file = sources.add(file_name, text, problems);
        let tree = parse(file, sources, problems)?;
        let written = WrittenScript::decode(&tree, &mut Reader::new(problems));
        let otherwise = match &written.otherwise {
            Some(name) => closed::board(name, problems),
            None => Some(BoardName::Idle),
        };
        let title = match &written.title {
            Some(title) => &title.value,
            None => file_name,
        };
        let script = Script {
            otherwise: otherwise.unwrap_or(BoardName::Idle),
            ..Script::of_rules(title, &written.rules, scenario, problems)
        };
        (!problems.has_errors()).then_some(script)
    }

    /// A script of these rules and nothing else.
    pub(crate) fn of_rules(
        title: &str,
        rules: &[WrittenRule],
        scenario: &mut Scenario,
        problems: &mut Problems,
    ) -> Script {
        let rules = rules.iter();
        Script {
            title: title.to_owned(),
            rules: rules
                .map(|rule| read_rule(rule, scenario, problems))
                .collect(),
            otherwise: BoardName::Idle,
        }
    }
}

fn read_rule(rule: &WrittenRule, scenario: &mut Scenario, problems: &mut Problems) -> Rule {
    let when = rule.when.as_ref();
    Rule {
        turn: rule.turn.as_ref().map(|turn| turn.value.0 as u16),
        when: when.and_then(|sentence| conditions::compile(sentence, scenario, problems)),
        orders: Names { scenario, problems }.orders(rule),
    }
}
