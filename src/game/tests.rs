//! The laws of a game: orders, choices, the turn, what comes later, what is known, and replay.

use std::sync::Arc;

use super::fixture::{
    CERTAIN_EVENT, FIRST_PAPER, FLAG_PAPER, LIKELY_EVENT, OF_THE_SERVICE, PAPER_INITIATIVE,
    RAISED_PAPER, STANDING, change, prepared, scenario,
};
use super::{
    Game, Happening, ItemState, LearnedBy, Order, Play, Prepared, Refusal, advance, check, choices,
};
use crate::catalogue::{Approach, Quantity, Seat, ServiceLine, StaffGroup};
use crate::luck::{Luck, Name};
use crate::scenario::{EndingKind, Model};
use crate::trust::{Cause, Recorder, Silent};
use crate::units::Month;

const SPEND: Order = Order::Decide {
    item: FIRST_PAPER,
    option: 0,
    approach: Some(Approach::CoDesign),
};
const WAIT: Order = Order::Decide {
    item: FIRST_PAPER,
    option: 1,
    approach: None,
};

fn start(initiative: u16) -> Order {
    Order::Start {
        initiative,
        approach: Approach::CoDesign,
        line: None,
    }
}

fn posts(group: StaffGroup, wte: i16) -> Order {
    Order::Posts { group, wte }
}

/// Orders drawn from what may be done, as a board that does anything would.
fn drawn_orders(prepared: &Prepared, game: &Game, seed: u64) -> Vec<Order> {
    let mut pending = Vec::new();
    for number in 0..6 {
        let open = choices(prepared, game, &pending);
        let luck = Luck::new(seed).month(game.month);
        pending.push(open[luck.pick(Name::of("order").numbered(number), open.len())]);
    }
    pending
}

#[test]
fn every_choice_passes_check_and_check_changes_nothing() {
    let prepared = prepared();
    for seed in 0..40 {
        let mut game = Game::new(&prepared, seed);
        while !game.is_over() {
            let before = game.digest();
            let orders = drawn_orders(&prepared, &game, seed);
            for given in 0..=orders.len() {
                for order in choices(&prepared, &game, &orders[..given]) {
                    let answer = check(&prepared, &game, &orders[..given], order);
                    assert_eq!(answer, Ok(()), "seed {seed}: {order:?}");
                }
            }
            assert_eq!(game.digest(), before, "seed {seed}");
            advance(&prepared, &mut game, &orders, &mut Silent);
        }
    }
}

#[test]
fn the_same_seed_and_orders_give_the_same_game_and_a_replay_equals_play() {
    for seed in 0..20 {
        let prepared = Arc::new(prepared());
        let mut play = Play::new(Arc::clone(&prepared), seed, "team".to_owned());
        while !play.game().is_over() {
            for order in drawn_orders(&prepared, play.game(), seed) {
                // What a visit shows may close an option that stood open before it.
                let _ = play.give(order);
            }
            play.end_turn();
        }
        let orders: Vec<Vec<Order>> = play.log().iter().map(|turn| turn.orders.clone()).collect();
        let mut again = Play::new(Arc::clone(&prepared), seed, "team".to_owned());
        for orders in &orders {
            again.replay_turn(orders).expect("it was allowed");
        }
        assert_eq!(again.log(), play.log(), "seed {seed}");
        let mut game = Game::new(&prepared, seed);
        for (orders, turn) in orders.iter().zip(play.log()) {
            let report = advance(&prepared, &mut game, orders, &mut Silent);
            assert_eq!(report.happenings, turn.report.happenings, "seed {seed}");
            assert_eq!(game.digest(), turn.digest, "without a record, seed {seed}");
        }
    }
}

#[test]
fn until_the_turn_an_order_changes_a_game_only_by_what_it_reveals() {
    let prepared = Arc::new(prepared());
    for seed in 0..20 {
        let mut play = Play::new(Arc::clone(&prepared), seed, String::new());
        for order in drawn_orders(&prepared, play.game(), seed) {
            let before = play.game().digest();
            let shown = play.give(order);
            let same = play.game().digest() == before;
            assert!(same || (shown.is_ok() && order.reveals()), "{order:?}");
        }
    }
}

/// What the first deed of a game has done to `quantity` in one month.
fn of_first_deed(record: &Recorder, month: u16, quantity: Quantity) -> f64 {
    let setting = &prepared().setting;
    let causes = record.contributions(setting, quantity, Month(month - 1), Month(month));
    let of_deed = causes.iter().filter(|(cause, _)| *cause == Cause::Deed(0));
    of_deed.map(|(_, amount)| amount).sum()
}

#[test]
fn a_decision_sets_flags_starts_work_and_brings_its_later_effects_in_time() {
    let prepared = prepared();
    let mut game = Game::new(&prepared, 1);
    let mut record = Recorder::new(&prepared.setting, &game.trust);
    advance(&prepared, &mut game, &[SPEND], &mut record);
    assert!(game.flags[0] && game.trust.initiative(PAPER_INITIATIVE).running);
    let approach = game.trust.initiative(PAPER_INITIATIVE).approach;
    assert_eq!(approach, Approach::CoDesign);
    assert_eq!(game.items[usize::from(FLAG_PAPER)], ItemState::OnTheTable);
    advance(
        &prepared,
        &mut game,
        &[decide(FLAG_PAPER, 0, None)],
        &mut record,
    );
    let report = advance(&prepared, &mut game, &[], &mut record);
    let arrived = |it: &Happening| {
        matches!(
            it,
            Happening::Arrived {
                deed: 0,
                later: 0,
                month: Month(3)
            }
        )
    };
    assert!(report.happenings.iter().any(arrived));
    // The decision, its work's set-up and its first month; its second month; what came later.
    let cash = [-141_000.0, -1_000.0, 5_000.0];
    for (month, expected) in (1..).zip(cash) {
        assert_eq!(of_first_deed(&record, month, Quantity::CASH), expected);
    }
}

#[test]
fn a_paper_that_is_left_has_its_own_consequence_and_a_raised_one_comes_next() {
    let prepared = prepared();
    let mut left = Game::new(&prepared, 1);
    let mut record = Recorder::new(&prepared.setting, &left.trust);
    advance(&prepared, &mut left, &[], &mut record);
    assert_eq!(left.items[usize::from(FIRST_PAPER)], ItemState::Left);
    assert_eq!(of_first_deed(&record, 1, Quantity::CASH), -7_000.0);
    assert_eq!(left.agenda().count(), 0);
    let mut raised = Game::new(&prepared, 1);
    advance(&prepared, &mut raised, &[WAIT], &mut Silent);
    assert_eq!(raised.agenda().collect::<Vec<_>>(), [RAISED_PAPER]);
}

#[test]
fn events_keep_to_their_condition_and_their_chance() {
    let prepared = prepared();
    let mut happened = 0;
    for seed in 0..400 {
        let mut game = Game::new(&prepared, seed);
        while !game.is_over() {
            let report = advance(&prepared, &mut game, &[], &mut Silent);
            let such = |it: &&Happening| {
                matches!(
                    it,
                    Happening::Event {
                        event: LIKELY_EVENT,
                        ..
                    }
                )
            };
            happened += report.happenings.iter().filter(such).count();
        }
        assert_eq!(
            game.events[usize::from(CERTAIN_EVENT)],
            Some(Month(2)),
            "December"
        );
    }
    assert!(
        (340..460).contains(&happened),
        "one month in four: {happened} of 1600"
    );
}

#[test]
fn own_business_and_reaching_down_take_attention_until_none_is_left() {
    let prepared = prepared();
    let game = Game::new(&prepared, 1);
    assert_eq!(game.attention_free(&prepared, &[]), 10);
    assert_eq!(game.attention_free(&prepared, &[SPEND]), 8);
    assert_eq!(game.attention_free(&prepared, &[start(STANDING)]), 9);
    assert_eq!(game.attention_free(&prepared, &[start(OF_THE_SERVICE)]), 8);
    let mut pending = vec![SPEND, start(STANDING), start(OF_THE_SERVICE)];
    for (place, &group) in StaffGroup::ALL.iter().enumerate() {
        let order = posts(group, -10);
        let answer = check(&prepared, &game, &pending, order);
        if place < 5 {
            assert_eq!(answer, Ok(()));
            pending.push(order);
        } else {
            assert_eq!(answer, Err(Refusal::AttentionIsTaken(1, 0)));
        }
    }
}

#[test]
fn own_business_keeps_its_attention_until_it_stops() {
    let prepared = prepared();
    let mut game = Game::new(&prepared, 1);
    advance(&prepared, &mut game, &[start(STANDING), SPEND], &mut Silent);
    assert_eq!(
        game.attention_free(&prepared, &[]),
        9,
        "a paper's work takes none"
    );
    let stop = Order::Stop {
        initiative: STANDING,
    };
    assert_eq!(game.attention_free(&prepared, &[stop]), 10);
    advance(&prepared, &mut game, &[stop], &mut Silent);
    assert_eq!(game.attention_free(&prepared, &[]), 10);
    assert!(!game.trust.initiative(STANDING).running);
}

#[test]
fn reaching_down_takes_trust_and_authority_from_those_below() {
    let prepared = prepared();
    let mut game = Game::new(&prepared, 1);
    let mut record = Recorder::new(&prepared.setting, &game.trust);
    let orders = [posts(StaffGroup::Nurses, 10)];
    advance(&prepared, &mut game, &orders, &mut record);
    let moved = |quantity| of_first_deed(&record, 1, quantity);
    assert_eq!(moved(Quantity::ESTABLISHMENT_NURSES), 10.0);
    assert!(moved(Quantity::REACH_DOWN) > 0.0);
    assert!(moved(Quantity::TRUST_IN_BOARD) < 0.0);
    assert!(moved(Quantity::AUTHORITY_SURGERY) < 0.0);
}

/// Asserts that after `pending` each order is refused, at the first meeting, for this reason.
fn assert_refused(pending: &[Order], refused: &[(Order, Refusal)]) {
    let prepared = prepared();
    let game = Game::new(&prepared, 1);
    for (order, reason) in refused {
        let answer = check(&prepared, &game, pending, *order);
        assert_eq!(answer, Err(*reason), "{order:?}");
    }
}

fn decide(item: u16, option: u16, approach: Option<Approach>) -> Order {
    Order::Decide {
        item,
        option,
        approach,
    }
}

#[test]
fn a_paper_is_refused_for_its_own_reason() {
    let devolve = Approach::Devolve;
    assert_refused(
        &[],
        &[
            (decide(RAISED_PAPER, 0, None), Refusal::NotOnTheTable),
            (decide(99, 0, None), Refusal::NoSuchThing),
            (decide(FIRST_PAPER, 9, None), Refusal::NoSuchThing),
            (decide(FIRST_PAPER, 0, None), Refusal::ApproachIsNeeded),
            (
                decide(FIRST_PAPER, 0, Some(devolve)),
                Refusal::ApproachIsNotOpen(devolve),
            ),
        ],
    );
    assert_refused(&[WAIT], &[(SPEND, Refusal::AlreadyDecided)]);
}

#[test]
fn own_business_is_refused_for_its_own_reason() {
    let stop = Order::Stop {
        initiative: STANDING,
    };
    let points = [9, 0, 0, 0, 0, 0];
    let chair = Order::OpenBrief { seat: Seat::Chair };
    assert_refused(
        &[],
        &[
            (start(PAPER_INITIATIVE), Refusal::IsNotStanding),
            (stop, Refusal::IsNotRunning),
            (posts(StaffGroup::Nurses, 0), Refusal::ChangesNothing),
            (
                posts(StaffGroup::Nurses, 101),
                Refusal::OutOfRange(-100, 100),
            ),
            (Order::Beds { beds: 5 }, Refusal::OutOfRange(-48, 48)),
            (
                Order::Elective { percent: 83 },
                Refusal::OutOfRange(80, 115),
            ),
            (Order::SetAttention { points }, Refusal::PointsAreNotTen(9)),
            (chair, Refusal::NoPrivateBrief),
        ],
    );
    let given = [start(STANDING), Order::Beds { beds: 12 }];
    let other_way = Order::Beds { beds: -12 };
    assert_refused(
        &given,
        &[
            (start(STANDING), Refusal::IsRunning),
            (other_way, Refusal::DoneThisMeeting),
        ],
    );
}

#[test]
fn attention_is_set_once_and_revised_once() {
    let prepared = prepared();
    let game = Game::new(&prepared, 1);
    let set = |money| Order::SetAttention {
        points: [money, 10 - money, 0, 0, 0, 0],
    };
    assert_eq!(
        check(&prepared, &game, &[set(1)], set(1)),
        Err(Refusal::ChangesNothing)
    );
    assert_eq!(check(&prepared, &game, &[set(1)], set(2)), Ok(()));
    let settled = Err(Refusal::AttentionIsSettled);
    assert_eq!(check(&prepared, &game, &[set(1), set(2)], set(3)), settled);
}

#[test]
fn a_visit_and_a_brief_show_at_once_and_cannot_be_undone() {
    let prepared = Arc::new(prepared());
    let mut play = Play::new(Arc::clone(&prepared), 3, String::new());
    play.give(WAIT).expect("it is on the table");
    let visit = Order::Visit {
        visitor: Seat::StaffSide,
        line: ServiceLine::Medicine,
        announced: false,
    };
    let shown = play.give(visit).expect("one visit is allowed");
    assert!(shown.finding.is_some_and(|finding| finding.seen.len() >= 2));
    let brief = Order::OpenBrief {
        seat: Seat::StaffSide,
    };
    let learned = play.give(brief).expect("there is a brief").learnings;
    assert_eq!(
        learned.len() + shown.learnings.len(),
        1,
        "known once, however it came"
    );
    assert!(
        learned
            .iter()
            .all(|it| it.how == LearnedBy::Brief(Seat::StaffSide))
    );
    assert!(play.game().knows(0));
    assert_eq!(play.undo(), Err(Refusal::CannotUnsee));
    assert_eq!(play.withdraw(1), Err(Refusal::CannotUnsee));
    assert_eq!(play.withdraw(0), Ok(WAIT), "an earlier one, if it is named");
    assert_eq!(play.pending(), [visit, brief]);
}

#[test]
fn undo_restores_the_pending_list() {
    let mut play = Play::new(Arc::new(prepared()), 3, String::new());
    let orders = [WAIT, start(STANDING), posts(StaffGroup::Nurses, 20)];
    let digest = play.game().digest();
    for order in orders {
        play.give(order).expect("it is allowed");
    }
    for left in (0..orders.len()).rev() {
        assert_eq!(play.undo(), Ok(orders[left]));
        assert_eq!(play.pending(), &orders[..left]);
    }
    assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
    assert_eq!(play.game().digest(), digest);
}

#[test]
fn the_term_ends_with_its_words_and_the_year_after_is_played_once() {
    let mut play = Play::new(Arc::new(prepared()), 3, String::new());
    for turn in 1..=4 {
        assert_eq!(play.end_turn().report.turn, turn);
    }
    assert_eq!(play.game().ending, Some(EndingKind::TermOver));
    assert_eq!(play.ending_text(), Some("It is over."));
    assert_eq!(play.give(WAIT), Err(Refusal::GameIsOver));
    assert_eq!(play.play_epilogue(), ["A year on."]);
    play.play_epilogue();
    assert_eq!(play.game().month, Month(16));
}

#[test]
fn the_causes_of_a_reported_move_add_up_to_it() {
    let mut play = Play::new(Arc::new(prepared()), 5, String::new());
    while !play.game().is_over() {
        let orders = drawn_orders(play.prepared(), play.game(), 5);
        let played = play
            .replay_turn(&orders)
            .expect("what was drawn is allowed");
        for moved in &played.consequences.moves {
            let sum: f64 = moved.causes.iter().map(|(_, amount)| amount).sum();
            let change = moved.after - moved.before;
            assert!(
                (sum - change).abs() <= 1e-6 * change.abs().max(1.0),
                "{moved:?}"
            );
        }
    }
    play.play_epilogue();
    assert_eq!(play.recorder().months(), 16);
}

#[test]
fn the_scenarios_own_condition_replaces_the_rule_for_an_ending() {
    let mut scenario = scenario();
    let mut early = scenario.endings[0].clone();
    early.kind = EndingKind::Replaced;
    early.when = Some(super::fixture::test(0));
    scenario.endings.push(early);
    let prepared = Prepared::new(scenario);
    let mut game = Game::new(&prepared, 1);
    let report = advance(&prepared, &mut game, &[SPEND], &mut Silent);
    assert_eq!(report.ending, Some(EndingKind::Replaced));
    assert_eq!((game.turn, game.ending_words), (2, Some(1)));
}

#[test]
fn a_hidden_problem_is_in_the_trust_from_the_start() {
    let plain = Game::new(&prepared(), 1);
    let mut scenario = scenario();
    scenario.problems[0].start = vec![
        change(Quantity::OPENNESS_MEDICINE, -5.0),
        change(Quantity::HARM_SURGERY, 2.0),
    ];
    let with = Game::new(&Prepared::new(scenario), 1);
    let moved = |quantity| with.trust.value(quantity) - plain.trust.value(quantity);
    // The trust's own figures move a little with the line's, so its lines stay its weighted sum.
    assert!((1.0..2.5).contains(&moved(Quantity::HARM_SURGERY)));
    assert!(
        moved(Quantity::OPENNESS_MEDICINE).abs() < 1.0,
        "as in the plain one"
    );
}

#[test]
fn a_trust_is_settled_on_its_scenarios_own_model() {
    let prepared = prepared();
    let of_scenario: &Model = &prepared.scenario.model;
    assert!(std::ptr::eq(of_scenario, prepared.setting.model()));
}

#[test]
fn what_moved_a_figure_adds_up_to_its_change_in_every_month() {
    let prepared = prepared();
    let quantities = &prepared.setting.model().quantities;
    for seed in 0..10 {
        let mut game = Game::new(&prepared, seed);
        let mut record = Recorder::new(&prepared.setting, &game.trust);
        while !game.is_over() {
            let orders = drawn_orders(&prepared, &game, seed);
            advance(&prepared, &mut game, &orders, &mut record);
        }
        for (place, described) in quantities.iter().enumerate() {
            let quantity = Quantity(place as u16);
            let series = record.true_series(quantity);
            for month in 1..=game.month.0 {
                let (from, to) = (Month(month - 1), Month(month));
                let causes = record.contributions(&prepared.setting, quantity, from, to);
                let sum: f64 = causes.iter().map(|(_, amount)| amount).sum();
                let change = series[usize::from(month)] - series[usize::from(month) - 1];
                let size = (described.most - described.least).abs();
                let what = format!("{} in month {month}, seed {seed}", described.name);
                assert!(
                    (sum - change).abs() <= 1e-9 * size,
                    "{what}: {sum} of {change}"
                );
            }
        }
    }
}
