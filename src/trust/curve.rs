//! The two curves that topics share. Both bend by a square root, which is the same on every
//! platform.

/// Softens a sum so that it never passes `room`: slope 1 at nothing.
pub(super) fn soft(sum: f64, room: f64) -> f64 {
    soft_by(sum, 1.0 / room)
}

/// As [`soft`], by one over the room.
#[inline]
pub(super) fn soft_by(sum: f64, per_room: f64) -> f64 {
    let share = sum * per_room;
    sum / (1.0 + share * share).sqrt()
}

/// About nothing below 0, about `x` above it, with a bend of width `w` between.
pub(super) fn bend(x: f64, w: f64) -> f64 {
    f64::midpoint(x, (x * x + w * w).sqrt())
}

#[cfg(test)]
mod tests {
    use super::{bend, soft};

    #[test]
    fn a_softened_sum_begins_in_full_and_never_passes_its_room() {
        assert!((soft(0.01, 50.0) - 0.01).abs() < 1e-9);
        assert!(soft(1e9, 50.0) <= 50.0);
        assert_eq!(soft(-3.0, 50.0), -soft(3.0, 50.0));
    }

    #[test]
    fn a_bend_leaves_what_is_below_it_and_keeps_what_is_above() {
        assert!(bend(-5.0, 0.1) < 0.001);
        assert!((bend(5.0, 0.1) - 5.0).abs() < 0.001);
    }
}
