//! One thing that was set going: a decision, an event, or a paper left on the table. What it was,
//! why it was done, what it has moved by itself and what of it is still to come.

use super::{board, game_page, grounds, orders};
use crate::catalogue::Quantity;
use crate::game::{Deed, DeedKind, Order, Play};
use crate::trust::Cause;
use crate::units::Month;
use crate::view::causes::quantity_label;
use crate::view::page::{Block, CauseLine, Choice, Page};
use crate::view::session::{Act, Screen, Since};
use crate::view::status::{Direction, Verdict};
use crate::view::{dates, numbers, words};

/// Figures that are named among what it moved.
const NAMED: usize = 8;

/// An answer that leads to the deed at this place.
pub(super) fn choice(play: &Play, place: u16) -> Choice {
    let kind = match play.game().deeds[usize::from(place)].what {
        DeedKind::Order(_) => "Decision",
        DeedKind::Event(_) => "Event",
        DeedKind::Undecided(_) => "Left on the table",
    };
    let label = format!("{kind}: {}", title(play, place));
    Choice::new(label, Act::Go(Screen::Deed(place)))
}

/// The reason that was given.
pub(super) fn because(reason: &str) -> Block {
    Block::Says {
        who: "Because".into(),
        says: reason.into(),
    }
}

pub(super) fn page(play: &Play, place: u16) -> Page {
    let deed = play.game().deeds[usize::from(place)];
    let mut page = game_page(play, title(play, place));
    page.blocks.push(Block::Aside(when(play, deed)));
    page.blocks.extend(what(play, deed));
    let moved = play.moved_by(place);
    page.blocks.extend(moved_blocks(play, &moved));
    page.blocks.extend(to_come(play, place));
    page.blocks.extend(acts_so(play, deed));
    page.question = "Ask further?".into();
    page.choices.push(Choice::new("Go back", Act::Back));
    let since = Month(deed.month.0.saturating_sub(1));
    page.choices
        .extend(moved.iter().take(NAMED).map(|(quantity, _)| {
            let label = format!("Why: {}", quantity_label(play, *quantity));
            Choice::new(label, Act::Go(Screen::Why(*quantity, Since::Month(since))))
        }));
    let (_, evidence) = written(play, deed);
    page.choices
        .extend(grounds::evidence_choices(play, evidence));
    page
}

fn title(play: &Play, place: u16) -> String {
    let scenario = &play.prepared().scenario;
    match play.game().deeds[usize::from(place)].what {
        DeedKind::Order(Order::Decide { item, .. }) | DeedKind::Undecided(item) => {
            scenario.items[usize::from(item)].title.clone()
        }
        DeedKind::Order(order) => words::capital(&orders::named(play, order)),
        DeedKind::Event(event) => scenario.events[usize::from(event)].title.clone(),
    }
}

fn when(play: &Play, deed: Deed) -> String {
    let scenario = &play.prepared().scenario;
    let date = dates::meeting_date(scenario, deed.turn);
    match deed.what {
        DeedKind::Order(_) => format!("At the meeting of {date}."),
        DeedKind::Event(_) => {
            let month = dates::month_name(scenario, deed.month);
            format!("In {month}, after the meeting of {date}.")
        }
        DeedKind::Undecided(_) => format!("Left on the table at the meeting of {date}."),
    }
}

/// What it was, and why it was done.
fn what(play: &Play, deed: Deed) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    match deed.what {
        DeedKind::Order(order) => {
            let mut blocks = vec![Block::Text(orders::sentence(play, order))];
            let turn = play.log().get(usize::from(deed.turn.saturating_sub(1)));
            let given = turn.and_then(|turn| turn.orders.iter().position(|it| *it == order));
            let reason = given.and_then(|place| play.reason(deed.turn, place));
            blocks.extend(reason.map(because));
            blocks
        }
        DeedKind::Event(event) => {
            vec![Block::Text(
                scenario.events[usize::from(event)].text.clone(),
            )]
        }
        DeedKind::Undecided(item) => {
            let item = &scenario.items[usize::from(item)];
            vec![Block::Text(item.if_not_decided.text.clone())]
        }
    }
}

fn moved_blocks(play: &Play, moved: &[(Quantity, f64)]) -> Vec<Block> {
    let quantities = &play.prepared().scenario.model.quantities;
    if moved.is_empty() {
        return vec![Block::Aside(
            "It has moved no figure by itself so far, or none by enough to be told from chance."
                .into(),
        )];
    }
    let mut blocks = vec![Block::Heading("What it has moved by itself so far".into())];
    let shown = moved.iter().take(NAMED);
    blocks.extend(shown.map(|&(quantity, amount)| {
        let row = &quantities[quantity.index()];
        let told = play.prepared().setting.told_place(quantity).is_some();
        let aside = if told {
            String::new()
        } else {
            format!(", which {} is not told", board(play))
        };
        Block::Cause(CauseLine {
            amount: numbers::signed(row.unit, amount),
            share: 0.0,
            words: format!("{}{aside}", words::capital(&quantity_label(play, quantity))),
            verdict: Verdict::of_move(row.good, Direction::of(amount, f64::MIN_POSITIVE)),
        })
    }));
    blocks.push(Block::Aside(
        "What those moved in their turn is told where you ask them why.".into(),
    ));
    blocks
}

/// What it has set going that has not arrived.
fn to_come(play: &Play, place: u16) -> Vec<Block> {
    let quantities = &play.prepared().scenario.model.quantities;
    let Some(played) = play.log().last() else {
        return Vec::new();
    };
    let coming = played.consequences.on_the_way.iter();
    let own: Vec<Block> = coming
        .filter(|coming| coming.cause == Cause::Deed(place))
        .map(|coming| {
            let row = &quantities[coming.quantity.index()];
            let amount = numbers::signed(row.unit, coming.amount);
            let label = words::capital(&quantity_label(play, coming.quantity));
            Block::Point(format!("{amount}: {label}."))
        })
        .collect();
    if own.is_empty() {
        return own;
    }
    let mut blocks = vec![Block::Heading(
        "Still to come of it, if nothing else changes".into(),
    )];
    blocks.extend(own);
    blocks
}

/// Why it acts as it does, as the scenario says.
fn acts_so(play: &Play, deed: Deed) -> Option<Block> {
    Some(Block::Pair {
        label: "Why it acts as it does".into(),
        value: grounds::of_claim(play, written(play, deed))?,
    })
}

/// What the scenario says of why it acts, and the evidence that it names.
pub(super) fn written(play: &Play, deed: Deed) -> (&str, &str) {
    let scenario = &play.prepared().scenario;
    match deed.what {
        DeedKind::Order(Order::Decide { item, option, .. }) => {
            let option = &scenario.items[usize::from(item)].options[usize::from(option)];
            (&option.because, &option.evidence)
        }
        DeedKind::Event(event) => {
            let event = &scenario.events[usize::from(event)];
            (&event.because, &event.evidence)
        }
        DeedKind::Order(_) | DeedKind::Undecided(_) => ("", ""),
    }
}
