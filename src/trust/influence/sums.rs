//! What stands behind the influenced quantities, one lane for each, and how it settles month by
//! month: plain loops over arrays of one length, which a compiler turns into wide arithmetic. Not
//! where shares come from.

use crate::scenario::INFLUENCED_MOST;

/// Room for influenced quantities. Lanes that are not used stay at nothing.
pub(super) const LANES: usize = INFLUENCED_MOST;

/// One number for each influenced quantity.
pub(super) type Lanes = [f64; LANES];

/// How each quantity settles.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// Lanes that are used: the first so many.
    pub used: usize,
    pub base: Lanes,
    /// One over the room below the base, and above it.
    pub per_room_below: Lanes,
    pub per_room_above: Lanes,
    /// One over the months in which shares and pushes act, and shocks and noise fade.
    pub rate: Lanes,
}

/// What each quantity's distance from its base is made of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sums {
    /// The shares of plain rows.
    pub plain: Lanes,
    /// All shares.
    pub shares: Lanes,
    pub shock: Lanes,
    pub push: Lanes,
    pub push_target: Lanes,
    pub noise: Lanes,
    /// The sum behind the value that now stands.
    pub total: Lanes,
}

impl Pace {
    pub const UNUSED: Pace = Pace {
        used: 0,
        base: [0.0; LANES],
        per_room_below: [1.0; LANES],
        per_room_above: [1.0; LANES],
        rate: [0.0; LANES],
    };

    /// The value that a sum gives: its base and the softened sum.
    pub fn value(&self, lane: usize, sum: f64) -> f64 {
        let share = self.share_of_room(lane, sum);
        self.base[lane] + sum / (1.0 + share * share).sqrt()
    }

    /// How much of the room on its side of the base a distance takes. Of the two terms one is
    /// nothing: a choice between them would keep the compiler from wide arithmetic.
    fn share_of_room(&self, lane: usize, distance: f64) -> f64 {
        let above = if distance > 0.0 { distance } else { 0.0 };
        let below = if distance < 0.0 { distance } else { 0.0 };
        above * self.per_room_above[lane] + below * self.per_room_below[lane]
    }

    /// The sum that would give this value, or near enough where no sum does.
    pub fn sum_for(&self, lane: usize, value: f64) -> f64 {
        let gap = value - self.base[lane];
        let share = self.share_of_room(lane, gap);
        let within = 0.999 / share.abs().max(0.999);
        let (gap, share) = (gap * within, share * within);
        gap / (1.0 - share * share).sqrt()
    }
}

impl Sums {
    pub const NOTHING: Sums = Sums {
        plain: [0.0; LANES],
        shares: [0.0; LANES],
        shock: [0.0; LANES],
        push: [0.0; LANES],
        push_target: [0.0; LANES],
        noise: [0.0; LANES],
        total: [0.0; LANES],
    };

    /// Moves the plain shares of every quantity towards `aims`; with them its shares begin anew.
    #[expect(
        clippy::needless_range_loop,
        reason = "a lane is one place in many arrays"
    )]
    pub fn draw_plain(&mut self, pace: &Pace, aims: &Lanes) {
        for lane in 0..pace.used.min(LANES) {
            self.plain[lane] += (aims[lane] - self.plain[lane]) * pace.rate[lane];
        }
        self.shares = self.plain;
    }

    /// Adds up a quantity's parts again after one of them was moved.
    pub fn add_up(&mut self, lane: usize) {
        self.total[lane] =
            self.shares[lane] + self.shock[lane] + self.push[lane] + self.noise[lane];
    }

    /// Plays a month of everything but the shares, and gives the values that follow.
    #[expect(
        clippy::needless_range_loop,
        reason = "a lane is one place in many arrays"
    )]
    pub fn settle(&mut self, pace: &Pace, fresh_noise: &Lanes) -> Lanes {
        let used = pace.used.min(LANES);
        for lane in 0..used {
            let rate = pace.rate[lane];
            self.shock[lane] *= 1.0 - rate;
            self.push[lane] += (self.push_target[lane] - self.push[lane]) * rate;
            self.noise[lane] = self.noise[lane] * (1.0 - rate) + fresh_noise[lane];
            self.add_up(lane);
        }
        let mut values = [0.0; LANES];
        for lane in 0..used {
            values[lane] = pace.value(lane, self.total[lane]);
        }
        values
    }

    /// Every number, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let parts = [
            &self.plain,
            &self.shares,
            &self.shock,
            &self.push,
            &self.push_target,
            &self.noise,
            &self.total,
        ];
        parts.into_iter().flatten().copied()
    }
}

impl Default for Sums {
    fn default() -> Sums {
        Sums::NOTHING
    }
}
