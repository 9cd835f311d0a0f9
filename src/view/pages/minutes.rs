//! The minutes, read again meeting by meeting: what the board expected and what came, what it
//! decided and why, the hands, dissent and challenge. By seat, never by person.

use super::{board, deed, game_page, hands, orders};
use crate::catalogue::Seat;
use crate::game::{Count, Entry, Hand, Minute, Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::{dates, expected, words};

/// The minutes so far, at a meeting.
pub(super) fn page(play: &Play) -> Page {
    let mut page = game_page(play, "The minutes so far");
    page.blocks = meetings(play, play.game().turn, decisions);
    if page.blocks.is_empty() {
        page.blocks
            .push(Block::Text("Nothing is in the minutes yet.".into()));
    }
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

/// Everything that the minutes hold of finished meetings.
pub(super) fn blocks(play: &Play) -> Vec<Block> {
    let blocks = meetings(play, play.log().len() as u16, reasons);
    if blocks.is_empty() {
        return vec![Block::Text(format!(
            "{} wrote down no reason for anything that it decided.",
            words::capital(board(play))
        ))];
    }
    blocks
}

/// What a finished meeting ordered, an entry each: what it was, the hands on it, and why.
pub(in crate::view) fn decided(play: &Play, turn: u16) -> Vec<String> {
    let each = orders_of(play, turn)
        .iter()
        .enumerate()
        .map(|(place, order)| {
            let mut entry = orders::sentence(play, *order);
            if let Order::Decide { item, option, .. } = *order {
                let item = &play.prepared().scenario.items[usize::from(item)];
                let option = &item.options[usize::from(option)];
                let hands = hands_that_carried(play, turn, &item.id, &option.id);
                entry.extend(hands.map(|hands| format!(" Hands: {hands}.")));
            }
            let because = play.reason(turn, place);
            entry.extend(because.map(|because| format!(" Because: \"{because}\"")));
            entry
        });
    each.collect()
}

/// What the minutes of a meeting hold besides what it ordered: who sat, what was not carried, the
/// dissent, and the predictions as they were written.
pub(in crate::view) fn beside_decisions(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::from_iter(sitting(play, turn));
    blocks.extend(shows_of_hands(play, turn, true));
    let made = play.predictions().filter(|made| made.turn == turn);
    blocks.extend(made.map(|made| {
        let expected = expected::expectation(play, &made);
        Block::Text(format!("It expected {expected}."))
    }));
    blocks
}

/// Everything that the minutes hold of one meeting.
pub(super) fn meeting(play: &Play, turn: u16) -> Vec<Block> {
    meeting_with(play, turn, reasons)
}

fn meeting_with(play: &Play, turn: u16, ordered: Ordered) -> Vec<Block> {
    let mut blocks = Vec::from_iter(sitting(play, turn));
    blocks.extend(shows_of_hands(play, turn, false));
    blocks.extend(ordered(play, turn));
    blocks.extend(predictions(play, turn));
    blocks.extend(challenges(play, turn));
    blocks
}

/// What is told of the orders of a meeting.
type Ordered = fn(&Play, u16) -> Vec<Block>;

fn meetings(play: &Play, last: u16, ordered: Ordered) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let mut blocks = Vec::new();
    for turn in 1..=last.min(scenario.turns) {
        let of_meeting = meeting_with(play, turn, ordered);
        if !of_meeting.is_empty() {
            let month = dates::meeting_month(scenario, turn);
            blocks.push(Block::Heading(format!("The {month} meeting")));
        }
        blocks.extend(of_meeting);
    }
    blocks
}

fn of_turn(play: &Play, turn: u16) -> impl Iterator<Item = &Minute> {
    let minutes = play.minutes().iter();
    minutes.filter(move |minute| minute.turn == turn)
}

/// Who took which seat.
fn sitting(play: &Play, turn: u16) -> Option<Block> {
    let sits = |minute: &&Minute| matches!(minute.entry, Entry::Sits { .. });
    let seats = of_turn(play, turn).filter(sits).filter_map(|it| it.seat);
    let seats: Vec<String> = seats
        .map(|seat| play.prepared().scenario.called.the(seat))
        .collect();
    let who = words::listed(&seats);
    (!seats.is_empty()).then(|| Block::Text(format!("Round the screen sat {who}.")))
}

/// The hands on an option that was carried, by seat, with that the chair went against them if so.
fn hands_that_carried(play: &Play, turn: u16, item: &str, option: &str) -> Option<String> {
    let shown = votes_on(play, turn, item, option);
    let called = &play.prepared().scenario.called;
    let against = if Count::of(shown.iter().copied()).is_against(true) {
        format!("; {} carried it against the hands", called.the(Seat::Chair))
    } else {
        String::new()
    };
    (!shown.is_empty()).then(|| format!("{}{against}", hands::by_seat(&shown, called)))
}

/// The hands that were raised on an option at a meeting, by seat.
fn votes_on(play: &Play, turn: u16, item: &str, option: &str) -> Vec<(Seat, Hand)> {
    let entries = of_turn(play, turn).filter(|it| it.entry.is_of(item, option));
    let votes = entries.filter_map(|it| match it.entry {
        Entry::Vote { hand, .. } => Some((it.seat?, hand)),
        _ => None,
    });
    votes.collect()
}

/// Each show of hands, with what the chair made of it, and the dissent; or only what was not
/// carried, with all the dissent.
fn shows_of_hands(play: &Play, turn: u16, only_not_carried: bool) -> Vec<Block> {
    let called = &play.prepared().scenario.called;
    let chair = called.the(Seat::Chair);
    let mut blocks = Vec::new();
    for minute in of_turn(play, turn) {
        let Entry::Ruling {
            item,
            option,
            carried,
        } = &minute.entry
        else {
            continue;
        };
        let entries = || of_turn(play, turn).filter(|it| it.entry.is_of(item, option));
        let shown = votes_on(play, turn, item, option);
        let against = Count::of(shown.iter().copied()).is_against(*carried);
        let shown = Block::Text(format!(
            "A show of hands on {}: {}. {} {}{}.",
            option_words(play, item, option),
            hands::by_seat(&shown, called),
            words::capital(&chair),
            if *carried {
                "carried it"
            } else {
                "did not carry it"
            },
            if against { ", against the hands" } else { "" }
        ));
        blocks.extend((!only_not_carried || !carried).then_some(shown));
        blocks.extend(entries().filter_map(|it| match (&it.entry, it.seat) {
            (Entry::Dissent { text, .. }, Some(seat)) => Some(Block::Says {
                who: format!("Dissent of {}", called.the(seat)),
                says: text.clone(),
            }),
            _ => None,
        }));
    }
    blocks
}

/// An option by its own words, in quotation marks; by its id where the scenario has it no more.
fn option_words(play: &Play, item: &str, option: &str) -> String {
    let items = &play.prepared().scenario.items;
    let found = items.iter().find(|it| it.id == item);
    let found = found.and_then(|it| it.options.iter().find(|it| it.id == option));
    words::quoted(found.map_or(option, |it| &it.label))
}

fn challenges(play: &Play, turn: u16) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let (items, called) = (&scenario.items, &scenario.called);
    let whole = format!("{} as a whole", called.board());
    let told = |minute: &Minute| {
        let Entry::Challenge { tested, item, text } = &minute.entry else {
            return None;
        };
        let who = tested.map_or(whole.clone(), |seat| called.the(seat));
        let found = items.iter().find(|it| it.id == *item);
        let on = found.map_or(String::new(), |it| format!(" on \"{}\"", it.title));
        Some(Block::Says {
            who: format!("An observer heard {who} tested{on}"),
            says: text.clone(),
        })
    };
    of_turn(play, turn).filter_map(told).collect()
}

fn predictions(play: &Play, turn: u16) -> Vec<Block> {
    let made = play.predictions().filter(|made| made.turn == turn);
    made.map(|made| Block::Text(expected::told(play, &made)))
        .collect()
}

fn orders_of(play: &Play, turn: u16) -> &[Order] {
    match play.log().get(usize::from(turn) - 1) {
        Some(played) => &played.orders,
        None => play.pending(),
    }
}

/// What the board wrote for the minutes beside its orders.
fn reasons(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, order) in orders_of(play, turn).iter().enumerate() {
        if let Some(reason) = play.reason(turn, place) {
            blocks.push(Block::Text(orders::sentence(play, *order)));
            blocks.push(deed::because(reason));
        }
    }
    blocks
}

/// Everything that the board ordered, with what it wrote beside it; of a decision, that it wrote
/// nothing.
fn decisions(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, order) in orders_of(play, turn).iter().enumerate() {
        let told = orders::sentence(play, *order);
        match play.reason(turn, place) {
            Some(reason) => blocks.extend([Block::Text(told), deed::because(reason)]),
            None if matches!(order, Order::Decide { .. }) => {
                blocks.push(Block::Text(format!("{told} No reason was written.")));
            }
            None => blocks.push(Block::Text(told)),
        }
    }
    blocks
}
