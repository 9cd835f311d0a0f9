//! Influences compiled from a model, and the bases at which a trust rests where it starts.

use super::rows::{DrivenRow, PlainRow, ShapedRow};
use super::sums::{LANES, Pace, Sums};
use super::{Compiled, Driven, Influenced, Target};
use crate::catalogue::Quantity;
use crate::luck::Name;
use crate::scenario::{Influence, Model, Response};

/// Rounds in which a base and the room round it settle on each other.
const ROUNDS: usize = 60;

impl Compiled {
    /// Compiles the influences of a model. Bases are the starting values until [`Self::rest_at`].
    pub fn new(model: &Model) -> Compiled {
        let mut compiled = Compiled {
            targets: Vec::new(),
            pace: Pace::UNUSED,
            noise: Vec::new(),
            place: vec![None; model.quantities.len()],
            plain: Vec::new(),
            at_rest: Vec::new(),
            driven: Vec::new(),
            driven_by: Vec::new(),
            shaped: Vec::new(),
        };
        for (index, quantity) in model.quantities.iter().enumerate() {
            let id = Quantity(index as u16);
            if !quantity.influenced || id.line().is_some() {
                continue;
            }
            let lane = compiled.targets.len();
            assert!(lane < LANES, "influenced quantities need more lanes");
            compiled.place[index] = Some(lane as u16);
            compiled.pace.base[lane] = model.start[index].unwrap_or(quantity.reference);
            compiled.pace.rate[lane] = 1.0 / quantity.months;
            let name = Name::of("noise").within(Name::of(&quantity.name));
            compiled.noise.push((name, quantity.noise));
            compiled.targets.push(Target {
                quantity: id,
                plain: 0..0,
                constant: 0.0,
            });
        }
        compiled.take_rows(model);
        compiled
    }

    fn take_rows(&mut self, model: &Model) {
        let practised = |from: Quantity| model.initiatives.iter().any(|it| it.practice == from);
        let rows = model.influences.iter();
        let mut rows: Vec<(u16, &Influence)> = rows
            .filter(|row| !practised(row.from))
            .filter_map(|row| self.place[row.to.index()].map(|target| (target, row)))
            .collect();
        rows.sort_by_key(|(target, _)| *target);
        for (target, row) in rows {
            self.take_row(model, target, row);
        }
        for initiative in &model.initiatives {
            let first = self.driven.len();
            let rows = model.influences.iter();
            for row in rows.filter(|row| row.from == initiative.practice) {
                let Some(target) = self.place[row.to.index()] else {
                    continue;
                };
                match &row.response {
                    Response::PerUnit(effect) => self.driven.push(DrivenRow {
                        effect: *effect,
                        rate: 1.0 / row.months.max(1.0),
                        target,
                    }),
                    Response::Curve(_) => self.take_row(model, target, row),
                }
            }
            self.driven_by.push(Driven {
                practice: initiative.practice,
                rows: first..self.driven.len(),
            });
        }
    }

    /// Takes a row of `target`; the rows of a target come one after another.
    fn take_row(&mut self, model: &Model, target: u16, row: &Influence) {
        let reference = |quantity: Quantity| model.quantities[quantity.index()].reference;
        let rate = 1.0 / row.months.max(1.0);
        let own_rate = self.pace.rate[usize::from(target)];
        let of_target = &mut self.targets[usize::from(target)];
        match (&row.response, row.moderated, row.gate) {
            (Response::PerUnit(effect), None, None) if rate == own_rate => {
                if of_target.plain.is_empty() {
                    of_target.plain = self.plain.len()..self.plain.len();
                }
                let row = PlainRow {
                    effect: *effect,
                    reference: reference(row.from),
                    from: row.from.0,
                };
                of_target.constant -= row.effect * row.reference;
                of_target.plain.end += 1;
                self.plain.push(row);
            }
            (response, moderated, gate) => self.shaped.push(ShapedRow {
                from: row.from,
                reference: reference(row.from),
                rate,
                response: response.clone(),
                moderated: moderated.map(|(by, per_unit)| (by, per_unit, reference(by))),
                gate,
                target,
            }),
        }
    }

    /// Chooses bases so that every quantity rests at its starting value while its causes stand, on
    /// average, at `usual`; gives the shares that go with that.
    pub fn rest_at(&mut self, model: &Model, usual: &[f64]) -> Influenced {
        self.at_rest = self.plain.iter().map(|row| row.aim(usual)).collect();
        let mut state = Influenced {
            driven: vec![0.0; self.driven.len()],
            awake: vec![false; self.driven_by.len()],
            shaped: self.shaped.iter().map(|row| row.aim(usual)).collect(),
            sums: Sums::NOTHING,
        };
        let sums = &mut state.sums;
        for (lane, target) in self.targets.iter().enumerate() {
            sums.plain[lane] = self.at_rest[target.plain.clone()].iter().sum();
        }
        sums.shares = sums.plain;
        for (row, share) in self.shaped.iter().zip(&state.shaped) {
            sums.shares[usize::from(row.target)] += share;
        }
        sums.total = sums.shares;
        for (lane, target) in self.targets.iter().enumerate() {
            let quantity = &model.quantities[target.quantity.index()];
            let start = model.start[target.quantity.index()].unwrap_or(quantity.reference);
            let (pace, bounds) = (&mut self.pace, (quantity.least, quantity.most));
            rest_lane_at(pace, lane, start, bounds, sums.total[lane]);
        }
        state
    }

    /// The gain of each quantity on each other one, unsaturated: the static matrix whose rightmost
    /// eigenvalue says whether the influences can run away.
    #[cfg(test)]
    pub fn gain_matrix(&self, usual: &[f64]) -> Vec<Vec<f64>> {
        let size = self.targets.len();
        let mut matrix = vec![vec![0.0; size]; size];
        for (place, target) in self.targets.iter().enumerate() {
            for row in &self.plain[target.plain.clone()] {
                if let Some(from) = self.place[usize::from(row.from)] {
                    matrix[place][usize::from(from)] += row.effect;
                }
            }
        }
        for row in &self.shaped {
            if let Some(from) = self.place[row.from.index()] {
                let mut nudged = usual.to_vec();
                nudged[row.from.index()] += 0.01;
                let slope = (row.aim(&nudged) - row.aim(usual)) / 0.01;
                matrix[usize::from(row.target)][usize::from(from)] += slope;
            }
        }
        matrix
    }
}

/// Chooses the base from which `sum` comes to `start`, between `least` and `most`.
fn rest_lane_at(pace: &mut Pace, lane: usize, start: f64, (least, most): (f64, f64), sum: f64) {
    pace.base[lane] = start;
    for _ in 0..ROUNDS {
        let base = pace.base[lane];
        pace.per_room_below[lane] = 1.0 / (base - least).max(1e-9);
        pace.per_room_above[lane] = 1.0 / (most - base).max(1e-9);
        let gap = start - pace.value(lane, sum);
        pace.base[lane] = (base + 0.7 * gap).clamp(least, most);
    }
}
