//! Everything that may be done now: the one list that automated boards, restricted play and the
//! plain menus use. It asks the same questions as [`super::check()`], each once.

use super::check::{
    AGENCY_PERCENTS, BACKLOG_MOST, BEDS_MOST, BEDS_STEP, ELECTIVE_LEAST, ELECTIVE_MOST,
    ELECTIVE_STEP, SAVINGS_MOST, SAVINGS_STEP, SIZES_PERCENT,
};
use super::meeting::Meeting;
use super::splits::{ATTENTION_SPLITS, BEAN_SPLITS};
use super::{Game, Order, OrderKind, Prepared};
use crate::catalogue::{Seat, ServiceLine, StaffGroup, WhoPays};

/// Changes of posts that are listed; any other within the range is as good an order.
const POSTS_LISTED: [i16; 8] = [-100, -50, -20, -10, 10, 20, 50, 100];

/// Everything that may be done after the `pending` orders. Beans, attention and posts are listed at
/// a dozen sensible divisions and sizes.
pub fn choices(prepared: &Prepared, game: &Game, pending: &[Order]) -> Vec<Order> {
    let mut orders = Vec::new();
    choices_into(prepared, game, pending, &mut orders);
    orders
}

/// As [`choices`], added to a list that is used again.
pub fn choices_into(prepared: &Prepared, game: &Game, pending: &[Order], orders: &mut Vec<Order>) {
    let meeting = Meeting::new(prepared, game, pending);
    if meeting.check_game().is_ok() {
        for kind in OrderKind::ALL {
            meeting.list(kind, orders);
        }
    }
}

/// As [`choices_into`], of one sort only.
pub fn choices_of_kind_into(
    prepared: &Prepared,
    game: &Game,
    pending: &[Order],
    kind: OrderKind,
    orders: &mut Vec<Order>,
) {
    let meeting = Meeting::new(prepared, game, pending);
    if meeting.check_game().is_ok() {
        meeting.list(kind, orders);
    }
}

impl Meeting<'_> {
    fn list(&self, kind: OrderKind, orders: &mut Vec<Order>) {
        match kind {
            OrderKind::SetPriorities => self.list_priorities(orders),
            OrderKind::Decide => self.list_decisions(orders),
            OrderKind::Start => self.list_starts(orders),
            OrderKind::Stop => self.list_stops(orders),
            OrderKind::Resize => self.list_sizes(orders),
            OrderKind::Posts => self.list_posts(orders),
            OrderKind::Agency => {
                let percents = AGENCY_PERCENTS.into_iter();
                let open = percents.filter(|percent| self.check_agency(*percent).is_ok());
                orders.extend(open.map(|percent| Order::Agency { percent }));
            }
            OrderKind::Beds => {
                let sizes = (-BEDS_MOST..=BEDS_MOST).step_by(BEDS_STEP as usize);
                let open = sizes.filter(|beds| self.check_beds(*beds).is_ok());
                orders.extend(open.map(|beds| Order::Beds { beds }));
            }
            OrderKind::Elective => {
                let plans = (ELECTIVE_LEAST..=ELECTIVE_MOST).step_by(ELECTIVE_STEP.into());
                let open = plans.filter(|percent| self.check_elective(*percent).is_ok());
                orders.extend(open.map(|percent| Order::Elective { percent }));
            }
            OrderKind::Savings => {
                let plans = (0..=SAVINGS_MOST).step_by(SAVINGS_STEP.into());
                let open = plans.filter(|tenths| self.check_savings(*tenths).is_ok());
                orders.extend(open.map(|tenths_percent| Order::Savings { tenths_percent }));
            }
            OrderKind::Backlog => {
                let sums = (0..=BACKLOG_MOST).filter(|sum| self.check_backlog(*sum).is_ok());
                orders.extend(sums.map(|hundred_thousands_monthly| Order::Backlog {
                    hundred_thousands_monthly,
                }));
            }
            OrderKind::SetAttention => {
                let splits = ATTENTION_SPLITS.into_iter();
                let open = splits.filter(|points| self.check_attention(*points).is_ok());
                orders.extend(open.map(|points| Order::SetAttention { points }));
            }
            OrderKind::Visit => self.list_visits(orders),
            OrderKind::OpenBrief => {
                let seats = Seat::ALL.iter().copied();
                let open = seats.filter(|seat| self.check_brief(*seat).is_ok());
                orders.extend(open.map(|seat| Order::OpenBrief { seat }));
            }
        }
    }

    fn list_priorities(&self, orders: &mut Vec<Order>) {
        for beans in BEAN_SPLITS {
            if self.check_priorities(beans).is_ok() {
                let payers = WhoPays::ALL.iter().copied();
                orders.extend(payers.map(|who_pays| Order::SetPriorities { beans, who_pays }));
            }
        }
    }

    fn list_decisions(&self, orders: &mut Vec<Order>) {
        for item in self.game.agenda() {
            if self.check_paper(item).is_err() {
                continue;
            }
            let options = &self.prepared.scenario.items[usize::from(item)].options;
            for (option, choice) in (0_u16..).zip(options) {
                if self.check_option(item, option).is_err() {
                    continue;
                }
                let decide = |approach| Order::Decide {
                    item,
                    option,
                    approach,
                };
                if choice.approaches.is_empty() {
                    orders.push(decide(None));
                }
                orders.extend(choice.approaches.iter().map(|how| decide(Some(*how))));
            }
        }
    }

    fn list_starts(&self, orders: &mut Vec<Order>) {
        for &initiative in &self.prepared.scenario.standing {
            if self.check_may_start(initiative).is_err() {
                continue;
            }
            let described = &self.prepared.scenario.model.initiatives[usize::from(initiative)];
            let can_pay = |line| self.check_set_up(initiative, line).is_ok();
            let everywhere = can_pay(None);
            // Every line costs the same.
            let alone = described.by_line && can_pay(Some(ServiceLine::ALL[0]));
            for &approach in &described.approaches {
                let start = |line| Order::Start {
                    initiative,
                    approach,
                    line,
                };
                if everywhere {
                    orders.push(start(None));
                }
                if alone {
                    orders.extend(ServiceLine::ALL.iter().map(|line| start(Some(*line))));
                }
            }
        }
    }

    fn initiatives(&self) -> std::ops::Range<u16> {
        0..self.prepared.scenario.model.initiatives.len() as u16
    }

    fn list_stops(&self, orders: &mut Vec<Order>) {
        let running = self
            .initiatives()
            .filter(|place| self.check_stop(*place).is_ok());
        orders.extend(running.map(|initiative| Order::Stop { initiative }));
    }

    fn list_sizes(&self, orders: &mut Vec<Order>) {
        for initiative in self.initiatives().filter(|place| self.is_running(*place)) {
            let sizes = SIZES_PERCENT.into_iter();
            let open = sizes.filter(|percent| self.check_resize(initiative, *percent).is_ok());
            orders.extend(open.map(|percent| Order::Resize {
                initiative,
                percent,
            }));
        }
    }

    fn list_posts(&self, orders: &mut Vec<Order>) {
        let groups = StaffGroup::ALL.iter().copied();
        for group in groups.filter(|group| self.check_posts_group(*group).is_ok()) {
            let sizes = POSTS_LISTED.into_iter();
            let open = sizes.filter(|wte| self.check_posts_size(group, *wte).is_ok());
            orders.extend(open.map(|wte| Order::Posts { group, wte }));
        }
    }

    fn list_visits(&self, orders: &mut Vec<Order>) {
        if self.check_visit().is_err() {
            return;
        }
        for &visitor in Seat::ALL {
            for &line in ServiceLine::ALL {
                let visit = |announced| Order::Visit {
                    visitor,
                    line,
                    announced,
                };
                orders.extend([visit(true), visit(false)]);
            }
        }
    }
}
