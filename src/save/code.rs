//! A game as a short code: what has to be typed where no file can be carried to another machine.
//!
//! It holds the scenario's id, the seed and the orders by meeting, with the beginnings of three
//! digests, so that a machine with another scenario or model says so and plays nothing else
//! instead.

mod digits;
mod letters;
mod orders;

pub use letters::Mistyped;

use std::sync::Arc;

use digits::{Reading, Writing};

use super::SaveProblem;
use crate::catalogue::Clarity;
use crate::game::{Order, Play, Prepared};
use crate::scenario::Scenario;

/// The format of codes; it is the first letter's value.
const FORMAT: usize = 1;
const FORMATS: usize = 32;
/// The letters of a scenario's id; what comes after the last of them ends it.
const ID_LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789_-";
/// The base of the beginning of a digest.
const MARK: usize = 1 << 15;
/// Letters of any code: of less, nothing can be said.
const LETTERS_LEAST: usize = 30;

/// A code that was read. Its orders are places in its scenario's lists, so they wait for it.
#[derive(Clone, Debug)]
pub struct Code {
    /// The scenario's id.
    pub scenario: String,
    /// The seed of the game's luck.
    pub seed: u64,
    /// Whether it was played on the sceptic's set.
    pub sceptic: bool,
    /// How clear its board pack was made.
    pub clarity: Clarity,
    marks: [usize; 3],
    orders: Reading,
}

/// Why a game has no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCode {
    /// Its orders are not all that it came from.
    #[error(
        "this game was changed from outside its meetings (a figure set by hand, or another text of \
         its scenario), which a code cannot say; carry the save itself"
    )]
    Amended,
    /// Its scenario's id has other letters.
    #[error("the scenario's id, {0}, has letters that a code cannot hold; carry the save itself")]
    Id(String),
}

/// The code of a game, in groups of letters.
pub fn code_of(play: &Play) -> Result<Vec<String>, NoCode> {
    if !play.amendments().is_empty() {
        return Err(NoCode::Amended);
    }
    let scenario = &play.prepared().scenario;
    let mut out = Writing::default();
    out.put(FORMAT, FORMATS);
    out.put(usize::from(scenario.model.sceptic), 2);
    out.put(scenario.pack.clarity.index(), Clarity::COUNT);
    put_id(&mut out, &scenario.id)?;
    put_seed(&mut out, play.seed());
    for mark in marks(&scenario.digest, &scenario.model.digest, play) {
        out.put(mark, MARK);
    }
    let finished = play.log().iter().map(|turn| turn.orders.as_slice());
    orders::put(&mut out, scenario, finished, play.pending());
    Ok(letters::written(&out.values()))
}

/// Whether `text` is meant as a code, right or wrong, rather than as the name of something.
pub fn is_code(text: &str) -> bool {
    let groups = letters::groups(text);
    let letters: usize = groups.iter().map(|group| group.chars().count()).sum();
    let fives = groups.iter().filter(|group| group.chars().count() == 5);
    letters >= LETTERS_LEAST && fives.count() * 2 > groups.len()
}

impl Code {
    /// The code in `text`, however its groups are spaced; large letters and small are the same.
    pub fn read(text: &str) -> Result<Code, Mistyped> {
        let mut from = Reading::new(letters::read(text)?);
        let format = from.take(FORMATS);
        if format != FORMAT {
            return Err(Mistyped::Newer(format as u8));
        }
        let sceptic = from.take(2) == 1;
        let clarity = Clarity::ALL.get(from.take(Clarity::COUNT));
        Ok(Code {
            sceptic,
            clarity: *clarity.ok_or(Mistyped::Malformed)?,
            scenario: take_id(&mut from).ok_or(Mistyped::Malformed)?,
            seed: take_seed(&mut from),
            marks: std::array::from_fn(|_| from.take(MARK)),
            orders: from,
        })
    }

    /// The orders of each finished meeting, and last of the one that was being held.
    pub fn orders(&self, scenario: &Scenario) -> Result<Vec<Vec<Order>>, SaveProblem> {
        let mut differing = Vec::new();
        if self.marks[0] != mark(&scenario.digest) {
            differing.push("another text of the scenario");
        }
        if self.marks[1] != mark(&scenario.model.digest) {
            differing.push("another model");
        }
        if !differing.is_empty() {
            let what = differing.join(" and ");
            return Err(SaveProblem::CodeDiffers { what });
        }
        let mut orders = self.orders.clone();
        orders::take(&mut orders, scenario).ok_or(SaveProblem::Malformed {
            detail: Mistyped::Malformed.to_string(),
        })
    }

    /// The game, played again by its orders; verified by the digest of its last finished meeting.
    pub fn play(&self, prepared: Arc<Prepared>, team: &str) -> Result<Play, SaveProblem> {
        let mut meetings = self.orders(&prepared.scenario)?;
        let pending = meetings.pop().unwrap_or_default();
        let mut play = Play::new(prepared, self.seed, team.to_owned());
        let refused = |turn| {
            move |_| SaveProblem::DoesNotVerify {
                turn,
                kept: "an order".to_owned(),
                played: "a refusal".to_owned(),
            }
        };
        for (turn, orders) in (1..).zip(&meetings) {
            play.replay_turn(orders).map_err(refused(turn))?;
        }
        let turn = play.log().len() as u16;
        play.give_again(&pending).map_err(refused(turn + 1))?;
        let played = last_mark(&play);
        if played == self.marks[2] {
            return Ok(play);
        }
        Err(SaveProblem::DoesNotVerify {
            turn,
            kept: format!("{:04x}", self.marks[2]),
            played: format!("{played:04x}"),
        })
    }
}

fn marks(scenario: &str, model: &str, play: &Play) -> [usize; 3] {
    [mark(scenario), mark(model), last_mark(play)]
}

fn last_mark(play: &Play) -> usize {
    play.log().last().map_or(0, |turn| mark(&turn.digest))
}

/// The beginning of a digest as a number.
fn mark(digest: &str) -> usize {
    let beginning = digest.get(..4).unwrap_or_default();
    usize::from_str_radix(beginning, 16).unwrap_or_default() % MARK
}

fn put_id(out: &mut Writing, id: &str) -> Result<(), NoCode> {
    let ends = ID_LETTERS.len();
    for letter in id.chars() {
        let place = ID_LETTERS.find(letter);
        out.put(place.ok_or_else(|| NoCode::Id(id.to_owned()))?, ends + 1);
    }
    out.put(ends, ends + 1);
    Ok(())
}

fn take_id(from: &mut Reading) -> Option<String> {
    let mut id = String::new();
    let letters = ID_LETTERS.as_bytes();
    while let Some(letter) = letters.get(from.take(letters.len() + 1)) {
        if from.is_spent() {
            return None;
        }
        id.push(char::from(*letter));
    }
    Some(id)
}

/// A seed, by its length: most are short.
fn put_seed(out: &mut Writing, seed: u64) {
    let bytes = seed.to_le_bytes();
    let length = bytes.iter().rposition(|byte| *byte > 0);
    let length = length.map_or(0, |last| last + 1);
    out.put(length, bytes.len() + 1);
    for byte in &bytes[..length] {
        out.put(usize::from(*byte), 256);
    }
}

fn take_seed(from: &mut Reading) -> u64 {
    let mut bytes = [0; 8];
    let length = from.take(bytes.len() + 1);
    for byte in &mut bytes[..length] {
        *byte = from.take(256) as u8;
    }
    u64::from_le_bytes(bytes)
}
