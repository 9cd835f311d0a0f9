//! Restricted play: at a meeting at which a paper is on the table the game is copied, and in each
//! copy another option is forced, with the same luck. Everything else is left to the board.
//!
//! There is no winning score, so options are compared measure by measure and never on a sum: the
//! four counts at the end of the term, the four counts after the epilogue, how many hidden problems
//! came to be known, and whether the term ended early.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::catalogue::{Approach, BoardName};
use crate::game::{Game, Order, OrderKind, Prepared, advance, choices_of_kind_into, epilogue};
use crate::players::{named, orders, orders_after, play_out};
use crate::scenario::EndingKind;
use crate::study::INTERVAL;
use crate::trust::Silent;

/// The boards among which the rest of the game is left, in turn by seed.
const BOARDS: [BoardName; 4] = [
    BoardName::Random,
    BoardName::Cautious,
    BoardName::PeopleFirst,
    BoardName::FinanceFirst,
];
/// Ways of deciding one paper that are tried.
const BRANCHES_MOST: usize = 24;
/// Walks through a game with copies at each paper: fewest, most, and how many at a time.
const WALKS_LEAST: u32 = 8;
const WALKS_MOST: u32 = 400;
const WALKS_AT_ONCE: u32 = 16;

/// What is compared, each so that more is better.
pub const MEASURES: usize = 10;
/// The measure of hidden problems known, and that of terms that were not cut short.
pub const KNOWN: usize = 8;
pub const WHOLE: usize = 9;

type Outcome = [f64; MEASURES];

/// A way of deciding a paper: an option, and an approach where it has any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Branch {
    /// The option.
    pub option: u16,
    /// The approach.
    pub approach: Option<Approach>,
}

/// What came of one paper's options, pair by pair.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trial {
    /// The paper.
    pub item: u16,
    /// Ways of deciding it.
    pub branches: Vec<Branch>,
    /// For each meeting at which it was forced, what came of each; `None` where it was not open.
    pub pairs: Vec<Vec<Option<Outcome>>>,
}

/// By how much one way of deciding is better than another on one measure, with half of the 95%
/// interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The mean over pairs.
    pub mean: f64,
    /// Half of the interval.
    pub half: f64,
    /// Pairs.
    pub pairs: u32,
}

impl Trial {
    /// By how much the first way is better than the second, measure by measure.
    pub fn differences(&self, one: usize, other: usize) -> [Difference; MEASURES] {
        let both = self
            .pairs
            .iter()
            .filter_map(|pair| Some((pair[one]?, pair[other]?)));
        let both: Vec<(Outcome, Outcome)> = both.collect();
        std::array::from_fn(|measure| {
            let apart = both
                .iter()
                .map(|(one, other)| one[measure] - other[measure]);
            difference(&apart.collect::<Vec<f64>>())
        })
    }
}

/// Mean and interval of paired differences.
pub fn difference(apart: &[f64]) -> Difference {
    let number = apart.len() as f64;
    let mean = apart.iter().sum::<f64>() / number.max(1.0);
    let squares: f64 = apart.iter().map(|it| (it - mean) * (it - mean)).sum();
    let half = if apart.len() > 1 {
        INTERVAL * (squares / (number - 1.0) / number).sqrt()
    } else {
        f64::INFINITY
    };
    Difference {
        mean,
        half,
        pairs: apart.len() as u32,
    }
}

/// Forces options in about so many games; gives what came of each paper, and the games played.
pub(super) fn force(
    prepared: &Prepared,
    games: u32,
    done: &(impl Fn(u32) + Sync),
) -> (Vec<Trial>, u32) {
    let items = prepared.scenario.items.len() as u16;
    let mut trials: Vec<Trial> = (0..items)
        .map(|item| Trial {
            item,
            ..Trial::default()
        })
        .collect();
    let (mut walks, mut played) = (0, 0);
    while walks < WALKS_LEAST || (walks < WALKS_MOST && played < games) {
        let numbers = walks..walks + WALKS_AT_ONCE;
        walks += WALKS_AT_ONCE;
        let each = numbers.into_par_iter().map(|number| {
            let forced = walk(prepared, number);
            done(forced.iter().map(|paper| paper.came.len() as u32).sum());
            forced
        });
        for paper in each.collect::<Vec<_>>().into_iter().flatten() {
            played += paper.came.len() as u32;
            trials[usize::from(paper.item)].add(&paper);
        }
    }
    (trials, played)
}

/// One paper at one meeting, forced in each way that was open.
struct Forced {
    item: u16,
    came: Vec<(Branch, Outcome)>,
}

impl Trial {
    fn add(&mut self, forced: &Forced) {
        for (branch, _) in &forced.came {
            if let Err(place) = self.branches.binary_search(branch) {
                self.branches.insert(place, *branch);
                for pair in &mut self.pairs {
                    pair.insert(place, None);
                }
            }
        }
        let of = |branch: &Branch| forced.came.iter().find(|(it, _)| it == branch);
        let branches = self.branches.iter();
        let pair = branches.map(|branch| of(branch).map(|(_, outcome)| *outcome));
        self.pairs.push(pair.collect());
    }
}

/// Plays one game as its board does, and at each paper copies of it in which the paper is forced.
fn walk(prepared: &Prepared, number: u32) -> Vec<Forced> {
    let board = named(BOARDS[number as usize % BOARDS.len()]);
    let mut game = Game::new(prepared, u64::from(number) + 1);
    let mut all = Vec::new();
    while !game.is_over() {
        let mut open = Vec::new();
        choices_of_kind_into(prepared, &game, &[], OrderKind::Decide, &mut open);
        for item in game.agenda() {
            let ways = open.iter().filter_map(|order| way_of(*order, item));
            let came = ways.take(BRANCHES_MOST).map(|(branch, order)| {
                let mut copy = game.clone();
                let orders = orders_after(board, prepared, &copy, &[order]);
                advance(prepared, &mut copy, &orders, &mut Silent);
                play_out(board, prepared, &mut copy, &mut Silent);
                (branch, outcome(prepared, copy))
            });
            let came = came.collect();
            all.push(Forced { item, came });
        }
        let orders = orders(board, prepared, &game);
        advance(prepared, &mut game, &orders, &mut Silent);
    }
    all
}

fn way_of(order: Order, paper: u16) -> Option<(Branch, Order)> {
    match order {
        Order::Decide {
            item,
            option,
            approach,
        } if item == paper => Some((Branch { option, approach }, order)),
        _ => None,
    }
}

fn outcome(prepared: &Prepared, mut game: Game) -> Outcome {
    let at_the_end = game.counts();
    let known = game.learnings.len() as f64;
    let whole = f64::from(u8::from(game.ending == Some(EndingKind::TermOver)));
    epilogue(prepared, &mut game, &mut Silent);
    let later = game.counts();
    std::array::from_fn(|measure| match measure {
        0..4 => at_the_end[measure],
        4..8 => later[measure - 4],
        KNOWN => known,
        _ => whole,
    })
}
