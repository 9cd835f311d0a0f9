//! A condition written out again in its own language; read back, it is the same condition.

use std::fmt::{self, Display, Formatter};

use super::{Condition, Test};
use crate::source::amount::{Amount, Measure};
use crate::source::place::Span;

impl Display for Condition {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        match self {
            Condition::Test(test) => write!(out, "{}", test.value),
            Condition::Not(inner) if matches!(**inner, Condition::Test(_)) => {
                write!(out, "not {inner}")
            }
            Condition::Not(inner) => write!(out, "not ({inner})"),
            Condition::All(parts) => joined(parts, "and", out),
            Condition::Any(parts) => joined(parts, "or", out),
        }
    }
}

fn joined(parts: &[Condition], word: &str, out: &mut Formatter) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            write!(out, " {word} ")?;
        }
        match part {
            Condition::All(_) | Condition::Any(_) => write!(out, "({part})")?,
            Condition::Test(_) | Condition::Not(_) => write!(out, "{part}")?,
        }
    }
    Ok(())
}

impl Display for Test {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        match self {
            Test::Compare {
                reported,
                quantity,
                comparison,
                amount,
                months,
            } => {
                let (told, name) = (told(*reported), &quantity.value);
                let (amount, on_end) = (amount_written(amount.value), on_end(*months));
                write!(out, "{told}{name} {comparison} {amount}{on_end}")
            }
            Test::Trend {
                reported,
                quantity,
                rising,
                months,
            } => {
                let way = if *rising { "rising" } else { "falling" };
                let (told, name) = (told(*reported), &quantity.value);
                write!(out, "{told}{name} {way}{}", on_end(*months))
            }
            Test::Flag(name) => write!(out, "flag {}", name.value),
            Test::Chose(item, option) => write!(out, "chose {}/{}", item.value, option.value),
            Test::ApproachTo(item, approach) => {
                write!(out, "approach to {} is {}", item.value, approach.value)
            }
            Test::Undecided(item) => write!(out, "undecided {}", item.value),
            Test::Event {
                name,
                happened,
                within,
            } => {
                let never = if *happened { "" } else { "never " };
                write!(out, "event {} {never}happened", name.value)?;
                match within {
                    Some(months) => write!(out, " in the last {months} months"),
                    None => Ok(()),
                }
            }
            Test::Initiative { name, running } => {
                let how = if *running { "running" } else { "stopped" };
                write!(out, "initiative {} {how}", name.value)
            }
            Test::Practice {
                name,
                line,
                comparison,
                amount,
            } => {
                let amount = amount_written(amount.value);
                write!(out, "practice of {}", name.value)?;
                if let Some(line) = line {
                    write!(out, " in {}", line.value)?;
                }
                write!(out, " {comparison} {amount}")
            }
            Test::Problem { name, known } => {
                let how = if *known { "known" } else { "hidden" };
                write!(out, "problem {} {how}", name.value)
            }
            Test::Turn(comparison, turn) => write!(out, "turn {comparison} {}", turn.value),
            Test::TurnIs(turn) => write!(out, "turn is {}", turn.value),
            Test::MonthIs(month) => write!(out, "month is {}", month.value),
        }
    }
}

fn told(reported: Option<Span>) -> &'static str {
    if reported.is_some() { "reported " } else { "" }
}

/// For how many months on end: " for 3 months", and nothing for one.
pub fn on_end(months: u16) -> String {
    if months > 1 {
        format!(" for {months} months")
    } else {
        String::new()
    }
}

/// An amount as an author would write it.
fn amount_written(amount: Amount) -> String {
    let value = amount.value;
    match amount.measure {
        Measure::Bare | Measure::OneIn => format!("{value}"),
        Measure::Percent => format!("{value}%"),
        Measure::Pounds => pounds(value),
        Measure::PoundsAMonth => format!("{} a month", pounds(value)),
        Measure::Points => format!("{value} points"),
        Measure::Months => format!("{value} months"),
        Measure::Wte => format!("{value} WTE"),
        Measure::Beds => format!("{value} beds"),
        Measure::Patients => format!("{value} patients"),
        Measure::Minutes => format!("{value} minutes"),
    }
}

/// Pounds in thousands or millions where that says the very same.
fn pounds(value: f64) -> String {
    let (sign, size) = (if value < 0.0 { "-" } else { "" }, value.abs());
    for (times, letter) in [(1e6, "m"), (1e3, "k")] {
        let short = size / times;
        if size >= times && short * times == size && (short * 100.0).fract() == 0.0 {
            return format!("{sign}£{short}{letter}");
        }
    }
    format!("{sign}£{size}")
}

#[cfg(test)]
mod tests {
    use crate::luck::Luck;
    use crate::source::condition::Condition;
    use crate::source::{FileId, Span};

    const TESTS: [&str; 22] = [
        "occupancy_percent above 93%",
        "reported four_hour_percent at most 70.5% for 3 months",
        "cash at least -£1.5m",
        "cash below £1,234,567",
        "decisions_monthly above £35k a month for 2 months",
        "rtt_list < 12,000",
        "beds_open >= 560 beds",
        "in_post_nurses above 1,400.5 WTE",
        "handover_minutes at most 30 minutes",
        "reported openness rising",
        "engagement_nurses falling for 3 months",
        "flag winter_ward",
        "chose escalation/beds",
        "approach to escalation is co_design",
        "undecided escalation",
        "event norovirus happened in the last 3 months",
        "event norovirus never happened",
        "initiative board_rounds stopped",
        "practice of board_rounds at least 40%",
        "problem quiet_ward hidden",
        "turn at least 3",
        "month is January",
    ];

    fn read(text: &str) -> Condition {
        let span = Span::new(FileId(0), 0, text.len() + 2);
        Condition::read(text, span, Some(1)).expect("it is a condition")
    }

    /// All that a condition says, but for the places that it was read at.
    fn without_places(condition: &Condition) -> String {
        let told = format!("{condition:?}");
        let parts = told.split("Span {").enumerate();
        let kept = parts.map(|(place, part)| match part.split_once('}') {
            Some((_, after)) if place > 0 && part.starts_with(" file") => {
                after.trim_start_matches(" }")
            }
            _ => part,
        });
        kept.collect()
    }

    /// A condition of some depth, put together by chance.
    fn grown(draws: &mut impl FnMut(usize) -> usize, depth: usize) -> String {
        let shape = if depth == 0 { 0 } else { draws(4) };
        match shape {
            0 => TESTS[draws(TESTS.len())].to_owned(),
            1 => format!("not ({})", grown(draws, depth - 1)),
            joined => {
                let word = if joined == 2 { " and " } else { " or " };
                let parts: Vec<String> = (0..2 + draws(2))
                    .map(|_| format!("({})", grown(draws, depth - 1)))
                    .collect();
                parts.join(word)
            }
        }
    }

    #[test]
    fn a_condition_written_out_reads_back_as_the_same() {
        let luck = Luck::new(7);
        let mut drawn = 0_u16;
        let mut draws = |most: usize| {
            drawn += 1;
            let draw = luck.month(crate::units::Month(drawn));
            let draw = draw.uniform(crate::luck::Name::of("a condition"));
            (draw * most as f64) as usize
        };
        for _ in 0..500 {
            let condition = read(&grown(&mut draws, 3));
            let written = condition.to_string();
            assert_eq!(without_places(&read(&written)), without_places(&condition));
        }
        assert_eq!(
            read("not (flag a and (cash < £2,500k or turn is 2))").to_string(),
            "not (flag a and (cash below £2.5m or turn is 2))"
        );
    }
}
