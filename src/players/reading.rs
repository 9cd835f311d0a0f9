//! What an automated board reads out of a paper: what an option asks in money, and what it says of
//! people. Both are stated on the paper; neither is what will come of it.

use super::Table;
use crate::catalogue::{Good, Kind, Quantity, Section, Unit};
use crate::scenario::{Change, Choice, Effects};

/// Months over which a board counts what something costs.
const YEAR: u16 = 12;
/// How much more a lasting change weighs than a passing one.
const LASTING: f64 = 3.0;
/// What starting a piece of work with people is worth to a board that puts them first.
const WORK_WITH_PEOPLE: f64 = 0.3;

/// Pounds that an option asks for over a year; less than nothing is a saving.
pub fn cost_in_a_year(table: &Table<'_>, option: &Choice) -> f64 {
    let started = option.effects.start.iter().map(|start| {
        let initiative = table.initiative(start.initiative);
        let share = if start.line.is_some() { 0.3 } else { 1.0 };
        let running = initiative.monthly_cost.pounds() * f64::from(YEAR);
        (initiative.set_up_cost.pounds() + running) * share
    });
    cost_of(&option.effects, YEAR) + started.sum::<f64>()
}

/// Pounds that effects ask for within `months`.
fn cost_of(effects: &Effects, months: u16) -> f64 {
    let once: f64 = effects.once.iter().map(|change| -cash(change)).sum();
    let running = |change: &Change| match change.quantity {
        Quantity::DECISIONS_MONTHLY => -change.amount * f64::from(months),
        _ => -cash(change),
    };
    let lasting: f64 = effects.lasting.iter().map(running).sum();
    let monthly = effects
        .every_month
        .as_ref()
        .map_or(0.0, |(count, changes)| {
            let each: f64 = changes.iter().map(|change| -cash(change)).sum();
            each * f64::from((*count).min(months))
        });
    let later = effects.later.iter().filter(|later| later.months < months);
    let later = later.map(|later| cost_of(&later.effects, months - later.months));
    once + lasting + monthly + later.sum::<f64>()
}

fn cash(change: &Change) -> f64 {
    if change.quantity == Quantity::CASH {
        change.amount
    } else {
        0.0
    }
}

/// How good an option says it is for staff and how they are led, in rough standard deviations.
pub fn good_for_people(option: &Choice) -> f64 {
    let started = option.effects.start.len() as f64 * WORK_WITH_PEOPLE;
    said_of(option, of_people) + started
}

/// What an option says of the things that `worth` values: what lasts weighs more.
pub fn said_of(option: &Choice, worth: fn(&Change) -> f64) -> f64 {
    let effects = &option.effects;
    let once: f64 = effects.once.iter().map(worth).sum();
    let lasting: f64 = effects.lasting.iter().map(worth).sum();
    let later = effects.later.iter().map(|later| {
        let once: f64 = later.effects.once.iter().map(worth).sum();
        let lasting: f64 = later.effects.lasting.iter().map(worth).sum();
        once + lasting * LASTING
    });
    once + lasting * LASTING + later.sum::<f64>()
}

/// What a change is worth to a board that goes by a list: worth for each unit of a quantity.
pub fn by_list(list: &[(Quantity, f64)], change: &Change) -> f64 {
    let worth = list
        .iter()
        .find(|(quantity, _)| *quantity == change.quantity);
    worth.map_or(0.0, |(_, worth)| change.amount * worth)
}

/// A change of something about people, in rough standard deviations towards good.
fn of_people(change: &Change) -> f64 {
    let Some(definition) = change.quantity.definition() else {
        return 0.0;
    };
    let is_of_people = matches!(
        definition.section,
        Section::People | Section::Leadership | Section::Culture
    );
    if !is_of_people || definition.kind != Kind::Influenced {
        return 0.0;
    }
    let spread = match definition.unit {
        Unit::Score => 0.22,
        _ => 10.0,
    };
    let towards_good = match definition.good {
        Good::High => 1.0,
        Good::Low => -1.0,
        Good::BothWays | Good::Neither => 0.0,
    };
    change.amount / spread * towards_good
}
