//! What the board expects, asked before a meeting ends: which figure, which way at each horizon,
//! how sure, and why in a dozen words.

use super::{board, confirm, game_page};
use crate::catalogue::Quantity;
use crate::game::{Play, Sure, Way};
use crate::view::expected::{expectation, sure_words, way_words};
use crate::view::figures::{figure_line, headlines};
use crate::view::page::{Block, Choice, EntryWords, FigureLine, Page};
use crate::view::session::{Act, Asking, Draft, Screen};
use crate::view::status::{Direction, Verdict};
use crate::view::{Session, dates, numbers, words};

/// Which figure.
pub(super) fn page(session: &Session) -> Page {
    let play = session.table();
    let mut page = game_page(play, format!("What does {} expect?", board(play)));
    let scenario = &play.prepared().scenario;
    let next = if play.game().turn < scenario.turns {
        "at the next meeting"
    } else {
        "at the end of the term"
    };
    page.blocks.push(Block::Text(format!(
        "Before the meeting ends, say of one figure where it will be {next} and a year on. Nobody \
         is marked on it: when the time comes you see what you expected beside what came."
    )));
    page.blocks.extend(recorded(play));
    page.question = "Of which figure?".into();
    let has_predicted = Session::has_predicted(play);
    page.choices.push(match session.asking() {
        Asking::Required if !has_predicted => {
            page.blocks.push(Block::Aside(
                "At this table a meeting does not end without it.".into(),
            ));
            Choice::new("Go back to the table", Act::Home)
        }
        _ if has_predicted => Choice::new("Leave it as it is", Act::PassOver),
        _ => Choice::new("Go on without saying", Act::PassOver),
    });
    page.choices
        .extend(headlines(play).into_iter().map(of_figure));
    page.choices.push(Choice::new(
        "Another figure of the board pack",
        Act::Go(Screen::PredictOther),
    ));
    page
}

/// Any figure that the board is told.
pub(super) fn other_page(play: &Play) -> Page {
    let mut page = game_page(play, format!("What does {} expect?", board(play)));
    page.question = "Of which figure?".into();
    page.choices.push(Choice::new("Go back", Act::Back));
    let pack = play.pack();
    let lines = pack.figures.iter().map(|it| figure_line(play, &pack, it));
    page.choices.extend(lines.map(of_figure));
    page
}

fn of_figure(line: FigureLine) -> Choice {
    let draft = Draft::of(line.quantity);
    let mut choice = Choice::new(words::capital(&line.label), Act::Go(Screen::Expect(draft)));
    choice.figure = Some(line);
    choice
}

/// Which way, or how sure.
pub(super) fn expect_page(play: &Play, draft: &Draft) -> Page {
    let mut page = about(play, draft);
    let (horizon, is_said) = draft.stands_at();
    let when = horizon_words(play, horizon);
    if is_said {
        let (way, _) = draft.said[horizon];
        page.question = format!("{}, {when}. How sure is {}?", capital_way(way), board(play));
        page.choices.extend(Sure::ALL.map(|sure| {
            let next = draft.clone().sure(sure).next(play);
            Choice::new(words::capital(sure_words(sure)), Act::Go(next))
        }));
        return page;
    }
    page.question = format!("Where will it be {when}?");
    page.choices.extend(Way::ALL.map(|way| {
        let next = draft.clone().going(way).next(play);
        Choice::new(capital_way(way), Act::Go(next)).note(meaning(play, draft.quantity, way))
    }));
    page
}

/// Why, in a dozen words.
pub(super) fn why_page(session: &Session, draft: &Draft) -> Page {
    let mut page = about(session.table(), draft);
    page.question = "In a dozen words: why?".into();
    page.entry = Some(session.entry.clone());
    page.entry_words = EntryWords {
        escape: "write it down without",
        ..EntryWords::default()
    };
    page.choices
        .push(Choice::new("Write it down without a reason", Act::Write));
    page
}

/// The figure, what level means of it, and what has been said so far.
fn about(play: &Play, draft: &Draft) -> Page {
    let row = &play.prepared().scenario.model.quantities[draft.quantity.index()];
    let mut page = game_page(
        play,
        format!(
            "What {} expects: {}",
            board(play),
            row.label.replace(": ", ", ")
        ),
    );
    let pack = play.pack();
    let figure = pack.figures.iter().find(|it| it.quantity == draft.quantity);
    if let Some(figure) = figure {
        let line = figure_line(play, &pack, figure);
        let late = (figure.lag_months > 0).then(|| line.late());
        page.blocks.push(Block::Figure(line));
        page.blocks.extend(late);
    }
    if let Some(level) = play.level_within(draft.quantity) {
        let size = numbers::size(row.unit, level);
        page.blocks.push(Block::Aside(format!(
            "About level means within {size} of where it stands: no more than it often moves by \
             itself."
        )));
    }
    for (horizon, (way, sure)) in draft.said.iter().enumerate() {
        if let Some(sure) = sure {
            let when = horizon_words(play, horizon);
            page.blocks.push(Block::Point(format!(
                "{} {when}, {}.",
                capital_way(*way),
                sure_words(*sure)
            )));
        }
    }
    page
}

fn capital_way(way: Way) -> String {
    words::capital(way_words(way))
}

/// "at the December meeting", "at the end of the term", "a year on".
fn horizon_words(play: &Play, horizon: usize) -> String {
    let scenario = &play.prepared().scenario;
    let turn = play.game().turn;
    match horizon {
        0 if turn < scenario.turns => {
            let month = dates::meeting_month(scenario, turn + 1);
            format!("at the {month} meeting")
        }
        0 => "at the end of the term".into(),
        _ => "a year on".into(),
    }
}

/// Whether a way would be good news, in a word.
fn meaning(play: &Play, quantity: Quantity, way: Way) -> &'static str {
    let good = play.prepared().scenario.model.quantities[quantity.index()].good;
    let direction = match way {
        Way::Up => Direction::Up,
        Way::Level => Direction::Level,
        Way::Down => Direction::Down,
    };
    Verdict::of_move(good, direction).word()
}

/// What this meeting has recorded.
pub(super) fn recorded(play: &Play) -> Vec<Block> {
    recorded_at(play, play.game().turn)
}

/// What the meeting with this number recorded.
pub(super) fn recorded_at(play: &Play, turn: u16) -> Vec<Block> {
    let made = play.predictions().filter(|made| made.turn == turn);
    let lines: Vec<Block> = made
        .map(|made| Block::Point(format!("{}.", words::capital(&expectation(play, &made)))))
        .collect();
    if lines.is_empty() {
        return lines;
    }
    let mut blocks = vec![Block::Heading(confirm::expects(play))];
    blocks.extend(lines);
    blocks
}
