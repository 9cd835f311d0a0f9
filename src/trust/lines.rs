//! Service lines: each stands a little above or below the trust, and has a triad that leads it.
//!
//! What is kept is the offset from the trust's own figure; the weighted offsets always come to
//! nothing, so the trust's figure is the weighted sum of its lines'.

use crate::catalogue::{LineQuantity, ServiceLine};
use crate::luck::{MonthLuck, Name};

/// Share of the trust's people and bed-days in each line. Judgement.
pub const WEIGHT: [f64; ServiceLine::COUNT] = [0.26, 0.24, 0.20, 0.12, 0.10, 0.08];

/// What of a line is kept as an offset from the trust's figure, in this order. Harm's is in per
/// cent.
pub const KEPT: [LineQuantity; 7] = [
    LineQuantity::Engagement,
    LineQuantity::Openness,
    LineQuantity::Pressure,
    LineQuantity::Harm,
    LineQuantity::Authority,
    LineQuantity::Skill,
    LineQuantity::Credibility,
];

/// Months in which a line that was moved settles back. Judgement.
const SETTLE_MONTHS: f64 = 12.0;
/// Chance a month that a triad post falls empty, and that an empty one is filled. Judgement.
const TRIAD_LEAVES: f64 = 0.02;
const TRIAD_FILLS: f64 = 0.09;

/// What colleagues close in a month of the gap between a line's harm and the trust's, for each
/// point by which they hold each other to account more than at the start, past the first two.
/// Judgement, from evidence 1.18: where nobody reviewed anybody, outliers went on for years.
const OUTLIERS_CLOSE: f64 = 0.006;
const OUTLIERS_KEPT: f64 = 2.0;

/// The names of what befalls each triad post, and of whether its next holder is willing.
static POSTS: [Name; 3 * ServiceLine::COUNT] = Name::of("triad post").numbers();
static WILLS: [Name; 3 * ServiceLine::COUNT] = Name::of("triad will").numbers();

/// All service lines.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lines {
    /// Offsets now, by what is kept and by line.
    pub offset: [[f64; ServiceLine::COUNT]; KEPT.len()],
    /// Where offsets settle.
    pub home: [[f64; ServiceLine::COUNT]; KEPT.len()],
    /// Triad posts filled, 0 to 3.
    pub filled: [i64; ServiceLine::COUNT],
    /// Of those, held willingly.
    pub willing: [i64; ServiceLine::COUNT],
}

/// The place of a line quantity among those kept; `None` if it is worked out.
pub fn kept(what: LineQuantity) -> Option<usize> {
    KEPT.iter().position(|kept| *kept == what)
}

/// The weighted mean over the lines.
pub fn mean(by_line: &[f64; ServiceLine::COUNT]) -> f64 {
    by_line
        .iter()
        .zip(WEIGHT)
        .map(|(value, weight)| value * weight)
        .sum()
}

/// Takes the weighted mean out of offsets and gives it.
fn centre(by_line: &mut [f64; ServiceLine::COUNT]) -> f64 {
    let mean = mean(by_line);
    for value in by_line {
        *value -= mean;
    }
    mean
}

impl Lines {
    /// Centres offsets that were given line by line; they settle where they are.
    pub fn rest(&mut self) {
        for by_line in &mut self.offset {
            centre(by_line);
        }
        self.home = self.offset;
    }

    /// Moves one line's offset; gives what that moves the trust's own figure by.
    pub fn nudge(&mut self, kept: usize, line: ServiceLine, amount: f64, lasting: bool) -> f64 {
        self.offset[kept][line.index()] += amount;
        if lasting {
            self.home[kept][line.index()] += amount;
            centre(&mut self.home[kept]);
        }
        centre(&mut self.offset[kept])
    }

    /// Moves every offset towards home and what is done locally.
    pub fn settle(&mut self, local: &[[f64; ServiceLine::COUNT]; KEPT.len()]) {
        for ((offsets, homes), locals) in self.offset.iter_mut().zip(&self.home).zip(local) {
            let aims = homes.iter().zip(locals);
            for (offset, (home, local)) in offsets.iter_mut().zip(aims) {
                *offset += (home + local - *offset) / SETTLE_MONTHS;
            }
            centre(offsets);
        }
    }

    /// Outliers in harm come nearer to the rest: colleagues who hold each other to account `more`
    /// than they did at the start draw them in.
    pub fn draw_outliers_in(&mut self, more: f64) {
        let share = OUTLIERS_CLOSE * (more - OUTLIERS_KEPT).max(0.0);
        if let Some(harm) = kept(LineQuantity::Harm) {
            for home in &mut self.home[harm] {
                *home *= 1.0 - share.min(1.0);
            }
        }
    }

    /// Plays a month of the triads: posts fall empty and are filled, each by a named draw. `bench`
    /// and `esteem` from 0 to 100, `willing` the chance that a new holder is willing.
    pub fn turn_over(&mut self, bench: f64, esteem: f64, willing: f64, luck: MonthLuck) {
        let fills = TRIAD_FILLS * (0.4 + 0.6 * (bench + esteem) / 80.0);
        for line in 0..ServiceLine::COUNT {
            for post in 0..3 {
                let draw = luck.uniform(POSTS[line * 3 + post]);
                let held = (post as i64) < self.filled[line];
                if held && draw < TRIAD_LEAVES {
                    self.filled[line] -= 1;
                    self.willing[line] = self.willing[line].min(self.filled[line]);
                } else if !held && draw < fills {
                    self.filled[line] += 1;
                    let wills = luck.happens(WILLS[line * 3 + post], willing);
                    self.willing[line] += i64::from(wills);
                }
            }
        }
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let offsets = self.offset.iter().chain(&self.home).flatten().copied();
        offsets.chain(
            self.filled
                .iter()
                .chain(&self.willing)
                .map(|posts| *posts as f64),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Lines, WEIGHT, mean};
    use crate::catalogue::{LineQuantity, ServiceLine};

    #[test]
    fn colleagues_who_review_each_other_draw_an_outlier_in_and_others_leave_it() {
        let mut lines = Lines::default();
        let harm = super::kept(LineQuantity::Harm).expect("it is kept");
        lines.offset[harm] = [0.0, 0.0, 40.0, 0.0, 0.0, 0.0];
        lines.rest();
        let outlier = lines.home[harm][2];
        lines.draw_outliers_in(1.0);
        assert_eq!(lines.home[harm][2], outlier);
        for _ in 0..36 {
            lines.draw_outliers_in(5.0);
        }
        let left = lines.home[harm][2] / outlier;
        assert!((0.3..0.8).contains(&left), "{left} of the gap is left");
    }

    #[test]
    fn the_trusts_figure_is_the_weighted_sum_of_its_lines() {
        assert!((WEIGHT.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let mut lines = Lines::default();
        lines.offset[1] = [0.0, -12.0, 2.0, 0.0, 0.0, 4.0];
        lines.rest();
        let moved = lines.nudge(1, ServiceLine::Medicine, 6.0, true);
        assert!((moved - 6.0 * WEIGHT[1]).abs() < 1e-12);
        for _ in 0..30 {
            lines.settle(&[[0.0, 3.0, 0.0, 0.0, 0.0, 0.0]; KEPT.len()]);
            assert!(
                lines
                    .offset
                    .iter()
                    .all(|by_line| mean(by_line).abs() < 1e-9)
            );
        }
    }
}
