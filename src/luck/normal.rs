//! The standard normal's quantile: a table in the middle, AS241 in the tails.

use super::normal_table::KNOTS;
use super::to_uniform;

/// The standard normal that belongs to sixty-four even bits; it rises with them.
///
/// Between 1/256 and 255/256 a straight line between exact knots (off by less than 0.002); beyond,
/// Wichura's AS241 with `libm`'s logarithm, which is the same on every platform.
#[inline]
pub(super) fn of_bits(bits: u64) -> f64 {
    let knot = (bits >> 56) as u8;
    if knot == 0 || knot == u8::MAX {
        return tail(to_uniform(bits));
    }
    let (low, rise) = STEPS[usize::from(knot)];
    low + rise * to_uniform(bits << 8)
}

/// For each of 256 equal parts of the uniform, the normal at its beginning and how far it rises
/// there. The first and the last part are the tails', which have no end.
static STEPS: [(f64, f64); 256] = {
    let mut steps = [(0.0, 0.0); 256];
    let mut knot = 1;
    while knot < 255 {
        steps[knot] = (KNOTS[knot - 1], KNOTS[knot] - KNOTS[knot - 1]);
        knot += 1;
    }
    steps
};

/// AS241 (Wichura 1988), PPND16, for probabilities outside 0.075 to 0.925.
#[cold]
#[expect(
    clippy::excessive_precision,
    clippy::unreadable_literal,
    reason = "published constants"
)]
fn tail(uniform: f64) -> f64 {
    let probability = if uniform < 0.5 {
        uniform
    } else {
        1.0 - uniform
    };
    let root = libm::sqrt(-libm::log(probability));
    let size = if root <= 5.0 {
        let r = root - 1.6;
        (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r
            + 0.24178072517745061177)
            * r
            + 1.27045825245236838258)
            * r
            + 3.64784832476320460504)
            * r
            + 5.7694972214606914055)
            * r
            + 4.6303378461565452959)
            * r
            + 1.42343711074968357734)
            / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r
                + 0.0151986665636164571966)
                * r
                + 0.14810397642748007459)
                * r
                + 0.68976733498510000455)
                * r
                + 1.6763848301838038494)
                * r
                + 2.05319162663775882187)
                * r
                + 1.0)
    } else {
        let r = root - 5.0;
        (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
            + 0.0012426609473880784386)
            * r
            + 0.026532189526576123093)
            * r
            + 0.29656057182850489123)
            * r
            + 1.7848265399172913358)
            * r
            + 5.4637849111641143699)
            * r
            + 6.6579046435011037772)
            / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r
                + 1.8463183175100546818e-5)
                * r
                + 7.868691311456132591e-4)
                * r
                + 0.0148753612908506148525)
                * r
                + 0.13692988092273580531)
                * r
                + 0.59983220655588793769)
                * r
                + 1.0)
    };
    if uniform < 0.5 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::{KNOTS, of_bits, tail};
    use crate::luck::bits_at;

    #[test]
    fn table_and_tail_meet_and_the_normal_only_rises() {
        assert!((KNOTS[0] - tail(1.0 / 256.0)).abs() < 1e-12);
        assert!((KNOTS[254] - tail(255.0 / 256.0)).abs() < 1e-12);
        assert_eq!(KNOTS[127], 0.0);
        let at = |uniform| of_bits(bits_at(uniform));
        let normals: Vec<f64> = (1..10_000).map(|step| at(f64::from(step) / 1e4)).collect();
        assert!(normals.is_sorted());
        assert!((at(0.975) - 1.959_964).abs() < 0.002);
    }
}
