//! What the author expects of simulated boards, held against what they did.

use super::Findings;
use crate::catalogue::BoardName;
use crate::scenario::{Asker, Expectation};
use crate::source::Diagnostic;
use crate::study::rehearsal::Coverage;
use crate::study::rehearsal::coverage::Example;
use crate::study::rehearsal::layout::Mark;
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
    let share = share_of(coverage, place, expected);
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

fn share_of(coverage: &Coverage, place: u16, expected: &Expectation) -> Share {
    let asker = coverage.layout.asker(Asker::Expectation(place));
    let Some(asker) = asker else {
        return Share::default();
    };
    let one = |board| coverage.share_of(board, Mark::Held(asker));
    match expected.board {
        Some(board) => one(board),
        None => BoardName::ORDINARY
            .iter()
            .fold(Share::default(), |sum, board| sum.and(one(*board))),
    }
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
            let board = expected.board.map_or("any", BoardName::name);
            let (low, high) = share.interval();
            let between = format!("{} to {}", percent(low), percent(high));
            let wanted = wanted_words(expected);
            let title = format!(
                "the author expects this of {board} in {wanted} of plays; it held in {} (95% \
                 interval {between})",
                share.words()
            );
            let span = written.that.span;
            if fared == Fared::TooFewPlays {
                let title = format!("{title}, which is too close to say");
                let help = "give more plays, as in `--plays 10000`";
                let problem = Diagnostic::hint("play/unstable", title, span, "not enough plays");
                self.tell(problem.likely().help(help));
                continue;
            }
            let example = self.counter_example(place, expected, share);
            let replay = example.map(|example| self.replay(example));
            let problem = Diagnostic::warning("play/expectation", title, span, "not met");
            self.tell(problem.likely().seen_in(replay));
        }
    }

    /// A game that speaks against an expectation.
    fn counter_example(&self, place: u16, expected: &Expectation, share: Share) -> Option<Example> {
        let coverage = &self.rehearsal.coverage;
        let asker = coverage.layout.asker(Asker::Expectation(place))?;
        let too_seldom = expected.at_least.is_some_and(|least| share.part() < least);
        coverage.example_of(expected.board, Mark::Held(asker), !too_seldom)
    }
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
