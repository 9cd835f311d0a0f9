//! A team round one screen: who holds which seat, the show of hands on an option, and what the
//! chair makes of it. All of it stands in the minutes, by seat, and none of it touches the trust.

use super::{Entry, Hand, Minute, Order, Play};
use crate::catalogue::Seat;
use crate::luck::{Luck, Name};
use crate::scenario::Scenario;
use crate::units::Month;

/// The smallest team that holds seats.
pub const TEAM_LEAST: usize = 2;

/// A show of hands on an order, as far as it has come: hands in the order of the seats held, and
/// the dissent that seats wanted recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    /// What it is about: a decision of a paper.
    pub order: Order,
    /// The hands shown so far.
    pub hands: Vec<(Seat, Hand)>,
    /// Dissent asked for so far, by those against; empty where a seat wanted none.
    pub dissent: Vec<(Seat, String)>,
}

/// Hands counted: those of the seats that vote, and how many of the others are on each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// For, against, and neither, of the seats that vote.
    pub votes: [u16; 3],
    /// The same of the seats that are heard.
    pub heard: [u16; 3],
}

/// The seats of a team of so many, in the order in which they sit round the screen: the chair
/// first, and the others drawn by lot from a game's seed. Which they are is the scenario's, the
/// same for every team.
pub fn drawn_seats(scenario: &Scenario, seed: u64, people: usize) -> Vec<Seat> {
    let luck = Luck::new(seed).month(Month(0));
    let draw = |seat: &Seat| luck.bits(Name::of(seat.name()).within(Name::of("seat")));
    let mut seats = scenario.seats_to_give_out();
    seats.truncate(people.max(1));
    seats[1..].sort_by_key(draw);
    seats
}

impl Play {
    /// The seats that people hold, in the order in which they sit; none where one person plays, or
    /// a team with one voice.
    pub fn seats(&self) -> Vec<Seat> {
        let sits = |minute: &&Minute| matches!(minute.entry, Entry::Sits { .. });
        let sitting = self.minutes().iter().filter(sits);
        let last = sitting.clone().map(|minute| minute.turn).max();
        sitting
            .filter(|minute| Some(minute.turn) == last)
            .filter_map(|minute| minute.seat)
            .collect()
    }

    /// Gives out the seats, in the place of how this meeting gave them out before.
    pub fn sit(&mut self, seats: &[Seat], drawn: bool) {
        self.strike(|minute| matches!(minute.entry, Entry::Sits { .. }));
        for &seat in seats {
            self.enter(Some(seat), Entry::Sits { drawn });
        }
    }

    /// Records a show of hands with its dissent and what the chair made of it, in the place of an
    /// earlier one on the same option at this meeting.
    pub fn record(&mut self, ballot: &Ballot, carried: bool) {
        let Order::Decide { item, option, .. } = ballot.order else {
            return;
        };
        self.strike_hands(item, option);
        let paper = &self.prepared().scenario.items[usize::from(item)];
        let (item, option) = (
            paper.id.clone(),
            paper.options[usize::from(option)].id.clone(),
        );
        for &(seat, hand) in &ballot.hands {
            let (item, option) = (item.clone(), option.clone());
            self.enter(Some(seat), Entry::Vote { item, option, hand });
        }
        for (seat, text) in ballot.dissent.iter().filter(|(_, text)| !text.is_empty()) {
            let (item, option, text) = (item.clone(), option.clone(), text.clone());
            self.enter(Some(*seat), Entry::Dissent { item, option, text });
        }
        let ruling = Entry::Ruling {
            item,
            option,
            carried,
        };
        self.enter(Some(Seat::Chair), ruling);
    }

    /// Writes an entry of this meeting.
    pub fn enter(&mut self, seat: Option<Seat>, entry: Entry) {
        let turn = self.game().turn;
        self.write(Minute { turn, seat, entry });
    }
}

impl Hand {
    /// Every hand, as a seat is asked.
    pub const ALL: [Hand; 3] = [Hand::For, Hand::Against, Hand::Abstain];
}

impl Count {
    /// Counts hands.
    pub fn of(hands: impl IntoIterator<Item = (Seat, Hand)>) -> Count {
        let mut count = Count::default();
        for (seat, hand) in hands {
            let side = match hand {
                Hand::For => 0,
                Hand::Against => 1,
                Hand::Abstain => 2,
            };
            if seat.votes() {
                count.votes[side] += 1;
            } else {
                count.heard[side] += 1;
            }
        }
        count
    }

    /// Whether as many votes are for it as against, and some are.
    pub fn is_even(&self) -> bool {
        let [favour, against, _] = self.votes;
        favour == against && favour > 0
    }

    /// Whether a chair who rules so goes against the hands: carries what has more votes against, or
    /// does not carry what has more votes for.
    pub fn is_against(&self, carried: bool) -> bool {
        let [favour, against, _] = self.votes;
        if carried {
            against > favour
        } else {
            favour > against
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ballot, Count, drawn_seats};
    use crate::catalogue::Seat;
    use crate::game::fixture::{FIRST_PAPER, prepared};
    use crate::game::{Hand, Order, Play};

    const ORDER: Order = Order::Decide {
        item: FIRST_PAPER,
        option: 1,
        approach: None,
    };

    #[test]
    fn a_team_of_so_many_has_the_same_seats_on_every_luck_each_once_and_the_chair_first() {
        let prepared = prepared();
        let sorted = |seed, people| {
            let mut seats = drawn_seats(&prepared.scenario, seed, people);
            assert_eq!(seats[0], Seat::Chair);
            seats.sort_unstable();
            seats.dedup();
            seats
        };
        for people in 2..=10 {
            for seed in 0..20 {
                assert_eq!(sorted(seed, people).len(), people);
                assert_eq!(sorted(seed, people), sorted(0, people));
            }
        }
        let of_seed = |seed| drawn_seats(&prepared.scenario, seed, 5);
        assert!((0..20).any(|seed| of_seed(seed) != of_seed(0)));
    }

    #[test]
    fn only_seats_with_a_vote_count_for_what_goes_against_the_hands() {
        let hands = [
            (Seat::Chair, Hand::For),
            (Seat::Finance, Hand::Abstain),
            (Seat::StaffSide, Hand::Against),
            (Seat::PatientPartner, Hand::Against),
        ];
        let count = Count::of(hands);
        assert_eq!((count.votes, count.heard), ([1, 0, 1], [0, 2, 0]));
        assert!(!count.is_against(true) && count.is_against(false));
        let level = Count::of([(Seat::Chair, Hand::For), (Seat::Medical, Hand::Against)]);
        assert!(!level.is_against(true) && !level.is_against(false));
        assert!(level.is_even() && !Count::default().is_even());
    }

    #[test]
    fn a_show_of_hands_goes_with_its_decision_and_never_touches_the_game() {
        let mut play = Play::new(prepared().into(), 7, String::new());
        play.sit(&[Seat::Chair, Seat::Finance], true);
        let before = play.game().digest();
        let ballot = Ballot {
            order: ORDER,
            hands: vec![(Seat::Chair, Hand::For), (Seat::Finance, Hand::Against)],
            dissent: vec![(Seat::Finance, "too dear".to_owned())],
        };
        for _ in 0..2 {
            play.record(&ballot, true);
            assert_eq!(play.minutes().len(), 2 + 4, "the second takes its place");
        }
        assert_eq!(play.game().digest(), before);
        play.give(ORDER).expect("it is open");
        play.undo().expect("nothing was revealed");
        assert_eq!(play.minutes().len(), 2, "only who sits where is left");
        assert_eq!(play.seats(), [Seat::Chair, Seat::Finance]);
    }
}
