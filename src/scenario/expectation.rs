//! The author's own tests of a scenario: what simulated boards should come to, when, and in how
//! many plays. Says what is expected; `study` plays and counts.

use super::{Condition, Model};
use crate::catalogue::{BoardName, Quantity};

/// The author's own test of a scenario, played by simulated boards.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Which board plays; `None` is any of those that see no more than a board sees.
    pub board: Option<BoardName>,
    /// What is expected.
    pub what: Expected,
    /// When it is asked.
    pub at: AskedAt,
    /// In at least this share of plays, 0 to 1.
    pub at_least: Option<f64>,
    /// In at most this share of plays, 0 to 1.
    pub at_most: Option<f64>,
}

/// What is expected of a play, or of a play beside others on the same luck.
#[derive(Clone, Debug)]
pub enum Expected {
    /// That a condition holds.
    That(Condition),
    /// That a figure is higher, or lower, than what others come to on the same luck.
    Beside(Beside),
}

/// A figure of one board's plays beside that of others, each on the same luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The figure.
    pub quantity: Quantity,
    /// As the board was told, rather than as it is.
    pub reported: bool,
    /// Higher, or else lower.
    pub higher: bool,
    /// Than whose.
    pub than: Than,
}

/// Whose figure another is held beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Than {
    /// That of a board.
    Board(BoardName),
    /// That of each of the others that see no more than a board sees.
    Others,
}

/// When an expectation is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedAt {
    /// At the end of the term, early or not.
    TheEnd,
    /// After so many months of the term; at its end, if that comes sooner.
    Month(u16),
    /// The same in the year after the term, counted from the first meeting.
    YearAfter(u16),
}

impl AskedAt {
    /// The months of play after which it is asked, if they are counted.
    pub fn month(self) -> Option<u16> {
        match self {
            AskedAt::TheEnd => None,
            AskedAt::Month(month) | AskedAt::YearAfter(month) => Some(month),
        }
    }

    /// Whether it is asked once the term is over.
    pub fn is_after_the_term(self) -> bool {
        matches!(self, AskedAt::YearAfter(_))
    }
}

impl Expectation {
    /// The condition that it asks, if that is what it asks.
    pub fn that(&self) -> Option<&Condition> {
        match &self.what {
            Expected::That(condition) => Some(condition),
            Expected::Beside(_) => None,
        }
    }

    /// The figures that it holds beside each other, if that is what it does.
    pub fn beside(&self) -> Option<Beside> {
        match self.what {
            Expected::That(_) => None,
            Expected::Beside(beside) => Some(beside),
        }
    }

    /// Whose plays they are: the board's name, or "any".
    pub fn board_words(&self) -> &'static str {
        self.board.map_or("any", BoardName::name)
    }

    /// What is expected and when, as it is written in a file: "higher openness than cautious after
    /// 30 months".
    pub fn words(&self, model: &Model) -> String {
        let what = match &self.what {
            Expected::That(condition) => condition.sentence.clone(),
            Expected::Beside(beside) => beside.words(model),
        };
        match self.at.month() {
            Some(months) => format!("{what} after {months} months"),
            None => what,
        }
    }
}

impl Beside {
    /// The figure as it is written: "reported openness".
    pub fn figure_words(self, model: &Model) -> String {
        let told = if self.reported { "reported " } else { "" };
        format!("{told}{}", model.quantities[self.quantity.index()].name)
    }

    /// Than whose: the board's name, or "others".
    pub fn than_words(self) -> &'static str {
        match self.than {
            Than::Board(board) => board.name(),
            Than::Others => "others",
        }
    }

    fn words(self, model: &Model) -> String {
        let way = if self.higher { "higher" } else { "lower" };
        format!(
            "{way} {} than {}",
            self.figure_words(model),
            self.than_words()
        )
    }
}
