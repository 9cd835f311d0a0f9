//! Causes in words: quantities by their names, decisions by the meeting that took them.

use super::{dates, pages, words};
use crate::catalogue::Quantity;
use crate::game::{DeedKind, Order, Play};
use crate::trust::{Cause, Part};

/// The name of a quantity as it stands within a sentence.
pub fn quantity_label(play: &Play, quantity: Quantity) -> String {
    let quantities = &play.prepared().scenario.model.quantities;
    quantities.get(quantity.index()).map_or_else(
        || "a figure".to_owned(),
        |row| words::in_sentence(&row.label),
    )
}

/// A cause as it follows "because of".
pub fn cause_words(play: &Play, cause: Cause) -> String {
    match cause {
        Cause::Start => "where it stood at the start".into(),
        Cause::Quantity(quantity) => quantity_label(play, quantity),
        Cause::Deed(deed) => deed_words(play, deed),
        Cause::Season => "the season".into(),
        Cause::Luck => "chance".into(),
        Cause::Trend => "a trend from outside the trust".into(),
        Cause::Saturation => "how near the end of its scale it stands".into(),
        Cause::Reporting => "how, and how late, it is counted and told".into(),
        Cause::Part(part) => part_words(part).into(),
    }
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
                "what happened in {}: {title}",
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
    let what = pages::orders::infinitive(play, order);
    match order {
        Order::Visit { .. } => format!("the visit after the {meeting} meeting"),
        _ => format!("your decision at the {meeting} meeting to {what}"),
    }
}

fn part_words(part: Part) -> &'static str {
    match part {
        Part::Treated => "patients treated",
        Part::Referred => "patients referred",
        Part::Removed => "patients taken off the list",
        Part::Aged => "the months that have gone by",
        Part::Admitted => "patients admitted",
        Part::Discharged => "patients who went home",
        Part::Died => "patients who died",
        Part::Appointed => "people appointed",
        Part::Started => "people who started",
        Part::Left => "people who left",
        Part::PostsChanged => "posts added or taken out",
        Part::Income => "income",
        Part::Pay => "pay",
        Part::Bank => "bank shifts",
        Part::Agency => "agency shifts",
        Part::NonPay => "drugs, supplies and services",
        Part::CapitalCharges => "PFI and capital charges",
        Part::Savings => "savings made",
        Part::Decisions => "spending decided at this table",
        Part::SetUp => "setting up what was started",
        Part::CapitalSpent => "capital spent",
        Part::Wear => "wear of buildings and equipment",
        Part::YearEnd => "the turn of the financial year",
        Part::Delivered => "savings delivered",
        Part::Required => "savings required",
        Part::Rounding => "rounding",
        Part::TookOn => "people who took on lead roles",
        Part::SteppedDown => "people who stepped down",
        Part::Inspection => "an inspection",
        Part::Review => "a review of the segment",
        Part::Practice => "how far it is practised",
    }
}
