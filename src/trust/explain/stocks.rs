//! What moved the stocks of patients and of money, told as they move.

use crate::catalogue::Quantity;
use crate::trust::estate::EstateMonth;
use crate::trust::ledger::{DEPRECIATION_MONTHLY, Ledger, LedgerMonth};
use crate::trust::waiting::WaitingMonth;
use crate::trust::{Cause, Part, Sink};
use crate::units::{Money, Patients};

use Quantity as Q;

/// What moved the waiting list and the cancer pathway: started, treated.
pub(in crate::trust) fn lists<S: Sink>(
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
pub(in crate::trust) fn books<S: Sink>(
    month: &LedgerMonth,
    capital: &EstateMonth,
    (pressure, recurrent): (Money, Money),
    ledger: &Ledger,
    sink: &mut S,
) {
    let mut moved = |quantity, part, amount: Money| {
        sink.moved(quantity, Cause::Part(part), amount.pounds());
    };
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
    // What was decided at once has been paid, and told, already.
    sink.moved(
        Q::CASH,
        Cause::Quantity(Q::SURPLUS_MONTHLY),
        (month.surplus - month.paid_before).pounds(),
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
