//! A rehearsal as text for people: who ended how, what came and what did not, in tables of
//! percentages with the plays they are of.

use std::fmt::{self, Write};

use crate::catalogue::{BoardName, Count};
use crate::game::Prepared;
use crate::scenario::review::minutes;
use crate::scenario::{Ending, EndingKind};
use crate::study::rehearsal::findings::{Fared, dominated_by, fared, wanted_words};
use crate::study::rehearsal::{Mark, Rehearsal, Share, near_misses, percent, thousands};

/// Near misses that are listed.
const MISSES_MOST: usize = 12;

/// What a rehearsal found, as text. `seconds` is how long it took, where that is known.
pub fn rehearsal_text(
    rehearsal: &Rehearsal,
    prepared: &Prepared,
    seconds: Option<f64>,
) -> Result<String, fmt::Error> {
    let mut out = String::new();
    heading(&mut out, rehearsal, prepared, seconds)?;
    endings(&mut out, rehearsal, prepared)?;
    items(&mut out, rehearsal, prepared)?;
    events(&mut out, rehearsal, prepared)?;
    misses(&mut out, rehearsal, prepared)?;
    options(&mut out, rehearsal, prepared)?;
    objectives(&mut out, rehearsal, prepared)?;
    expectations(&mut out, rehearsal, prepared)?;
    lengths(&mut out, prepared)?;
    Ok(out)
}

fn heading(
    out: &mut String,
    rehearsal: &Rehearsal,
    prepared: &Prepared,
    seconds: Option<f64>,
) -> fmt::Result {
    let coverage = &rehearsal.coverage;
    let all = thousands(coverage.plays() + rehearsal.forced);
    let of = |board| coverage.boards.iter().find(|tally| tally.board == board);
    let each = of(BoardName::Idle).map_or(0, |tally| tally.plays);
    let oracle = of(BoardName::LookAhead).map_or(0, |tally| tally.plays);
    let took = seconds.map_or(String::new(), |seconds| format!(" in {seconds:.1} seconds"));
    writeln!(out, "{}: {all} plays{took}", prepared.scenario.title)?;
    writeln!(
        out,
        "  {} by each of {} boards on the same seeds; {} by look-ahead, which tries out each\n  \
         choice before it takes one, as nobody at a table can; {} with an option taken\n  \
         whatever the board would have done, to compare options. Shares are of the other {}.",
        thousands(each),
        BoardName::ORDINARY.len(),
        thousands(oracle),
        thousands(rehearsal.forced),
        thousands(coverage.plays()),
    )
}

fn endings(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let coverage = &rehearsal.coverage;
    writeln!(
        out,
        "\nEndings by board, and the four counts at the end (50 is the usual trust)"
    )?;
    writeln!(
        out,
        "  {:<18}{:>7}{:>11}{:>9}{:>10}{:>10}{:>7}{:>7}{:>11}",
        "board",
        "plays",
        "term over",
        "support",
        "replaced",
        "patients",
        "staff",
        "money",
        "readiness"
    )?;
    for tally in coverage.boards.iter().filter(|tally| tally.plays > 0) {
        let ended = |kind| percent(coverage.share_of(tally.board, Mark::Ended(kind)).part());
        let [patients, staff, money, readiness] = Count::ALL
            .iter()
            .map(|it| tally.counts[3][it.index()])
            .collect::<Vec<_>>()[..]
        else {
            return Ok(());
        };
        writeln!(
            out,
            "  {:<18}{:>7}{:>11}{:>9}{:>10}\
             {patients:>10.1}{staff:>7.1}{money:>7.1}{readiness:>11.1}",
            tally.board.name(),
            thousands(tally.plays),
            ended(EndingKind::TermOver),
            ended(EndingKind::Support),
            ended(EndingKind::Replaced),
        )?;
    }
    writeln!(
        out,
        "  (term over: it sat to the end; support: the regulator put in support with\n  \
         conditions; replaced: the leadership was replaced)"
    )?;
    writeln!(out, "\n  Texts read at the end, each with when it is read:")?;
    for (place, ending) in (0_u16..).zip(&prepared.scenario.endings) {
        let share = coverage.share(Mark::Words(place));
        let words = ending_words(ending);
        writeln!(out, "  {:>7}  {words}", percent(share.part()))?;
    }
    Ok(())
}

/// An ending by its kind and when it is read: "of the term, if problem quiet known".
pub(super) fn ending_words(ending: &Ending) -> String {
    let kind = match ending.kind {
        EndingKind::TermOver => "of the term",
        EndingKind::Support => "by support",
        EndingKind::Replaced => "by being replaced",
    };
    match &ending.when {
        Some(when) => format!("{kind}, if {}", when.sentence),
        None => format!("{kind}, if none before it holds"),
    }
}

fn items(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let coverage = &rehearsal.coverage;
    let plays = thousands(coverage.plays());
    writeln!(
        out,
        "\nItems, of {plays} plays; options, of the plays in which the item came\n  \
         (left: nobody decided it; open: it could be chosen)"
    )?;
    writeln!(out, "  {:<34}{:>8}{:>8}", "", "came", "left")?;
    for (place, item) in (0_u16..).zip(&prepared.scenario.items) {
        let came = coverage.share(Mark::Came(place));
        let of = |mark| Share {
            plays: came.count,
            ..coverage.share(mark)
        };
        let left = percent(of(Mark::Left(place)).part());
        writeln!(out, "  {:<34}{:>8}{left:>8}", item.id, percent(came.part()))?;
        for (option, choice) in (0_u16..).zip(&item.options) {
            let open = percent(of(Mark::Open(place, option)).part());
            let chosen = percent(of(Mark::Chosen(place, option)).part());
            writeln!(
                out,
                "    {:<32}    open {open:>5}  chosen {chosen:>5}",
                choice.id
            )?;
        }
    }
    Ok(())
}

fn events(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let coverage = &rehearsal.coverage;
    let plays = thousands(coverage.plays());
    let scenario = &prepared.scenario;
    writeln!(out, "\nEvents, of {plays} plays")?;
    for (place, event) in (0_u16..).zip(&scenario.events) {
        let share = percent(coverage.share(Mark::Happened(place)).part());
        writeln!(out, "  {:<34}{share:>8}", event.id)?;
    }
    if !scenario.problems.is_empty() {
        writeln!(out, "\nHidden problems known at the end, of {plays} plays")?;
    }
    for (place, problem) in (0_u16..).zip(&scenario.problems) {
        let share = percent(coverage.share(Mark::Known(place)).part());
        writeln!(out, "  {:<34}{share:>8}", problem.id)?;
    }
    Ok(())
}

fn misses(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let misses = near_misses(prepared, &rehearsal.coverage);
    if misses.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\nNear misses: comparisons that held in fewer than 2% of the plays in which they were \
         asked\n  (after \"seen\": in which game; the last words say which amount would do)"
    )?;
    for miss in misses.iter().take(MISSES_MOST) {
        writeln!(out, "  {}", miss.words(prepared))?;
    }
    if let Some(more) = misses
        .len()
        .checked_sub(MISSES_MOST)
        .filter(|more| *more > 0)
    {
        writeln!(out, "  and {more} more")?;
    }
    Ok(())
}

fn options(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    writeln!(
        out,
        "\nOptions taken in place of each other in games with the same luck, and compared on \
         patients,\nstaff, money and readiness, each by itself"
    )?;
    let dominated = dominated(rehearsal, prepared);
    for words in &dominated {
        writeln!(out, "  {words}")?;
    }
    let fewest = rehearsal.trials.iter().map(|trial| trial.pairs.len()).min();
    if dominated.is_empty() {
        writeln!(out, "  no option is dominated")?;
    }
    writeln!(
        out,
        "  (at least {} meetings for each item)",
        fewest.unwrap_or(0)
    )
}

/// Each option that another beats on every count, with by how much.
pub(super) fn dominated(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<String> {
    let mut told = Vec::new();
    for trial in &rehearsal.trials {
        let item = &prepared.scenario.items[usize::from(trial.item)];
        for (place, option) in (0_u16..).zip(&item.options) {
            let Some((better, how, margin)) = dominated_by(trial, place) else {
                continue;
            };
            let nearly = if margin.nearly { "nearly " } else { "" };
            let better = &item.options[usize::from(better)].id;
            let how = how.map_or(String::new(), |how| format!(" made {}", how.words()));
            let (item, option, margin) = (&item.id, &option.id, margin.words());
            told.push(format!(
                "{item}/{option} is {nearly}dominated by {better}{how}: as good on every count, \
                 and {margin}"
            ));
        }
    }
    told
}

fn objectives(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let scenario = &prepared.scenario;
    if scenario.objectives.is_empty() {
        return Ok(());
    }
    let plays = thousands(rehearsal.coverage.plays());
    writeln!(
        out,
        "\nObjectives served by an item that came, of {plays} plays"
    )?;
    for (place, objective) in (0_u16..).zip(&scenario.objectives) {
        let share = percent(rehearsal.coverage.share(Mark::Served(place)).part());
        let items = scenario
            .items
            .iter()
            .filter(|item| item.objectives.contains(&place));
        let items: Vec<&str> = items.map(|item| item.id.as_str()).collect();
        let items = items.join(", ");
        writeln!(out, "  {:<12}{share:>6}  {items}", objective.id)?;
    }
    Ok(())
}

fn expectations(out: &mut String, rehearsal: &Rehearsal, prepared: &Prepared) -> fmt::Result {
    let expects = &prepared.scenario.expects;
    if expects.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nWhat the author expects (95% interval)")?;
    for words in told_expectations(rehearsal, prepared) {
        writeln!(out, "  {words}")?;
    }
    Ok(())
}

/// Each thing that the author expects, and how it fared.
pub(super) fn told_expectations(rehearsal: &Rehearsal, prepared: &Prepared) -> Vec<String> {
    let mut told = Vec::new();
    for (place, expected) in (0_u16..).zip(&prepared.scenario.expects) {
        let (share, how) = fared(&rehearsal.coverage, place, expected);
        let said = match how {
            Fared::NotMet => how.words().to_uppercase(),
            Fared::Met | Fared::TooFewPlays => how.words().to_owned(),
        };
        let (low, high) = share.interval();
        let board = expected.board_words();
        let (wanted, words) = (wanted_words(expected), share.words());
        let (low, high) = (percent(low), percent(high));
        let that = expected.words(prepared.setting.model());
        told.push(format!(
            "{said}: {board}, {that}: {wanted} expected, {words} ({low} to {high})"
        ));
    }
    told
}

fn lengths(out: &mut String, prepared: &Prepared) -> fmt::Result {
    writeln!(
        out,
        "\nMinutes of play, estimated (a quick room to one that talks)"
    )?;
    for (length, meetings) in prepared.scenario.sessions.lengths() {
        let estimate = minutes(&prepared.scenario, meetings);
        let (low, high) = (estimate.low, estimate.high);
        writeln!(
            out,
            "  in a session of {length} minutes, {meetings} meetings: {low:.0} to {high:.0}"
        )?;
    }
    Ok(())
}
