//! A team round one screen: how many, who holds which seat, and the cards that each seat reads
//! alone.

use super::{board, boardroom, game_page};
use crate::catalogue::Seat;
use crate::game::{Play, TEAM_LEAST, drawn_seats};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, numbers, words};

/// How many people.
pub(super) fn page(play: &Play) -> Page {
    let chair = seat_words(play, Seat::Chair);
    let mut page = game_page(play, "A team round this screen");
    page.blocks = vec![
        Block::Text(format!(
            "Each person holds a seat, has a card that only that seat reads, and raises a hand on \
             every paper. The {chair} decides. What happens to the trust is the same as if one \
             person had given the same answers."
        )),
        Block::Aside(format!(
            "One seat is always the {chair}. The number of people settles which the others are, so \
             that somebody at the table may know what is hidden. Who takes which seat is drawn by \
             lot, or you choose."
        )),
    ];
    page.question = "How many people hold a seat?".into();
    page.choices
        .push(Choice::new("Play without seats", Act::Back));
    let best = usize::from(play.prepared().scenario.group.1);
    // With nobody first and two after that, the number of an answer is that of the people.
    for people in TEAM_LEAST..=Seat::COUNT {
        let note = if people == best {
            page.cursor = page.choices.len();
            "best for this scenario"
        } else {
            ""
        };
        let seats = drawn_seats(&play.prepared().scenario, play.seed(), people);
        let label = words::capital(&numbers::counted(people as u16, "people", "people"));
        page.choices
            .push(Choice::new(label, Act::Go(Screen::Seats(seats, true))).note(note));
    }
    page
}

/// Who sits where.
pub(super) fn seats_page(play: &Play, seats: &[Seat], drawn: bool) -> Page {
    let mut page = game_page(play, if drawn { "Drawn by lot" } else { "As chosen" });
    page.blocks.push(Block::Text(
        "Going round the screen from the left, each person takes the next seat:".into(),
    ));
    for (place, seat) in seats.iter().enumerate() {
        page.blocks.push(Block::Pair {
            label: format!("{}. {}", place + 1, words::capital(seat_words(play, *seat))),
            value: public(play, *seat),
        });
    }
    page.question = "Are these the seats?".into();
    page.choices.push(Choice::new(
        "Take these seats",
        Act::TakeSeats(seats.to_vec(), drawn),
    ));
    page.choices.push(Choice::new(
        "Choose the seats",
        Act::Go(Screen::ChooseSeat(Vec::new(), seats.len())),
    ));
    page.choices
        .push(Choice::new("Another number of people", Act::Back));
    page
}

/// Which seat the next person takes; the chair must be among them.
pub(super) fn choose_page(play: &Play, chosen: &[Seat], people: usize) -> Page {
    let number = chosen.len() + 1;
    let mut page = game_page(play, format!("Choosing seats: {number} of {people}"));
    let chair = seat_words(play, Seat::Chair);
    if !chosen.contains(&Seat::Chair) {
        page.blocks
            .push(Block::Aside(format!("One of you must be the {chair}.")));
    }
    let taken: Vec<String> = chosen
        .iter()
        .map(|seat| seat_words(play, *seat).to_owned())
        .collect();
    if !taken.is_empty() {
        page.blocks.push(Block::Aside(format!(
            "Taken so far: {}.",
            words::listed(&taken)
        )));
    }
    page.question = format!("Person {number} from the left: which seat?");
    let needs_chair = number == people && !chosen.contains(&Seat::Chair);
    for seat in Seat::ALL.iter().filter(|seat| !chosen.contains(seat)) {
        let mut seats = chosen.to_vec();
        seats.push(*seat);
        let next = if seats.len() == people {
            Screen::Seats(seats, false)
        } else {
            Screen::ChooseSeat(seats, people)
        };
        let not_chair = needs_chair && *seat != Seat::Chair;
        let why =
            not_chair.then(|| format!("Somebody must be the {}.", seat_words(play, Seat::Chair)));
        page.choices.push(
            Choice::new(words::capital(seat_words(play, *seat)), Act::Go(next))
                .note(if seat.votes() { "votes" } else { "is heard" })
                .detail(vec![Block::Aside(public(play, *seat))])
                .refused(why),
        );
    }
    page
}

fn seat_words(play: &Play, seat: Seat) -> &str {
    play.prepared().scenario.called.seat(seat)
}

fn public(play: &Play, seat: Seat) -> String {
    let brief = play.prepared().scenario.brief(seat);
    brief.map(|brief| brief.public.clone()).unwrap_or_default()
}

fn private(play: &Play, seat: Seat) -> &str {
    let brief = play.prepared().scenario.brief(seat);
    brief.map_or("", |brief| &brief.private)
}

/// The cards, each for its seat alone.
pub(super) fn cards_page(session: &Session) -> Page {
    let play = session.table();
    let mut page = game_page(play, "Cards, each for its seat alone");
    page.blocks.push(Block::Text(
        "Each seat knows something that the others have not read. Hand the screen to somebody, and \
         they read their card alone. Reading it alone opens nothing to the table."
            .into(),
    ));
    page.question = "Who reads?".into();
    let is_begun = Session::is_begun(play);
    let on = if is_begun {
        Choice::new("Back to the table", Act::Home)
    } else {
        Choice::new(format!("Go on to {}'s priorities", board(play)), Act::Back)
    };
    page.choices.push(on);
    for seat in session.seats() {
        if !private(play, seat).is_empty() {
            let label = format!("Hand the screen to the {}", seat_words(play, seat));
            let note = if play.game().brief_is_open(seat) {
                "opened to the table"
            } else if session.cards_read.contains(&seat) {
                "has read it"
            } else {
                ""
            };
            page.choices
                .push(Choice::new(label, Act::Go(Screen::Cover(seat))).note(note));
        }
    }
    page
}

/// Before a card is shown.
pub(super) fn cover_page(play: &Play, seat: Seat) -> Page {
    let name = seat_words(play, seat);
    let mut page = game_page(play, format!("For the {name} alone"));
    page.blocks.push(Block::Notice(format!(
        "Hand the screen to the {name}. Everybody else looks away."
    )));
    page.blocks.push(Block::Aside(
        "If it is shown on a wall, turn the projector off or cover it first.".into(),
    ));
    page.question = "Is the screen yours alone?".into();
    page.choices
        .push(Choice::new("Show my card", Act::Turn(Screen::Card(seat))));
    page.choices.push(Choice::new("Not now", Act::Back));
    page
}

/// A card.
pub(super) fn card_page(session: &Session, seat: Seat) -> Page {
    let play = session.table();
    let mut page = game_page(play, format!("The card of the {}", seat_words(play, seat)));
    page.blocks
        .push(Block::Text(private(play, seat).to_owned()));
    page.blocks.push(Block::Aside(
        "You may use it or not, as somebody in that post might. To open it to everybody, choose \
         \"People, briefs and minutes\" at the meeting, and there \"Open a private brief to the \
         table\"."
            .into(),
    ));
    if session.plain {
        page.blocks.push(Block::Aside(
            "In plain text it stays above: clear or scroll it away before you hand the screen \
             back."
                .into(),
        ));
    }
    page.choices
        .push(Choice::new("Hide it, and hand the screen back", Act::Back));
    page
}

/// Who was tested, for an observer.
pub(super) fn challenge_page(session: &Session) -> Page {
    let play = session.table();
    let mut page = game_page(play, "An observer heard a challenge");
    page.blocks.push(Block::Aside(
        "A challenge is a question that tests what somebody said or took for granted. Whose words \
         were tested is noted by post, never by name, and read again at the end."
            .into(),
    ));
    page.question = "Who was tested?".into();
    page.choices.push(Choice::new("Nobody: go back", Act::Back));
    for seat in session.seats() {
        let act = Act::Go(Screen::ChallengeOn(Some(seat)));
        page.choices
            .push(Choice::new(words::capital(seat_words(play, seat)), act));
    }
    let act = Act::Go(Screen::ChallengeOn(None));
    let whole = format!("{} as a whole", words::capital(board(play)));
    page.choices.push(Choice::new(whole, act));
    page
}

/// On what.
pub(super) fn challenge_on_page(play: &Play, tested: Option<Seat>) -> Page {
    let mut page = game_page(play, "An observer heard a challenge");
    page.question = "On what?".into();
    for item in boardroom::papers(play) {
        let title = play.prepared().scenario.items[usize::from(item)]
            .title
            .clone();
        let act = Act::Go(Screen::ChallengeText(tested, Some(item)));
        page.choices.push(Choice::new(title, act));
    }
    let act = Act::Go(Screen::ChallengeText(tested, None));
    page.choices.push(Choice::new("Something else", act));
    page
}
