//! Which way a figure goes when one of its causes rises: what a sentence needs that says not only
//! what moved a figure but how that had moved itself.

use super::{Formula, Measured};
use crate::catalogue::Quantity;
use crate::scenario::{Influence, Response};
use crate::trust::{Cause, Setting};

impl Setting {
    /// Whether `quantity` rises where `cause` does (`true`) or falls (`false`), all else being as
    /// it is; `None` where that depends, or where one does not act on the other.
    pub fn rises_with(&self, quantity: Quantity, cause: Quantity) -> Option<bool> {
        match Measured::of(self, quantity) {
            Some(Measured::Formula(formula)) => formula.rises_with(cause),
            Some(Measured::OfCount(count)) => self.counts().rises_with(count, cause),
            Some(Measured::OfLine(..)) => Some(true),
            Some(Measured::ByOne(_)) => None,
            None => {
                let rows = self.model().influences.iter();
                let of_these = rows.filter(|row| row.from == cause && row.to == quantity);
                agreed(of_these.map(rises))
            }
        }
    }
}

impl Formula {
    fn rises_with(&self, cause: Quantity) -> Option<bool> {
        match self {
            Formula::Sum(terms, rest) => {
                // What is left over has a way of its own.
                let is_rest = *rest == Cause::Quantity(cause);
                let term = terms.iter().find(|(of, _)| *of == cause && !is_rest);
                term.map(|(_, per_unit)| *per_unit > 0.0)
            }
            Formula::Curve(terms) => {
                let term = terms.iter().find(|(of, _)| *of == cause);
                term.map(|(_, per_unit)| *per_unit > 0.0)
            }
            Formula::Percent(top, bottom) => match cause {
                it if it == *top => Some(true),
                it if it == *bottom => Some(false),
                _ => None,
            },
            Formula::Together(causes) => causes.contains(&cause).then_some(true),
        }
    }
}

/// Which way an influence acts, where nothing but its cause says which.
fn rises(row: &Influence) -> Option<bool> {
    if row.moderated.is_some() || row.gate.is_some() {
        return None;
    }
    match &row.response {
        Response::PerUnit(effect) => Some(*effect > 0.0),
        Response::Curve(points) => {
            let effects = || points.iter().map(|(_, effect)| *effect);
            let (up, down) = (effects().is_sorted(), effects().rev().is_sorted());
            (up != down).then_some(up)
        }
    }
}

/// What they all say, if they agree and there are any.
pub(in crate::trust) fn agreed(mut ways: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let first = ways.next()??;
    ways.all(|way| way == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{Formula, agreed};
    use crate::catalogue::Quantity as Q;
    use crate::trust::explain::FORMULAS;

    #[test]
    fn a_share_rises_with_its_part_and_falls_with_its_whole() {
        let of = |quantity| FORMULAS.iter().find(|(it, _)| *it == quantity);
        let (_, occupancy) = of(Q::OCCUPANCY_PERCENT).expect("it has a formula");
        assert!(matches!(occupancy, Formula::Percent(..)));
        assert_eq!(occupancy.rises_with(Q::INPATIENTS), Some(true));
        assert_eq!(occupancy.rises_with(Q::BEDS_OPEN), Some(false));
        assert_eq!(occupancy.rises_with(Q::CASH), None);
    }

    #[test]
    fn what_is_left_over_by_a_sum_has_no_way_of_its_own() {
        let of = |quantity| FORMULAS.iter().find(|(it, _)| *it == quantity);
        let (_, agency) = of(Q::AGENCY_PERCENT).expect("it has a formula");
        assert_eq!(agency.rises_with(Q::AGENCY_MONTHLY), Some(true));
        assert_eq!(agency.rises_with(Q::PAY_MONTHLY), None);
    }

    #[test]
    fn ways_that_differ_or_depend_say_nothing() {
        let said = |ways: &[Option<bool>]| agreed(ways.iter().copied());
        assert_eq!(said(&[Some(true), Some(true)]), Some(true));
        assert_eq!(said(&[Some(true), Some(false)]), None);
        assert_eq!(said(&[Some(true), None]), None);
        assert_eq!(said(&[]), None);
    }
}
