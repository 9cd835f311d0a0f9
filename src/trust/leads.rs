//! Clinicians in lead roles: how many, and how many of them willingly.

use crate::units::Carry;

/// Share of leads who step down in a month. From the prototype.
const STEP_DOWN: f64 = 0.02;
/// Share of empty roles that are filled in a month. Judgement.
const TAKE_ON: f64 = 0.25;

/// The lead roles.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leads {
    /// Roles there are.
    pub roles: i64,
    /// Held.
    pub held: i64,
    /// Held willingly.
    pub willing: i64,
    leaving: Carry,
    willing_leaving: Carry,
    taking: Carry,
    willing_taking: Carry,
}

/// What a month did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeadsMonth {
    /// Took a role on, and how many of them willingly.
    pub took_on: (i64, i64),
    /// Stepped down, and how many of them were willing.
    pub stepped_down: (i64, i64),
}

/// What a month of leads depends on: indices from 0 to 100.
#[derive(Clone, Copy, Debug)]
pub struct LeadsInput {
    /// Esteem for leadership.
    pub esteem: f64,
    /// Trust in the board.
    pub trust: f64,
    /// Protected sessions, per cent of a week.
    pub protected: f64,
    /// Mentoring of leads.
    pub mentoring: f64,
    /// Burnout, per cent.
    pub burnout: f64,
}

impl Leads {
    /// Roles all held, so many of them willingly.
    pub fn start(held: f64, willing: f64) -> Leads {
        let held = held.round() as i64;
        let willing = (willing.round() as i64).min(held);
        Leads {
            roles: held,
            held,
            willing,
            ..Leads::default()
        }
    }

    /// Adds roles with somebody in them (or takes roles away), so many of them willing.
    pub fn add(&mut self, held: i64, willing: i64) {
        self.roles = (self.roles + held).max(0);
        self.held = (self.held + held).max(0);
        self.willing = (self.willing + willing).clamp(0, self.held);
    }

    /// Plays a month.
    pub fn step(&mut self, input: LeadsInput) -> LeadsMonth {
        // Whoever has time and somebody to ask stays: evidence 2.17 and 2.18; sizes are judgement.
        let push = 1.0 + 0.01 * (input.burnout - 35.0)
            - 0.02 * (input.protected - 5.0)
            - 0.015 * (input.mentoring - 35.0);
        let rate = STEP_DOWN * push.clamp(0.3, 3.0);
        let unwilling = self.held - self.willing;
        let willing_left = self.willing_leaving.whole(self.willing as f64 * rate);
        let willing_left = willing_left.min(self.willing);
        let left = self.leaving.whole(unwilling as f64 * rate).min(unwilling) + willing_left;
        self.held -= left;
        self.willing -= willing_left;
        let empty = self.roles - self.held;
        let taken = self
            .taking
            .whole(empty as f64 * TAKE_ON)
            .clamp(0, empty.max(0));
        let share = 0.33
            + 0.006 * (input.esteem - 45.0)
            + 0.004 * (input.trust - 50.0)
            + 0.01 * (input.protected - 5.0);
        let willing = self
            .willing_taking
            .whole(taken as f64 * share.clamp(0.02, 0.95));
        let willing = willing.clamp(0, taken);
        self.held += taken;
        self.willing += willing;
        LeadsMonth {
            took_on: (taken, willing),
            stepped_down: (left, willing_left),
        }
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> [f64; 7] {
        [
            self.roles as f64,
            self.held as f64,
            self.willing as f64,
            self.leaving.remainder(),
            self.willing_leaving.remainder(),
            self.taking.remainder(),
            self.willing_taking.remainder(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{Leads, LeadsInput};

    #[test]
    fn lead_roles_change_hands_and_none_is_lost() {
        let mut leads = Leads::start(30.0, 10.0);
        let input = LeadsInput {
            esteem: 45.0,
            trust: 50.0,
            protected: 5.0,
            mentoring: 35.0,
            burnout: 35.0,
        };
        let mut taken = 0;
        for _ in 0..120 {
            let before = leads;
            let month = leads.step(input);
            assert_eq!(
                before.held + month.took_on.0,
                leads.held + month.stepped_down.0
            );
            assert_eq!(
                before.willing + month.took_on.1,
                leads.willing + month.stepped_down.1
            );
            assert!(leads.willing <= leads.held && leads.held <= leads.roles);
            taken += month.took_on.0;
        }
        assert!(taken > 50, "roles should change hands: {taken}");
    }
}
