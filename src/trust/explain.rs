//! What moved the figures that are worked out from others: their formulas, taken apart.
//!
//! Influenced quantities and stocks explain themselves as they move. A figure that is a sum is
//! explained by its terms, a curve by theirs as far as they went its way, a ratio by the Shapley
//! shares of its two parts; what a formula leaves over (a count's chance, months that no longer
//! count) is its last line, so that the lines always add up.

mod formulas;
mod rises;
mod stocks;

pub(super) use rises::agreed;
pub(super) use stocks::{books, lists};

use self::formulas::{FORMULAS, Formula};
use super::counts::count_of;
use super::lines::KEPT;
use super::signals::shown_beside;
use super::{Cause, Part, Setting};
use crate::catalogue::{Count, LineQuantity, Quantity, ServiceLine};

use Quantity as Q;

/// The values of a month: as the one before it ended; as it began, after what was done at the
/// meeting and what happened; and as it ended.
pub(super) type MonthOf<'a> = [&'a [f64]; 3];

/// A month's values, and who is told what lies between them.
struct Between<'a, M: FnMut(Cause, f64)> {
    before: &'a [f64],
    begun: &'a [f64],
    after: &'a [f64],
    moved: M,
}

/// Terms whose sum is at least this share of their sizes went one way together.
const ONE_WAY: f64 = 0.2;
/// What is left over by counting in fractions, as a share of what is shared out.
const NOTHING: f64 = 1e-10;

/// How a figure that is measured is taken apart.
enum Measured {
    Formula(&'static Formula),
    OfLine(ServiceLine, LineQuantity),
    OfCount(Count),
    ByOne(Cause),
}

impl Measured {
    /// How this one is; `None` of a quantity that explains itself as it moves.
    fn of(setting: &Setting, quantity: Quantity) -> Option<Measured> {
        if let Some((_, formula)) = FORMULAS.iter().find(|(of, _)| *of == quantity) {
            return Some(Measured::Formula(formula));
        }
        if let Some((line, what)) = quantity.line() {
            return Some(Measured::OfLine(line, what));
        }
        let mut counts = Count::ALL.iter();
        if let Some(count) = counts.find(|count| count_of(count.index()) == quantity) {
            return Some(Measured::OfCount(*count));
        }
        let practised =
            is_of_an_initiative(setting, quantity).then_some(Cause::Part(Part::Practice));
        only_cause(quantity).or(practised).map(Measured::ByOne)
    }
}

/// Takes apart what moved a measured figure over each of some months; says nothing of a quantity
/// that explains itself as it moves.
pub(super) fn measured<'a>(
    setting: &Setting,
    quantity: Quantity,
    months: impl Iterator<Item = MonthOf<'a>>,
    mut moved: impl FnMut(Cause, f64),
) {
    let Some(how) = Measured::of(setting, quantity) else {
        return;
    };
    for [before, begun, after] in months {
        let mut between = Between {
            before,
            begun,
            after,
            moved: &mut moved,
        };
        match how {
            Measured::Formula(formula) => between.formula(quantity, formula),
            Measured::OfLine(line, what) => between.line(line, what),
            Measured::OfCount(count) => {
                let counts = setting.counts();
                counts.explain(count, (before, after), &mut between.moved);
            }
            Measured::ByOne(cause) => between.tell(cause, between.own_change(quantity)),
        }
    }
}

fn is_of_an_initiative(setting: &Setting, quantity: Quantity) -> bool {
    let initiatives = &setting.model().initiatives;
    initiatives
        .iter()
        .any(|it| [it.practice, it.adopted].contains(&quantity))
}

impl<M: FnMut(Cause, f64)> Between<'_, M> {
    /// How far a quantity moved since the month before, by whatever moved it.
    fn change(&self, quantity: Quantity) -> f64 {
        self.after[quantity.index()] - self.before[quantity.index()]
    }

    /// How far a quantity moved besides what was done to it outright, which is told elsewhere.
    fn own_change(&self, quantity: Quantity) -> f64 {
        self.after[quantity.index()] - self.begun[quantity.index()]
    }

    fn tell(&mut self, cause: Cause, amount: f64) {
        (self.moved)(cause, amount);
    }

    fn formula(&mut self, quantity: Quantity, formula: &Formula) {
        match formula {
            Formula::Sum(terms, rest) => {
                let mut left = self.own_change(quantity);
                if left == 0.0 {
                    return;
                }
                for (cause, per_unit) in *terms {
                    let amount = per_unit * self.change(*cause);
                    self.tell(Cause::Quantity(*cause), amount);
                    left -= amount;
                }
                self.tell(*rest, left);
            }
            Formula::Curve(terms) => self.curve(quantity, terms),
            Formula::Percent(top, bottom) => self.percent(quantity, (*top, *bottom)),
            Formula::Together(causes) => self.together(quantity, causes),
        }
    }

    /// A ratio's change by the Shapley shares of its two parts.
    fn percent(&mut self, quantity: Quantity, (top, bottom): (Quantity, Quantity)) {
        let parts = |values: &[f64]| (values[top.index()], values[bottom.index()].max(1.0));
        let ((top_was, bottom_was), (top_is, bottom_is)) = (parts(self.before), parts(self.after));
        let of_top = 50.0 * (top_is - top_was) * (1.0 / bottom_was + 1.0 / bottom_is);
        self.tell(Cause::Quantity(top), of_top);
        self.tell(Cause::Quantity(bottom), self.own_change(quantity) - of_top);
    }

    /// A curve's move, shared by its terms as they would have moved a straight line; where they
    /// pulled against each other the bend is told apart.
    fn curve(&mut self, quantity: Quantity, terms: &[(Quantity, f64)]) {
        let amounts = || {
            terms
                .iter()
                .map(|(cause, by)| (*cause, by * self.change(*cause)))
        };
        let sum: f64 = amounts().map(|(_, by)| by).sum();
        let size: f64 = amounts().map(|(_, by)| by.abs()).sum();
        let moved = self.own_change(quantity);
        let is_one_way = sum.abs() >= ONE_WAY * size && sum * moved >= 0.0 && sum != 0.0;
        let bend = if is_one_way { moved / sum } else { 1.0 };
        let told: Vec<(Cause, f64)> = amounts()
            .map(|(cause, by)| (Cause::Quantity(cause), bend * by))
            .collect();
        let left = moved - told.iter().map(|(_, by)| by).sum::<f64>();
        for (cause, by) in told {
            self.tell(cause, by);
        }
        if left.abs() > NOTHING * size.max(moved.abs()) {
            self.tell(Cause::Saturation, left);
        }
    }

    /// A curve's move, shared by those that it is a curve of as far as they went its way together;
    /// where they pulled against each other it is put down to the curve.
    fn together(&mut self, quantity: Quantity, causes: &[Quantity]) {
        let moves = causes.iter().map(|cause| self.change(*cause));
        let (sum, size) = moves.fold((0.0, 0.0), |sums, by: f64| (sums.0 + by, sums.1 + by.abs()));
        let moved = self.own_change(quantity);
        if sum.abs() < ONE_WAY * size || sum == 0.0 {
            self.tell(Cause::Saturation, moved);
            return;
        }
        for cause in causes {
            let share = moved * self.change(*cause) / sum;
            self.tell(Cause::Quantity(*cause), share);
        }
    }

    /// A line's figure moves with the trust's, and by what is done in the line.
    fn line(&mut self, line: ServiceLine, what: LineQuantity) {
        let beside = match what {
            LineQuantity::Vacancies => Some(Q::VACANCIES_PERCENT),
            LineQuantity::Reported => Some(Q::INCIDENTS),
            _ if KEPT.contains(&what) => Some(shown_beside(what)),
            _ => None,
        };
        let with_trust = beside.map_or(0.0, |beside| self.own_change(beside));
        if let Some(beside) = beside {
            self.tell(Cause::Quantity(beside), with_trust);
        }
        let own = match what {
            LineQuantity::TriadFilled | LineQuantity::TriadWilling => Part::TookOn,
            _ => Part::Practice,
        };
        let change = self.own_change(Quantity::of_line(line, what));
        self.tell(Cause::Part(own), change - with_trust);
    }
}

/// What alone moves a measure without a formula; `None` where the measure is no such one.
fn only_cause(quantity: Quantity) -> Option<Cause> {
    let cause = match quantity {
        Q::JOINERS => Cause::Part(Part::Started),
        Q::TRIADS_COMPLETE_PERCENT => Cause::Part(Part::TookOn),
        Q::VACANCIES_PERCENT => Cause::Part(Part::Left),
        Q::HOURS_NEEDED | Q::OWN_GAP => Cause::Quantity(Q::IN_POST_NURSES),
        Q::UNFILLED_GAP | Q::HOURS_AGENCY_PERCENT => Cause::Quantity(Q::OWN_GAP),
        Q::DECISIONS_MONTHLY => Cause::Part(Part::Decisions),
        Q::CAPITAL_CHARGES_MONTHLY => Cause::Part(Part::CapitalCharges),
        Q::CUTS_UNDER_WAY => Cause::Part(Part::Aged),
        Q::CHANGE_LOAD | Q::IMPOSED_CHANGE | Q::SHARED_CHANGE | Q::SESSIONS_TAKEN => {
            Cause::Part(Part::Practice)
        }
        _ => return None,
    };
    Some(cause)
}

#[cfg(test)]
mod tests {
    use super::{FORMULAS, only_cause};
    use crate::catalogue::{Kind, Quantity};

    #[test]
    fn every_measure_has_a_formula_or_one_named_cause() {
        let counts = Quantity::COUNT_PATIENTS..=Quantity::COUNT_READINESS;
        for quantity in Quantity::built_in().filter(|quantity| quantity.line().is_none()) {
            let definition = quantity.definition().expect("built in");
            let formula = FORMULAS.iter().any(|(of, _)| *of == quantity);
            let named = only_cause(quantity).is_some() || counts.contains(&quantity);
            assert!(
                !(formula && named),
                "{} is explained twice",
                definition.name
            );
            assert!(
                formula || named || definition.kind != Kind::Measured,
                "nothing says what moves {}",
                definition.name
            );
        }
    }
}
