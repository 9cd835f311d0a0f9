//! Whole games: how many a second, with and without explanations, on one thread and on two; and
//! what a game takes in memory.

use std::hint::black_box;

use board_to_ward::catalogue::BoardName;
use board_to_ward::game::{Game, Prepared, advance};
use board_to_ward::players::{named, orders, play_out};
use board_to_ward::scenario::library::Library;
use board_to_ward::study::rehearsal::rehearse;
use board_to_ward::study::{Plan, Played, crew};
use board_to_ward::trust::{Recorder, Silent, Sink};

use super::table::{Table, best_of, each};

/// Games of one round.
const GAMES: u32 = 4000;
/// Rounds with and without explanations, and the games of each.
const ROUNDS: usize = 20;
const GAMES_OF_A_ROUND: u64 = 100;
/// Games held at once when memory is measured.
const GAMES_HELD: usize = 4000;

/// The scenario for measuring: 12 quarters, 25 papers and events, six service lines.
pub fn fixture() -> Prepared {
    let reading = Library::built_in().open_text("fixture", include_str!("fixture.ron"));
    let scenario = reading.scenario.expect("the fixture can be played");
    assert_eq!((scenario.turns, scenario.months_per_turn), (12, 3));
    assert_eq!(scenario.items.len() + scenario.events.len(), 25);
    Prepared::new(scenario)
}

fn played(prepared: &Prepared, threads: usize) -> Vec<Played> {
    let plan = Plan {
        prepared,
        board: named(BoardName::Random),
        first_seed: 1,
        set: &[],
        hold: &[],
    };
    let crew = crew(threads).expect("threads can be had");
    crew.install(|| plan.run(0..GAMES, || {}))
}

/// Plays one game to its end and tells `sink` of it.
fn play<S: Sink>(prepared: &Prepared, mut game: Game, sink: &mut S) -> Game {
    play_out(named(BoardName::Random), prepared, &mut game, sink);
    game
}

/// Fills in the rows of games.
pub fn measure(table: &mut Table, prepared: &Prepared) {
    let one = best_of(3, || drop(black_box(played(prepared, 1))));
    let two = best_of(3, || drop(black_box(played(prepared, 2))));
    let months: u32 = played(prepared, 2)
        .iter()
        .map(|game| u32::from(game.months))
        .sum();
    let whole = f64::from(GAMES * 36) / f64::from(months);
    let a_second = f64::from(GAMES) / one / whole;
    table.at_least(
        "games of 36 months, one core",
        "a second",
        a_second,
        [20_000.0, 50_000.0],
    );
    let same = played(prepared, 1) == played(prepared, 2);
    assert!(
        same,
        "the results are the same to the bit on any number of threads"
    );
    table.at_least("two threads against one", "times", one / two, [1.7, 2.0]);

    table.at_most(
        "with explanations against without",
        "times",
        explained_against_silent(prepared),
        [3.0, 1.5],
    );

    measure_rehearsal(table);

    let mut game = Game::new(prepared, 1);
    for _ in 0..6 {
        let orders = orders(named(BoardName::Random), prepared, &game);
        advance(prepared, &mut game, &orders, &mut Silent);
    }
    let copy = each(|| drop(black_box(game.clone())));
    table.at_most("a copy of a game's state", "µs", copy * 1e6, [2.0, 0.2]);
    measure_memory(table, &game);
}

/// How many times as long games take whose explanations are recorded, each at its best of many
/// rounds by turns: so both meet the machine as it is at one time.
fn explained_against_silent(prepared: &Prepared) -> f64 {
    let (mut silent, mut recorded) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..ROUNDS {
        let seeds = || 1..=GAMES_OF_A_ROUND;
        silent = silent.min(best_of(1, || {
            for seed in seeds() {
                black_box(play(prepared, Game::new(prepared, seed), &mut Silent));
            }
        }));
        recorded = recorded.min(best_of(1, || {
            for seed in seeds() {
                let game = Game::new(prepared, seed);
                let mut recorder = Recorder::new(&prepared.setting, &game.trust);
                black_box(play(prepared, game, &mut recorder));
                black_box(recorder.months());
            }
        }));
    }
    recorded / silent
}

/// `check first-winter --plays 10000`, without reading the file.
fn measure_rehearsal(table: &mut Table) {
    let scenario = Library::built_in().open("first-winter").scenario;
    let prepared = Prepared::new(scenario.expect("the shipped scenario can be played"));
    let crew = crew(2).expect("threads can be had");
    let seconds = best_of(3, || {
        let rehearsal = crew.install(|| rehearse(&prepared, 10_000, |_| {}));
        black_box(rehearsal);
    });
    let what = "check with 10,000 plays, two cores";
    table.at_most(what, "s", seconds, [3.0, 1.0]);
}

#[cfg(target_os = "linux")]
fn measure_memory(table: &mut Table, game: &Game) {
    let before = super::screen::resident_kilobytes("self");
    let games = vec![game.clone(); GAMES_HELD];
    let after = super::screen::resident_kilobytes("self");
    black_box(&games);
    let each = (after - before) / GAMES_HELD as f64;
    table.at_most("a game in memory", "KB", each, [64.0, 16.0]);
}

#[cfg(not(target_os = "linux"))]
fn measure_memory(_: &mut Table, _: &Game) {}
