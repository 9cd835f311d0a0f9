//! Rows that say so much per unit of a cause at their target's own pace: most of a model. Four
//! targets lie side by side, so that their arithmetic is wide. Not how a share settles.

use std::ops::Range;

use super::sums::{LANES, Lanes, Pace};
use crate::catalogue::Quantity;

/// Targets that lie side by side.
const SIDE: usize = 4;

/// So much per unit of a cause's deviation.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlainRow {
    pub effect: f64,
    pub reference: f64,
    pub from: u16,
}

/// All plain rows. Each has a number; numbers that no row has stand for rows that say nothing.
#[derive(Clone, Debug)]
pub(super) struct PlainRows {
    /// The next row of each of four targets that lie side by side.
    abreast: Vec<Abreast>,
    /// The causes' references, alike.
    references: Vec<[f64; SIDE]>,
    /// For each four targets, where their rows lie.
    sides: Vec<Range<usize>>,
    /// How many rows each target has.
    counts: Vec<usize>,
    /// For each target, what its rows say where all their causes are nothing.
    constant: Lanes,
}

/// A row of each of four targets.
#[derive(Clone, Copy, Debug, Default)]
struct Abreast {
    effect: [f64; SIDE],
    from: [u16; SIDE],
}

impl Abreast {
    /// What the causes stand at. Written out, for a closure would be called once for each.
    #[inline]
    fn causes(&self, values: &[f64]) -> [f64; SIDE] {
        let [one, two, three, four] = self.from.map(usize::from);
        [values[one], values[two], values[three], values[four]]
    }
}

impl PlainRows {
    /// Lays out the rows of each target, in the order of the targets.
    pub(super) fn new(by_target: &[Vec<PlainRow>]) -> PlainRows {
        let mut rows = PlainRows {
            abreast: Vec::new(),
            references: Vec::new(),
            sides: Vec::new(),
            counts: by_target.iter().map(Vec::len).collect(),
            constant: [0.0; LANES],
        };
        for (constant, of_target) in rows.constant.iter_mut().zip(by_target) {
            *constant = of_target
                .iter()
                .fold(0.0, |sum, row| sum - row.effect * row.reference);
        }
        for side in by_target.chunks(SIDE) {
            let begins = rows.abreast.len();
            let most = side.iter().map(Vec::len).max().unwrap_or(0);
            for round in 0..most {
                let (mut abreast, mut references) = (Abreast::default(), [0.0; SIDE]);
                for (at, of_target) in side.iter().enumerate() {
                    if let Some(row) = of_target.get(round) {
                        (abreast.effect[at], abreast.from[at]) = (row.effect, row.from);
                        references[at] = row.reference;
                    }
                }
                rows.abreast.push(abreast);
                rows.references.push(references);
            }
            rows.sides.push(begins..rows.abreast.len());
        }
        rows
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.abreast.len() * SIDE
    }

    /// What all rows of each target say, causes being read as they stand.
    #[inline]
    pub(super) fn aims(&self, values: &[f64]) -> Lanes {
        let mut aims = self.constant;
        let (of_sides, _) = aims.as_chunks_mut();
        for (side, aims) in self.sides.iter().zip(of_sides) {
            let mut sums: [f64; SIDE] = *aims;
            for abreast in &self.abreast[side.clone()] {
                let causes = abreast.causes(values);
                for at in 0..SIDE {
                    sums[at] += abreast.effect[at] * causes[at];
                }
            }
            *aims = sums;
        }
        aims
    }

    /// Moves the share of each row, by its number, towards what it says at its target's pace.
    pub(super) fn follow(&self, shares: &mut [f64], values: &[f64], pace: &Pace) {
        for (side, rates) in self.sides.iter().zip(pace.rate.chunks_exact(SIDE)) {
            let shares = shares[side.start * SIDE..side.end * SIDE].chunks_exact_mut(SIDE);
            let rows = self.abreast[side.clone()].iter();
            let rows = rows.zip(&self.references[side.clone()]);
            for (shares, (abreast, references)) in shares.zip(rows) {
                let causes = abreast.causes(values);
                for at in 0..SIDE {
                    let aim = abreast.effect[at] * (causes[at] - references[at]);
                    shares[at] += (aim - shares[at]) * rates[at];
                }
            }
        }
    }

    /// The numbers of a target's rows.
    pub(super) fn of(&self, target: usize) -> impl Iterator<Item = usize> + use<> {
        let first = self.sides[target / SIDE].start * SIDE + target % SIDE;
        (0..self.counts[target]).map(move |round| first + round * SIDE)
    }

    /// The cause of the row with this number.
    pub(super) fn from(&self, number: usize) -> Quantity {
        Quantity(self.abreast[number / SIDE].from[number % SIDE])
    }

    /// What the row with this number says.
    pub(super) fn aim(&self, number: usize, values: &[f64]) -> f64 {
        let (abreast, at) = (&self.abreast[number / SIDE], number % SIDE);
        let deviation = values[usize::from(abreast.from[at])] - self.references[number / SIDE][at];
        abreast.effect[at] * deviation
    }
}
