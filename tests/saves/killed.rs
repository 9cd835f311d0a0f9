//! The program is killed right after it acknowledged an order; the game goes on from there.

use std::io::Cursor;

use board_to_ward::game::Play;
use board_to_ward::plain;
use board_to_ward::save::{Body, Folder, resume};
use board_to_ward::view::{Forgetful, Keeper, KeptGame, Library, Offer, Outside, Session, Start};

use super::opened;
use crate::support::{PlainTable, prepared, questions_in, thorough};

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

const SEED: u64 = 7;

/// What the program has acknowledged after so many answers `1`, if anything, and how many questions
/// it has asked.
fn acknowledged(answers: usize) -> (Option<Body>, usize) {
    let answers = "1\n".repeat(answers);
    let start = Start {
        seed: SEED,
        team: String::new(),
    };
    let mut session = Session::of_scenario(start, prepared("first-winter"));
    let (mut keeper, mut library) = (Memory::default(), NoLibrary);
    let mut outside = Outside {
        keeper: &mut keeper,
        library: &mut library,
        preferences: &mut Forgetful::default(),
    };
    session.notice_a_first_game(&mut outside);
    let mut output = Vec::new();
    plain::run(
        &mut Cursor::new(answers),
        &mut output,
        &mut session,
        &mut outside,
    )
    .expect("memory takes it");
    let said = String::from_utf8(output).expect("the plain mode writes text");
    (keeper.last, questions_in(&said))
}

/// Kills the program after so many answers `1`, and compares what was kept with what it had said.
fn killed_after(answers: usize) -> usize {
    let place = tempfile::tempdir().expect("a folder to test in");
    let mut table = PlainTable::begin(SEED, place.path());
    for _ in 0..answers {
        table.answer("1");
    }
    table.kill();
    let listed = Folder::at(place.path()).list().expect("the folder lists");
    let (Some(expected), _) = acknowledged(answers) else {
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
    let finished = save.body.turns.iter().map(|turn| turn.orders.len());
    finished.sum::<usize>() + save.body.pending.len()
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let (_, questions) = acknowledged(1000);
    let answers = (0..questions).step_by(if thorough() { 1 } else { 9 });
    let kept: Vec<usize> = answers.map(killed_after).collect();
    assert!(kept.is_sorted(), "more answers, no fewer orders: {kept:?}");
    assert!(
        kept.last().is_some_and(|most| *most >= 3),
        "orders were given: {kept:?}"
    );
}
