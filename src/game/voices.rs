//! Who speaks to a paper. In a closed culture the seats whose news is unwelcome say less; what
//! makes it closed is the trust as it truly is, and nothing of that is shown. Says who, never what.

use super::Game;
use crate::catalogue::{Quantity, Seat};

/// How a seat that is asked to speak to a paper answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// It says what it sees.
    Speaks,
    /// It has nothing to add at this time.
    NothingToAdd,
    /// It does not ask to speak.
    Silent,
}

/// How far below a seat's own measure the table must be for it not even to be asked. Judgement.
const SILENT_BELOW: f64 = 6.0;

/// How openly people speak at this table: the mean of safety to speak up and of trust in the board,
/// both of 100; 50 is usual. Judgement: silence at the top comes both of fear and of futility, and
/// nothing we know weighs one against the other.
fn openness_of_the_table(game: &Game) -> f64 {
    let value = |quantity| game.trust.value(quantity);
    f64::midpoint(value(Quantity::OPENNESS), value(Quantity::TRUST_IN_BOARD))
}

/// How open a table must be for a seat to bring unwelcome news; none where its news is not of that
/// sort, or where it has nobody above it to fear. All judgement: the less power a seat has, and the
/// closer it sits to harm and strain, the sooner it learns to keep quiet. All are under the usual
/// 50, so that at an ordinary table everybody speaks.
fn needs(seat: Seat) -> Option<f64> {
    match seat {
        Seat::Chair | Seat::ChiefExecutive | Seat::Finance => None,
        Seat::ResidentDoctor | Seat::StaffSide => Some(42.0),
        Seat::Nursing | Seat::Operations | Seat::PatientPartner => Some(39.0),
        Seat::Medical | Seat::NonExecutive => Some(36.0),
    }
}

/// How a seat answers when it is asked to speak to a paper that `from` brings. Who brings a paper
/// speaks to it, and a seat whose private brief was opened has said the hard thing already.
pub fn speech(game: &Game, from: Seat, seat: Seat) -> Speech {
    let Some(needs) = needs(seat) else {
        return Speech::Speaks;
    };
    let lacks = needs - openness_of_the_table(game);
    if seat == from || game.brief_is_open(seat) || lacks <= 0.0 {
        Speech::Speaks
    } else if lacks <= SILENT_BELOW {
        Speech::NothingToAdd
    } else {
        Speech::Silent
    }
}

#[cfg(test)]
mod tests {
    use super::{Speech, speech};
    use crate::catalogue::{Quantity, Seat};
    use crate::game::fixture::prepared;
    use crate::game::{Game, Order, Play};

    /// What each seat does at a table of this openness and trust, to a paper from the chair.
    fn at(openness: f64, trust: f64) -> Vec<Speech> {
        let prepared = prepared();
        let mut game = Game::new(&prepared, 1);
        let set = [
            (Quantity::OPENNESS, openness),
            (Quantity::TRUST_IN_BOARD, trust),
        ];
        game.experiment(&prepared, &set, &[]);
        let seats = Seat::ALL.iter();
        seats
            .map(|seat| speech(&game, Seat::Chair, *seat))
            .collect()
    }

    #[test]
    fn at_an_ordinary_table_everybody_speaks_and_at_a_closed_one_fewer_and_fewer_do() {
        assert!(at(50.0, 50.0).iter().all(|it| *it == Speech::Speaks));
        let speaking = |level: f64| {
            let at = at(level, level);
            at.iter().filter(|it| **it == Speech::Speaks).count()
        };
        let levels = [50.0, 41.0, 38.0, 35.0, 20.0].map(speaking);
        assert_eq!(levels, [10, 8, 5, 3, 3]);
        assert!(at(20.0, 20.0).contains(&Speech::Silent));
        assert!(at(40.0, 40.0).contains(&Speech::NothingToAdd));
    }

    #[test]
    fn who_brings_the_paper_and_whose_brief_is_open_speak_in_any_culture() {
        let prepared = prepared();
        let mut play = Play::new(prepared.into(), 1, String::new());
        let ask = |play: &Play, from| speech(play.game(), from, Seat::Nursing);
        let closed = [("openness", 20.0), ("trust_in_board", 20.0)];
        for (name, value) in closed {
            play.set(name, value).expect("it can be set");
        }
        assert_eq!(ask(&play, Seat::Chair), Speech::Silent);
        assert_eq!(ask(&play, Seat::Nursing), Speech::Speaks);
        let open = Order::OpenBrief {
            seat: Seat::Nursing,
        };
        if play.give(open).is_ok() {
            assert_eq!(ask(&play, Seat::Chair), Speech::Speaks);
        }
    }
}
