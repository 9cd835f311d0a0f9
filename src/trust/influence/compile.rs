//! Influences compiled from a model, and the bases at which a trust rests where it starts.

use std::cmp::Reverse;

use super::plain::{PlainRow, PlainRows};
use super::rows::{DrivenRow, ShapedRow};
use super::sums::{LANES, Pace, Sums};
use super::{Compiled, Driven, Influenced};
use crate::catalogue::Quantity;
use crate::luck::Name;
use crate::scenario::{Influence, Model, Response};

/// Rounds in which a base and the room round it settle on each other.
const ROUNDS: usize = 60;

impl Compiled {
    /// Compiles the influences of a model. Bases are the starting values until [`Self::rest_at`].
    pub fn new(model: &Model) -> Compiled {
        let targets = targets(model);
        let (mut place, mut pace) = (vec![None; model.quantities.len()], Pace::UNUSED);
        let mut noise = Vec::new();
        for (lane, target) in targets.iter().enumerate() {
            let quantity = &model.quantities[target.index()];
            place[target.index()] = Some(lane as u16);
            pace.base[lane] = model.start[target.index()].unwrap_or(quantity.reference);
            pace.rate[lane] = 1.0 / quantity.months;
            let name = Name::of("noise").within(Name::of(&quantity.name));
            noise.push((name, quantity.noise));
        }
        let lanes = targets.len();
        pace.used = lanes;
        let plain = plain_rows(model, &targets);
        let mut compiled = Compiled {
            targets,
            pace,
            noise,
            place,
            plain,
            at_rest: Vec::new(),
            driven: Vec::new(),
            driven_by: Vec::new(),
            driven_to: vec![Vec::new(); lanes],
            shaped: Vec::new(),
            shaped_to: vec![Vec::new(); lanes],
        };
        compiled.take_other_rows(model);
        compiled
    }

    fn take_other_rows(&mut self, model: &Model) {
        let rows = model.influences.iter();
        let mut rows: Vec<(u16, &Influence)> = rows
            .filter(|row| !is_practised(model, row.from) && plain_row(model, row).is_none())
            .filter_map(|row| self.place[row.to.index()].map(|target| (target, row)))
            .collect();
        rows.sort_by_key(|(target, _)| *target);
        for (target, row) in rows {
            self.take_shaped(model, target, row);
        }
        for (place, initiative) in (0_u16..).zip(&model.initiatives) {
            let first = self.driven.len();
            let rows = model.influences.iter();
            for row in rows.filter(|row| row.from == initiative.practice) {
                let Some(target) = self.place[row.to.index()] else {
                    continue;
                };
                match &row.response {
                    Response::PerUnit(effect) => {
                        let number = self.driven.len() as u16;
                        self.driven_to[usize::from(target)].push((place, number));
                        self.driven.push(DrivenRow {
                            effect: *effect,
                            rate: 1.0 / row.months.max(1.0),
                            target,
                        });
                    }
                    Response::Curve(_) => self.take_shaped(model, target, row),
                }
            }
            self.driven_by.push(Driven {
                practice: initiative.practice,
                rows: first..self.driven.len(),
            });
        }
    }

    fn take_shaped(&mut self, model: &Model, target: u16, row: &Influence) {
        self.shaped_to[usize::from(target)].push(self.shaped.len() as u16);
        self.shaped.push(shaped_row(model, target, row));
    }

    /// Chooses bases so that every quantity rests at its starting value while its causes stand, on
    /// average, at `usual`; gives the shares that go with that.
    pub fn rest_at(&mut self, model: &Model, usual: &[f64]) -> Influenced {
        let numbers = 0..self.plain.len();
        self.at_rest = numbers.map(|it| self.plain.aim(it, usual)).collect();
        let mut state = Influenced {
            driven: vec![0.0; self.driven.len()],
            awake: vec![false; self.driven_by.len()],
            shaped: self.shaped.iter().map(|row| row.aim(usual)).collect(),
            sums: Sums::NOTHING,
        };
        let sums = &mut state.sums;
        for lane in 0..self.targets.len() {
            for number in self.plain.of(lane) {
                sums.plain[lane] += self.at_rest[number];
            }
        }
        sums.shares = sums.plain;
        for (row, share) in self.shaped.iter().zip(&state.shaped) {
            sums.shares[usize::from(row.target)] += share;
        }
        sums.total = sums.shares;
        for (lane, target) in self.targets.iter().enumerate() {
            let quantity = &model.quantities[target.index()];
            let start = model.start[target.index()].unwrap_or(quantity.reference);
            let (pace, bounds) = (&mut self.pace, (quantity.least, quantity.most));
            rest_lane_at(pace, lane, start, bounds, sums.total[lane]);
        }
        state
    }
}

/// The influenced quantities of the trust as a whole, those with most plain rows first.
fn targets(model: &Model) -> Vec<Quantity> {
    let all = (0..model.quantities.len() as u16).map(Quantity);
    let influenced = |quantity: &Quantity| {
        model.quantities[quantity.index()].influenced && quantity.line().is_none()
    };
    let mut targets: Vec<Quantity> = all.filter(influenced).collect();
    assert!(
        targets.len() <= LANES,
        "influenced quantities need more lanes"
    );
    targets.sort_by_key(|target| {
        let rows = model.influences.iter().filter(|row| row.to == *target);
        Reverse(rows.filter(|row| plain_row(model, row).is_some()).count())
    });
    targets
}

/// The plain rows of each target, a target's in the order of the model.
fn plain_rows(model: &Model, targets: &[Quantity]) -> PlainRows {
    let of = |target: &Quantity| {
        let rows = model.influences.iter().filter(|row| row.to == *target);
        rows.filter_map(|row| plain_row(model, row)).collect()
    };
    let by_target: Vec<Vec<PlainRow>> = targets.iter().map(of).collect();
    PlainRows::new(&by_target)
}

/// Whether a quantity is what is practised of an initiative.
fn is_practised(model: &Model, quantity: Quantity) -> bool {
    model.initiatives.iter().any(|it| it.practice == quantity)
}

/// The row, if it says so much per unit at its target's own pace and no initiative drives it.
fn plain_row(model: &Model, row: &Influence) -> Option<PlainRow> {
    let months = model.quantities[row.to.index()].months;
    let is_plain = row.moderated.is_none() && row.gate.is_none() && row.months.max(1.0) == months;
    match row.response {
        Response::PerUnit(effect) if is_plain && !is_practised(model, row.from) => Some(PlainRow {
            effect,
            reference: model.quantities[row.from.index()].reference,
            from: row.from.0,
        }),
        _ => None,
    }
}

fn shaped_row(model: &Model, target: u16, row: &Influence) -> ShapedRow {
    let reference = |quantity: Quantity| model.quantities[quantity.index()].reference;
    ShapedRow {
        from: row.from,
        reference: reference(row.from),
        rate: 1.0 / row.months.max(1.0),
        response: row.response.clone(),
        moderated: row
            .moderated
            .map(|(by, per_unit)| (by, per_unit, reference(by))),
        gate: row.gate,
        target,
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
