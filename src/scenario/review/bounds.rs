//! How far the trust's influenced figures can move in the time that a scenario takes, if every
//! effect and influence went one way.
//!
//! Wider than any game: options of one paper that exclude each other count once, everything else
//! adds up, and chance and what a board does of its own accord have a margin. Stocks, figures
//! worked out from others and those of single service lines are not bounded.

use super::questions::Calendar;
use crate::catalogue::Quantity;
use crate::scenario::{Change, Effects, Influence, Response, Scenario};

/// The most that a moderator can multiply an influence by.
const MODERATED: f64 = 1.9;
/// Standard deviations of a figure's chance that are allowed for.
const CHANCE: f64 = 4.0;
/// Standard deviations between trusts that a board's own acts may add. Judgement.
const OWN_ACTS: f64 = 1.0;
/// How far a figure worked out from others is let go from its reference: a share of it, or of its
/// whole range. Judgement, and the reason why what follows is only likely.
const WORKED_OUT: (f64, f64) = (0.5, 0.1);

/// The least and the greatest value of each quantity.
pub(super) struct Bounds(Vec<Option<(f64, f64)>>);

impl Bounds {
    /// The bounds of a scenario.
    pub fn new(scenario: &Scenario) -> Bounds {
        let model = &scenario.model;
        let pushes = Pushes::of(scenario);
        let starts: Vec<f64> = model
            .quantities
            .iter()
            .zip(&model.start)
            .map(start)
            .collect();
        let mut spread: Vec<(f64, f64)> = (0..starts.len())
            .map(|place| {
                if model.quantities[place].influenced {
                    (0.0, 0.0)
                } else {
                    worked_out(scenario, place, starts[place])
                }
            })
            .collect();
        let links: Vec<&Influence> = model.influences.iter().collect();
        let mut shares = vec![(0.0, 0.0); links.len()];
        for _ in 0..Calendar(scenario).all_months().min(240) {
            let mut sums = vec![(0.0, 0.0); starts.len()];
            for (link, share) in links.iter().zip(&mut shares) {
                let aim = aim(
                    link,
                    spread[link.from.index()],
                    offset(scenario, link, &starts),
                );
                let rate = 1.0 / link.months.max(1.0);
                share.0 += (aim.0.min(0.0) - share.0) * rate;
                share.1 += (aim.1.max(0.0) - share.1) * rate;
                let sum: &mut (f64, f64) = &mut sums[link.to.index()];
                *sum = (sum.0 + share.0, sum.1 + share.1);
            }
            for (place, row) in model
                .quantities
                .iter()
                .enumerate()
                .filter(|it| it.1.influenced)
            {
                let fading = 1.0 - 1.0 / row.months.max(1.0);
                let chance = CHANCE * row.noise / (1.0 - fading * fading).max(0.01).sqrt();
                let margin = chance + OWN_ACTS * row.sd;
                let (down, up) = pushes.0[place];
                let most = row.most - row.least;
                spread[place] = (
                    (sums[place].0 + down - margin).max(-most),
                    (sums[place].1 + up + margin).min(most),
                );
            }
        }
        Bounds(ends(scenario, &starts, &spread))
    }

    /// Between which values a quantity stays; `None` where nothing is claimed.
    pub fn of(&self, quantity: Quantity) -> Option<(f64, f64)> {
        self.0.get(quantity.index()).copied().flatten()
    }
}

/// Ends of the range of each influenced quantity; others have none.
fn ends(scenario: &Scenario, starts: &[f64], spread: &[(f64, f64)]) -> Vec<Option<(f64, f64)>> {
    let rows = scenario.model.quantities.iter().zip(starts).zip(spread);
    rows.map(|((row, start), (down, up))| {
        let stays = ((start + down).max(row.least), (start + up).min(row.most));
        row.influenced.then_some(stays)
    })
    .collect()
}

fn start((row, start): (&crate::scenario::QuantityModel, &Option<f64>)) -> f64 {
    start.unwrap_or(row.reference)
}

/// How far a figure that is not influenced may be from where it starts.
fn worked_out(scenario: &Scenario, place: usize, start: f64) -> (f64, f64) {
    let row = &scenario.model.quantities[place];
    let initiatives = &scenario.model.initiatives;
    if initiatives.iter().any(|it| it.practice.index() == place) {
        return (0.0, 100.0);
    }
    let far = (WORKED_OUT.0 * start.abs()).max(WORKED_OUT.1 * (row.most - row.least));
    (-far, far)
}

/// A cause's start against its reference.
fn offset(scenario: &Scenario, link: &Influence, starts: &[f64]) -> f64 {
    starts[link.from.index()] - scenario.model.quantities[link.from.index()].reference
}

/// The least and the most that an influence can aim at beyond what it gives at the start.
fn aim(link: &Influence, (down, up): (f64, f64), offset: f64) -> (f64, f64) {
    let at = |deviation: f64| link.response.at(deviation);
    let mut values = vec![at(offset + down), at(offset + up), at(offset)];
    if let Response::Curve(points) = &link.response {
        let inside = points
            .iter()
            .filter(|(x, _)| (offset + down..=offset + up).contains(x));
        values.extend(inside.map(|(_, y)| *y));
    }
    let times = if link.moderated.is_some() {
        MODERATED
    } else {
        1.0
    };
    let rest = at(offset);
    let (mut least, mut most) = (0.0_f64, 0.0_f64);
    for value in values {
        let moved = [value * times - rest, value - rest];
        least = moved.iter().fold(least, |least, it| least.min(*it));
        most = moved.iter().fold(most, |most, it| most.max(*it));
    }
    (least, most)
}

/// The most by which decisions and events can push each quantity down and up.
struct Pushes(Vec<(f64, f64)>);

impl Pushes {
    fn of(scenario: &Scenario) -> Pushes {
        let mut all = Pushes(vec![(0.0, 0.0); scenario.model.quantities.len()]);
        let months = f64::from(Calendar(scenario).all_months());
        for item in &scenario.items {
            let mut most = all.none();
            for option in &item.options {
                most.or(&all.by(&option.effects));
            }
            most.or(&all.by(&item.if_not_decided.effects));
            all.and(&most, 1.0);
        }
        for event in &scenario.events {
            let times = event
                .months_apart
                .map_or(1.0, |apart| months / f64::from(apart.max(1)));
            let pushed = all.by(&event.effects);
            all.and(&pushed, times);
        }
        all
    }

    fn none(&self) -> Pushes {
        Pushes(vec![(0.0, 0.0); self.0.len()])
    }

    /// What one block does.
    fn by(&self, effects: &Effects) -> Pushes {
        let mut pushes = self.none();
        pushes.add(effects);
        pushes
    }

    fn add(&mut self, effects: &Effects) {
        let mut give = |changes: &[Change], times: f64| {
            for change in changes {
                let push = &mut self.0[change.quantity.index()];
                push.0 += (change.amount * times).min(0.0);
                push.1 += (change.amount * times).max(0.0);
            }
        };
        give(&effects.once, 1.0);
        give(&effects.lasting, 1.0);
        if let Some((months, changes)) = &effects.every_month {
            give(changes, f64::from(*months));
        }
        for later in &effects.later {
            self.add(&later.effects);
        }
    }

    /// Either of the two.
    fn or(&mut self, other: &Pushes) {
        for (push, other) in self.0.iter_mut().zip(&other.0) {
            *push = (push.0.min(other.0), push.1.max(other.1));
        }
    }

    /// Both, the other so many times.
    fn and(&mut self, other: &Pushes, times: f64) {
        for (push, other) in self.0.iter_mut().zip(&other.0) {
            *push = (push.0 + other.0 * times, push.1 + other.1 * times);
        }
    }
}
