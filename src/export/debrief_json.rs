//! A debrief as JSON, for other programs: names in place of places, units in the names. The fields
//! are described in `docs/DEBRIEF.md`.

use serde_json::{Value, json};

use crate::catalogue::{Count, Quantity};
use crate::debrief::{Debrief, Point, Survival, Thread, WouldHaveBeen};
use crate::game::{Order, Play};
use crate::save::order_by_name;
use crate::scenario::EndingKind;
use crate::study::counterfactual::{Branch, Decided, Decision, Estimate, Instead, Studied};
use crate::view::debrief::{Manner, NOTICE, SECTIONS};

/// The version of the fields.
const FORMAT: u32 = 1;

/// The debrief. Sections that are not told are not in it.
pub fn debrief_json(play: &Play, found: &Debrief, manner: &Manner) -> String {
    let scenario = &play.prepared().scenario;
    let is_told =
        |id: &str| manner.sections.is_empty() || manner.sections.iter().any(|it| it == id);
    let mut root = json!({
        "format": FORMAT,
        "notice": NOTICE,
        "scenario": scenario.id,
        "title": scenario.title,
        "team": play.team(),
        "seed": play.seed(),
        "meetings_held": play.log().len(),
        "months": found.until.0,
        "over": play.game().is_over(),
        "ending": play.game().ending.map(EndingKind::name),
    });
    for (id, _) in SECTIONS.iter().filter(|(id, _)| is_told(id)) {
        let part = match *id {
            "happened" => happened(play),
            "turning" => turning(play, found),
            "expected" => expected(play, found),
            "unseen" => unseen(play, found),
            "led" => led(found),
            "others" => others(found),
            "questions" => questions(play, found),
            _ => continue,
        };
        root[id] = part;
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn name(play: &Play, quantity: Quantity) -> &str {
    &play.prepared().setting.model().quantities[quantity.index()].name
}

fn by_count<T>(of: impl Fn(Count) -> T) -> Value
where
    Value: From<T>,
{
    let each = Count::ALL.iter();
    let each = each.map(|count| (count.name().to_owned(), Value::from(of(*count))));
    Value::Object(each.collect())
}

fn happened(play: &Play) -> Value {
    let scenario = &play.prepared().scenario;
    let turns = play.log().iter().zip(1_u16..).map(|(turn, number)| {
        let orders = turn.orders.iter().map(|it| order_by_name(scenario, *it));
        json!({ "meeting": number, "orders": orders.collect::<Vec<_>>(), "digest": turn.digest })
    });
    Value::Array(turns.collect())
}

fn decision(play: &Play, it: &Decision) -> Value {
    let scenario = &play.prepared().scenario;
    match it.what {
        Decided::Ordered(_, order) => {
            json!({ "meeting": it.turn, "ordered": order_by_name(scenario, order) })
        }
        Decided::Left(item) => {
            json!({ "meeting": it.turn, "left": scenario.items[usize::from(item)].id })
        }
    }
}

fn instead(play: &Play, it: Instead) -> Value {
    match it {
        Instead::Nothing => Value::Null,
        Instead::Other(order) => order_value(play, order),
    }
}

fn order_value(play: &Play, order: Order) -> Value {
    order_by_name(&play.prepared().scenario, order)
}

fn turning(play: &Play, found: &Debrief) -> Value {
    match &found.would_have_been {
        None => Value::Null,
        Some(Err(cannot)) => json!({ "cannot": cannot.to_string() }),
        Some(Ok(would)) => {
            let points = would.points.iter().map(|it| point(play, would, it));
            let decisions = would.studied.iter().map(|it| studied(play, it));
            json!({
                "futures": would.futures,
                "points": points.collect::<Vec<_>>(),
                "together_points": would.joint.as_ref().map(|joint| json!({
                    "shares": joint.shares.iter().map(|it| by_count(|c| it[c.index()]))
                        .collect::<Vec<_>>(),
                    "whole": by_count(|count| joint.whole[count.index()]),
                })),
                "decisions": decisions.collect::<Vec<_>>(),
            })
        }
    }
}

fn point(play: &Play, would: &WouldHaveBeen, it: &Point) -> Value {
    let studied = &would.studied[it.turning.decision];
    let objectives = &play.prepared().scenario.objectives;
    let named = it
        .objectives
        .iter()
        .map(|at| &objectives[usize::from(*at)].id);
    let (survives, there) = match it.survival {
        None => (Value::Null, None),
        Some(Survival::Holds(there)) => ("holds".into(), Some(there)),
        Some(Survival::Fades(there)) => ("fades".into(), Some(there)),
        Some(Survival::Turns(there)) => ("turns".into(), Some(there)),
        Some(Survival::NotOpen) => ("not_open".into(), None),
    };
    json!({
        "decision": decision(play, &studied.decision),
        "instead": instead(play, studied.branches[it.turning.branch].instead),
        "count": it.turning.count.name(),
        "mean_points": it.turning.mean,
        "objectives": named.collect::<Vec<_>>(),
        "for_a_sceptic": survives,
        "for_a_sceptic_points": there.map(estimate),
    })
}

fn studied(play: &Play, it: &Studied) -> Value {
    let branches = it.branches.iter().map(|it| branch(play, it));
    json!({
        "decision": decision(play, &it.decision),
        "alternatives": branches.collect::<Vec<_>>(),
    })
}

fn branch(play: &Play, it: &Branch) -> Value {
    let dropped = it.on_your_luck.dropped.iter();
    let dropped =
        dropped.map(|it| json!({ "meeting": it.turn, "order": order_value(play, it.order) }));
    json!({
        "instead": instead(play, it.instead),
        "on_your_luck_points": by_count(|count| it.on_your_luck.difference[count.index()]),
        "on_your_luck_ending": it.on_your_luck.ending.map(EndingKind::name),
        "dropped": dropped.collect::<Vec<_>>(),
        "over_futures_points": by_count(|count| estimate(it.over_futures[count.index()])),
        "cut_short_share": { "as_decided": it.cut_short[0], "instead": it.cut_short[1] },
    })
}

fn estimate(it: Estimate) -> Value {
    let [low, high] = it.interval();
    json!({ "mean": it.mean, "low": low, "high": high })
}

fn expected(play: &Play, found: &Debrief) -> Value {
    let each = play.predictions().zip(&found.calibration.came);
    let each = each.map(|(made, came)| {
        json!({
            "meeting": made.turn,
            "figure": name(play, made.quantity),
            "months_ahead": made.months,
            "expected": made.way,
            "sure": made.sure,
            "came": came.map(|it| it.way),
            "told_before": came.map(|it| it.before),
            "told_after": came.map(|it| it.after),
        })
    });
    Value::Array(each.collect())
}

fn unseen(play: &Play, found: &Debrief) -> Value {
    let gaps = found
        .gaps
        .iter()
        .map(|it| json!({ "figure": name(play, it.quantity), "so": it.truth, "told": it.told }));
    let threads = found.threads.iter().map(|it| thread(play, it));
    json!({
        "figures": gaps.collect::<Vec<_>>(),
        "hidden": threads.collect::<Vec<_>>(),
    })
}

fn thread(play: &Play, it: &Thread) -> Value {
    let problem = &play.prepared().scenario.problems[usize::from(it.problem)];
    let knew = it
        .knew
        .iter()
        .map(|(seat, asked)| json!({ "seat": seat.name(), "asked": asked }));
    json!({
        "problem": problem.id,
        "found_in_month": it.learned.map(|it| it.month.0),
        "visits_there": it.visits,
        "knew": knew.collect::<Vec<_>>(),
    })
}

fn led(found: &Debrief) -> Value {
    let led = &found.profile;
    let approaches = led.approaches.iter();
    let approaches = approaches.map(|(how, times)| (how.name().to_owned(), Value::from(*times)));
    json!({
        "attention_points": led.attention,
        "approaches": Value::Object(approaches.collect()),
        "papers_decided": led.papers[0],
        "papers_left": led.papers[1],
        "started": led.own_business[0],
        "stopped": led.own_business[1],
        "visits": led.visits[0],
        "visits_announced": led.visits[1],
        "briefs_opened": led.briefs,
        "change_load_most": led.load_most.0,
        "reasons": led.minutes.reasons,
        "predictions": led.minutes.predictions,
        "challenges": led.minutes.challenges,
        "dissents": led.minutes.dissents,
    })
}

fn others(found: &Debrief) -> Value {
    let Some(Ok(would)) = &found.would_have_been else {
        return Value::Null;
    };
    let each = would.crowd.iter().map(|it| {
        json!({
            "board": it.board.name(),
            "counts": by_count(|count| it.counts[count.index()]),
        })
    });
    Value::Array(each.collect())
}

fn questions(play: &Play, found: &Debrief) -> Value {
    let questions = &play.prepared().scenario.debrief.questions;
    let asked = found
        .questions
        .iter()
        .map(|it| &questions[usize::from(*it)].ask);
    Value::Array(asked.map(|it| Value::from(it.as_str())).collect())
}
