//! Takes the least costly option, by consultation, and starts little: one piece of work in a term.

use super::reading::cost_in_a_year;
use super::{Board, Table};
use crate::catalogue::{Approach, WhoPays};
use crate::game::Order;
use crate::scenario::Choice;

/// The board that does not like to be wrong.
pub struct Cautious;

const APPROACHES: [Approach; 2] = [Approach::Consult, Approach::CoDesign];
const ATTENTION: [u8; 6] = [2, 2, 2, 2, 1, 1];
const BEANS: [u8; 4] = [3, 2, 3, 2];
/// The meeting at which it starts its one piece of work.
const STARTS_AT: u16 = 2;
/// What a point of its attention, or a piece of work to follow, is worth to it, pounds.
const PER_POINT: f64 = 50_000.0;

impl Board for Cautious {
    fn sit(&self, table: &mut Table<'_>) {
        table.give(Order::SetPriorities {
            beans: BEANS,
            who_pays: WhoPays::Nobody,
        });
        table.give(Order::SetAttention { points: ATTENTION });
        table.decide_for_least(&APPROACHES, asks);
        if table.turn() == STARTS_AT {
            start_the_cheapest(table);
        }
    }
}

/// What an option asks for: money out (a saving is no attraction), attention, and work.
fn asks(table: &Table<'_>, option: &Choice) -> f64 {
    let points = f64::from(option.attention) + option.effects.start.len() as f64;
    cost_in_a_year(table, option).max(0.0) + points * PER_POINT
}

fn start_the_cheapest(table: &mut Table<'_>) {
    let cost = |place: &u16| table.initiative(*place).monthly_cost;
    let cheapest = table.standing().iter().copied().min_by_key(cost);
    if let Some(initiative) = cheapest {
        table.start(initiative, &APPROACHES);
    }
}
