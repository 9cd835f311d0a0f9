//! Automated boards keep to the rules, repeat themselves, and differ from each other.

use super::{Board, Rule, Script, named, orders};
use crate::catalogue::{BoardName, Quantity, StaffGroup};
use crate::game::fixture::{FIRST_PAPER, change, prepared, test};
use crate::game::{Game, Order, Prepared, advance, check};
use crate::scenario::Effects;
use crate::trust::Silent;

fn play(board: &dyn Board, prepared: &Prepared, seed: u64) -> (Vec<Vec<Order>>, String) {
    let mut game = Game::new(prepared, seed);
    let mut given = Vec::new();
    while !game.is_over() {
        let orders = orders(board, prepared, &game);
        for (place, order) in orders.iter().enumerate() {
            let answer = check(prepared, &game, &orders[..place], *order);
            assert_eq!(answer, Ok(()), "seed {seed}: {order:?}");
        }
        advance(prepared, &mut game, &orders, &mut Silent);
        given.push(orders);
    }
    (given, game.digest())
}

#[test]
fn every_board_keeps_to_the_rules_and_plays_the_same_game_again() {
    let prepared = prepared();
    for &name in BoardName::ALL {
        let seeds = if name == BoardName::LookAhead { 3 } else { 30 };
        for seed in 0..seeds {
            let first = play(named(name), &prepared, seed);
            assert_eq!(first, play(named(name), &prepared, seed), "{}", name.name());
        }
    }
}

#[test]
fn the_random_board_does_other_things_on_other_seeds() {
    let prepared = prepared();
    let games: Vec<_> = (0..20)
        .map(|seed| play(named(BoardName::Random), &prepared, seed).0)
        .collect();
    let differ = games.iter().filter(|game| **game != games[0]).count();
    assert!(differ > 15, "{differ} of 20 differ from the first");
}

#[test]
fn the_least_used_board_takes_each_option_once_in_a_row_of_seeds() {
    let prepared = prepared();
    let decision = |seed| {
        let game = Game::new(&prepared, seed);
        let orders = orders(named(BoardName::LeastUsedFirst), &prepared, &game);
        orders.into_iter().find(|order| {
            matches!(
                order,
                Order::Decide {
                    item: FIRST_PAPER,
                    ..
                }
            )
        })
    };
    let game = Game::new(&prepared, 1);
    let open = crate::game::choices(&prepared, &game, &[]);
    let open = open.into_iter().filter(|it| {
        matches!(
            it,
            Order::Decide {
                item: FIRST_PAPER,
                ..
            }
        )
    });
    let mut turns: Vec<Option<Order>> = open.map(Some).collect();
    turns.push(None);
    for row in 0..5 {
        let first = row * turns.len() as u64;
        let taken: Vec<_> = (first..first + turns.len() as u64).map(decision).collect();
        for turn in &turns {
            assert_eq!(
                taken.iter().filter(|it| *it == turn).count(),
                1,
                "row {row}: {turn:?}"
            );
        }
    }
}

#[test]
fn the_oracle_takes_the_better_of_two_options_and_is_not_told_the_luck_to_come() {
    let mut scenario = prepared().scenario;
    let item = &mut scenario.items[usize::from(FIRST_PAPER)];
    let mut good = crate::game::fixture::option("good", Effects::default());
    good.effects.lasting = vec![change(Quantity::OPENNESS, 20.0)];
    let mut bad = good.clone();
    bad.effects.lasting[0].amount = -20.0;
    item.options = vec![bad, good];
    let prepared = Prepared::new(scenario).lasting(4);
    for seed in 0..3 {
        let game = Game::new(&prepared, seed);
        let given = orders(named(BoardName::LookAhead), &prepared, &game);
        let good = Order::Decide {
            item: FIRST_PAPER,
            option: 1,
            approach: None,
        };
        assert!(given.contains(&good), "seed {seed}: {given:?}");
    }
}

#[test]
fn named_boards_differ_at_their_first_meeting() {
    let prepared = prepared();
    let game = Game::new(&prepared, 1);
    let first: Vec<_> = BoardName::ALL
        .iter()
        .map(|name| orders(named(*name), &prepared, &game))
        .collect();
    for (place, one) in first.iter().enumerate() {
        for other in &first[..place] {
            assert_ne!(one, other);
        }
    }
}

#[test]
fn a_script_gives_its_orders_and_leaves_the_rest_to_a_named_board() {
    let prepared = prepared();
    let posts = Order::Posts {
        group: StaffGroup::Nurses,
        wte: 20,
    };
    let beds = Order::Beds { beds: 12 };
    let script = Script {
        title: "more nurses".to_owned(),
        rules: vec![
            Rule {
                turn: Some(2),
                when: None,
                orders: vec![posts],
            },
            Rule {
                turn: None,
                when: Some(test(2)),
                orders: vec![beds],
            },
        ],
        otherwise: BoardName::Cautious,
    };
    let (given, _) = play(&script, &prepared, 1);
    let (cautious, _) = play(named(BoardName::Cautious), &prepared, 1);
    assert_eq!(given[0], cautious[0]);
    let is_of_paper = |order: &&Order| {
        matches!(
            order,
            Order::Decide {
                item: FIRST_PAPER,
                ..
            }
        )
    };
    assert_eq!(given[0].iter().filter(is_of_paper).count(), 1);
    assert_eq!(
        given[1][..2],
        [posts, beds],
        "the second meeting is in December"
    );
    assert!(!given[2].contains(&posts) && !given[2].contains(&beds));
}
