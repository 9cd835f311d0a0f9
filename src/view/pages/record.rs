//! The people, their briefs and what is written down: what the table turns to now and then, and
//! what found no number on the boardroom's page.

use super::{boardroom, game_page};
use crate::game::Play;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};

/// What it is called on the boardroom's page.
pub(super) const NAME: &str = "People, briefs and minutes";

pub(super) fn page(play: &Play) -> Page {
    let mut page = game_page(play, NAME);
    page.question = "What would the table like to see?".into();
    page.choices
        .push(Choice::new("Back to the table", Act::Home));
    page.choices.extend(people(play));
    page.choices.extend(written(play));
    page.choices.extend(boardroom::without_a_number(play));
    page
}

fn choice(label: &str, screen: Screen, detail: &str) -> Choice {
    Choice::new(label, Act::Go(screen)).detail(vec![Block::Aside(detail.into())])
}

fn people(play: &Play) -> Vec<Choice> {
    let has_seats = !play.seats().is_empty();
    let mut people = vec![
        choice(
            "See who is round the table",
            Screen::People,
            "What each seat cares for, and where it stands on what waits.",
        ),
        choice(
            "Open a private brief to the table",
            Screen::Briefs,
            "Each seat knows something. Once opened it is known to all.",
        ),
    ];
    if has_seats {
        people.push(choice(
            "Read a card alone",
            Screen::Cards,
            "A seat reads what only it knows, and opens nothing to the table.",
        ));
    }
    let give_out = if has_seats {
        "Give out the seats anew"
    } else {
        "Give out the seats to a team round this screen"
    };
    people.push(Choice::new(give_out, Act::Go(Screen::Seating)));
    people
}

fn written(play: &Play) -> Vec<Choice> {
    let mut written = vec![choice(
        "Read the minutes so far",
        Screen::Minutes,
        "Reasons, hands, dissent and challenges, as they were written down.",
    )];
    if !play.log().is_empty() {
        written.push(choice(
            "Look back over the game so far",
            Screen::SoFar,
            "What was decided at each meeting, why, and what came of it.",
        ));
    }
    written
}
