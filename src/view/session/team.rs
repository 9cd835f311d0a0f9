//! A team round one screen: seats are given out, hands are shown, the chair decides, and an
//! observer logs challenge. Everything goes into the minutes; the same orders come of it as alone.

use super::{Frame, Outside, Screen, Session};
use crate::catalogue::Seat;
use crate::game::{Ballot, Entry, Hand, Order, Play};

impl Session {
    /// The seats that people hold; none where a game is played alone.
    pub(in crate::view) fn seats(&self) -> Vec<Seat> {
        self.play.as_ref().map(Play::seats).unwrap_or_default()
    }

    /// Whether an order goes to a show of hands before it is given.
    pub(super) fn is_for_hands(&self, order: Order) -> bool {
        matches!(order, Order::Decide { .. }) && !self.seats().is_empty()
    }

    /// Asks for hands on an order.
    pub(super) fn ask_for_hands(&mut self, order: Order) {
        let ballot = Ballot {
            order,
            hands: Vec::new(),
            dissent: Vec::new(),
        };
        self.go_on_with(ballot);
    }

    fn go_on_with(&mut self, ballot: Ballot) {
        self.entry.clear();
        let next = after(ballot, &self.seats());
        self.push(next);
    }

    /// The dissent of the seat that is asked for it, or none.
    pub(super) fn write_dissent(&mut self, mut ballot: Ballot) {
        let text = std::mem::take(&mut self.entry).trim().to_owned();
        if let Some(seat) = dissenter(&ballot) {
            ballot.dissent.push((seat, text));
        }
        self.go_on_with(ballot);
    }

    /// What the chair makes of the hands.
    pub(super) fn rule(&mut self, ballot: &Ballot, carried: bool, outside: &mut Outside<'_>) {
        let play = self.play.as_mut().expect("hands are shown in a game");
        play.record(ballot, carried);
        self.home();
        if carried {
            self.give(ballot.order, outside);
        } else {
            self.keep(outside);
            if !self.is_unkept() {
                "Not carried. Nothing is decided, and the hands are in the minutes."
                    .clone_into(&mut self.message);
            }
        }
    }

    /// Gives out the seats.
    pub(super) fn take_seats(&mut self, seats: &[Seat], drawn: bool, outside: &mut Outside<'_>) {
        let play = self.play.as_mut().expect("seats are given out in a game");
        play.sit(seats, drawn);
        let agreed = Session::is_begun(play);
        self.has_seated = true;
        self.cards_read.clear();
        let beneath = if agreed {
            Screen::Boardroom
        } else {
            Screen::Priorities
        };
        self.frames = vec![Frame::at(beneath)];
        self.push(Screen::Cards);
        "The seats are given out, and kept.".clone_into(&mut self.message);
        self.keep(outside);
    }

    /// Focus goes from the seat that has read its card to the next, and after the last to going on.
    pub(super) fn go_to_next_card(&mut self) {
        let last = self.page().choices.len().max(1);
        let cards = self.top();
        cards.cursor = (cards.cursor + 1) % last;
    }

    /// What an observer heard; nothing is logged where nothing was written. The page that stood
    /// before stands again.
    pub(super) fn write_challenge(
        &mut self,
        tested: Option<Seat>,
        item: Option<u16>,
        outside: &mut Outside<'_>,
    ) {
        let text = std::mem::take(&mut self.entry).trim().to_owned();
        let begun = |frame: &Frame| frame.screen == Screen::Challenge;
        if let Some(place) = self.frames.iter().position(begun) {
            self.frames.truncate(place);
        }
        if text.is_empty() {
            "Nothing was logged.".clone_into(&mut self.message);
            return;
        }
        let play = self.play.as_mut().expect("challenge is heard in a game");
        let items = &play.prepared().scenario.items;
        let item = item.map(|place| items[usize::from(place)].id.clone());
        let item = item.unwrap_or_default();
        play.enter(None, Entry::Challenge { tested, item, text });
        "The challenge is in the minutes.".clone_into(&mut self.message);
        self.keep(outside);
    }
}

/// What a ballot needs next: a hand, the words of somebody against, or the chair.
pub(in crate::view) fn after(ballot: Ballot, seats: &[Seat]) -> Screen {
    if ballot.hands.len() < seats.len() {
        Screen::Hands(ballot)
    } else if dissenter(&ballot).is_some() {
        Screen::Dissent(ballot)
    } else {
        Screen::Ruling(ballot)
    }
}

/// The next seat against that has not been asked whether its dissent is recorded.
pub(in crate::view) fn dissenter(ballot: &Ballot) -> Option<Seat> {
    let against = ballot.hands.iter().filter(|hand| hand.1 == Hand::Against);
    against.map(|hand| hand.0).nth(ballot.dissent.len())
}
