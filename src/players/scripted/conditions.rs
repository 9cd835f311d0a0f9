//! A script's conditions: the same sentences as a scenario's, asked of what the board is told.

use super::names::Names;
use super::written::Text;
use crate::catalogue::Quantity;
use crate::scenario::check::{closed, fits};
use crate::scenario::{Condition, Scenario, Step, Test};
use crate::source::condition::{self, Sentence};
use crate::source::{Amount, Problems, Spanned};

/// The condition that a sentence makes; its tests are added to the scenario's. `None` if the
/// sentence is wrong, which is then reported.
pub fn compile(
    sentence: &Sentence,
    scenario: &mut Scenario,
    problems: &mut Problems,
) -> Option<Condition> {
    let read = sentence.condition.as_ref()?;
    let mut tests = Vec::new();
    let mut steps = Vec::new();
    let mut names = Names { scenario, problems };
    names.compile(read, &mut tests, &mut steps)?;
    let places: Vec<u16> = tests
        .into_iter()
        .map(|test| place_of(test, &mut scenario.tests))
        .collect();
    for step in &mut steps {
        if let Step::Test(test) = step {
            *test = places[usize::from(*test)];
        }
    }
    Some(Condition {
        steps,
        sentence: sentence.text.clone(),
    })
}

fn place_of(test: Test, tests: &mut Vec<Test>) -> u16 {
    let known = tests.iter().position(|known| *known == test);
    let place = known.unwrap_or_else(|| {
        tests.push(test);
        tests.len() - 1
    });
    place as u16
}

impl Names<'_> {
    /// Adds the steps of a condition, whose tests are places in `tests` for now.
    fn compile(
        &mut self,
        read: &condition::Condition,
        tests: &mut Vec<Test>,
        steps: &mut Vec<Step>,
    ) -> Option<()> {
        match read {
            condition::Condition::Test(test) => {
                let (test, turned) = self.test(test)?;
                steps.push(Step::Test(tests.len() as u16));
                steps.extend(turned.then_some(Step::Not));
                tests.push(test);
            }
            condition::Condition::Not(inner) => {
                self.compile(inner, tests, steps)?;
                steps.push(Step::Not);
            }
            condition::Condition::All(parts) => self.join(parts, Step::And, tests, steps)?,
            condition::Condition::Any(parts) => self.join(parts, Step::Or, tests, steps)?,
        }
        Some(())
    }

    fn join(
        &mut self,
        parts: &[condition::Condition],
        join: Step,
        tests: &mut Vec<Test>,
        steps: &mut Vec<Step>,
    ) -> Option<()> {
        for (place, part) in parts.iter().enumerate() {
            self.compile(part, tests, steps)?;
            steps.extend((place > 0).then_some(join));
        }
        Some(())
    }

    /// A test with its names found, and whether its answer is to be turned round.
    fn test(&mut self, test: &Spanned<condition::Test>) -> Option<(Test, bool)> {
        let found = match &test.value {
            condition::Test::Flag(name) => Test::Flag(self.flag(name)?),
            condition::Test::Chose(item, option) => {
                let item = self.item(item)?;
                Test::Chose(item, self.option(item, option)?)
            }
            condition::Test::ApproachTo(item, approach) => {
                let approach = closed::approach(approach, self.problems);
                Test::ApproachTo(self.item(item)?, approach?)
            }
            condition::Test::Undecided(item) => Test::Undecided(self.item(item)?),
            condition::Test::Event {
                name,
                happened,
                within,
            } => return Some((Test::Happened(self.event(name)?, *within), !happened)),
            condition::Test::Initiative { name, running } => {
                return Some((Test::Running(self.initiative(name)?), !running));
            }
            condition::Test::Problem { name, known } => {
                return Some((Test::Known(self.problem(name)?), !known));
            }
            condition::Test::Turn(comparison, turn) => Test::Turn(*comparison, turn.value),
            condition::Test::TurnIs(turn) => Test::TurnIs(turn.value),
            condition::Test::MonthIs(month) => Test::MonthIs(closed::month(month, self.problems)?),
            condition::Test::Practice { name, .. } => {
                let title = "a board is told of adoption, never of practice".to_owned();
                self.refuse("script/not-told", name, title, "cannot be asked here");
                return None;
            }
            told => self.told(told)?,
        };
        Some((found, false))
    }

    fn told(&mut self, test: &condition::Test) -> Option<Test> {
        match test {
            condition::Test::Compare {
                quantity,
                comparison,
                amount,
                months,
                ..
            } => {
                let told = self.told_quantity(quantity)?;
                Some(Test::Compare {
                    quantity: told,
                    reported: true,
                    comparison: *comparison,
                    amount: self.amount(told, quantity, amount)?,
                    months: *months,
                })
            }
            condition::Test::Trend {
                quantity,
                rising,
                months,
                ..
            } => Some(Test::Trend {
                quantity: self.told_quantity(quantity)?,
                reported: true,
                rising: *rising,
                months: *months,
            }),
            _ => None,
        }
    }

    fn told_quantity(&mut self, name: &Text) -> Option<Quantity> {
        let quantity = Quantity(self.quantity(name)?);
        let reporting = &self.scenario.model.reporting;
        if reporting.iter().any(|row| row.quantity == quantity) {
            return Some(quantity);
        }
        let title = format!("the board is never told `{}`", name.value);
        self.refuse(
            "script/not-told",
            name,
            title,
            "not among the reported figures",
        );
        None
    }

    fn amount(&mut self, quantity: Quantity, name: &Text, amount: &Spanned<Amount>) -> Option<f64> {
        let unit = self.scenario.model.quantities[quantity.index()].unit;
        if fits(amount.value.measure, unit) {
            return Some(amount.value.value);
        }
        let title = format!(
            "`{}` is not measured in {}",
            name.value,
            amount.value.measure.words()
        );
        let place = Text::new(String::new(), amount.span);
        self.refuse("value/unit", &place, title, "wrong unit");
        None
    }
}
