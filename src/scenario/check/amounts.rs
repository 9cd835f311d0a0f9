//! Amounts against the unit and range of the quantity that they are given to.

use super::Check;
use super::rules::Place;
use crate::catalogue::{Quantity, Unit};
use crate::scenario::{Change, QuantityModel};
use crate::source::{Amount, Diagnostic, Measure, NamedAmount, NamedAmounts, Spanned};

/// Whether an amount written in `measure` can be one in `unit`.
pub(crate) fn fits(measure: Measure, unit: Unit) -> bool {
    match measure {
        Measure::Bare => true,
        Measure::Pounds => unit.is_money(),
        Measure::PoundsAMonth => unit == Unit::PoundsAMonth,
        Measure::Percent => unit.is_percent(),
        Measure::Points => matches!(unit, Unit::Points | Unit::Percent | Unit::Index),
        Measure::Wte => unit == Unit::Wte,
        Measure::Beds => unit == Unit::Beds,
        Measure::Patients => matches!(unit, Unit::Patients | Unit::PatientsAMonth),
        Measure::Minutes => unit == Unit::Minutes,
        Measure::Months | Measure::OneIn => false,
    }
}

/// A number with its unit, for telling a range: "£600m", "100 per cent".
pub fn in_words(value: f64, unit: Unit) -> String {
    if !unit.is_money() {
        let rounded = (value * 1000.0).round() / 1000.0;
        return format!("{rounded}{}", if unit.is_percent() { "%" } else { "" });
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= 1e6 {
        format!("{sign}£{}m", size / 1e6)
    } else if size >= 1e3 {
        format!("{sign}£{}k", size / 1e3)
    } else {
        format!("{sign}£{size}")
    }
}

impl Check<'_> {
    /// Amounts by name as changes, each to a quantity that may be given here.
    pub fn changes(&mut self, amounts: &NamedAmounts, place: Place) -> Vec<Change> {
        let each = amounts.0.iter();
        each.filter_map(|amount| self.change(amount, place))
            .collect()
    }

    fn change(&mut self, written: &NamedAmount, place: Place) -> Option<Change> {
        let quantity = self.given(written, place)?;
        let row = self.known.quantities.row(quantity);
        let amount = written.amount.value.value;
        let width = row.most - row.least;
        if amount.abs() > width {
            let title = format!(
                "this moves `{}` by more than its whole range, {} to {}",
                row.name,
                in_words(row.least, row.unit),
                in_words(row.most, row.unit),
            );
            self.report(out_of_range(title, &written.amount));
            return None;
        }
        Some(Change { quantity, amount })
    }

    /// The quantity that an amount is given to, if it may be given here and in this unit.
    pub fn given(&mut self, written: &NamedAmount, place: Place) -> Option<Quantity> {
        let quantity = self.quantity(&written.name)?;
        let kind = self.known.quantities.kind(quantity);
        let name = &written.name.value;
        if !place.takes(name, kind) {
            let (title, help) = place.refusal(name, kind);
            let label = "cannot be given here";
            self.report(
                Diagnostic::error("value/not-settable", title, written.name.span, label).help(help),
            );
            return None;
        }
        let row = self.known.quantities.row(quantity);
        self.in_unit(&written.amount, row, true).map(|_| quantity)
    }

    /// A value of a quantity: in its unit and its range.
    pub fn value_of(&mut self, quantity: Quantity, written: &Spanned<Amount>) -> Option<f64> {
        let row = self.known.quantities.row(quantity);
        let value = self.in_unit(written, row, false)?;
        if value >= row.least && value <= row.most {
            return Some(value);
        }
        let title = format!(
            "`{}` is from {} to {}",
            row.name,
            in_words(row.least, row.unit),
            in_words(row.most, row.unit),
        );
        self.report(out_of_range(title, written));
        None
    }

    /// The number, if it is written in the quantity's unit or in none.
    pub fn in_unit(
        &mut self,
        written: &Spanned<Amount>,
        row: &QuantityModel,
        in_quotes: bool,
    ) -> Option<f64> {
        let measure = written.value.measure;
        if fits(measure, row.unit) {
            return Some(written.value.value);
        }
        let title = format!(
            "`{}` is measured {}, not in {}",
            row.name,
            unit_phrase(row.unit),
            measure.words()
        );
        let problem = Diagnostic::error("value/unit", title, written.span, "wrong unit");
        self.report(match in_its_unit(written.value, row) {
            Some(right) if in_quotes && right.contains('£') => {
                problem.did_you_mean(&right, written.span, format!("\"{right}\""))
            }
            Some(right) => problem.did_you_mean(&right, written.span, &right),
            None => problem,
        });
        None
    }
}

/// What was probably meant by an amount in another unit: the bare number, pounds without "a month",
/// 6.7 for 67% of a score out of ten.
fn in_its_unit(amount: Amount, row: &QuantityModel) -> Option<String> {
    let (value, unit) = (amount.value, row.unit);
    if value.abs() > row.most - row.least && unit != Unit::Score {
        return None;
    }
    match (amount.measure, unit) {
        (Measure::PoundsAMonth, Unit::Pounds) => Some(in_words(value, unit)),
        (Measure::Percent, Unit::Score) if value.abs() > 10.0 => Some(format!("{}", value / 10.0)),
        (Measure::Pounds | Measure::Percent | Measure::Points, _) if !unit.is_money() => {
            Some(format!("{value}"))
        }
        _ => None,
    }
}

/// Figures in per cent that are never a few per cent in any hospital.
const NEVER_SMALL: [&str; 12] = [
    "occupancy_percent",
    "four_hour_percent",
    "under_18_weeks_percent",
    "cancer_62_day_percent",
    "community_capacity",
    "hours_own_percent",
    "recruitment_reach",
    "patient_experience",
    "willingness_to_report",
    "harm_index",
    "manager_capacity",
    "plan_elective_percent",
];

/// The least of such a figure that is taken without a word.
const LEAST_PERCENT: f64 = 15.0;

impl Check<'_> {
    /// Warns of a share of one where per cent are wanted: 0.96 is not 96%.
    pub fn warn_if_share(
        &mut self,
        row: &QuantityModel,
        written: &Spanned<Amount>,
        in_quotes: bool,
    ) {
        let value = written.value.value;
        let small = value > 0.0 && value < LEAST_PERCENT;
        if !(small && NEVER_SMALL.contains(&row.name.as_str())) {
            return;
        }
        let times = if value <= 1.0 { 100.0 } else { 10.0 };
        let meant = (value * times * 1e6).round() / 1e6;
        let title = format!("this is {value}%, which `{}` never is", row.name);
        let label = "per cent go from 0 to 100";
        let problem = Diagnostic::warning("value/share", title, written.span, label).likely();
        let right = format!("{meant}%");
        let quoted = if in_quotes {
            format!("\"{right}\"")
        } else {
            right.clone()
        };
        self.report(problem.did_you_mean(&right, written.span, quoted));
    }
}

/// "in pounds", "on a scale of 0 to 100".
pub fn unit_phrase(unit: Unit) -> String {
    match unit {
        Unit::Index | Unit::Score | Unit::Count | Unit::Rating | Unit::Segment => {
            unit.words().to_owned()
        }
        Unit::PerThousandBedDays | Unit::CountAMonth => format!("in number, {}", unit.words()),
        Unit::Ratio => "as a number of times".to_owned(),
        _ => format!("in {}", unit.words()),
    }
}

fn out_of_range(title: String, written: &Spanned<Amount>) -> Diagnostic {
    Diagnostic::error("value/out-of-range", title, written.span, "out of range")
}
