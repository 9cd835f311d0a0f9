//! The state of a trust: a few flat arrays of numbers, cheap to copy, and what may be done to it.

use sha2::{Digest, Sha256};

use super::asking::set_up_cost;
use super::beds::Beds;
use super::demand::Demand;
use super::estate::Estate;
use super::influence::Influenced;
use super::leads::Leads;
use super::ledger::Ledger;
use super::lines::{self, Lines};
use super::observe::Past;
use super::oversight::Oversight;
use super::practice::InitiativeState;
use super::staff::Staff;
use super::waiting::{Cancer, Waiting};
use super::{Cause, Setting, Sink};
use crate::catalogue::{Approach, Kind, LineQuantity, Quantity, ServiceLine, StaffGroup};
use crate::scenario::Change;
use crate::units::{Money, Patients, Wte};

/// A trust at the end of a month.
#[derive(Clone, Debug)]
pub struct Trust {
    /// The true value of every quantity.
    pub(super) values: Vec<f64>,
    pub(super) initiatives: Vec<InitiativeState>,
    pub(super) influenced: Influenced,
    pub(super) demand: Demand,
    pub(super) beds: Beds,
    pub(super) waiting: Waiting,
    pub(super) cancer: Cancer,
    pub(super) staff: Staff,
    pub(super) ledger: Ledger,
    pub(super) estate: Estate,
    pub(super) leads: Leads,
    pub(super) lines: Lines,
    pub(super) oversight: Oversight,
    pub(super) past: Past,
    /// Deaths and deaths expected of the last twelve months; a ring.
    pub(super) mortality: [(f64, f64); 12],
    /// Target pressure averaged over about a year.
    pub(super) usual_pressure: f64,
    /// Months played.
    pub(super) months: u16,
}

impl Trust {
    /// The trust at the start of every game of this setting.
    pub fn start(setting: &Setting) -> Trust {
        setting.start().clone()
    }

    /// The true value of a quantity.
    pub fn value(&self, quantity: Quantity) -> f64 {
        self.values[quantity.index()]
    }

    /// All true values, by quantity.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// What the board was last told of each figure, in the order of the model's reporting.
    pub fn told_all(&self, setting: &Setting) -> Vec<f64> {
        setting.observer().tell_all(&self.past)
    }

    /// What the board was last told of the figure at this place of the model's reporting.
    pub fn told(&self, setting: &Setting, place: usize) -> f64 {
        setting.observer().tell(&self.past, place)
    }

    /// What the board was last told of a figure; `None` if it is not reported.
    pub fn reported(&self, setting: &Setting, quantity: Quantity) -> Option<f64> {
        let place = setting.told_place(quantity)?;
        Some(self.told(setting, place))
    }

    /// Adds to a quantity, once: money and people move, an influenced quantity gets a shock that
    /// fades. What cannot be given is left alone; the loader refuses it beforehand.
    pub fn give(&mut self, setting: &Setting, change: Change, cause: Cause, sink: &mut impl Sink) {
        self.move_quantity(setting, change, cause, false, sink);
    }

    /// Adds to a quantity for good: an influenced quantity comes to settle elsewhere.
    pub fn give_lasting(
        &mut self,
        setting: &Setting,
        change: Change,
        cause: Cause,
        sink: &mut impl Sink,
    ) {
        self.move_quantity(setting, change, cause, true, sink);
    }

    /// Sets an influenced quantity, a lever or a stock to a value, for experiments: what it is now
    /// is made up by a push that acts at once.
    pub fn set(&mut self, setting: &Setting, quantity: Quantity, value: f64) {
        let amount = value - self.value(quantity);
        if setting.influences().moves(quantity) {
            let influences = setting.influences();
            influences.place_at(&mut self.influenced, &mut self.values, quantity, value);
        } else {
            let change = Change { quantity, amount };
            self.give(setting, change, Cause::Start, &mut super::Silent);
        }
    }

    fn move_quantity(
        &mut self,
        setting: &Setting,
        Change { quantity, amount }: Change,
        cause: Cause,
        lasting: bool,
        sink: &mut impl Sink,
    ) {
        if let Some((line, what)) = quantity.line() {
            self.move_line(setting, (line, what, amount), cause, lasting, sink);
            return;
        }
        if setting.influences().moves(quantity) {
            if lasting {
                setting
                    .influences()
                    .push(&mut self.influenced, (quantity, amount), cause, sink);
            } else {
                setting.influences().shock(
                    &mut self.influenced,
                    &mut self.values,
                    (quantity, amount),
                    cause,
                    sink,
                );
            }
            return;
        }
        let moved = self.move_stock(quantity, amount);
        self.values[quantity.index()] += moved;
        sink.moved(quantity, cause, moved);
        if quantity == Quantity::CASH {
            // What is paid once is the month's too.
            self.values[Quantity::DECISIONS_MONTHLY.index()] += moved;
            sink.moved(Quantity::DECISIONS_MONTHLY, cause, moved);
        }
        if quantity == Quantity::CAPITAL_SPENT_YEAR {
            self.values[Quantity::CASH.index()] -= moved;
            sink.moved(Quantity::CASH, cause, -moved);
        }
        if quantity == Quantity::RTT_LIST {
            // Those who come from elsewhere have only begun to wait.
            sink.moved(Quantity::RTT_UNDER_18, cause, moved);
        }
        if group_place(quantity, Quantity::ESTABLISHMENT_CONSULTANTS).is_some() && moved < 0.0 {
            let posts: f64 = self
                .staff
                .groups
                .iter()
                .map(|it| it.establishment.wte())
                .sum();
            let cut = -100.0 * moved / posts.max(1.0);
            self.values[Quantity::CUTS_UNDER_WAY.index()] += cut;
            sink.moved(Quantity::CUTS_UNDER_WAY, cause, cut);
        }
    }

    /// Moves a stock or a lever as far as it goes, and gives how far that was.
    fn move_stock(&mut self, quantity: Quantity, amount: f64) -> f64 {
        if quantity == Quantity::CASH {
            let sum = Money::from_pounds(amount);
            self.ledger.pay_once(sum);
            return sum.pounds();
        }
        if quantity == Quantity::DECISIONS_MONTHLY {
            let sum = Money::from_pounds(amount);
            self.ledger.decided += sum;
            return sum.pounds();
        }
        if let Some(moved) = self.move_people(quantity, amount) {
            return moved;
        }
        let definition = quantity.definition();
        match quantity {
            Quantity::BEDS_OPEN => {
                let beds = (amount.round() as i64).max(20 - self.beds.open);
                self.beds.open += beds;
                beds as f64
            }
            Quantity::RTT_LIST => self.waiting.add(amount.round() as i64).as_f64(),
            Quantity::SAVINGS_RECURRENT_MONTHLY => {
                let sum = Money::from_pounds(amount).max(-self.ledger.recurrent);
                self.ledger.recurrent += sum;
                sum.pounds()
            }
            Quantity::BACKLOG_MAINTENANCE => {
                let sum = Money::from_pounds(amount).max(-self.estate.backlog);
                self.estate.backlog += sum;
                sum.pounds()
            }
            Quantity::CAPITAL_SPENT_YEAR => {
                let sum = Money::from_pounds(amount).max(-self.estate.spent);
                self.estate.spent += sum;
                self.ledger.cash -= sum;
                sum.pounds()
            }
            Quantity::CANCER_LIST => {
                let change = Patients::new(amount.round() as i64);
                let change = change.max(Patients::ZERO - self.cancer.list);
                self.cancer.list += change;
                change.as_f64()
            }
            Quantity::SAVINGS_SHORTFALL => {
                let sum = Money::from_pounds(amount / 12.0);
                self.ledger.pressure += sum;
                12.0 * sum.pounds()
            }
            Quantity::CONDITIONS => {
                let before = self.oversight.conditions;
                self.oversight.conditions = (before + amount.round()).clamp(0.0, 3.0);
                self.oversight.conditions - before
            }
            _ if definition.is_some_and(|definition| definition.kind == Kind::Lever) => {
                let definition = definition.expect("just seen");
                let value = self.value(quantity);
                (value + amount).clamp(definition.least, definition.most) - value
            }
            _ => 0.0,
        }
    }

    /// Posts, people and lead roles; `None` if the quantity is none of these.
    fn move_people(&mut self, quantity: Quantity, amount: f64) -> Option<f64> {
        if let Some(group) = group_place(quantity, Quantity::ESTABLISHMENT_CONSULTANTS) {
            let group = &mut self.staff.groups[group];
            let change = Wte::from_wte(amount).max(Wte::ZERO - group.establishment);
            group.establishment += change;
            return Some(change.wte());
        }
        if let Some(group) = group_place(quantity, Quantity::IN_POST_CONSULTANTS) {
            let group = &mut self.staff.groups[group];
            let change = Wte::from_wte(amount).max(Wte::ZERO - group.in_post);
            group.in_post += change;
            return Some(change.wte());
        }
        match quantity {
            Quantity::CLINICAL_LEADS => {
                let before = self.leads.held;
                self.leads.add(amount.round() as i64, 0);
                Some((self.leads.held - before) as f64)
            }
            Quantity::CLINICAL_LEADS_WILLING => {
                let before = self.leads.willing;
                self.leads.add(0, amount.round() as i64);
                Some((self.leads.willing - before) as f64)
            }
            _ => None,
        }
    }

    /// Moves a service line's own figure; the trust's own moves by the line's share of it.
    fn move_line(
        &mut self,
        setting: &Setting,
        (line, what, amount): (ServiceLine, LineQuantity, f64),
        cause: Cause,
        lasting: bool,
        sink: &mut impl Sink,
    ) {
        let quantity = Quantity::of_line(line, what);
        if what == LineQuantity::TriadFilled {
            let filled = &mut self.lines.filled[line.index()];
            let change = (amount.round() as i64).clamp(-*filled, 3 - *filled);
            *filled += change;
            let willing = &mut self.lines.willing[line.index()];
            *willing = (*willing).min(self.lines.filled[line.index()]);
            self.values[quantity.index()] += change as f64;
            sink.moved(quantity, cause, change as f64);
            return;
        }
        let Some(kept) = lines::kept(what) else {
            return;
        };
        let amount = if what == LineQuantity::Harm {
            100.0 * amount / super::quality::HARM_USUAL
        } else {
            amount
        };
        let of_trust = self.lines.nudge(kept, line, amount, lasting);
        for quantity in trust_figures(what) {
            let change = Change {
                quantity: *quantity,
                amount: of_trust,
            };
            self.move_quantity(setting, change, cause, lasting, sink);
        }
        self.publish_lines(kept, cause, sink);
    }

    /// Starts an initiative, or starts it again.
    pub fn start_initiative(
        &mut self,
        setting: &Setting,
        (initiative, approach, line): (u16, Approach, Option<ServiceLine>),
        cause: Cause,
        sink: &mut impl Sink,
    ) {
        let mut lines = [true; ServiceLine::COUNT];
        if let Some(line) = line {
            lines = [false; ServiceLine::COUNT];
            lines[line.index()] = true;
        }
        let definition = &setting.model().initiatives[usize::from(initiative)];
        let cost = -set_up_cost(definition, line);
        self.give(
            setting,
            Change {
                quantity: Quantity::CASH,
                amount: cost,
            },
            cause,
            sink,
        );
        let state = &mut self.initiatives[usize::from(initiative)];
        let before = *state;
        *state = InitiativeState::started(approach, lines);
        state.practice = before.practice;
        state.adopted = before.adopted;
    }

    /// Stops an initiative; what is practised fades.
    pub fn stop_initiative(&mut self, initiative: u16) {
        self.initiatives[usize::from(initiative)].running = false;
    }

    /// Sets the size of an initiative, per cent of what was planned.
    pub fn resize_initiative(&mut self, initiative: u16, percent: u8) {
        self.initiatives[usize::from(initiative)].percent = percent;
    }

    /// Where an initiative stands.
    pub fn initiative(&self, initiative: u16) -> &InitiativeState {
        &self.initiatives[usize::from(initiative)]
    }

    /// Months on end that the chair's confidence has been below the policy's bound.
    pub fn months_without_confidence(&self) -> u16 {
        self.oversight.months_without_confidence
    }

    /// SHA-256 of every number of the state, in hexadecimal.
    pub fn digest(&self) -> String {
        let Trust {
            values,
            initiatives,
            influenced,
            demand,
            beds,
            waiting,
            cancer,
            staff,
            ledger,
            estate,
            leads,
            lines,
            oversight,
            past,
            mortality,
            usual_pressure,
            months,
        } = self;
        let mut hash = Sha256::new();
        let mut take = |value: f64| hash.update(value.to_bits().to_le_bytes());
        values.iter().copied().for_each(&mut take);
        initiatives
            .iter()
            .flat_map(InitiativeState::numbers)
            .for_each(&mut take);
        influenced.numbers().for_each(&mut take);
        demand.numbers().into_iter().for_each(&mut take);
        beds.numbers().into_iter().for_each(&mut take);
        waiting.numbers().for_each(&mut take);
        cancer.numbers().into_iter().for_each(&mut take);
        staff.numbers().for_each(&mut take);
        ledger.numbers().for_each(&mut take);
        estate.numbers().into_iter().for_each(&mut take);
        leads.numbers().into_iter().for_each(&mut take);
        lines.numbers().for_each(&mut take);
        oversight.numbers().for_each(&mut take);
        past.numbers().for_each(&mut take);
        let deaths = mortality
            .iter()
            .flat_map(|(now, expected)| [*now, *expected]);
        deaths.for_each(&mut take);
        take(*usual_pressure);
        take(f64::from(*months));
        format!("{:x}", hash.finalize())
    }

    /// Months played.
    pub fn months(&self) -> u16 {
        self.months
    }

    /// Influences' shares that have not yet come to where they are going; `plain` are the shares of
    /// plain influences as a record has followed them.
    /// What influences have done so far.
    pub(super) fn influenced(&self) -> &Influenced {
        &self.influenced
    }

    pub(super) fn shares_to_come(
        &self,
        setting: &Setting,
        plain: &[f64],
        quantity: Quantity,
        coming: &mut impl FnMut(Cause, f64),
    ) {
        let stand = (plain, self.values.as_slice());
        let influences = setting.influences();
        influences.to_come(&self.influenced, stand, quantity, coming);
    }
}

/// The staff group that a quantity is of, if it is one of the seven that begin with `first`.
fn group_place(quantity: Quantity, first: Quantity) -> Option<usize> {
    let place = quantity.index().checked_sub(first.index());
    place.filter(|place| *place < StaffGroup::COUNT)
}

/// The trust's figures that a line's figure is a part of.
fn trust_figures(what: LineQuantity) -> &'static [Quantity] {
    match what {
        LineQuantity::Engagement => &[
            Quantity::ENGAGEMENT_CONSULTANTS,
            Quantity::ENGAGEMENT_RESIDENTS,
            Quantity::ENGAGEMENT_NURSES,
            Quantity::ENGAGEMENT_ALLIED,
            Quantity::ENGAGEMENT_SUPPORT,
            Quantity::ENGAGEMENT_MANAGERS,
            Quantity::ENGAGEMENT_ADMINISTRATION,
        ],
        LineQuantity::Openness => &[Quantity::OPENNESS],
        LineQuantity::Pressure => &[Quantity::TARGET_PRESSURE],
        LineQuantity::Harm => &[Quantity::HARM_INDEX],
        LineQuantity::Authority => &[Quantity::AUTHORITY_DEVOLVED],
        LineQuantity::Skill => &[Quantity::LEADERSHIP_SKILL],
        LineQuantity::Credibility => &[Quantity::LEADER_CREDIBILITY],
        LineQuantity::Reported
        | LineQuantity::TriadFilled
        | LineQuantity::TriadWilling
        | LineQuantity::Vacancies => &[],
    }
}
