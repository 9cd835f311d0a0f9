//! What the author expects of simulated boards, held against what they did.

use super::Findings;
use crate::catalogue::BoardName;
use crate::scenario::{Beside, Expectation, Than, raw};
use crate::source::{Diagnostic, Replay, Span};
use crate::study::rehearsal::Coverage;
use crate::study::rehearsal::coverage::Example;
use crate::study::rehearsal::share::{Share, percent};

/// How an expectation fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fared {
    /// The share is as expected.
    Met,
    /// It is not, by more than chance gives.
    NotMet,
    /// It is not, by no more than chance gives.
    TooFewPlays,
}

impl Fared {
    /// The words that people and programs are told.
    pub fn words(self) -> &'static str {
        match self {
            Fared::Met => "met",
            Fared::NotMet => "not met",
            Fared::TooFewPlays => "too close to say",
        }
    }
}

/// In how many plays of its boards an expectation held, and how it fared.
pub fn fared(coverage: &Coverage, place: u16, expected: &Expectation) -> (Share, Fared) {
    let mut share = Share::default();
    for (_, held) in answers(coverage, place, expected) {
        share.plays += 1;
        share.count += u32::from(held);
    }
    let part = share.part();
    let (low, high) = share.interval();
    let under = expected.at_least.filter(|least| part < *least);
    let over = expected.at_most.filter(|most| part > *most);
    let fared = match (under, over) {
        (None, None) => Fared::Met,
        _ if under.is_some_and(|least| high < least) || over.is_some_and(|most| low > most) => {
            Fared::NotMet
        }
        _ => Fared::TooFewPlays,
    };
    (share, fared)
}

/// Each play in which an expectation was asked, and whether it held.
fn answers(
    coverage: &Coverage,
    place: u16,
    expected: &Expectation,
) -> impl Iterator<Item = (Example, bool)> {
    let place = usize::from(place);
    let own = coverage.boards.iter().filter(|it| match expected.board {
        Some(board) => it.board == board,
        None => BoardName::ORDINARY.contains(&it.board),
    });
    let others: Vec<&[f64]> = expected.beside().map_or(Vec::new(), |beside| {
        let others = coverage.boards.iter().filter(|it| match beside.than {
            Than::Board(board) => it.board == board,
            Than::Others => {
                Some(it.board) != expected.board && BoardName::ORDINARY.contains(&it.board)
            }
        });
        others.map(|it| it.expected[place].as_slice()).collect()
    });
    own.flat_map(move |tally| {
        let others = others.clone();
        let plays = (0..).zip(&tally.expected[place]);
        plays.filter_map(move |(number, own)| {
            let board = tally.board;
            let seed = number as u64 + 1;
            let held = match expected.beside() {
                None => (!own.is_nan()).then_some(*own > 0.0),
                Some(beside) => stands_beside(beside, *own, &others, number),
            };
            Some((Example { board, seed }, held?))
        })
    })
}

/// Whether a figure is higher, or lower, than that of each of the others in the play of the same
/// number, which has the same luck; `None` where one of them was not asked.
fn stands_beside(beside: Beside, own: f64, others: &[&[f64]], number: usize) -> Option<bool> {
    let mut all = true;
    for other in others {
        let other = *other.get(number)?;
        if own.is_nan() || other.is_nan() {
            return None;
        }
        all &= if beside.higher {
            own > other
        } else {
            own < other
        };
    }
    Some(all)
}

impl Findings<'_> {
    pub(super) fn expectations(&mut self) {
        let scenario = &self.prepared.scenario;
        let pairs = (0_u16..).zip(scenario.expects.iter().zip(&self.raw.expects));
        for (place, (expected, written)) in pairs {
            let (share, fared) = fared(&self.rehearsal.coverage, place, expected);
            if fared == Fared::Met || share.plays == 0 {
                continue;
            }
            let board = expected.board_words();
            let (low, high) = share.interval();
            let between = format!("{} to {}", percent(low), percent(high));
            let wanted = wanted_words(expected);
            let title = format!(
                "the author expects this of {board} in {wanted} of plays; it held in {} (95% \
                 interval {between})",
                share.words()
            );
            let span = span_of(written);
            if fared == Fared::TooFewPlays {
                let title = format!("{title}, which is too close to say");
                let help = "give more plays, as in `--plays 10000`";
                let problem = Diagnostic::hint("play/unstable", title, span, "not enough plays");
                self.tell(problem.likely().help(help));
                continue;
            }
            let replay = self.counter_example(place, expected, share);
            let problem = Diagnostic::warning("play/expectation", title, span, "not met");
            self.tell(problem.likely().seen_in(replay));
        }
    }

    /// A game that speaks against an expectation.
    fn counter_example(&self, place: u16, expected: &Expectation, share: Share) -> Option<Replay> {
        let too_seldom = expected.at_least.is_some_and(|least| share.part() < least);
        let mut answers = answers(&self.rehearsal.coverage, place, expected);
        let (example, _) = answers.find(|(_, held)| *held != too_seldom)?;
        Some(self.replay(example))
    }
}

/// Where it is written what is expected.
fn span_of(written: &raw::Expectation) -> Span {
    let figures = [&written.higher, &written.lower].into_iter();
    let mut given = figures.filter(|it| !it.value.is_empty());
    let that = written.that.as_ref().map(|it| it.span);
    that.or_else(|| given.next().map(|it| it.span))
        .unwrap_or(written.boards.span)
}

/// "at least 40%", "at most 10%".
pub fn wanted_words(expected: &Expectation) -> String {
    let least = expected
        .at_least
        .map(|it| format!("at least {}", percent(it)));
    let most = expected
        .at_most
        .map(|it| format!("at most {}", percent(it)));
    let both: Vec<String> = least.into_iter().chain(most).collect();
    both.join(" and ")
}
