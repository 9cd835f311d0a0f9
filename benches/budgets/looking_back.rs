//! The debrief of a whole game: how long it takes on two cores, how soon it stops, and how much
//! less the pairs of its futures vary than games on lucks of their own.

use std::hint::black_box;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use board_to_ward::catalogue::{BoardName, Count};
use board_to_ward::debrief::{Asked, debrief};
use board_to_ward::game::{Play, Prepared};
use board_to_ward::players::{named, play_to_the_end};
use board_to_ward::scenario::library::Library;
use board_to_ward::study::counterfactual::{FUTURES, Halt, Story, study, turning_points};
use board_to_ward::study::crew;

use super::table::{Table, best_of, milliseconds};

/// Games whose turning points are asked how much their pairs vary.
const GAMES: u64 = 12;

fn finished(prepared: &Arc<Prepared>, seed: u64) -> Play {
    let mut play = Play::new(Arc::clone(prepared), seed, String::new());
    play_to_the_end(named(BoardName::Random), &mut play);
    play
}

/// Fills in the rows of the debrief.
pub fn measure(table: &mut Table, prepared: &Prepared) {
    let prepared = Arc::new(prepared.clone());
    let play = finished(&prepared, 1);
    let asked = Asked {
        futures: Some(FUTURES),
        sceptic: None,
    };
    let crew = crew(2).expect("threads can be had");
    let seconds = best_of(2, || {
        let found = crew.install(|| debrief(&play, asked, &Halt::default(), || {}));
        black_box(found);
    });
    table.at_most("debrief, 12 quarters, two cores", "s", seconds, [2.0, 0.5]);
    let stopped = crew.install(|| time_to_stop(&play, asked));
    table.at_most("a debrief that is stopped", "ms", stopped, [100.0, 20.0]);
    for name in ["first-winter", "green-on-the-dashboard"] {
        let scenario = Library::built_in().open(name).scenario;
        let prepared = Arc::new(Prepared::new(scenario.expect("it can be played")));
        let ratio = crew.install(|| median_ratio(&prepared));
        table.at_least(
            &format!("variance unpaired against paired, {name}"),
            "times",
            ratio,
            [5.0, 20.0],
        );
    }
}

/// Milliseconds from asking a debrief to stop until it has.
fn time_to_stop(play: &Play, asked: Asked<'_>) -> f64 {
    let halt = Halt::default();
    thread::scope(|scope| {
        let making = scope.spawn(|| debrief(play, asked, &halt, || {}).is_none());
        thread::sleep(Duration::from_millis(50));
        let start = Instant::now();
        halt.stop();
        let is_stopped = making.join().expect("it ends");
        assert!(is_stopped, "it was stopped long before its end");
        milliseconds(start.elapsed())
    })
}

/// The median over turning points and counts of how much less their pairs vary.
fn median_ratio(prepared: &Arc<Prepared>) -> f64 {
    let mut ratios = Vec::new();
    for seed in 1..=GAMES {
        let play = finished(prepared, seed);
        let story = Story::of(&play).expect("it was played");
        let studied = study(&story, &story.decisions(), 100, &Halt::default(), || {});
        let studied = studied.expect("nobody stops it");
        for point in turning_points(&studied) {
            let branch = &studied[point.decision].branches[point.branch];
            let counts = Count::ALL.iter();
            ratios.extend(counts.filter_map(|it| branch.over_futures[it.index()].variance_ratio));
        }
    }
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or(f64::NAN)
}
