//! How numbers are written: money, percentages, people, changes. Not what they mean.

use crate::catalogue::Unit;

/// A sum of pounds, short: `£1.2m`, `-£340k`, `£950`.
pub fn money(pounds: f64) -> String {
    let sign = if pounds < 0.0 { "-" } else { "" };
    let size = pounds.abs();
    if size >= 99_950_000.0 {
        format!("{sign}£{:.0}m", size / 1e6)
    } else if size >= 999_500.0 {
        format!("{sign}£{:.1}m", size / 1e6)
    } else if size >= 999.5 {
        format!("{sign}£{:.0}k", size / 1e3)
    } else if size < 0.5 {
        "£0".to_owned()
    } else {
        format!("{sign}£{size:.0}")
    }
}

/// A whole number with commas: `38,214`.
pub fn whole(number: f64) -> String {
    let rounded = number.round();
    let digits = format!("{:.0}", rounded.abs());
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if rounded < 0.0 {
        text.insert(0, '-');
    }
    text
}

/// A number with `places` decimals that never reads `-0`.
pub fn decimal(number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|digit| digit == '0' || digit == '.') => rest.to_owned(),
        _ => text,
    }
}

/// A value with its unit, as it stands on a page of figures: `71.3%`, `£1.2m`, `612`.
pub fn value(unit: Unit, amount: f64) -> String {
    match unit {
        Unit::Pounds => money(amount),
        Unit::PoundsAMonth => format!("{} a month", money(amount)),
        Unit::Percent => format!("{}%", decimal(amount, 1)),
        Unit::Points | Unit::PerThousandBedDays => decimal(amount, 1),
        Unit::Index | Unit::AttentionPoints | Unit::Segment => decimal(amount, 0),
        Unit::Score | Unit::Ratio => decimal(amount, 2),
        Unit::Rating => rating(amount).to_owned(),
        Unit::Count if amount.fract().abs() > 0.05 => decimal(amount, 1),
        Unit::Patients
        | Unit::PatientsAMonth
        | Unit::Wte
        | Unit::Beds
        | Unit::CountAMonth
        | Unit::Count
        | Unit::Minutes => whole(amount),
    }
}

/// A value with its unit in few letters, for a column of figures: `50 of 100`, `28 min`.
pub fn short(unit: Unit, amount: f64) -> String {
    let value = value(unit, amount);
    match unit {
        Unit::Index => format!("{value} of 100"),
        Unit::Score => format!("{value} of 10"),
        Unit::Segment => format!("{value} of 5"),
        Unit::PerThousandBedDays => format!("{value} per 1,000"),
        Unit::Minutes => format!("{value} min"),
        Unit::Wte => format!("{value} WTE"),
        Unit::Beds => format!("{value} beds"),
        Unit::Patients => format!("{value} people"),
        Unit::PatientsAMonth | Unit::CountAMonth => format!("{value} a month"),
        Unit::Points | Unit::AttentionPoints => format!("{value} points"),
        Unit::Pounds
        | Unit::PoundsAMonth
        | Unit::Percent
        | Unit::Ratio
        | Unit::Rating
        | Unit::Count => value,
    }
}

/// A value with its unit in words, as it is read out: `71.3 per cent`, `612 beds`.
pub fn spoken(unit: Unit, amount: f64) -> String {
    match unit {
        Unit::Percent => format!("{} per cent", decimal(amount, 1)),
        Unit::Index => format!("{} out of 100", decimal(amount, 0)),
        Unit::Score => format!("{} out of 10", decimal(amount, 2)),
        Unit::Ratio => format!("{} (1 is as expected)", decimal(amount, 2)),
        Unit::Segment => format!("{} (1 is best, 5 worst)", value(unit, amount)),
        Unit::Pounds | Unit::PoundsAMonth | Unit::Rating | Unit::Count => value(unit, amount),
        _ => format!("{} {}", value(unit, amount), unit.words()),
    }
}

/// The size of a change, without its direction: `2.1 points`, `£1.2m`, `14 beds`.
pub fn size(unit: Unit, change: f64) -> String {
    let size = change.abs();
    match unit {
        Unit::Pounds => money(size),
        Unit::PoundsAMonth => format!("{} a month", money(size)),
        Unit::Percent | Unit::Points | Unit::Index => small(size, 1, "points"),
        Unit::Score => small(size, 2, "points"),
        Unit::Ratio => small(size, 3, ""),
        Unit::PerThousandBedDays => small(size, 1, "per 1,000 bed-days"),
        Unit::Rating => small(size, 0, "grades"),
        Unit::Segment => small(size, 0, "segments"),
        Unit::Count if size.fract().abs() > 0.05 => small(size, 1, ""),
        Unit::Count => small(size, 0, ""),
        Unit::CountAMonth if size < 9.95 => small(size, 1, ""),
        Unit::CountAMonth => whole(size),
        Unit::PatientsAMonth => self::size(Unit::Patients, size),
        Unit::Patients | Unit::Wte | Unit::Beds | Unit::Minutes | Unit::AttentionPoints => {
            if size > 0.0 && size < 0.5 {
                format!("less than {}", of_one("1", unit.words()))
            } else {
                of_one(&whole(size), unit.words())
            }
        }
    }
}

/// The size of the change between two values that are shown, which is the difference of what is
/// shown: from 3.5% to 2.5% is 1.0 points, whatever was rounded away.
pub fn difference(unit: Unit, before: f64, after: f64) -> String {
    let step = |amount: f64| match unit {
        Unit::Pounds | Unit::PoundsAMonth => step_of_money(amount),
        Unit::Percent | Unit::Points | Unit::PerThousandBedDays => 0.1,
        Unit::Score | Unit::Ratio => 0.01,
        Unit::Count if amount.fract().abs() > 0.05 => 0.1,
        _ => 1.0,
    };
    let shown = |amount: f64| (amount / step(amount)).round() * step(amount);
    let by = (shown(after) - shown(before)).abs();
    let least = step(before).min(step(after));
    if by >= least / 2.0 {
        return of_size(unit, by, least);
    }
    if before.to_bits() == after.to_bits() {
        return of_size(unit, 0.0, least);
    }
    format!("less than {}", of_size(unit, least, least))
}

/// To how many pounds a sum is written.
fn step_of_money(pounds: f64) -> f64 {
    match pounds.abs() {
        size if size >= 99_950_000.0 => 1e6,
        size if size >= 999_500.0 => 1e5,
        size if size >= 999.5 => 1e3,
        _ => 1.0,
    }
}

/// A size that is a multiple of `step`, with what it is counted in.
fn of_size(unit: Unit, size: f64, step: f64) -> String {
    let places = match step {
        step if step < 0.05 => 2,
        step if step < 0.5 => 1,
        _ => 0,
    };
    let number = if places == 0 {
        whole(size)
    } else {
        decimal(size, places)
    };
    let words = match unit {
        Unit::Pounds => return money(size),
        Unit::PoundsAMonth => return format!("{} a month", money(size)),
        Unit::Percent | Unit::Points | Unit::Index | Unit::Score => "points",
        Unit::PerThousandBedDays => "per 1,000 bed-days",
        Unit::Rating => "grades",
        Unit::Segment => "segments",
        Unit::Ratio | Unit::Count | Unit::CountAMonth => "",
        Unit::PatientsAMonth => Unit::Patients.words(),
        Unit::Patients | Unit::Wte | Unit::Beds | Unit::Minutes | Unit::AttentionPoints => {
            unit.words()
        }
    };
    of_one(&number, words).trim_end().to_owned()
}

/// A signed change, for a column of causes: `+2.1`, `-£40k`.
pub fn signed(unit: Unit, change: f64) -> String {
    let sign = if change < 0.0 { "-" } else { "+" };
    let size = written(unit, change);
    if is_nothing(&size) {
        format!("{sign}<{}", least_shown(unit))
    } else {
        format!("{sign}{size}")
    }
}

/// Whether a change comes to as much as [`signed`] writes, rather than to less than the least.
pub fn is_written(unit: Unit, change: f64) -> bool {
    !is_nothing(&written(unit, change))
}

fn is_nothing(size: &str) -> bool {
    size.chars().all(|letter| "0.£".contains(letter))
}

/// The size of a change in a column.
fn written(unit: Unit, change: f64) -> String {
    match unit {
        Unit::Pounds | Unit::PoundsAMonth => money(change.abs()),
        Unit::Score => decimal(change.abs(), 2),
        Unit::Ratio => decimal(change.abs(), 3),
        Unit::Patients | Unit::PatientsAMonth => whole(change.abs()),
        _ if change.abs() >= 99.95 => whole(change.abs()),
        _ => decimal(change.abs(), 1),
    }
}

fn least_shown(unit: Unit) -> &'static str {
    match unit {
        Unit::Pounds | Unit::PoundsAMonth | Unit::Patients | Unit::PatientsAMonth => "1",
        Unit::Score => "0.01",
        Unit::Ratio => "0.001",
        _ => "0.1",
    }
}

fn small(size: f64, places: usize, words: &str) -> String {
    let shown = decimal(size, places);
    let least = decimal(0.1_f64.min(1.0), 1);
    let number = if size > 0.0 && shown.chars().all(|letter| letter == '0' || letter == '.') {
        match places {
            0 => "less than 1".to_owned(),
            1 => format!("less than {least}"),
            2 => "less than 0.01".to_owned(),
            _ => "less than 0.001".to_owned(),
        }
    } else {
        shown
    };
    of_one(&number, words).trim_end().to_owned()
}

/// A number and what it counts, which is one where the number is.
fn of_one(number: &str, words: &str) -> String {
    let one = match words {
        "patients" => "patient",
        "beds" => "bed",
        "minutes" => "minute",
        "grades" => "grade",
        "segments" => "segment",
        "points" => "point",
        "clinic sessions" => "clinic session",
        other => other,
    };
    let words = if number == "1" { one } else { words };
    format!("{number} {words}")
}

/// Clinic sessions, as they stand in a sentence.
pub fn sessions(number: f64) -> String {
    of_one(&decimal(number, 0), "clinic sessions")
}

/// An inspector's rating in words.
pub fn rating(grade: f64) -> &'static str {
    match grade.round() as i64 {
        i64::MIN..=1 => "inadequate",
        2 => "requires improvement",
        3 => "good",
        _ => "outstanding",
    }
}

/// Small whole numbers in words, larger ones in figures: `two`, `14`.
pub fn counted(number: u16, one: &str, many: &str) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let noun = if number == 1 { one } else { many };
    match WORDS.get(usize::from(number)) {
        Some(word) => format!("{word} {noun}"),
        None => format!("{number} {noun}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, difference, money, short, signed, size, spoken, value, whole};
    use crate::catalogue::Unit;

    #[test]
    fn money_is_short_and_keeps_its_sign() {
        let cases = [
            (0.2, "£0"),
            (950.0, "£950"),
            (-340_000.0, "-£340k"),
            (1_234_567.0, "£1.2m"),
            (999_600.0, "£1.0m"),
            (-450_000_000.0, "-£450m"),
        ];
        for (pounds, text) in cases {
            assert_eq!(money(pounds), text);
        }
    }

    #[test]
    fn a_difference_is_that_of_what_is_shown() {
        let cases = [
            (Unit::Percent, 3.46, 2.54, "1.0 points"),
            (Unit::Percent, 2.52, 2.48, "less than 0.1 points"),
            (
                Unit::PerThousandBedDays,
                42.04,
                42.56,
                "0.6 per 1,000 bed-days",
            ),
            (Unit::CountAMonth, 2.4, 5.0, "3"),
            (Unit::Index, 50.7, 45.0, "6 points"),
            (Unit::Index, 45.4, 45.6, "1 point"),
            (Unit::Ratio, 1.044, 1.03, "0.01"),
            (Unit::Pounds, 16_140_000.0, 14_060_000.0, "£2.0m"),
            (Unit::Pounds, 950_400.0, 1_200_000.0, "£250k"),
            (Unit::Patients, 3.0, 250.0, "247 patients"),
        ];
        for (unit, before, after, text) in cases {
            assert_eq!(difference(unit, before, after), text);
        }
    }

    #[test]
    fn values_and_changes_carry_their_units() {
        assert_eq!(value(Unit::Percent, 71.26), "71.3%");
        assert_eq!(value(Unit::Rating, 2.0), "requires improvement");
        assert_eq!(spoken(Unit::Beds, 612.0), "612 beds");
        assert_eq!(short(Unit::Index, 49.7), "50 of 100");
        assert_eq!(size(Unit::Percent, -2.14), "2.1 points");
        assert_eq!(size(Unit::Percent, -0.01), "less than 0.1 points");
        assert_eq!(signed(Unit::Pounds, -40_000.0), "-£40k");
        assert_eq!(signed(Unit::Percent, 0.004), "+<0.1");
        assert_eq!(whole(-38_214.4), "-38,214");
        assert_eq!(counted(2, "month", "months"), "two months");
    }
}
