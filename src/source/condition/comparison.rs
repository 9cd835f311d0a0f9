//! How an amount is compared: which values hold, and the word for it.

use std::fmt::{self, Display, Formatter};

/// How an amount is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `below` or `<`.
    Below,
    /// `at most` or `<=`.
    AtMost,
    /// `above` or `>`.
    Above,
    /// `at least` or `>=`.
    AtLeast,
}

impl Comparison {
    /// Whether `value` compares so with `amount`.
    pub fn holds(self, value: f64, amount: f64) -> bool {
        match self {
            Comparison::Below => value < amount,
            Comparison::AtMost => value <= amount,
            Comparison::Above => value > amount,
            Comparison::AtLeast => value >= amount,
        }
    }

    /// The comparison that holds where this does not.
    #[must_use]
    pub fn opposite(self) -> Comparison {
        match self {
            Comparison::Below => Comparison::AtLeast,
            Comparison::AtMost => Comparison::Above,
            Comparison::Above => Comparison::AtMost,
            Comparison::AtLeast => Comparison::Below,
        }
    }

    /// Whether a greater value is nearer to holding.
    pub fn is_upwards(self) -> bool {
        matches!(self, Comparison::Above | Comparison::AtLeast)
    }
}

impl Display for Comparison {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        out.write_str(match self {
            Comparison::Below => "below",
            Comparison::AtMost => "at most",
            Comparison::Above => "above",
            Comparison::AtLeast => "at least",
        })
    }
}
