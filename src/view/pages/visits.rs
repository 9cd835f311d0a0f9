//! Going to see: where, who, and whether they are expected; and what it showed.

use super::{board, game_page, refused};
use crate::catalogue::{Good, Quantity, Seat, ServiceLine};
use crate::game::{Order, Play, Shown, VisitFinding};
use crate::scenario::Surfacing;
use crate::view::Session;
use crate::view::causes::quantity_label;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{numbers, words};

pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    let play = session.table();
    match screen {
        Screen::VisitBy(line) => by_page(play, *line),
        Screen::VisitHow(line, seat) => how_page(play, *line, *seat),
        _ => where_page(play),
    }
}

fn where_page(play: &Play) -> Page {
    let mut page = game_page(play, "Go and see");
    page.blocks.push(Block::Text(
        "One visitor sees one shift, in one ward or department. How much is shown depends on how \
         safe it is to speak there, on whether they were told beforehand, and on who comes. What \
         has been seen cannot be undone."
            .into(),
    ));
    let most = numbers::counted(play.visits_most() as u16, "visit", "visits");
    page.blocks.push(Block::Aside(format!(
        "A meeting allows {most}. Going to see takes none of the points of attention."
    )));
    page.question = "Where?".into();
    page.choices
        .push(Choice::new("Nowhere at this meeting", Act::Back));
    for line in ServiceLine::ALL {
        let order = visit(Seat::Chair, *line, true);
        page.choices.push(
            Choice::new(
                words::capital(line.words()),
                Act::Go(Screen::VisitBy(*line)),
            )
            .refused(refused(play, order)),
        );
    }
    page
}

fn by_page(play: &Play, line: ServiceLine) -> Page {
    let mut page = game_page(play, format!("Go and see {}", line.words()));
    page.question = "Who goes?".into();
    page.choices.push(Choice::new("Think again", Act::Back));
    for seat in Seat::ALL {
        let label = words::capital(&play.prepared().scenario.called.the(*seat));
        page.choices
            .push(Choice::new(label, Act::Go(Screen::VisitHow(line, *seat))));
    }
    page
}

fn how_page(play: &Play, line: ServiceLine, seat: Seat) -> Page {
    let who = words::capital(&play.prepared().scenario.called.the(seat));
    let title = format!("{who} goes to see {}", line.words());
    let mut page = game_page(play, title);
    page.question = "Are they told beforehand?".into();
    page.choices.push(Choice::new("Think again", Act::Back));
    for (label, announced) in [("Yes, announced", true), ("No, unannounced", false)] {
        let order = visit(seat, line, announced);
        page.choices
            .push(Choice::new(label, Act::Give(order)).refused(refused(play, order)));
    }
    page
}

fn visit(visitor: Seat, line: ServiceLine, announced: bool) -> Order {
    Order::Visit {
        visitor,
        line,
        announced,
    }
}

/// The screen of what an order showed at once.
pub(in crate::view) fn shown(play: &Play, order: Order, shown: &Shown) -> Screen {
    match (order, &shown.finding) {
        (Order::OpenBrief { seat }, _) => brief(play, seat),
        (_, Some(finding)) => found(play, finding),
        _ => Screen::Shown("What it showed".into(), Vec::new()),
    }
}

fn brief(play: &Play, seat: Seat) -> Screen {
    let scenario = &play.prepared().scenario;
    let brief = scenario.brief(seat);
    let text = brief.map(|brief| brief.private.clone()).unwrap_or_default();
    Screen::Shown(
        format!("What {} knew", scenario.called.the(seat)),
        vec![Block::Text(text)],
    )
}

fn found(play: &Play, finding: &VisitFinding) -> Screen {
    let scenario = &play.prepared().scenario;
    let mut blocks = vec![Block::Notice(format!(
        "{} went, {}.",
        words::capital(&scenario.called.the(finding.visitor)),
        if finding.announced {
            "announced: they were expected"
        } else {
            "unannounced: nobody there had been told"
        }
    ))];
    for problem in &finding.problems {
        let problem = &scenario.problems[usize::from(*problem)];
        let texts = problem.surfaces.iter().filter_map(|it| match it {
            Surfacing::Visit { text, .. } if !text.is_empty() => Some(text.clone()),
            _ => None,
        });
        blocks.extend(texts.map(Block::Text));
        blocks.push(Block::Heading(problem.title.clone()));
        blocks.push(Block::Text(problem.truth.clone()));
    }
    if finding.problems.is_empty() {
        blocks.push(Block::Text(format!(
            "Nobody said anything that {} had not heard. That may be because there is nothing to \
             say, or because it is not safe to say it.",
            board(play)
        )));
    }
    if !finding.seen.is_empty() {
        blocks.push(Block::Heading("As it looked on one shift".into()));
        let seen = finding.seen.iter();
        blocks.extend(seen.map(|seen| seen_line(play, finding.line, *seen)));
    }
    if let Some((initiative, practice, adopted)) = finding.practice {
        let label = &scenario.model.initiatives[usize::from(initiative)].label;
        blocks.push(Block::Text(format!(
            "{label}: reported as {}% adopted; about {}% of what was seen.",
            numbers::decimal(adopted, 0),
            numbers::decimal(practice, 0)
        )));
    }
    Screen::Shown(format!("A shift in {}", finding.line.words()), blocks)
}

/// A figure of the line, which is named above it, and which way is good.
fn seen_line(play: &Play, line: ServiceLine, (quantity, value): (Quantity, f64)) -> Block {
    let row = &play.prepared().scenario.model.quantities[quantity.index()];
    let label = quantity_label(play, quantity);
    let here = format!(" in {}", line.words());
    let good = match row.good {
        Good::High => "; more is better",
        Good::Low => "; less is better",
        Good::BothWays => "; it reads both ways",
        Good::Neither => "",
    };
    Block::Pair {
        label: words::capital(label.strip_suffix(&here).unwrap_or(&label)),
        value: format!("{}{good}", numbers::spoken(row.unit, value)),
    }
}
