//! Conditions in English, for whoever wonders why something is greyed out or was asked.

use super::{Condition, Scenario, Test, Tree};
use crate::catalogue::{Quantity, Unit};
use crate::source::condition::on_end;

/// The words for what a condition speaks of.
pub trait ConditionNames {
    /// The words for a quantity, and its unit.
    fn quantity(&self, quantity: Quantity) -> (&str, Unit);
    /// A flag by its place.
    fn flag(&self, flag: u16) -> &str;
    /// The title of an item, and the label of one of its options.
    fn item(&self, item: u16, option: Option<u16>) -> (&str, &str);
    /// The title of an event.
    fn event(&self, event: u16) -> &str;
    /// The label of an initiative.
    fn initiative(&self, initiative: u16) -> &str;
    /// The title of a hidden problem.
    fn problem(&self, problem: u16) -> &str;
    /// Those who play: "the board".
    fn board(&self) -> &str;
}

/// A condition in English. `tests` are those of its scenario.
pub fn condition_words(
    condition: &Condition,
    tests: &[Test],
    names: &impl ConditionNames,
) -> String {
    match condition.tree() {
        Some(tree) => tree_words(&tree, tests, names),
        None => "always".to_owned(),
    }
}

/// Why a condition holds, in English: of what is joined by "or", only what holds. `answer` says
/// whether a test holds. Flags are left out: their names are the author's own. Nothing where
/// nothing else is left.
pub fn reason_words(
    condition: &Condition,
    tests: &[Test],
    names: &impl ConditionNames,
    answer: impl Fn(u16) -> bool + Copy,
) -> Option<String> {
    let is_flag = |place: u16| matches!(tests.get(usize::from(place)), Some(Test::Flag(_)));
    let tree = condition.tree()?.what_holds(answer);
    Some(tree_words(&without(&tree, is_flag)?, tests, names))
}

/// A tree without some of its tests; nothing where none is left.
fn without(tree: &Tree, is_left_out: impl Fn(u16) -> bool + Copy) -> Option<Tree> {
    let kept = |parts: &[Tree]| -> Vec<Tree> {
        let parts = parts.iter();
        parts
            .filter_map(|part| without(part, is_left_out))
            .collect()
    };
    let joined = |parts: &[Tree], join: fn(Vec<Tree>) -> Tree| {
        let mut parts = kept(parts);
        match parts.len() {
            0 => None,
            1 => parts.pop(),
            _ => Some(join(parts)),
        }
    };
    match tree {
        Tree::Test(place) => (!is_left_out(*place)).then_some(Tree::Test(*place)),
        Tree::Not(inner) => without(inner, is_left_out).map(|inner| Tree::Not(inner.into())),
        Tree::All(parts) => joined(parts, Tree::All),
        Tree::Any(parts) => joined(parts, Tree::Any),
    }
}

fn tree_words(tree: &Tree, tests: &[Test], names: &impl ConditionNames) -> String {
    let test = |place: u16| tests.get(usize::from(place));
    match tree {
        Tree::Test(place) => test(*place).map_or(String::new(), |it| test_words(it, names)),
        Tree::Not(inner) => match **inner {
            Tree::Test(place) => test(place).map_or(String::new(), |it| opposite_words(it, names)),
            _ => format!("it is not so that {}", within(inner, tests, names)),
        },
        Tree::All(parts) | Tree::Any(parts) => {
            let joined = if matches!(tree, Tree::All(_)) {
                " and "
            } else {
                " or "
            };
            let words: Vec<String> = parts.iter().map(|it| within(it, tests, names)).collect();
            words.join(joined)
        }
    }
}

/// In brackets, unless it is a single question.
fn within(tree: &Tree, tests: &[Test], names: &impl ConditionNames) -> String {
    let words = tree_words(tree, tests, names);
    match tree {
        Tree::Test(_) | Tree::Not(_) => words,
        Tree::All(_) | Tree::Any(_) => format!("({words})"),
    }
}

/// That a test does not hold, in English.
fn opposite_words(test: &Test, names: &impl ConditionNames) -> String {
    match test {
        Test::Compare { months: 1, .. } | Test::Practice { .. } => {
            let mut turned = test.clone();
            if let Test::Compare { comparison, .. } | Test::Practice { comparison, .. } =
                &mut turned
            {
                *comparison = comparison.opposite();
            }
            test_words(&turned, names)
        }
        Test::Turn(comparison, turn) => {
            test_words(&Test::Turn(comparison.opposite(), *turn), names)
        }
        Test::TurnIs(turn) => format!("it is not turn {turn}"),
        Test::MonthIs(month) => format!("it is not {}", month.name()),
        Test::Flag(flag) => {
            format!(
                "\"{}\" has not come about",
                names.flag(*flag).replace('_', " ")
            )
        }
        Test::Happened(event, None) => format!("\"{}\" has never happened", names.event(*event)),
        Test::Running(initiative) => {
            format!("\"{}\" is not running", names.initiative(*initiative))
        }
        Test::Known(problem) => {
            let (board, title) = (names.board(), names.problem(*problem));
            format!("{board} does not know of \"{title}\"")
        }
        Test::Undecided(item) => {
            format!("\"{}\" was not left undecided", names.item(*item, None).0)
        }
        Test::Chose(item, option) => {
            let (title, label) = names.item(*item, Some(*option));
            format!(
                "on \"{title}\" {} did not choose \"{label}\"",
                names.board()
            )
        }
        _ => format!("it is not so that {}", test_words(test, names)),
    }
}

fn test_words(test: &Test, names: &impl ConditionNames) -> String {
    match test {
        Test::Compare {
            quantity,
            reported,
            comparison,
            amount,
            months,
        } => {
            let (label, unit) = names.quantity(*quantity);
            let told = if *reported { "reported " } else { "" };
            let amount = amount_words(*amount, unit);
            format!("{told}{label} is {comparison} {amount}{}", on_end(*months))
        }
        Test::Trend {
            quantity,
            reported,
            rising,
            months,
        } => {
            let (label, _) = names.quantity(*quantity);
            let told = if *reported { "reported " } else { "" };
            let way = if *rising { "rising" } else { "falling" };
            format!("{told}{label} is {way}{}", on_end(*months))
        }
        Test::Practice {
            initiative,
            line,
            comparison,
            percent,
        } => {
            let label = names.initiative(*initiative);
            let place = line.map_or(String::new(), |line| format!(" in {}", line.words()));
            format!("practice of \"{label}\"{place} is {comparison} {percent}%")
        }
        Test::Turn(comparison, turn) => format!("the turn is {comparison} {turn}"),
        Test::TurnIs(turn) => format!("it is turn {turn}"),
        Test::MonthIs(month) => format!("it is {}", month.name()),
        _ => of_the_past(test, names),
    }
}

/// Tests of what was done or has come about.
fn of_the_past(test: &Test, names: &impl ConditionNames) -> String {
    match test {
        Test::Flag(flag) => format!("\"{}\" has come about", names.flag(*flag).replace('_', " ")),
        Test::Chose(item, option) => {
            let (title, label) = names.item(*item, Some(*option));
            format!("on \"{title}\" {} chose \"{label}\"", names.board())
        }
        Test::ApproachTo(item, approach) => {
            let (title, _) = names.item(*item, None);
            format!("\"{title}\" was done {}", approach.words())
        }
        Test::Undecided(item) => {
            format!("\"{}\" was left undecided", names.item(*item, None).0)
        }
        Test::Happened(event, within) => {
            let within = within.map_or(String::new(), |months| {
                format!(" in the last {months} months")
            });
            format!("\"{}\" has happened{within}", names.event(*event))
        }
        Test::Running(initiative) => {
            format!("\"{}\" is running", names.initiative(*initiative))
        }
        Test::Known(problem) => {
            format!("{} knows of \"{}\"", names.board(), names.problem(*problem))
        }
        _ => String::new(),
    }
}

fn amount_words(amount: f64, unit: Unit) -> String {
    let sign = if amount < 0.0 { "-" } else { "" };
    let size = amount.abs();
    let a_month = if unit == Unit::PoundsAMonth {
        " a month"
    } else {
        ""
    };
    match unit {
        Unit::Pounds | Unit::PoundsAMonth if size >= 1e6 => {
            format!("{sign}£{}m{a_month}", size / 1e6)
        }
        Unit::Pounds | Unit::PoundsAMonth if size >= 1e3 => {
            format!("{sign}£{}k{a_month}", size / 1e3)
        }
        Unit::Pounds | Unit::PoundsAMonth => format!("{sign}£{size}{a_month}"),
        Unit::Percent => format!("{amount}%"),
        Unit::Wte | Unit::Beds | Unit::Patients | Unit::PatientsAMonth | Unit::Minutes => {
            format!("{} {}", grouped(amount), unit.words())
        }
        _ => grouped(amount),
    }
}

/// A number with commas between groups of three.
fn grouped(amount: f64) -> String {
    let written = format!("{}", amount.abs());
    let (whole, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    let mut groups = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            groups.push(',');
        }
        groups.push(digit);
    }
    let sign = if amount < 0.0 { "-" } else { "" };
    format!("{sign}{groups}{rest}")
}

impl ConditionNames for Scenario {
    fn quantity(&self, quantity: Quantity) -> (&str, Unit) {
        let row = &self.model.quantities[quantity.index()];
        (&row.label, row.unit)
    }

    fn flag(&self, flag: u16) -> &str {
        &self.flags[usize::from(flag)]
    }

    fn item(&self, item: u16, option: Option<u16>) -> (&str, &str) {
        let item = &self.items[usize::from(item)];
        let option = option.and_then(|option| item.options.get(usize::from(option)));
        let label = option.map_or("", |option| option.label.as_str());
        (&item.title, label.trim_end_matches('.'))
    }

    fn event(&self, event: u16) -> &str {
        &self.events[usize::from(event)].title
    }

    fn initiative(&self, initiative: u16) -> &str {
        &self.model.initiatives[usize::from(initiative)].label
    }

    fn problem(&self, problem: u16) -> &str {
        &self.problems[usize::from(problem)].title
    }

    fn board(&self) -> &str {
        self.called.board()
    }
}

#[cfg(test)]
mod tests {
    use super::{ConditionNames, condition_words, reason_words};
    use crate::catalogue::{Approach, Quantity, ServiceLine, Unit};
    use crate::scenario::{Comparison, Condition, Step, Test};
    use crate::units::MonthOfYear;

    struct Names;

    impl ConditionNames for Names {
        fn quantity(&self, quantity: Quantity) -> (&str, Unit) {
            let definition = quantity.definition().expect("built in");
            (definition.label, definition.unit)
        }
        fn flag(&self, _: u16) -> &'static str {
            "winter_ward"
        }
        fn item(&self, _: u16, _: Option<u16>) -> (&str, &str) {
            ("Winter", "Open beds")
        }
        fn event(&self, _: u16) -> &'static str {
            "Norovirus"
        }
        fn initiative(&self, _: u16) -> &'static str {
            "Board rounds"
        }
        fn problem(&self, _: u16) -> &'static str {
            "Larch is quiet"
        }
        fn board(&self) -> &'static str {
            "the board"
        }
    }

    #[test]
    fn a_condition_reads_as_english() {
        let compare = |quantity, amount, months, reported| Test::Compare {
            quantity,
            reported,
            comparison: Comparison::AtLeast,
            amount,
            months,
        };
        let practice = |line| Test::Practice {
            initiative: 0,
            line,
            comparison: Comparison::Above,
            percent: 40.0,
        };
        let tests = [
            compare(Quantity::OCCUPANCY_PERCENT, 93.0, 2, true),
            compare(Quantity::CASH, -1_500_000.0, 1, false),
            Test::Flag(0),
            Test::Chose(0, 0),
            Test::ApproachTo(0, Approach::Impose),
            Test::Undecided(0),
            Test::Happened(0, Some(3)),
            Test::Running(0),
            practice(None),
            Test::Known(0),
            Test::Turn(Comparison::Below, 3),
            Test::MonthIs(MonthOfYear::January),
            practice(Some(ServiceLine::Medicine)),
        ];
        let words = |steps: &[Step]| {
            let steps = steps.to_vec();
            let sentence = String::new();
            condition_words(&Condition { steps, sentence }, &tests, &Names)
        };
        let both = [0, 1].map(Step::Test);
        let mixed = [
            both[0],
            both[1],
            Step::Or,
            Step::Test(2),
            Step::Not,
            Step::And,
        ];
        let mut said = vec![words(&[]), words(&mixed)];
        said.extend((3..13).map(|test| words(&[Step::Test(test)])));
        said.extend((0..13).map(|test| words(&[Step::Test(test), Step::Not])));
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn a_reason_names_only_what_holds_of_what_is_joined_by_or() {
        let tests = [Test::Flag(0), Test::Undecided(0), Test::Known(0)];
        let steps = vec![
            Step::Test(0),
            Step::Test(1),
            Step::Or,
            Step::Test(2),
            Step::And,
        ];
        let sentence = String::new();
        let condition = Condition { steps, sentence };
        let said = reason_words(&condition, &tests, &Names, |test| test != 0);
        let right = "\"Winter\" was left undecided and the board knows of \"Larch is quiet\"";
        assert_eq!(said.as_deref(), Some(right));
    }

    #[test]
    fn names_of_flags_are_no_reason_that_is_told() {
        let tests = [Test::Flag(0), Test::Known(0)];
        let said = |steps: Vec<Step>| {
            let sentence = String::new();
            let condition = Condition { steps, sentence };
            reason_words(&condition, &tests, &Names, |_| true)
        };
        let [flag, known] = [0, 1].map(Step::Test);
        assert_eq!(said(vec![flag]), None);
        assert_eq!(said(vec![flag, Step::Not]), None);
        let right = "the board knows of \"Larch is quiet\"";
        assert_eq!(said(vec![flag, known, Step::And]).as_deref(), Some(right));
    }
}
