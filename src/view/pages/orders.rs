//! Orders in words.

use super::board;
use crate::catalogue::Approach;
use crate::game::{Order, Play};
use crate::view::{numbers, words};

/// Whether an order is the board's own business rather than an answer to a paper.
pub(super) fn is_own_business(order: Order) -> bool {
    !matches!(
        order,
        Order::Decide { .. }
            | Order::SetPriorities { .. }
            | Order::SetAttention { .. }
            | Order::Visit { .. }
            | Order::OpenBrief { .. }
    )
}

/// As it is named in a sentence: an option by its own words, in quotation marks; anything else as
/// it follows "to": "open twelve beds".
pub(in crate::view) fn named(play: &Play, order: Order) -> String {
    let scenario = &play.prepared().scenario;
    let label_of = |initiative: u16| {
        let label = &scenario.model.initiatives[usize::from(initiative)].label;
        format!("\"{label}\"")
    };
    match order {
        Order::SetPriorities { .. } => "set the priorities".into(),
        Order::Decide { item, option, .. } => {
            let options = &scenario.items[usize::from(item)].options;
            words::quoted(&options[usize::from(option)].label)
        }
        Order::Start { initiative, .. } => format!("start {}", label_of(initiative)),
        Order::Stop { initiative } => format!("stop {}", label_of(initiative)),
        Order::Resize {
            initiative,
            percent,
        } => {
            format!("run {} at {percent}% of its size", label_of(initiative))
        }
        Order::Posts { group, wte } => {
            let verb = if wte < 0 { "take out" } else { "add" };
            format!("{verb} {} posts of {}", wte.abs(), group.words())
        }
        Order::Agency { percent } => {
            format!("let agency fill at most {percent}% of unfilled hours")
        }
        Order::Beds { beds } => {
            let verb = if beds < 0 { "close" } else { "open" };
            format!("{verb} {} beds", beds.abs())
        }
        Order::Elective { percent } => format!("plan activity at {percent}% of usual"),
        Order::Savings { tenths_percent } => format!(
            "set the savings plan at {}% of income a year",
            numbers::decimal(f64::from(tenths_percent) / 10.0, 1)
        ),
        Order::Backlog {
            hundred_thousands_monthly,
        } => format!(
            "put {} a month into repairs",
            numbers::money(f64::from(hundred_thousands_monthly) * 100_000.0)
        ),
        Order::SetAttention { .. } => {
            format!("divide {}'s attention anew", scenario.called.board())
        }
        Order::Visit { line, .. } => format!("go and see {}", line.words()),
        Order::OpenBrief { seat } => {
            format!("open the private brief of {}", scenario.called.the(seat))
        }
    }
}

/// As a thing done: "decided to open twelve beds, by order".
pub(in crate::view) fn done(play: &Play, order: Order) -> String {
    let what = named(play, order);
    let how = |approach: Approach| format!(", {}", approach.words());
    let called = &play.prepared().scenario.called;
    match order {
        Order::Decide {
            item,
            option,
            approach,
        } => {
            let label = &play.prepared().scenario.items[usize::from(item)].options
                [usize::from(option)]
            .label;
            let label = label.trim_end_matches('.');
            let how = approach.map(how).unwrap_or_default();
            format!("decided \"{label}\"{how}")
        }
        Order::Start { approach, line, .. } => {
            let place = line.map_or("the whole trust", |line| line.words());
            format!("decided to {what} in {place}{}", how(approach))
        }
        Order::SetPriorities { beans, who_pays } => format!(
            "agreed the priorities (patients {}, staff {}, money {}, readiness {}; {})",
            beans[0],
            beans[1],
            beans[2],
            beans[3],
            who_pays.words()
        ),
        Order::SetAttention { points } => format!(
            "gave attention to money {}, access {}, quality {}, staff {}, improvement {}, \
             partners {}",
            points[0], points[1], points[2], points[3], points[4], points[5]
        ),
        Order::Visit {
            visitor,
            line,
            announced,
        } => format!(
            "{} went to see {}, {}",
            called.the(visitor),
            line.words(),
            if announced {
                "announced"
            } else {
                "unannounced"
            }
        ),
        Order::OpenBrief { seat } => format!("opened the private brief of {}", called.the(seat)),
        _ => format!("decided to {what}"),
    }
}

/// The same as a sentence: "Decided to open twelve beds, by order."
pub(in crate::view) fn sentence(play: &Play, order: Order) -> String {
    words::stopped(&words::capital(&done(play, order)))
}

/// What is said when an order has been accepted.
pub(in crate::view) fn accepted(play: &Play, order: Order) -> String {
    match order {
        Order::SetPriorities { .. } => "The priorities are agreed.".into(),
        Order::SetAttention { .. } => {
            format!("{}'s attention is divided.", words::capital(board(play)))
        }
        Order::Visit { .. } | Order::OpenBrief { .. } => "This is known now.".into(),
        Order::Decide { .. } => format!("Decided: {}.", named(play, order)),
        _ => format!("Ordered: to {}.", named(play, order)),
    }
}

/// What is said when an order has been taken back.
pub(in crate::view) fn undone(play: &Play, order: Order) -> String {
    match order {
        Order::Decide { .. } => format!("Taken back: the decision {}.", named(play, order)),
        _ => format!("Taken back: to {}.", named(play, order)),
    }
}
