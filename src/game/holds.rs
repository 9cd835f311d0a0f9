//! Whether a condition holds: pure questions about a game, asked of a scenario's tests.

use super::{Game, ItemState, Prepared};
use crate::catalogue::{Approach, Quantity, ServiceLine};
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
        Test::Practice {
            initiative, line, ..
        } => Some(practice(prepared, game, initiative, line)),
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
        Test::Practice {
            initiative,
            line,
            comparison,
            percent,
        } => comparison.holds(practice(prepared, game, initiative, line), percent),
        Test::Known(problem) => game.knows(problem),
        Test::Turn(comparison, turn) => comparison.holds(f64::from(game.turn), f64::from(turn)),
        Test::TurnIs(turn) => game.turn == turn,
        Test::MonthIs(month) => prepared.calendar_month(game.month.next()) == month,
    }
}

/// What is practised of an initiative, per cent: in a service line, or in the whole trust.
fn practice(prepared: &Prepared, game: &Game, initiative: u16, line: Option<ServiceLine>) -> f64 {
    if let Some(line) = line {
        return game.trust.initiative(initiative).practice[line.index()];
    }
    let all = &prepared.scenario.model.initiatives;
    game.trust.value(all[usize::from(initiative)].practice)
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{passes, practice};
    use crate::catalogue::{Approach, Quantity, ServiceLine};
    use crate::game::fixture::{FIRST_PAPER, PAPER_INITIATIVE, scenario};
    use crate::game::{Game, Happening, Order, Play, Prepared, advance};
    use crate::scenario::{Comparison, Condition, Step, Test};
    use crate::trust::Silent;
    use crate::units::Month;

    const SPEND: Order = Order::Decide {
        item: FIRST_PAPER,
        option: 0,
        approach: Some(Approach::Impose),
    };

    #[test]
    fn practice_in_a_service_line_is_asked_apart_from_that_of_the_whole_trust() {
        let mut scenario = scenario();
        scenario.items[0].options[0].approaches = vec![Approach::Impose];
        scenario.items[0].options[0].effects.start[0].line = Some(ServiceLine::Medicine);
        let first = scenario.tests.len() as u16;
        let lines = [ServiceLine::Medicine, ServiceLine::Surgery].map(Some);
        scenario.tests.extend(lines.map(|line| Test::Practice {
            initiative: PAPER_INITIATIVE,
            line,
            comparison: Comparison::Above,
            percent: 0.0,
        }));
        let prepared = Prepared::new(scenario);
        let mut game = Game::new(&prepared, 1);
        let asked = |game: &Game| [0, 1].map(|test| passes(&prepared, game, first + test));
        assert_eq!(asked(&game), [false; 2]);
        for orders in [&[SPEND][..], &[], &[]] {
            advance(&prepared, &mut game, orders, &mut Silent);
        }
        assert_eq!(asked(&game), [true, false]);
        let share = |line| practice(&prepared, &game, PAPER_INITIATIVE, line);
        let [medicine, whole] = [lines[0], None].map(share);
        assert!(0.0 < whole && whole < medicine, "{whole} of {medicine}");
    }

    /// A game in which the first paper's later consequence asks for this, played to its end.
    fn played(when: Option<Vec<Step>>) -> Play {
        let mut scenario = scenario();
        scenario.items[0].options[0].effects.later[0].when = when.map(|steps| Condition {
            steps,
            sentence: String::new(),
        });
        let mut play = Play::new(Arc::new(Prepared::new(scenario)), 1, String::new());
        play.give(Order::Decide {
            item: FIRST_PAPER,
            option: 0,
            approach: Some(Approach::CoDesign),
        })
        .expect("it is open");
        while !play.game().is_over() {
            play.end_turn();
        }
        play
    }

    fn arrived(play: &Play) -> bool {
        let mut told = play.log().iter().flat_map(|turn| &turn.report.happenings);
        told.any(|it| {
            matches!(
                it,
                Happening::Arrived {
                    month: Month(3),
                    ..
                }
            )
        })
    }

    #[test]
    fn what_comes_later_with_a_condition_comes_only_if_that_holds_when_its_time_comes() {
        // The decision itself sets the flag that the first test asks for.
        let flag = vec![Step::Test(0)];
        let no_flag = vec![Step::Test(0), Step::Not];
        let [always, held, failed] = [None, Some(flag), Some(no_flag)].map(played);
        assert!(arrived(&always) && arrived(&held) && !arrived(&failed));
        let cash =
            |play: &Play, month: u16| play.recorder().true_at(Month(month))[Quantity::CASH.index()];
        assert_eq!(cash(&held, 4), cash(&always, 4));
        assert_eq!(cash(&failed, 2), cash(&held, 2));
        assert!(cash(&failed, 3) < cash(&held, 3));
        // Until then nothing of it is told to be on its way.
        let told = |play: &Play| {
            let turns = play.log().iter().take(2);
            turns
                .map(|it| it.consequences.on_the_way.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&failed), told(&held));
        for play in [&held, &failed] {
            let orders = play.log().iter().map(|turn| turn.orders.clone());
            let mut again = Play::new(Arc::clone(play.prepared()), 1, String::new());
            for orders in orders {
                again.replay_turn(&orders).expect("it was allowed");
            }
            assert_eq!(again.log(), play.log(), "a replay is the same");
        }
    }
}
