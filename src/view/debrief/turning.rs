//! Turning points: what was decided, what else could have been, and what would have come of it.

use super::{count_name, points};
use crate::catalogue::{Approach, Count};
use crate::debrief::{Debrief, Point, WouldHaveBeen};
use crate::game::{Dropped, Order, Play};
use crate::scenario::EndingKind;
use crate::study::counterfactual::{
    Branch, CannotStudy, Decided, Decision, Estimate, Instead, MATTERS, Studied,
};
use crate::view::document::{Chart, Drawn, Interval, Part, Table};
use crate::view::pages::orders;
use crate::view::{dates, numbers, words};

/// What every telling of turning points begins with.
pub(in crate::view) const MODEL_ONLY: &str = "In this model, not your trust.";
/// What is asked before they are told.
pub(in crate::view) const STORY_FIRST: &str =
    "Tell your own story first: which decisions mattered most, and why?";

pub(super) fn parts(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let found = match &debrief.would_have_been {
        None => return vec![Part::Text("Nobody asked for it.".into())],
        Some(Err(cannot)) => return vec![Part::Notice(cannot_say(*cannot))],
        Some(Ok(found)) => found,
    };
    let mut parts = vec![Part::Notice(format!("{MODEL_ONLY} {STORY_FIRST}"))];
    if found.points.is_empty() {
        parts.push(Part::Text(format!(
            "No decision stands out: whatever else was open would have left every count within \
             half a point, or within what chance does. {} were looked at.",
            words::capital(&numbers::counted(
                found.studied.len() as u16,
                "decision",
                "decisions"
            ))
        )));
        parts.extend(how_it_is_found(found));
        return parts;
    }
    for (place, point) in found.points.iter().enumerate() {
        parts.extend(turning_point(play, found, place + 1, point));
    }
    parts.extend(together(play, found));
    parts.extend(how_it_is_found(found));
    parts
}

/// Why nothing is said of what would have been.
pub(super) fn cannot_say(cannot: CannotStudy) -> String {
    match cannot {
        CannotStudy::NothingPlayed => {
            "No meeting has ended yet, so there is nothing to look back on.".into()
        }
        CannotStudy::SetByHand => "A figure was set by hand in this game, so what would have been \
                                   cannot be worked out from its orders."
            .into(),
    }
}

fn how_it_is_found(found: &WouldHaveBeen) -> [Part; 2] {
    let words = format!(
        "Each decision was taken back in turn, and every other choice that was open was tried in \
         its place: once with the luck you had, and in {} other futures that begin from the same \
         past. Your later decisions stayed as they were, where they still could be made; papers \
         that came only because of the change were left on the table. A decision is told here if \
         some other choice would have moved a count by more than {} points of 100, beyond chance.",
        found.futures,
        numbers::decimal(MATTERS, 1)
    );
    [
        Part::Heading("How this was found".into()),
        Part::Aside(words),
    ]
}

fn turning_point(play: &Play, found: &WouldHaveBeen, number: usize, point: &Point) -> Vec<Part> {
    let studied = &found.studied[point.turning.decision];
    let branch = &studied.branches[point.turning.branch];
    let scenario = &play.prepared().scenario;
    let mut parts = vec![
        Part::Heading(format!(
            "{number}. {}: {}",
            dates::meeting_date(scenario, studied.decision.turn),
            title(play, &studied.decision)
        )),
        Part::Text(made(play, &studied.decision)),
    ];
    let objectives: Vec<String> = point
        .objectives
        .iter()
        .map(|place| &scenario.objectives[usize::from(*place)].text)
        .map(|text| format!("\"{}\"", text.trim_end_matches('.')))
        .collect();
    if !objectives.is_empty() {
        parts.push(Part::Aside(format!(
            "It bears on what you may take away: {}.",
            objectives.join("; ")
        )));
    }
    parts.push(Part::Text(format!(
        "Had it {}:",
        had_words(play, &studied.decision, branch.instead, " instead")
    )));
    parts.push(Part::List(vec![
        on_your_luck(branch),
        over_futures(branch, found.futures),
    ]));
    parts.extend(dropped(play, &branch.on_your_luck.dropped));
    parts.extend(best_open(play, studied, point).map(Part::Text));
    parts.extend(ways(studied).map(Part::Text));
    parts.push(Part::Chart(chart(branch, found.futures)));
    parts.push(Part::Table(alternatives(play, studied, found.futures)));
    parts
}

/// What of all that was open would have done most for the count that is told, where it is not what
/// is told already.
fn best_open(play: &Play, studied: &Studied, point: &Point) -> Option<String> {
    let count = point.turning.count;
    let of = |branch: &Branch| branch.over_futures[count.index()];
    let all = studied.branches.iter().enumerate();
    let (place, best) = all.max_by(|one, other| of(one.1).mean.total_cmp(&of(other.1).mean))?;
    let name = count_name(count);
    if of(best).interval()[0] <= 0.0 {
        return Some(format!(
            "Nothing else that was open is likely to have done more for {name}."
        ));
    }
    (place != point.turning.branch).then(|| {
        format!(
            "Of all that was open, most would have come for {name}, {}, if it had {}.",
            interval_words(&of(best)),
            had_words(play, &studied.decision, best.instead, "")
        )
    })
}

/// What making the same in another way would have done.
fn ways(studied: &Studied) -> Option<String> {
    let way = |branch: &Branch| way_of_the_same(&studied.decision, branch.instead);
    let others = studied
        .branches
        .iter()
        .filter_map(|it| Some((way(it)?, it)));
    let told: Vec<(&str, Vec<String>)> = others
        .map(|(way, branch)| (way, clear_differences(branch)))
        .collect();
    let clear = told.iter().filter(|(_, clear)| !clear.is_empty());
    let clear: Vec<String> = clear
        .map(|(way, clear)| format!("{way}, {}", words::listed(clear)))
        .collect();
    match (told.as_slice(), clear.as_slice()) {
        ([], _) => None,
        (_, []) => Some("Made in another way, it would have come to much the same.".into()),
        (_, clear) => Some(format!("The same, made {}.", clear.join("; "))),
    }
}

/// The way in which an alternative would have made the same, if it is that.
fn way_of_the_same(decision: &Decision, instead: Instead) -> Option<&'static str> {
    let (Decided::Ordered(_, made), Instead::Other(other)) = (decision.what, instead) else {
        return None;
    };
    match (made, other) {
        (
            Order::Decide { option, .. },
            Order::Decide {
                option: of,
                approach,
                ..
            },
        ) if option == of => approach.map(Approach::words),
        (Order::Start { .. }, Order::Start { approach, .. }) => Some(approach.words()),
        _ => None,
    }
}

/// The counts that an alternative would have moved by enough to matter, beyond chance.
fn clear_differences(branch: &Branch) -> Vec<String> {
    let counts = Count::ALL.iter().filter_map(|&count| {
        let estimate = branch.over_futures[count.index()];
        let [low, high] = estimate.interval();
        let is_clear = (low > 0.0 || high < 0.0) && estimate.mean.abs() >= MATTERS;
        is_clear.then(|| format!("{} {}", count_name(count), points(estimate.mean)))
    });
    counts.collect()
}

/// What a decision is called.
pub(super) fn title(play: &Play, decision: &Decision) -> String {
    let items = &play.prepared().scenario.items;
    match decision.what {
        Decided::Ordered(_, Order::Decide { item, .. }) | Decided::Left(item) => {
            items[usize::from(item)].title.clone()
        }
        Decided::Ordered(_, order) => words::capital(&orders::named(play, order)),
    }
}

/// What was decided, in a sentence.
pub(super) fn made(play: &Play, decision: &Decision) -> String {
    let board = words::capital(play.prepared().scenario.called.board());
    match decision.what {
        Decided::Ordered(_, order) => {
            let done = orders::done(play, order);
            format!("{board} {done}.")
        }
        Decided::Left(item) => {
            let title = &play.prepared().scenario.items[usize::from(item)].title;
            format!("{board} left the paper \"{title}\" on the table.")
        }
    }
}

/// What could have been done, as it follows "instead:".
fn instead_words(play: &Play, decision: &Decision, instead: Instead) -> String {
    match (instead, decision.what) {
        (Instead::Other(order), _) => orders::done(play, order),
        (Instead::Nothing, Decided::Ordered(_, Order::Decide { .. })) => {
            "left the paper on the table".into()
        }
        (Instead::Nothing, _) => "had not done it".into(),
    }
}

/// What could have been done, as it follows "had it".
pub(super) fn had_words(play: &Play, decision: &Decision, instead: Instead, other: &str) -> String {
    match (instead, decision.what) {
        (Instead::Nothing, Decided::Ordered(_, Order::Decide { .. })) | (Instead::Other(_), _) => {
            format!("{}{other}", instead_words(play, decision, instead))
        }
        (Instead::Nothing, _) => "not done it".into(),
    }
}

/// "patients 1.2 points better, staff 0.3 points worse, money the same".
fn differences(difference: impl Fn(Count) -> f64) -> String {
    let each: Vec<String> = Count::ALL
        .iter()
        .map(|&count| {
            let by = difference(count);
            let name = count_name(count);
            match numbers::decimal(by.abs(), 1).as_str() {
                "0.0" => format!("{name} the same"),
                size if by > 0.0 => format!("{name} {size} points better"),
                size => format!("{name} {size} points worse"),
            }
        })
        .collect();
    words::listed(&each)
}

fn on_your_luck(branch: &Branch) -> String {
    let differences = differences(|count| branch.on_your_luck.difference[count.index()]);
    let ending = match branch.on_your_luck.ending {
        Some(EndingKind::Support) => " The regulator would have put in support.",
        Some(EndingKind::Replaced) => " The leadership would have been replaced.",
        Some(EndingKind::TermOver) | None => "",
    };
    format!("On the luck you had: {differences}.{ending}")
}

fn over_futures(branch: &Branch, futures: u32) -> String {
    let differences = differences(|count| branch.over_futures[count.index()].mean);
    let [decided, instead] = branch.cut_short.map(|share| (share * 100.0).round());
    let cut_short = if decided == instead {
        String::new()
    } else {
        format!(
            " The term would have been cut short in {instead:.0} of 100 of them, and in \
             {decided:.0} of 100 as it was decided."
        )
    };
    format!("In {futures} futures, on average: {differences}.{cut_short}")
}

fn dropped(play: &Play, dropped: &[Dropped]) -> Vec<Part> {
    if dropped.is_empty() {
        return Vec::new();
    }
    let scenario = &play.prepared().scenario;
    let each = dropped.iter().map(|it| {
        let meeting = dates::meeting_month(scenario, it.turn);
        format!("{meeting}: to {}", plain_name(play, it.order))
    });
    vec![
        Part::Aside("Then these later decisions could no longer be made as they were:".into()),
        Part::List(each.collect()),
    ]
}

fn plain_name(play: &Play, order: Order) -> String {
    match order {
        Order::Decide { .. } => format!("choose {}", orders::named(play, order)),
        _ => orders::named(play, order),
    }
}

fn interval_words(estimate: &Estimate) -> String {
    let [low, high] = estimate.interval();
    format!(
        "{} ({} to {})",
        points(estimate.mean),
        points(low),
        points(high)
    )
}

fn chart(branch: &Branch, futures: u32) -> Chart {
    let rows: Vec<Interval> = Count::ALL
        .iter()
        .map(|count| {
            let estimate = branch.over_futures[count.index()];
            Interval {
                name: words::capital(count_name(*count)),
                range: estimate.interval(),
                middle: estimate.mean,
            }
        })
        .collect();
    let widest = rows
        .iter()
        .flat_map(|row| row.range)
        .fold(1.0, |widest: f64, end| widest.max(end.abs()));
    let end = widest.ceil();
    let said: Vec<String> = Count::ALL
        .iter()
        .map(|count| {
            let estimate = branch.over_futures[count.index()];
            format!("{} {}", count_name(*count), interval_words(&estimate))
        })
        .collect();
    Chart {
        title: format!("Had it been so, over {futures} futures"),
        words: format!(
            "Points of each count, with the 95% interval: {}.",
            said.join("; ")
        ),
        drawn: Drawn::Intervals {
            rows,
            scale: [(-end, points(-end)), (end, points(end))],
        },
    }
}

fn head() -> Vec<String> {
    let counts = Count::ALL.iter().map(|it| words::capital(count_name(*it)));
    std::iter::once("Instead".to_owned())
        .chain(counts)
        .collect()
}

fn alternatives(play: &Play, studied: &Studied, futures: u32) -> Table {
    let rows = studied.branches.iter().map(|branch| {
        let had = had_words(play, &studied.decision, branch.instead, "");
        let on_luck = branch.on_your_luck.difference.into_iter();
        let cells = branch.over_futures.iter().zip(on_luck);
        let cells = cells.map(|(estimate, luck)| {
            format!("{}; your luck {}", interval_words(estimate), points(luck))
        });
        std::iter::once(format!("Had it {had}"))
            .chain(cells)
            .collect()
    });
    Table {
        caption: format!(
            "All that was open, in points more or less than what was decided: the mean of \
             {futures} futures with its 95% interval; then the one game on the luck you had."
        ),
        head: head(),
        rows: rows.collect(),
    }
}

/// What the turning points did together.
fn together(play: &Play, found: &WouldHaveBeen) -> Vec<Part> {
    let Some(joint) = &found.joint else {
        return Vec::new();
    };
    let mut rows: Vec<Vec<String>> = found
        .points
        .iter()
        .zip(&joint.shares)
        .map(|(point, share)| {
            let decision = &found.studied[point.turning.decision].decision;
            std::iter::once(title(play, decision))
                .chain(share.map(points))
                .collect()
        })
        .collect();
    let whole = std::iter::once("All of them together".to_owned()).chain(joint.whole.map(points));
    rows.push(whole.collect());
    let mut head = head();
    head[0] = "Decision".into();
    vec![
        Part::Heading("What they did together".into()),
        Part::Text(
            "Decisions lean on each other, so that one taken back alone does not say what it was \
             worth. Here each set of them is made and unmade, and what they did together is shared \
             out among them (Shapley's value): what was decided, against the choices above. Where \
             a paper comes only after another of these decisions, it counts only in the sets in \
             which it comes, and its share is the smaller for that."
                .into(),
        ),
        Part::Table(Table {
            caption: "Points of each count that each decision brought, as it was made.".into(),
            head,
            rows,
        }),
    ]
}
