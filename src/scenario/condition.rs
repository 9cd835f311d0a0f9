//! Conditions, compiled from sentences: pure questions about a game, holding no chance.

use crate::catalogue::{Approach, Quantity, ServiceLine};
use crate::source::condition::Comparison;
use crate::units::MonthOfYear;

/// A condition in postfix order: tests push an answer, the rest combine answers.
///
/// At most 64 answers stand open at once; the compiler of conditions refuses more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// The steps; an empty list always holds.
    pub steps: Vec<Step>,
    /// The sentence as the author wrote it.
    pub sentence: String,
}

/// One step of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask the test at this place in `Scenario::tests`.
    Test(u16),
    /// Turn the last answer round.
    Not,
    /// Both of the last two answers.
    And,
    /// Either of the last two answers.
    Or,
}

impl Condition {
    /// Whether the condition holds, given the answer to each test.
    pub fn holds(&self, mut answer: impl FnMut(u16) -> bool) -> bool {
        let mut answers: u64 = 0;
        for step in &self.steps {
            match step {
                Step::Test(test) => answers = answers << 1 | u64::from(answer(*test)),
                Step::Not => answers ^= 1,
                Step::And => answers = answers >> 1 & !(!answers & 1),
                Step::Or => answers = answers >> 1 | answers & 1,
            }
        }
        self.steps.is_empty() || answers & 1 == 1
    }
}

/// A condition as a tree, for whoever prints it or reasons about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// The test at this place in `Scenario::tests`.
    Test(u16),
    /// The opposite.
    Not(Box<Tree>),
    /// All of these, at least two.
    All(Vec<Tree>),
    /// Any of these, at least two.
    Any(Vec<Tree>),
}

impl Condition {
    /// The condition as a tree, parts joined alike in one list; `None` always holds.
    pub fn tree(&self) -> Option<Tree> {
        let mut open: Vec<Tree> = Vec::new();
        for step in &self.steps {
            let made = match step {
                Step::Test(test) => Tree::Test(*test),
                Step::Not => Tree::Not(Box::new(open.pop()?)),
                Step::And | Step::Or => {
                    let (second, first) = (open.pop()?, open.pop()?);
                    Tree::joined(first, second, *step == Step::And)
                }
            };
            open.push(made);
        }
        open.pop()
    }
}

impl Tree {
    fn joined(first: Tree, second: Tree, all: bool) -> Tree {
        let mut parts = Vec::new();
        for part in [first, second] {
            match part {
                Tree::All(inner) if all => parts.extend(inner),
                Tree::Any(inner) if !all => parts.extend(inner),
                other => parts.push(other),
            }
        }
        if all {
            Tree::All(parts)
        } else {
            Tree::Any(parts)
        }
    }

    /// Whether it holds, given the answer to each test.
    pub fn holds(&self, answer: impl Fn(u16) -> bool + Copy) -> bool {
        match self {
            Tree::Test(test) => answer(*test),
            Tree::Not(inner) => !inner.holds(answer),
            Tree::All(parts) => parts.iter().all(|part| part.holds(answer)),
            Tree::Any(parts) => parts.iter().any(|part| part.holds(answer)),
        }
    }

    /// The tree with only those parts of an "or" that hold, where any do.
    #[must_use]
    pub fn what_holds(&self, answer: impl Fn(u16) -> bool + Copy) -> Tree {
        match self {
            Tree::Test(_) | Tree::Not(_) => self.clone(),
            Tree::All(parts) => Tree::All(parts.iter().map(|it| it.what_holds(answer)).collect()),
            Tree::Any(parts) => {
                let held = parts.iter().filter(|part| part.holds(answer));
                let mut held: Vec<Tree> = held.map(|part| part.what_holds(answer)).collect();
                match held.len() {
                    0 => self.clone(),
                    1 => held.swap_remove(0),
                    _ => Tree::Any(held),
                }
            }
        }
    }
}

impl Condition {
    /// The places in `Scenario::tests` of its questions, from left to right.
    pub fn tests(&self) -> impl Iterator<Item = u16> + '_ {
        self.steps.iter().filter_map(|step| match step {
            Step::Test(test) => Some(*test),
            _ => None,
        })
    }
}

/// How the questions of a condition are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// All must hold.
    All,
    /// One is enough.
    Any,
    /// In several ways, or there is only one question.
    Otherwise,
}

impl Condition {
    /// How its questions are joined.
    pub fn joined(&self) -> Joined {
        let of_one = |part: &Tree| match part {
            Tree::Test(_) => true,
            Tree::Not(inner) => matches!(**inner, Tree::Test(_)),
            _ => false,
        };
        match self.tree() {
            Some(Tree::All(parts)) if parts.iter().all(of_one) => Joined::All,
            Some(Tree::Any(parts)) if parts.iter().all(of_one) => Joined::Any,
            _ => Joined::Otherwise,
        }
    }

    /// Whether each of its questions, from left to right, should be answered with yes for it to
    /// hold.
    pub fn wanted(&self) -> Vec<bool> {
        let mut wanted = Vec::new();
        if let Some(tree) = self.tree() {
            tree.wanted(true, &mut wanted);
        }
        wanted
    }
}

impl Tree {
    fn wanted(&self, yes: bool, wanted: &mut Vec<bool>) {
        match self {
            Tree::Test(_) => wanted.push(yes),
            Tree::Not(inner) => inner.wanted(!yes, wanted),
            Tree::All(parts) | Tree::Any(parts) => {
                for part in parts {
                    part.wanted(yes, wanted);
                }
            }
        }
    }
}

/// One question about a game. Places are those of the lists in `Scenario` and its model.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// A quantity against an amount, for this many months on end (1 is now).
    Compare {
        /// What is compared.
        quantity: Quantity,
        /// What the board was told, rather than what is so.
        reported: bool,
        /// How.
        comparison: Comparison,
        /// With what, in the quantity's unit.
        amount: f64,
        /// For how many months on end, at least 1.
        months: u16,
    },
    /// A quantity that has risen (or fallen) in each of this many months.
    Trend {
        /// What has moved.
        quantity: Quantity,
        /// As the board was told.
        reported: bool,
        /// Up, or else down.
        rising: bool,
        /// For how many months on end, at least 1.
        months: u16,
    },
    /// A flag is set.
    Flag(u16),
    /// This option of this item was chosen.
    Chose(u16, u16),
    /// The board took this approach to this item.
    ApproachTo(u16, Approach),
    /// The item was on the table and was left.
    Undecided(u16),
    /// The event has happened, within so many months if given.
    Happened(u16, Option<u16>),
    /// The initiative is running.
    Running(u16),
    /// The true practice of an initiative, per cent.
    Practice {
        /// The initiative, by its place.
        initiative: u16,
        /// The service line; the whole trust if none.
        line: Option<ServiceLine>,
        /// How it compares.
        comparison: Comparison,
        /// With what, per cent.
        percent: f64,
    },
    /// The board knows of the hidden problem.
    Known(u16),
    /// The turn's number (the first is 1).
    Turn(Comparison, u16),
    /// The turn is exactly this one.
    TurnIs(u16),
    /// The calendar month.
    MonthIs(MonthOfYear),
}

#[cfg(test)]
mod tests {
    use super::{Condition, Step};

    fn holds(steps: &[Step], answers: &[bool]) -> bool {
        let condition = Condition {
            steps: steps.to_vec(),
            sentence: String::new(),
        };
        condition.holds(|test| answers[usize::from(test)])
    }

    #[test]
    fn a_condition_combines_its_answers_in_order() {
        let both = [Step::Test(0), Step::Test(1), Step::And];
        let either = [Step::Test(0), Step::Test(1), Step::Or];
        let neither = [Step::Test(0), Step::Test(1), Step::Or, Step::Not];
        for (first, second) in [(false, false), (false, true), (true, false), (true, true)] {
            let answers = [first, second];
            assert_eq!(holds(&both, &answers), first && second);
            assert_eq!(holds(&either, &answers), first || second);
            assert_eq!(holds(&neither, &answers), !(first || second));
        }
        assert!(holds(&[], &[]), "no condition always holds");
    }
}
