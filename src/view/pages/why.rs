//! Why a figure stands where it does: signed causes, since when, which decision, what is to come.

use super::{board, deed, game_page, grounds};
use crate::catalogue::{Kind, Quantity};
use crate::game::{Move, Play};
use crate::trust::{Cause, Part};
use crate::units::Month;
use crate::view::causes::{cause_line, figure_in_sentence, quantity_label, yet_to_act};
use crate::view::charts::chart;
use crate::view::figures::{figure_line, headlines, spoken};
use crate::view::page::{Block, CauseLine, ChartLine, Choice, FigureLine, Page};
use crate::view::session::{Act, Screen, Since};
use crate::view::status::{Direction, Verdict};
use crate::view::{dates, numbers, sentences, words};

/// Causes that are named; the rest are summed.
const NAMED: usize = 8;
/// Effects still to come that are named.
const TO_COME: usize = 4;

/// Of which figure: of those that are kept in sight, or of all that the board is told.
pub(super) fn ask_page(play: &Play, screen: &Screen) -> Page {
    if *screen == Screen::AskWhyOther {
        let pack = play.pack();
        let lines = pack.figures.iter().map(|it| figure_line(play, &pack, it));
        return ask_of(play, lines.collect());
    }
    let mut page = ask_of(play, headlines(play));
    page.choices.push(Choice::new(
        "Another figure of the board pack",
        Act::Turn(Screen::AskWhyOther),
    ));
    page
}

fn ask_of(play: &Play, lines: Vec<FigureLine>) -> Page {
    let mut page = game_page(play, "Why?");
    page.question = "Of which figure?".into();
    page.choices.push(Choice::new("Go back", Act::Back));
    page.choices.extend(lines.into_iter().map(|line| {
        let why = Act::Turn(Screen::Why(line.quantity, Since::LastMeeting));
        Choice {
            figure: Some(line.clone()),
            ..Choice::new(words::capital(&line.label), why)
        }
    }));
    page
}

pub(super) fn page(play: &Play, quantity: Quantity, since: Since) -> Page {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[quantity.index()];
    let now = play.game().month;
    let from = match since {
        Since::LastMeeting => Month(now.0.saturating_sub(scenario.months_per_turn)),
        Since::Month(month) => month,
    };
    let moved = play.why(quantity, from);
    let mut page = game_page(play, format!("Why: {}", row.label.replace(": ", ", ")));
    let told = told(play, quantity);
    page.blocks
        .push(Block::Notice(plain_sentence(play, &moved, from)));
    match told {
        Some((line, chart)) => {
            page.blocks.push(Block::Figure(line.clone()));
            page.blocks.extend(chart.map(Block::Chart));
            if line.as_of != dates::month_name(scenario, now) {
                page.blocks.push(line.late());
            }
        }
        None => page.blocks.push(Block::Aside(format!(
            "{} is not told this figure. What is shown here is the model's own record.",
            words::capital(board(play))
        ))),
    }
    page.blocks.extend(expected(play, quantity));
    if !moved.causes.is_empty() {
        page.blocks
            .push(Block::Heading(between(play, quantity, from)));
        page.blocks.extend(cause_lines(play, &moved));
    }
    page.blocks.extend(to_come(play, quantity));
    page.choices.push(Choice::new("Go back", Act::Back));
    page.choices.extend(further(play, &moved, since));
    page.blocks
        .extend(grounds::blocks(play, &moved, page.choices.len() > 1));
    page.choices.extend(grounds::choices(play, &moved));
    page.question = match page.choices.len() {
        1 => "The chain ends here.",
        _ => "Ask further?",
    }
    .into();
    if now.0 > scenario.months_per_turn {
        page.choices.push(Choice::new(
            "Since another month",
            Act::Turn(Screen::SinceWhen(quantity)),
        ));
    }
    page
}

/// From which month to ask: the start, or any month that has been played but the last.
pub(super) fn since_page(play: &Play, quantity: Quantity) -> Page {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[quantity.index()];
    let mut page = game_page(play, format!("Why: {}", row.label.replace(": ", ", ")));
    page.question = "Since when?".into();
    let why = |label: String, since| Choice::new(label, Act::Turn(Screen::Why(quantity, since)));
    let last = why("Since the meeting before".into(), Since::LastMeeting);
    page.choices.push(last);
    page.choices.extend((0..play.game().month.0).map(|month| {
        let label = match month {
            0 => "Since the start of the game".to_owned(),
            _ => format!(
                "Since the end of {}",
                dates::month_name(scenario, Month(month))
            ),
        };
        why(label, Since::Month(Month(month)))
    }));
    page
}

fn told(play: &Play, quantity: Quantity) -> Option<(FigureLine, Option<ChartLine>)> {
    let pack = play.pack();
    let figure = pack
        .figures
        .iter()
        .find(|figure| figure.quantity == quantity)?;
    let line = figure_line(play, &pack, figure);
    let chart = chart(play, figure, &line);
    Some((line, chart))
}

/// What is expected of a figure nationally, and who says so.
fn expected(play: &Play, quantity: Quantity) -> Option<Block> {
    let model = &play.prepared().scenario.model;
    let metrics = model.policy.metrics.iter();
    let mut of_this = metrics.filter(|metric| metric.quantity == quantity);
    let metric = of_this.find(|metric| !metric.source.is_empty())?;
    metric.target?;
    Some(Block::Aside(format!(
        "The target is from {}.",
        metric.source
    )))
}

fn plain_sentence(play: &Play, moved: &Move, from: Month) -> String {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[moved.quantity.index()];
    let label = words::capital(&figure_in_sentence(play, moved.quantity));
    if play.game().month.0 == 0 {
        let value = spoken(moved.quantity, row.unit, moved.after);
        return format!(
            "{label} stands at {value}. Nothing has moved it yet: this is where it began."
        );
    }
    let what = sentences::movement(moved.quantity, row.unit, moved.before, moved.after);
    let month = dates::month_name(scenario, from);
    let last = play.game().month.0.saturating_sub(scenario.months_per_turn);
    let since = match (from, told_late(play, moved.quantity)) {
        (_, false) => format!("Since {month}"),
        (Month(0), true) => "Since the first report".into(),
        (from, true) if from.0 == last => "Since the report before".into(),
        (_, true) => format!("Since the report of {month}"),
    };
    let because = sentences::because(play, moved);
    format!("{since}, {} {what}{because}.", words::inside(&label))
}

/// Whether what is told of a figure is some months old.
fn told_late(play: &Play, quantity: Quantity) -> bool {
    let now = play.game().month;
    play.was_true(quantity, Month(now.0 + 1)) != Month(now.0 + 1)
}

/// Between which months it moved: those of which the two reports speak.
fn between(play: &Play, quantity: Quantity, from: Month) -> String {
    let scenario = &play.prepared().scenario;
    let name = |told: Month| dates::month_name(scenario, play.was_true(quantity, told));
    let (first, last) = (name(from), name(play.game().month));
    match told_late(play, quantity) {
        false => format!("What moved it since {first}"),
        true if first == last => "Both reports speak of the time before the game".into(),
        true => format!("What moved it from {first} to {last}"),
    }
}

fn cause_lines(play: &Play, moved: &Move) -> Vec<Block> {
    let (quantity, causes) = (moved.quantity, moved.causes.as_slice());
    let row = &play.prepared().scenario.model.quantities[quantity.index()];
    let told = |cause, amount| cause_line(play, quantity, (cause, amount), moved.between);
    let largest = causes
        .first()
        .map_or(1.0, |cause| cause.1.abs())
        .max(f64::MIN_POSITIVE);
    let line = |words: String, amount: f64| {
        Block::Cause(CauseLine {
            amount: numbers::signed(row.unit, amount),
            share: (amount / largest).clamp(-1.0, 1.0),
            words,
            verdict: Verdict::of_move(row.good, Direction::of(amount, f64::MIN_POSITIVE)),
        })
    };
    let is_seen = |amount: f64| !numbers::signed(row.unit, amount).contains('<');
    let seen = causes.iter().take_while(|(_, amount)| is_seen(*amount));
    let (named, rest) = causes.split_at(seen.count().clamp(1, NAMED).min(causes.len()));
    let mut lines: Vec<Block> = named
        .iter()
        .map(|(cause, amount)| line(told(*cause, *amount), *amount))
        .collect();
    let sum: f64 = rest.iter().map(|(_, amount)| amount).sum();
    match rest {
        [] => {}
        [(cause, _)] => {
            lines.push(line(told(*cause, sum), sum));
        }
        rest => lines.push(line(format!("{} smaller causes together", rest.len()), sum)),
    }
    lines
}

fn to_come(play: &Play, quantity: Quantity) -> Vec<Block> {
    let row = &play.prepared().scenario.model.quantities[quantity.index()];
    let least = (row.most - row.least) * 0.0002;
    let mut coming = play.to_come(quantity);
    coming.retain(|it| it.amount.abs() > least);
    coming.truncate(TO_COME);
    if coming.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(
        "Still to come, if nothing else changes".into(),
    )];
    blocks.extend(coming.into_iter().map(|it| {
        let because = yet_to_act(play, quantity, it.cause, it.amount);
        let wears_off = if it.wears_off { ", wearing off" } else { "" };
        let amount = numbers::signed(row.unit, it.amount);
        Block::Point(format!("{amount}, because {because}{wears_off}."))
    }));
    blocks
}

/// Causes that are quantities or deeds can be asked in turn, and so can the work that a figure sums
/// up.
fn further(play: &Play, moved: &Move, since: Since) -> Vec<Choice> {
    let initiatives = &play.prepared().scenario.model.initiatives;
    let ask = |quantity: Quantity| {
        let label = format!("Why: {}", quantity_label(play, quantity));
        let cause = Cause::Quantity(quantity);
        let grounds = grounds::of_cause(play, moved.quantity, cause).map(Block::Aside);
        Choice::new(label, Act::Go(Screen::Why(quantity, since)))
            .detail(grounds.into_iter().collect())
    };
    let named = moved.causes.iter().take(NAMED);
    let causes = named.filter_map(|(cause, _)| match *cause {
        Cause::Quantity(quantity) if says_more(quantity) => Some(ask(quantity)),
        Cause::Part(Part::Review) => Some(ask(Quantity::SEGMENT_SCORE)),
        Cause::Deed(place) => Some(deed::choice(play, place)),
        _ => None,
    });
    let under_way = (0_u16..)
        .zip(initiatives)
        .filter(|(place, _)| play.game().trust.initiative(*place).running)
        .map(|(_, initiative)| initiative.adopted)
        .filter(|_| moved.quantity == Quantity::CHANGE_LOAD);
    causes.chain(under_way.map(ask)).collect()
}

/// Whether asking of a quantity would bring more than its own name: the season is the season, and
/// what the board sets it knows.
fn says_more(quantity: Quantity) -> bool {
    quantity != Quantity::WINTER
        && quantity
            .definition()
            .is_none_or(|definition| definition.kind != Kind::Lever)
}
