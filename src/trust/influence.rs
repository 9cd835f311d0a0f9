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
mod sums;

use std::ops::Range;

use self::rows::{DrivenRow, PlainRow, ShapedRow};
use self::sums::{LANES, Lanes, Pace, Sums};
use super::{Cause, Movement, Sink};
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
    /// Rows that say so much per unit at their target's pace: first one of every target that has
    /// any, then a second one of every target that has two, and so on.
    plain: Vec<PlainRow>,
    /// Where each round of plain rows lies. Targets with most rows come first among the targets,
    /// so the row at a place of a round belongs to the target at that place.
    rounds: Vec<Range<usize>>,
    /// For each target, what its plain rows say where all their causes are nothing.
    constant: Lanes,
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
        self.move_driven(state, values, sink);
        self.move_shaped(state, values, sink);
        let before = S::RECORDS.then(|| state.sums.clone());
        let mut fresh = [0.0; LANES];
        if let Some(luck) = luck {
            for (fresh, (name, size)) in fresh.iter_mut().zip(&self.noise) {
                *fresh = size * luck.normal(*name);
            }
        }
        let settled = state.sums.settle(&self.pace, &fresh);
        if let Some(before) = before {
            self.tell_settled((&before, &state.sums), (values, &settled), sink);
        }
        for (target, value) in self.targets.iter().zip(settled) {
            values[target.index()] = value;
        }
    }

    /// Tells what moved the quantities besides shares.
    fn tell_settled<S: Sink>(
        &self,
        (before, after): (&Sums, &Sums),
        (values, settled): (&[f64], &Lanes),
        sink: &mut S,
    ) {
        for (lane, quantity) in self.targets.iter().copied().enumerate() {
            let rate = self.pace.rate[lane];
            if before.shock[lane] != 0.0 {
                sink.fade(quantity, 1.0 - rate);
            }
            if before.push[lane] != before.push_target[lane] {
                sink.settle(quantity, rate);
            }
            let moved = settled[lane] - values[quantity.index()];
            let lost = moved - (after.total[lane] - before.total[lane]);
            let noise = after.noise[lane] - before.noise[lane];
            sink.moved(quantity, Cause::Luck, noise);
            sink.moved(quantity, Cause::Saturation, lost);
        }
    }

    /// Moves the shares of plain rows towards what their causes say, causes being read as they
    /// stand; a sink that follows shares is told of each.
    fn move_plain<S: Sink>(&self, sums: &mut Sums, values: &[f64], sink: &mut S) {
        let mut aims = self.constant;
        for round in &self.rounds {
            for (aim, row) in aims.iter_mut().zip(&self.plain[round.clone()]) {
                *aim += row.effect * values[usize::from(row.from)];
            }
        }
        sums.draw_plain(&self.pace, &aims);
        if S::RECORDS {
            for (lane, number, row) in self.plain_rows() {
                let share = (number, row.aim(values), self.pace.rate[lane]);
                let cause = Cause::Quantity(Quantity(row.from));
                sink.drawn(self.targets[lane], cause, share);
            }
        }
    }

    /// Every plain row with its target's lane and its own number.
    fn plain_rows(&self) -> impl Iterator<Item = (usize, usize, PlainRow)> {
        self.rounds.iter().flat_map(|round| {
            let numbered = round.clone().zip(&self.plain[round.clone()]);
            numbered.map(|(number, row)| (number - round.start, number, *row))
        })
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
                state.sums.shares[usize::from(row.target)] += *share;
                if S::RECORDS {
                    let quantity = self.targets[usize::from(row.target)];
                    sink.moved(quantity, Cause::Quantity(driven.practice), change);
                }
            }
        }
    }

    fn move_shaped<S: Sink>(&self, state: &mut Influenced, values: &[f64], sink: &mut S) {
        for (row, share) in self.shaped.iter().zip(&mut state.shaped) {
            let change = (row.aim(values) - *share) * row.rate;
            *share += change;
            state.sums.shares[usize::from(row.target)] += *share;
            if S::RECORDS {
                let quantity = self.targets[usize::from(row.target)];
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
        let (lane, sums) = (usize::from(place), &mut state.sums);
        let before = sums.total[lane];
        sums.shock[lane] += amount;
        sums.add_up(lane);
        let value = self.pace.value(lane, sums.total[lane]);
        sink.shock(quantity, cause, amount);
        let lost = (value - values[quantity.index()]) - (sums.total[lane] - before);
        sink.moved(quantity, Cause::Saturation, lost);
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

    /// Influences whose shares have not come to where their causes now say; `plain` are the shares
    /// of plain rows, as a sink has followed them.
    pub fn to_come(&self, state: &Influenced, plain: &[f64], values: &[f64]) -> Vec<Movement> {
        let movement = |quantity, from, amount| Movement {
            quantity,
            cause: Cause::Quantity(from),
            amount,
        };
        let mut coming = Vec::new();
        coming.extend(self.plain_rows().map(|(lane, number, row)| {
            let left = row.aim(values) - plain[number];
            movement(self.targets[lane], Quantity(row.from), left)
        }));
        let quantity = |target: u16| self.targets[usize::from(target)];
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
        coming.extend(
            shaped.map(|(row, share)| {
                movement(quantity(row.target), row.from, row.aim(values) - share)
            }),
        );
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
        let rows = self.driven.iter().chain(&self.shaped).copied();
        rows.chain(self.sums.numbers())
    }
}
