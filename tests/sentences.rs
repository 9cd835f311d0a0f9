//! Sentences about change name what the record says, and the record adds up.

use board_to_ward::catalogue::Quantity;
use board_to_ward::game::Move;
use board_to_ward::trust::Cause;
use board_to_ward::units::Month;
use board_to_ward::view::{Session, cause_words, consequence};

use super::table::{COLOURS, Person, first_winter, start, wander};

/// Games that wandered, each from its own luck.
fn games() -> impl Iterator<Item = Person> {
    games_of(250)
}

/// Games that wandered so many steps.
fn games_of(steps: usize) -> impl Iterator<Item = Person> {
    (1..=6).map(move |seed| {
        let mut start = start();
        start.seed = seed;
        let session = Session::of_scenario(start, first_winter());
        let mut person = Person::at(80, 24, COLOURS, session);
        wander(&mut person, seed, steps);
        person
    })
}

/// How far the causes of a move are from adding up to it, as a share of its figures.
fn missing(moved: &Move) -> f64 {
    let sum: f64 = moved.causes.iter().map(|(_, amount)| amount).sum();
    let scale = moved.before.abs().max(moved.after.abs()).max(1.0);
    (moved.after - moved.before - sum).abs() / scale
}

#[test]
fn a_consequence_names_the_two_largest_recorded_causes() {
    let mut sentences = 0;
    for person in games() {
        let play = person.session.play().expect("a game");
        for moved in play.log().iter().flat_map(|turn| &turn.report.moves) {
            let sentence = consequence(play, moved);
            let sizes: Vec<f64> = moved
                .causes
                .iter()
                .map(|(_, amount)| amount.abs())
                .collect();
            assert!(sizes.is_sorted_by(|a, b| a >= b), "{sentence}: {sizes:?}");
            for (cause, _) in moved.causes.iter().take(2) {
                let words = cause_words(play, moved.quantity, *cause);
                assert!(sentence.contains(&words), "{sentence} leaves out {words}");
            }
            assert!(missing(moved) < 1e-9, "{sentence}: {:?}", moved.causes);
            sentences += 1;
        }
    }
    assert!(sentences > 20, "only {sentences} sentences were made");
}

#[test]
fn why_adds_up_for_every_quantity() {
    let mut wrong = std::collections::BTreeSet::new();
    for person in games() {
        let play = person.session.play().expect("a game");
        let quantities = &play.prepared().scenario.model.quantities;
        for (place, row) in quantities.iter().enumerate() {
            let moved = play.why(Quantity(place as u16), Month(0));
            if missing(&moved) > 1e-6 {
                wrong.insert(row.name.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_only_wears_off_is_not_said_to_be_on_its_way() {
    let mut named = 0;
    for person in games_of(40) {
        let play = person.session.play().expect("a game");
        let (Some(last), false) = (play.log().last(), play.game().is_over()) else {
            continue;
        };
        for coming in &last.report.on_the_way {
            named += 1;
            if let Cause::Deed(deed) = coming.cause {
                let done = play.recorder().done_by(deed, coming.quantity);
                assert!(done * coming.amount >= 0.0, "{coming:?}: {done}");
            }
        }
    }
    assert!(named > 2, "only {named} effects were on their way");
}

#[test]
fn no_move_is_named_that_is_mostly_how_it_was_counted() {
    for person in games() {
        let play = person.session.play().expect("a game");
        for moved in play.log().iter().flat_map(|turn| &turn.report.moves) {
            let largest = moved.causes.first().map(|(cause, _)| *cause);
            assert_ne!(largest, Some(Cause::Reporting), "{moved:?}");
        }
    }
}
