//! For whoever leads: what may come and what a team may be seen to do, what is hidden, what to say
//! when a team is stuck, and where simulated boards parted.

use super::names::Names;
use crate::catalogue::Count;
use crate::scenario::{Effects, Event, Item, Scenario, Surfacing, Timing};
use crate::study::counterfactual::MATTERS;
use crate::study::rehearsal::{Difference, Mark, Rehearsal, Trial, percent};
use crate::view::document::{Part, Table};
use crate::view::{dates, numbers, words};

/// Papers and events, when they come, and what may be seen of the objectives.
pub(super) fn coming(scenario: &Scenario, played: Option<&Rehearsal>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(played) = played {
        parts.push(Part::Text(format!(
            "How often each came is counted over {} games of simulated boards. A room is not one \
             of them: take it for more and less likely, no more.",
            played.coverage.plays()
        )));
    }
    if !scenario.objectives.is_empty() {
        parts.push(Part::Heading("What to look for".into()));
        let all = 0..scenario.objectives.len() as u16;
        parts.push(Part::Steps(all.map(|it| seen(scenario, &[it])).collect()));
    }
    if !scenario.items.is_empty() {
        parts.push(Part::Heading("Papers".into()));
        parts.push(Part::Table(papers(scenario, played)));
    }
    if !scenario.events.is_empty() {
        parts.push(Part::Heading("Events, and what to look for".into()));
        for (place, event) in (0..).zip(&scenario.events) {
            let share = played.map(|it| often(it.coverage.share(Mark::Happened(place)).part()));
            parts.push(Part::Says {
                who: event.title.clone(),
                says: event_words(scenario, event, share),
            });
        }
    }
    parts
}

fn papers(scenario: &Scenario, played: Option<&Rehearsal>) -> Table {
    let mut head: Vec<String> = ["Paper", "When it comes", "Whose it is", "Look for"]
        .map(str::to_owned)
        .to_vec();
    if played.is_some() {
        head.push("Came in".into());
    }
    let rows = (0..).zip(&scenario.items).map(|(place, item)| {
        let mut row = vec![
            item.title.clone(),
            timing(scenario, item),
            words::capital(&scenario.called.whose(item.whose)),
            numbered(&item.objectives),
        ];
        row.extend(played.map(|it| often(it.coverage.share(Mark::Came(place)).part())));
        row
    });
    let rows = rows.collect();
    Table {
        caption: "Every paper that may come to the table.".into(),
        head,
        rows,
    }
}

fn timing(scenario: &Scenario, item: &Item) -> String {
    match &item.timing {
        Timing::Turn(turn) => dates::meeting_date(scenario, *turn),
        Timing::When(when) => {
            let when = Names::of(scenario).words(when);
            format!("At the first meeting at which {when}")
        }
        Timing::Raised => "When a choice or an event brings it".into(),
    }
}

/// The numbers of objectives on the list at the top: "1 and 3".
fn numbered(objectives: &[u16]) -> String {
    let mut objectives = objectives.to_vec();
    objectives.sort_unstable();
    let numbers = objectives.iter().map(|it| (it + 1).to_string());
    words::listed(&numbers.collect::<Vec<_>>())
}

/// What would be seen of these objectives.
fn seen(scenario: &Scenario, objectives: &[u16]) -> String {
    let objectives = objectives
        .iter()
        .map(|it| &scenario.objectives[usize::from(*it)]);
    let seen = objectives.map(|it| {
        if it.seen_in_play.is_empty() {
            &it.text
        } else {
            &it.seen_in_play
        }
    });
    seen.map(|it| words::stopped(it))
        .collect::<Vec<_>>()
        .join(" ")
}

fn event_words(scenario: &Scenario, event: &Event, share: Option<String>) -> String {
    let mut said = vec![when_words(scenario, event)];
    said.extend(share.map(|share| format!("Came in {share} of games.")));
    let raised = raised(&event.effects);
    let papers: Vec<String> = raised
        .iter()
        .map(|item| words::quoted(&scenario.items[usize::from(*item)].title))
        .collect();
    if !papers.is_empty() {
        said.push(format!(
            "It brings {} to the table.",
            words::listed(&papers)
        ));
    }
    let of_papers = raised
        .iter()
        .flat_map(|item| &scenario.items[usize::from(*item)].objectives);
    let mut objectives: Vec<u16> = event.objectives.iter().chain(of_papers).copied().collect();
    objectives.sort_unstable();
    objectives.dedup();
    said.push(if objectives.is_empty() {
        "Expected: the team takes note, and asks who is affected.".into()
    } else {
        format!("Look for {}.", numbered(&objectives))
    });
    said.join(" ")
}

/// The papers that this brings, at once or later.
fn raised(effects: &Effects) -> Vec<u16> {
    let later = effects.later.iter().flat_map(|later| &later.effects.raise);
    let mut raised: Vec<u16> = effects.raise.iter().chain(later).copied().collect();
    raised.sort_unstable();
    raised.dedup();
    raised
}

fn when_words(scenario: &Scenario, event: &Event) -> String {
    let last = event.to_turn.min(scenario.turns);
    let between = match (event.from_turn, last) {
        (first, last) if first >= last => format!("After meeting {last}"),
        (1, last) if last >= scenario.turns => "After any meeting".into(),
        (first, last) => format!("After meetings {first} to {last}"),
    };
    let chance = if event.likely >= 1.0 {
        "it comes".to_owned()
    } else {
        format!("its chance each month is {}", percent(event.likely))
    };
    match &event.when {
        Some(when) => {
            let when = Names::of(scenario).words(when);
            format!("{between}, {chance} if {when}.")
        }
        None => format!("{between}, {chance}."),
    }
}

/// The cue ladder.
pub(super) fn cues(scenario: &Scenario) -> Vec<Part> {
    if scenario.cues.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Text(
        "From least to most. Wait a minute before each rung; most teams need only the first."
            .into(),
    )];
    for cue in &scenario.cues {
        parts.push(Part::Heading(cue.if_stuck.clone()));
        let rungs = [
            ("Nudge", &cue.nudge),
            ("Hint", &cue.hint),
            ("Tell", &cue.tell),
        ];
        let rungs = rungs.into_iter().filter(|(_, text)| !text.is_empty());
        parts.push(Part::List(
            rungs
                .map(|(rung, text)| format!("{rung}: {text}"))
                .collect(),
        ));
    }
    parts
}

/// Hidden problems: what is true, who may know, how it comes out, what it grew from.
pub(super) fn hidden(scenario: &Scenario, played: Option<&Rehearsal>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place, problem) in (0..).zip(&scenario.problems) {
        parts.push(Part::Heading(problem.title.clone()));
        parts.push(Part::Text(problem.truth.clone()));
        let seats: Vec<String> = problem
            .who_may_know
            .iter()
            .map(|seat| scenario.called.the(*seat))
            .collect();
        if !seats.is_empty() {
            parts.push(says(
                "Who may know",
                &words::capital(&words::listed(&seats)),
            ));
        }
        let ways: Vec<String> = problem
            .surfaces
            .iter()
            .map(|way| surfacing(scenario, way))
            .collect();
        if !ways.is_empty() {
            parts.push(says("How it comes out", &words::capital(&ways.join("; "))));
        }
        if !problem.grew_from.is_empty() {
            parts.push(says("What it grew from", &problem.grew_from));
        }
        if let Some(played) = played {
            let share = played.coverage.share(Mark::Known(place));
            parts.push(Part::Aside(format!(
                "Known by the end in {}.",
                share.words()
            )));
        }
    }
    if !parts.is_empty() {
        parts.insert(
            0,
            Part::Notice("For whoever leads, and not to lie about.".into()),
        );
    }
    parts
}

fn surfacing(scenario: &Scenario, way: &Surfacing) -> String {
    match way {
        Surfacing::Visit { likely, .. } => format!(
            "a visit there finds it about {} times in a hundred, if it was announced",
            numbers::whole(likely * 100.0)
        ),
        Surfacing::When { when, .. } => {
            let when = Names::of(scenario).words(when);
            format!("as soon as {when}")
        }
    }
}

fn says(who: &str, says: &str) -> Part {
    Part::Says {
        who: who.to_owned(),
        says: words::stopped(says),
    }
}

/// Papers whose options parted simulated boards most.
pub(super) fn turning(scenario: &Scenario, played: &Rehearsal) -> Vec<Part> {
    let mut found: Vec<Parted> = played.trials.iter().filter_map(parted).collect();
    found.sort_by(|one, other| other.least().total_cmp(&one.least()));
    found.truncate(TURNING_POINTS_MOST);
    if found.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Text(format!(
        "In this model, not your trust: each paper was decided each way on the same luck, in {} \
         games of simulated boards, and the rest was left to those. These parted the four \
         counts at the end of the term most; picked out of many, so that each is likely to be \
         less than is said. None is right: what gains on one count may lose on another. Watch how \
         a team comes to its choice, and hold this back until it has told its own story.",
        played.forced
    ))];
    for parted in found {
        let item = &scenario.items[usize::from(parted.item)];
        parts.push(Part::Heading(item.title.clone()));
        parts.push(Part::Text(parted.words(item)));
        let seen = seen(scenario, &item.objectives);
        if !seen.is_empty() {
            parts.push(says("Look for", &seen));
        }
    }
    parts
}

/// A share of games in whole per cent: so few games bear no more.
fn often(part: f64) -> String {
    match part * 100.0 {
        none if none <= 0.0 => "none".into(),
        few if few < 1.0 => "under 1%".into(),
        some => format!("{some:.0}%"),
    }
}

/// Turning points that are told.
const TURNING_POINTS_MOST: usize = 5;

/// Two options of a paper that parted one count most.
struct Parted {
    item: u16,
    options: [u16; 2],
    count: Count,
    by: Difference,
}

impl Parted {
    /// The least that the difference may be.
    fn least(&self) -> f64 {
        self.by.mean - self.by.half
    }

    fn words(&self, item: &Item) -> String {
        let label = |option: u16| words::quoted(&item.options[usize::from(option)].label);
        let one = |value: f64| numbers::decimal(value, 1);
        format!(
            "{} rather than {}: {} ended {} points higher, of 100 (95% interval {} to {}, {} \
             pairs of games).",
            label(self.options[0]),
            label(self.options[1]),
            self.count.words(),
            one(self.by.mean),
            one(self.by.mean - self.by.half),
            one(self.by.mean + self.by.half),
            self.by.pairs
        )
    }
}

/// The two options that parted a count most, if any did by enough to matter.
fn parted(trial: &Trial) -> Option<Parted> {
    let mut best: Option<Parted> = None;
    for (one, first) in trial.branches.iter().enumerate() {
        for (other, second) in trial.branches.iter().enumerate() {
            if first.option == second.option {
                continue;
            }
            let differences = trial.differences(one, other);
            for (count, by) in Count::ALL.iter().copied().zip(differences) {
                let found = Parted {
                    item: trial.item,
                    options: [first.option, second.option],
                    count,
                    by,
                };
                let is_more = best
                    .as_ref()
                    .is_none_or(|best| found.least() > best.least());
                if by.pairs >= PAIRS_LEAST && found.least() > MATTERS && is_more {
                    best = Some(found);
                }
            }
        }
    }
    best
}

/// Pairs of games below which nothing is said of a paper.
const PAIRS_LEAST: u32 = 8;
