//! How the organisation works: influenced quantities, moved by lagged shares of what causes them.
//!
//! Every influence keeps a share that moves, month by month, towards what its cause says; a
//! quantity is its base plus the softened sum of its shares, pushes, shocks and noise. The sum is
//! exact, so what moved a quantity is the change in its shares. Causes are read as they stood a
//! month ago.

mod compile;
mod rows;

use std::ops::Range;

use self::rows::{PlainRow, ShapedRow};
use super::curve::soft;
use super::{Cause, Movement, Sink};
use crate::catalogue::Quantity;
use crate::luck::{MonthLuck, Name};

/// The influences of a model, compiled once into flat arrays.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The influenced quantities, in the order in which they are stepped.
    targets: Vec<Target>,
    /// For each quantity, its place among the targets.
    place: Vec<Option<u16>>,
    /// Rows that say so much per unit, by target.
    plain: Vec<PlainRow>,
    /// Rows that an initiative's practice drives, by initiative.
    driven: Vec<PlainRow>,
    driven_by: Vec<Driven>,
    /// Rows with a curve, a moderator or a gate.
    shaped: Vec<ShapedRow>,
}

/// The rows that one initiative drives. They sleep until it is first practised.
#[derive(Clone, Debug)]
struct Driven {
    practice: Quantity,
    rows: Range<usize>,
}

/// One influenced quantity.
#[derive(Clone, Debug)]
struct Target {
    quantity: Quantity,
    noise_name: Name,
    base: f64,
    room_below: f64,
    room_above: f64,
    /// One over the months in which pushes act and shocks and noise fade.
    rate: f64,
    noise: f64,
}

/// What influences have done so far: one number a row, six a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influenced {
    plain: Vec<f64>,
    driven: Vec<f64>,
    awake: Vec<bool>,
    shaped: Vec<f64>,
    sums: Vec<Sum>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sum {
    shares: f64,
    shock: f64,
    push: f64,
    push_target: f64,
    noise: f64,
    /// The total behind the value that now stands.
    before: f64,
}

impl Sum {
    fn total(self) -> f64 {
        self.shares + self.shock + self.push + self.noise
    }
}

impl Target {
    fn soft(&self, sum: f64) -> f64 {
        let room = if sum < 0.0 {
            self.room_below
        } else {
            self.room_above
        };
        soft(sum, room)
    }
}

/// Moves shares towards their rows' aims, adds them to their targets' sums, and tells a sink by how
/// much they moved.
fn move_rows<S: Sink>(
    rows: &[PlainRow],
    shares: &mut [f64],
    sums: &mut [Sum],
    (targets, values): (&[Target], &[f64]),
    sink: &mut S,
) {
    for (row, share) in rows.iter().zip(shares) {
        let change = (row.aim(values) - *share) * row.rate;
        *share += change;
        sums[usize::from(row.target)].shares += *share;
        if S::RECORDS {
            let quantity = targets[usize::from(row.target)].quantity;
            sink.moved(quantity, Cause::Quantity(Quantity(row.from)), change);
        }
    }
}

impl Compiled {
    /// Plays one month: shares and pushes move, shocks and noise fade, values follow. Without luck
    /// there is no new noise.
    pub fn step<S: Sink>(
        &self,
        state: &mut Influenced,
        values: &mut [f64],
        luck: Option<MonthLuck>,
        sink: &mut S,
    ) {
        self.move_shares(state, values, sink);
        for (target, sum) in self.targets.iter().zip(&mut state.sums) {
            let old_value = values[target.quantity.index()];
            let old_total = sum.before;
            if sum.shock != 0.0 {
                sum.shock *= 1.0 - target.rate;
                sink.fade(target.quantity, 1.0 - target.rate);
            }
            if sum.push != sum.push_target {
                sum.push += (sum.push_target - sum.push) * target.rate;
                sink.settle(target.quantity, target.rate);
            }
            let old_noise = sum.noise;
            sum.noise *= 1.0 - target.rate;
            if let Some(luck) = luck {
                sum.noise += target.noise * luck.normal(target.noise_name);
            }
            let total = sum.total();
            let value = target.base + target.soft(total);
            if S::RECORDS {
                let lost = (value - old_value) - (total - old_total);
                sink.moved(target.quantity, Cause::Luck, sum.noise - old_noise);
                sink.moved(target.quantity, Cause::Saturation, lost);
            }
            sum.before = total;
            values[target.quantity.index()] = value;
        }
    }

    /// Moves every share towards what its cause says, causes being read as they stand, and adds the
    /// shares up by target, always in the same order.
    fn move_shares<S: Sink>(&self, state: &mut Influenced, values: &[f64], sink: &mut S) {
        let sums = &mut state.sums;
        for sum in sums.iter_mut() {
            sum.shares = 0.0;
        }
        let read = (self.targets.as_slice(), values);
        move_rows(&self.plain, &mut state.plain, sums, read, sink);
        for (driven, awake) in self.driven_by.iter().zip(&mut state.awake) {
            *awake |= values[driven.practice.index()] != 0.0;
            if *awake {
                let rows = &self.driven[driven.rows.clone()];
                let shares = &mut state.driven[driven.rows.clone()];
                move_rows(rows, shares, sums, read, sink);
            }
        }
        for (row, share) in self.shaped.iter().zip(&mut state.shaped) {
            let change = (row.aim(values) - *share) * row.rate;
            *share += change;
            sums[usize::from(row.target)].shares += *share;
            if S::RECORDS {
                let quantity = self.targets[usize::from(row.target)].quantity;
                sink.moved(quantity, Cause::Quantity(row.from), change);
            }
        }
    }

    /// Gives a shock that fades with the quantity's memory; it acts at once.
    pub fn shock<S: Sink>(
        &self,
        state: &mut Influenced,
        values: &mut [f64],
        (quantity, amount): (Quantity, f64),
        cause: Cause,
        sink: &mut S,
    ) {
        let Some(place) = self.place[quantity.index()] else {
            return;
        };
        let (target, sum) = (
            &self.targets[usize::from(place)],
            &mut state.sums[usize::from(place)],
        );
        sum.shock += amount;
        let value = target.base + target.soft(sum.total());
        sink.shock(quantity, cause, amount);
        if S::RECORDS {
            let moved = value - values[quantity.index()];
            sink.moved(
                quantity,
                Cause::Saturation,
                moved - (sum.total() - sum.before),
            );
        }
        sum.before = sum.total();
        values[quantity.index()] = value;
    }

    /// Moves for good the place where a quantity settles; it acts over the quantity's months.
    pub fn push(
        &self,
        state: &mut Influenced,
        (quantity, amount): (Quantity, f64),
        cause: Cause,
        sink: &mut impl Sink,
    ) {
        let Some(place) = self.place[quantity.index()] else {
            return;
        };
        state.sums[usize::from(place)].push_target += amount;
        sink.lasting(quantity, cause, amount);
    }

    /// Puts a quantity at a value now and for good, whatever its causes say: its push makes up the
    /// rest. For experiments, which hold a cause where it is wanted.
    pub fn place_at(
        &self,
        state: &mut Influenced,
        values: &mut [f64],
        quantity: Quantity,
        value: f64,
    ) {
        let Some(place) = self.place[quantity.index()] else {
            return;
        };
        let (target, sum) = (
            &self.targets[usize::from(place)],
            &mut state.sums[usize::from(place)],
        );
        let gap = value - target.base;
        let room = if gap < 0.0 {
            target.room_below
        } else {
            target.room_above
        };
        let share = (gap / room).clamp(-0.999, 0.999);
        let total = room * share / (1.0 - share * share).sqrt();
        sum.push += total - sum.total();
        sum.push_target = sum.push;
        sum.before = sum.total();
        values[quantity.index()] = target.base + target.soft(sum.before);
    }

    /// Influences whose shares have not come to where their causes now say.
    pub fn to_come(&self, state: &Influenced, values: &[f64]) -> Vec<Movement> {
        let movement = |target: u16, from, amount| Movement {
            quantity: self.targets[usize::from(target)].quantity,
            cause: Cause::Quantity(from),
            amount,
        };
        let plain = self.plain.iter().zip(&state.plain);
        let driven = self.driven.iter().zip(&state.driven);
        let simple = plain
            .chain(driven)
            .map(|(row, share)| movement(row.target, Quantity(row.from), row.aim(values) - share));
        let shaped = self.shaped.iter().zip(&state.shaped);
        let shaped =
            shaped.map(|(row, share)| movement(row.target, row.from, row.aim(values) - share));
        simple.chain(shaped).collect()
    }

    /// Whether this quantity is moved by influences here.
    pub fn moves(&self, quantity: Quantity) -> bool {
        self.place[quantity.index()].is_some()
    }
}

impl Influenced {
    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let sums = self.sums.iter().flat_map(|sum| {
            [
                sum.shares,
                sum.shock,
                sum.push,
                sum.push_target,
                sum.noise,
                sum.before,
            ]
        });
        let rows = self.plain.iter().chain(&self.driven).chain(&self.shaped);
        rows.copied().chain(sums)
    }
}
