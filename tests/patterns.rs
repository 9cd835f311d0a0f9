//! The patterns that the model must show: every file sound, and all that hold held.

use board_to_ward::export::{PatternsTold, patterns_report};
use board_to_ward::scenario::library::Library;
use board_to_ward::study::patterns::{Asked, Judged, Pattern, load, run};

use super::boards::plays;

/// Patterns that do not hold yet, with what was measured and why.
const NOT_YET: &[(&str, &str)] = &[];

fn patterns() -> Vec<Pattern> {
    load(&Library::built_in()).unwrap_or_else(|problem| panic!("{problem}"))
}

/// All patterns on a few seeds, or on many and under many draws in the thorough run.
fn asked() -> Asked<'static> {
    Asked {
        plays: plays(5, 200),
        draws: plays(0, 200),
        change: &|_| {},
    }
}

#[test]
fn every_pattern_has_its_own_number_and_something_to_check() {
    let patterns = patterns();
    for (place, pattern) in patterns.iter().enumerate() {
        let earlier = &patterns[..place];
        assert!(earlier.iter().all(|it| it.number != pattern.number));
        assert!(!pattern.checks.is_empty(), "{}", pattern.number);
        assert!(!pattern.says.is_empty(), "{}", pattern.number);
    }
    for (number, reason) in NOT_YET {
        assert!(patterns.iter().any(|it| it.number == *number), "{number}");
        assert!(!reason.is_empty());
    }
}

#[test]
fn the_model_shows_its_patterns() {
    let judged = run(&patterns(), &asked(), || {});
    let is_known = |it: &Judged| NOT_YET.iter().any(|(number, _)| *number == it.number);
    let wrong: Vec<Judged> = judged
        .into_iter()
        .filter(|it| it.holds == is_known(it))
        .collect();
    assert!(
        wrong.is_empty(),
        "these do not hold, or hold and are listed as not holding\n\n{}",
        patterns_report(&PatternsTold {
            patterns: &wrong,
            sceptic: &[],
        })
    );
}
