//! What an order asks, as far as it can be told before it is given.

use super::meeting::Meeting;
use super::{Order, Play};
use crate::catalogue::{Quantity, StaffGroup};
use crate::trust::{monthly_cost, pay_yearly, sessions_weekly, set_up_cost};

/// What an order asks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Asks {
    /// Points of attention.
    pub attention: u8,
    /// Whether one of them is for a decision that is properly others'.
    pub reaches_down: bool,
    /// Pounds at once.
    pub once: f64,
    /// Pounds a month.
    pub monthly: f64,
    /// Pounds a year, below nought where it spares them: pay of posts once they are filled, or of
    /// the nurses that beds need; what a savings plan must find.
    pub yearly: f64,
    /// Nurses and midwives that beds need, WTE.
    pub nurses: f64,
    /// Clinic sessions a week.
    pub sessions: f64,
}

impl Play {
    /// What an order asks if it is given now.
    pub fn asks(&self, order: Order) -> Asks {
        let prepared = self.prepared();
        let meeting = Meeting::new(prepared, self.game(), self.pending());
        let mut asks = Asks {
            attention: meeting.attention_for(order),
            reaches_down: prepared.reaches_down(order),
            ..Asks::default()
        };
        match order {
            Order::Start {
                initiative, line, ..
            } => {
                let initiative = &prepared.scenario.model.initiatives[usize::from(initiative)];
                asks.once = set_up_cost(initiative, line);
                asks.monthly = monthly_cost(initiative, line);
                asks.sessions = sessions_weekly(initiative, line);
            }
            Order::Posts { group, wte } => asks.yearly = pay_yearly(group, wte.into()),
            Order::Beds { beds } => {
                asks.nurses = prepared.setting.nurses_for_beds(beds.into());
                asks.yearly = pay_yearly(StaffGroup::Nurses, asks.nurses);
            }
            Order::Savings { tenths_percent } => {
                let income = 12.0 * self.game().trust.value(Quantity::INCOME_MONTHLY);
                asks.yearly = income * f64::from(tenths_percent) / 1000.0;
            }
            _ => {}
        }
        asks
    }

    /// Whether an initiative will be running after the orders given so far.
    pub fn will_run(&self, initiative: u16) -> bool {
        Meeting::new(self.prepared(), self.game(), self.pending()).is_running(initiative)
    }

    /// How full the beds would be, per cent, with so many more of them and the patients of the last
    /// month that was told. `None` where it is not told, or where they would not hold those.
    pub fn occupancy_with(&self, beds: i16) -> Option<f64> {
        let figures = self.pack().figures;
        let told = figures
            .iter()
            .find(|figure| figure.quantity == Quantity::OCCUPANCY_PERCENT)?;
        let open = self.game().trust.value(Quantity::BEDS_OPEN);
        let full = told.value * open / (open + f64::from(beds));
        (full <= 100.0).then_some(full)
    }

    /// Visits that a meeting allows: one a month, or two where it speaks for more.
    pub fn visits_most(&self) -> usize {
        self.prepared().visits_most()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::catalogue::{Approach, Quantity, ServiceLine, StaffGroup, Whose};
    use crate::game::fixture::{PAPER_INITIATIVE, prepared};
    use crate::game::{Order, Play};

    fn start(line: Option<ServiceLine>) -> Order {
        Order::Start {
            initiative: PAPER_INITIATIVE,
            approach: Approach::CoDesign,
            line,
        }
    }

    #[test]
    fn to_start_something_asks_what_is_then_paid_for_it() {
        let mut prepared = prepared();
        prepared.scenario.standing.push(PAPER_INITIATIVE);
        let mut play = Play::new(Arc::new(prepared), 1, String::new());
        for line in [None, Some(ServiceLine::Medicine)] {
            let asks = play.asks(start(line));
            let before = play.game().attention_free(play.prepared(), play.pending());
            play.give(start(line)).expect("it may be started");
            let after = play.game().attention_free(play.prepared(), play.pending());
            assert_eq!(asks.attention, before - after);
            play.undo().expect("it is taken back");
        }
        let (whole, alone) = (
            play.asks(start(None)),
            play.asks(start(Some(ServiceLine::Medicine))),
        );
        assert!(alone.once > 0.0 && alone.once < whole.once);
        assert!(alone.monthly <= whole.monthly);
    }

    #[test]
    fn what_is_the_services_to_start_asks_a_second_point() {
        let mut prepared = prepared();
        let place = usize::from(PAPER_INITIATIVE);
        prepared.scenario.standing.push(PAPER_INITIATIVE);
        for (whose, points) in [(Whose::Executive, 1), (Whose::Service, 2)] {
            let mut model = (*prepared.scenario.model).clone();
            model.initiatives[place].whose = whose;
            prepared.scenario.model = Arc::new(model);
            let play = Play::new(Arc::new(prepared.clone()), 1, String::new());
            let asks = play.asks(start(None));
            assert_eq!((asks.attention, asks.reaches_down), (points, points == 2));
        }
    }

    #[test]
    fn beds_ask_for_the_nurses_that_the_hours_then_need() {
        let play = Play::new(Arc::new(prepared()), 1, String::new());
        let asks = |beds| play.asks(Order::Beds { beds });
        assert!(asks(24).nurses > asks(12).nurses && asks(12).nurses > 12.0);
        assert!(asks(-12).yearly < 0.0, "their hours are spared");
        let nurses = play.game().trust.value(Quantity(
            Quantity::ESTABLISHMENT_CONSULTANTS.0 + StaffGroup::Nurses.index() as u16,
        ));
        let beds = play.game().trust.value(Quantity::BEDS_OPEN) as i16;
        assert!((asks(beds).nurses - nurses).abs() < 1.0, "as the start has");
    }

    #[test]
    fn more_beds_are_less_full() {
        let play = Play::new(Arc::new(prepared()), 1, String::new());
        let [now, more] = [0, 24].map(|beds| play.occupancy_with(beds).expect("it is told"));
        assert!(more < now);
        assert_eq!(play.occupancy_with(-540), None, "they would not hold them");
    }
}
