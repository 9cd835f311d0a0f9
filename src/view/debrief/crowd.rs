//! The game beside a crowd of simulated boards on the same luck; and what a sceptic would grant.

use super::turning::{cannot_say, had_words, made};
use super::{count_name, points};
use crate::catalogue::{BoardName, Count};
use crate::debrief::{Debrief, Point, Survival, WouldHaveBeen};
use crate::game::Play;
use crate::view::document::{Chart, Drawn, Part, Table};
use crate::view::{numbers, words};

pub(super) fn parts(play: &Play, debrief: &Debrief, ranks: bool) -> Vec<Part> {
    let found = match &debrief.would_have_been {
        None => return vec![Part::Text("Nobody asked for it.".into())],
        Some(Err(cannot)) => return vec![Part::Notice(cannot_say(*cannot))],
        Some(Ok(found)) => found,
    };
    let at = play.recorder().true_at(debrief.until);
    let own = crate::debrief::headlines().map(|(_, quantity)| at[quantity.index()]);
    let own: Vec<f64> = own.collect();
    let mut order: Vec<Count> = Count::ALL.to_vec();
    order.sort_by_key(|count| std::cmp::Reverse(play.game().beans[count.index()]));
    let mut parts = vec![
        Part::Aside(format!(
            "{} simulated boards had the same luck: most draw lots, seven follow a habit of their \
             own. {}'s own priorities come first. A spread, not a league table.",
            found.crowd.len(),
            words::capital(play.prepared().scenario.called.board())
        )),
        Part::Chart(spread(found, &order, &own)),
        Part::Table(landmarks(found, &order, &own)),
    ];
    if ranks {
        let each = order
            .iter()
            .map(|count| rank(found, *count, own[count.index()]));
        parts.push(Part::List(each.collect()));
    }
    parts
}

fn spread(found: &WouldHaveBeen, order: &[Count], own: &[f64]) -> Chart {
    let of = |count: Count| {
        let values = found.crowd.iter().map(|it| it.counts[count.index()]);
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let all = || {
        let crowd = order.iter().flat_map(|count| of(*count));
        crowd.chain(own.iter().copied())
    };
    let least = all().fold(f64::INFINITY, f64::min).floor();
    let most = all().fold(f64::NEG_INFINITY, f64::max).ceil();
    let said = order.iter().map(|count| {
        let values = of(*count);
        let [first, last] = [values.first(), values.last()];
        format!(
            "{}: you {}, the others {} to {}",
            count_name(*count),
            numbers::decimal(own[count.index()], 1),
            numbers::decimal(first.copied().unwrap_or_default(), 1),
            numbers::decimal(last.copied().unwrap_or_default(), 1)
        )
    });
    let rows = order.iter().map(|count| {
        let name = words::capital(count_name(*count));
        (name, of(*count), own[count.index()])
    });
    Chart {
        title: "You, and a crowd on the same luck".into(),
        words: format!("{}.", said.collect::<Vec<_>>().join("; ")),
        drawn: Drawn::Spread {
            rows: rows.collect(),
            scale: [
                (least, numbers::decimal(least, 0)),
                (most, numbers::decimal(most, 0)),
            ],
        },
    }
}

fn landmarks(found: &WouldHaveBeen, order: &[Count], own: &[f64]) -> Table {
    let row = |name: String, counts: &dyn Fn(Count) -> f64| {
        let cells = order
            .iter()
            .map(|count| numbers::decimal(counts(*count), 1));
        std::iter::once(name).chain(cells).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![row("You".into(), &|count| own[count.index()])];
    let named = found
        .crowd
        .iter()
        .filter(|it| it.board != BoardName::Random);
    rows.extend(named.map(|it| {
        let name = words::capital(it.board.name());
        row(name, &|count| it.counts[count.index()])
    }));
    let counts = order.iter().map(|it| words::capital(count_name(*it)));
    Table {
        caption: "Where boards with a habit of their own came out; `board-to-ward list --boards` \
                  says what each does."
            .into(),
        head: std::iter::once("Board".to_owned()).chain(counts).collect(),
        rows,
    }
}

fn rank(found: &WouldHaveBeen, count: Count, own: f64) -> String {
    let [higher, of] = found.higher(count, own);
    format!(
        "{}: {higher} of {of} simulated boards ended higher.",
        words::capital(count_name(count)),
    )
}

pub(super) fn sceptic(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let Some(Ok(found)) = &debrief.would_have_been else {
        return vec![Part::Text(
            "What would have been was not worked out, so there is nothing to doubt.".into(),
        )];
    };
    if play.prepared().scenario.model.sceptic {
        return vec![Part::Text(
            "This game was played as a sceptic would have it: what is contested was left out from \
             the start."
                .into(),
        )];
    }
    if found.points.is_empty() {
        return vec![Part::Text(
            "No decision stood out, so there is nothing to doubt.".into(),
        )];
    }
    let mut parts = vec![Part::Aside(
        "Some links of the model are contested in the literature. Here the turning points are \
         worked out again with those links left out or turned round."
            .into(),
    )];
    let each = found
        .points
        .iter()
        .map(|point| survival(play, found, point));
    parts.push(Part::List(each.collect()));
    parts
}

fn survival(play: &Play, found: &WouldHaveBeen, point: &Point) -> String {
    let studied = &found.studied[point.turning.decision];
    let branch = &studied.branches[point.turning.branch];
    let decided = made(play, &studied.decision);
    let had = had_words(play, &studied.decision, branch.instead, " instead");
    let count = count_name(point.turning.count);
    let here = points(point.turning.mean);
    let there = match point.survival {
        None => "that was not asked".to_owned(),
        Some(Survival::Holds(there)) => format!("it holds, at {}", points(there.mean)),
        Some(Survival::Fades(there)) => {
            format!("it is too small to tell, at {}", points(there.mean))
        }
        Some(Survival::Turns(there)) => format!("it is turned round, at {}", points(there.mean)),
        Some(Survival::NotOpen) => "the choice would not have been open".to_owned(),
    };
    format!("{decided} Had it {had}: {count} {here}. For a sceptic, {there}.")
}
