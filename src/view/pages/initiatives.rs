//! Initiatives: lasting work that the board may start, stop or resize, how and where.

use super::{approach, asking, board, game_page, refused};
use crate::catalogue::{Approach, ServiceLine, Whose};
use crate::game::{Order, Play};
use crate::scenario::Initiative;
use crate::view::numbers;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};

pub(super) fn page(play: &Play, screen: &Screen) -> Page {
    match screen {
        Screen::Initiative(place) => one_page(play, *place),
        Screen::InitiativeHow(place, line) => how_page(play, *place, *line),
        _ => list_page(play),
    }
}

fn list_page(play: &Play) -> Page {
    let mut page = game_page(play, "Initiatives");
    page.question = format!("Which will {} start, stop or resize?", board(play));
    page.choices.push(Choice::new("Go back", Act::Back));
    let initiatives = &play.prepared().scenario.model.initiatives;
    for (place, initiative) in (0_u16..).zip(initiatives) {
        if is_untold(play, place) {
            continue;
        }
        let (note, closed) = standing(play, place, initiative);
        page.choices.push(
            Choice::new(initiative.label.clone(), Act::Go(Screen::Initiative(place)))
                .note(note)
                .detail(about(play, place))
                .refused(closed),
        );
    }
    page
}

/// Whether only the scenario starts it, and has not: its name may tell what nobody knows yet.
fn is_untold(play: &Play, place: u16) -> bool {
    let is_standing = play.prepared().scenario.standing.contains(&place);
    !is_standing && !play.game().trust.initiative(place).running
}

/// How an initiative stands, and why nothing can be done about it, if so.
fn standing(play: &Play, place: u16, initiative: &Initiative) -> (String, Option<String>) {
    let state = play.game().trust.initiative(place);
    let ordered = play.pending().iter().rev().find_map(|order| match order {
        Order::Start { initiative, .. } if *initiative == place => Some("to be started"),
        Order::Stop { initiative } if *initiative == place => Some("to be stopped"),
        _ => None,
    });
    if let Some(note) = ordered {
        return (note.into(), None);
    }
    if state.running {
        let adopted = numbers::decimal(state.adopted, 0);
        return (format!("running, adopted {adopted}% as reported"), None);
    }
    if play.will_run(place) {
        return ("to be started by a paper".into(), None);
    }
    let mut places = places(initiative);
    let is_open = |line| refused(play, start(play, place, line)).is_none();
    let closed = if places.any(is_open) {
        None
    } else {
        refused(play, start(play, place, None))
    };
    let asks = play.asks(start(play, place, None));
    let note = format!(
        "{} a month; {}",
        numbers::money(asks.monthly),
        whose_note(play, initiative.whose)
    );
    (note, closed)
}

/// Whose decision it properly is, in few words.
fn whose_note(play: &Play, whose: Whose) -> String {
    format!("{} decides", play.prepared().scenario.called.decider(whose))
}

/// The order that starts it, in its usual way.
fn start(play: &Play, place: u16, line: Option<ServiceLine>) -> Order {
    let initiative = &play.prepared().scenario.model.initiatives[usize::from(place)];
    Order::Start {
        initiative: place,
        approach: initiative
            .approaches
            .first()
            .copied()
            .unwrap_or(Approach::Impose),
        line,
    }
}

/// Where it can be started: everywhere, and perhaps in one service line.
fn places(initiative: &Initiative) -> impl Iterator<Item = Option<ServiceLine>> + use<> {
    let lines: &[ServiceLine] = if initiative.by_line {
        ServiceLine::ALL
    } else {
        &[]
    };
    [None].into_iter().chain(lines.iter().copied().map(Some))
}

/// What an initiative is and asks.
fn about(play: &Play, place: u16) -> Vec<Block> {
    let initiative = &play.prepared().scenario.model.initiatives[usize::from(place)];
    let order = start(play, place, None);
    vec![
        Block::Text(initiative.what.clone()),
        Block::Pair {
            label: "Asks".into(),
            value: format!(
                "in the whole trust, {}; {}.",
                asking::start(play, order),
                load_words(initiative.load)
            ),
        },
        asking::whose(play, order),
    ]
}

fn load_words(load: f64) -> &'static str {
    if load < 0.5 {
        "a small change for people to take in"
    } else if load <= 1.2 {
        "a change of usual size for people to take in"
    } else {
        "a large change for people to take in"
    }
}

fn one_page(play: &Play, place: u16) -> Page {
    let initiative = &play.prepared().scenario.model.initiatives[usize::from(place)];
    let mut page = game_page(play, initiative.label.clone());
    page.blocks = about(play, place);
    let stop = Order::Stop { initiative: place };
    if refused(play, stop).is_none() {
        page.choices
            .push(Choice::new("Leave it as it is", Act::Back));
        page.question = if play.game().trust.initiative(place).running {
            format!("It is running. What will {} do?", board(play))
        } else {
            format!(
                "It was ordered at this meeting and has not begun. What will {} do?",
                board(play)
            )
        };
        page.choices.push(Choice::new("Stop it", Act::Give(stop)));
        for percent in [50, 100, 150] {
            let order = Order::Resize {
                initiative: place,
                percent,
            };
            page.choices.push(
                Choice::new(
                    format!("Run it at {percent}% of the size planned"),
                    Act::Give(order),
                )
                .refused(refused(play, order)),
            );
        }
        return page;
    }
    page.question = "Where is it to be started?".into();
    page.choices.push(Choice::new("Do not start it", Act::Back));
    page.choices.extend(places(initiative).map(|line| {
        let label = match line {
            None => "In the whole trust".into(),
            Some(line) => format!("In {} alone", line.words()),
        };
        let order = start(play, place, line);
        Choice::new(label, Act::Go(Screen::InitiativeHow(place, line)))
            .note(asking::money(play.asks(order)))
            .refused(refused(play, order))
    }));
    page
}

fn how_page(play: &Play, place: u16, line: Option<ServiceLine>) -> Page {
    let initiative = &play.prepared().scenario.model.initiatives[usize::from(place)];
    let mut page = game_page(play, initiative.label.clone());
    let where_ = line.map_or("the whole trust", |line| line.words());
    page.blocks
        .push(Block::Notice(format!("To be started in {where_}.")));
    page.blocks.push(Block::Pair {
        label: "Asks".into(),
        value: format!("{}.", asking::start(play, start(play, place, line))),
    });
    if line.is_some() {
        page.blocks.push(Block::Aside(
            "One line alone pays less, and gets its own share of what it does.".into(),
        ));
    }
    page.question = "How is it to be brought in?".into();
    for way in &initiative.approaches {
        let order = Order::Start {
            initiative: place,
            approach: *way,
            line,
        };
        page.choices
            .push(approach::choice(play, *way, order).refused(refused(play, order)));
    }
    page.choices.push(Choice::new("Think again", Act::Back));
    page
}
