//! Whole-number draws by one uniform through a monotone inverse.

use super::normal;

/// Above this mean the counts are near enough normal, and a walk would be long.
const MEAN_FOR_WALK_MAX: f64 = 30.0;

/// The Poisson count whose cumulative probability first reaches `uniform`.
///
/// `uniform` in (0, 1); `mean` at least 0. With the same uniform a larger mean never gives a
/// smaller count, except across the change of method, where it may differ by one.
pub(super) fn poisson(uniform: f64, mean: f64) -> i64 {
    if mean <= 0.0 {
        return 0;
    }
    if mean > MEAN_FOR_WALK_MAX {
        let count = mean + normal::quantile(uniform) * mean.sqrt();
        return (count + 0.5).floor().max(0.0) as i64;
    }
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

    #[test]
    fn more_is_never_fewer_on_the_same_luck() {
        for step in 1..100 {
            let uniform = f64::from(step) / 100.0;
            let counts: Vec<i64> = (0..60)
                .map(|mean| poisson(uniform, f64::from(mean) / 2.0))
                .collect();
            assert!(counts.is_sorted(), "at {uniform}: {counts:?}");
        }
    }
}
