//! Closes the gap, then asks what it cost: cuts posts and agency, raises the savings plan, watches
//! money and targets, and gives orders.

use super::reading::cost_in_a_year;
use super::{Board, Table};
use crate::catalogue::{Approach, Quantity, StaffGroup, WhoPays};
use crate::game::Order;

/// The board that puts money first.
pub struct FinanceFirst;

const APPROACHES: [Approach; 2] = [Approach::Impose, Approach::Consult];
const ATTENTION: [u8; 6] = [5, 4, 0, 0, 0, 1];
const BEANS: [u8; 4] = [2, 1, 6, 1];
/// The agency cap that it sets, per cent of unfilled hours, and the savings plan, tenths of a per
/// cent of income.
const AGENCY_PERCENT: u8 = 20;
const SAVINGS_TENTHS: u8 = 50;
/// The reported position at which it stops cutting, per cent of income.
const ENOUGH_PERCENT: f64 = 0.5;
/// Posts that it takes out in a quarter, WTE, the first group first.
const CUTS_A_QUARTER: [(StaffGroup, f64); 5] = [
    (StaffGroup::Managers, 6.0),
    (StaffGroup::Administration, 15.0),
    (StaffGroup::Support, 12.0),
    (StaffGroup::Nurses, 20.0),
    (StaffGroup::Allied, 6.0),
];
/// Quarters after which there is no more that it dares to cut.
const QUARTERS_OF_CUTS: u16 = 4;

impl Board for FinanceFirst {
    fn sit(&self, table: &mut Table<'_>) {
        table.give(Order::SetPriorities {
            beans: BEANS,
            who_pays: WhoPays::Staff,
        });
        table.give(Order::SetAttention { points: ATTENTION });
        table.decide_for_least(&APPROACHES, cost_in_a_year);
        table.give(Order::Agency {
            percent: AGENCY_PERCENT,
        });
        if table.plan(Quantity::PLAN_SAVINGS_PERCENT) * 10.0 < f64::from(SAVINGS_TENTHS) {
            table.give(Order::Savings {
                tenths_percent: SAVINGS_TENTHS,
            });
        }
        if is_short_of_money(table) {
            cut_posts(table);
        }
    }
}

fn is_short_of_money(table: &Table<'_>) -> bool {
    let position = table
        .reported(Quantity::UNDERLYING_PERCENT)
        .or_else(|| table.reported(Quantity::SURPLUS_PERCENT));
    position.is_none_or(|percent| percent < ENOUGH_PERCENT)
}

fn cut_posts(table: &mut Table<'_>) {
    let months = table.months_per_turn();
    if (table.turn() - 1) * months >= QUARTERS_OF_CUTS * 3 {
        return;
    }
    for (group, wte_a_quarter) in CUTS_A_QUARTER {
        let wte = -(wte_a_quarter * f64::from(months) / 3.0) as i16;
        table.give(Order::Posts { group, wte });
    }
}
