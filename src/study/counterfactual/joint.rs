//! What several decisions did together, shared fairly among them: Shapley's value, worked out in
//! each future by itself, so that the shares add up to the whole in each.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::decisions::put_instead;
use super::{Decision, Halt, Instead, Story};
use crate::catalogue::Count;
use crate::game::{Order, retrace};

/// Salts of these futures, apart from those of the alternatives.
const FIRST_SALT: u64 = 0x0501_0000;

/// What decisions did together.
#[derive(Clone, Debug, PartialEq)]
pub struct Joint {
    /// For each decision its share, on the mean of the futures, points of each count.
    pub shares: Vec<[f64; Count::COUNT]>,
    /// What all did together: with all of them, less with none.
    pub whole: [f64; Count::COUNT],
}

/// Shares out what these decisions (at most eight) did, over so many futures: every set of them is
/// made, and the rest made as their alternative says. None if it was stopped.
pub fn together(
    story: &Story<'_>,
    decisions: &[(Decision, Instead)],
    futures: u32,
    halt: &Halt,
    done: impl Fn() + Sync,
) -> Option<Joint> {
    assert!(decisions.len() <= 8, "every set of decisions is played");
    let sets = 0..1_usize << decisions.len();
    let sets: Vec<Vec<Vec<Order>>> = sets.map(|set| meetings(story, decisions, set)).collect();
    let first = decisions.iter().map(|(it, _)| it.turn).min().unwrap_or(1);
    let (first, held) = (usize::from(first) - 1, usize::from(story.held()));
    let each: Vec<Option<Vec<[f64; Count::COUNT]>>> = (0..futures)
        .into_par_iter()
        .map(|future| {
            let salt = FIRST_SALT + u64::from(future);
            let mut worth = Vec::with_capacity(sets.len());
            for meetings in &sets {
                if halt.is_stopped() {
                    return None;
                }
                let mut game = story.before[first].clone();
                game.luck = game.luck.rekeyed(game.month.next(), salt);
                retrace(
                    story.prepared,
                    &mut game,
                    &meetings[first..held],
                    &mut |_| {},
                );
                worth.push(game.counts());
            }
            done();
            Some(worth)
        })
        .collect();
    let each: Vec<_> = each.into_iter().collect::<Option<_>>()?;
    let scale = 1.0 / f64::from(futures.max(1));
    let mut joint = Joint {
        shares: vec![[0.0; Count::COUNT]; decisions.len()],
        whole: [0.0; Count::COUNT],
    };
    for worth in &each {
        for count in 0..Count::COUNT {
            let of_set = |set: usize| worth[set][count];
            joint.whole[count] += (of_set(sets.len() - 1) - of_set(0)) * scale;
            for (place, share) in joint.shares.iter_mut().enumerate() {
                share[count] += shapley(place, decisions.len(), of_set) * scale;
            }
        }
    }
    Some(joint)
}

/// What a player adds, on the mean of every order in which the players can join.
fn shapley(player: usize, players: usize, worth: impl Fn(usize) -> f64) -> f64 {
    let weights = weights(players);
    let without = (0..1_usize << players).filter(|set| set >> player & 1 == 0);
    let added = without.map(|set| {
        let more = worth(set | 1 << player) - worth(set);
        weights[set.count_ones() as usize] * more
    });
    added.sum()
}

/// The weight of joining a set of so many others, when `players` join in every order.
fn weights(players: usize) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).map(|i| i as f64).product::<f64>();
    let of_size = |size| factorial(size) * factorial(players - size - 1) / factorial(players);
    (0..players).map(of_size).collect()
}

/// The meetings in which only the decisions of this set are made as they were.
fn meetings(story: &Story<'_>, decisions: &[(Decision, Instead)], set: usize) -> Vec<Vec<Order>> {
    let mut meetings = story.meetings.clone();
    let all = decisions.iter().enumerate();
    let mut unmade: Vec<_> = all.filter(|(place, _)| set >> place & 1 == 0).collect();
    // From the last of a meeting to its first, so that places stay what they were.
    unmade.sort_by_key(|(_, (it, _))| std::cmp::Reverse(it.place()));
    for (_, (decision, instead)) in unmade {
        let orders = &mut meetings[usize::from(decision.turn) - 1];
        put_instead(orders, decision, *instead);
    }
    meetings
}
