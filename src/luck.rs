//! Chance as a pure function of (seed, month, name): nothing is ever consumed or saved.
//!
//! Two boards with the same seed meet the same winter, and an edit of a scenario moves no other
//! draw, because a draw is keyed by the *name* of what it is for and never by a position. Not a
//! random number generator in the `rand` sense: `rand` only supplies fresh seeds.

mod count;
mod name;
mod normal;
mod normal_table;

pub use name::Name;

use crate::units::Month;

/// The luck of one game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Luck {
    seed: u64,
    salt: u64,
    salted_from: Month,
}

impl Luck {
    /// The luck of the game with this seed.
    pub const fn new(seed: u64) -> Luck {
        Luck {
            seed,
            salt: 0,
            salted_from: Month(u16::MAX),
        }
    }

    /// The same luck up to `month`, another from then on: one of many futures of one past.
    #[must_use]
    pub const fn rekeyed(self, month: Month, salt: u64) -> Luck {
        Luck {
            seed: self.seed,
            salt,
            salted_from: month,
        }
    }

    /// The seed that the player knows this luck by.
    pub const fn seed(self) -> u64 {
        self.seed
    }

    /// Everything that the draws of one month share, worked out once.
    pub fn month(self, month: Month) -> MonthLuck {
        let salt = if month >= self.salted_from {
            self.salt
        } else {
            0
        };
        MonthLuck(mix(
            mix(self.seed ^ salt.rotate_left(32)) ^ (u64::from(month.0) + 1)
        ))
    }
}

/// The luck of one month: a draw needs only a name.
#[derive(Clone, Copy, Debug)]
pub struct MonthLuck(u64);

impl MonthLuck {
    /// Sixty-four even bits for `name`.
    pub fn bits(self, name: Name) -> u64 {
        mix(self.0 ^ name.key())
    }

    /// A number in (0, 1), never an end.
    pub fn uniform(self, name: Name) -> f64 {
        to_uniform(self.bits(name))
    }

    /// A standard normal: mean 0, standard deviation 1, increasing in the bits behind it.
    #[inline]
    pub fn normal(self, name: Name) -> f64 {
        normal::of_bits(self.bits(name))
    }

    /// Whether something with this probability happens.
    pub fn happens(self, name: Name, probability: f64) -> bool {
        self.uniform(name) < probability
    }

    /// A count with this mean, spread as independent happenings are; increasing in the mean.
    pub fn count(self, name: Name, mean: f64) -> i64 {
        count::poisson(self.bits(name), mean)
    }

    /// One of `choices` (at least one), each as likely.
    pub fn pick(self, name: Name, choices: usize) -> usize {
        debug_assert!(choices > 0, "there must be something to pick from");
        ((u128::from(self.bits(name)) * choices as u128) >> 64) as usize
    }
}

/// The finisher of `SplitMix64` (Steele, Lea and Flood 2014): every bit in reaches every bit out.
const fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

fn to_uniform(bits: u64) -> f64 {
    // Through a signed number: it is as exact, and one instruction.
    ((bits >> 11) as i64 as f64 + 0.5) * (1.0 / (1_u64 << 53) as f64)
}

/// Bits whose uniform is this one, near enough.
#[cfg(test)]
fn bits_at(uniform: f64) -> u64 {
    (uniform * (1_u64 << 63) as f64) as u64 * 2
}

#[cfg(test)]
mod tests {
    use super::{Luck, Name};
    use crate::units::Month;

    const DRAW: Name = Name::of("a draw");

    #[test]
    fn a_draw_depends_on_seed_month_and_name_and_on_nothing_else() {
        let first = Luck::new(7).month(Month(3)).uniform(DRAW);
        assert_eq!(first, Luck::new(7).month(Month(3)).uniform(DRAW));
        assert_ne!(first, Luck::new(8).month(Month(3)).uniform(DRAW));
        assert_ne!(first, Luck::new(7).month(Month(4)).uniform(DRAW));
        assert_ne!(
            first,
            Luck::new(7).month(Month(3)).uniform(Name::of("another"))
        );
    }

    #[test]
    fn rekeyed_luck_shares_the_past_and_not_the_future() {
        let (played, future) = (Luck::new(7), Luck::new(7).rekeyed(Month(5), 1));
        assert_eq!(
            played.month(Month(4)).bits(DRAW),
            future.month(Month(4)).bits(DRAW)
        );
        assert_ne!(
            played.month(Month(5)).bits(DRAW),
            future.month(Month(5)).bits(DRAW)
        );
    }

    #[test]
    fn draws_have_the_mean_and_spread_they_claim() {
        let (mut normals, mut squares, mut counts) = (0.0, 0.0, 0);
        for seed in 0..20_000 {
            let month = Luck::new(seed).month(Month(0));
            let normal = month.normal(DRAW);
            normals += normal;
            squares += normal * normal;
            counts += month.count(Name::of("a count"), 2.4);
        }
        assert!((normals / 20_000.0_f64).abs() < 0.02, "mean {normals}");
        assert!(
            (squares / 20_000.0 - 1.0).abs() < 0.03,
            "variance {squares}"
        );
        assert!(
            (counts as f64 / 20_000.0 - 2.4).abs() < 0.05,
            "count {counts}"
        );
    }

    #[test]
    fn the_draws_of_a_seed_are_kept_for_good() {
        let month = Luck::new(20_251_122).month(Month(11));
        let draws: Vec<u64> = ["demand", "flu", "never events"]
            .into_iter()
            .map(|name| month.bits(Name::of(name)))
            .collect();
        insta::assert_debug_snapshot!(draws);
    }
}
