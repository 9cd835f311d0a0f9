//! The influences of the model written out as straight-line Rust, to measure the compiled ones
//! against. Written by `cargo bench -- --write-straight-line`; not to be edited.

#![allow(
    clippy::excessive_precision,
    clippy::unreadable_literal,
    clippy::inconsistent_digit_grouping,
    unused_variables,
    reason = "written by a program"
)]

/// Groups of rows of one target and one pace.
pub const GROUPS: usize = 60;

/// Softens a sum by the room on its side.
#[inline]
pub fn soft(sum: f64, below: f64, above: f64) -> f64 {
    let share = sum / if sum < 0.0 { below } else { above };
    sum / (1.0 + share * share).sqrt()
}

#[inline]
fn go(aim: f64, rate: f64, share: &mut f64) {
    *share += (aim - *share) * rate;
}

/// One month of every influence.
pub fn step(v: &mut [f64], s: &mut [f64; GROUPS]) {
    go(0.0, 0.0, &mut s[0]);
    v[0] = soft(0.0, 1.0, 1.0);
}
