//! Patterns played: every arm on the same seeds, under the model as it is and under many whose
//! influences are drawn again.

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::judging::{Judged, judge};
use super::{Arm, Compared, Measure, Over, Pattern, Seen};
use crate::game::{Game, Prepared, advance};
use crate::luck::{Luck, Name};
use crate::players::orders;
use crate::scenario::Model;
use crate::study::Series;
use crate::trust::{Cause, Silent, Sink};
use crate::units::Month;

/// The seed of the first play; play number n has the n-th seed after it.
const FIRST_SEED: u64 = 1;
/// Plays under each draw of the influences; the sign is that of their median.
const PLAYS_A_DRAW: u32 = 3;

/// How patterns are to be played.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Plays of each arm; they share their seeds.
    pub plays: u32,
    /// Draws of the influences under which each difference should keep its sign; 0 asks nothing.
    pub draws: u32,
    /// What is done to the model first: nothing, or another set of influences.
    pub change: &'a (dyn Fn(&mut Model) + Sync),
}

/// The games that playing these takes, for showing how much is done.
pub fn games(patterns: &[Pattern], asked: &Asked<'_>) -> u64 {
    let each = u64::from(asked.plays) + u64::from(asked.draws) * u64::from(PLAYS_A_DRAW);
    let arms: usize = patterns.iter().map(|pattern| pattern.arms.len()).sum();
    arms as u64 * each
}

/// Plays patterns on the threads of the current crew and judges them. `done` is called, from any
/// thread, after each game.
pub fn run(patterns: &[Pattern], asked: &Asked<'_>, done: impl Fn() + Sync) -> Vec<Judged> {
    patterns
        .iter()
        .map(|pattern| {
            let plays = measured(pattern, asked.plays, asked.change, &done);
            let draws = (0..asked.draws).into_par_iter().map(|draw| {
                let change = |model: &mut Model| {
                    (asked.change)(model);
                    draw_again(model, draw);
                };
                measured(pattern, PLAYS_A_DRAW, &change, &done)
            });
            judge(pattern, &plays, &draws.collect::<Vec<_>>())
        })
        .collect()
}

/// What each check measured, play by play.
pub(super) type Measured = Vec<Vec<f64>>;

fn measured(
    pattern: &Pattern,
    plays: u32,
    change: &(dyn Fn(&mut Model) + Sync),
    done: &(impl Fn() + Sync),
) -> Measured {
    let arms = ready(pattern, change);
    let by_play: Vec<Vec<f64>> = (0..plays)
        .into_par_iter()
        .map(|play| checked(pattern, &arms, play, done))
        .collect();
    (0..pattern.checks.len())
        .map(|check| by_play.iter().map(|play| play[check]).collect())
        .collect()
}

/// The arms on the changed model.
fn ready<'a>(
    pattern: &'a Pattern,
    change: &(dyn Fn(&mut Model) + Sync),
) -> Vec<(&'a Arm, Prepared)> {
    let arms = pattern.arms.iter();
    arms.map(|arm| {
        let mut scenario = arm.scenario.clone();
        change(Arc::make_mut(&mut scenario.model));
        (arm, Prepared::new(scenario).lasting(pattern.months))
    })
    .collect()
}

/// What each check measures in one play of all arms.
fn checked(
    pattern: &Pattern,
    arms: &[(&Arm, Prepared)],
    play: u32,
    done: &(impl Fn() + Sync),
) -> Vec<f64> {
    let seed = FIRST_SEED + u64::from(play);
    let series = arms.iter().map(|(arm, prepared)| {
        let series = arm.play(prepared, seed);
        done();
        series
    });
    let series: Vec<Series> = series.collect();
    let checks = pattern.checks.iter();
    checks
        .map(|check| {
            let of = |arm: usize| check.measure.of(&series[arm]);
            match check.compared {
                Compared::Alone(one) => of(one),
                Compared::Difference(one, other) => of(one) - of(other),
                Compared::Share([one, other, third, fourth]) => {
                    (of(one) - of(other)) / (of(third) - of(fourth))
                }
            }
        })
        .collect()
}

impl Arm {
    fn play(&self, prepared: &Prepared, seed: u64) -> Series {
        let mut game = Game::new(prepared, seed);
        game.experiment(prepared, &self.set, &self.hold);
        let mut series = Series::default();
        series.month_ended(&prepared.setting, &game.trust);
        while !game.is_over() {
            self.bring(prepared, &mut game);
            let orders = orders(&self.script, prepared, &game);
            advance(prepared, &mut game, &orders, &mut series);
        }
        series
    }

    fn bring(&self, prepared: &Prepared, game: &mut Game) {
        let now = self.changes.iter().filter(|it| it.turn == game.turn);
        for brought in now {
            let (setting, trust) = (&prepared.setting, &mut game.trust);
            for &change in &brought.once {
                trust.give(setting, change, Cause::Start, &mut Silent);
            }
            for &change in &brought.lasting {
                trust.give_lasting(setting, change, Cause::Start, &mut Silent);
            }
        }
    }
}

impl Measure {
    fn of(&self, series: &Series) -> f64 {
        let (first, last) = self.months;
        let months = &series.months[usize::from(first)..=usize::from(last)];
        let figures = months.iter().map(|month| {
            let sum: f64 = self
                .quantities
                .iter()
                .map(|seen| match *seen {
                    Seen::True(quantity) => month.values[quantity.index()],
                    Seen::Told(place) => month.told[place],
                })
                .sum();
            sum / self.quantities.len() as f64
        });
        match self.over {
            Over::Sum => figures.sum(),
            Over::Mean => figures.sum::<f64>() / months.len() as f64,
            Over::Least => figures.fold(f64::INFINITY, f64::min),
            Over::Most => figures.fold(f64::NEG_INFINITY, f64::max),
        }
    }
}

/// Multiplies the size of every influence by its own number between a half and one and a half, by
/// luck that knows it by name: one row more or fewer moves no other's.
pub(super) fn draw_again(model: &mut Model, draw: u32) {
    let luck = Luck::new(u64::from(draw)).month(Month(0));
    let names: Vec<Name> = model
        .quantities
        .iter()
        .map(|quantity| Name::of(&quantity.name))
        .collect();
    for influence in &mut model.influences {
        let name = names[influence.from.index()].within(names[influence.to.index()]);
        influence.response.scale(0.5 + luck.uniform(name));
    }
}
