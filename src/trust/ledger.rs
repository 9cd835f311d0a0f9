//! Money: every pound of a month is on a line, and cash moves by the sum of the lines.

use crate::catalogue::StaffGroup;
use crate::units::{Money, MonthOfYear};

/// Full cost of a WTE a year, pounds. Evidence 3a, with on-costs; mixed bands are judgement.
pub const PAY_YEARLY: [f64; StaffGroup::COUNT] = [
    175_000.0, 80_000.0, 52_000.0, 52_000.0, 33_000.0, 80_000.0, 36_000.0,
];
/// A bank hour over an own hour, and an agency hour. Evidence 3a: caps at half as much again.
pub const BANK_PREMIUM: f64 = 1.15;
/// Agency over own.
pub const AGENCY_PREMIUM: f64 = 1.6;
/// Share of empty posts that a locum or temporary worker fills, by group, nursing apart. Judgement.
const TEMPORARY_SHARE: [f64; StaffGroup::COUNT] = [0.45, 0.45, 0.0, 0.15, 0.10, 0.05, 0.05];
/// Income that follows planned activity, pounds for each treatment. Judgement.
pub const INCOME_PER_TREATMENT: f64 = 600.0;
/// Supplies for each admission and each planned treatment, pounds. Judgement.
pub const SUPPLIES_PER_ADMISSION: f64 = 420.0;
/// For each planned treatment.
pub const SUPPLIES_PER_TREATMENT: f64 = 230.0;
/// PFI and capital charges a month, pounds, and the part of them that is depreciation: a cost, but
/// not cash. Judgement: about four per cent of turnover.
pub const CHARGES_MONTHLY: f64 = 1_600_000.0;
/// Depreciation, which pays for routine capital.
pub const DEPRECIATION_MONTHLY: f64 = 1_200_000.0;
/// Cost pressures a year that no funding meets, as a share of income. Judgement: a plan of £25m on
/// £450m (evidence 3e), nine tenths delivered, six sevenths of it lasting, just fails to meet them.
const PRESSURE_YEARLY: f64 = 0.0455;
/// Share of what is saved that lasts. Judgement.
const RECURRENT_SHARE: f64 = 0.85;

/// The books.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Cash in the bank.
    pub cash: Money,
    /// Cost pressure since the start, pounds a month that were not there before.
    pub pressure: Money,
    /// Savings since the start that last, pounds a month.
    pub recurrent: Money,
    /// Spending (negative) and income decided at the table, each month.
    pub decided: Money,
    /// Sums decided once, not yet in a month's books. Cash has moved already.
    pub once: Money,
    /// Sums of the last twelve months: surplus, and what of it came once. A game begins with those
    /// of a usual year behind it.
    pub year: [(Money, Money); 12],
    /// Months kept.
    pub months: usize,
}

/// What a month of money depends on.
#[derive(Clone, Copy, Debug)]
pub struct LedgerInput {
    /// Block income a month.
    pub block: f64,
    /// Planned treatments.
    pub treatments: f64,
    /// Emergency admissions.
    pub admissions: f64,
    /// WTE in post by group.
    pub in_post: [f64; StaffGroup::COUNT],
    /// Empty posts by group, WTE.
    pub empty: [f64; StaffGroup::COUNT],
    /// Cut posts whose hours are bought back by bank, by group, nursing apart, WTE.
    pub refilled_by_bank: [f64; StaffGroup::COUNT],
    /// By agency.
    pub refilled_by_agency: [f64; StaffGroup::COUNT],
    /// Nursing hours by bank and by agency, WTE.
    pub bank: f64,
    /// By agency.
    pub agency: f64,
    /// Agency policy: share that agency may fill, per cent.
    pub agency_percent: f64,
    /// What makes this trust's agency bill what it is; 1 is the default trust.
    pub agency_scale: f64,
    /// Supplies that do not follow activity, and low-value care, pounds.
    pub supplies: f64,
    /// Low-value care.
    pub low_value: f64,
    /// What treating avoidable harm costs beyond the usual, pounds.
    pub harm: f64,
    /// Replacing people who leave, pounds.
    pub turnover: f64,
    /// Capital spent this month, pounds: cash, but not cost.
    pub capital: Money,
    /// Running costs of initiatives, pounds.
    pub initiatives: f64,
    /// Savings plan, per cent of income a year.
    pub plan_percent: f64,
    /// Share of it delivered, per cent.
    pub delivery: f64,
    /// Share of other pay that bad treatment of people costs, such as absence cover, pounds.
    pub other_pay: f64,
}

/// The lines of a month. Costs are positive.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LedgerMonth {
    pub income: Money,
    pub pay: Money,
    pub bank: Money,
    pub agency: Money,
    pub non_pay: Money,
    pub charges: Money,
    pub decisions: Money,
    pub pressure: Money,
    pub recurrent: Money,
    pub one_off: Money,
    pub required: Money,
    pub capital: Money,
    pub surplus: Money,
    /// Decided once and already paid: in the surplus, not in this month's cash.
    pub paid_before: Money,
}

impl Ledger {
    /// Pays or receives a sum once, now.
    pub fn pay_once(&mut self, sum: Money) {
        self.cash += sum;
        self.once += sum;
    }

    /// Plays a month.
    pub fn step(&mut self, input: &LedgerInput) -> LedgerMonth {
        let income = Money::from_pounds(input.block + INCOME_PER_TREATMENT * input.treatments);
        let required = input.plan_percent / 100.0 * income.pounds() / 12.0;
        let delivered = required * input.delivery / 100.0;
        self.pressure += Money::from_pounds(PRESSURE_YEARLY * income.pounds() / 12.0);
        self.recurrent += Money::from_pounds(delivered * RECURRENT_SHARE);
        let decisions = self.decided + self.once - Money::from_pounds(input.initiatives);
        let mut month = LedgerMonth {
            income,
            required: Money::from_pounds(required),
            pay: Money::from_pounds(own_pay(input) + input.other_pay),
            bank: Money::from_pounds(bank_pay(input)),
            agency: Money::from_pounds(agency_pay(input)),
            non_pay: Money::from_pounds(
                input.supplies
                    + input.low_value
                    + input.harm
                    + input.turnover
                    + SUPPLIES_PER_ADMISSION * input.admissions
                    + SUPPLIES_PER_TREATMENT * input.treatments,
            ),
            charges: Money::from_pounds(CHARGES_MONTHLY),
            decisions,
            pressure: self.pressure,
            recurrent: self.recurrent,
            one_off: Money::from_pounds(delivered * (1.0 - RECURRENT_SHARE)),
            capital: input.capital,
            surplus: Money::ZERO,
            paid_before: self.once,
        };
        month.surplus = month.lines().into_iter().sum();
        let depreciation = Money::from_pounds(DEPRECIATION_MONTHLY);
        self.cash += month.surplus + depreciation - month.capital - month.paid_before;
        self.once = Money::ZERO;
        self.year[self.months % 12] = (month.surplus, month.one_off + month.paid_before);
        self.months += 1;
        month
    }

    /// Has a year behind it like that of these books, which begin in April; `next` is the month
    /// that comes next, and will take the place of the same month a year before.
    pub fn remember(&mut self, books: &Ledger, next: MonthOfYear) {
        let first = (next as usize + 12 - MonthOfYear::April as usize) % 12;
        self.year = books.year;
        self.year.rotate_left(first);
        self.months = 12;
    }

    /// The surplus of the last `months` (at most twelve), and what of it came once.
    pub fn last(&self, months: usize) -> (Money, Money) {
        let kept = months.min(self.months).min(12);
        let (mut surplus, mut once) = (Money::ZERO, Money::ZERO);
        let mut at = self.months % 12;
        for _ in 0..kept {
            at = if at == 0 { 11 } else { at - 1 };
            surplus += self.year[at].0;
            once += self.year[at].1;
        }
        (surplus, once)
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let stocks = [
            self.cash,
            self.pressure,
            self.recurrent,
            self.decided,
            self.once,
        ];
        let year = self
            .year
            .iter()
            .flat_map(|(surplus, once)| [*surplus, *once]);
        stocks.into_iter().chain(year).map(|sum| sum.pence() as f64)
    }
}

impl LedgerMonth {
    /// Every line of the surplus, signed. An audit adds them up again.
    pub fn lines(&self) -> [Money; 10] {
        [
            self.income,
            -self.pay,
            -self.bank,
            -self.agency,
            -self.non_pay,
            -self.charges,
            self.decisions,
            -self.pressure,
            self.recurrent,
            self.one_off,
        ]
    }
}

fn own_pay(input: &LedgerInput) -> f64 {
    yearly_pay(&input.in_post) / 12.0
}

/// A year's pay of these, WTE by group.
fn yearly_pay(wte: &[f64; StaffGroup::COUNT]) -> f64 {
    let groups = wte.iter().zip(PAY_YEARLY);
    groups.map(|(wte, pay)| wte * pay).sum()
}

fn bank_pay(input: &LedgerInput) -> f64 {
    let nursing = input.bank * PAY_YEARLY[StaffGroup::Nurses.index()];
    let support =
        0.5 * input.empty[StaffGroup::Support.index()] * PAY_YEARLY[StaffGroup::Support.index()];
    BANK_PREMIUM * (nursing + support + yearly_pay(&input.refilled_by_bank)) / 12.0
}

fn agency_pay(input: &LedgerInput) -> f64 {
    let nursing = input.agency * PAY_YEARLY[StaffGroup::Nurses.index()];
    let others: f64 = (0..StaffGroup::COUNT)
        .map(|group| input.empty[group] * TEMPORARY_SHARE[group] * PAY_YEARLY[group])
        .sum();
    let policy = 0.4 + 0.6 * input.agency_percent / 30.0;
    let refilled = yearly_pay(&input.refilled_by_agency);
    AGENCY_PREMIUM * input.agency_scale * (nursing + others * policy + refilled) / 12.0
}

#[cfg(test)]
mod tests {
    use super::{DEPRECIATION_MONTHLY, Ledger, LedgerInput};
    use crate::units::Money;

    pub const MONTH: LedgerInput = LedgerInput {
        block: 32_500_000.0,
        treatments: 8_000.0,
        admissions: 2_700.0,
        in_post: [290.0, 300.0, 1500.0, 850.0, 1550.0, 120.0, 590.0],
        empty: [25.0, 26.0, 130.0, 74.0, 135.0, 10.0, 50.0],
        refilled_by_bank: [0.0; 7],
        refilled_by_agency: [0.0; 7],
        bank: 70.0,
        agency: 20.0,
        agency_percent: 30.0,
        agency_scale: 1.0,
        supplies: 7_000_000.0,
        low_value: 300_000.0,
        harm: 0.0,
        turnover: 270_000.0,
        capital: Money::from_pence(100_000_000),
        initiatives: 20_000.0,
        plan_percent: 5.5,
        delivery: 90.0,
        other_pay: 0.0,
    };

    #[test]
    fn cash_moves_by_every_line_and_by_nothing_else() {
        let mut ledger = Ledger::default();
        ledger.pay_once(Money::from_pounds(-120_000.0));
        let after_payment = ledger.cash;
        assert_eq!(after_payment, Money::from_pounds(-120_000.0));
        let month = ledger.step(&MONTH);
        let lines: Money = month.lines().into_iter().sum();
        assert_eq!(lines, month.surplus);
        let depreciation = Money::from_pounds(DEPRECIATION_MONTHLY);
        let moved = lines + depreciation - month.capital - month.paid_before;
        assert_eq!(ledger.cash, after_payment + moved);
    }

    #[test]
    fn savings_that_fall_short_leave_the_pressure_behind() {
        let mut met = Ledger::default();
        let mut missed = Ledger::default();
        for _ in 0..12 {
            met.step(&LedgerInput {
                delivery: 100.0,
                ..MONTH
            });
            missed.step(&LedgerInput {
                delivery: 60.0,
                ..MONTH
            });
        }
        assert!(missed.last(3).0 < met.last(3).0);
    }
}
