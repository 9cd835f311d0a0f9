//! Solving: the direct links that make the model give back every published size, all other paths in
//! place.

use std::sync::Arc;

use super::Laboratory;
use crate::catalogue::Quantity;
use crate::game::Prepared;
use crate::scenario::evidence::PublishedEffect;
use crate::scenario::{Model, Response, Scenario};

/// Rounds of Newton's method. Effects touch each other little, so each round takes every effect by
/// itself.
const ROUNDS: usize = 6;
/// The share by which links are nudged to see what they do.
const NUDGE: f64 = 0.05;

/// What solving found for the links of one effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// The effect's place in the model's list.
    pub effect: usize,
    /// Each link with what it was and what it should be, for each unit of its cause.
    pub links: Vec<((Quantity, Quantity), f64, f64)>,
    /// The model's effect before, and with what was found.
    pub before: f64,
    /// See `before`.
    pub after: f64,
}

/// Finds the links that make the model of `scenario` give every published effect that has links,
/// over so many seeds; `done` is called after each measurement. Links at nought stay there: no
/// multiple of nothing gives anything, and somebody has put them there.
pub fn solve(scenario: &Scenario, seeds: u64, done: impl Fn() + Sync) -> Vec<Solved> {
    let model = &*scenario.model;
    let published = &model.evidence.published;
    let measured = |model: &Model, effect: &PublishedEffect| {
        let model = Arc::new(model.clone());
        let prepared = Prepared::new(Scenario {
            model,
            ..scenario.clone()
        });
        let found = Laboratory::new(&prepared, seeds).measure(effect, || {});
        done();
        found.model
    };
    let mut now = model.clone();
    let solvable = published.iter().enumerate();
    let solvable: Vec<(usize, &PublishedEffect)> = solvable
        .filter(|(_, effect)| effect.links.iter().any(|link| size(model, *link) != 0.0))
        .collect();
    let before: Vec<f64> = solvable
        .iter()
        .map(|(_, effect)| measured(model, effect))
        .collect();
    let mut gives = before.clone();
    for _ in 0..ROUNDS {
        let stands = now.clone();
        for ((_, effect), gives) in solvable.iter().zip(&gives) {
            let gap = effect.used() - gives;
            if gap.abs() < 0.005 * effect.used().abs() {
                continue;
            }
            let mut nudged = stands.clone();
            scale(&mut nudged, effect, 1.0 + NUDGE);
            let slope = (measured(&nudged, effect) - gives) / NUDGE;
            if slope != 0.0 {
                scale(&mut now, effect, 1.0 + gap / slope);
            }
        }
        gives = solvable
            .iter()
            .map(|(_, effect)| measured(&now, effect))
            .collect();
    }
    let found = solvable.iter().zip(before.iter().zip(&gives));
    found
        .map(|((place, effect), (before, after))| Solved {
            effect: *place,
            links: effect
                .links
                .iter()
                .map(|link| (*link, size(model, *link), size(&now, *link)))
                .collect(),
            before: *before,
            after: *after,
        })
        .collect()
}

/// The size of a link, for each unit of its cause.
fn size(model: &Model, link: (Quantity, Quantity)) -> f64 {
    let mut rows = model.influences.iter();
    match rows
        .find(|row| (row.from, row.to) == link)
        .map(|row| &row.response)
    {
        Some(Response::PerUnit(effect)) => *effect,
        _ => 0.0,
    }
}

/// Makes each of an effect's links so many times its size.
fn scale(model: &mut Model, effect: &PublishedEffect, times: f64) {
    for row in &mut model.influences {
        if effect.links.contains(&(row.from, row.to))
            && let Response::PerUnit(size) = &mut row.response
        {
            *size *= times;
        }
    }
}
