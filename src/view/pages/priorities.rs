//! Ten beans over the four counts, and who pays. The board is judged against these.

use super::{board, game_page, refused};
use crate::catalogue::{Count, WhoPays};
use crate::game::{BEANS, Order};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, numbers, words};

pub(super) fn page(session: &Session) -> Page {
    let play = session.table();
    let beans = session.beans;
    let order = Order::SetPriorities {
        beans,
        who_pays: session.who_pays,
    };
    let mut page = game_page(
        play,
        format!("{}'s priorities", words::capital(board(play))),
    );
    page.blocks = vec![
        Block::Text(
            "Set out ten beans over the four things that a term is weighed on. More beans mean \
             that it matters more. At the end you are shown how you did against these, and nobody \
             else's."
                .into(),
        ),
        Block::Aside(format!(
            "{}{}",
            beans_left(BEANS.saturating_sub(beans.iter().sum())),
            adjusted(session, "beans")
        )),
    ];
    page.question = format!(
        "What matters most to {}, and who pays?",
        board(play).replacen("the ", "this ", 1)
    );
    page.choices.push(
        Choice::new("Agree these and open the first meeting", Act::Give(order))
            .refused(refused(play, order)),
    );
    for (place, count) in Count::ALL.iter().enumerate() {
        let mut choice = Choice::new(words::capital(count.words()), Act::Go(Screen::Beans(place)))
            .note(bean_words(beans[place]))
            .detail(vec![Block::Aside(counted_in(*count).into())]);
        choice.adjust = Some((
            Act::Beans(place, beans[place].saturating_sub(1)),
            Act::Beans(place, beans[place] + 1),
        ));
        page.choices.push(choice);
    }
    page.choices.push(
        Choice::new(
            "Who pays, when not everything can be afforded",
            Act::Go(Screen::WhoPays),
        )
        .note(session.who_pays.words()),
    );
    page
}

/// How they are moved, where keys move them.
pub(super) fn adjusted(session: &Session, what: &str) -> String {
    if session.plain {
        return String::new();
    }
    format!(" On a line of {what}, left takes one and right gives one.")
}

pub(super) fn beans_page(session: &Session, count: usize) -> Page {
    let mut page = game_page(session.table(), words::capital(Count::ALL[count].words()));
    let now = session.beans[count];
    let free = BEANS.saturating_sub(session.beans.iter().sum());
    page.blocks = vec![
        Block::Text(counted_in(Count::ALL[count]).into()),
        Block::Aside(beans_left(free)),
    ];
    page.question = "How many beans?".into();
    // From one on and nought last, so that the number of an answer is that of the beans.
    for beans in (1..=now + free).chain([0]) {
        let label = words::capital(&bean_words(beans));
        let choice = Choice::new(label, Act::Beans(count, beans));
        if beans == now {
            page.cursor = page.choices.len();
            page.choices.push(choice.note("as it stands"));
        } else {
            page.choices.push(choice);
        }
    }
    page
}

pub(super) fn who_pays_page(session: &Session) -> Page {
    let mut page = game_page(session.table(), "Who pays?");
    page.blocks = vec![Block::Text(
        "There will be months when not everything can be afforded. Say now, before anyone is \
         tired, who pays first."
            .into(),
    )];
    page.question = "When not everything can be afforded:".into();
    for who in WhoPays::ALL {
        let note = if *who == session.who_pays {
            "as it stands"
        } else {
            ""
        };
        let label = words::capital(who.words());
        page.choices
            .push(Choice::new(label, Act::WhoPays(*who)).note(note));
    }
    page
}

/// How many beans are still to be set out.
pub(in crate::view) fn beans_left(left: u8) -> String {
    match left {
        0 => "All ten beans are set out. Take some from one to give to another.".into(),
        left => format!("{} still to be set out.", words::capital(&bean_words(left))),
    }
}

pub(in crate::view) fn bean_words(beans: u8) -> String {
    numbers::counted(beans.into(), "bean", "beans")
}

/// What a count is made of, in a sentence.
fn counted_in(count: Count) -> &'static str {
    match count {
        Count::Patients => "How long people wait, and whether care does them good or harm.",
        Count::Staff => "Whether people are heard, well and staying.",
        Count::Money => "Whether the trust lives within its means, now and underneath.",
        Count::Readiness => {
            "What is left for those who come next: leaders, learning, buildings and trust."
        }
    }
}
