//! The timed plans of a session: the author's own where it fits the time, else the author's with
//! each line given its share, else one made from the scenario's minutes. Each adds up exactly.

use super::remarks::for_length;
use crate::scenario::review::minutes as estimate;
use crate::scenario::{Minutes, RunSheetLine, Scenario, Timing};
use crate::view::dates;
use crate::view::document::{Part, Table};
use crate::view::{numbers, words};

/// Minutes for a break in a session of this length.
fn break_of(length: u16) -> u16 {
    if length >= 150 { 10 } else { 0 }
}

/// A plan of one length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Minutes in all.
    pub length: u16,
    /// Meetings that are played.
    pub meetings: u16,
    /// Its lines, in order.
    pub lines: Vec<Line>,
    /// Where it comes from, in a sentence.
    pub made: String,
}

/// A line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Prebrief, play, break or debrief.
    pub phase: &'static str,
    /// The meeting that is held, if it is one.
    pub meeting: Option<u16>,
    /// How long it takes.
    pub minutes: u16,
    /// What is done.
    pub what: String,
}

impl Sheet {
    /// The minute at which a meeting has ended.
    pub fn end_of(&self, meeting: u16) -> Option<u16> {
        let place = self
            .lines
            .iter()
            .position(|line| line.meeting == Some(meeting))?;
        Some(self.lines[..=place].iter().map(|line| line.minutes).sum())
    }
}

const BREAK: &str = "Break";
const PHASES: [&str; 3] = ["Prebrief", "Play", "Debrief"];

/// The plans for each length of session.
pub fn sheets(scenario: &Scenario) -> [Sheet; 3] {
    let own = own_phases(scenario);
    scenario
        .sessions
        .lengths()
        .map(|(length, meetings)| sheet(scenario, own.as_ref(), length, meetings))
}

fn sheet(scenario: &Scenario, own: Option<&[Vec<Line>; 3]>, length: u16, meetings: u16) -> Sheet {
    let Minutes {
        prebrief,
        play,
        debrief,
    } = scenario.minutes;
    let has_break = own.is_some_and(|own| own[1].iter().any(|line| line.phase == BREAK));
    let pause = if play > 0 && debrief > 0 && !has_break {
        break_of(length)
    } else {
        0
    };
    let minutes = shared(length - pause, &[prebrief, play, debrief]);
    let own = own.and_then(|own| cut(own, scenario, meetings, &minutes));
    let as_written = own.as_ref().is_some_and(|own| {
        let lines = own.iter().flatten().map(|line| (line.minutes, &line.what));
        let written = scenario
            .run_sheet
            .iter()
            .map(|line| (line.minutes, &line.what));
        lines.eq(written)
    });
    let made = made_words(scenario, own.is_some(), as_written, meetings);
    let mut phases = own.unwrap_or_else(|| usual(scenario, meetings, &minutes));
    for line in phases.iter_mut().flatten() {
        line.what = for_length(&line.what, length);
    }
    let mut lines = Vec::new();
    for (place, phase) in phases.into_iter().enumerate() {
        if place == 2 && pause > 0 {
            lines.push(line(BREAK, pause, "Break. Say where you will be.".into()));
        }
        lines.extend(phase);
    }
    Sheet {
        length,
        meetings,
        lines,
        made,
    }
}

fn made_words(scenario: &Scenario, own: bool, as_written: bool, meetings: u16) -> String {
    let left_out = match meetings {
        all if all >= scenario.turns => String::new(),
        some => format!(
            " The game stops after {} of {} meetings and is kept: `debrief` looks back from there, \
             and nobody sees how the term ends.",
            some, scenario.turns
        ),
    };
    let made = if as_written {
        "The author's own plan."
    } else if own {
        "The author's plan, with each line given its share of the time. Where a line names minutes \
         of its own, they are those of the author's length."
    } else if scenario.run_sheet.is_empty() {
        "The scenario has no plan of its own: this one is made from its minutes and its papers."
    } else {
        "The author's plan cannot be cut to this length: this one is made from the scenario's \
         minutes and its papers."
    };
    format!("{made}{left_out}")
}

/// A line that is no meeting.
fn line(phase: &'static str, minutes: u16, what: String) -> Line {
    Line {
        phase,
        meeting: None,
        minutes,
        what,
    }
}

/// The author's lines, parted where the scenario's own minutes for prebrief and play are full, and
/// each meeting known by its month or number. None where they do not part so.
fn own_phases(scenario: &Scenario) -> Option<[Vec<Line>; 3]> {
    let Minutes {
        prebrief,
        play,
        debrief,
    } = scenario.minutes;
    let mut rest = scenario.run_sheet.as_slice();
    let mut phases = [Vec::new(), Vec::new(), Vec::new()];
    for (place, minutes) in [prebrief, play, debrief].into_iter().enumerate() {
        let (taken, after) = full_at(rest, minutes)?;
        phases[place] = taken
            .iter()
            .map(|it| line(PHASES[place], it.minutes, it.what.clone()))
            .collect();
        rest = after;
    }
    let mut turn = 1;
    for line in &mut phases[1] {
        if ["Break", "A break"]
            .iter()
            .any(|it| line.what.starts_with(it))
        {
            line.phase = BREAK;
        }
        if begins_meeting(scenario, turn, &line.what) {
            line.meeting = Some(turn);
            turn += 1;
        }
    }
    (rest.is_empty() && turn > 1).then_some(phases)
}

/// The first lines that come to exactly so many minutes, and the rest.
fn full_at(lines: &[RunSheetLine], minutes: u16) -> Option<(&[RunSheetLine], &[RunSheetLine])> {
    let mut sum = 0;
    for place in 0..=lines.len() {
        if sum == minutes {
            return Some(lines.split_at(place));
        }
        sum += lines.get(place)?.minutes;
    }
    None
}

fn begins_meeting(scenario: &Scenario, turn: u16, what: &str) -> bool {
    let month = scenario
        .first_month
        .plus((turn - 1) * scenario.months_per_turn);
    let starts = [month.name().to_owned(), format!("Meeting {turn}")];
    turn <= scenario.turns
        && starts.iter().any(|start| {
            let rest = what.strip_prefix(start.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}

/// The author's lines cut to so many meetings and to the minutes of each phase, if they fit.
fn cut(
    own: &[Vec<Line>; 3],
    scenario: &Scenario,
    meetings: u16,
    minutes: &[u16],
) -> Option<[Vec<Line>; 3]> {
    let mut phases = own.clone();
    if meetings < scenario.turns {
        let last = phases[1]
            .iter()
            .position(|line| line.meeting == Some(meetings))?;
        phases[1].truncate(last + 1);
    }
    let held = phases[1]
        .iter()
        .filter(|line| line.meeting.is_some())
        .count();
    if held != usize::from(meetings) {
        return None;
    }
    for (phase, minutes) in phases.iter_mut().zip(minutes) {
        if phase.len() > usize::from(*minutes) || (phase.is_empty() && *minutes > 0) {
            return None;
        }
        let weights: Vec<u16> = phase.iter().map(|line| line.minutes).collect();
        for (line, minutes) in phase.iter_mut().zip(shared(*minutes, &weights)) {
            line.minutes = minutes;
        }
    }
    Some(phases)
}

/// A plan where the author's does not fit.
fn usual(scenario: &Scenario, meetings: u16, minutes: &[u16]) -> [Vec<Line>; 3] {
    let spread = |place: usize, whats: &[(u16, &str)], short: &str| {
        let minutes = minutes[place];
        let all: Vec<(u16, Option<u16>, String)> = whats
            .iter()
            .map(|(weight, what)| (*weight, None, (*what).to_owned()))
            .collect();
        lines_of(PHASES[place], minutes, all, short)
    };
    [
        spread(
            0,
            &PREBRIEF,
            "Read the script aloud; seats given out; content notes.",
        ),
        lines_of(
            PHASES[1],
            minutes[1],
            meetings_of(scenario, meetings),
            &format!("Meetings 1 to {meetings}."),
        ),
        spread(
            2,
            &DEBRIEF,
            "Reactions, the team's own story, one action each.",
        ),
    ]
}

/// Lines with their shares of the minutes, or one line where there are too few minutes for them.
fn lines_of(
    phase: &'static str,
    minutes: u16,
    all: Vec<(u16, Option<u16>, String)>,
    short: &str,
) -> Vec<Line> {
    if minutes == 0 {
        return Vec::new();
    }
    if usize::from(minutes) < 2 * all.len() {
        return vec![line(phase, minutes, short.to_owned())];
    }
    let weights: Vec<u16> = all.iter().map(|(weight, ..)| *weight).collect();
    let shares = shared(minutes, &weights);
    let lines = all.into_iter().zip(shares);
    lines
        .map(|((_, meeting, what), minutes)| Line {
            phase,
            meeting,
            minutes,
            what,
        })
        .collect()
}

const PREBRIEF: [(u16, &str); 3] = [
    (
        6,
        "Read the script aloud; content notes; seats given out, and cards read in silence.",
    ),
    (
        4,
        "Priorities: ten beans over the four counts, divided on the screen.",
    ),
    (
        5,
        "Practice: p opens the board pack, g the glossary, ? help, Esc goes back. Look up one \
         word, and say of one figure what it is counted from. Nothing counts yet.",
    ),
];

const DEBRIEF: [(u16, &str); 6] = [
    (
        5,
        "Reactions: one word each, then one sentence each. No explaining.",
    ),
    (
        8,
        "Each team tells its own story: one decision, how it was made, what was expected of it.",
    ),
    (
        7,
        "One paper on which the room, or two teams, parted. Nobody says yet who was right.",
    ),
    (
        5,
        "What was hidden: the cards are turned over. Who held what, and when could it be said?",
    ),
    (
        5,
        "One thing that could have been: a turning point from the debrief of a team.",
    ),
    (5, "One action each for Monday, and the check-out question."),
];

/// A line for each meeting with the papers that are sure to come, and one for the year after.
fn meetings_of(scenario: &Scenario, meetings: u16) -> Vec<(u16, Option<u16>, String)> {
    let mut lines: Vec<_> = (1..=meetings)
        .map(|turn| {
            let papers: Vec<String> = scenario
                .items
                .iter()
                .filter(|item| item.timing == Timing::Turn(turn))
                .map(|item| words::quoted(&item.title))
                .collect();
            let date = dates::meeting_date(scenario, turn);
            let papers = match papers.as_slice() {
                [] => "what has come to the table".to_owned(),
                some => format!("{}, and what else has come", words::listed(some)),
            };
            (6, Some(turn), format!("Meeting {turn}, {date}: {papers}."))
        })
        .collect();
    if meetings >= scenario.turns && scenario.epilogue.months > 0 {
        lines.push((
            2,
            None,
            "The year after, read aloud by whoever likes to.".into(),
        ));
    }
    lines
}

/// A number of minutes shared out by weight in whole minutes, at least one for each weight above
/// nothing where there are so many. The shares add up to the number.
pub fn shared(minutes: u16, weights: &[u16]) -> Vec<u16> {
    let sum: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    if sum == 0 {
        return weights.iter().map(|_| 0).collect();
    }
    let exact = |weight: u16| f64::from(minutes) * f64::from(weight) / f64::from(sum);
    let mut shares: Vec<u16> = weights
        .iter()
        .map(|weight| (exact(*weight).floor() as u16).max(u16::from(*weight > 0)))
        .collect();
    let places = |least: u16, shares: &[u16]| -> Vec<usize> {
        let places = (0..shares.len()).filter(|place| weights[*place] > 0);
        places.filter(|place| shares[*place] >= least).collect()
    };
    let missing = |shares: &[u16], place: usize| exact(weights[place]) - f64::from(shares[place]);
    while shares.iter().sum::<u16>() < minutes {
        let neediest = places(0, &shares).into_iter().max_by(|one, other| {
            let needs = missing(&shares, *one).total_cmp(&missing(&shares, *other));
            needs.then(other.cmp(one))
        });
        shares[neediest.expect("some weight is above nothing")] += 1;
    }
    while shares.iter().sum::<u16>() > minutes {
        let fullest = places(2, &shares)
            .into_iter()
            .min_by(|one, other| missing(&shares, *one).total_cmp(&missing(&shares, *other)));
        let Some(fullest) = fullest else { break };
        shares[fullest] -= 1;
    }
    shares
}

/// The three plans, to be read and held to.
pub(super) fn parts(scenario: &Scenario) -> Vec<Part> {
    let mut parts = vec![Part::Text(
        "Choose one. The clock counts from when everybody is seated. What runs over is taken from \
         play and never from the debrief."
            .into(),
    )];
    for sheet in sheets(scenario) {
        let meetings = numbers::counted(sheet.meetings, "meeting", "meetings");
        let length = sheet.length;
        parts.push(Part::Heading(format!("{length} minutes, {meetings}")));
        parts.push(Part::Table(table(&sheet)));
        parts.push(Part::Aside(sheet.made.clone()));
        parts.extend(tightness(scenario, &sheet).map(Part::Aside));
    }
    parts
}

fn table(sheet: &Sheet) -> Table {
    let mut clock = 0;
    let rows = sheet.lines.iter().map(|line| {
        let from = clock;
        clock += line.minutes;
        let minutes = line.minutes.to_string();
        vec![
            time(from),
            minutes,
            line.phase.to_owned(),
            line.what.clone(),
        ]
    });
    let rows = rows.collect();
    Table {
        caption: format!("{} minutes, hour and minute from the start.", sheet.length),
        head: ["From", "Minutes", "Part", "What is done"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

/// "0:07".
pub(super) fn time(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// What the play is likely to take, where the plan gives it less.
fn tightness(scenario: &Scenario, sheet: &Sheet) -> Option<String> {
    let play = sheet.lines.iter().filter(|line| line.phase == "Play");
    let given: u16 = play.map(|line| line.minutes).sum();
    let likely = estimate(scenario, sheet.meetings);
    (f64::from(given) < likely.high).then(|| {
        format!(
            "Play has {given} minutes here. By its length in words, a quick room needs about \
             {:.0} and one that talks {:.0}: leave papers lying rather than run over, and say \
             that a paper left lying has a consequence of its own.",
            likely.low, likely.high
        )
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, prop_assert_eq, proptest};

    use super::shared;

    proptest! {
        #[test]
        fn shares_add_up_to_what_is_shared(
            minutes in 20_u16..600,
            weights in prop::collection::vec(1_u16..90, 1..20),
        ) {
            prop_assert_eq!(shared(minutes, &weights).iter().sum::<u16>(), minutes);
        }
    }
}
