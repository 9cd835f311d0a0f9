//! Goes by the figures that are reported upwards: opens beds, books more operations, keeps the
//! regulator content, watches access and money, and gives orders. What the figure is made of is not
//! asked.

use super::reading::{by_list, said_of};
use super::{Board, Table};
use crate::catalogue::{Approach, Quantity, WhoPays};
use crate::game::Order;
use crate::scenario::Change;

/// The board that puts targets first.
pub struct TargetsFirst;

const APPROACHES: [Approach; 2] = [Approach::Impose, Approach::Consult];
const ATTENTION: [u8; 6] = [3, 6, 0, 0, 0, 1];
const BEANS: [u8; 4] = [4, 1, 4, 1];
/// What a unit of each is worth to it. Pressure counts as a good: it is how it has always been
/// done.
const WORTH: [(Quantity, f64); 7] = [
    (Quantity::BEDS_OPEN, 1.0 / 12.0),
    (Quantity::FLOW, 0.5),
    (Quantity::ELECTIVE_PRODUCTIVITY, 0.5),
    (Quantity::COMMUNITY_CAPACITY, 0.1),
    (Quantity::GAMING, 0.25),
    (Quantity::STANDING_REGULATOR, 0.2),
    (Quantity::TARGET_PRESSURE, 0.1),
];
/// The work that it starts where the scenario offers it.
const WORK: &str = "discharge_and_flow";
/// The reported four-hour figure below which it opens beds, per cent, and how many at a meeting.
const FOUR_HOUR_LEAST: f64 = 78.0;
const BEDS: i16 = 12;
/// The share of the list under eighteen weeks below which it books more, per cent, and how much it
/// then plans, per cent of usual.
const UNDER_18_WEEKS_LEAST: f64 = 65.0;
const ELECTIVE_PERCENT: u8 = 110;

impl Board for TargetsFirst {
    fn sit(&self, table: &mut Table<'_>) {
        table.give(Order::SetPriorities {
            beans: BEANS,
            who_pays: WhoPays::Staff,
        });
        table.give(Order::SetAttention { points: ATTENTION });
        table.decide_for_least(&APPROACHES, |_, option| -said_of(option, worth));
        let work = table.standing_by_id(WORK);
        if let Some(work) = work.filter(|work| !table.was_started(*work)) {
            table.start(work, &APPROACHES);
        }
        if is_below(table, Quantity::FOUR_HOUR_PERCENT, FOUR_HOUR_LEAST) {
            table.give(Order::Beds { beds: BEDS });
        }
        if is_below(
            table,
            Quantity::UNDER_18_WEEKS_PERCENT,
            UNDER_18_WEEKS_LEAST,
        ) {
            table.give(Order::Elective {
                percent: ELECTIVE_PERCENT,
            });
        }
    }
}

fn worth(change: &Change) -> f64 {
    by_list(&WORTH, change)
}

fn is_below(table: &Table<'_>, figure: Quantity, least: f64) -> bool {
    table.reported(figure).is_some_and(|told| told < least)
}
