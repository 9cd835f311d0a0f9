//! Whole-number draws by one uniform through a monotone inverse.

use super::{normal, to_uniform};

/// Above this mean the counts are near enough normal, and a walk would be long.
const MEAN_FOR_WALK_MAX: f64 = 30.0;

/// The Poisson count whose cumulative probability first reaches the uniform that belongs to `bits`.
///
/// `mean` at least 0. With the same bits a larger mean never gives a smaller count, except across
/// the change of method, where it may differ by one.
pub(super) fn poisson(bits: u64, mean: f64) -> i64 {
    if mean <= 0.0 {
        return 0;
    }
    if mean > MEAN_FOR_WALK_MAX {
        let count = mean + normal::of_bits(bits) * mean.sqrt();
        return (count + 0.5).max(0.0) as i64;
    }
    let uniform = to_uniform(bits);
    let mut count = 0;
    let mut probability = libm::exp(-mean);
    let mut reached = probability;
    while reached < uniform && count < 200 {
        count += 1;
        probability *= mean / count as f64;
        reached += probability;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::poisson;
    use crate::luck::bits_at;

    #[test]
    fn more_is_never_fewer_on_the_same_luck() {
        for step in 1..100 {
            let uniform = f64::from(step) / 100.0;
            let bits = bits_at(uniform);
            let counts: Vec<i64> = (0..60)
                .map(|mean| poisson(bits, f64::from(mean) / 2.0))
                .collect();
            assert!(counts.is_sorted(), "at {uniform}: {counts:?}");
        }
    }
}
