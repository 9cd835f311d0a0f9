//! Things that happened, as they are read out.

use super::orders;
use crate::catalogue::Quantity;
use crate::game::{DeedKind, Happening, LearnedBy, Learning, Order, Play};
use crate::scenario::Surfacing;
use crate::units::Month;
use crate::view::page::Block;
use crate::view::status::Verdict;
use crate::view::{causes, dates, numbers, words};

/// What is read out of one happening.
pub(super) fn blocks(play: &Play, happening: &Happening) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    match happening {
        Happening::Done(deed) => done(play, *deed),
        Happening::Event { event, month } => {
            let event = &scenario.events[usize::from(*event)];
            let date = dates::month_name(scenario, *month);
            vec![pair(format!("{} ({date})", event.title), &event.text)]
        }
        Happening::Undecided { item } => {
            let item = &scenario.items[usize::from(*item)];
            vec![pair(
                format!("Left on the table, \"{}\"", item.title),
                &item.if_not_decided.text,
            )]
        }
        Happening::Arrived { deed, later, month } => {
            let text = later_text(play, *deed, *later);
            let date = dates::month_name(scenario, *month);
            if text.is_empty() {
                Vec::new()
            } else {
                let from = came_from(play, *deed);
                vec![pair(format!("{date}{from}"), text)]
            }
        }
        Happening::Learned(learning) => learned(play, *learning),
        Happening::Spoke { stakeholder, month } => {
            let stakeholder = &scenario.stakeholders[usize::from(*stakeholder)];
            let date = dates::month_name(scenario, *month);
            let who = words::capital(&stakeholder.who);
            let text = match spoke_before(play, happening) {
                Some(before) => format!(
                    "The same again, as in {}.",
                    dates::month_name(scenario, before)
                ),
                None => stakeholder.text.clone(),
            };
            vec![pair(format!("{who}, {date}"), &text)]
        }
        Happening::Segment { from, to, month } => vec![news(segment(play, (*from, *to), *month))],
        Happening::Inspected { from, to, month } => {
            vec![news(inspected(play, (*from, *to), *month))]
        }
    }
}

/// Which paper or event a later consequence comes from: `, from "A paper"`.
fn came_from(play: &Play, deed: u16) -> String {
    let scenario = &play.prepared().scenario;
    let deed = play.game().deeds.get(usize::from(deed));
    let title = match deed.map(|deed| deed.what) {
        Some(DeedKind::Order(Order::Decide { item, .. }) | DeedKind::Undecided(item)) => {
            &scenario.items[usize::from(item)].title
        }
        Some(DeedKind::Event(event)) => &scenario.events[usize::from(event)].title,
        Some(DeedKind::Order(_)) | None => return String::new(),
    };
    format!(", from \"{title}\"")
}

/// When the same stakeholder last spoke before this, if it did: it has the same thing to say.
pub(super) fn spoke_before(play: &Play, happening: &Happening) -> Option<Month> {
    let Happening::Spoke { stakeholder, month } = *happening else {
        return None;
    };
    let told = play.log().iter().flat_map(|turn| &turn.report.happenings);
    let after = play.epilogue_happenings().unwrap_or_default();
    told.chain(after)
        .filter_map(|each| match each {
            Happening::Spoke {
                stakeholder: who,
                month,
            } if *who == stakeholder => Some(*month),
            _ => None,
        })
        .rfind(|before| *before < month)
}

fn pair(label: String, value: &str) -> Block {
    Block::Pair {
        label,
        value: value.to_owned(),
    }
}

fn news((verdict, text): (Verdict, String)) -> Block {
    Block::News(verdict, text)
}

/// That the oversight segment moved, and what that means.
pub(in crate::view) fn segment(
    play: &Play,
    (from, to): (u8, u8),
    month: Month,
) -> (Verdict, String) {
    let verdict = if to > from {
        Verdict::Bad
    } else {
        Verdict::Good
    };
    let date = dates::month_name(&play.prepared().scenario, month);
    let word = verdict.word();
    let text = format!("{date}: the trust moved from oversight segment {from} to {to}, {word}.");
    (verdict, text)
}

/// What inspectors rated the trust, and what that means.
pub(in crate::view) fn inspected(
    play: &Play,
    (from, to): (u8, u8),
    month: Month,
) -> (Verdict, String) {
    let date = dates::month_name(&play.prepared().scenario, month);
    let now = numbers::rating(f64::from(to));
    match to.cmp(&from) {
        std::cmp::Ordering::Equal => (
            Verdict::Neither,
            format!("{date}: inspectors rated the trust {now}, as before."),
        ),
        order => {
            let was = numbers::rating(f64::from(from));
            let verdict = if order.is_gt() {
                Verdict::Good
            } else {
                Verdict::Bad
            };
            (
                verdict,
                format!(
                    "{date}: inspectors rated the trust {now}, {}; it was {was}.{}",
                    verdict.word(),
                    what_they_found(play, month)
                ),
            )
        }
    }
}

/// Which of the five questions inspectors answered otherwise than before.
fn what_they_found(play: &Play, month: Month) -> String {
    const QUESTIONS: [&str; 5] = ["safe", "effective", "caring", "responsive", "well led"];
    let ratings = |month: Month| {
        let first = Quantity::RATING_SAFE.index();
        &play.recorder().true_at(month)[first..first + QUESTIONS.len()]
    };
    let (was, now) = (ratings(Month(month.0.saturating_sub(1))), ratings(month));
    let moved = |is_so: fn(f64) -> bool| {
        let of = (0..QUESTIONS.len()).filter(|place| is_so(now[*place] - was[*place]));
        let named: Vec<String> = of.map(|place| QUESTIONS[place].to_owned()).collect();
        named
    };
    let told = [
        ("Better", moved(|by| by > 0.0)),
        ("Worse", moved(|by| by < 0.0)),
    ];
    let told = told.iter().filter(|(_, named)| !named.is_empty());
    let told: Vec<String> = told
        .map(|(word, named)| format!(" {word}: {}.", words::listed(named)))
        .collect();
    told.concat()
}

fn done(play: &Play, deed: u16) -> Vec<Block> {
    let Some(deed) = play.game().deeds.get(usize::from(deed)) else {
        return Vec::new();
    };
    let scenario = &play.prepared().scenario;
    match deed.what {
        DeedKind::Order(Order::Decide { item, option, .. }) => {
            let item = &scenario.items[usize::from(item)];
            vec![pair(
                item.title.clone(),
                &item.options[usize::from(option)].outcome,
            )]
        }
        DeedKind::Order(order) if orders::is_own_business(order) => {
            vec![Block::Point(orders::sentence(play, order))]
        }
        _ => Vec::new(),
    }
}

/// What is said when a consequence arrives; nothing where it arrives unseen.
pub(in crate::view) fn later_text(play: &Play, deed: u16, later: u16) -> &str {
    let deed = play.game().deeds.get(usize::from(deed));
    let effects = deed.and_then(|deed| play.prepared().effects_of(deed.what));
    effects
        .and_then(|effects| effects.later.get(usize::from(later)))
        .map_or("", |later| later.text.as_str())
}

/// A hidden problem that came out: how, and what is true.
fn learned(play: &Play, learning: Learning) -> Vec<Block> {
    let problem = &play.prepared().scenario.problems[usize::from(learning.problem)];
    let how = match learning.how {
        LearnedBy::Surfaced(which) => match problem.surfaces.get(usize::from(which)) {
            Some(Surfacing::When { text, .. } | Surfacing::Visit { text, .. }) => text.clone(),
            None => String::new(),
        },
        LearnedBy::Visit { .. } | LearnedBy::Brief(_) => return Vec::new(),
        LearnedBy::Deed(_) => String::new(),
    };
    let how = words::stopped(&how);
    let text = format!("{}. {how} {}", problem.title, problem.truth);
    let text: Vec<&str> = text.split_whitespace().collect();
    vec![pair("It comes out".into(), &text.join(" "))]
}

/// How a hidden problem came to be known, in words.
pub(in crate::view) fn learned_how(play: &Play, learning: Learning) -> String {
    let (now, meeting) = (learning.month, learning.month.next());
    let called = &play.prepared().scenario.called;
    let (month, how) = match learning.how {
        LearnedBy::Visit { visitor, line } => (
            meeting,
            format!("when {} went to see {}", called.the(visitor), line.words()),
        ),
        LearnedBy::Brief(seat) => (meeting, format!("when {} told the table", called.the(seat))),
        LearnedBy::Surfaced(_) => (now, "when it came out by itself".into()),
        LearnedBy::Deed(place) => {
            let deed = play.game().deeds.get(usize::from(place));
            let is_event = deed.is_some_and(|deed| matches!(deed.what, DeedKind::Event(_)));
            let is_at_meeting = !is_event && deed.is_some_and(|deed| deed.month == now);
            let month = if is_at_meeting { meeting } else { now };
            (
                month,
                format!("through {}", causes::deed_words(play, place)),
            )
        }
    };
    let date = dates::month_name(&play.prepared().scenario, month);
    format!("found in {date}, {how}")
}

/// To whom at the table a hidden problem could have been known, if to anybody.
pub(in crate::view) fn could_have_been_known(seats: &[String]) -> Option<String> {
    (!seats.is_empty()).then(|| {
        format!(
            "At the table it could have been known to {}.",
            words::listed(seats)
        )
    })
}
