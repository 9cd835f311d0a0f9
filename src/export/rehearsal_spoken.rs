//! A rehearsal in complete sentences, for reading aloud: what its tables say, without a table.

use std::fmt::{self, Write};

use super::rehearsal::{dominated, ending_words, told_expectations};
use crate::catalogue::{BoardName, Count};
use crate::game::Prepared;
use crate::scenario::EndingKind;
use crate::study::rehearsal::{BoardTally, Mark, Rehearsal, Share, near_misses};
use crate::study::rehearsal::{percent, thousands};

/// Near misses that are told.
const MISSES_MOST: usize = 5;

/// What a rehearsal found, one sentence a line.
pub fn rehearsal_spoken(rehearsal: &Rehearsal, prepared: &Prepared) -> Result<String, fmt::Error> {
    let mut out = String::new();
    let coverage = &rehearsal.coverage;
    let plays = thousands(coverage.plays());
    writeln!(
        out,
        "{} was played {plays} times by automated boards, and {} times more to compare options.",
        prepared.scenario.title,
        thousands(rehearsal.forced)
    )?;
    for tally in coverage.boards.iter().filter(|tally| tally.plays > 0) {
        board(&mut out, rehearsal, tally)?;
    }
    for (place, ending) in (0_u16..).zip(&prepared.scenario.endings) {
        let share = percent(coverage.share(Mark::Words(place)).part());
        let words = ending_words(ending);
        writeln!(out, "The ending {words}, was read in {share} of plays.")?;
    }
    items(&mut out, rehearsal, prepared)?;
    for (place, event) in (0_u16..).zip(&prepared.scenario.events) {
        let share = percent(coverage.share(Mark::Happened(place)).part());
        writeln!(out, "The event {} happened in {share} of plays.", event.id)?;
    }
    for (place, problem) in (0_u16..).zip(&prepared.scenario.problems) {
        let share = percent(coverage.share(Mark::Known(place)).part());
        let id = &problem.id;
        writeln!(
            out,
            "The hidden problem {id} was known at the end in {share} of plays."
        )?;
    }
    for miss in near_misses(prepared, coverage).iter().take(MISSES_MOST) {
        writeln!(out, "A near miss, {}.", miss.words(prepared))?;
    }
    for words in dominated(rehearsal, prepared) {
        writeln!(out, "{words}.")?;
    }
    for (place, objective) in (0_u16..).zip(&prepared.scenario.objectives) {
        let share = percent(coverage.share(Mark::Served(place)).part());
        let id = &objective.id;
        writeln!(out, "The objective {id} was served in {share} of plays.")?;
    }
    for words in told_expectations(rehearsal, prepared) {
        writeln!(out, "Expected: {words}.")?;
    }
    Ok(out)
}

fn board(out: &mut String, rehearsal: &Rehearsal, tally: &BoardTally) -> fmt::Result {
    let ended = |kind| {
        let share = rehearsal.coverage.share_of(tally.board, Mark::Ended(kind));
        percent(share.part())
    };
    let counts: Vec<String> = Count::ALL
        .iter()
        .map(|count| format!("{} {:.1}", count.words(), tally.counts[3][count.index()]))
        .collect();
    let early = [EndingKind::Support, EndingKind::Replaced].map(ended);
    let [support, replaced] = early;
    writeln!(
        out,
        "The board {}, in {} plays: {} came to the end of the term, {support} to support by the \
         regulator, {replaced} to being replaced. Its counts at the end: {}.",
        BoardName::name(tally.board),
        thousands(tally.plays),
        ended(EndingKind::TermOver),
        counts.join(", ")
    )
}

fn items(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let coverage = &rehearsal.coverage;
    for (place, item) in (0_u16..).zip(&prepared.scenario.items) {
        let came = coverage.share(Mark::Came(place));
        let of = |mark| {
            let share = coverage.share(mark);
            percent(
                Share {
                    plays: came.count,
                    ..share
                }
                .part(),
            )
        };
        let options = (0_u16..).zip(&item.options).map(|(option, choice)| {
            let chosen = of(Mark::Chosen(place, option));
            let shut = if of(Mark::Open(place, option)) == "100%" {
                String::new()
            } else {
                format!(" (open in {})", of(Mark::Open(place, option)))
            };
            format!("{} in {chosen}{shut}", choice.id)
        });
        let options: Vec<String> = options.collect();
        writeln!(
            out,
            "The item {} came in {} of plays. Of those, chosen was {}; it was left undecided in \
             {}.",
            item.id,
            percent(came.part()),
            options.join(", "),
            of(Mark::Left(place))
        )?;
    }
    Ok(())
}
