//! The decisions of a game, and what could have been decided instead.

use super::Story;
use crate::game::{Game, Order, OrderKind, Prepared, choices_of_kind_into};

/// Alternatives of one decision that are tried; where more were open, evenly spread among them.
const ALTERNATIVES_MOST: usize = 16;

/// Something that a board decided, or did not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// The meeting; the first is 1.
    pub turn: u16,
    /// What.
    pub what: Decided,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decided {
    /// An order was given: its place among the orders of its meeting.
    Ordered(usize, Order),
    /// A paper was left: its place among the scenario's items.
    Left(u16),
}

/// What could have been done instead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Instead {
    /// Nothing.
    Nothing,
    /// This.
    Other(Order),
}

impl Decision {
    /// Its place among the orders of its meeting; a paper that was left comes after all of them.
    pub(super) fn place(&self) -> usize {
        match self.what {
            Decided::Ordered(place, _) => place,
            Decided::Left(_) => usize::MAX,
        }
    }
}

impl Story<'_> {
    /// Every decision of the game, in order: each order, and each paper that was never answered.
    pub fn decisions(&self) -> Vec<Decision> {
        let mut decisions = Vec::new();
        for (turn, orders) in (1_u16..).zip(&self.meetings[..self.before.len()]) {
            let ordered = orders.iter().enumerate().map(|(place, order)| Decision {
                turn,
                what: Decided::Ordered(place, *order),
            });
            decisions.extend(ordered);
            let left = self
                .first_on_the_table(turn)
                .filter(|item| !self.answered(*item));
            decisions.extend(left.map(|item| Decision {
                turn,
                what: Decided::Left(item),
            }));
        }
        decisions
    }

    /// Papers that lie on the table at this meeting and did not at the one before.
    fn first_on_the_table(&self, turn: u16) -> impl Iterator<Item = u16> {
        let now = &self.before[usize::from(turn) - 1];
        let lay_before = move |item: u16| {
            let earlier = usize::from(turn).checked_sub(2);
            earlier.is_some_and(|at| self.before[at].agenda().any(|it| it == item))
        };
        now.agenda().filter(move |item| !lay_before(*item))
    }

    fn answered(&self, item: u16) -> bool {
        let mut orders = self.meetings.iter().flatten();
        orders.any(|order| matches!(order, Order::Decide { item: it, .. } if *it == item))
    }

    /// What could have been decided in the place of a decision: nothing, if something was, and
    /// everything else of the same subject that was open then.
    pub fn alternatives(&self, decision: &Decision) -> Vec<Instead> {
        let at = usize::from(decision.turn) - 1;
        let game = &self.before[at];
        let orders = &self.meetings[at];
        let (given, mut instead) = match decision.what {
            Decided::Ordered(place, _) => (&orders[..place], vec![Instead::Nothing]),
            Decided::Left(_) => (&orders[..], Vec::new()),
        };
        let others = match decision.what {
            Decided::Ordered(_, order) => open_instead(self.prepared, game, given, order),
            Decided::Left(item) => open_of_paper(self.prepared, game, given, item),
        };
        instead.extend(spread(&others).map(Instead::Other));
        instead
    }

    /// The orders of a decision's meeting with something in its place.
    pub(super) fn meeting_with(&self, decision: &Decision, instead: Instead) -> Vec<Order> {
        let mut orders = self.meetings[usize::from(decision.turn) - 1].clone();
        put_instead(&mut orders, decision, instead);
        orders
    }
}

/// Puts something in the place of a decision among the orders of its meeting.
pub(super) fn put_instead(orders: &mut Vec<Order>, decision: &Decision, instead: Instead) {
    match (decision.what, instead) {
        (Decided::Ordered(place, _), Instead::Nothing) => {
            orders.remove(place);
        }
        (Decided::Ordered(place, _), Instead::Other(order)) => orders[place] = order,
        (Decided::Left(_), Instead::Other(order)) => orders.push(order),
        (Decided::Left(_), Instead::Nothing) => {}
    }
}

fn open_instead(prepared: &Prepared, game: &Game, given: &[Order], order: Order) -> Vec<Order> {
    let mut open = Vec::new();
    choices_of_kind_into(prepared, game, given, order.kind(), &mut open);
    open.retain(|other| *other != order && is_of_one_subject(*other, order));
    open
}

fn open_of_paper(prepared: &Prepared, game: &Game, given: &[Order], paper: u16) -> Vec<Order> {
    let mut open = Vec::new();
    choices_of_kind_into(prepared, game, given, OrderKind::Decide, &mut open);
    open.retain(|order| matches!(order, Order::Decide { item, .. } if *item == paper));
    open
}

/// Whether one order could stand for the other: the same paper, piece of work, group, lever or
/// visitor.
fn is_of_one_subject(one: Order, other: Order) -> bool {
    match (one, other) {
        (Order::Decide { item, .. }, Order::Decide { item: of, .. }) => item == of,
        (Order::SetPriorities { beans, .. }, Order::SetPriorities { beans: as_set, .. }) => {
            beans == as_set
        }
        (
            Order::Start {
                initiative, line, ..
            },
            Order::Start {
                initiative: of,
                line: at,
                ..
            },
        ) => initiative == of && line == at,
        (Order::Stop { initiative }, Order::Stop { initiative: of })
        | (Order::Resize { initiative, .. }, Order::Resize { initiative: of, .. }) => {
            initiative == of
        }
        (Order::Posts { group, .. }, Order::Posts { group: of, .. }) => group == of,
        (
            Order::Visit {
                visitor, announced, ..
            },
            Order::Visit {
                visitor: by,
                announced: told,
                ..
            },
        ) => visitor == by && announced == told,
        (Order::OpenBrief { seat }, Order::OpenBrief { seat: of }) => seat == of,
        (one, other) => one.kind() == other.kind(),
    }
}

fn spread(all: &[Order]) -> impl Iterator<Item = Order> + '_ {
    let taken = all.len().min(ALTERNATIVES_MOST);
    (0..taken).map(move |place| all[place * all.len() / taken])
}
