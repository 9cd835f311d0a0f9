//! Sentences about change name what the record says, and the record adds up.

use board_to_ward::catalogue::Quantity;
use board_to_ward::game::Move;
use board_to_ward::units::Month;
use board_to_ward::view::{Session, cause_words, consequence};

use super::table::{COLOURS, Person, first_winter, start, wander};

/// Games that wandered, each from its own luck.
fn games() -> impl Iterator<Item = Person> {
    (1..=6).map(|seed| {
        let mut start = start();
        start.seed = seed;
        let session = Session::of_scenario(start, first_winter());
        let mut person = Person::at(80, 24, COLOURS, session);
        wander(&mut person, seed, 250);
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
                let words = cause_words(play, *cause);
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
