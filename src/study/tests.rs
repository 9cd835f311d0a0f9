//! Studies repeat to the bit, on any number of threads.

use std::sync::atomic::{AtomicU32, Ordering};

use super::{Plan, crew};
use crate::catalogue::{BoardName, Quantity};
use crate::game::fixture::prepared;
use crate::players::named;

#[test]
fn a_study_gives_the_same_on_one_thread_and_on_two() {
    let prepared = prepared();
    let plan = Plan {
        prepared: &prepared,
        board: named(BoardName::Random),
        first_seed: 1,
        set: &[],
        hold: &[],
    };
    let done = AtomicU32::new(0);
    let run = |threads| {
        let crew = crew(threads).expect("threads can be had");
        crew.install(|| {
            plan.run(0..200, || {
                done.fetch_add(1, Ordering::Relaxed);
            })
        })
    };
    let one = run(1);
    assert_eq!(one, run(2));
    assert_eq!(done.into_inner(), 400);
    let seeds: Vec<u64> = one.iter().map(|played| played.seed).collect();
    assert_eq!(seeds, (1..=200).collect::<Vec<u64>>());
}

#[test]
fn a_held_quantity_stays_and_a_set_one_begins_there() {
    let prepared = prepared().lasting(6);
    let plan = Plan {
        prepared: &prepared,
        board: named(BoardName::Idle),
        first_seed: 1,
        set: &[(Quantity::BEDS_OPEN, 400.0)],
        hold: &[(Quantity::PLAN_SAVINGS_PERCENT, 2.5)],
    };
    let results = plan.run_with_series(0..1, || {});
    let (played, series) = &results[0];
    assert_eq!(
        (played.turns, played.months, series.months.len()),
        (6, 6, 7)
    );
    assert_eq!(series.months[0].values[Quantity::BEDS_OPEN.index()], 400.0);
    for month in &series.months {
        assert_eq!(month.values[Quantity::PLAN_SAVINGS_PERCENT.index()], 2.5);
    }
}
