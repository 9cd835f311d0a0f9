//! The start: a trust that stands where its scenario says, and rests there unless something moves
//! it.
//!
//! Wishes about measures (occupancy, four-hour figure, underlying position, agency share) are met
//! by setting what they follow from; the bases of influences follow from a year in which nothing
//! else moves.

use super::beds::{Beds, DAYS};
use super::estate::Estate;
use super::influence::Influenced;
use super::leads::Leads;
use super::ledger::{INCOME_PER_TREATMENT, Ledger};
use super::lines::{self, Lines};
use super::observe::Past;
use super::oversight::{Oversight, QUESTIONS};
use super::practice::InitiativeState;
use super::quality::{DEATHS_EXPECTED, DEATHS_RATIO, HARM_USUAL};
use super::setting::Fixed;
use super::staff::{Group, Staff};
use super::waiting::{Cancer, Waiting};
use super::{Setting, Silent, Trust, signals};
use crate::catalogue::{LineQuantity, Quantity, ServiceLine, StaffGroup};
use crate::scenario::Model;
use crate::units::{Money, MonthOfYear};

/// Rounds of fitting; each is a year of months without influences.
const ROUNDS: usize = 8;
/// Income of the default trust a month that does not follow activity, pounds. Evidence 3e.
const BLOCK: f64 = 32_500_000.0;

impl Trust {
    /// A trust with nothing in it but the model's starting values.
    pub(super) fn empty(model: &Model) -> Trust {
        let values: Vec<f64> = model
            .quantities
            .iter()
            .zip(&model.start)
            .map(|(quantity, start)| {
                start.unwrap_or(if quantity.influenced {
                    quantity.reference
                } else {
                    0.0
                })
            })
            .collect();
        Trust {
            values,
            initiatives: vec![InitiativeState::IDLE; model.initiatives.len()],
            influenced: Influenced::default(),
            demand: super::demand::Demand::default(),
            beds: Beds::default(),
            waiting: Waiting::default(),
            cancer: Cancer::default(),
            staff: Staff::default(),
            ledger: Ledger::default(),
            estate: Estate::default(),
            leads: Leads::default(),
            lines: Lines::default(),
            oversight: Oversight::default(),
            past: Past::default(),
            mortality: [(0.0, 0.0); 12],
            usual_pressure: 50.0,
            months: 0,
        }
    }
}

/// The value wished for, if the scenario or the default trust wishes for one.
fn wish(model: &Model, quantity: Quantity) -> Option<f64> {
    model
        .wishes
        .iter()
        .rev()
        .find(|(wished, _)| *wished == quantity)
        .map(|(_, value)| *value)
}

/// Settles the setting's fixed constants and its influences' bases, and gives the trust at its
/// start.
pub(super) fn begin(setting: &mut Setting) -> Trust {
    let mut trust = stocks(setting);
    setting.set_start(trust.clone());
    fit(setting, &mut trust);
    let (usual, books) = usual_year(setting, &trust);
    let (influences, model) = setting.influences_mut();
    trust.influenced = influences.rest_at(model, &usual);
    setting.usual = usual;
    // Play begins in a season: measures stand where that season puts them.
    let calendar = setting.calendar(crate::units::Month(0)).plus(11);
    trust.ledger.remember(&books, calendar);
    let mut first = trust.clone();
    for _ in 0..3 {
        restart_flows(&mut first, &trust);
        (first.ledger.year, first.ledger.months) = (trust.ledger.year, trust.ledger.months);
        first.flow(setting, calendar, None, &mut Silent);
    }
    (trust.ledger.year, trust.ledger.months) = (first.ledger.year, first.ledger.months);
    trust.values = first.values;
    mirror_stocks(&mut trust);
    trust.usual_pressure = trust.value(Quantity::TARGET_PRESSURE);
    // The season's part of a measure is nobody's merit: the start is counted at its usual year.
    trust.put_counts(setting.counts().of(setting.usual()));
    let candour = trust.value(Quantity::CANDOUR);
    trust.past = setting.observer().steady(&trust.values, candour);
    trust
}

/// Stocks from the starting values, and what is fixed by them.
fn stocks(setting: &mut Setting) -> Trust {
    let model = setting.shared_model();
    let mut trust = Trust::empty(&model);
    let value = |quantity: Quantity| trust.values[quantity.index()];
    let occupancy = wish(&model, Quantity::OCCUPANCY_PERCENT).unwrap_or(93.0) / 100.0;
    let mut staff = Staff::default();
    let mut fixed = Fixed {
        block: BLOCK,
        agency_scale: 1.0,
        ..Fixed::default()
    };
    for group in StaffGroup::ALL {
        let at = |first: Quantity| value(Quantity(first.0 + group.index() as u16));
        let establishment = at(Quantity::ESTABLISHMENT_CONSULTANTS);
        let in_post = at(Quantity::IN_POST_CONSULTANTS);
        staff.groups[group.index()] = Group::start(*group, establishment, in_post);
        fixed.in_post[group.index()] = in_post;
    }
    fixed.beds = value(Quantity::BEDS_OPEN).round();
    fixed.occupancy = occupancy;
    fixed.nurses_needed = value(Quantity::ESTABLISHMENT_NURSES);
    fixed.sickness = value(Quantity::SICKNESS_PERCENT);
    fixed.stay_days = 4.3 * fixed.beds / 560.0;
    fixed.four_hour_base = 75.5;
    fixed.admissions = 2_700.0;
    fixed.bed_days = fixed.beds * occupancy * DAYS;
    for (place, rating) in fixed.ratings.iter_mut().enumerate() {
        *rating = value(Quantity(Quantity::RATING_SAFE.0 + place as u16)).max(1.0);
    }
    trust.beds = Beds::start(fixed.beds, occupancy);
    trust.waiting = Waiting::start(value(Quantity::RTT_LIST));
    trust.cancer = Cancer::start(value(Quantity::CANCER_LIST));
    trust.leads = Leads::start(
        value(Quantity::CLINICAL_LEADS),
        value(Quantity::CLINICAL_LEADS_WILLING),
    );
    trust.estate = Estate {
        backlog: Money::from_pounds(value(Quantity::BACKLOG_MAINTENANCE)),
        spent: Money::from_pounds(value(Quantity::CAPITAL_SPENT_YEAR)),
    };
    trust.ledger.cash = Money::from_pounds(value(Quantity::CASH));
    trust.oversight = oversight(&trust, &fixed.ratings);
    trust.mortality = [(DEATHS_EXPECTED * DEATHS_RATIO, DEATHS_EXPECTED); 12];
    trust.values[Quantity::CHANGE_LOAD.index()] = signals::ChangeTotals::default().load;
    trust.values[Quantity::DEATHS.index()] = DEATHS_EXPECTED * DEATHS_RATIO;
    trust.values[Quantity::OCCUPANCY_PERCENT.index()] = 100.0 * occupancy;
    trust.staff = staff;
    trust.lines = service_lines(&model, &trust);
    setting.fixed = fixed;
    trust
}

fn oversight(trust: &Trust, ratings: &[f64; QUESTIONS]) -> Oversight {
    Oversight {
        ratings: *ratings,
        segment: trust.value(Quantity::SEGMENT),
        score: 2.4,
        conditions: trust.value(Quantity::CONDITIONS),
        ..Oversight::default()
    }
}

/// Where each line stands: where the scenario says, or with the trust.
fn service_lines(model: &Model, trust: &Trust) -> Lines {
    let mut service_lines = Lines::default();
    for line in ServiceLine::ALL {
        let start = |what| model.start[Quantity::of_line(*line, what).index()];
        for (kept, what) in lines::KEPT.into_iter().enumerate() {
            let Some(value) = start(what) else { continue };
            service_lines.offset[kept][line.index()] = match what {
                LineQuantity::Harm => 100.0 * (value / HARM_USUAL - 1.0),
                LineQuantity::Engagement => value - engagement(trust),
                _ => value - trust.value(signals::shown_beside(what)),
            };
        }
        let filled = start(LineQuantity::TriadFilled).map_or(2, |posts| posts.round() as i64);
        service_lines.filled[line.index()] = filled.clamp(0, 3);
        service_lines.willing[line.index()] = i64::from(filled > 0);
    }
    service_lines.rest();
    service_lines
}

fn engagement(trust: &Trust) -> f64 {
    let first = Quantity::ENGAGEMENT_CONSULTANTS.index();
    let scores = &trust.values[first..first + StaffGroup::COUNT];
    scores
        .iter()
        .zip(signals::ENGAGEMENT_WEIGHT)
        .map(|(score, weight)| score * weight)
        .sum()
}

/// Finds the constants with which a usual year meets the wishes.
fn fit(setting: &mut Setting, trust: &mut Trust) {
    let model = setting.shared_model();
    let occupancy = setting.fixed.occupancy;
    let underlying = wish(&model, Quantity::UNDERLYING_PERCENT).unwrap_or(-2.0);
    let income = BLOCK + INCOME_PER_TREATMENT * 7_800.0;
    setting.fixed.supplies = 0.15 * income;
    for _ in 0..ROUNDS {
        let (usual, books) = usual_year(setting, trust);
        let surplus = books.last(12).0.pounds() / 12.0;
        let value = |quantity: Quantity| usual[quantity.index()];
        let beds_wanted = value(Quantity::OCCUPANCY_PERCENT) / 100.0;
        setting.fixed.stay_days *= 1.0 + 1.3 * (occupancy - beds_wanted) / beds_wanted;
        let target = -underlying / 100.0 * value(Quantity::INCOME_MONTHLY);
        setting.fixed.supplies += target + surplus;
        if let Some(wished) = wish(&model, Quantity::AGENCY_PERCENT) {
            let now = value(Quantity::AGENCY_PERCENT).max(0.01);
            setting.fixed.agency_scale *= (wished / now).clamp(0.3, 3.0);
        }
        if let Some(wished) = wish(&model, Quantity::FOUR_HOUR_PERCENT) {
            setting.fixed.four_hour_base += wished - value(Quantity::FOUR_HOUR_PERCENT);
        }
        setting.fixed.admissions = value(Quantity::ADMISSIONS).max(1.0);
        setting.fixed.bed_days = value(Quantity::INPATIENTS) * DAYS;
        trust.values.clone_from(&usual);
        let start = trust.clone();
        setting.set_start(start);
    }
}

/// The mean of a year in which only patients, people and money move, and the books of that year,
/// from April to March: before savings and cost pressures, which begin with the game.
fn usual_year(setting: &Setting, start: &Trust) -> (Vec<f64>, Ledger) {
    let mut trust = start.clone();
    let mut sums = vec![0.0; trust.values.len()];
    // A first year lets the measures that follow others by a month find their feet.
    for month in 0..24 {
        restart_flows(&mut trust, start);
        let calendar = MonthOfYear::April.plus(month);
        trust.flow(setting, calendar, None, &mut Silent);
        if month >= 12 {
            for (sum, value) in sums.iter_mut().zip(&trust.values) {
                *sum += value;
            }
        }
    }
    for sum in &mut sums {
        *sum /= 12.0;
    }
    (sums, trust.ledger)
}

/// Holds what accumulates, people, the lines and the leads.
fn restart_flows(trust: &mut Trust, start: &Trust) {
    hold_accumulators(trust, start);
    trust.staff = start.staff;
    trust.lines = start.lines;
    trust.leads = start.leads;
    trust.usual_pressure = trust.value(Quantity::TARGET_PRESSURE);
}

/// Holds what adds up for ever: the trend of demand, money and savings, the estate and the lists.
pub(super) fn hold_accumulators(trust: &mut Trust, start: &Trust) {
    trust.demand.months = -1.0;
    trust.ledger.pressure = Money::ZERO;
    trust.ledger.recurrent = Money::ZERO;
    trust.ledger.cash = start.ledger.cash;
    trust.estate = start.estate;
    trust.waiting = start.waiting.clone();
    trust.cancer = start.cancer;
}

/// Stocks stand in the values as they stand in the books.
fn mirror_stocks(trust: &mut Trust) {
    for group in StaffGroup::ALL {
        let state = trust.staff.groups[group.index()];
        let place = group.index() as u16;
        trust.put(
            Quantity(Quantity::IN_POST_CONSULTANTS.0 + place),
            state.in_post.wte(),
        );
        trust.put(
            Quantity(Quantity::PIPELINE_CONSULTANTS.0 + place),
            state.pipeline.wte(),
        );
        trust.put(
            Quantity(Quantity::ESTABLISHMENT_CONSULTANTS.0 + place),
            state.establishment.wte(),
        );
    }
    trust.put(Quantity::CASH, trust.ledger.cash.pounds());
    trust.put(Quantity::BACKLOG_MAINTENANCE, trust.estate.backlog.pounds());
    trust.put(Quantity::CAPITAL_SPENT_YEAR, trust.estate.spent.pounds());
    trust.put(Quantity::RTT_LIST, trust.waiting.list().as_f64());
    trust.put(Quantity::RTT_UNDER_18, trust.waiting.under_18().as_f64());
    trust.put(Quantity::RTT_OVER_52, trust.waiting.over_52().as_f64());
    let list = trust.waiting.list().as_f64().max(1.0);
    trust.put(
        Quantity::UNDER_18_WEEKS_PERCENT,
        100.0 * trust.waiting.under_18().as_f64() / list,
    );
    trust.put(
        Quantity::OVER_52_WEEKS_PERCENT,
        100.0 * trust.waiting.over_52().as_f64() / list,
    );
    trust.put(Quantity::CANCER_LIST, trust.cancer.list.as_f64());
    trust.put(Quantity::CLINICAL_LEADS, trust.leads.held as f64);
    trust.put(Quantity::CLINICAL_LEADS_WILLING, trust.leads.willing as f64);
    trust.beds.inpatients =
        crate::units::Patients::new(trust.value(Quantity::INPATIENTS).round() as i64);
    trust.put(Quantity::SAVINGS_RECURRENT_MONTHLY, 0.0);
    trust.put(Quantity::COST_PRESSURE_MONTHLY, 0.0);
    trust.put(Quantity::SAVINGS_SHORTFALL, 0.0);
    trust.publish_all_lines();
    for line in ServiceLine::ALL {
        let filled = trust.lines.filled[line.index()] as f64;
        trust.put(Quantity::of_line(*line, LineQuantity::TriadFilled), filled);
    }
}
