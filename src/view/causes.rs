//! Causes in words: quantities by their names, decisions by the meeting that took them.

use super::{dates, pages, words};
use crate::catalogue::{Kind, Quantity};
use crate::game::{DeedKind, Order, Play};
use crate::scenario::Model;
use crate::trust::{Cause, Part};
use crate::units::Month;

/// The name of a quantity as it stands within a sentence.
pub fn quantity_label(play: &Play, quantity: Quantity) -> String {
    label_in(&play.prepared().scenario.model, quantity)
}

/// The same, of a model that need not be played on.
pub fn label_in(model: &Model, quantity: Quantity) -> String {
    model.quantities.get(quantity.index()).map_or_else(
        || "a figure".to_owned(),
        |row| words::in_sentence(&row.label),
    )
}

/// What moved `quantity`, as it follows "because of".
pub fn cause_words(play: &Play, quantity: Quantity, cause: Cause) -> String {
    match cause {
        Cause::Start => "where it stood at the start".into(),
        Cause::SetByHand => "it was set by hand, to try the scenario out".into(),
        Cause::Quantity(Quantity::SURPLUS_MONTHLY) if quantity == Quantity::CASH => {
            "each month's surplus or deficit".into()
        }
        Cause::Quantity(quantity) => figure_in_sentence(play, quantity),
        Cause::Deed(deed) => deed_words(play, deed),
        Cause::Season => "the season".into(),
        Cause::Luck => "chance".into(),
        Cause::Trend => "a trend from outside the trust".into(),
        Cause::Saturation => saturation_words(quantity).into(),
        Cause::Reporting => "how it was counted and reported".into(),
        Cause::Part(Part::Practice) => practice_words(play, quantity),
        Cause::Part(Part::Aged) if !is_a_list(quantity) => months_gone(quantity).into(),
        Cause::Part(part) => part_words(part).into(),
    }
}

/// Which way a figure had itself gone that moved another by so much, as it follows "because":
/// "bed occupancy had fallen". None of what is no figure, or acts now this way and now that.
pub fn turned(
    play: &Play,
    quantity: Quantity,
    (cause, amount): (Cause, f64),
    between: (Month, Month),
) -> Option<String> {
    let Cause::Quantity(from) = cause else {
        return None;
    };
    // A month's surplus is what cash moved by, however the surplus itself moved.
    if quantity == Quantity::CASH || from == Quantity::WINTER {
        return None;
    }
    let gone = play.had_gone(quantity, (from, amount), between)?;
    let way = if gone.up { "risen" } else { "fallen" };
    let earlier = if gone.earlier { " earlier" } else { "" };
    let figure = figure_in_sentence(play, from);
    Some(format!("{figure} had {way}{earlier}"))
}

/// A cause in a list of them: which way a figure had gone, where that is known, or what it was.
pub fn cause_line(
    play: &Play,
    quantity: Quantity,
    cause: (Cause, f64),
    between: (Month, Month),
) -> String {
    let turned = turned(play, quantity, cause, between);
    words::capital(&turned.unwrap_or_else(|| cause_words(play, quantity, cause.0)))
}

/// What has still to act on a figure, as it follows "because": "bed occupancy fell earlier", "of
/// the season".
pub fn yet_to_act(play: &Play, quantity: Quantity, cause: Cause, amount: f64) -> String {
    let setting = &play.prepared().setting;
    let rises = match cause {
        Cause::Quantity(from) if from != Quantity::WINTER => {
            setting.rises_with(quantity, from).zip(Some(from))
        }
        _ => None,
    };
    match rises {
        Some((rises, from)) => {
            // Not of late, perhaps: a share goes by what a figure has been for months.
            let way = if rises == (amount > 0.0) {
                "rose"
            } else {
                "fell"
            };
            format!("{} {way} earlier", figure_in_sentence(play, from))
        }
        None => format!("of {}", cause_words(play, quantity, cause)),
    }
}

/// Labels that need an article where they stand in a sentence begin with one of these.
const WITH_ARTICLE: [&str; 15] = [
    "agency share",
    "capital limit",
    "cost of",
    "count of",
    "deficit",
    "extra wait",
    "net effect",
    "oversight s",
    "risk of",
    "savings plan",
    "share of",
    "shortfall of",
    "surplus",
    "underlying surplus",
    "waiting list",
];

/// A figure as it stands in a sentence, with an article where it needs one.
pub fn figure_in_sentence(play: &Play, quantity: Quantity) -> String {
    let label = quantity_label(play, quantity);
    let needs = WITH_ARTICLE.iter().any(|begins| label.starts_with(begins));
    if needs { format!("the {label}") } else { label }
}

/// Of a figure that is counted over some months, those that have left it.
fn months_gone(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::UNDERLYING_PERCENT | Quantity::LEAVERS_PERCENT | Quantity::SHMI => {
            "months of last year that no longer count in it"
        }
        _ => "earlier months that no longer count in it",
    }
}

/// Whether people wait on it, and grow older in waiting.
fn is_a_list(quantity: Quantity) -> bool {
    matches!(quantity, Quantity::RTT_UNDER_18 | Quantity::RTT_OVER_52)
}

/// Why a figure moved by more or less than its causes say one by one.
fn saturation_words(quantity: Quantity) -> &'static str {
    match quantity.definition().map(|definition| definition.kind) {
        Some(Kind::Measured) => "how these act on each other",
        _ => "how near the end of its scale it stands",
    }
}

/// Work under way, by its names where the figure is about that work.
fn practice_words(play: &Play, quantity: Quantity) -> String {
    let initiatives = &play.prepared().scenario.model.initiatives;
    if let Some(own) = initiatives
        .iter()
        .find(|initiative| [initiative.practice, initiative.adopted].contains(&quantity))
    {
        return format!("how far people have taken up \"{}\"", own.label);
    }
    if let Some((line, _)) = quantity.line() {
        return format!("what was done in {}", line.words());
    }
    let names = names_under_way(play);
    match (quantity, names.as_slice()) {
        (Quantity::CHANGE_LOAD, []) => "work that has ended".into(),
        (Quantity::CHANGE_LOAD, names) => {
            format!("the work under way: {}", words::listed(names))
        }
        _ => "what was done about it".into(),
    }
}

/// Initiatives that are running, by name; only those begun since the meeting before, if any were.
fn names_under_way(play: &Play) -> Vec<String> {
    let initiatives = &play.prepared().scenario.model.initiatives;
    let months = play.prepared().scenario.months_per_turn;
    let state = |place: u16| play.game().trust.initiative(place);
    let running = (0_u16..)
        .zip(initiatives)
        .filter(|(place, _)| state(*place).running);
    let (new, old): (Vec<_>, Vec<_>) =
        running.partition(|(place, _)| state(*place).age_months <= months);
    let named = if new.is_empty() { old } else { new };
    named
        .into_iter()
        .map(|(_, initiative)| format!("\"{}\"", initiative.label))
        .collect()
}

/// Something that was set going, as it follows "because of".
pub fn deed_words(play: &Play, deed: u16) -> String {
    let Some(deed) = play.game().deeds.get(usize::from(deed)) else {
        return "something decided earlier".into();
    };
    let scenario = &play.prepared().scenario;
    let meeting = dates::meeting_month(scenario, deed.turn);
    match deed.what {
        DeedKind::Order(order) => order_as_cause(play, order, &meeting),
        DeedKind::Event(event) => {
            let title = &scenario.events[usize::from(event)].title;
            format!(
                "what happened in {} (\"{title}\")",
                dates::month_name(scenario, deed.month)
            )
        }
        DeedKind::Undecided(item) => {
            let title = &scenario.items[usize::from(item)].title;
            format!("leaving the paper \"{title}\" on the table in {meeting}")
        }
    }
}

fn order_as_cause(play: &Play, order: Order, meeting: &str) -> String {
    match order {
        Order::Visit { .. } => format!("the visit after the {meeting} meeting"),
        Order::Decide { .. } => format!(
            "your decision at the {meeting} meeting ({})",
            pages::orders::named(play, order)
        ),
        _ => {
            let what = pages::orders::named(play, order);
            format!("your decision at the {meeting} meeting to {what}")
        }
    }
}

fn part_words(part: Part) -> &'static str {
    match part {
        Part::Treated => "patients treated",
        Part::Referred => "patients referred",
        Part::Removed => "patients taken off the list",
        Part::Aged => "patients who have now waited longer",
        Part::Admitted => "patients admitted",
        Part::Discharged => "patients who went home",
        Part::Died => "patients who died",
        Part::Appointed => "people appointed",
        Part::Started => "people who started",
        Part::Left => "people who left",
        Part::PostsChanged => "posts added or taken out",
        Part::CapitalCharges => "depreciation, a cost for which nothing is paid out",
        Part::Decisions => "what initiatives cost to run, and what was paid once the month before",
        Part::SetUp => "setting up what was started",
        Part::CapitalSpent => "capital spent",
        Part::Wear => "wear of buildings and equipment",
        Part::YearEnd => "the turn of the financial year",
        Part::Delivered => "savings delivered",
        Part::Required => "savings required",
        Part::TookOn => "people who took on lead roles",
        Part::SteppedDown => "people who stepped down",
        Part::Inspection => "an inspection",
        Part::Review => "a review of the segment",
        Part::Practice => "what was done about it",
    }
}
