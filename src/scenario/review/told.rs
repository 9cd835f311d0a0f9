//! A condition as a tree whose questions know both their place in the file and what they mean, with
//! every "not" carried down to a question.

use super::questions::Asked;
use crate::catalogue::ServiceLine;
use crate::scenario::{Comparison, Scenario, Test};
use crate::source::Span;
use crate::source::condition::{Condition, Test as Written};

/// A question that should be answered with yes, or else with no.
#[derive(Clone, Copy, Debug)]
pub(super) struct Literal<'a> {
    pub test: &'a Test,
    pub span: Span,
    pub yes: bool,
}

/// What a condition says.
#[derive(Clone, Debug)]
pub(super) enum Told<'a> {
    One(Literal<'a>),
    All(Vec<Told<'a>>),
    Any(Vec<Told<'a>>),
}

/// A condition with its places and meanings.
pub(super) fn told<'a>(asked: &Asked<'a>, scenario: &'a Scenario) -> Option<Told<'a>> {
    let written = asked.sentence.condition.as_ref()?;
    let places = asked.condition.tests();
    let mut tests = places.filter_map(|place| scenario.tests.get(usize::from(place)));
    tell(written, true, &mut tests)
}

fn tell<'a>(
    written: &Condition,
    yes: bool,
    tests: &mut impl Iterator<Item = &'a Test>,
) -> Option<Told<'a>> {
    Some(match written {
        Condition::Test(test) => Told::One(Literal {
            test: tests.next()?,
            span: test.span,
            yes: yes != is_opposite(&test.value),
        }),
        Condition::Not(inner) => tell(inner, !yes, tests)?,
        Condition::All(parts) | Condition::Any(parts) => {
            let all = matches!(written, Condition::All(_)) == yes;
            let mut told = Vec::new();
            for part in parts {
                match tell(part, yes, tests)? {
                    Told::All(inner) if all => told.extend(inner),
                    Told::Any(inner) if !all => told.extend(inner),
                    other => told.push(other),
                }
            }
            if all {
                Told::All(told)
            } else {
                Told::Any(told)
            }
        }
    })
}

/// Whether a question as written is the opposite of the test that it is kept as.
fn is_opposite(test: &Written) -> bool {
    match test {
        Written::Event { happened, .. } => !happened,
        Written::Initiative { running, .. } => !running,
        Written::Problem { known, .. } => !known,
        _ => false,
    }
}

impl<'a> Told<'a> {
    /// The one question that it is, if it is only one.
    pub fn one(&self) -> Option<Literal<'a>> {
        match self {
            Told::One(literal) => Some(*literal),
            _ => None,
        }
    }
}

/// A range of values with its ends open or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub least: f64,
    pub least_is_in: bool,
    pub most: f64,
    pub most_is_in: bool,
}

impl Range {
    const ALL: Range = Range {
        least: f64::NEG_INFINITY,
        least_is_in: false,
        most: f64::INFINITY,
        most_is_in: false,
    };

    /// From `least` to `most`, both in it.
    pub fn closed(least: f64, most: f64) -> Range {
        Range {
            least,
            least_is_in: true,
            most,
            most_is_in: true,
        }
    }

    /// What compares so with an amount.
    pub fn of(comparison: Comparison, amount: f64) -> Range {
        let (above, within) = match comparison {
            Comparison::Below => (false, false),
            Comparison::AtMost => (false, true),
            Comparison::Above => (true, false),
            Comparison::AtLeast => (true, true),
        };
        if above {
            Range {
                least: amount,
                least_is_in: within,
                ..Range::ALL
            }
        } else {
            Range {
                most: amount,
                most_is_in: within,
                ..Range::ALL
            }
        }
    }

    /// Whether no value is in both.
    pub fn misses(self, other: Range) -> bool {
        self.ends_before(other) || other.ends_before(self)
    }

    fn ends_before(self, other: Range) -> bool {
        self.most < other.least
            || (self.most == other.least && !(self.most_is_in && other.least_is_in))
    }

    /// Whether every value of this is also in the other.
    pub fn is_within(self, other: Range) -> bool {
        let above = self.least > other.least
            || (self.least == other.least && (other.least_is_in || !self.least_is_in));
        let below = self.most < other.most
            || (self.most == other.most && (other.most_is_in || !self.most_is_in));
        above && below
    }
}

/// How two questions that must both be answered so stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// Neither says anything of the other.
    Free,
    /// They cannot both be answered so.
    Clash,
    /// Where the first is answered so, the second is too.
    FirstSaysSecond,
    /// Where the second is answered so, the first is too.
    SecondSaysFirst,
}

impl Literal<'_> {
    /// The values for which it is answered so, where it compares.
    pub fn values(&self) -> Option<Range> {
        self.range().map(|(_, range, _)| range)
    }

    /// The comparison that it comes to, on what, and for how many months on end.
    fn range(&self) -> Option<(Subject, Range, u16)> {
        let way = |comparison: Comparison| {
            if self.yes {
                comparison
            } else {
                comparison.opposite()
            }
        };
        match self.test {
            Test::Compare {
                quantity,
                reported,
                comparison,
                amount,
                months,
            } => {
                let subject = Subject::Quantity(quantity.0, *reported);
                let range = Range::of(way(*comparison), *amount);
                (self.yes || *months == 1).then_some((subject, range, *months))
            }
            Test::Practice {
                initiative,
                line,
                comparison,
                percent,
            } => {
                let range = Range::of(way(*comparison), *percent);
                Some((Subject::Practice(*initiative, *line), range, 1))
            }
            Test::Turn(comparison, turn) => {
                let range = Range::of(way(*comparison), f64::from(*turn));
                Some((Subject::Turn, range, 1))
            }
            Test::TurnIs(turn) if self.yes => {
                let range = Range::closed(f64::from(*turn), f64::from(*turn));
                Some((Subject::Turn, range, 1))
            }
            _ => None,
        }
    }

    /// How this and another stand to each other when both must be answered so.
    pub fn beside(&self, other: &Literal) -> Pair {
        if self.test == other.test {
            return if self.yes == other.yes {
                Pair::FirstSaysSecond
            } else {
                Pair::Clash
            };
        }
        if let (Some(one), Some(two)) = (self.range(), other.range()) {
            return beside(one, two);
        }
        let exclusive = match (self.test, other.test) {
            (Test::Chose(item, _), Test::Chose(other, _) | Test::Undecided(other))
            | (Test::Undecided(item), Test::Chose(other, _)) => item == other,
            (Test::MonthIs(_), Test::MonthIs(_)) => true,
            _ => false,
        };
        match (exclusive, self.yes, other.yes) {
            (true, true, true) => Pair::Clash,
            (true, true, false) => Pair::FirstSaysSecond,
            (true, false, true) => Pair::SecondSaysFirst,
            _ => Pair::Free,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Subject {
    Quantity(u16, bool),
    Practice(u16, Option<ServiceLine>),
    Turn,
}

fn beside(one: (Subject, Range, u16), two: (Subject, Range, u16)) -> Pair {
    if one.0 != two.0 {
        return Pair::Free;
    }
    let as_long = (one.2 >= two.2, two.2 >= one.2);
    if one.2 == two.2 && one.1.misses(two.1) {
        Pair::Clash
    } else if as_long.0 && one.1.is_within(two.1) {
        Pair::FirstSaysSecond
    } else if as_long.1 && two.1.is_within(one.1) {
        Pair::SecondSaysFirst
    } else {
        Pair::Free
    }
}
