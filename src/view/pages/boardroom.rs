//! The meeting: its agenda, and everything else that may be done at it.

use super::{attention, board, game_page, orders, record, with_headlines};
use crate::catalogue::ProblemKind;
use crate::game::{Order, Play};
use crate::scenario::Item;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{dates, numbers, words};

/// Answers that a number key gives: nine, and `0` for the tenth.
const NUMBERS: usize = 10;
/// The place of attention in the board's business.
const ATTENTION_PLACE: usize = 2;

pub(super) fn page(play: &Play) -> Page {
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, play.game().turn);
    let mut page = game_page(play, format!("The {month} meeting"));
    let waiting: Vec<u16> = papers(play)
        .filter(|item| decided(play, *item).is_none())
        .collect();
    page.blocks
        .push(Block::Text(agenda_sentence(play, waiting.len())));
    page.question = format!("What will {} do next?", board(play));
    let paper = |item: u16| paper_choice(play, item);
    let end = Choice::new(format!("End the {month} meeting"), Act::Go(Screen::Confirm))
        .note(orders_note(play));
    // What is first leads on; what follows the papers keeps its number all through a meeting.
    let decided = papers(play).filter(|item| decided(play, *item).is_some());
    let all = waiting.iter().copied().chain(decided);
    page.choices.extend(all.map(paper));
    let place = match waiting.len() {
        0 => 0,
        _ => page.choices.len(),
    };
    page.choices.insert(place, end);
    page.choices.extend(numbered_business(play).0);
    page.choices.push(record_choice(play));
    with_headlines(page, play)
}

/// What of the board's business has a number of its own beside the papers, the end of the
/// meeting and the page that has the rest; and what has none. Attention gives way first: it is
/// divided once, and the rest is asked for at every meeting.
fn numbered_business(play: &Play) -> (Vec<Choice>, Vec<Choice>) {
    let left = NUMBERS.saturating_sub(papers(play).count() + 2);
    let (mut numbered, mut rest) = (business(play), Vec::new());
    while numbered.len() > left {
        rest.push(numbered.remove((numbered.len() - 1).min(ATTENTION_PLACE)));
    }
    (numbered, rest)
}

/// What found no number on this page.
pub(super) fn without_a_number(play: &Play) -> Vec<Choice> {
    numbered_business(play).1
}

fn record_choice(play: &Play) -> Choice {
    let also: Vec<String> = without_a_number(play)
        .iter()
        .map(|choice| words::inside(&choice.label))
        .collect();
    let note = if also.is_empty() {
        String::new()
    } else {
        format!("and {}", words::listed(&also))
    };
    Choice::new(record::NAME, Act::Go(Screen::Record))
        .note(note)
        .detail(vec![Block::Aside(
        "Who sits here and where each stands; private briefs; what was written down and decided."
            .into(),
    )])
}

/// Papers on the table at this meeting, decided or not.
pub(super) fn papers(play: &Play) -> impl Iterator<Item = u16> + '_ {
    play.game().agenda()
}

/// The option that this meeting has chosen for a paper.
pub(in crate::view) fn decided(play: &Play, wanted: u16) -> Option<Order> {
    let is_it = |order: &Order| matches!(order, Order::Decide { item, .. } if *item == wanted);
    play.pending().iter().copied().find(is_it)
}

fn agenda_sentence(play: &Play, waiting: usize) -> String {
    let all = papers(play).count();
    let number = |count: usize| numbers::counted(count as u16, "paper", "papers");
    match (all, waiting) {
        (0, _) => "No paper is on the table.".into(),
        (_, 0) => "Every paper on the table has been decided.".into(),
        (all, waiting) if all == waiting => {
            let verb = if all == 1 { "waits" } else { "wait" };
            format!("{} {verb} for a decision.", words::capital(&number(all)))
        }
        (all, waiting) => {
            let verb = if waiting == 1 { "waits" } else { "wait" };
            let waiting = words::capital(&numbers::counted(waiting as u16, "", ""));
            format!("{waiting}of {} still {verb} for a decision.", number(all))
        }
    }
}

fn paper_choice(play: &Play, place: u16) -> Choice {
    let scenario = &play.prepared().scenario;
    let (item, called) = (&scenario.items[usize::from(place)], &scenario.called);
    let choice = Choice::new(item.title.clone(), Act::Go(Screen::Paper(place)));
    match decided(play, place) {
        Some(order) => choice
            .note("decided")
            .detail(vec![Block::Aside(orders::sentence(play, order))]),
        None => choice.note(note(item)).detail(vec![
            Block::Aside(format!(
                "From {}; {}.",
                called.the(item.from),
                called.whose(item.whose)
            )),
            waits(item),
        ]),
    }
}

pub(super) fn waits(item: &Item) -> Block {
    Block::Pair {
        label: "Who waits".into(),
        value: item.who_waits.clone(),
    }
}

fn note(item: &Item) -> &'static str {
    match item.kind {
        ProblemKind::Critical => "urgent",
        ProblemKind::Tame | ProblemKind::Wicked => "",
    }
}

/// The board's own business, attention at its place.
fn business(play: &Play) -> Vec<Choice> {
    let pending =
        |test: fn(&Order) -> bool| play.pending().iter().filter(|order| test(order)).count();
    let done = |count: usize| match count {
        0 => String::new(),
        count => format!("{count} at this meeting"),
    };
    let own = pending(|order| orders::is_own_business(*order));
    let visits = pending(|order| matches!(order, Order::Visit { .. }));
    let divided = pending(|order| matches!(order, Order::SetAttention { .. }));
    vec![
        Choice::new("Read the board pack", Act::Go(Screen::Pack(0))).detail(vec![Block::Aside(
            format!("What {} is told: not always what is so.", board(play)),
        )]),
        Choice::new(
            format!("Table {}'s own business", board(play)),
            Act::Go(Screen::Business),
        )
        .note(done(own))
        .detail(vec![
            Block::Aside(
                "Start, stop or resize work; posts, beds, agency, activity, savings, repairs."
                    .into(),
            ),
            Block::Aside(attention::room_words(play)),
        ]),
        Choice::new("Divide attention", Act::Go(Screen::Attention))
            .note(if divided > 0 {
                "divided at this meeting"
            } else {
                ""
            })
            .detail(vec![Block::Aside(
                "What leaders look at is noticed, and shapes what others do.".into(),
            )]),
        Choice::new("Go and see", Act::Go(Screen::Visits))
            .note(done(visits))
            .detail(vec![Block::Aside("One visitor sees one shift.".into())]),
    ]
}

fn orders_note(play: &Play) -> String {
    match play.pending().len() {
        0 => "nothing yet".into(),
        done => format!("{done} done"),
    }
}

/// Where a resumed game stands, in a sentence.
pub(in crate::view) fn last_time(play: &Play) -> String {
    let scenario = &play.prepared().scenario;
    if play.game().is_over() {
        return "This game has ended.".into();
    }
    let month = dates::meeting_month(scenario, play.game().turn);
    let given = numbers::counted(play.pending().len() as u16, "order", "orders");
    format!("You are back at the {month} meeting, with {given} given.")
}
