//! Every shipped scenario is worth arguing about: no right answer, no board that is best at
//! everything, another course of events each time. Simulated boards play all of them.

use std::sync::OnceLock;

use board_to_ward::catalogue::{BoardName, Count};
use board_to_ward::game::{Game, Prepared};
use board_to_ward::players::{named, play_out};
use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::source::{Severity, human};
use board_to_ward::study::rehearsal::findings::findings;
use board_to_ward::study::rehearsal::{BoardTally, Rehearsal, difference, rehearse};
use board_to_ward::trust::Silent;

use crate::support::thorough;

/// Pairs of games whose events are compared.
const PAIRS: u64 = 200;
/// The most that two games may share of their events, on the median of the pairs.
const SHARED_MOST: f64 = 0.7;

/// A shipped scenario after simulated boards have played it.
struct Tried {
    name: String,
    reading: Reading,
    prepared: Prepared,
    rehearsal: Rehearsal,
}

/// Every shipped scenario, rehearsed once for all tests.
fn tried() -> &'static [Tried] {
    static TRIED: OnceLock<Vec<Tried>> = OnceLock::new();
    TRIED.get_or_init(|| {
        let library = Library::built_in();
        let plays = if thorough() { 10_000 } else { 2_000 };
        let listed = library.list().into_iter();
        let each = listed.map(|it| {
            let reading = library.open(&it.name);
            let scenario = reading.scenario.clone();
            let prepared = Prepared::new(scenario.expect("a shipped scenario can be played"));
            let rehearsal = rehearse(&prepared, plays, |_| {});
            Tried {
                name: it.name,
                reading,
                prepared,
                rehearsal,
            }
        });
        each.collect()
    })
}

fn tally(tried: &Tried, board: BoardName) -> &BoardTally {
    let mut boards = tried.rehearsal.coverage.boards.iter();
    let found = boards.find(|it| it.board == board);
    found.expect("every board plays")
}

/// Dominated options, right answers, an approach that is always best, events and options that are
/// hardly ever met with no reason given, what its author expects and does not hold.
#[test]
fn simulated_boards_find_nothing_to_warn_of_in_a_shipped_scenario() {
    for it in tried() {
        let raw = it.reading.raw.as_ref().expect("it was read");
        let seen = findings(&it.rehearsal, &it.prepared, raw, &it.name);
        let judged = it.reading.judged(Some(&seen));
        let told = judged.told(false).into_iter();
        let told = told.filter(|it| it.severity != Severity::Hint || it.code == "play/rare");
        let said: Vec<String> = told.map(|told| human(told, &it.reading.sources)).collect();
        assert!(said.is_empty(), "{}", said.join("\n\n"));
    }
}

#[test]
fn no_board_is_best_on_all_four_counts() {
    for it in tried() {
        let boards = BoardName::ALL
            .iter()
            .filter(|it| **it != BoardName::LookAhead);
        let ends: Vec<(BoardName, [f64; 4])> = boards
            .map(|board| (*board, tally(it, *board).counts[3]))
            .collect();
        let best = Count::ALL.iter().map(|count| {
            let of = |it: &&(BoardName, [f64; 4])| it.1[count.index()];
            let best = ends.iter().max_by(|a, b| of(a).total_cmp(&of(b)));
            best.expect("boards play").0
        });
        let best: Vec<BoardName> = best.collect();
        let one = best.iter().all(|board| *board == best[0]);
        assert!(
            !one,
            "{}: {} is best on every count",
            it.name,
            best[0].name()
        );
    }
}

#[test]
fn who_sees_the_truth_and_tries_everything_does_better_than_who_draws_lots() {
    for it in tried() {
        let beans = Game::new(&it.prepared, 1).beans.map(f64::from);
        let weighed = |counts: &[f64; 4]| -> f64 {
            let each = counts.iter().zip(beans);
            each.map(|(count, beans)| count * beans / 10.0).sum()
        };
        let looked = &tally(it, BoardName::LookAhead).ends;
        let drew = &tally(it, BoardName::Random).ends;
        let pairs = looked.iter().zip(drew);
        let better: Vec<f64> = pairs
            .map(|(one, other)| weighed(one) - weighed(other))
            .collect();
        let apart = difference(&better);
        assert!(apart.mean > apart.half, "{}: better by {apart:?}", it.name);
    }
}

/// Which of its events with a chance or a condition came in a game of a board that draws lots.
fn events(prepared: &Prepared, seed: u64) -> Vec<bool> {
    let mut game = Game::new(prepared, seed);
    play_out(named(BoardName::Random), prepared, &mut game, &mut Silent);
    let events = prepared.scenario.events.iter().zip(&game.events);
    let open = events.filter(|(event, _)| event.likely < 1.0 || event.when.is_some());
    open.map(|(_, month)| month.is_some()).collect()
}

#[test]
fn two_games_of_a_scenario_share_few_of_their_events() {
    // The first winter is the same for everybody: its table learns to play.
    for it in tried().iter().filter(|it| it.name != "first-winter") {
        let mut shared: Vec<f64> = (1..=PAIRS)
            .map(|seed| {
                let (one, other) = (
                    events(&it.prepared, seed),
                    events(&it.prepared, PAIRS + seed),
                );
                let both = one
                    .iter()
                    .zip(&other)
                    .filter(|(one, other)| **one && **other);
                let each = one.iter().chain(&other).filter(|it| **it).count();
                2.0 * both.count() as f64 / each.max(1) as f64
            })
            .collect();
        shared.sort_by(f64::total_cmp);
        let median = shared[shared.len() / 2];
        assert!(
            median < SHARED_MOST,
            "{}: {median} of the events are shared",
            it.name
        );
    }
}
