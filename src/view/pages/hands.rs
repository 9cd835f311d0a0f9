//! A show of hands on an option, by seat; dissent in a seat's own words; and what the chair makes
//! of it.

use super::{game_page, orders};
use crate::catalogue::Seat;
use crate::game::{Ballot, Count, Hand, Play};
use crate::scenario::Called;
use crate::view::page::{Block, Choice, EntryWords, Page};
use crate::view::session::{Act, after, dissenter};
use crate::view::{Session, words};

/// The hand of the next seat.
pub(super) fn page(session: &Session, ballot: &Ballot) -> Page {
    let play = session.table();
    let called = &play.prepared().scenario.called;
    let mut page = about(play, "A show of hands", ballot);
    let seats = session.seats();
    let Some(&seat) = seats.get(ballot.hands.len()) else {
        page.choices.push(Choice::new("Go back", Act::Back));
        return page;
    };
    let vote = if seat.votes() { "" } else { " (heard)" };
    let name = called.seat(seat);
    let coming: Vec<String> = seats[ballot.hands.len() + 1..]
        .iter()
        .map(|seat| called.the(*seat))
        .collect();
    let then = match words::listed(&coming).as_str() {
        "" => String::new(),
        coming => format!(" After this: {coming}."),
    };
    let (hand, all) = (ballot.hands.len() + 1, seats.len());
    page.blocks
        .push(Block::Aside(format!("Hand {hand} of {all}.{then}")));
    page.question = format!("The {name}{vote}: for, against or abstaining?");
    page.choices.extend(Hand::ALL.map(|hand| {
        let mut ballot = ballot.clone();
        ballot.hands.push((seat, hand));
        Choice::new(hand_words(hand), Act::Go(after(ballot, &seats)))
    }));
    let back = if ballot.hands.is_empty() {
        "Think again"
    } else {
        "Take back the hand before"
    };
    page.choices.push(Choice::new(back, Act::Back));
    page
}

fn hand_words(hand: Hand) -> &'static str {
    match hand {
        Hand::For => "For",
        Hand::Against => "Against",
        Hand::Abstain => "Abstains",
    }
}

/// What is being decided, and the hands so far.
fn about(play: &Play, title: &str, ballot: &Ballot) -> Page {
    let mut page = game_page(play, title);
    let label = orders::done(play, ballot.order);
    let label = label.strip_prefix("decided ").unwrap_or(&label);
    page.blocks
        .push(Block::Notice(format!("Proposed: {label}.")));
    for hand in Hand::ALL {
        let seats = of_hand(&ballot.hands, hand, &play.prepared().scenario.called);
        if !seats.is_empty() {
            page.blocks.push(Block::Pair {
                label: hand_words(hand).into(),
                value: format!("{}.", words::capital(&seats)),
            });
        }
    }
    page
}

/// "for, the chair and the medical director; against, nobody".
pub(super) fn by_seat(hands: &[(Seat, Hand)], called: &Called) -> String {
    let side = |hand: Hand| {
        let name = match hand {
            Hand::For => "for",
            Hand::Against => "against",
            Hand::Abstain => "abstaining",
        };
        let seats = of_hand(hands, hand, called);
        (!seats.is_empty()).then(|| format!("{name}, {seats}"))
    };
    let sides: Vec<String> = Hand::ALL.into_iter().filter_map(side).collect();
    sides.join("; ")
}

/// The seats with this hand, those without a vote marked: "the chair and the staff side (heard)".
fn of_hand(hands: &[(Seat, Hand)], wanted: Hand, called: &Called) -> String {
    let seats = hands.iter().filter(|(_, hand)| *hand == wanted);
    let seats: Vec<String> = seats
        .map(|(seat, _)| {
            let heard = if seat.votes() { "" } else { " (heard)" };
            format!("{}{heard}", called.the(*seat))
        })
        .collect();
    words::listed(&seats)
}

/// The words of a seat that is against.
pub(super) fn dissent_page(session: &Session, ballot: &Ballot) -> Page {
    let play = session.table();
    let mut page = about(play, "Dissent", ballot);
    let seat = dissenter(ballot).unwrap_or(Seat::Chair);
    let who = play.prepared().scenario.called.seat(seat);
    page.question = format!("The {who} is against. In their own words, for the minutes?");
    page.entry = Some(session.entry.clone());
    page.entry_words = EntryWords {
        prompt: "The seat's words, or 1 for none in the minutes",
        escape: "take back the hand before",
        ..EntryWords::default()
    };
    page.choices
        .push(Choice::new("Go on without words", Act::Write));
    page
}

/// What the chair makes of it.
pub(super) fn ruling_page(play: &Play, ballot: &Ballot) -> Page {
    let chair = play.prepared().scenario.called.seat(Seat::Chair);
    let mut page = about(play, &format!("The {chair} decides"), ballot);
    let count = Count::of(ballot.hands.iter().copied());
    page.blocks.push(Block::Text(count_words(count)));
    page.blocks.push(Block::Aside(format!(
        "In this game the {chair} decides, with the hands or against them, and that is recorded. A \
         real NHS board decides by a majority of its members present; if votes are even its chair \
         has a second, casting vote."
    )));
    page.question = format!("What does the {chair} decide?");
    for (label, carried) in [
        ("Carry it", true),
        ("Do not carry it: nothing is decided", false),
    ] {
        let note = if count.is_against(carried) {
            "against the hands"
        } else if count.is_against(!carried) {
            "with the hands"
        } else {
            ""
        };
        page.choices
            .push(Choice::new(label, Act::Rule(ballot.clone(), carried)).note(note));
    }
    page
}

/// The votes in a sentence, and those without one.
fn count_words(count: Count) -> String {
    let sides = |[favour, against, neither]: [u16; 3]| {
        let rest = match neither {
            0 => String::new(),
            neither => format!(", {neither} abstaining"),
        };
        format!("{favour} for, {against} against{rest}")
    };
    let even = if count.is_even() {
        " The hands are even."
    } else {
        ""
    };
    let votes = format!("Of the seats that vote: {}.{even}", sides(count.votes));
    match count.heard {
        [0, 0, 0] => votes,
        heard => format!("{votes} Of those that are heard: {}.", sides(heard)),
    }
}

/// What an observer heard, in a few words.
pub(super) fn challenge_text_page(session: &Session) -> Page {
    let mut page = game_page(session.table(), "An observer heard a challenge");
    page.question = "In a few words: what was asked?".into();
    page.entry = Some(session.entry.clone());
    page.entry_words = EntryWords {
        prompt: "What was asked, or 1 to log nothing",
        enter: "log it",
        empty: "log nothing",
        escape: "log nothing",
    };
    page.choices.push(Choice::new("Log nothing", Act::Write));
    page
}
