//! How the board led: attention, approaches, visits, challenge. Counted, not marked.

use crate::catalogue::{Approach, Quantity, Whose};
use crate::game::{ATTENTION_POINTS, Entry, ItemState, Order, OrderKind, Play};
use crate::units::Month;

/// How the board led.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// Points of attention on the mean of the meetings: money, access, quality, staff, improvement,
    /// partners. Nothing where it was never divided.
    pub attention: Option<[f64; 6]>,
    /// How often change was made by each approach.
    pub approaches: Vec<(Approach, u16)>,
    /// Papers decided, and papers left.
    pub papers: [u16; 2],
    /// Decisions by whose they properly were: the board's, the executive's, the service's.
    pub whose: [u16; 3],
    /// Pieces of own business started, and stopped.
    pub own_business: [u16; 2],
    /// The most change that the trust carried at once, and when.
    pub load_most: (f64, Month),
    /// Visits, and those of which the service was told beforehand.
    pub visits: [u16; 2],
    /// Private briefs opened to the table.
    pub briefs: u16,
    /// Reasons written, predictions, challenges heard, dissents recorded, and rulings against the
    /// hands.
    pub minutes: Written,
    /// Domains of the frameworks that the scenario names.
    pub domains: Vec<Domain>,
}

/// What stands in the minutes, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "counts of what they say")]
pub struct Written {
    pub reasons: u16,
    pub predictions: u16,
    pub challenges: u16,
    pub dissents: u16,
    pub shows_of_hands: u16,
}

/// A domain of a framework, and where this game touched it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its name, as the scenario's objectives have it.
    pub name: String,
    /// Objectives of the scenario that belong to it.
    pub objectives: Vec<u16>,
    /// Papers of theirs that were decided.
    pub decided: Vec<u16>,
    /// Papers of theirs that were left.
    pub left: Vec<u16>,
}

pub(super) fn of(play: &Play, until: Month) -> Profile {
    let mut profile = Profile {
        attention: attention(play),
        load_most: load_most(play, until),
        domains: domains(play),
        minutes: written(play),
        ..Profile::default()
    };
    for order in play.log().iter().flat_map(|turn| &turn.orders) {
        count(play, &mut profile, *order);
    }
    let items = play.game().items.iter();
    profile.papers[1] = items.filter(|it| **it == ItemState::Left).count() as u16;
    profile
}

fn count(play: &Play, profile: &mut Profile, order: Order) {
    let approach = match order {
        Order::Decide { approach, .. } => approach,
        Order::Start { approach, .. } => Some(approach),
        _ => None,
    };
    if let Some(approach) = approach {
        match profile.approaches.iter_mut().find(|it| it.0 == approach) {
            Some(known) => known.1 += 1,
            None => profile.approaches.push((approach, 1)),
        }
    }
    match order.kind() {
        OrderKind::Decide => profile.papers[0] += 1,
        OrderKind::Start => profile.own_business[0] += 1,
        OrderKind::Stop => profile.own_business[1] += 1,
        OrderKind::OpenBrief => profile.briefs += 1,
        _ => {}
    }
    if let Order::Visit { announced, .. } = order {
        profile.visits[0] += 1;
        profile.visits[1] += u16::from(announced);
    }
    if let Some(whose) = whose(play, order) {
        let place = match whose {
            Whose::Board => 0,
            Whose::Executive => 1,
            Whose::Service => 2,
        };
        profile.whose[place] += 1;
    }
}

/// Whose decision an order properly was; none for what is a board's manner rather than a decision.
fn whose(play: &Play, order: Order) -> Option<Whose> {
    match order.kind() {
        OrderKind::Visit
        | OrderKind::OpenBrief
        | OrderKind::SetPriorities
        | OrderKind::SetAttention => None,
        _ => play.prepared().whose(order),
    }
}

fn attention(play: &Play) -> Option<[f64; 6]> {
    let first = Quantity::ATTENTION_MONEY;
    let was_set = |order: &Order| matches!(order, Order::SetAttention { .. });
    let meetings = play.log();
    if !meetings.iter().flat_map(|turn| &turn.orders).any(was_set) {
        return None;
    }
    let months_per_turn = play.prepared().scenario.months_per_turn.max(1);
    let mut sums = [0.0; 6];
    for turn in 1..=meetings.len() as u16 {
        let truth = play.recorder().true_at(Month(turn * months_per_turn));
        for (place, sum) in sums.iter_mut().enumerate() {
            *sum += truth[first.index() + place];
        }
    }
    let mean = sums.map(|sum| sum / meetings.len() as f64);
    debug_assert!(mean.iter().sum::<f64>() <= f64::from(ATTENTION_POINTS) + 1e-9);
    Some(mean)
}

fn load_most(play: &Play, until: Month) -> (f64, Month) {
    let series = play.recorder().true_series(Quantity::CHANGE_LOAD);
    let months = (0_u16..).map(Month);
    let most = series
        .into_iter()
        .zip(months)
        .take(until.index() + 1)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    most.unwrap_or((0.0, Month(0)))
}

fn written(play: &Play) -> Written {
    let count = |wanted: fn(&Entry) -> bool| {
        let minutes = play.minutes().iter();
        minutes.filter(|minute| wanted(&minute.entry)).count() as u16
    };
    Written {
        reasons: count(|it| matches!(it, Entry::Reason { .. })),
        predictions: count(|it| matches!(it, Entry::Prediction { .. })),
        challenges: count(|it| matches!(it, Entry::Challenge { .. })),
        dissents: count(|it| matches!(it, Entry::Dissent { .. })),
        shows_of_hands: count(|it| matches!(it, Entry::Ruling { .. })),
    }
}

fn domains(play: &Play) -> Vec<Domain> {
    let scenario = &play.prepared().scenario;
    let mut domains: Vec<Domain> = Vec::new();
    for (place, objective) in (0_u16..).zip(&scenario.objectives) {
        for name in &objective.domains {
            match domains.iter_mut().find(|it| it.name == *name) {
                Some(known) => known.objectives.push(place),
                None => domains.push(Domain {
                    name: name.clone(),
                    objectives: vec![place],
                    decided: Vec::new(),
                    left: Vec::new(),
                }),
            }
        }
    }
    let items = (0_u16..).zip(&scenario.items).zip(&play.game().items);
    for ((place, item), state) in items {
        for domain in &mut domains {
            let is_of = item
                .objectives
                .iter()
                .any(|it| domain.objectives.contains(it));
            match state {
                ItemState::Decided { .. } if is_of => domain.decided.push(place),
                ItemState::Left if is_of => domain.left.push(place),
                _ => {}
            }
        }
    }
    domains
}
