//! How the organisation works: influenced quantities, moved by lagged shares of what causes them.
//!
//! Every influence keeps a share that moves, month by month, towards what its cause says; a
//! quantity is its base plus the softened sum of its shares, pushes, shocks and noise. The sum is
//! exact, so what moved a quantity is the change in its shares. Causes are read as they stood a
//! month ago.

use super::curve::soft;
use super::{Cause, Movement, Sink};
use crate::catalogue::Quantity;
use crate::luck::{MonthLuck, Name};
use crate::scenario::{Model, Response};

/// The influences of a model, compiled once into flat arrays.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The influenced quantities, in the order in which they are stepped.
    targets: Vec<Target>,
    /// For each quantity, its place among the targets.
    place: Vec<Option<u16>>,
    /// Rows that say so much per unit, grouped by target.
    plain: Vec<PlainRow>,
    /// Rows with a curve, a moderator or a gate, grouped by target.
    shaped: Vec<ShapedRow>,
}

/// One influenced quantity.
#[derive(Clone, Debug)]
struct Target {
    quantity: Quantity,
    noise_name: Name,
    plain_end: u32,
    shaped_end: u32,
    base: f64,
    room_below: f64,
    room_above: f64,
    /// One over the months in which pushes act and shocks and noise fade.
    rate: f64,
    noise: f64,
}

#[derive(Clone, Copy, Debug)]
struct PlainRow {
    effect: f64,
    reference: f64,
    rate: f64,
    from: u32,
}

#[derive(Clone, Debug)]
struct ShapedRow {
    from: Quantity,
    reference: f64,
    rate: f64,
    response: Response,
    moderated: Option<(Quantity, f64, f64)>,
    gate: Option<Quantity>,
}

/// What influences have done so far: one number a row, five a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influenced {
    plain: Vec<f64>,
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
        soft(
            sum,
            if sum < 0.0 {
                self.room_below
            } else {
                self.room_above
            },
        )
    }
}

impl PlainRow {
    fn aim(self, values: &[f64]) -> f64 {
        self.effect * (values[self.from as usize] - self.reference)
    }
}

impl ShapedRow {
    fn aim(&self, values: &[f64]) -> f64 {
        let deviation = values[self.from.index()] - self.reference;
        let mut aim = match &self.response {
            Response::PerUnit(effect) => effect * deviation,
            Response::Curve(points) => along(points, deviation),
        };
        if let Some((by, per_unit, reference)) = self.moderated {
            aim *= 1.0 + soft(per_unit * (values[by.index()] - reference), 0.9);
        }
        if let Some(gate) = self.gate {
            aim *= values[gate.index()] / 100.0;
        }
        aim
    }
}

/// The height at `x` of straight lines between `points`, level beyond the ends.
fn along(points: &[(f64, f64)], x: f64) -> f64 {
    let next = points.partition_point(|point| point.0 <= x);
    if next == 0 {
        return points[0].1;
    }
    let (left, low) = points[next - 1];
    let Some((right, high)) = points.get(next) else {
        return low;
    };
    low + (high - low) * (x - left) / (right - left)
}

impl Compiled {
    /// Compiles the influences of a model. Bases are the starting values until [`Self::rest_at`].
    pub fn new(model: &Model) -> Compiled {
        let mut compiled = Compiled {
            targets: Vec::new(),
            place: vec![None; model.quantities.len()],
            plain: Vec::new(),
            shaped: Vec::new(),
        };
        for (index, quantity) in model.quantities.iter().enumerate() {
            let id = Quantity(index as u16);
            if !quantity.influenced || id.line().is_some() {
                continue;
            }
            compiled.place[index] = Some(compiled.targets.len() as u16);
            compiled.take_rows(model, id);
            compiled.targets.push(Target {
                quantity: id,
                noise_name: Name::of("noise").within(Name::of(&quantity.name)),
                plain_end: compiled.plain.len() as u32,
                shaped_end: compiled.shaped.len() as u32,
                base: model.start[index].unwrap_or(quantity.reference),
                room_below: 1.0,
                room_above: 1.0,
                rate: 1.0 / quantity.months,
                noise: quantity.noise,
            });
        }
        compiled
    }

    fn take_rows(&mut self, model: &Model, to: Quantity) {
        for row in model.influences.iter().filter(|row| row.to == to) {
            let reference = model.quantities[row.from.index()].reference;
            let rate = 1.0 / row.months.max(1.0);
            match (&row.response, row.moderated, row.gate) {
                (Response::PerUnit(effect), None, None) => {
                    let from = u32::from(row.from.0);
                    self.plain.push(PlainRow {
                        effect: *effect,
                        reference,
                        rate,
                        from,
                    });
                }
                (response, moderated, gate) => self.shaped.push(ShapedRow {
                    from: row.from,
                    reference,
                    rate,
                    response: response.clone(),
                    moderated: moderated.map(|(by, per_unit)| {
                        (by, per_unit, model.quantities[by.index()].reference)
                    }),
                    gate,
                }),
            }
        }
    }

    /// The rows of the target at `place`.
    fn rows(&self, place: usize) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let target = &self.targets[place];
        let (plain, shaped) = place.checked_sub(1).map_or((0, 0), |before| {
            (
                self.targets[before].plain_end,
                self.targets[before].shaped_end,
            )
        });
        (
            plain as usize..target.plain_end as usize,
            shaped as usize..target.shaped_end as usize,
        )
    }

    /// Chooses bases so that every quantity rests at its starting value while its causes stand, on
    /// average, at `usual`; gives the shares that go with that.
    pub fn rest_at(&mut self, model: &Model, usual: &[f64]) -> Influenced {
        let mut state = Influenced {
            plain: self.plain.iter().map(|row| row.aim(usual)).collect(),
            shaped: self.shaped.iter().map(|row| row.aim(usual)).collect(),
            sums: vec![Sum::default(); self.targets.len()],
        };
        for place in 0..self.targets.len() {
            let (plain, shaped) = self.rows(place);
            let shares =
                state.plain[plain].iter().sum::<f64>() + state.shaped[shaped].iter().sum::<f64>();
            state.sums[place].shares = shares;
            state.sums[place].before = shares;
            let target = &mut self.targets[place];
            let quantity = &model.quantities[target.quantity.index()];
            let start = model.start[target.quantity.index()].unwrap_or(quantity.reference);
            // The base depends on the room and the room on the base: a few rounds settle both.
            target.base = start;
            for _ in 0..60 {
                target.room_below = (target.base - quantity.least).max(1e-9);
                target.room_above = (quantity.most - target.base).max(1e-9);
                let gap = start - (target.base + target.soft(shares));
                target.base = (target.base + 0.7 * gap).clamp(quantity.least, quantity.most);
            }
        }
        state
    }

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

    /// Moves every share towards what its cause says, causes being read as they stand.
    fn move_shares<S: Sink>(&self, state: &mut Influenced, values: &[f64], sink: &mut S) {
        let (mut plain_from, mut shaped_from) = (0, 0);
        for (target, sum) in self.targets.iter().zip(&mut state.sums) {
            let plain = plain_from..target.plain_end as usize;
            let shaped = shaped_from..target.shaped_end as usize;
            (plain_from, shaped_from) = (plain.end, shaped.end);
            let mut shares = 0.0;
            for (row, share) in self.plain[plain.clone()]
                .iter()
                .zip(&mut state.plain[plain])
            {
                let change = (row.aim(values) - *share) * row.rate;
                *share += change;
                shares += *share;
                if S::RECORDS {
                    sink.moved(
                        target.quantity,
                        Cause::Quantity(Quantity(row.from as u16)),
                        change,
                    );
                }
            }
            for (row, share) in self.shaped[shaped.clone()]
                .iter()
                .zip(&mut state.shaped[shaped])
            {
                let change = (row.aim(values) - *share) * row.rate;
                *share += change;
                shares += *share;
                if S::RECORDS {
                    sink.moved(target.quantity, Cause::Quantity(row.from), change);
                }
            }
            sum.shares = shares;
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
        let mut coming = Vec::new();
        for (place, target) in self.targets.iter().enumerate() {
            let (plain, shaped) = self.rows(place);
            let quantity = target.quantity;
            for (row, share) in self.plain[plain.clone()].iter().zip(&state.plain[plain]) {
                let cause = Cause::Quantity(Quantity(row.from as u16));
                coming.push(Movement {
                    quantity,
                    cause,
                    amount: row.aim(values) - share,
                });
            }
            for (row, share) in self.shaped[shaped.clone()]
                .iter()
                .zip(&state.shaped[shaped])
            {
                let cause = Cause::Quantity(row.from);
                coming.push(Movement {
                    quantity,
                    cause,
                    amount: row.aim(values) - share,
                });
            }
        }
        coming
    }

    /// Whether this quantity is moved by influences here.
    pub fn moves(&self, quantity: Quantity) -> bool {
        self.place[quantity.index()].is_some()
    }

    /// The gain of each quantity on each other one through one step's influences, unsaturated: the
    /// static matrix whose rightmost eigenvalue says whether the influences can run away.
    #[cfg(test)]
    pub fn gain_matrix(&self, usual: &[f64]) -> Vec<Vec<f64>> {
        let size = self.targets.len();
        let mut matrix = vec![vec![0.0; size]; size];
        for place in 0..size {
            let (plain, shaped) = self.rows(place);
            for row in &self.plain[plain] {
                if let Some(from) = self.place[row.from as usize] {
                    matrix[place][usize::from(from)] += row.effect;
                }
            }
            for row in &self.shaped[shaped] {
                if let Some(from) = self.place[row.from.index()] {
                    let mut nudged = usual.to_vec();
                    nudged[row.from.index()] += 0.01;
                    let slope = (row.aim(&nudged) - row.aim(usual)) / 0.01;
                    matrix[place][usize::from(from)] += slope;
                }
            }
        }
        matrix
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
        self.plain.iter().chain(&self.shaped).copied().chain(sums)
    }
}

#[cfg(test)]
mod tests {
    use super::along;

    #[test]
    fn a_curve_is_straight_between_its_points_and_level_beyond_them() {
        let points = [(0.0, 0.0), (5.0, 2.5), (10.0, 2.5)];
        let heights = [-3.0, 0.0, 2.0, 5.0, 7.0, 99.0].map(|x| along(&points, x));
        assert_eq!(heights, [0.0, 0.0, 1.0, 2.5, 2.5, 2.5]);
    }
}
