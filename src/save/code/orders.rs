//! Orders as digits: places in the scenario's lists, so that they are short.

use super::digits::{Reading, Writing};
use crate::catalogue::{Approach, Seat, ServiceLine, StaffGroup, WhoPays};
use crate::game::{ATTENTION_POINTS, BEANS, Order, OrderKind};
use crate::scenario::Scenario;

/// Sorts of orders, with room for more, and the two marks below.
const KINDS: usize = 18;
const MEETING_ENDS: usize = 16;
const CODE_ENDS: usize = 17;
/// Most and fewest of what is added or taken away.
const EITHER_WAY: i16 = 128;
/// The base of a small whole number.
const SMALL: usize = 256;

/// The orders of the finished meetings, and of the one that is being held.
pub(super) fn put<'a>(
    out: &mut Writing,
    scenario: &Scenario,
    finished: impl Iterator<Item = &'a [Order]>,
    pending: &[Order],
) {
    for orders in finished {
        for order in orders {
            put_order(out, scenario, *order);
        }
        out.put(MEETING_ENDS, KINDS);
    }
    for order in pending {
        put_order(out, scenario, *order);
    }
    out.put(CODE_ENDS, KINDS);
}

/// The orders of each meeting; the last is the one that is being held. Nothing if they make no
/// sense.
pub(super) fn take(from: &mut Reading, scenario: &Scenario) -> Option<Vec<Vec<Order>>> {
    let mut meetings = vec![Vec::new()];
    loop {
        if from.is_spent() {
            // Order 0 is never the last: a code ends with its mark.
            return None;
        }
        match from.take(KINDS) {
            MEETING_ENDS => meetings.push(Vec::new()),
            CODE_ENDS => return from.is_spent().then_some(meetings),
            kind => {
                let order = take_order(from, scenario, *OrderKind::ALL.get(kind)?)?;
                meetings.last_mut()?.push(order);
            }
        }
    }
}

fn put_order(out: &mut Writing, scenario: &Scenario, order: Order) {
    let kind = OrderKind::ALL.iter().position(|it| *it == order.kind());
    out.put(kind.expect("every sort is listed"), KINDS);
    match order {
        Order::SetPriorities { beans, who_pays } => {
            put_shares(out, &beans, BEANS);
            out.put(who_pays.index(), WhoPays::COUNT);
        }
        Order::Decide {
            item,
            option,
            approach,
        } => {
            let items = &scenario.items;
            out.put(usize::from(item), items.len());
            out.put(usize::from(option), items[usize::from(item)].options.len());
            let approach = approach.map_or(0, |it| it.index() + 1);
            out.put(approach, Approach::COUNT + 1);
        }
        Order::Start {
            initiative,
            approach,
            line,
        } => {
            put_initiative(out, scenario, initiative);
            out.put(approach.index(), Approach::COUNT);
            out.put(line.map_or(0, |it| it.index() + 1), ServiceLine::COUNT + 1);
        }
        Order::Stop { initiative } => put_initiative(out, scenario, initiative),
        Order::Resize {
            initiative,
            percent,
        } => {
            put_initiative(out, scenario, initiative);
            out.put(usize::from(percent), SMALL);
        }
        Order::Posts { group, wte } => {
            out.put(group.index(), StaffGroup::COUNT);
            put_change(out, wte);
        }
        Order::Beds { beds } => put_change(out, beds),
        Order::Agency { percent } | Order::Elective { percent } => {
            out.put(usize::from(percent), SMALL);
        }
        Order::Savings { tenths_percent } => out.put(usize::from(tenths_percent), SMALL),
        Order::Backlog {
            hundred_thousands_monthly,
        } => out.put(usize::from(hundred_thousands_monthly), SMALL),
        Order::SetAttention { points } => put_shares(out, &points, ATTENTION_POINTS),
        Order::Visit {
            visitor,
            line,
            announced,
        } => {
            out.put(visitor.index(), Seat::COUNT);
            out.put(line.index(), ServiceLine::COUNT);
            out.put(usize::from(announced), 2);
        }
        Order::OpenBrief { seat } => out.put(seat.index(), Seat::COUNT),
    }
}

fn take_order(from: &mut Reading, scenario: &Scenario, kind: OrderKind) -> Option<Order> {
    Some(match kind {
        OrderKind::SetPriorities => Order::SetPriorities {
            beans: take_shares(from, BEANS),
            who_pays: *member(from, WhoPays::ALL)?,
        },
        OrderKind::Decide => take_decision(from, scenario)?,
        OrderKind::Start => Order::Start {
            initiative: take_initiative(from, scenario),
            approach: *member(from, Approach::ALL)?,
            line: member_or_none(from, ServiceLine::ALL),
        },
        OrderKind::Stop => Order::Stop {
            initiative: take_initiative(from, scenario),
        },
        OrderKind::Resize => Order::Resize {
            initiative: take_initiative(from, scenario),
            percent: take_small(from),
        },
        OrderKind::Posts => Order::Posts {
            group: *member(from, StaffGroup::ALL)?,
            wte: take_change(from),
        },
        OrderKind::Agency => Order::Agency {
            percent: take_small(from),
        },
        OrderKind::Beds => Order::Beds {
            beds: take_change(from),
        },
        OrderKind::Elective => Order::Elective {
            percent: take_small(from),
        },
        OrderKind::Savings => Order::Savings {
            tenths_percent: take_small(from),
        },
        OrderKind::Backlog => Order::Backlog {
            hundred_thousands_monthly: take_small(from),
        },
        OrderKind::SetAttention => Order::SetAttention {
            points: take_shares(from, ATTENTION_POINTS),
        },
        OrderKind::Visit => Order::Visit {
            visitor: *member(from, Seat::ALL)?,
            line: *member(from, ServiceLine::ALL)?,
            announced: from.take(2) == 1,
        },
        OrderKind::OpenBrief => Order::OpenBrief {
            seat: *member(from, Seat::ALL)?,
        },
    })
}

fn take_decision(from: &mut Reading, scenario: &Scenario) -> Option<Order> {
    let item = from.take(scenario.items.len());
    let option = from.take(scenario.items.get(item)?.options.len());
    Some(Order::Decide {
        item: item as u16,
        option: option as u16,
        approach: member_or_none(from, Approach::ALL),
    })
}

fn put_initiative(out: &mut Writing, scenario: &Scenario, initiative: u16) {
    out.put(usize::from(initiative), scenario.model.initiatives.len());
}

fn take_initiative(from: &mut Reading, scenario: &Scenario) -> u16 {
    from.take(scenario.model.initiatives.len()) as u16
}

fn put_change(out: &mut Writing, change: i16) {
    out.put((change + EITHER_WAY) as usize, 2 * EITHER_WAY as usize);
}

fn take_change(from: &mut Reading) -> i16 {
    from.take(2 * EITHER_WAY as usize) as i16 - EITHER_WAY
}

fn take_small(from: &mut Reading) -> u8 {
    from.take(SMALL) as u8
}

fn member<'a, T>(from: &mut Reading, all: &'a [T]) -> Option<&'a T> {
    all.get(from.take(all.len()))
}

fn member_or_none<T: Copy>(from: &mut Reading, all: &[T]) -> Option<T> {
    let place = from.take(all.len() + 1).checked_sub(1)?;
    all.get(place).copied()
}

/// Shares of a whole: each is a digit of what the earlier ones left, and the last is the rest.
fn put_shares(out: &mut Writing, shares: &[u8], whole: u8) {
    let mut left = usize::from(whole);
    for share in &shares[..shares.len() - 1] {
        out.put(usize::from(*share), left + 1);
        left -= usize::from(*share);
    }
}

fn take_shares<const SHARES: usize>(from: &mut Reading, whole: u8) -> [u8; SHARES] {
    let mut left = usize::from(whole);
    std::array::from_fn(|place| {
        let share = if place + 1 == SHARES {
            left
        } else {
            from.take(left + 1)
        };
        left -= share;
        share as u8
    })
}
