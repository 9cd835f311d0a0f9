//! Measures that join topics: what months of patients, people and money mean to the organisation,
//! and what the organisation means to them. Worked out, never stored apart from the flat array of
//! values.

mod costs;

pub(super) use costs::{COST_PER_LEAVER, HARM_COST_PER_POINT};
pub(super) use costs::{cost_of_harm, cost_of_turnover, refilled_posts};

use super::asking::share_of_trust;
use super::curve::bend;
use super::leads::LeadsInput;
use super::ledger::LedgerMonth;
use super::lines::{self, KEPT};
use super::oversight::QUESTIONS;
use super::practice::{Ground, soil};
use super::staff::{GroupMonth, usual_leavers_yearly};
use super::{Cause, InitiativeState, Setting, Sink, Trust};
use crate::catalogue::{Approach, LineQuantity, ProblemKind, Quantity, ServiceLine, StaffGroup};
use crate::scenario::Initiative;
use crate::units::nearest_whole;

/// Weights of the groups in the trust's engagement, in the catalogue's order.
pub(super) const ENGAGEMENT_WEIGHT: [f64; StaffGroup::COUNT] = {
    let mut weights = [0.0; StaffGroup::COUNT];
    let mut group = 0;
    while group < weights.len() {
        weights[group] = StaffGroup::ALL[group].weight();
        group += 1;
    }
    weights
};
/// Nurses leaving in a month that are one standard deviation, WTE. From the prototype.
const NURSES_LEAVING_SD: f64 = 10.0;
/// Senior doctors leaving in a month that are one standard deviation, WTE. Judgement.
const CONSULTANTS_LEAVING_SD: f64 = 3.0;
/// Change load that a trust carries before the board adds any. Judgement.
const LOAD_ALWAYS: f64 = 1.5;

/// What all initiatives together ask and are.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChangeTotals {
    /// The change load.
    pub load: f64,
    /// Change reported as adopted that was ordered, in initiatives.
    pub imposed: f64,
    /// Change practised that was made with or by those who do the work, in initiatives.
    pub shared: f64,
    /// Clinic sessions a week.
    pub sessions: f64,
}

impl Default for ChangeTotals {
    fn default() -> ChangeTotals {
        ChangeTotals {
            load: LOAD_ALWAYS,
            imposed: 0.0,
            shared: 0.0,
            sessions: 0.0,
        }
    }
}

impl ChangeTotals {
    /// Adds one initiative, practised so far over the trust, 0 to 100.
    pub fn add(&mut self, state: &InitiativeState, initiative: &Initiative, practice: f64) {
        let where_run = share_of_trust(state.lines);
        let size = f64::from(state.percent) / 100.0 * where_run;
        if state.running {
            self.load += initiative.load * size / (1.0 + f64::from(state.age_months) / 8.0);
            self.sessions += initiative.sessions * size;
        }
        // An agreed standard that is ordered offends fewer people than an order about judgement.
        let weight = if initiative.kind == ProblemKind::Wicked {
            1.0
        } else {
            0.3
        };
        let practice = practice / 100.0;
        match state.approach {
            Approach::Impose => self.imposed += weight * where_run * state.adopted / 100.0,
            Approach::CoDesign | Approach::Devolve => self.shared += weight * practice,
            Approach::Consult => self.shared += 0.3 * weight * practice,
        }
    }
}

/// What practice depends on, from last month's values.
pub(super) fn ground(trust: &Trust, setting: &Setting) -> Ground {
    let value = |quantity| trust.value(quantity);
    let reference = |quantity: Quantity| setting.model().quantities[quantity.index()].reference;
    let above = |quantity| value(quantity) - reference(quantity);
    let by_line = |what: LineQuantity, of_trust: f64| {
        let kept = lines::kept(what).expect("an offset is kept of it");
        trust.lines.offset[kept].map(|offset| of_trust + offset)
    };
    Ground {
        engagement: by_line(LineQuantity::Engagement, above(Quantity::ENGAGEMENT)),
        openness: by_line(LineQuantity::Openness, above(Quantity::OPENNESS)),
        credibility: by_line(
            LineQuantity::Credibility,
            above(Quantity::LEADER_CREDIBILITY),
        ),
        capability: above(Quantity::IMPROVEMENT_CAPABILITY),
        trust: above(Quantity::TRUST_IN_BOARD),
        skill: above(Quantity::LEADERSHIP_SKILL),
        soil: soil(
            value(Quantity::TRUST_IN_BOARD),
            value(Quantity::OPENNESS),
            value(Quantity::LEARNING),
        ),
        bed_pressure: value(Quantity::BED_PRESSURE),
        load: value(Quantity::CHANGE_LOAD),
        reach_down: above(Quantity::REACH_DOWN),
        devolution_gate: value(Quantity::DEVOLUTION_GATE),
    }
}

/// Turnover over the trust, residents apart, and of nurses and consultants against their usual.
pub(super) fn turnover(trust: &mut Trust, months: &[GroupMonth; StaffGroup::COUNT]) {
    let residents = StaffGroup::Residents.index();
    let (mut people, mut posts, mut held) = (0.0, 0.0, 0.0);
    for (place, group) in trust.staff.groups.iter().enumerate() {
        posts += group.establishment.wte();
        held += group.in_post.wte();
        if place != residents {
            people += group.in_post.wte();
        }
    }
    let left = trust.value(Quantity::LEAVERS);
    // A year's rate is told from the last few months, or one resignation would be news.
    let rate = 1200.0 * left / people.max(1.0);
    let before = trust.value(Quantity::LEAVERS_PERCENT);
    trust.put(Quantity::LEAVERS_PERCENT, before + (rate - before) / 3.0);
    trust.put(
        Quantity::VACANCIES_PERCENT,
        100.0 * (posts - held) / posts.max(1.0),
    );
    let against_usual = |group: StaffGroup, sd: f64| {
        let usual = trust.staff.in_post(group) * usual_leavers_yearly(group) / 1200.0;
        (months[group.index()].left.wte() - usual) / sd
    };
    let nurses = against_usual(StaffGroup::Nurses, NURSES_LEAVING_SD);
    let consultants = against_usual(StaffGroup::Consultants, CONSULTANTS_LEAVING_SD);
    trust.put(Quantity::NURSE_LEAVERS_SD, nurses);
    trust.put(Quantity::CONSULTANT_LEAVERS_SD, consultants);
}

/// Planned care as capacity, and the cancer figure.
pub(super) fn planned(trust: &mut Trust, activity: f64, plan: f64) {
    let capacity = activity / plan.max(0.1);
    trust.put(
        Quantity::OUTPATIENT_CAPACITY,
        nearest_whole(26_000.0 * capacity) as f64,
    );
    let digital = 1.0 + 0.002 * (trust.value(Quantity::DIGITAL_MATURITY) - 40.0);
    trust.put(
        Quantity::DIAGNOSTIC_CAPACITY,
        nearest_whole(18_000.0 * capacity * digital) as f64,
    );
    let list = trust.cancer.list.as_f64();
    trust.put(Quantity::CANCER_LIST, list);
    let percent = 66.0 + CANCER_PER_PATIENT * (list - super::waiting::CANCER_LIST);
    trust.put(Quantity::CANCER_62_DAY_PERCENT, percent.clamp(5.0, 99.0));
}

/// Points of the 62-day figure lost for each patient more on the pathway. Judgement.
pub(super) const CANCER_PER_PATIENT: f64 = -0.06;

/// Pounds a month spent on tests and treatments of low value. Judgement, from evidence 1.13 and
/// 1.28.
pub(super) fn low_value_care(trust: &mut Trust) -> f64 {
    let data = trust.value(Quantity::DATA_FRONT_LINE) - 40.0;
    let alignment = trust.value(Quantity::ALIGNMENT) - 45.0;
    let pounds = 300_000.0 * (1.0 - 0.006 * data - 0.004 * alignment).clamp(0.3, 1.7);
    trust.put(Quantity::LOW_VALUE_CARE_MONTHLY, pounds);
    pounds
}

/// Running costs of initiatives, pounds a month.
pub(super) fn initiatives_cost(trust: &Trust, setting: &Setting) -> f64 {
    let initiatives = setting.model().initiatives.iter();
    trust
        .initiatives
        .iter()
        .zip(initiatives)
        .filter(|(state, _)| state.running)
        .map(|(state, initiative)| {
            let size = f64::from(state.percent) / 100.0 * share_of_trust(state.lines);
            initiative.monthly_cost.pounds() * size
        })
        .sum()
}

/// The month's books as figures.
pub(super) fn money(trust: &mut Trust, month: &LedgerMonth) {
    let income = month.income.pounds();
    trust.put(Quantity::INCOME_MONTHLY, income);
    trust.put(Quantity::PAY_MONTHLY, month.pay.pounds());
    trust.put(Quantity::BANK_MONTHLY, month.bank.pounds());
    trust.put(Quantity::AGENCY_MONTHLY, month.agency.pounds());
    trust.put(Quantity::NON_PAY_MONTHLY, month.non_pay.pounds());
    trust.put(Quantity::CAPITAL_CHARGES_MONTHLY, month.charges.pounds());
    trust.put(Quantity::DECISIONS_MONTHLY, month.decisions.pounds());
    trust.put(Quantity::SAVINGS_REQUIRED_MONTHLY, month.required.pounds());
    trust.put(Quantity::SAVINGS_ONE_OFF_MONTHLY, month.one_off.pounds());
    trust.put(
        Quantity::SAVINGS_RECURRENT_MONTHLY,
        trust.ledger.recurrent.pounds(),
    );
    trust.put(
        Quantity::COST_PRESSURE_MONTHLY,
        trust.ledger.pressure.pounds(),
    );
    let gap = trust.ledger.pressure - trust.ledger.recurrent;
    trust.put(Quantity::SAVINGS_SHORTFALL, 12.0 * gap.pounds());
    trust.put(Quantity::SURPLUS_MONTHLY, month.surplus.pounds());
    trust.put(Quantity::CASH, trust.ledger.cash.pounds());
    let pay = (month.pay + month.bank + month.agency).pounds();
    trust.put(
        Quantity::AGENCY_PERCENT,
        100.0 * month.agency.pounds() / pay.max(1.0),
    );
    let kept = trust.ledger.months.clamp(1, 3);
    let quarter = trust.ledger.last(3).0.pounds() / kept as f64;
    trust.put(
        Quantity::SURPLUS_PERCENT,
        (100.0 * quarter / income).clamp(-60.0, 60.0),
    );
    let kept = trust.ledger.months.clamp(1, 12);
    let (surplus, once) = trust.ledger.last(12);
    let underlying = (surplus - once).pounds() / kept as f64;
    trust.put(
        Quantity::UNDERLYING_PERCENT,
        (100.0 * underlying / income).clamp(-60.0, 60.0),
    );
}

/// What lead roles depend on.
pub(super) fn leads_input(trust: &Trust) -> LeadsInput {
    LeadsInput {
        esteem: trust.value(Quantity::ESTEEM),
        trust: trust.value(Quantity::TRUST_IN_BOARD),
        protected: trust.value(Quantity::PROTECTED_TIME),
        mentoring: trust.value(Quantity::MENTORING),
        burnout: trust.value(Quantity::BURNOUT),
    }
}

/// What initiatives do to a line beyond what they do to the trust, by what is kept and by line.
pub(super) fn local_effects(
    trust: &Trust,
    setting: &Setting,
) -> [[f64; ServiceLine::COUNT]; KEPT.len()] {
    let mut local = [[0.0; ServiceLine::COUNT]; KEPT.len()];
    for (state, initiative) in trust.initiatives.iter().zip(&setting.model().initiatives) {
        if !state.started || state.lines == [true; ServiceLine::COUNT] {
            continue;
        }
        let mean = lines::mean(&state.practice);
        for effect in &initiative.effects {
            let Some(kept) = kept_part(effect.to) else {
                continue;
            };
            for (line, practice) in state.practice.iter().enumerate() {
                local[kept][line] += effect.effect * (practice - mean) / 100.0;
            }
        }
    }
    local
}

/// The place among what lines keep of a trust figure.
fn kept_part(quantity: Quantity) -> Option<usize> {
    KEPT.iter().position(|what| of_trust(*what) == quantity)
}

/// The trust figure that a line's offset is an offset from.
fn of_trust(what: LineQuantity) -> Quantity {
    match what {
        LineQuantity::Openness => Quantity::OPENNESS,
        LineQuantity::Pressure => Quantity::TARGET_PRESSURE,
        LineQuantity::Harm | LineQuantity::Reported => Quantity::HARM_INDEX,
        LineQuantity::Authority => Quantity::AUTHORITY_DEVOLVED,
        LineQuantity::Skill => Quantity::LEADERSHIP_SKILL,
        LineQuantity::Credibility => Quantity::LEADER_CREDIBILITY,
        LineQuantity::Engagement
        | LineQuantity::TriadFilled
        | LineQuantity::TriadWilling
        | LineQuantity::Vacancies => Quantity::ENGAGEMENT,
    }
}

/// The trust figure shown beside a line's: harm per 1,000 bed-days rather than its index.
pub(super) fn shown_beside(what: LineQuantity) -> Quantity {
    if what == LineQuantity::Harm {
        Quantity::HARM
    } else {
        of_trust(what)
    }
}

impl Trust {
    /// Writes every figure of the lines into the values, and tells nobody.
    pub(super) fn publish_all_lines(&mut self) {
        for kept in 0..KEPT.len() {
            self.publish_lines(kept, Cause::Start, &mut super::Silent);
        }
    }

    /// Writes one figure of the lines into the values; every difference is put down to `cause`.
    #[inline]
    pub(super) fn publish_lines(&mut self, kept: usize, cause: Cause, sink: &mut impl Sink) {
        let what = KEPT[kept];
        let beside = self.value(shown_beside(what));
        for line in ServiceLine::ALL {
            let quantity = Quantity::of_line(*line, what);
            let offset = self.lines.offset[kept][line.index()];
            let value = line_value(what, beside, offset);
            sink.moved(quantity, cause, value - self.value(quantity));
            self.put(quantity, value);
        }
    }
}

/// A line's figure from the trust's and its offset, kept on the scale.
pub(super) fn line_value(what: LineQuantity, of_trust: f64, offset: f64) -> f64 {
    match what {
        LineQuantity::Harm => of_trust * (1.0 + offset / 100.0).max(0.1),
        LineQuantity::Engagement => (of_trust + offset).clamp(0.0, 10.0),
        _ => (of_trust + offset).clamp(0.0, 100.0),
    }
}

/// Service lines' figures, and what they come to for the trust.
pub(super) fn lines(trust: &mut Trust, setting: &Setting) {
    let groups = Quantity::ENGAGEMENT_CONSULTANTS.index();
    let scores = &trust.values[groups..groups + StaffGroup::COUNT];
    let engagement = scores
        .iter()
        .zip(ENGAGEMENT_WEIGHT)
        .map(|(score, weight)| score * weight)
        .sum();
    trust.put(Quantity::ENGAGEMENT, engagement);
    trust.publish_all_lines();
    let mut filled = 0;
    for line in ServiceLine::ALL {
        let at = line.index();
        let (posts, willing) = (trust.lines.filled[at], trust.lines.willing[at]);
        filled += posts;
        let share = 100.0 * willing as f64 / (posts.max(1)) as f64;
        trust.put(
            Quantity::of_line(*line, LineQuantity::TriadFilled),
            posts as f64,
        );
        trust.put(Quantity::of_line(*line, LineQuantity::TriadWilling), share);
        let vacancies = trust.value(Quantity::VACANCIES_PERCENT) + setting.fixed.vacancies[at];
        trust.put(Quantity::of_line(*line, LineQuantity::Vacancies), vacancies);
    }
    trust.put(
        Quantity::TRIADS_COMPLETE_PERCENT,
        100.0 * filled as f64 / 18.0,
    );
    let share = 100.0 * trust.leads.willing as f64 / (trust.leads.held.max(1)) as f64;
    trust.put(Quantity::LEADS_WILLING_PERCENT, share);
}

/// A gate that is shut at 32 and open at 68.
fn gate(value: f64) -> f64 {
    let u = ((value - 32.0) / 36.0).clamp(0.0, 1.0);
    u * u * (3.0 - 2.0 * u)
}

/// Attention as a signal: the first points count most.
fn attention(points: f64) -> f64 {
    let share = (points / 10.0).clamp(0.0, 1.0);
    100.0 * share * (2.0 - share)
}

/// Signals that influences read next month.
pub(super) fn signals(trust: &mut Trust, setting: &Setting) {
    let value = |quantity| trust.value(quantity);
    let managers = StaffGroup::Managers;
    let capacity =
        100.0 * trust.staff.in_post(managers) / setting.fixed.in_post[managers.index()].max(1.0);
    let overload =
        100.0 * (value(Quantity::ADMINISTRATIVE_DEMAND) / 50.0 * 100.0 / capacity.max(5.0) - 1.0);
    let (authority, data, accountability) = (
        value(Quantity::AUTHORITY_DEVOLVED),
        value(Quantity::DATA_FRONT_LINE),
        value(Quantity::ACCOUNTABILITY),
    );
    let ahead = authority
        - 35.0
        - f64::midpoint(accountability - 50.0, data - 40.0)
        - 0.3 * (value(Quantity::LEADERSHIP_SKILL) - 45.0);
    let pressure = value(Quantity::TARGET_PRESSURE);
    let usual_pressure = trust.usual_pressure + (pressure - trust.usual_pressure) / 12.0;
    let written = [
        (Quantity::MANAGER_CAPACITY, capacity),
        (Quantity::OVERLOAD, overload.clamp(-80.0, 400.0)),
        (Quantity::MISMATCH, bend(ahead, 2.0).min(100.0)),
        (
            Quantity::DEVOLUTION_GATE,
            100.0 * gate(authority) * gate(data) * gate(accountability),
        ),
        (
            Quantity::DEFICIT_SIGNAL,
            bend(-value(Quantity::SURPLUS_PERCENT) - 1.0, 0.3).min(60.0),
        ),
        (
            Quantity::REGULATOR_SHORTFALL,
            bend(45.0 - value(Quantity::STANDING_REGULATOR), 3.0),
        ),
        (Quantity::PRESSURE_NEW, pressure - usual_pressure),
        (
            Quantity::CUTS_UNDER_WAY,
            value(Quantity::CUTS_UNDER_WAY) * 11.0 / 12.0,
        ),
        (
            Quantity::DELIVERY_ATTENTION,
            attention(value(Quantity::ATTENTION_MONEY) + value(Quantity::ATTENTION_ACCESS)),
        ),
        (
            Quantity::IMPROVEMENT_ATTENTION,
            attention(value(Quantity::ATTENTION_IMPROVEMENT)),
        ),
        (
            Quantity::STAFF_ATTENTION,
            attention(value(Quantity::ATTENTION_STAFF)),
        ),
        (
            Quantity::QUALITY_ATTENTION,
            attention(value(Quantity::ATTENTION_QUALITY)),
        ),
        (
            Quantity::PARTNER_ATTENTION,
            attention(value(Quantity::ATTENTION_PARTNERS)),
        ),
        (
            Quantity::CANDOUR,
            25.0 + CANDOUR_PER_OPENNESS * value(Quantity::OPENNESS)
                + CANDOUR_PER_CHALLENGE * value(Quantity::CHALLENGE),
        ),
    ];
    for (quantity, value) in written {
        trust.put(quantity, value);
    }
    trust.usual_pressure = usual_pressure;
}

/// Candour of what reaches the board, per point of openness and of challenge. Judgement.
pub(super) const CANDOUR_PER_OPENNESS: f64 = 0.55;
/// Per point of challenge.
pub(super) const CANDOUR_PER_CHALLENGE: f64 = 0.2;

/// What inspectors would find, in rating points above what they found before the start.
pub(super) fn inspectors_find(trust: &Trust, setting: &Setting) -> [f64; QUESTIONS - 1] {
    let since = |quantity: Quantity| trust.value(quantity) - setting.start().value(quantity);
    [
        -since(Quantity::HARM_INDEX) / 15.0 + since(Quantity::OPENNESS) / 30.0,
        -since(Quantity::MORTALITY_CHANGE) / 5.0 + since(Quantity::LEARNING) / 30.0,
        since(Quantity::PATIENT_EXPERIENCE) / 6.0 + since(Quantity::COMPASSION) / 30.0,
        since(Quantity::FOUR_HOUR_PERCENT) / 10.0 + since(Quantity::UNDER_18_WEEKS_PERCENT) / 12.0,
        since(Quantity::TRUST_IN_BOARD) / 20.0
            + since(Quantity::OPENNESS) / 25.0
            + since(Quantity::CHALLENGE) / 30.0,
    ]
}
