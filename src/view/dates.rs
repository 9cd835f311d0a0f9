//! Months and meetings in words.

use crate::scenario::Scenario;
use crate::units::{Month, MonthOfYear};

/// "November 2025" for the meeting with this number; the first is 1.
pub fn meeting_date(scenario: &Scenario, turn: u16) -> String {
    dated(scenario, turn.saturating_sub(1) * scenario.months_per_turn)
}

/// "November" for the meeting with this number, with the year when the term is longer than one:
/// no term that is not has two meetings in one month of the year.
pub fn meeting_month(scenario: &Scenario, turn: u16) -> String {
    let months = turn.saturating_sub(1) * scenario.months_per_turn;
    if scenario.months() > 12 {
        dated(scenario, months)
    } else {
        scenario.first_month.plus(months).name().to_owned()
    }
}

/// The calendar month of a month of the game: month 1 begins with the first meeting. With the year
/// when the term and the time after it are longer than one.
pub fn month_name(scenario: &Scenario, month: Month) -> String {
    month_before(scenario, month, 0)
}

/// The calendar month so many months before a month of the game, which may lie before its start.
pub fn month_before(scenario: &Scenario, month: Month, months: u16) -> String {
    let since_first = i32::from(month.0) - 1 - i32::from(months);
    let told = scenario.months() + scenario.epilogue.months;
    let date = date(scenario, since_first);
    if told > 12 {
        date
    } else {
        date.split(' ').next().unwrap_or_default().to_owned()
    }
}

fn dated(scenario: &Scenario, months: u16) -> String {
    date(scenario, i32::from(months))
}

/// "November 2025": so many months after the first meeting, or before it.
fn date(scenario: &Scenario, months: i32) -> String {
    let of_year = scenario.first_month as i32 + months;
    let month = MonthOfYear::ALL[of_year.rem_euclid(12) as usize];
    let year = i32::from(scenario.first_year) + of_year.div_euclid(12);
    format!("{} {year}", month.name())
}

/// "21 November 2025, 16:40" for seconds since 1970, at Greenwich.
pub fn time_of(seconds: u64) -> String {
    let (mut days, of_day) = (seconds / 86_400, seconds % 86_400);
    let mut year = 1970;
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let lengths = [
        31,
        28 + u64::from(is_leap(year)),
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ];
    let mut month = MonthOfYear::January;
    for length in lengths {
        if days < length {
            break;
        }
        days -= length;
        month = month.plus(1);
    }
    let (hour, minute) = (of_day / 3600, of_day % 3600 / 60);
    format!(
        "{} {} {year}, {hour:02}:{minute:02}",
        days + 1,
        month.name()
    )
}

#[cfg(test)]
mod tests {
    use super::{meeting_month, month_before, month_name, time_of};

    #[test]
    fn a_time_is_told_by_its_day_and_minute() {
        for (seconds, told) in [
            (0, "1 January 1970, 00:00"),
            (1_709_209_800, "29 February 2024, 12:30"),
            (1_763_743_200, "21 November 2025, 16:40"),
            (1_767_225_599, "31 December 2025, 23:59"),
        ] {
            assert_eq!(time_of(seconds), told);
        }
    }
    use crate::scenario::library::Library;
    use crate::units::Month;

    #[test]
    fn months_have_their_year_where_the_year_after_makes_two_of_one_month() {
        let reading = Library::built_in().open("first-winter");
        let mut scenario = reading.scenario.expect("it can be played");
        assert_eq!(month_name(&scenario, Month(0)), "October 2025");
        assert_eq!(month_name(&scenario, Month(3)), "January 2026");
        assert_eq!(month_name(&scenario, Month(15)), "January 2027");
        assert_eq!(month_before(&scenario, Month(1), 12), "November 2024");
        assert_eq!(meeting_month(&scenario, 3), "January");
        scenario.epilogue.months = 1;
        assert_eq!(month_name(&scenario, Month(3)), "January");
    }
}
