//! What many watched games met, added up: by board, by halves of the seeds, with an example of
//! each.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::Shares;
use super::layout::{Layout, Mark};
use super::playing::{Record, play};
use super::share::Share;
use super::watcher::{Reach, comparison_of};
use crate::catalogue::BoardName;
use crate::game::Prepared;
use crate::scenario::EndingKind;

/// Games played before they are added up: bounds memory, changes nothing else.
const GAMES_AT_ONCE: u32 = 256;
/// One game in so many is played through its epilogue.
const EPILOGUE_ONE_IN: u32 = 4;

/// A game that shows something: who played, on which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Who played.
    pub board: BoardName,
    /// The seed.
    pub seed: u64,
}

/// How far a comparison reached, in which game.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Furthest {
    /// The value and the month.
    pub reach: Reach,
    /// The game.
    pub example: Example,
}

/// What the games of one board met.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardTally {
    /// Which board.
    pub board: BoardName,
    /// Games.
    pub plays: u32,
    /// Games that met each thing, by place in the layout.
    pub met: Vec<u32>,
    /// The means of the four counts: at the start, a third and two thirds through, at the end.
    pub counts: [[f64; 4]; 4],
    /// Each game's four counts at the end, by seed.
    pub ends: Vec<[f64; 4]>,
    /// What each expectation asks for, of each game by seed: 1 or 0 as its condition held or not,
    /// or its figure; NaN where it was not asked.
    pub expected: Vec<Vec<f64>>,
    /// The seed of the first game that met each thing, and of the first that did not.
    pub first: Vec<[Option<u64>; 2]>,
}

/// What all games met.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// The list of what can be met.
    pub layout: Layout,
    /// By board.
    pub boards: Vec<BoardTally>,
    /// Games of the first and the second half of each board's seeds.
    pub half_plays: [u32; 2],
    /// Games of each half that met each thing.
    pub halves: [Vec<u32>; 2],
    /// Games that were played through their epilogue.
    pub epilogues: u32,
    /// How far each question's comparison reached, in each game.
    pub reaches: Vec<Vec<f64>>,
    /// And where it reached furthest.
    pub furthest: Vec<Option<Furthest>>,
    /// Months that each quantity stood at an end of its scale.
    pub pinned: Vec<u32>,
    /// Months played.
    pub months: u32,
}

/// Plays every board on seeds from 1.
pub(super) fn cover(prepared: &Prepared, shares: Shares, done: &(impl Fn(u32) + Sync)) -> Coverage {
    let layout = Layout::of(&prepared.scenario);
    let mut coverage = Coverage::new(prepared, layout.clone());
    for &board in BoardName::ALL {
        let plays = shares.of_board(board);
        coverage
            .boards
            .push(BoardTally::new(prepared, board, layout.marks()));
        for first in (0..plays).step_by(GAMES_AT_ONCE as usize) {
            let numbers = first..plays.min(first + GAMES_AT_ONCE);
            let games = numbers.into_par_iter().map(|number| {
                let seed = u64::from(number) + 1;
                let to_the_end = number % EPILOGUE_ONE_IN == 0;
                let record = play(prepared, &layout, (board, seed), to_the_end);
                done(1);
                (record, number, to_the_end)
            });
            for (record, number, to_the_end) in games.collect::<Vec<_>>() {
                coverage.epilogues += u32::from(to_the_end);
                coverage.add(prepared, &record, number * 2 >= plays);
            }
        }
        if let Some(tally) = coverage.boards.last_mut() {
            tally.finish();
        }
    }
    coverage
}

impl BoardTally {
    fn new(prepared: &Prepared, board: BoardName, marks: usize) -> BoardTally {
        BoardTally {
            board,
            plays: 0,
            met: vec![0; marks],
            counts: [[0.0; 4]; 4],
            ends: Vec::new(),
            expected: vec![Vec::new(); prepared.scenario.expects.len()],
            first: vec![[None; 2]; marks],
        }
    }

    fn add(&mut self, record: &Record) {
        self.plays += 1;
        for (met, mark) in self.met.iter_mut().zip(&record.marks) {
            *met += u32::from(*mark);
        }
        for (first, mark) in self.first.iter_mut().zip(&record.marks) {
            first[usize::from(!*mark)].get_or_insert(record.seed);
        }
        for (sums, counts) in self.counts.iter_mut().zip(record.counts) {
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        self.ends.push(record.counts[3]);
        for (all, one) in self.expected.iter_mut().zip(&record.expected) {
            all.push(*one);
        }
    }

    fn finish(&mut self) {
        for sum in self.counts.iter_mut().flatten() {
            *sum /= f64::from(self.plays.max(1));
        }
    }
}

impl Coverage {
    fn new(prepared: &Prepared, layout: Layout) -> Coverage {
        let (marks, questions) = (layout.marks(), layout.questions.len());
        Coverage {
            layout,
            boards: Vec::new(),
            half_plays: [0; 2],
            halves: [vec![0; marks], vec![0; marks]],
            epilogues: 0,
            reaches: vec![Vec::new(); questions],
            furthest: vec![None; questions],
            pinned: vec![0; prepared.setting.model().quantities.len()],
            months: 0,
        }
    }

    fn add(&mut self, prepared: &Prepared, record: &Record, second: bool) {
        let example = Example {
            board: record.board,
            seed: record.seed,
        };
        let half = usize::from(second);
        self.half_plays[half] += 1;
        for (place, mark) in record.marks.iter().enumerate() {
            self.halves[half][place] += u32::from(*mark);
        }
        for (question, reach) in record.reach.iter().enumerate() {
            self.reaches[question].push(reach.value);
            self.take_furthest(prepared, question, (*reach, example));
        }
        for (sum, months) in self.pinned.iter_mut().zip(&record.pinned) {
            *sum += u32::from(*months);
        }
        self.months += u32::from(record.months);
        if let Some(tally) = self.boards.last_mut() {
            tally.add(record);
        }
    }

    fn take_furthest(
        &mut self,
        prepared: &Prepared,
        question: usize,
        (reach, example): (Reach, Example),
    ) {
        let test = self.layout.questions[question].1;
        let test = &prepared.scenario.tests[usize::from(test)];
        let Some((comparison, _)) = comparison_of(test).filter(|_| !reach.value.is_nan()) else {
            return;
        };
        let known = self.furthest[question];
        let mut furthest = known.map_or(Reach::NONE, |known| known.reach);
        furthest.take(reach, comparison);
        if known.is_none_or(|known| known.reach != furthest) {
            self.furthest[question] = Some(Furthest { reach, example });
        }
    }

    /// Games in all.
    pub fn plays(&self) -> u32 {
        self.half_plays.iter().sum()
    }

    /// In how many games a thing was met.
    pub fn share(&self, mark: Mark) -> Share {
        let [one, other] = self.halves_of(mark);
        one.and(other)
    }

    /// The same, for each half of the seeds.
    pub fn halves_of(&self, mark: Mark) -> [Share; 2] {
        let place = self.layout.place(mark);
        [0, 1].map(|half| Share {
            count: self.halves[half][place],
            plays: self.half_plays[half],
        })
    }

    /// The same, of one board.
    pub fn share_of(&self, board: BoardName, mark: Mark) -> Share {
        let place = self.layout.place(mark);
        let tally = self.boards.iter().find(|tally| tally.board == board);
        tally.map_or(Share::default(), |tally| Share {
            count: tally.met[place],
            plays: tally.plays,
        })
    }

    /// A game that met a thing, or one that did not; of one board, or of any.
    pub fn example_of(&self, board: Option<BoardName>, mark: Mark, met: bool) -> Option<Example> {
        let place = self.layout.place(mark);
        let own = |tally: &&BoardTally| board.is_none_or(|board| tally.board == board);
        let mut seen = self.boards.iter().filter(own).filter_map(|tally| {
            Some(Example {
                board: tally.board,
                seed: tally.first[place][usize::from(!met)]?,
            })
        });
        seen.next()
    }

    /// In how many of the games in which it was asked a question held at least once.
    pub fn answered(&self, question: usize) -> Share {
        let asker = self.layout.questions[question].0;
        Share {
            plays: self.share(Mark::Asked(asker)).count,
            ..self.share(Mark::Answered(question))
        }
    }

    /// In how many games a term ended before it was over.
    pub fn cut_short(&self, board: BoardName) -> Share {
        let whole = self.share_of(board, Mark::Ended(EndingKind::TermOver));
        Share {
            count: whole.plays - whole.count,
            ..whole
        }
    }
}
