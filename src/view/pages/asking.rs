//! What a choice asks, in words, before it is made.

use super::board;
use crate::game::{Asks, Order, Play};
use crate::view::page::Block;
use crate::view::{numbers, words};

/// Points of attention, and what one of them is for: "two points of attention, one of them because
/// the service decides".
pub(super) fn attention(play: &Play, order: Order, asks: Asks) -> String {
    let points = numbers::counted(asks.attention.into(), "point", "points");
    let called = &play.prepared().scenario.called;
    match play.prepared().whose(order) {
        Some(whose) if asks.reaches_down && asks.attention > 1 => format!(
            "{points} of attention, one of them because {} decides",
            called.decider(whose)
        ),
        _ => format!("{points} of attention"),
    }
}

/// Whose decision it properly is, and what follows where those who play take it all the same.
pub(super) fn whose(play: &Play, order: Order) -> Block {
    let prepared = play.prepared();
    let Some(whose) = prepared.whose(order) else {
        return Block::Aside(String::new());
    };
    let clause = words::capital(&prepared.scenario.called.whose(whose));
    if !play.asks(order).reaches_down {
        return Block::Aside(format!("{clause}."));
    }
    Block::Aside(format!(
        "{clause}. If {} does it all the same, that takes a point of attention, and those whose \
         decision it was will feel less free to decide.",
        board(play)
    ))
}

/// What starting something asks: attention, money and clinic time.
pub(super) fn start(play: &Play, order: Order) -> String {
    let asks = play.asks(order);
    let mut parts = vec![attention(play, order, asks)];
    parts.push(format!("{} to set up", numbers::money(asks.once)));
    parts.push(format!("{} a month", numbers::money(asks.monthly)));
    if asks.sessions > 0.5 {
        parts.push(format!("{} a week", numbers::sessions(asks.sessions)));
    }
    words::listed(&parts)
}

/// The money of it alone, in few words: "£3k, then £5k a month".
pub(super) fn money(asks: Asks) -> String {
    match (numbers::money(asks.once), numbers::money(asks.monthly)) {
        (once, monthly) if asks.once > 0.0 => format!("{once}, then {monthly} a month"),
        (_, monthly) => format!("{monthly} a month"),
    }
}

/// What setting something to an amount asks besides attention, in few words.
pub(super) fn amount(play: &Play, order: Order) -> String {
    let asks = play.asks(order);
    let yearly = numbers::money(asks.yearly.abs());
    match order {
        Order::Beds { beds } => {
            let nurses = numbers::whole(asks.nurses.abs());
            let sign = if beds < 0 { "-" } else { "+" };
            format!(
                "{sign}{nurses} nurses, {sign}{yearly} a year; {}",
                fullness(play, beds)
            )
        }
        Order::Posts { wte, .. } if wte > 0 => format!("{yearly} a year once filled"),
        Order::Posts { .. } => format!("{yearly} a year less once empty"),
        Order::Savings { tenths_percent } if tenths_percent > 0 => {
            format!("about {yearly} a year to find")
        }
        _ => String::new(),
    }
}

/// How full the beds would then be.
fn fullness(play: &Play, beds: i16) -> String {
    match play.occupancy_with(beds) {
        Some(full) => format!("{}% full", numbers::decimal(full, 1)),
        None => "over full".into(),
    }
}

/// What the figures beside amounts are, where they do not say it themselves.
pub(super) fn amounts_read(order: Order) -> Option<&'static str> {
    match order {
        Order::Beds { .. } => Some(
            "Beside each: the nurses and midwives that the beds need, a year of their pay, and how \
             full the beds would be with the patients last told of. No posts come or go with beds: \
             where nobody is in post, bank, agency or nobody works the hours.",
        ),
        _ => None,
    }
}
