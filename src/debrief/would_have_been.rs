//! What would have been: the decisions that mattered most, what they did together, how the game
//! stands beside a crowd, and what of it a sceptic would grant.

use crate::catalogue::Count;
use crate::game::{Order, Prepared};
use crate::study::counterfactual::{
    CROWD, CrowdPlay, Decided, Decision, Estimate, Halt, Instead, Joint, MATTERS, Story, Studied,
    TurningPoint, crowd, study, together, turning_points,
};

/// Futures over which decisions' joint effect is shared out.
const JOINT_FUTURES: u32 = 50;

/// What would have been.
#[derive(Clone, Debug, PartialEq)]
pub struct WouldHaveBeen {
    /// Futures for each alternative.
    pub futures: u32,
    /// Every decision, in order, with every alternative.
    pub studied: Vec<Studied>,
    /// The decisions that mattered most, the most first.
    pub points: Vec<Point>,
    /// What these did together, each against its alternative; none where fewer than two mattered.
    pub joint: Option<Joint>,
    /// Simulated boards on the same luck.
    pub crowd: Vec<CrowdPlay>,
}

/// A decision that mattered.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which decision, and which alternative.
    pub turning: TurningPoint,
    /// Objectives of the scenario that its paper serves.
    pub objectives: Vec<u16>,
    /// Whether it would matter if a sceptic were right; none where that was not asked.
    pub survival: Option<Survival>,
}

/// What becomes of a conclusion where a sceptic is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Survival {
    /// It holds, with this difference instead.
    Holds(Estimate),
    /// It is too small to tell.
    Fades(Estimate),
    /// It is turned round.
    Turns(Estimate),
    /// The alternative would not have been open.
    NotOpen,
}

pub(super) fn work(story: &Story<'_>, futures: u32, sceptic: Option<&Prepared>) -> u64 {
    let meetings = u64::from(story.held());
    u64::from(futures) * meetings * (1 + u64::from(sceptic.is_some()))
        + u64::from(JOINT_FUTURES)
        + CROWD
}

pub(super) fn find(
    story: &Story<'_>,
    futures: u32,
    sceptic: Option<&Prepared>,
    halt: &Halt,
    done: impl Fn() + Sync,
) -> Option<WouldHaveBeen> {
    let decisions = story.decisions();
    let studied = study(story, &decisions, futures, halt, &done)?;
    let turning = turning_points(&studied);
    let survivals = match sceptic {
        Some(doubted) => survivals(story, doubted, (&studied, &turning), futures, halt, &done)?,
        None => vec![None; turning.len()],
    };
    let parts: Vec<(Decision, Instead)> = turning
        .iter()
        .map(|it| {
            let studied = &studied[it.decision];
            (studied.decision, studied.branches[it.branch].instead)
        })
        .collect();
    let joint = match parts.len() {
        0 | 1 => None,
        _ => Some(together(story, &parts, JOINT_FUTURES, halt, &done)?),
    };
    let points = turning
        .iter()
        .zip(survivals)
        .map(|(turning, survival)| Point {
            turning: *turning,
            objectives: objectives(story, &studied[turning.decision].decision),
            survival,
        });
    Some(WouldHaveBeen {
        futures,
        points: points.collect(),
        joint,
        crowd: crowd(story, halt, &done)?,
        studied,
    })
}

/// Whether each turning point would be one in a trust where a sceptic is right.
fn survivals(
    story: &Story<'_>,
    doubted: &Prepared,
    (studied, turning): (&[Studied], &[TurningPoint]),
    futures: u32,
    halt: &Halt,
    done: impl Fn() + Sync,
) -> Option<Vec<Option<Survival>>> {
    let Ok(there) = story.elsewhere(doubted) else {
        return Some(vec![None; turning.len()]);
    };
    let mut decisions: Vec<Decision> = turning
        .iter()
        .map(|it| studied[it.decision].decision)
        .filter(|it| it.turn <= there.held())
        .collect();
    decisions.sort_by_key(|it| it.turn);
    let again = study(&there, &decisions, futures, halt, done)?;
    let survival = |it: &TurningPoint| {
        let known = &studied[it.decision];
        let instead = known.branches[it.branch].instead;
        let found = again.iter().find(|it| it.decision == known.decision);
        let branch = found.and_then(|it| it.branches.iter().find(|it| it.instead == instead));
        branch.map_or(Survival::NotOpen, |branch| {
            survives(it.mean, branch.over_futures[it.count.index()])
        })
    };
    Some(turning.iter().map(|it| Some(survival(it))).collect())
}

fn survives(mean: f64, there: Estimate) -> Survival {
    let [low, high] = there.interval();
    let is_clear = (low > 0.0 || high < 0.0) && there.mean.abs() >= MATTERS;
    match (is_clear, there.mean * mean > 0.0) {
        (true, true) => Survival::Holds(there),
        (true, false) => Survival::Turns(there),
        (false, _) => Survival::Fades(there),
    }
}

fn objectives(story: &Story<'_>, decision: &Decision) -> Vec<u16> {
    let item = match decision.what {
        Decided::Left(item) | Decided::Ordered(_, Order::Decide { item, .. }) => Some(item),
        Decided::Ordered(..) => None,
    };
    let items = &story.prepared().scenario.items;
    item.map_or(Vec::new(), |item| {
        items[usize::from(item)].objectives.clone()
    })
}

impl WouldHaveBeen {
    /// How many of the crowd ended higher on a count than the game, of how many.
    pub fn higher(&self, count: Count, own: f64) -> [usize; 2] {
        let higher = self
            .crowd
            .iter()
            .filter(|it| it.counts[count.index()] > own);
        [higher.count(), self.crowd.len()]
    }
}
