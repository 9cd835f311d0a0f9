//! What beds, posts and initiatives ask, by the same figures that the month charges them at.

use super::Setting;
use super::ledger::PAY_YEARLY;
use super::lines::mean;
use crate::catalogue::{ServiceLine, StaffGroup};
use crate::scenario::Initiative;

/// Share of the setting up that one service line pays where it starts alone.
const ALONE: f64 = 0.3;

/// What starting an initiative costs at once, in one service line or everywhere, pounds.
pub fn set_up_cost(initiative: &Initiative, line: Option<ServiceLine>) -> f64 {
    let share = if line.is_some() { ALONE } else { 1.0 };
    initiative.set_up_cost.pounds() * share
}

/// What it then costs each month, pounds.
pub fn monthly_cost(initiative: &Initiative, line: Option<ServiceLine>) -> f64 {
    initiative.monthly_cost.pounds() * share_of_line(line)
}

/// Clinic sessions that it takes each week.
pub fn sessions_weekly(initiative: &Initiative, line: Option<ServiceLine>) -> f64 {
    initiative.sessions * share_of_line(line)
}

fn share_of_line(line: Option<ServiceLine>) -> f64 {
    share_of_trust(std::array::from_fn(|place| {
        line.is_none_or(|line| line.index() == place)
    }))
}

/// Share of the trust in which an initiative runs.
pub(super) fn share_of_trust(lines: [bool; ServiceLine::COUNT]) -> f64 {
    if lines == [true; ServiceLine::COUNT] {
        return 1.0;
    }
    mean(&lines.map(|line| f64::from(u8::from(line))))
}

/// A year's pay of so many of a group, WTE, with on-costs, pounds.
pub fn pay_yearly(group: StaffGroup, wte: f64) -> f64 {
    wte * PAY_YEARLY[group.index()]
}

impl Setting {
    /// Nurses and midwives that so many beds need, as full as these beds are in a usual month, WTE.
    pub fn nurses_for_beds(&self, beds: f64) -> f64 {
        self.fixed.nurses_needed * beds / self.fixed.beds
    }
}
