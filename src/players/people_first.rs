//! Spends on staff and on how they are led: starts work with those who do it, attends to staff,
//! quality and improvement, and goes to see.

use super::reading::good_for_people;
use super::{Board, Table};
use crate::catalogue::{Approach, Quantity, Seat, ServiceLine, WhoPays};
use crate::game::Order;

/// The board that puts people first.
pub struct PeopleFirst;

const APPROACHES: [Approach; 3] = [Approach::CoDesign, Approach::Consult, Approach::Impose];
const ATTENTION: [u8; 6] = [1, 1, 2, 3, 2, 1];
const BEANS: [u8; 4] = [3, 4, 1, 2];
/// Work that it starts where the scenario offers it, in this order.
const WORK: [&str; 9] = [
    "removing_administrative_demand",
    "ward_manager_development",
    "speaking_up",
    "protected_time",
    "retention",
    "front_line_data",
    "fair_process",
    "mentoring",
    "improvement_method",
];
/// Pieces of work that it keeps going at once.
const WORK_AT_ONCE: usize = 5;
/// Months from one start to the next, about.
const MONTHS_BETWEEN_STARTS: u16 = 2;
/// Reported cash below which it starts nothing more, pounds.
const CASH_LEAST: f64 = 1_000_000.0;

impl Board for PeopleFirst {
    fn sit(&self, table: &mut Table<'_>) {
        table.give(Order::SetPriorities {
            beans: BEANS,
            who_pays: WhoPays::Reserves,
        });
        table.give(Order::SetAttention { points: ATTENTION });
        table.decide_for_least(&APPROACHES, |_, option| -good_for_people(option));
        start_work(table);
        go_and_see(table);
    }
}

fn start_work(table: &mut Table<'_>) {
    let can_afford = table
        .reported(Quantity::CASH)
        .is_none_or(|cash| cash > CASH_LEAST);
    let months = table.months_per_turn();
    let mut starts = (months / MONTHS_BETWEEN_STARTS).max(1);
    let mut running = table.own_business();
    for id in WORK {
        if !can_afford || starts == 0 || running >= WORK_AT_ONCE {
            return;
        }
        let work = table.standing_by_id(id);
        if work.is_some_and(|it| !table.was_started(it) && table.start(it, &APPROACHES)) {
            starts -= 1;
            running += 1;
        }
    }
}

/// Somebody visits each line in its turn, and says beforehand that they are coming.
fn go_and_see(table: &mut Table<'_>) {
    let lines = ServiceLine::ALL;
    let line = lines[usize::from(table.turn()) % lines.len()];
    let visitors = [Seat::StaffSide, Seat::NonExecutive, Seat::PatientPartner];
    let visitor = visitors[usize::from(table.turn()) % visitors.len()];
    table.give(Order::Visit {
        visitor,
        line,
        announced: true,
    });
}
