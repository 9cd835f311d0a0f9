//! Does what helps patients soonest: room, hours and a say for them, by consultation; attends to
//! quality; sends the patient partner, unannounced; and lets the money follow.

use super::reading::{by_list, said_of};
use super::{Board, Table};
use crate::catalogue::{Approach, Quantity, Seat, ServiceLine, WhoPays};
use crate::game::Order;
use crate::scenario::Change;

/// The board that puts patients first.
pub struct PatientsFirst;

const APPROACHES: [Approach; 2] = [Approach::Consult, Approach::CoDesign];
const ATTENTION: [u8; 6] = [1, 2, 4, 2, 1, 0];
const BEANS: [u8; 4] = [6, 2, 1, 1];
/// What a unit of each is worth to it.
const WORTH: [(Quantity, f64); 17] = [
    (Quantity::BEDS_OPEN, 1.0 / 15.0),
    (Quantity::FLOW, 0.5),
    (Quantity::COMMUNITY_CAPACITY, 0.1),
    (Quantity::IN_POST_NURSES, 1.0 / 20.0),
    (Quantity::PLAN_AGENCY_PERCENT, 1.0 / 15.0),
    (Quantity::HARM_INDEX, -0.1),
    (Quantity::MORTALITY_CHANGE, -0.25),
    (Quantity::HARM_EMERGENCY, -0.5),
    (Quantity::HARM_MEDICINE, -0.5),
    (Quantity::HARM_SURGERY, -0.5),
    (Quantity::OPENNESS, 0.1),
    (Quantity::OPENNESS_EMERGENCY, 0.03),
    (Quantity::OPENNESS_MEDICINE, 0.03),
    (Quantity::PATIENT_FIRST, 0.1),
    (Quantity::PATIENT_VOICE, 0.1),
    (Quantity::WAIT_GAP_DEPRIVATION, -0.1),
    (Quantity::TARGET_PRESSURE, -0.05),
];
/// Work that it starts where the scenario offers it, one at a meeting, in this order.
const WORK: [&str; 4] = [
    "discharge_and_flow",
    "patient_co_production",
    "speaking_up",
    "front_line_data",
];
/// The reported occupancy above which it opens beds, per cent, and how many at a meeting.
const OCCUPANCY_MOST: f64 = 96.0;
const BEDS: i16 = 12;

impl Board for PatientsFirst {
    fn sit(&self, table: &mut Table<'_>) {
        table.give(Order::SetPriorities {
            beans: BEANS,
            who_pays: WhoPays::Reserves,
        });
        table.give(Order::SetAttention { points: ATTENTION });
        table.decide_for_least(&APPROACHES, |_, option| -said_of(option, worth));
        let mut work = WORK.iter().filter_map(|id| table.standing_by_id(id));
        if let Some(next) = work.find(|work| !table.was_started(*work)) {
            table.start(next, &APPROACHES);
        }
        let full = table.reported(Quantity::OCCUPANCY_PERCENT);
        if full.is_some_and(|percent| percent > OCCUPANCY_MOST) {
            table.give(Order::Beds { beds: BEDS });
        }
        let lines = ServiceLine::ALL;
        table.give(Order::Visit {
            visitor: Seat::PatientPartner,
            line: lines[usize::from(table.turn()) % lines.len()],
            announced: false,
        });
    }
}

fn worth(change: &Change) -> f64 {
    by_list(&WORTH, change)
}
