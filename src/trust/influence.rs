//! How the organisation works: influenced quantities, moved by lagged shares of what causes them.
//!
//! Every influence keeps a share that moves, month by month, towards what its cause says; a
//! quantity is its base plus the softened sum of its shares, pushes, shocks and noise. The sum is
//! exact, so what moved a quantity is the change in its shares. Causes are read as they stood a
//! month ago.
//!
//! Shares that move at one pace move as their sum does, so the state keeps only the sum of a
//! quantity's plain shares; who wants to know them one by one follows them (`Sink::drawn`).

mod compile;
mod rows;

use std::ops::Range;

use self::rows::{DrivenRow, PlainRow, ShapedRow};
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
    /// Rows that say so much per unit at their target's pace, by target.
    plain: Vec<PlainRow>,
    /// What each plain row gives where the trust rests.
    at_rest: Vec<f64>,
    /// Rows that an initiative's practice drives, by initiative.
    driven: Vec<DrivenRow>,
    driven_by: Vec<Driven>,
    /// Rows with a curve, a moderator, a gate or a pace of their own.
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
    /// One over the months in which shares and pushes act, and shocks and noise fade.
    rate: f64,
    noise: f64,
    plain: Range<usize>,
    /// What the plain rows say where all their causes are nothing.
    constant: f64,
}

/// What influences have done so far: one number for a row that moves by itself, seven a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influenced {
    driven: Vec<f64>,
    awake: Vec<bool>,
    shaped: Vec<f64>,
    sums: Vec<Sum>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sum {
    /// The shares of plain rows.
    plain: f64,
    /// All shares.
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
        self.move_plain(&mut state.sums, values, sink);
        self.move_driven(state, values, sink);
        self.move_shaped(state, values, sink);
        for (target, sum) in self.targets.iter().zip(&mut state.sums) {
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
                let lost = (value - values[target.quantity.index()]) - (total - sum.before);
                sink.moved(target.quantity, Cause::Luck, sum.noise - old_noise);
                sink.moved(target.quantity, Cause::Saturation, lost);
            }
            sum.before = total;
            values[target.quantity.index()] = value;
        }
    }

    /// Moves the shares of plain rows towards what their causes say, causes being read as they
    /// stand; a sink that follows shares is told of each.
    fn move_plain<S: Sink>(&self, sums: &mut [Sum], values: &[f64], sink: &mut S) {
        for (target, sum) in self.targets.iter().zip(sums) {
            let mut aim = target.constant;
            for row in &self.plain[target.plain.clone()] {
                aim += row.effect * values[usize::from(row.from)];
            }
            sum.plain += (aim - sum.plain) * target.rate;
            sum.shares = sum.plain;
            if S::RECORDS {
                for number in target.plain.clone() {
                    let row = self.plain[number];
                    let cause = Cause::Quantity(Quantity(row.from));
                    let share = (number, row.aim(values), target.rate);
                    sink.drawn(target.quantity, cause, share);
                }
            }
        }
    }

    /// Moves the shares of what is practised of initiatives.
    fn move_driven<S: Sink>(&self, state: &mut Influenced, values: &[f64], sink: &mut S) {
        for (driven, awake) in self.driven_by.iter().zip(&mut state.awake) {
            let practice = values[driven.practice.index()];
            *awake |= practice != 0.0;
            if !*awake {
                continue;
            }
            let shares = &mut state.driven[driven.rows.clone()];
            for (row, share) in self.driven[driven.rows.clone()].iter().zip(shares) {
                let change = (row.effect * practice - *share) * row.rate;
                *share += change;
                state.sums[usize::from(row.target)].shares += *share;
                if S::RECORDS {
                    let quantity = self.targets[usize::from(row.target)].quantity;
                    sink.moved(quantity, Cause::Quantity(driven.practice), change);
                }
            }
        }
    }

    fn move_shaped<S: Sink>(&self, state: &mut Influenced, values: &[f64], sink: &mut S) {
        for (row, share) in self.shaped.iter().zip(&mut state.shaped) {
            let change = (row.aim(values) - *share) * row.rate;
            *share += change;
            state.sums[usize::from(row.target)].shares += *share;
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

    /// Influences whose shares have not come to where their causes now say; `plain` are the shares
    /// of plain rows, as a sink has followed them.
    pub fn to_come(&self, state: &Influenced, plain: &[f64], values: &[f64]) -> Vec<Movement> {
        let movement = |quantity, from, amount| Movement {
            quantity,
            cause: Cause::Quantity(from),
            amount,
        };
        let mut coming = Vec::new();
        for target in &self.targets {
            let shares = &plain[target.plain.clone()];
            let rows = self.plain[target.plain.clone()].iter().zip(shares);
            coming.extend(rows.map(|(row, share)| {
                movement(target.quantity, Quantity(row.from), row.aim(values) - share)
            }));
        }
        let quantity = |target: u16| self.targets[usize::from(target)].quantity;
        for driven in &self.driven_by {
            let practice = values[driven.practice.index()];
            let shares = &state.driven[driven.rows.clone()];
            let rows = self.driven[driven.rows.clone()].iter().zip(shares);
            coming.extend(rows.map(|(row, share)| {
                let left = row.effect * practice - share;
                movement(quantity(row.target), driven.practice, left)
            }));
        }
        let shaped = self.shaped.iter().zip(&state.shaped);
        coming.extend(shaped.map(|(row, share)| {
            movement(quantity(row.target), row.from, row.aim(values) - share)
        }));
        coming
    }

    /// What each plain row gives where the trust rests: where a sink that follows shares begins.
    pub fn at_rest(&self) -> &[f64] {
        &self.at_rest
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
                sum.plain,
                sum.shares,
                sum.shock,
                sum.push,
                sum.push_target,
                sum.noise,
                sum.before,
            ]
        });
        let rows = self.driven.iter().chain(&self.shaped);
        rows.copied().chain(sums)
    }
}
