//! Whether a condition holds: pure questions about a game, asked of a scenario's tests.

use super::{Game, ItemState, Prepared};
use crate::catalogue::{Approach, Quantity};
use crate::scenario::{Asker, Condition, Test};
use crate::trust::{Answer, Sink};
use crate::units::Month;

/// Whether `condition` holds now.
pub fn holds(prepared: &Prepared, game: &Game, condition: &Condition) -> bool {
    condition.holds(|test| passes(prepared, game, test))
}

/// Tells a sink how each question of a condition is answered now, and whether the whole holds.
/// Changes nothing.
pub fn tell_answers(
    (prepared, game): (&Prepared, &Game),
    (asker, condition): (Asker, &Condition),
    sink: &mut impl Sink,
) {
    for (question, test) in (0..).zip(condition.tests()) {
        sink.answered(Answer {
            asker,
            question,
            test,
            held: passes(prepared, game, test),
            value: compared(prepared, game, test),
        });
    }
    sink.asked(asker, holds(prepared, game, condition));
}

/// What a test compares with an amount.
fn compared(prepared: &Prepared, game: &Game, place: u16) -> Option<f64> {
    match *prepared.test(place) {
        Test::Compare {
            quantity, reported, ..
        } => Some(value(prepared, game, quantity, reported)),
        Test::Practice(initiative, ..) => {
            let practice = prepared.scenario.model.initiatives[usize::from(initiative)].practice;
            Some(game.trust.value(practice))
        }
        _ => None,
    }
}

/// Whether a condition that may be missing holds; what is missing always does.
pub(super) fn holds_if_any(
    prepared: &Prepared,
    game: &Game,
    condition: Option<&Condition>,
) -> bool {
    condition.is_none_or(|condition| holds(prepared, game, condition))
}

/// Whether a test, by its place in the scenario's list, passes now.
pub(super) fn passes(prepared: &Prepared, game: &Game, place: u16) -> bool {
    match *prepared.test(place) {
        Test::Compare { months, .. } if months > 1 => {
            game.streaks[usize::from(place)].months >= months
        }
        Test::Compare {
            quantity,
            reported,
            comparison,
            amount,
            ..
        } => comparison.holds(value(prepared, game, quantity, reported), amount),
        Test::Trend { months, .. } => game.streaks[usize::from(place)].months >= months,
        Test::Flag(flag) => game.flags[usize::from(flag)],
        Test::Chose(item, wanted) => {
            decided(game, item).is_some_and(|(option, _)| option == wanted)
        }
        Test::ApproachTo(item, wanted) => {
            decided(game, item).is_some_and(|(_, approach)| approach == Some(wanted))
        }
        Test::Undecided(item) => game.items[usize::from(item)] == ItemState::Left,
        Test::Happened(event, within) => happened(game, event, within),
        Test::Running(initiative) => game.trust.initiative(initiative).running,
        Test::Practice(initiative, comparison, amount) => {
            let practice = prepared.scenario.model.initiatives[usize::from(initiative)].practice;
            comparison.holds(game.trust.value(practice), amount)
        }
        Test::Known(problem) => game.knows(problem),
        Test::Turn(comparison, turn) => comparison.holds(f64::from(game.turn), f64::from(turn)),
        Test::TurnIs(turn) => game.turn == turn,
        Test::MonthIs(month) => prepared.calendar_month(game.month.next()) == month,
    }
}

fn decided(game: &Game, item: u16) -> Option<(u16, Option<Approach>)> {
    match game.items[usize::from(item)] {
        ItemState::Decided { option, approach } => Some((option, approach)),
        _ => None,
    }
}

fn happened(game: &Game, event: u16, within: Option<u16>) -> bool {
    let Some(Month(when)) = game.events[usize::from(event)] else {
        return false;
    };
    within.is_none_or(|months| game.month.0.saturating_sub(when) < months)
}

/// A quantity as it is, or as the board was told; what is not reported is asked as it is.
fn value(prepared: &Prepared, game: &Game, quantity: Quantity, reported: bool) -> f64 {
    let told = if reported {
        game.trust.reported(&prepared.setting, quantity)
    } else {
        None
    };
    told.unwrap_or_else(|| game.trust.value(quantity))
}

/// Takes down, at a month's end, for how long the tests that ask for months on end have held.
pub(super) fn take_streaks(prepared: &Prepared, game: &mut Game) {
    for &place in &prepared.tests_over_months {
        let (now, held) = match *prepared.test(place) {
            Test::Compare {
                quantity,
                reported,
                comparison,
                amount,
                ..
            } => {
                let now = value(prepared, game, quantity, reported);
                (now, comparison.holds(now, amount))
            }
            Test::Trend {
                quantity,
                reported,
                rising,
                ..
            } => {
                let now = value(prepared, game, quantity, reported);
                let last = game.streaks[usize::from(place)].last;
                let has_past = game.month > Month(0);
                (
                    now,
                    has_past && if rising { now > last } else { now < last },
                )
            }
            _ => continue,
        };
        let streak = &mut game.streaks[usize::from(place)];
        streak.months = if held {
            streak.months.saturating_add(1)
        } else {
            0
        };
        streak.last = now;
    }
}
