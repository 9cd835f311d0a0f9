//! Sentences compiled: names found, amounts held to unit and range, tests kept once each.

use super::amounts::in_words;
use super::known::{NameOf, replacement};
use super::words::meant;
use super::{Check, closed};
use crate::catalogue::Quantity;
use crate::scenario::{Comparison, Condition, Step, Test};
use crate::source::condition::{self, Sentence};
use crate::source::{Amount, Diagnostic, Measure, Span, Spanned, nearest};

impl Check<'_> {
    /// A condition that may be given; `None` when it is not, or is wrong.
    pub fn condition(&mut self, sentence: Option<&Sentence>) -> Option<Condition> {
        let sentence = sentence?;
        let read = sentence.condition.as_ref()?;
        let mut steps = Vec::new();
        self.compile(read, &mut steps);
        Some(Condition {
            steps,
            sentence: sentence
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        })
    }

    fn compile(&mut self, read: &condition::Condition, steps: &mut Vec<Step>) {
        match read {
            condition::Condition::Test(test) => match self.test(test) {
                Some((test, turned)) => {
                    steps.push(Step::Test(self.place_of(test)));
                    steps.extend(turned.then_some(Step::Not));
                }
                // Reported: the scenario is not used. A step keeps the rest well formed.
                None => steps.push(Step::Test(0)),
            },
            condition::Condition::Not(inner) => {
                self.compile(inner, steps);
                steps.push(Step::Not);
            }
            condition::Condition::All(parts) => self.join(parts, Step::And, steps),
            condition::Condition::Any(parts) => self.join(parts, Step::Or, steps),
        }
    }

    fn join(&mut self, parts: &[condition::Condition], join: Step, steps: &mut Vec<Step>) {
        for (index, part) in parts.iter().enumerate() {
            self.compile(part, steps);
            if index > 0 {
                steps.push(join);
            }
        }
    }

    fn place_of(&mut self, test: Test) -> u16 {
        let known = self.tests.iter().position(|known| *known == test);
        let place = known.unwrap_or_else(|| {
            self.tests.push(test);
            self.tests.len() - 1
        });
        place as u16
    }

    /// A test with its names found, and whether its answer is to be turned round.
    fn test(&mut self, test: &Spanned<condition::Test>) -> Option<(Test, bool)> {
        let plain = |test| Some((test, false));
        match &test.value {
            condition::Test::Compare { .. } | condition::Test::Trend { .. } => {
                plain(self.measure(test)?)
            }
            condition::Test::Flag(name) => {
                let flag = self.find(NameOf::Flag, name)?;
                self.read[usize::from(flag)] = true;
                plain(Test::Flag(flag))
            }
            condition::Test::Chose(item, option) => {
                let (item, option) = self.option(item, option)?;
                plain(Test::Chose(item, option))
            }
            condition::Test::ApproachTo(item, approach) => {
                let item = self.find(NameOf::Item, item);
                let approach = closed::approach(approach, self.problems);
                plain(Test::ApproachTo(item?, approach?))
            }
            condition::Test::Undecided(item) => {
                plain(Test::Undecided(self.find(NameOf::Item, item)?))
            }
            condition::Test::Event {
                name,
                happened,
                within,
            } => {
                let event = self.find(NameOf::Event, name)?;
                Some((Test::Happened(event, *within), !happened))
            }
            condition::Test::Initiative { name, running } => {
                let initiative = self.find(NameOf::Initiative, name)?;
                Some((Test::Running(initiative), !running))
            }
            condition::Test::Problem { name, known } => {
                let problem = self.find(NameOf::Problem, name)?;
                Some((Test::Known(problem), !known))
            }
            condition::Test::Practice { .. } => plain(self.practice(&test.value)?),
            condition::Test::Turn(comparison, turn) => plain(Test::Turn(*comparison, turn.value)),
            condition::Test::TurnIs(turn) => plain(Test::TurnIs(turn.value)),
            condition::Test::MonthIs(month) => {
                plain(Test::MonthIs(closed::month(month, self.problems)?))
            }
        }
    }

    /// Practice of an initiative, in a service line or in the whole trust.
    fn practice(&mut self, test: &condition::Test) -> Option<Test> {
        let condition::Test::Practice {
            name,
            line,
            comparison,
            amount,
        } = test
        else {
            return None;
        };
        let initiative = self.find(NameOf::Initiative, name);
        let found = line.as_ref().map(|line| closed::line(line, self.problems));
        let percent = self.percent(amount);
        Some(Test::Practice {
            initiative: initiative?,
            line: match found {
                Some(line) => Some(line?),
                None => None,
            },
            comparison: *comparison,
            percent: percent?,
        })
    }

    fn measure(&mut self, test: &Spanned<condition::Test>) -> Option<Test> {
        match &test.value {
            condition::Test::Compare {
                reported,
                quantity,
                comparison,
                amount,
                months,
            } => {
                let quantity = self.measured(quantity, *reported)?;
                let value = self.value_of(quantity, amount)?;
                let row = self.known.quantities.row(quantity);
                self.warn_if_share(row, amount, false);
                self.warn_if_settled(quantity, *comparison, value, test.span);
                Some(Test::Compare {
                    quantity,
                    reported: reported.is_some(),
                    comparison: *comparison,
                    amount: value,
                    months: *months,
                })
            }
            condition::Test::Trend {
                reported,
                quantity,
                rising,
                months,
            } => Some(Test::Trend {
                quantity: self.measured(quantity, *reported)?,
                reported: reported.is_some(),
                rising: *rising,
                months: *months,
            }),
            _ => None,
        }
    }

    /// A quantity in a condition; `reported` only where the board is told of it.
    pub(super) fn measured(
        &mut self,
        name: &Spanned<String>,
        reported: Option<Span>,
    ) -> Option<Quantity> {
        let quantity = self.quantity(name)?;
        if let Some(span) = reported
            && !self.known.reported[quantity.index()]
        {
            let title = format!("the board is never told `{}`", name.value);
            self.report(
                Diagnostic::error(
                    "when/not-reported",
                    title,
                    span,
                    "`reported` cannot stand here",
                )
                .also(name.span, "not among the reported figures")
                .help("leave out `reported` to ask for the true figure"),
            );
            return None;
        }
        Some(quantity)
    }

    /// Warns of a comparison that the quantity's range settles for good.
    fn warn_if_settled(&mut self, quantity: Quantity, with: Comparison, value: f64, span: Span) {
        let row = self.known.quantities.row(quantity);
        let (at_least, at_most) = (with.holds(row.least, value), with.holds(row.most, value));
        if at_least != at_most {
            return;
        }
        let (code, title) = if at_least {
            ("when/always-true", "this comparison is always true")
        } else {
            ("when/never-true", "this comparison is never true")
        };
        let range = format!(
            "`{}` stays between {} and {}",
            row.name,
            in_words(row.least, row.unit),
            in_words(row.most, row.unit)
        );
        self.report(Diagnostic::warning(code, title, span, "settled by the range").help(range));
    }

    fn percent(&mut self, amount: &Spanned<Amount>) -> Option<f64> {
        let unit = matches!(amount.value.measure, Measure::Bare | Measure::Percent);
        if unit && (0.0..=100.0).contains(&amount.value.value) {
            return Some(amount.value.value);
        }
        self.report(Diagnostic::error(
            "value/out-of-range",
            "practice is from 0% to 100%",
            amount.span,
            "out of range",
        ));
        None
    }

    /// An item and one of its options.
    fn option(&mut self, item: &Spanned<String>, option: &Spanned<String>) -> Option<(u16, u16)> {
        let place = self.find(NameOf::Item, item)?;
        let options = &self.known.items[usize::from(place)].options;
        let ids: Vec<&str> = options.iter().map(|option| &*option.id.value).collect();
        let found = ids.iter().position(|id| *id == option.value);
        if let Some(found) = found.or_else(|| ids.iter().position(|id| meant(id) == option.value)) {
            return Some((place, found as u16));
        }
        let title = format!("`{}` has no option called `{}`", item.value, option.value);
        let label = "not one of its options";
        let problem = Diagnostic::error("link/unknown-option", title, option.span, label);
        self.report(match nearest(&option.value, ids.iter().copied()) {
            Some(right) => problem.did_you_mean(right, option.span, replacement(option, right)),
            None => problem.help(format!("its options are: {}", ids.join(", "))),
        });
        None
    }
}
