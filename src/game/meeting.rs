//! A meeting as it stands part of the way through: the game, and what its orders have taken so far.

use super::{ATTENTION_POINTS, Game, Order, Prepared};
use crate::catalogue::{Quantity, ServiceLine, Whose};
use crate::scenario::Effects;
use crate::trust::set_up_cost;

/// A game and the orders given so far at its meeting.
#[derive(Clone, Copy)]
pub(super) struct Meeting<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) game: &'a Game,
    pub(super) pending: &'a [Order],
    attention_free: u8,
}

impl<'a> Meeting<'a> {
    pub(super) fn new(prepared: &'a Prepared, game: &'a Game, pending: &'a [Order]) -> Meeting<'a> {
        let mut meeting = Meeting {
            prepared,
            game,
            pending,
            attention_free: 0,
        };
        meeting.attention_free = meeting.work_out_attention_free();
        meeting
    }

    /// Points of attention that nothing has taken.
    pub(super) fn attention_free(&self) -> u8 {
        self.attention_free
    }

    fn work_out_attention_free(&self) -> u8 {
        let running = self.game.own_business.iter().filter(|own| **own).count() as u8;
        let mut taken = running;
        for (place, order) in self.pending.iter().enumerate() {
            taken = taken.saturating_add(self.attention_for(*order));
            if let Order::Stop { initiative } = *order {
                let is_own = self.game.own_business[usize::from(initiative)]
                    || is_started(&self.pending[..place], initiative);
                taken = taken.saturating_sub(u8::from(is_own));
            }
        }
        ATTENTION_POINTS.saturating_sub(taken)
    }

    /// Points of attention that an order takes.
    pub(super) fn attention_for(&self, order: Order) -> u8 {
        let own = match order {
            Order::Decide { item, option, .. } => {
                self.prepared.scenario.items[usize::from(item)].options[usize::from(option)]
                    .attention
            }
            Order::Start { .. } => 1,
            _ => 0,
        };
        own.saturating_add(u8::from(self.prepared.reaches_down(order)))
    }

    /// Whether an initiative will be running after the orders given so far.
    pub(super) fn is_running(&self, initiative: u16) -> bool {
        self.lines_running(initiative).contains(&true)
    }

    /// In which service lines an initiative will be running after the orders given so far.
    pub(super) fn lines_running(&self, initiative: u16) -> Lines {
        let state = self.game.trust.initiative(initiative);
        let now = if state.running { state.lines } else { NOWHERE };
        let orders = self.pending.iter();
        orders.fold(now, |running, order| match *order {
            Order::Start {
                initiative: started,
                line,
                ..
            } if started == initiative => lines_of(line),
            Order::Stop {
                initiative: stopped,
            } if stopped == initiative => NOWHERE,
            Order::Decide { item, option, .. } => {
                let effects = self.prepared.effects_of_option(item, option);
                after(effects, initiative).unwrap_or(running)
            }
            _ => running,
        })
    }

    /// An initiative's size after the orders given so far, per cent.
    pub(super) fn percent(&self, initiative: u16) -> u8 {
        let now = self.game.trust.initiative(initiative).percent;
        self.pending
            .iter()
            .fold(now, |percent, order| match *order {
                Order::Resize {
                    initiative: resized,
                    percent,
                } if resized == initiative => percent,
                Order::Start {
                    initiative: started,
                    ..
                } if started == initiative => 100,
                _ => percent,
            })
    }

    /// Cash in the bank, less the set-up costs ordered so far, pounds.
    pub(super) fn cash(&self) -> f64 {
        let costs: f64 = self
            .pending
            .iter()
            .map(|order| match *order {
                Order::Start {
                    initiative, line, ..
                } => self.prepared.set_up_cost(initiative, line),
                _ => 0.0,
            })
            .sum();
        self.game.trust.value(Quantity::CASH) - costs
    }

    /// How many of the orders given so far are such.
    pub(super) fn count(&self, such: impl Fn(Order) -> bool) -> usize {
        self.pending.iter().filter(|order| such(**order)).count()
    }
}

/// Whether one of these orders starts the initiative.
fn is_started(orders: &[Order], initiative: u16) -> bool {
    orders.iter().any(|order| match order {
        Order::Start {
            initiative: started,
            ..
        } => *started == initiative,
        _ => false,
    })
}

/// Service lines, in their order.
type Lines = [bool; ServiceLine::COUNT];
const NOWHERE: Lines = [false; ServiceLine::COUNT];

/// One service line, or the whole trust.
pub(super) fn lines_of(line: Option<ServiceLine>) -> Lines {
    std::array::from_fn(|place| line.is_none_or(|line| line.index() == place))
}

/// Where `effects` leave an initiative running; `None` if they do not touch it.
fn after(effects: &Effects, initiative: u16) -> Option<Lines> {
    let mut starts = effects.start.iter();
    let start = starts.find(|start| start.initiative == initiative);
    if effects.stop.contains(&initiative) && start.is_none() {
        return Some(NOWHERE);
    }
    start.map(|start| lines_of(start.line))
}

impl Prepared {
    /// Whether an order does what is properly the work of others: what is best left to the service,
    /// or a figure that the executive should set.
    pub fn reaches_down(&self, order: Order) -> bool {
        match order.whose() {
            Some(whose) => whose != Whose::Board,
            None => self.whose(order) == Some(Whose::Service),
        }
    }

    /// Whose act an order properly is, by the scenario where that depends on it.
    pub fn whose(&self, order: Order) -> Option<Whose> {
        order.whose().or(match order {
            Order::Decide { item, .. } => Some(self.scenario.items[usize::from(item)].whose),
            Order::Start { initiative, .. }
            | Order::Stop { initiative }
            | Order::Resize { initiative, .. } => {
                Some(self.scenario.model.initiatives[usize::from(initiative)].whose)
            }
            _ => None,
        })
    }

    pub(super) fn effects_of_option(&self, item: u16, option: u16) -> &Effects {
        &self.scenario.items[usize::from(item)].options[usize::from(option)].effects
    }

    /// What starting an initiative costs at once, in one service line or everywhere, pounds.
    pub(super) fn set_up_cost(&self, initiative: u16, line: Option<ServiceLine>) -> f64 {
        set_up_cost(
            &self.scenario.model.initiatives[usize::from(initiative)],
            line,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Meeting, is_started};
    use crate::catalogue::{Approach, Quantity, ServiceLine};
    use crate::game::fixture::{FIRST_PAPER, PAPER_INITIATIVE, prepared};
    use crate::game::{Game, ItemState, Order, Prepared, Refusal, advance, check, choices};
    use crate::trust::Silent;
    use crate::units::Money;

    const START: Order = Order::Start {
        initiative: PAPER_INITIATIVE,
        approach: Approach::CoDesign,
        line: None,
    };
    const STOP: Order = Order::Stop {
        initiative: PAPER_INITIATIVE,
    };
    /// Decides the paper by the option that begins the same.
    const SPEND: Order = Order::Decide {
        item: FIRST_PAPER,
        option: 0,
        approach: Some(Approach::CoDesign),
    };

    /// A game in which the board may begin by itself what a paper would begin.
    fn game() -> (Prepared, Game) {
        let mut prepared = prepared();
        prepared.scenario.standing.push(PAPER_INITIATIVE);
        let game = Game::new(&prepared, 1);
        (prepared, game)
    }

    #[test]
    fn an_option_that_would_begin_what_is_ordered_or_runs_is_closed_with_its_reason() {
        let (prepared, mut game) = game();
        assert_eq!(check(&prepared, &game, &[], SPEND), Ok(()));
        let ordered = Err(Refusal::BeginsWhatIsOrdered(PAPER_INITIATIVE));
        assert_eq!(check(&prepared, &game, &[START], SPEND), ordered);
        assert_eq!(
            check(&prepared, &game, &[SPEND], START),
            Err(Refusal::IsRunning)
        );
        assert_eq!(check(&prepared, &game, &[START, STOP], SPEND), Ok(()));
        advance(&prepared, &mut game, &[START], &mut Silent);
        game.items[usize::from(FIRST_PAPER)] = ItemState::OnTheTable;
        let runs = Err(Refusal::BeginsWhatRuns(PAPER_INITIATIVE));
        assert_eq!(check(&prepared, &game, &[], SPEND), runs);
        assert!(!choices(&prepared, &game, &[]).contains(&SPEND));
        assert_eq!(
            check(&prepared, &game, &[STOP], SPEND),
            Ok(()),
            "it is begun again"
        );
    }

    #[test]
    fn what_runs_in_one_service_line_may_be_begun_in_all() {
        let (prepared, game) = game();
        let here = Order::Start {
            initiative: PAPER_INITIATIVE,
            approach: Approach::CoDesign,
            line: Some(ServiceLine::Medicine),
        };
        assert_eq!(check(&prepared, &game, &[here], SPEND), Ok(()));
    }

    #[test]
    fn what_the_trust_can_pay_in_one_line_only_is_open_there_alone() {
        let (mut prepared, game) = game();
        let cash = Money::from_pounds(game.trust.value(Quantity::CASH));
        let model = std::sync::Arc::make_mut(&mut prepared.scenario.model);
        let initiative = &mut model.initiatives[usize::from(PAPER_INITIATIVE)];
        (initiative.set_up_cost, initiative.by_line) = (cash + cash, true);
        let alone = Order::Start {
            initiative: PAPER_INITIATIVE,
            approach: initiative.approaches[0],
            line: Some(ServiceLine::Medicine),
        };
        let starts: Vec<Order> = choices(&prepared, &game, &[])
            .into_iter()
            .filter(|order| is_started(&[*order], PAPER_INITIATIVE))
            .collect();
        assert!(starts.contains(&alone));
        let everywhere = |order: &Order| matches!(order, Order::Start { line: None, .. });
        assert!(!starts.iter().any(everywhere));
        assert_eq!(check(&prepared, &game, &[], START), Err(Refusal::NoCash));
        let left = Meeting::new(&prepared, &game, &[alone]).cash();
        assert!((left / cash.pounds() - 0.4).abs() < 1e-6, "{left}");
    }
}
