//! How the organisation works: influenced quantities, moved by lagged shares of what causes them.
//!
//! Every influence keeps a share that moves, month by month, towards what its cause says; a
//! quantity is its base plus the softened sum of its shares, pushes, shocks and noise. The sum is
//! exact, so what moved a quantity is the change in its shares. Causes are read as they stood a
//! month ago.
//!
//! Shares that move at one pace move as their sum does, so the state keeps only the sum of a
//! quantity's plain shares; who wants to know them one by one follows them (`Sink::shares_move`).

mod compile;
mod explaining;
mod plain;
mod rows;
mod sums;

use std::ops::Range;

use self::plain::PlainRows;
use self::rows::{DrivenRow, ShapedRow};
use self::sums::{LANES, Pace, Sums};
use super::{Cause, Sink};
use crate::catalogue::Quantity;
use crate::luck::{MonthLuck, Name};

/// The influences of a model, compiled once into flat arrays.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The influenced quantities, in the order in which they are stepped.
    targets: Vec<Quantity>,
    pace: Pace,
    /// For each target, the name of its noise and the size of a month's.
    noise: Vec<(Name, f64)>,
    /// For each quantity, its place among the targets.
    place: Vec<Option<u16>>,
    /// Rows that say so much per unit at their target's pace. The targets with most of them come
    /// first among the targets.
    plain: PlainRows,
    /// What each plain row gives where the trust rests, by its number.
    at_rest: Vec<f64>,
    /// Rows that an initiative's practice drives, by initiative.
    driven: Vec<DrivenRow>,
    driven_by: Vec<Driven>,
    /// For each target, the driven rows that act on it: the initiative's place, and the row's.
    driven_to: Vec<Vec<(u16, u16)>>,
    /// Rows with a curve, a moderator, a gate or a pace of their own, by target.
    shaped: Vec<ShapedRow>,
    /// For each target, its shaped rows.
    shaped_to: Vec<Vec<u16>>,
}

/// The rows that one initiative drives. They sleep until it is first practised.
#[derive(Clone, Debug)]
struct Driven {
    practice: Quantity,
    rows: Range<usize>,
}

/// What influences have done so far: a number for each row that moves by itself, and what stands
/// behind each quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influenced {
    driven: Vec<f64>,
    awake: Vec<bool>,
    shaped: Vec<f64>,
    sums: Sums,
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
        self.move_driven(state, values);
        self.move_shaped(state, values);
        self.tell_settled(&state.sums, sink);
        let mut fresh = [0.0; LANES];
        if let Some(luck) = luck {
            for (fresh, (name, size)) in fresh.iter_mut().zip(&self.noise) {
                *fresh = size * luck.normal(*name);
            }
        }
        let settled = state.sums.settle(&self.pace, &fresh);
        for (target, value) in self.targets.iter().zip(settled) {
            values[target.index()] = value;
        }
    }

    /// Tells which shocks fade and which pushes come nearer, as they are about to.
    fn tell_settled<S: Sink>(&self, sums: &Sums, sink: &mut S) {
        if !S::RECORDS {
            return;
        }
        for (lane, quantity) in self.targets.iter().copied().enumerate() {
            let rate = self.pace.rate[lane];
            if sums.shock[lane] != 0.0 {
                sink.fade(quantity, 1.0 - rate);
            }
            if sums.push[lane] != sums.push_target[lane] {
                sink.settle(quantity, rate);
            }
        }
    }

    /// Moves the shares of plain rows towards what their causes say, causes being read as they
    /// stand; a sink that follows shares is told of each.
    fn move_plain<S: Sink>(&self, sums: &mut Sums, values: &[f64], sink: &mut S) {
        sums.draw_plain(&self.pace, &self.plain.aims(values));
        sink.shares_move(|shares| self.plain.follow(shares, values, &self.pace));
    }

    /// Moves the shares of what is practised of initiatives.
    fn move_driven(&self, state: &mut Influenced, values: &[f64]) {
        for (driven, awake) in self.driven_by.iter().zip(&mut state.awake) {
            let practice = values[driven.practice.index()];
            *awake |= practice != 0.0;
            if !*awake {
                continue;
            }
            let shares = &mut state.driven[driven.rows.clone()];
            for (row, share) in self.driven[driven.rows.clone()].iter().zip(shares) {
                *share += (row.effect * practice - *share) * row.rate;
                state.sums.shares[usize::from(row.target)] += *share;
            }
        }
    }

    fn move_shaped(&self, state: &mut Influenced, values: &[f64]) {
        for (row, share) in self.shaped.iter().zip(&mut state.shaped) {
            *share += (row.aim(values) - *share) * row.rate;
            state.sums.shares[usize::from(row.target)] += *share;
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
        let (lane, sums) = (usize::from(place), &mut state.sums);
        sums.shock[lane] += amount;
        sums.add_up(lane);
        sink.shock(quantity, cause, amount);
        values[quantity.index()] = self.pace.value(lane, sums.total[lane]);
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
        state.sums.push_target[usize::from(place)] += amount;
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
        let (lane, sums) = (usize::from(place), &mut state.sums);
        sums.push[lane] += self.pace.sum_for(lane, value) - sums.total[lane];
        sums.push_target[lane] = sums.push[lane];
        sums.add_up(lane);
        values[quantity.index()] = self.pace.value(lane, sums.total[lane]);
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
        let rows = self.driven.iter().chain(&self.shaped).copied();
        rows.chain(self.sums.numbers())
    }
}
