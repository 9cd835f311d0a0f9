//! What is odd about a whole scenario: that nothing depends on the board, or everything ends badly;
//! months in which too much happens, meetings at which nothing is to be decided, figures that stand
//! at an end of their scale.

use super::{Findings, PLAYS_LEAST};
use crate::catalogue::{BoardName, Count, Good};
use crate::scenario::EndingKind;
use crate::source::Diagnostic;
use crate::study::rehearsal::coverage::{BoardTally, Coverage};
use crate::study::rehearsal::layout::Mark;
use crate::study::rehearsal::restricted::difference;
use crate::study::rehearsal::share::{percent, thousands};
use crate::study::rehearsal::watcher::EVENTS_MOST;

/// By how much a board must leave a count higher than one that does nothing, points.
const BETTER: f64 = 1.0;
/// How far a count must fall for everybody to be running away, points.
const FALLS: f64 = 12.0;
/// The share of months at an end of the scale above which a figure is stuck there.
const SATURATED: f64 = 0.25;
/// The share of plays in which months are crowded, or a meeting is empty, that is worth telling.
const CROWDED: f64 = 0.05;
const EMPTY: f64 = 0.25;

impl Findings<'_> {
    pub(super) fn whole(&mut self) {
        if self.rehearsal.coverage.plays() < PLAYS_LEAST {
            return;
        }
        self.unwinnable();
        self.trivial();
        self.runaway();
        self.saturated();
        self.piled_up();
        self.empty_turns();
    }

    fn unwinnable(&mut self) {
        let coverage = &self.rehearsal.coverage;
        let whole = coverage.share(Mark::Ended(EndingKind::TermOver));
        if whole.count > 0 {
            return;
        }
        let title = format!(
            "no board, the oracle included, comes to the end of the term: it was whole in {}",
            whole.words()
        );
        let example = coverage.example_of(None, Mark::Ended(EndingKind::TermOver), false);
        let replay = example.map(|example| self.replay(example));
        let span = self.raw.id.span;
        let problem = Diagnostic::warning("play/unwinnable", title, span, "in this scenario");
        self.tell(problem.likely().seen_in(replay));
    }

    /// Doing nothing does as well as the best board on every count.
    fn trivial(&mut self) {
        let coverage = &self.rehearsal.coverage;
        let Some(idle) = tally(coverage, BoardName::Idle) else {
            return;
        };
        let better = coverage.boards.iter().any(|other| beats(other, idle));
        if better {
            return;
        }
        let plays = thousands(idle.plays);
        let title = format!(
            "a board that lets every paper lie does as well on every count as any other board \
             ({plays} plays each)"
        );
        let span = self.raw.id.span;
        let problem = Diagnostic::warning("play/trivial", title, span, "in this scenario");
        let help = "give options effects that tell within the term, or a longer term";
        self.tell(problem.likely().help(help));
    }

    /// A count that falls for every board, and faster towards the end.
    fn runaway(&mut self) {
        let boards = &self.rehearsal.coverage.boards;
        for count in Count::ALL {
            let place = count.index();
            let mut played = boards.iter().filter(|tally| tally.plays > 0);
            let runs = |tally: &BoardTally| {
                let [start, third, second, end] = tally.counts.map(|counts| counts[place]);
                start - end > FALLS && second - end > start - third
            };
            if played.all(runs) {
                let title = format!(
                    "{} fall away faster and faster whoever sits at the table, the oracle included",
                    count.words()
                );
                let span = self.raw.id.span;
                let problem = Diagnostic::hint("play/runaway", title, span, "in this scenario");
                self.tell(problem.guess());
            }
        }
    }

    fn saturated(&mut self) {
        let coverage = &self.rehearsal.coverage;
        let setting = &self.prepared.setting;
        for (place, row) in setting.model().quantities.iter().enumerate() {
            let share = f64::from(coverage.pinned[place]) / f64::from(coverage.months.max(1));
            let start = setting.usual()[place];
            let inside = start > row.least && start < row.most;
            if share <= SATURATED || row.good == Good::Neither || !inside {
                continue;
            }
            let title = format!(
                "`{}` stands at an end of its scale in {} of {} months played",
                row.name,
                percent(share),
                thousands(coverage.months)
            );
            let written = self.raw.start.0.iter().find(|it| *it.name == row.name);
            let span = written.map_or(self.raw.id.span, |it| it.name.span);
            let problem = Diagnostic::hint("play/saturated", title, span, "in this scenario");
            let help =
                "what is pinned there cannot be moved further, so decisions about it do nothing";
            self.tell(problem.likely().help(help));
        }
    }

    fn piled_up(&mut self) {
        let coverage = &self.rehearsal.coverage;
        let share = coverage.share(Mark::PiledUp);
        if share.part() < CROWDED {
            return;
        }
        let title = format!(
            "more than {EVENTS_MOST} events come in one month in {}",
            share.words()
        );
        let example = coverage.example_of(None, Mark::PiledUp, true);
        let replay = example.map(|example| self.replay(example));
        let events = self.raw.events.first();
        let span = events.map_or(self.raw.id.span, |event| event.id.span);
        let problem = Diagnostic::hint("play/pile-up", title, span, "the first of the events");
        self.tell(problem.likely().seen_in(replay));
    }

    fn empty_turns(&mut self) {
        for turn in 1..=self.prepared.scenario.turns {
            let share = self.rehearsal.coverage.share(Mark::Empty(turn));
            if share.part() < EMPTY {
                continue;
            }
            let title = format!(
                "no paper is on the table at meeting {turn} in {}",
                share.words()
            );
            let span = self.raw.turns.span;
            let problem = Diagnostic::hint("play/empty-turns", title, span, "meetings of the term");
            let help = format!("give an item `turn: {turn}`, or leave the meeting out");
            self.tell(problem.likely().help(help));
        }
    }
}

fn tally(coverage: &Coverage, board: BoardName) -> Option<&BoardTally> {
    let mut boards = coverage.boards.iter();
    boards.find(|tally| tally.board == board && tally.plays > 0)
}

/// Whether a board leaves a count higher than another on the same seeds, by more than chance gives.
fn beats(one: &BoardTally, other: &BoardTally) -> bool {
    Count::ALL.iter().any(|count| {
        let pairs = one.ends.iter().zip(&other.ends);
        let apart = pairs.map(|(one, other)| one[count.index()] - other[count.index()]);
        let by = difference(&apart.collect::<Vec<f64>>());
        by.mean - by.half >= BETTER
    })
}
