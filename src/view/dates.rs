//! Months and meetings in words.

use crate::scenario::Scenario;
use crate::units::Month;

/// "November 2025" for the meeting with this number; the first is 1.
pub fn meeting_date(scenario: &Scenario, turn: u16) -> String {
    dated(scenario, turn.saturating_sub(1) * scenario.months_per_turn)
}

/// "November" for the meeting with this number, with the year when the term is longer than one.
pub fn meeting_month(scenario: &Scenario, turn: u16) -> String {
    let months = turn.saturating_sub(1) * scenario.months_per_turn;
    if scenario.turns * scenario.months_per_turn > 12 {
        dated(scenario, months)
    } else {
        scenario.first_month.plus(months).name().to_owned()
    }
}

/// The calendar month of a month of the game: month 1 begins with the first meeting.
pub fn month_name(scenario: &Scenario, month: Month) -> String {
    if month.0 == 0 {
        return scenario.first_month.plus(11).name().to_owned();
    }
    if scenario.turns * scenario.months_per_turn > 12 {
        dated(scenario, month.0 - 1)
    } else {
        scenario.first_month.plus(month.0 - 1).name().to_owned()
    }
}

/// The calendar month so many months before a month of the game, which may lie before its start.
pub fn month_before(scenario: &Scenario, month: Month, months: u16) -> String {
    match months.checked_sub(month.0) {
        None | Some(0) => month_name(scenario, Month(month.0 - months)),
        Some(earlier) => {
            let years = earlier.div_ceil(12) * 12;
            let first = scenario.first_month.plus(11);
            first.plus(years - earlier).name().to_owned()
        }
    }
}

fn dated(scenario: &Scenario, months: u16) -> String {
    let month = scenario.first_month.plus(months);
    let year = scenario.first_year + (scenario.first_month as u16 + months) / 12;
    format!("{} {year}", month.name())
}
