//! A share of plays, and how far it can be believed.

use crate::study::INTERVAL;

/// So many of so many plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Plays in which it was so.
    pub count: u32,
    /// Plays in which it could have been.
    pub plays: u32,
}

impl Share {
    /// The share, 0 to 1; 0 of no plays.
    pub fn part(self) -> f64 {
        if self.plays == 0 {
            return 0.0;
        }
        f64::from(self.count) / f64::from(self.plays)
    }

    /// The 95% interval (Wilson's, which is sound near 0 and 1).
    pub fn interval(self) -> (f64, f64) {
        if self.plays == 0 {
            return (0.0, 1.0);
        }
        let plays = f64::from(self.plays);
        let part = self.part();
        let middle = part + INTERVAL * INTERVAL / (2.0 * plays);
        let half = INTERVAL
            * (part * (1.0 - part) / plays + INTERVAL * INTERVAL / (4.0 * plays * plays)).sqrt();
        let whole = 1.0 + INTERVAL * INTERVAL / plays;
        (
            ((middle - half) / whole).max(0.0),
            ((middle + half) / whole).min(1.0),
        )
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Share) -> Share {
        Share {
            count: self.count + other.count,
            plays: self.plays + other.plays,
        }
    }

    /// Whether two shares differ by more than chance gives (four times in ten thousand).
    pub fn differs(self, other: Share) -> bool {
        let both = self.and(other);
        let part = both.part();
        let spread =
            part * (1.0 - part) * (1.0 / f64::from(self.plays) + 1.0 / f64::from(other.plays));
        self.plays > 0
            && other.plays > 0
            && (self.part() - other.part()).abs() > 3.5 * spread.sqrt()
    }

    /// "12% of 8,000 plays", "no play of 8,000".
    pub fn words(self) -> String {
        let plays = thousands(self.plays);
        match self.count {
            0 => format!("none of {plays} plays"),
            _ if self.count == self.plays => format!("all of {plays} plays"),
            _ => format!("{} of {plays} plays", percent(self.part())),
        }
    }
}

/// A share in per cent: to a tenth below ten and above ninety-nine.
pub fn percent(part: f64) -> String {
    let percent = part * 100.0;
    if !(9.95..=99.0).contains(&percent) && percent > 0.0 && percent < 100.0 {
        format!("{percent:.1}%")
    } else {
        format!("{percent:.0}%")
    }
}

/// A number with a comma at the thousands.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_share_says_of_how_many_plays_it_is() {
        let share = |count, plays| Share { count, plays }.words();
        let said = [
            share(0, 1200),
            share(3, 1000),
            share(500, 1000),
            share(7, 7),
        ];
        assert_eq!(
            said,
            [
                "none of 1,200 plays",
                "0.3% of 1,000 plays",
                "50% of 1,000 plays",
                "all of 7 plays"
            ]
        );
    }

    #[test]
    fn the_interval_of_none_is_not_nothing() {
        let none = Share {
            count: 0,
            plays: 100,
        };
        let (low, high) = none.interval();
        assert!(
            low == 0.0 && (0.02..0.05).contains(&high),
            "{low} to {high}"
        );
    }
}
