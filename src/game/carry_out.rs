//! Orders carried out, and papers left on the table. Every order was checked when it was given.

use super::check::{BACKLOG_STEP_POUNDS, establishment};
use super::turn::Turn;
use super::visit::{friendly_effect, reveal};
use super::{DeedKind, Happening, ItemState, LearnedBy, Order};
use crate::catalogue::{Approach, LineQuantity, Quantity, ServiceLine};
use crate::trust::Sink;

/// What one act of reaching down costs besides attention. Judgement: small beside the effect of a
/// decision (two to six points), so that it tells when it becomes a habit.
const REACH_DOWN_RISES: f64 = 4.0;
const TRUST_FALLS: f64 = 0.8;
const AUTHORITY_FALLS_HERE: f64 = 2.5;
const AUTHORITY_FALLS_EVERYWHERE: f64 = 0.8;

impl<S: Sink> Turn<'_, S> {
    /// Carries out the orders of a meeting. What reveals something comes first: at a table it was
    /// known as soon as it was asked.
    pub(super) fn carry_out(&mut self, orders: &[Order]) {
        for &order in orders {
            reveal(self.prepared, self.game, order);
        }
        self.tell_what_was_revealed();
        for &order in orders {
            let deed = self.begin(DeedKind::Order(order), self.game.month);
            self.happenings.push(Happening::Done(deed));
            if self.prepared.reaches_down(order) {
                self.pay_for_reaching_down(order, deed);
            }
            self.carry_out_one(order, deed);
        }
    }

    /// What this meeting's visits and briefs have shown, whether now or as soon as they were asked.
    fn tell_what_was_revealed(&mut self) {
        let now = self.game.month;
        let learnings = self.game.learnings.iter().filter(|learning| {
            let is_revealed = matches!(learning.how, LearnedBy::Visit { .. } | LearnedBy::Brief(_));
            is_revealed && learning.month == now
        });
        let learned = learnings.copied().map(Happening::Learned);
        self.happenings.extend(learned);
    }

    fn carry_out_one(&mut self, order: Order, deed: u16) {
        match order {
            Order::SetPriorities { beans, who_pays } => {
                (self.game.beans, self.game.who_pays) = (beans, who_pays);
            }
            Order::Decide {
                item,
                option,
                approach,
            } => self.decide(item, option, approach, deed),
            Order::Start {
                initiative,
                approach,
                line,
            } => {
                self.start_initiative(initiative, approach, line, deed);
                self.game.own_business[usize::from(initiative)] = true;
            }
            Order::Stop { initiative } => self.stop_initiative(initiative),
            Order::Resize {
                initiative,
                percent,
            } => {
                self.game.trust.resize_initiative(initiative, percent);
            }
            Order::Posts { group, wte } => self.give(establishment(group), f64::from(wte), deed),
            Order::Beds { beds } => self.give(Quantity::BEDS_OPEN, f64::from(beds), deed),
            Order::Agency { percent } => {
                self.set(Quantity::PLAN_AGENCY_PERCENT, f64::from(percent), deed);
            }
            Order::Elective { percent } => {
                self.set(Quantity::PLAN_ELECTIVE_PERCENT, f64::from(percent), deed);
            }
            Order::Savings { tenths_percent } => {
                let percent = f64::from(tenths_percent) / 10.0;
                self.set(Quantity::PLAN_SAVINGS_PERCENT, percent, deed);
            }
            Order::Backlog {
                hundred_thousands_monthly,
            } => {
                let pounds = f64::from(hundred_thousands_monthly) * BACKLOG_STEP_POUNDS;
                self.set(Quantity::PLAN_BACKLOG_MONTHLY, pounds, deed);
            }
            Order::SetAttention { points } => {
                for (lever, points) in (Quantity::ATTENTION_MONEY.0..).zip(points) {
                    self.set(Quantity(lever), f64::from(points), deed);
                }
            }
            Order::Visit { .. } => {
                if let Some((quantity, amount)) = friendly_effect(self.game, order) {
                    self.give(quantity, amount, deed);
                }
            }
            Order::OpenBrief { .. } => {}
        }
    }

    /// Moves a lever to a value.
    fn set(&mut self, lever: Quantity, value: f64, deed: u16) {
        let amount = value - self.game.trust.value(lever);
        if amount != 0.0 {
            self.give_lasting(lever, amount, deed);
        }
    }

    fn decide(&mut self, item: u16, option: u16, approach: Option<Approach>, deed: u16) {
        self.game.items[usize::from(item)] = ItemState::Decided { option, approach };
        let prepared = self.prepared;
        let effects = prepared.effects_of_option(item, option);
        let month = self.game.month;
        self.apply(effects, deed, month, approach);
        self.send(effects, deed, month);
    }

    fn pay_for_reaching_down(&mut self, order: Order, deed: u16) {
        self.give(Quantity::REACH_DOWN, REACH_DOWN_RISES, deed);
        self.give(Quantity::TRUST_IN_BOARD, -TRUST_FALLS, deed);
        let here = match order {
            Order::Start { line, .. } => line,
            _ => None,
        };
        let (lines, fall) = match &here {
            Some(line) => (std::slice::from_ref(line), AUTHORITY_FALLS_HERE),
            None => (ServiceLine::ALL, AUTHORITY_FALLS_EVERYWHERE),
        };
        for &line in lines {
            self.give(
                Quantity::of_line(line, LineQuantity::Authority),
                -fall,
                deed,
            );
        }
    }

    /// Papers that the board has not decided have their own consequence.
    pub(super) fn leave_papers(&mut self) {
        let prepared = self.prepared;
        for (place, item) in (0_u16..).zip(&prepared.scenario.items) {
            if self.game.items[usize::from(place)] != ItemState::OnTheTable {
                continue;
            }
            self.game.items[usize::from(place)] = ItemState::Left;
            let month = self.game.month;
            let deed = self.begin(DeedKind::Undecided(place), month);
            self.happenings.push(Happening::Undecided { item: place });
            self.apply(&item.if_not_decided.effects, deed, month, None);
            self.send(&item.if_not_decided.effects, deed, month);
        }
    }
}
