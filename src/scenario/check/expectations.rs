//! The author's own tests of a scenario: each says what it expects, of whom, when and how often.

use super::known::replacement;
use super::{Check, closed, numbers};
use crate::catalogue::{BoardName, Quantity};
use crate::scenario::raw::{self, Text};
use crate::scenario::{AskedAt, Beside, Expectation, Expected, Scenario, Than};
use crate::source::{Amount, Diagnostic, Span, Spanned};

/// The word for every board that sees no more than a board sees.
const ANY_BOARD: &str = "any";
/// The word for each of the others.
const OTHERS: &str = "others";
/// What stands before a figure that is meant as the board is told it.
const REPORTED: &str = "reported";

impl Check<'_> {
    /// What the author expects of simulated boards; `played` is the scenario that they play.
    pub fn expectations(
        &mut self,
        written: &[raw::Expectation],
        played: &Scenario,
    ) -> Vec<Expectation> {
        let each = written.iter();
        each.filter_map(|expectation| self.expectation(expectation, played))
            .collect()
    }

    fn expectation(
        &mut self,
        written: &raw::Expectation,
        played: &Scenario,
    ) -> Option<Expectation> {
        if written.at_least.is_none() && written.at_most.is_none() {
            let title = "this expectation says neither `at_least` nor `at_most`";
            self.missing(title, written.boards.span, "say in how many plays");
        }
        let any = written.boards.value == ANY_BOARD;
        let board = if any {
            None
        } else {
            closed::board(&written.boards, self.problems)
        };
        let mut share = |share: Option<&Spanned<Amount>>| {
            share.and_then(|share| numbers::chance(share, self.problems))
        };
        let (at_least, at_most) = (
            share(written.at_least.as_ref()),
            share(written.at_most.as_ref()),
        );
        Some(Expectation {
            board,
            what: self.expected(written, board)?,
            at: self.asked_at(written.after.as_ref(), played)?,
            at_least,
            at_most,
        })
    }

    /// What is expected: a condition, or one figure higher or lower than another.
    fn expected(
        &mut self,
        written: &raw::Expectation,
        board: Option<BoardName>,
    ) -> Option<Expected> {
        let (higher, lower) = (&written.higher, &written.lower);
        let ways = [
            ("that", written.that.as_ref().map(|it| it.span)),
            ("higher", given(higher)),
            ("lower", given(lower)),
        ];
        let mut named = ways
            .iter()
            .filter_map(|(name, span)| Some((*name, (*span)?)));
        let Some((first, span)) = named.next() else {
            let title = "this expectation does not say what is expected";
            let help = "say `that: \"a condition\"`, or `higher: \"a figure\", than: \"a board\"`";
            self.missing(title, written.boards.span, help);
            return None;
        };
        if let Some((second, again)) = named.next() {
            self.one_too_many((first, span), (second, again));
            return None;
        }
        if written.that.is_some() {
            if let Some(than) = given(&written.than) {
                self.one_too_many((first, span), ("than", than));
            }
            return Some(Expected::That(self.condition(written.that.as_ref())?));
        }
        let is_higher = first == "higher";
        let figure = self.figure(if is_higher { higher } else { lower });
        let than = self.other_board(written, (first, span), board);
        let (quantity, reported) = figure?;
        Some(Expected::Beside(Beside {
            quantity,
            reported,
            higher: is_higher,
            than: than?,
        }))
    }

    /// A figure, and whether it is meant as the board is told it.
    fn figure(&mut self, written: &Text) -> Option<(Quantity, bool)> {
        let words = written.value.trim_start();
        let told = words.strip_prefix(REPORTED);
        let Some(name) = told.filter(|rest| rest.starts_with(' ')) else {
            return Some((self.measured(written, None)?, false));
        };
        let name = name.trim_start();
        let within = replacement(written, "").len() == 2;
        let place = |from: usize, length: usize| {
            let start = written.span.start as usize + 1 + from;
            let exact = Span::new(written.span.file, start, start + length);
            if within { exact } else { written.span }
        };
        let reported = place(written.value.len() - words.len(), REPORTED.len());
        let span = place(written.value.len() - name.len(), name.trim_end().len());
        let name = Spanned::new(name.trim_end().to_owned(), span);
        Some((self.measured(&name, Some(reported))?, true))
    }

    /// Whose figure it is held beside; `board` is the one whose plays they are.
    fn other_board(
        &mut self,
        written: &raw::Expectation,
        (way, span): (&str, Span),
        board: Option<BoardName>,
    ) -> Option<Than> {
        let than = &written.than;
        if given(than).is_none() {
            let title = format!("this expectation says `{way}` and not than whom");
            let help = "add `than: \"a board\"`, or `than: \"others\"` for each of the others";
            self.missing(title, span, help);
            return None;
        }
        if written.boards.value == ANY_BOARD {
            let title = "plays of any board cannot be held beside those of a board";
            let help = "name the one board whose plays they are";
            self.nothing_to_compare(title, written.boards.span, help);
            return None;
        }
        if than.value == OTHERS {
            return Some(Than::Others);
        }
        let other = closed::board(than, self.problems)?;
        if board == Some(other) {
            let title = format!("`{}` is held beside itself", than.value);
            let help = "on the same luck it plays the same game: name another board";
            self.nothing_to_compare(title, than.span, help);
            return None;
        }
        Some(Than::Board(other))
    }

    fn asked_at(&mut self, after: Option<&Spanned<Amount>>, played: &Scenario) -> Option<AskedAt> {
        let Some(written) = after else {
            return Some(AskedAt::TheEnd);
        };
        let months = numbers::months(written, 1, self.problems)?;
        let (term, epilogue) = (played.months(), played.epilogue.months);
        if months <= term {
            return Some(AskedAt::Month(months));
        }
        let all = term.saturating_add(epilogue);
        if months <= all {
            return Some(AskedAt::YearAfter(months));
        }
        let title = format!("nothing is played so late: the term is {term} months");
        let help = match epilogue {
            0 => "count the months from the first meeting".to_owned(),
            more => format!(
                "count the months from the first meeting; the epilogue plays {more} more, to {all}"
            ),
        };
        let problem =
            Diagnostic::error("value/out-of-range", title, written.span, "too late").help(help);
        self.report(problem);
        None
    }

    fn missing(&mut self, title: impl Into<String>, span: Span, help: &str) {
        let label = "in this block";
        self.report(Diagnostic::error("field/missing", title, span, label).help(help));
    }

    fn one_too_many(&mut self, (first, span): (&str, Span), (second, again): (&str, Span)) {
        let title = format!("this expectation says both `{first}` and `{second}`");
        let problem = Diagnostic::error("field/unused", title, again, "one too many");
        let help = "keep one of them: what is expected of two things is two expectations";
        self.report(problem.also(span, "beside this").help(help));
    }

    fn nothing_to_compare(&mut self, title: impl Into<String>, span: Span, help: &str) {
        let code = "expects/nothing-to-compare";
        self.report(Diagnostic::error(code, title, span, "no other play").help(help));
    }
}

/// Where a text stands, if it was given.
fn given(text: &Text) -> Option<Span> {
    (!text.value.is_empty()).then_some(text.span)
}
