//! Amounts as people write them: 70, "70%", "£120k", "-£1.5m", "12,000", "1 in 4", "4 months".

use serde::{Deserialize, Deserializer, de};

use super::number::DASHES;

/// The unit that an amount was written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// None: a bare number.
    #[default]
    Bare,
    /// `£`.
    Pounds,
    /// `£` and `a month`.
    PoundsAMonth,
    /// `%` or `per cent`.
    Percent,
    /// `points`.
    Points,
    /// `months`.
    Months,
    /// `1 in 4`: a chance, kept as a share from 0 to 1.
    OneIn,
    /// `WTE`.
    Wte,
    /// `beds`.
    Beds,
    /// `patients`.
    Patients,
    /// `minutes`.
    Minutes,
}

impl Measure {
    /// The unit in words: "pounds", "per cent".
    pub fn words(self) -> &'static str {
        match self {
            Measure::Bare => "a bare number",
            Measure::Pounds => "pounds",
            Measure::PoundsAMonth => "pounds a month",
            Measure::Percent => "per cent",
            Measure::Points => "points",
            Measure::Months => "months",
            Measure::OneIn => "a chance",
            Measure::Wte => "WTE",
            Measure::Beds => "beds",
            Measure::Patients => "patients",
            Measure::Minutes => "minutes",
        }
    }

    /// The unit that this word after a number names.
    fn parse(word: &str) -> Option<Measure> {
        Some(match word.to_ascii_lowercase().as_str() {
            "" => Measure::Bare,
            "%" | "per cent" | "percent" => Measure::Percent,
            "point" | "points" => Measure::Points,
            "month" | "months" => Measure::Months,
            "wte" => Measure::Wte,
            "bed" | "beds" => Measure::Beds,
            "patient" | "patients" => Measure::Patients,
            "minute" | "minutes" => Measure::Minutes,
            "pound" | "pounds" => Measure::Pounds,
            "pounds a month" | "pounds each month" => Measure::PoundsAMonth,
            _ => return None,
        })
    }
}

/// A number with the unit it was written with. Pounds are whole pounds, per cent 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// The unit.
    pub measure: Measure,
}

/// The largest number that an amount may hold either way; far past every quantity's range.
const LARGEST: f64 = 1e12;

impl Amount {
    /// A bare number.
    pub fn bare(value: f64) -> Amount {
        let measure = Measure::Bare;
        Amount { value, measure }
    }

    /// Reads an amount; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Amount> {
        let text = text.replace(DASHES, "-").replace('\u{a0}', " ");
        let text = text.trim();
        chance(text)
            .or_else(|| with_unit(text))
            .filter(|amount| amount.value.abs() <= LARGEST)
    }

    /// As a share from 0 to 1, when it can be a chance: `"35%"`, `"1 in 3"` or 0.35.
    pub fn as_chance(self) -> Option<f64> {
        let share = match self.measure {
            Measure::Bare | Measure::OneIn => self.value,
            Measure::Percent => self.value / 100.0,
            _ => return None,
        };
        (0.0..=1.0).contains(&share).then_some(share)
    }

    /// As a number of whole months, when it can be one.
    pub fn as_months(self) -> Option<u16> {
        let may_be = matches!(self.measure, Measure::Bare | Measure::Months);
        let whole = self.value >= 0.0 && self.value <= 600.0 && self.value.fract() == 0.0;
        (may_be && whole).then_some(self.value as u16)
    }
}

/// `1 in 4`.
fn chance(text: &str) -> Option<Amount> {
    let (some, all) = text.split_once(" in ")?;
    let (some, all) = (digits(some.trim())?, digits(all.trim())?);
    let measure = Measure::OneIn;
    (all > 0.0).then(|| Amount {
        value: some / all,
        measure,
    })
}

/// A sign, perhaps `£`, digits, perhaps `k`, `m` or `bn`, and a unit.
fn with_unit(text: &str) -> Option<Amount> {
    let (text, minus) = signed(text);
    let (text, pounds) = match text.strip_prefix('£') {
        Some(rest) => (rest.trim_start(), true),
        None => (text, false),
    };
    let (text, minus_inside) = if pounds { signed(text) } else { (text, false) };
    let joined = without_spaces(text);
    let text = joined.as_str();
    let end = text
        .find(|letter: char| !(letter.is_ascii_digit() || ",._".contains(letter)))
        .unwrap_or(text.len());
    let size = digits(&text[..end])?;
    let (times, rest) = thousands(&text[end..]);
    let measure = if pounds {
        pounds_measure(rest)?
    } else {
        Measure::parse(rest)?
    };
    let sign = if minus || minus_inside { -1.0 } else { 1.0 };
    Some(Amount {
        value: sign * size * times,
        measure,
    })
}

fn signed(text: &str) -> (&str, bool) {
    match text.strip_prefix('-') {
        Some(rest) => (rest.trim_start(), true),
        None => (text.strip_prefix('+').unwrap_or(text).trim_start(), false),
    }
}

/// `190 000` as `190000`: single blanks between groups of three digits taken out.
fn without_spaces(text: &str) -> String {
    let end = text.find(|letter: char| !(letter.is_ascii_digit() || letter == ' '));
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    let groups: Vec<&str> = number.trim_end().split(' ').collect();
    let first_fits = (1..=3).contains(&groups[0].len());
    let grouped = groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3);
    if !(first_fits && grouped) {
        return text.to_owned();
    }
    let blank = if number.ends_with(' ') { " " } else { "" };
    format!("{}{blank}{rest}", groups.concat())
}

/// `k`, `m` or `bn`, or the same in words, after the digits; and what is left.
fn thousands(text: &str) -> (f64, &str) {
    let text = text.trim_start();
    let end = text
        .find(|letter: char| !letter.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let times = match text[..end].to_ascii_lowercase().as_str() {
        "k" | "thousand" => 1e3,
        "m" | "mn" | "million" => 1e6,
        "bn" | "billion" => 1e9,
        _ => return (1.0, text.trim()),
    };
    (times, text[end..].trim())
}

fn pounds_measure(rest: &str) -> Option<Measure> {
    match rest.to_ascii_lowercase().as_str() {
        "" => Some(Measure::Pounds),
        "a month" | "each month" | "per month" => Some(Measure::PoundsAMonth),
        _ => None,
    }
}

/// Digits, with commas only between groups of three.
fn digits(text: &str) -> Option<f64> {
    let (whole, _) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let fits = groups.all(|group| group.len() == 3) && (!grouped || (1..=3).contains(&first.len()));
    let starts = text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.');
    if !fits || !starts {
        return None;
    }
    text.replace([',', '_'], "").parse().ok()
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        deserializer.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl de::Visitor<'_> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("a number, or an amount in quotes")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Amount, E> {
        Ok(Amount::bare(value as f64))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Amount, E> {
        Ok(Amount::bare(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Amount, E> {
        Ok(Amount::bare(value))
    }

    fn visit_char<E: de::Error>(self, _letter: char) -> Result<Amount, E> {
        Err(E::custom("text stands in double quotes"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
        Amount::parse(text).ok_or_else(|| E::custom("not an amount"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Measure};

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, value, measure) in [
            ("70", 70.0, Measure::Bare),
            ("70%", 70.0, Measure::Percent),
            ("£120k", 120_000.0, Measure::Pounds),
            ("-£1.5m", -1_500_000.0, Measure::Pounds),
            ("£-2m", -2_000_000.0, Measure::Pounds),
            ("–£35k", -35_000.0, Measure::Pounds),
            ("£35k a month", 35_000.0, Measure::PoundsAMonth),
            ("12,000", 12_000.0, Measure::Bare),
            ("1,234,567.5", 1_234_567.5, Measure::Bare),
            ("4 months", 4.0, Measure::Months),
            ("1 in 4", 0.25, Measure::OneIn),
            ("£1.5 million", 1_500_000.0, Measure::Pounds),
            ("£190 k", 190_000.0, Measure::Pounds),
            ("£1 190 000 a month", 1_190_000.0, Measure::PoundsAMonth),
            ("+12 beds", 12.0, Measure::Beds),
            ("3.5 WTE", 3.5, Measure::Wte),
        ] {
            assert_eq!(
                Amount::parse(text),
                Some(Amount { value, measure }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_an_amount_is_not_guessed_at() {
        for text in [
            "",
            "lots",
            "1,20",
            "£",
            "12,00,0",
            "12 00",
            "1 2 3",
            "1 in 0",
            "4 fortnights",
            "1e400",
            "£5%",
            "--3",
        ] {
            assert_eq!(Amount::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_chance_is_a_share_and_months_are_whole() {
        let chance = |text: &str| Amount::parse(text).and_then(Amount::as_chance);
        assert_eq!(chance("35%"), Some(0.35));
        assert_eq!(chance("1 in 4"), Some(0.25));
        assert_eq!(chance("35"), None);
        let months = |text: &str| Amount::parse(text).and_then(Amount::as_months);
        assert_eq!(months("4 months"), Some(4));
        assert_eq!(months("4.5"), None);
    }
}
