//! A rehearsal as JSON for other programs, on one line. Every share has its number of plays.

use serde_json::{Value, json};

use crate::catalogue::Count;
use crate::game::Prepared;
use crate::scenario::review::minutes;
use crate::scenario::{Beside, EndingKind};
use crate::study::rehearsal::findings::{dominated_by, fared};
use crate::study::rehearsal::{Mark, Rehearsal, Share, near_misses};

/// What a rehearsal found, as one JSON object on one line. `name` is what was asked for.
pub fn rehearsal_json(rehearsal: &Rehearsal, prepared: &Prepared, name: &str) -> String {
    let scenario = &prepared.scenario;
    let coverage = &rehearsal.coverage;
    let told = |mark| shared(coverage.share(mark));
    let events = (0_u16..).zip(&scenario.events);
    let events =
        events.map(|(place, it)| json!({"id": it.id, "happened": told(Mark::Happened(place))}));
    let problems = (0_u16..).zip(&scenario.problems);
    let problems =
        problems.map(|(place, it)| json!({"id": it.id, "known": told(Mark::Known(place))}));
    let objectives = (0_u16..).zip(&scenario.objectives);
    let objectives =
        objectives.map(|(place, it)| json!({"id": it.id, "served": told(Mark::Served(place))}));
    let endings = (0_u16..).zip(&scenario.endings);
    let endings = endings
        .map(|(place, it)| json!({"kind": it.kind.name(), "read": told(Mark::Words(place))}));
    let lengths = scenario.sessions.lengths().map(|(_, meetings)| {
        let estimate = minutes(scenario, meetings);
        json!({"meetings": meetings, "low": estimate.low, "high": estimate.high})
    });
    let whole = json!({"rehearsal": {
        "file": name,
        "scenario": scenario.id,
        "plays": coverage.plays() + rehearsal.forced,
        "forced": rehearsal.forced,
        "boards": boards(rehearsal),
        "endings": endings.collect::<Vec<_>>(),
        "items": items(rehearsal, prepared),
        "events": events.collect::<Vec<_>>(),
        "problems": problems.collect::<Vec<_>>(),
        "near_misses": misses(rehearsal, prepared),
        "dominated": dominated(rehearsal, prepared),
        "objectives": objectives.collect::<Vec<_>>(),
        "expectations": expectations(rehearsal, prepared),
        "minutes": lengths,
    }});
    whole.to_string()
}

fn shared(share: Share) -> Value {
    json!({"count": share.count, "plays": share.plays, "share": share.part()})
}

fn boards(rehearsal: &Rehearsal) -> Vec<Value> {
    let coverage = &rehearsal.coverage;
    let each = coverage.boards.iter().map(|tally| {
        let counts = Count::ALL
            .iter()
            .map(|it| (it.name(), tally.counts[3][it.index()]));
        let ends = EndingKind::ALL.map(|kind| {
            let share = coverage.share_of(tally.board, Mark::Ended(kind));
            (kind.name(), shared(share))
        });
        json!({
            "board": tally.board.name(),
            "plays": tally.plays,
            "counts": counts.collect::<std::collections::BTreeMap<_, _>>(),
            "ended": std::collections::BTreeMap::from(ends),
        })
    });
    each.collect()
}

fn items(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<Value> {
    let coverage = &rehearsal.coverage;
    let items = (0_u16..).zip(&prepared.scenario.items);
    let each = items.map(|(place, item)| {
        let came = coverage.share(Mark::Came(place));
        let of = |mark| {
            shared(Share {
                plays: came.count,
                ..coverage.share(mark)
            })
        };
        let options = (0_u16..).zip(&item.options).map(|(option, choice)| {
            json!({
                "id": choice.id,
                "open": of(Mark::Open(place, option)),
                "chosen": of(Mark::Chosen(place, option)),
            })
        });
        json!({
            "id": item.id,
            "came": shared(came),
            "left": of(Mark::Left(place)),
            "options": options.collect::<Vec<_>>(),
        })
    });
    each.collect()
}

fn misses(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<Value> {
    let misses = near_misses(prepared, &rehearsal.coverage);
    let each = misses.iter().map(|miss| {
        let instead = miss
            .instead
            .map(|(amount, share)| json!({"amount": amount, "would_hold": shared(share)}));
        json!({
            "question": miss.question_words(prepared),
            "held": shared(miss.held),
            "nearest": miss.furthest.reach.value,
            "seed": miss.furthest.example.seed,
            "board": miss.furthest.example.board.name(),
            "month": miss.furthest.reach.month,
            "instead": instead,
            "words": miss.words(prepared),
        })
    });
    each.collect()
}

fn dominated(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<Value> {
    let mut found = Vec::new();
    for trial in &rehearsal.trials {
        let item = &prepared.scenario.items[usize::from(trial.item)];
        for (place, option) in (0_u16..).zip(&item.options) {
            if let Some((better, how, margin)) = dominated_by(trial, place) {
                found.push(json!({
                    "item": item.id,
                    "option": option.id,
                    "by": item.options[usize::from(better)].id,
                    "approach": how.map(crate::catalogue::Approach::name),
                    "margin": margin.by.mean,
                    "give_or_take": margin.by.half,
                    "pairs": margin.by.pairs,
                    "nearly": margin.nearly,
                    "words": margin.words(),
                }));
            }
        }
    }
    found
}

fn expectations(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<Value> {
    let expects = (0_u16..).zip(&prepared.scenario.expects);
    let each = expects.map(|(place, expected)| {
        let (share, how) = fared(&rehearsal.coverage, place, expected);
        let (low, high) = share.interval();
        let beside = expected.beside();
        let figure = |higher: bool| {
            let own = beside.filter(|it| it.higher == higher);
            own.map(|it| it.figure_words(prepared.setting.model()))
        };
        json!({
            "board": expected.board_words(),
            "that": expected.that().map(|it| &it.sentence),
            "higher": figure(true),
            "lower": figure(false),
            "than": beside.map(Beside::than_words),
            "after_months": expected.at.month(),
            "held": shared(share),
            "low": low,
            "high": high,
            "met": how.words(),
        })
    });
    each.collect()
}
