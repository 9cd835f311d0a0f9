//! What moved the figures that are worked out from others: their formulas, taken apart.
//!
//! Influenced quantities and stocks explain themselves as they move. A figure that is a sum is
//! explained by its terms, a ratio by the Shapley shares of its two parts; what a formula leaves
//! over (a curve, a count's chance, a rounding) is its last line, so that the lines always add up.

mod formulas;

use self::formulas::{FORMULAS, Formula};
use super::estate::EstateMonth;
use super::ledger::{DEPRECIATION_MONTHLY, Ledger, LedgerMonth};
use super::lines::KEPT;
use super::signals::shown_beside;
use super::waiting::WaitingMonth;
use super::{Cause, Part, Setting, Sink};
use crate::catalogue::{LineQuantity, Quantity, ServiceLine};
use crate::units::{Money, Patients};

use Quantity as Q;

/// Takes apart what moved every measured figure this month.
pub(super) fn measured<S: Sink>(setting: &Setting, before: &[f64], after: &[f64], sink: &mut S) {
    let mut explained = [false; crate::catalogue::BUILT_IN];
    let change = |quantity: Quantity| after[quantity.index()] - before[quantity.index()];
    for (quantity, formula) in FORMULAS {
        explained[quantity.index()] = true;
        match formula {
            Formula::Sum(terms, rest) => {
                let mut left = change(*quantity);
                if left == 0.0 {
                    continue;
                }
                for (cause, per_unit) in *terms {
                    let amount = per_unit * change(*cause);
                    sink.moved(*quantity, Cause::Quantity(*cause), amount);
                    left -= amount;
                }
                sink.moved(*quantity, *rest, left);
            }
            Formula::Percent(top, bottom) => {
                percent(*quantity, (*top, *bottom), before, after, sink);
            }
            Formula::Together(causes) => {
                together(*quantity, causes, change, sink);
            }
        }
    }
    lines(before, after, &mut explained, sink);
    setting.counts().explain(before, after, sink);
    for quantity in Quantity::built_in().filter(|quantity| !explained[quantity.index()]) {
        if let Some(cause) = only_cause(quantity) {
            sink.moved(quantity, cause, change(quantity));
        }
    }
    for initiative in &setting.model().initiatives {
        for quantity in [initiative.practice, initiative.adopted] {
            sink.moved(quantity, Cause::Part(Part::Practice), change(quantity));
        }
    }
}

/// A ratio's change by the Shapley shares of its two parts.
fn percent<S: Sink>(
    quantity: Quantity,
    (top, bottom): (Quantity, Quantity),
    before: &[f64],
    after: &[f64],
    sink: &mut S,
) {
    let parts = |values: &[f64]| (values[top.index()], values[bottom.index()].max(1.0));
    let ((top_was, bottom_was), (top_is, bottom_is)) = (parts(before), parts(after));
    let of_top = 50.0 * (top_is - top_was) * (1.0 / bottom_was + 1.0 / bottom_is);
    let change = after[quantity.index()] - before[quantity.index()];
    sink.moved(quantity, Cause::Quantity(top), of_top);
    sink.moved(quantity, Cause::Quantity(bottom), change - of_top);
}

/// A curve's move, shared by those that it is a curve of as far as they went its way together;
/// where they pulled against each other it is put down to the curve.
fn together<S: Sink>(
    quantity: Quantity,
    causes: &[Quantity],
    change: impl Fn(Quantity) -> f64,
    sink: &mut S,
) {
    let moves = causes.iter().map(|cause| change(*cause));
    let (sum, size) = moves.fold((0.0, 0.0), |sums, by: f64| (sums.0 + by, sums.1 + by.abs()));
    let moved = change(quantity);
    if sum.abs() < 0.2 * size || sum == 0.0 {
        sink.moved(quantity, Cause::Saturation, moved);
        return;
    }
    for cause in causes {
        let share = moved * change(*cause) / sum;
        sink.moved(quantity, Cause::Quantity(*cause), share);
    }
}

/// A line's figure moves with the trust's, and by what is done in the line.
fn lines<S: Sink>(before: &[f64], after: &[f64], explained: &mut [bool], sink: &mut S) {
    for line in ServiceLine::ALL {
        for what in LineQuantity::ALL {
            let quantity = Quantity::of_line(*line, what);
            explained[quantity.index()] = true;
            let change = after[quantity.index()] - before[quantity.index()];
            let beside = match what {
                LineQuantity::Vacancies => Some(Q::VACANCIES_PERCENT),
                LineQuantity::Reported => Some(Q::INCIDENTS),
                _ if KEPT.contains(&what) => Some(shown_beside(what)),
                _ => None,
            };
            let with_trust =
                beside.map_or(0.0, |beside| after[beside.index()] - before[beside.index()]);
            if let Some(beside) = beside {
                sink.moved(quantity, Cause::Quantity(beside), with_trust);
            }
            let own = match what {
                LineQuantity::TriadFilled | LineQuantity::TriadWilling => Part::TookOn,
                _ => Part::Practice,
            };
            sink.moved(quantity, Cause::Part(own), change - with_trust);
        }
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

/// What moved the waiting list and the cancer pathway: started, treated.
pub(super) fn lists<S: Sink>(
    month: &WaitingMonth,
    (started, treated): (Patients, Patients),
    sink: &mut S,
) {
    let mut moved = |quantity, part, amount: f64| {
        sink.moved(quantity, Cause::Part(part), amount);
    };
    moved(Q::RTT_LIST, Part::Referred, month.referred.as_f64());
    moved(Q::RTT_LIST, Part::Treated, -month.treated.as_f64());
    moved(Q::RTT_LIST, Part::Removed, -month.removed.as_f64());
    moved(Q::RTT_UNDER_18, Part::Referred, month.referred.as_f64());
    moved(
        Q::RTT_UNDER_18,
        Part::Treated,
        -month.left_under_18.as_f64(),
    );
    moved(Q::RTT_UNDER_18, Part::Aged, -month.aged_past_18.as_f64());
    moved(Q::RTT_OVER_52, Part::Aged, month.aged_past_52.as_f64());
    moved(Q::RTT_OVER_52, Part::Treated, -month.left_over_52.as_f64());
    moved(Q::CANCER_LIST, Part::Referred, started.as_f64());
    moved(Q::CANCER_LIST, Part::Treated, -treated.as_f64());
}

/// What moved the stocks of money.
pub(super) fn books<S: Sink>(
    month: &LedgerMonth,
    capital: &EstateMonth,
    (pressure, recurrent): (Money, Money),
    ledger: &Ledger,
    sink: &mut S,
) {
    let mut moved = |quantity, part, amount: Money| {
        sink.moved(quantity, Cause::Part(part), amount.pounds());
    };
    moved(Q::CASH, Part::Income, month.income);
    moved(Q::CASH, Part::Pay, -month.pay);
    moved(Q::CASH, Part::Bank, -month.bank);
    moved(Q::CASH, Part::Agency, -month.agency);
    moved(Q::CASH, Part::NonPay, -month.non_pay - month.charges);
    moved(Q::CASH, Part::Required, -month.pressure);
    moved(Q::CASH, Part::Savings, month.recurrent + month.one_off);
    moved(
        Q::CASH,
        Part::Decisions,
        month.decisions - month.paid_before,
    );
    moved(
        Q::CASH,
        Part::CapitalCharges,
        Money::from_pounds(DEPRECIATION_MONTHLY),
    );
    moved(Q::CASH, Part::CapitalSpent, -month.capital);
    moved(Q::BACKLOG_MAINTENANCE, Part::Wear, capital.wear);
    moved(
        Q::BACKLOG_MAINTENANCE,
        Part::CapitalSpent,
        -capital.repaired,
    );
    moved(Q::CAPITAL_SPENT_YEAR, Part::YearEnd, -capital.closed);
    moved(Q::CAPITAL_SPENT_YEAR, Part::CapitalSpent, capital.spent);
    moved(
        Q::COST_PRESSURE_MONTHLY,
        Part::Required,
        ledger.pressure - pressure,
    );
    moved(
        Q::SAVINGS_RECURRENT_MONTHLY,
        Part::Delivered,
        ledger.recurrent - recurrent,
    );
    let gap = |sum: Money| 12.0 * sum.pounds();
    sink.moved(
        Q::SAVINGS_SHORTFALL,
        Cause::Part(Part::Required),
        gap(ledger.pressure - pressure),
    );
    sink.moved(
        Q::SAVINGS_SHORTFALL,
        Cause::Part(Part::Delivered),
        -gap(ledger.recurrent - recurrent),
    );
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
