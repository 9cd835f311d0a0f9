//! Which seats are given out where there are fewer people than seats: one order for the screen, the
//! cards and the run sheet.

use super::Scenario;
use crate::catalogue::Seat;

impl Scenario {
    /// Every seat, in the order in which they are given out: the chair, who decides; one who may
    /// know of each hidden problem; then the votes, and then who attends. Of each of these those
    /// who were given a brief come first.
    pub fn seats_to_give_out(&self) -> Vec<Seat> {
        let mut seats = vec![Seat::Chair];
        for problem in &self.problems {
            let knows = |seat: &Seat| problem.who_may_know.contains(seat);
            if !seats.iter().any(knows) {
                seats.extend(problem.who_may_know.first());
            }
        }
        let has_brief = |seat: &Seat| self.seats.iter().any(|brief| brief.seat == *seat);
        let mut others: Vec<Seat> = Seat::ALL.to_vec();
        others.retain(|seat| !seats.contains(seat));
        others.sort_by_key(|seat| (!has_brief(seat), !seat.votes()));
        seats.extend(others);
        seats
    }
}
