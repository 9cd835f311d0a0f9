//! Pairs of games that differ by one decision, on one luck: the luck that was had, and many more.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{Decision, Instead, Story};
use crate::catalogue::Count;
use crate::game::{Dropped, Game, Order, retrace};
use crate::scenario::EndingKind;
use crate::study::INTERVAL;

/// Salts of the futures: no game's own, whose salt is 0, nor those of look-ahead.
const FIRST_SALT: u64 = 0x0DEB_0000;

/// What stops a study before its end: asked for by somebody who waits.
#[derive(Debug, Default)]
pub struct Halt(AtomicBool);

impl Halt {
    /// Stops it, as soon as the pair that is being played is over.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A decision of a game, with everything that could have been done instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Studied {
    /// The decision.
    pub decision: Decision,
    /// What else could have been done, and what would have come of it.
    pub branches: Vec<Branch>,
}

/// One alternative, and what would have come of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What would have been done.
    pub instead: Instead,
    /// On the luck that was had.
    pub on_your_luck: OneFuture,
    /// Over futures: each count.
    pub over_futures: [Estimate; Count::COUNT],
    /// The share of futures in which the term is cut short: as it was decided, and instead; 0 to 1.
    pub cut_short: [f64; 2],
}

/// What one other game brought.
#[derive(Clone, Debug, PartialEq)]
pub struct OneFuture {
    /// Each count less what it came to, points.
    pub difference: [f64; Count::COUNT],
    /// Later orders that could no longer be given.
    pub dropped: Vec<Dropped>,
    /// How it ended, if it did.
    pub ending: Option<EndingKind>,
}

/// The mean difference over futures, with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean of the pairs' differences, points.
    pub mean: f64,
    /// The standard error of that mean.
    pub error: f64,
    /// How many times less the difference of a pair varies than that of two games on lucks of their
    /// own; none where it does not vary at all.
    pub variance_ratio: Option<f64>,
}

impl Estimate {
    /// The interval of 95 per cent.
    pub fn interval(&self) -> [f64; 2] {
        self.within(INTERVAL)
    }

    /// The interval of so many standard errors either side.
    pub fn within(&self, errors: f64) -> [f64; 2] {
        [
            self.mean - errors * self.error,
            self.mean + errors * self.error,
        ]
    }
}

/// Sums over pairs of one count: as it was decided, instead, and the difference.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    count: f64,
    mean: [f64; 3],
    squares: [f64; 3],
}

impl Sums {
    /// Welford's running mean and sum of squares.
    fn add(&mut self, decided: f64, instead: f64) {
        self.count += 1.0;
        for (place, value) in [decided, instead, instead - decided]
            .into_iter()
            .enumerate()
        {
            let off = value - self.mean[place];
            self.mean[place] += off / self.count;
            self.squares[place] += off * (value - self.mean[place]);
        }
    }

    fn estimate(&self) -> Estimate {
        let variance = |place: usize| self.squares[place] / (self.count - 1.0).max(1.0);
        let paired = variance(2);
        let alone = variance(0) + variance(1);
        Estimate {
            mean: self.mean[2],
            error: (paired / self.count.max(1.0)).sqrt(),
            variance_ratio: (paired > 0.0).then(|| alone / paired),
        }
    }
}

/// What a future came to: its counts, and whether the term was cut short.
#[derive(Clone, Copy, Debug)]
struct End {
    counts: [f64; Count::COUNT],
    cut_short: bool,
}

impl End {
    fn of(game: &Game) -> End {
        End {
            counts: game.counts(),
            cut_short: game.ending.is_some_and(|it| it != EndingKind::TermOver),
        }
    }
}

/// Studies these decisions over so many futures, on the threads of the current crew; none if it was
/// stopped. `done` is called, from any thread, after each future of a meeting.
pub fn study(
    story: &Story<'_>,
    decisions: &[Decision],
    futures: u32,
    halt: &Halt,
    done: impl Fn() + Sync,
) -> Option<Vec<Studied>> {
    let meetings: Vec<&[Decision]> = decisions.chunk_by(|a, b| a.turn == b.turn).collect();
    let tasks = meetings.len() * futures as usize;
    let plans: Vec<Vec<Vec<Plan>>> = meetings
        .iter()
        .map(|of_meeting| of_meeting.iter().map(|it| plans(story, it)).collect())
        .collect();
    let ends: Vec<Option<Vec<End>>> = (0..tasks)
        .into_par_iter()
        .map(|task| {
            let (meeting, future) = (task / futures as usize, task % futures as usize);
            let salt = FIRST_SALT + future as u64;
            let ends = one_future(
                story,
                meetings[meeting][0].turn,
                &plans[meeting],
                salt,
                halt,
            );
            done();
            ends
        })
        .collect();
    let ends: Vec<Vec<End>> = ends.into_iter().collect::<Option<_>>()?;
    let mut studied = Vec::with_capacity(decisions.len());
    for (meeting, of_meeting) in meetings.iter().enumerate() {
        let first = meeting * futures as usize;
        let ends = &ends[first..first + futures as usize];
        let mut place = 1;
        for (decision, plans) in of_meeting.iter().zip(&plans[meeting]) {
            let branches = plans.iter().map(|plan| {
                let branch = branch(story, decision, plan, ends, place);
                place += 1;
                branch
            });
            studied.push(Studied {
                decision: *decision,
                branches: branches.collect(),
            });
        }
    }
    Some(studied)
}

/// An alternative with the orders of its meeting.
struct Plan {
    instead: Instead,
    orders: Vec<Order>,
}

fn plans(story: &Story<'_>, decision: &Decision) -> Vec<Plan> {
    let alternatives = story.alternatives(decision).into_iter();
    alternatives
        .map(|instead| Plan {
            instead,
            orders: story.meeting_with(decision, instead),
        })
        .collect()
}

/// One future from a meeting on: first as it was decided, then each alternative of each decision;
/// none if it was stopped.
fn one_future(
    story: &Story<'_>,
    turn: u16,
    plans: &[Vec<Plan>],
    salt: u64,
    halt: &Halt,
) -> Option<Vec<End>> {
    if halt.is_stopped() {
        return None;
    }
    let at = usize::from(turn) - 1;
    let salted = |game: &mut Game| game.luck = game.luck.rekeyed(game.month.next(), salt);
    let mut ends = vec![End::of(&go_on(story, at, None, salted, &mut |_| {}))];
    for plan in plans.iter().flatten() {
        if halt.is_stopped() {
            return None;
        }
        let other = go_on(story, at, Some(&plan.orders), salted, &mut |_| {});
        ends.push(End::of(&other));
    }
    Some(ends)
}

/// The game from the meeting at this place to where the story ends, with other orders at that
/// meeting if they are given.
fn go_on(
    story: &Story<'_>,
    at: usize,
    instead: Option<&Vec<Order>>,
    change: impl FnOnce(&mut Game),
    dropped: &mut impl FnMut(Dropped),
) -> Game {
    let mut game = story.before[at].clone();
    change(&mut game);
    let first = instead.unwrap_or(&story.meetings[at]);
    retrace(
        story.prepared,
        &mut game,
        std::slice::from_ref(first),
        dropped,
    );
    let held = usize::from(story.held());
    retrace(
        story.prepared,
        &mut game,
        &story.meetings[at + 1..held],
        dropped,
    );
    game
}

fn branch(
    story: &Story<'_>,
    decision: &Decision,
    plan: &Plan,
    ends: &[Vec<End>],
    place: usize,
) -> Branch {
    let mut sums = [Sums::default(); Count::COUNT];
    let mut cut_short = [0.0; 2];
    for future in ends {
        let (decided, instead) = (&future[0], &future[place]);
        for (sums, (was, would)) in sums
            .iter_mut()
            .zip(decided.counts.iter().zip(instead.counts))
        {
            sums.add(*was, would);
        }
        cut_short[0] += f64::from(u8::from(decided.cut_short));
        cut_short[1] += f64::from(u8::from(instead.cut_short));
    }
    let futures = (ends.len() as f64).max(1.0);
    Branch {
        instead: plan.instead,
        on_your_luck: on_your_luck(story, decision, plan),
        over_futures: sums.map(|sums| sums.estimate()),
        cut_short: cut_short.map(|games| games / futures),
    }
}

fn on_your_luck(story: &Story<'_>, decision: &Decision, plan: &Plan) -> OneFuture {
    let mut dropped = Vec::new();
    let at = usize::from(decision.turn) - 1;
    let other = go_on(story, at, Some(&plan.orders), |_| {}, &mut |it| {
        dropped.push(it);
    });
    let (was, would) = (story.end.counts(), other.counts());
    OneFuture {
        difference: std::array::from_fn(|count| would[count] - was[count]),
        dropped,
        ending: other.ending,
    }
}
