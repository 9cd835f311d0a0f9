//! The people round the table: what each seat cares for, where it stands on what waits, and how far
//! it trusts the board. Only what could be seen: what is true of the trust is not asked.

use super::{boardroom, game_page, refused};
use crate::catalogue::{Quantity, Seat};
use crate::game::{Order, Play, Speech, speech};
use crate::scenario::Item;
use crate::view::figures::figure_line;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{numbers, words};

/// Figures about who leads and who trusts, as the board was told.
const TOLD: [Quantity; 3] = [
    Quantity::TRUST_IN_BOARD,
    Quantity::CLINICAL_LEADS,
    Quantity::LEADS_WILLING_PERCENT,
];

pub(super) fn page(play: &Play) -> Page {
    let mut page = game_page(play, "Round the table");
    let vote = Seat::ALL.iter().filter(|seat| seat.votes()).count();
    let heard = Seat::ALL.len() - vote;
    page.blocks.push(Block::Text(format!(
        "{}; {} and are heard. Choose one to see what they care for and where they stand on \
         what waits.",
        words::capital(&numbers::counted(vote as u16, "seat votes", "seats vote")),
        numbers::counted(heard as u16, "attends", "attend")
    )));
    let pack = play.pack();
    let told = |quantity: &Quantity| pack.figures.iter().find(|it| it.quantity == *quantity);
    let figures = TOLD.iter().filter_map(told);
    let lines = figures.map(|figure| figure_line(play, &pack, figure));
    page.blocks.extend(lines.map(Block::Figure));
    page.question = "Who would you like to know more about?".into();
    page.choices
        .push(Choice::new("Back to the table", Act::Home));
    page.choices.extend(Seat::ALL.iter().map(|seat| {
        let name = words::capital(play.prepared().scenario.called.seat(*seat));
        Choice::new(name, Act::Go(Screen::Person(*seat)))
            .note(note(play, *seat))
            .detail(seen(play, *seat))
    }));
    page
}

fn note(play: &Play, seat: Seat) -> String {
    let votes = if seat.votes() { "votes" } else { "is heard" };
    let mut note = votes.to_owned();
    if play.seats().contains(&seat) {
        note += "; held by one of you";
    }
    if play.game().brief_is_open(seat) {
        note += "; brief opened";
    }
    note
}

/// One seat.
pub(super) fn one_page(play: &Play, seat: Seat) -> Page {
    let scenario = &play.prepared().scenario;
    let mut page = game_page(play, words::capital(scenario.called.seat(seat)));
    let brief = scenario.brief(seat);
    page.blocks.push(Block::Aside(
        if seat.votes() {
            "This seat has a vote."
        } else {
            "This seat has no vote. It attends and is heard."
        }
        .into(),
    ));
    if let Some(brief) = brief {
        page.blocks
            .push(Block::Heading("What they care for".into()));
        page.blocks.push(Block::Says {
            who: "From the seat's own card".into(),
            says: brief.public.clone(),
        });
        let sections: Vec<String> = brief
            .reports
            .iter()
            .map(|it| words::section(*it, &scenario.called))
            .collect();
        if !sections.is_empty() {
            let sections = words::listed(&sections);
            page.blocks
                .push(Block::Aside(format!("They look first at {sections}.")));
        }
    }
    page.blocks
        .push(Block::Heading("Where they stand on what waits".into()));
    page.blocks.extend(stances(play, seat));
    page.blocks
        .push(Block::Heading("Whether they speak up".into()));
    page.blocks.push(Block::Text(manner(play, seat)));
    page.blocks.push(Block::Heading("What they know".into()));
    match brief {
        Some(brief) if brief.private.is_empty() => page
            .blocks
            .push(Block::Text("They were given no private brief.".into())),
        Some(brief) if play.game().brief_is_open(seat) => {
            page.blocks.push(Block::Text(
                "Their private brief has been opened to the table:".into(),
            ));
            page.blocks.push(Block::Text(brief.private.clone()));
        }
        _ => page.blocks.push(Block::Text(
            "Their private brief has not been opened to the table.".into(),
        )),
    }
    page.choices.push(Choice::new("Go back", Act::Back));
    if refused(play, Order::OpenBrief { seat }).is_none() {
        let open = Act::Go(Screen::OpenBrief(seat));
        page.choices
            .push(Choice::new("Open their private brief to the table", open));
    }
    page
}

/// What a seat does when it is asked about the papers that wait.
struct Asked<'a> {
    item: &'a Item,
    says: &'a str,
    speech: Speech,
}

/// The papers that wait on which a seat has something to say, whether it says it or not.
fn asked(play: &Play, seat: Seat) -> Vec<Asked<'_>> {
    let waiting = boardroom::papers(play)
        .filter(|item| boardroom::decided(play, *item).is_none())
        .map(|place| &play.prepared().scenario.items[usize::from(place)]);
    let of_item = |item| {
        let voice = Item::voice_of(item, seat)?;
        Some(Asked {
            item,
            says: voice,
            speech: speech(play.game(), item.from, seat),
        })
    };
    waiting.filter_map(of_item).collect()
}

fn stances(play: &Play, seat: Seat) -> Vec<Block> {
    let blocks: Vec<Block> = asked(play, seat)
        .into_iter()
        .filter_map(|asked| match asked.speech {
            Speech::Speaks => Some(Block::Says {
                who: format!("On {}", words::quoted(&asked.item.title)),
                says: asked.says.to_owned(),
            }),
            Speech::NothingToAdd => Some(Block::Text(format!(
                "On \"{}\" they have nothing to add at this time.",
                asked.item.title
            ))),
            Speech::Silent => None,
        })
        .collect();
    if blocks.is_empty() {
        return vec![Block::Text(
            "They have said nothing of what waits for a decision.".into(),
        )];
    }
    blocks
}

/// What could be seen of a seat at a glance: what it says of what waits, and how it answers.
fn seen(play: &Play, seat: Seat) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !asked(play, seat).is_empty() {
        blocks.extend(stances(play, seat));
    }
    blocks.push(Block::Aside(manner(play, seat)));
    blocks
}

/// Whether a seat speaks up, as far as that could be seen: by what it says when it is asked.
fn manner(play: &Play, seat: Seat) -> String {
    let asked = asked(play, seat);
    let speaks = asked.iter().filter(|it| it.speech == Speech::Speaks);
    let held = asked
        .iter()
        .filter(|it| it.speech == Speech::NothingToAdd)
        .count();
    let papers = |count: usize| numbers::counted(count as u16, "paper", "papers");
    match (speaks.count(), held) {
        (0, 0) if boardroom::papers(play).all(|item| boardroom::decided(play, item).is_some()) => {
            "Whether they do shows only when they speak to a paper, and none waits now.".into()
        }
        (0, 0) => {
            "Whether they do shows only when they speak to a paper, and they have no word on those \
             that wait."
                .into()
        }
        (_, 0) => "They say what they see when they are asked.".into(),
        (0, held) => format!("Asked about {}, they had nothing to add.", papers(held)),
        (said, held) => format!(
            "They spoke to {} and had nothing to add to {}.",
            papers(said),
            papers(held)
        ),
    }
}
