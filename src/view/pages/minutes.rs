//! The minutes, read again meeting by meeting: what the board expected and what came, what it
//! decided and why, the hands, dissent and challenge. By seat, never by person.

use super::{deed, game_page, hands, orders};
use crate::catalogue::Seat;
use crate::game::{Count, DeedKind, Entry, Hand, Minute, Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::{dates, expected, words};

/// The minutes so far, at a meeting.
pub(super) fn page(play: &Play) -> Page {
    let mut page = game_page(play, "The minutes so far");
    page.blocks = meetings(play, play.game().turn);
    if page.blocks.is_empty() {
        page.blocks
            .push(Block::Text("Nothing is in the minutes yet.".into()));
    }
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

/// Everything that the minutes hold of finished meetings.
pub(super) fn blocks(play: &Play) -> Vec<Block> {
    let blocks = meetings(play, play.log().len() as u16);
    if blocks.is_empty() {
        return vec![Block::Text("Nothing was decided or left.".into())];
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
    blocks.extend(shows_of_hands(play, turn, |carried| !carried));
    blocks.extend(dissents(play, turn));
    let made = play.predictions().filter(|made| made.turn == turn);
    blocks.extend(made.map(|made| {
        let expected = expected::expectation(play, &made);
        Block::Text(format!("It expected {expected}."))
    }));
    blocks
}

/// What the minutes hold of one meeting beside what it ordered.
pub(super) fn meeting(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::from_iter(sitting(play, turn));
    blocks.extend(shows_of_hands(play, turn, |_| true));
    blocks.extend(dissents(play, turn));
    blocks.extend(reasons(play, turn));
    blocks.extend(predictions(play, turn));
    blocks.extend(challenges(play, turn));
    blocks
}

/// Everything of one meeting, as it went: each decision with its hands, its dissent and its reason.
fn in_full(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::from_iter(sitting(play, turn));
    blocks.extend(decisions(play, turn));
    blocks.extend(not_carried(play, turn));
    blocks.extend(left(play, turn));
    blocks.extend(predictions(play, turn));
    blocks.extend(challenges(play, turn));
    blocks
}

/// The papers that a finished meeting left lying.
fn left(play: &Play, turn: u16) -> impl Iterator<Item = Block> + '_ {
    let deeds = play.game().deeds.iter().filter(move |it| it.turn == turn);
    deeds.filter_map(|deed| match deed.what {
        DeedKind::Undecided(item) => {
            let title = &play.prepared().scenario.items[usize::from(item)].title;
            Some(Block::Point(format!("Left on the table: \"{title}\".")))
        }
        _ => None,
    })
}

fn meetings(play: &Play, last: u16) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let mut blocks = Vec::new();
    for turn in 1..=last.min(scenario.turns) {
        let of_meeting = in_full(play, turn);
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
    let mut seats: Vec<Seat> = seats.collect();
    seats.sort_by_key(|seat| *seat != Seat::Chair);
    let seats: Vec<String> = seats
        .into_iter()
        .map(|seat| play.prepared().scenario.called.the(seat))
        .collect();
    let who = words::listed(&seats);
    (!seats.is_empty()).then(|| Block::Text(format!("Round the screen sat {who}.")))
}

/// The hands on an option that was carried, by seat, with that the chair went against them if so.
fn hands_that_carried(play: &Play, turn: u16, item: &str, option: &str) -> Option<String> {
    let shown = votes_on(play, turn, item, option);
    let called = &play.prepared().scenario.called;
    let count = Count::of(shown.iter().copied());
    let chair = called.the(Seat::Chair);
    let how = if count.is_against(true) {
        format!("; {chair} carried it against the hands")
    } else if count.is_even() {
        format!("; the votes were even, and {chair} carried it")
    } else {
        String::new()
    };
    (!shown.is_empty()).then(|| format!("{}{how}", hands::by_seat(&shown, called)))
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

/// The shows of hands that are wanted, each with what the chair made of it.
fn shows_of_hands(play: &Play, turn: u16, is_wanted: fn(bool) -> bool) -> Vec<Block> {
    let called = &play.prepared().scenario.called;
    let chair = words::capital(&called.the(Seat::Chair));
    let rulings = of_turn(play, turn).filter_map(|minute| match &minute.entry {
        Entry::Ruling {
            item,
            option,
            carried,
        } if is_wanted(*carried) => Some((item, option, *carried)),
        _ => None,
    });
    let told = rulings.map(|(item, option, carried)| {
        let shown = votes_on(play, turn, item, option);
        let count = Count::of(shown.iter().copied());
        let hands = hands::by_seat(&shown, called);
        let verb = if carried { "carried" } else { "did not carry" };
        let how = if count.is_against(carried) {
            ", against the hands"
        } else if count.is_even() {
            "; the votes were even"
        } else {
            ""
        };
        let option = option_words(play, item, option);
        Block::Text(format!(
            "A show of hands on {option}: {hands}. {chair} {verb} it{how}."
        ))
    });
    told.collect()
}

/// What was not carried, and all the dissent on it.
fn not_carried(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = shows_of_hands(play, turn, |carried| !carried);
    let rulings = of_turn(play, turn).filter_map(|minute| match &minute.entry {
        Entry::Ruling {
            item,
            option,
            carried: false,
        } => Some((item, option)),
        _ => None,
    });
    blocks.extend(
        rulings
            .flat_map(|(item, option)| dissents_of(play, turn, |entry| entry.is_of(item, option))),
    );
    blocks
}

/// The dissent at a meeting.
fn dissents(play: &Play, turn: u16) -> Vec<Block> {
    dissents_of(play, turn, |_| true)
}

fn dissents_of(play: &Play, turn: u16, is_of: impl Fn(&Entry) -> bool) -> Vec<Block> {
    let called = &play.prepared().scenario.called;
    let minutes = of_turn(play, turn).filter(|minute| is_of(&minute.entry));
    let told = minutes.filter_map(|minute| match (&minute.entry, minute.seat) {
        (Entry::Dissent { text, .. }, Some(seat)) => Some(Block::Says {
            who: format!("Dissent of {}", called.the(seat)),
            says: text.clone(),
        }),
        _ => None,
    });
    told.collect()
}

/// An option by its own words, in quotation marks; by its id where the scenario has it no more.
fn option_words(play: &Play, item: &str, option: &str) -> String {
    let items = &play.prepared().scenario.items;
    let found = items.iter().find(|it| it.id == item);
    let found = found.and_then(|it| it.options.iter().find(|it| it.id == option));
    let label = found.map_or(option, |it| &it.label);
    format!("\"{}\"", label.trim_end_matches('.'))
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

/// Everything that the board ordered: of a decision the hands, the dissent and the reason, or that
/// none was written.
fn decisions(play: &Play, turn: u16) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, order) in orders_of(play, turn).iter().enumerate() {
        let mut told = orders::sentence(play, *order);
        let mut dissent = Vec::new();
        let reason = play.reason(turn, place);
        if let Order::Decide { item, option, .. } = *order {
            let item = &play.prepared().scenario.items[usize::from(item)];
            let option = &item.options[usize::from(option)];
            let hands = hands_that_carried(play, turn, &item.id, &option.id);
            told.extend(hands.map(|hands| format!(" Hands: {hands}.")));
            if reason.is_none() {
                told += " No reason was written.";
            }
            dissent = dissents_of(play, turn, |entry| entry.is_of(&item.id, &option.id));
        }
        blocks.push(Block::Text(told));
        blocks.extend(dissent);
        blocks.extend(reason.map(deed::because));
    }
    blocks
}
