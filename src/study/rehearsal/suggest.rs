//! A threshold by wish: which amount in an event's or item's own condition, or which chance, makes
//! it come in the share of plays that is wanted. Found by playing with each amount, never by a
//! formula.

use super::Shares;
use super::coverage::{Coverage, cover};
use super::layout::Mark;
use super::near_miss::{DIGITS, nearest_first, with_digits};
use super::share::Share;
use super::watcher::comparison_of;
use crate::catalogue::BoardName;
use crate::game::Prepared;
use crate::scenario::{Asker, Condition, Scenario, Step, Test, Timing};

/// How far from the share that is wanted is near enough.
const NEAR_ENOUGH: f64 = 0.03;
/// Shares of plays at which a comparison's amount is tried.
const TRIED: [f64; 11] = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 0.97];
/// Digits of those amounts.
const DIGITS_TRIED: i32 = 3;
/// Chances that are tried.
const CHANCES: [f64; 10] = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0];
/// Amounts tried between the two that are nearest on either side.
const BETWEEN: usize = 5;

/// What is wanted: that something comes in a share of plays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// The event or the item, as who asks its condition.
    pub of: Asker,
    /// The share of plays, 0 to 1.
    pub share: f64,
}

/// Something in the file that could be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// An event's chance.
    Likely,
    /// The amount of one question of the condition; the first is 0.
    Question(usize),
}

/// What came of trying one lever: amounts in rising order, with the share of plays for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What was changed.
    pub lever: Lever,
    /// Amounts and shares.
    pub points: Vec<(f64, Share)>,
    /// The amount that comes near enough to the wish, if any does.
    pub best: Option<(f64, Share)>,
}

/// In how many plays it comes as the file stands, and what came of trying each lever.
pub fn suggest(
    scenario: &Scenario,
    wish: Wish,
    plays: u32,
    done: impl Fn(u32) + Sync,
) -> (Share, Vec<Curve>) {
    let shares = Shares {
        of_each_board: plays.div_ceil(BoardName::ORDINARY.len() as u32),
        of_the_oracle: 0,
        forced: 0,
    };
    let prepared = Prepared::new(scenario.clone());
    let coverage = cover(&prepared, shares, &done);
    let now = coverage.share(mark(wish.of));
    let levers = levers(scenario, wish.of);
    let curves = levers.into_iter().map(|lever| {
        let came = |amount: f64| {
            let mut changed = scenario.clone();
            put(&mut changed, wish.of, lever, amount);
            cover(&Prepared::new(changed), shares, &done).share(mark(wish.of))
        };
        curve(
            lever,
            &candidates(&prepared, &coverage, wish.of, lever),
            wish,
            came,
        )
    });
    (now, curves.collect())
}

fn curve(lever: Lever, tried: &[f64], wish: Wish, came: impl Fn(f64) -> Share) -> Curve {
    let mut points: Vec<(f64, Share)> = tried.iter().map(|it| (*it, came(*it))).collect();
    let across = points.windows(2).find(|pair| {
        let (one, other) = (pair[0].1.part(), pair[1].1.part());
        (one - wish.share) * (other - wish.share) < 0.0
    });
    if let Some([(low, _), (high, _)]) = across.map(|pair| [pair[0], pair[1]]) {
        for part in 1..=BETWEEN {
            let part = part as f64 / (BETWEEN + 1) as f64;
            let amount = with_digits(low + (high - low) * part, DIGITS);
            if points.iter().all(|(known, _)| *known != amount) {
                points.push((amount, came(amount)));
            }
        }
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
    }
    let apart = |point: &(f64, Share)| (point.1.part() - wish.share).abs();
    let best = points
        .iter()
        .copied()
        .min_by(|a, b| apart(a).total_cmp(&apart(b)));
    Curve {
        lever,
        best: best.filter(|point| apart(point) <= NEAR_ENOUGH),
        points,
    }
}

fn mark(of: Asker) -> Mark {
    match of {
        Asker::Event(event) => Mark::Happened(event),
        Asker::Item(item) | Asker::Need(item, _) => Mark::Came(item),
        _ => Mark::PiledUp,
    }
}

/// The condition of an event or an item.
fn condition_of(scenario: &Scenario, of: Asker) -> Option<&Condition> {
    match of {
        Asker::Event(event) => scenario.events[usize::from(event)].when.as_ref(),
        Asker::Item(item) => match &scenario.items[usize::from(item)].timing {
            Timing::When(when) => Some(when),
            _ => None,
        },
        _ => None,
    }
}

fn levers(scenario: &Scenario, of: Asker) -> Vec<Lever> {
    let tests = condition_of(scenario, of)
        .into_iter()
        .flat_map(Condition::tests);
    let compared = |test: &u16| comparison_of(&scenario.tests[usize::from(*test)]).is_some();
    let questions = tests.enumerate().filter(|(_, test)| compared(test));
    let mut levers: Vec<Lever> = questions.map(|(place, _)| Lever::Question(place)).collect();
    if matches!(of, Asker::Event(_)) {
        levers.push(Lever::Likely);
    }
    levers
}

/// Amounts worth trying: those that figures reach in a rising share of plays.
fn candidates(prepared: &Prepared, coverage: &Coverage, of: Asker, lever: Lever) -> Vec<f64> {
    let Lever::Question(question) = lever else {
        return CHANCES.to_vec();
    };
    let Some(asker) = coverage.layout.asker(of) else {
        return Vec::new();
    };
    let place = coverage.layout.questions_of(asker).start + question;
    let test = &prepared.scenario.tests[usize::from(coverage.layout.questions[place].1)];
    let Some((comparison, now)) = comparison_of(test) else {
        return Vec::new();
    };
    let known = nearest_first(&coverage.reaches[place], comparison);
    let last = known.len().saturating_sub(1) as f64;
    let at = |share: &f64| {
        known
            .get((share * last) as usize)
            .map(|it| with_digits(*it, DIGITS_TRIED))
    };
    let mut tried: Vec<f64> = TRIED.iter().filter_map(at).chain([now]).collect();
    tried.sort_by(f64::total_cmp);
    tried.dedup();
    tried
}

/// Puts another amount into a scenario.
fn put(scenario: &mut Scenario, of: Asker, lever: Lever, amount: f64) {
    let Lever::Question(question) = lever else {
        if let Asker::Event(event) = of {
            scenario.events[usize::from(event)].likely = amount;
        }
        return;
    };
    let old = condition_of(scenario, of).and_then(|condition| condition.tests().nth(question));
    let Some(old) = old else {
        return;
    };
    let mut test = scenario.tests[usize::from(old)].clone();
    match &mut test {
        Test::Compare { amount: now, .. } | Test::Practice { percent: now, .. } => *now = amount,
        _ => return,
    }
    let new = scenario.tests.len() as u16;
    scenario.tests.push(test);
    let condition = match of {
        Asker::Event(event) => scenario.events[usize::from(event)].when.as_mut(),
        Asker::Item(item) => match &mut scenario.items[usize::from(item)].timing {
            Timing::When(when) => Some(when),
            _ => None,
        },
        _ => None,
    };
    let steps = condition
        .into_iter()
        .flat_map(|condition| &mut condition.steps);
    let mut tests = steps.filter(|step| matches!(step, Step::Test(_)));
    if let Some(step) = tests.nth(question) {
        *step = Step::Test(new);
    }
}
