//! The program is killed right after it acknowledged an order; the game goes on from there.

use std::io::Cursor;

use board_to_ward::game::Play;
use board_to_ward::plain;
use board_to_ward::save::{Body, Folder, resume};
use board_to_ward::view::{Keeper, KeptGame, Library, Offer, Outside, Session, Start};

use super::opened;
use crate::support::{PlainTable, prepared, thorough};

/// Remembers the last game it was told to keep.
#[derive(Default)]
struct Memory {
    last: Option<Body>,
}

impl Keeper for Memory {
    fn keep(&mut self, play: &Play) -> Result<(), String> {
        self.last = Some(Body::of(play, &[]));
        Ok(())
    }
    fn list(&mut self) -> Vec<KeptGame> {
        Vec::new()
    }
    fn open(&mut self, _: &str) -> Result<Play, String> {
        Err("nothing is opened here".to_owned())
    }
}

struct NoLibrary;

impl Library for NoLibrary {
    fn offers(&mut self) -> Vec<Offer> {
        Vec::new()
    }
}

/// What the program has acknowledged after these answers, if it has acknowledged anything.
fn acknowledged(seed: u64, answers: &str) -> Option<Body> {
    let start = Start {
        seed,
        team: String::new(),
    };
    let mut session = Session::of_scenario(start, prepared("first-winter"));
    let (mut keeper, mut library) = (Memory::default(), NoLibrary);
    let mut outside = Outside {
        keeper: &mut keeper,
        library: &mut library,
    };
    let mut output = Vec::new();
    plain::run(
        &mut Cursor::new(answers),
        &mut output,
        &mut session,
        &mut outside,
    )
    .expect("memory takes it");
    keeper.last
}

/// Kills the program after so many answers `1`, and compares what was kept with what it had said.
fn killed_after(answers: usize) -> usize {
    const SEED: u64 = 7;
    let place = tempfile::tempdir().expect("a folder to test in");
    let mut table = PlainTable::begin(SEED, place.path());
    for _ in 0..answers {
        table.answer("1");
    }
    table.kill();
    let listed = Folder::at(place.path()).list().expect("the folder lists");
    let Some(expected) = acknowledged(SEED, &"1\n".repeat(answers)) else {
        assert!(
            listed.is_empty(),
            "nothing was acknowledged, nothing is kept"
        );
        return 0;
    };
    assert_eq!(listed.len(), 1, "after {answers} answers");
    let save = opened(&listed[0].path);
    assert_eq!(save.body, expected, "after {answers} answers");
    resume(&save, prepared("first-winter")).expect("the game goes on");
    save.body.pending.len() + save.body.turns.len()
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let answers: Vec<usize> = if thorough() {
        (0..120).collect()
    } else {
        vec![0, 4, 8, 12, 16, 24, 40, 60]
    };
    let kept: Vec<usize> = answers.into_iter().map(killed_after).collect();
    assert!(kept.is_sorted(), "more answers, no fewer orders: {kept:?}");
    assert!(
        kept.last().is_some_and(|most| *most >= 3),
        "orders were given: {kept:?}"
    );
}
