//! Whole numbers from real ones in a few instructions, the same on every machine. Not for numbers
//! of 2^51 (two thousand million million) and more.

/// One and a half times 2^52: added to a smaller number, it leaves the nearest whole number in the
/// low bits of the sum.
const SHIFT: f64 = 6_755_399_441_055_744.0;
/// What may be made whole.
const SIZE_MOST: f64 = 2_251_799_813_685_248.0;

/// The nearest whole number; a half goes to the even one.
#[inline]
pub fn nearest_whole(number: f64) -> i64 {
    debug_assert!(number.abs() < SIZE_MOST, "{number} is too large to count");
    (number + SHIFT).to_bits().wrapping_sub(SHIFT.to_bits()) as i64
}

/// The largest whole number that is not above `number`.
#[inline]
pub(super) fn floor(number: f64) -> i64 {
    let near = nearest_whole(number);
    near - i64::from(near as f64 > number)
}

#[cfg(test)]
mod tests {
    use super::{floor, nearest_whole};

    #[test]
    fn whole_numbers_are_those_of_the_standard_library() {
        for step in -4000..4000 {
            for scale in [0.125, 0.37, 1.0, 1e6 + 0.3, 1e11] {
                let number = f64::from(step) * scale;
                assert_eq!(
                    nearest_whole(number) as f64,
                    number.round_ties_even(),
                    "{number}"
                );
                assert_eq!(floor(number) as f64, number.floor(), "{number}");
            }
        }
    }
}
