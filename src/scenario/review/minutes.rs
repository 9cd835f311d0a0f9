//! How long a room takes: minutes of play, from words to read aloud and decisions to talk over.
//!
//! An estimate and no more. Its sizes are judgement, held against the plans of first sessions; a
//! room that talks takes longer, and the range is wide on purpose.

use crate::scenario::{Item, Scenario, Timing, VOICES_READ, Voice};

/// Words read aloud in a minute. Judgement: a calm reader of news takes 150.
const WORDS_A_MINUTE: f64 = 150.0;
/// Minutes of talk that an item takes, one reason written down, at the quick and at the slow end.
const TALK: (f64, f64) = (1.5, 4.0);
/// More of it for each option beyond two.
const TALK_AN_OPTION: f64 = 0.25;
/// Minutes at each meeting for the pack, attention and own business.
const BUSINESS: (f64, f64) = (0.5, 3.0);
/// The share of items without a `turn` that come to the table, where nothing is known of them.
const WAITING: f64 = 0.5;

/// Minutes of play, from a quick room to one that talks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Minutes in a quick room.
    pub low: f64,
    /// Minutes in a room that talks.
    pub high: f64,
}

/// Minutes of play for a session of so many meetings.
///
/// Each meeting costs its items, the pack and the board's own business, and what is read of the
/// consequences. An item costs what is read aloud of it at 150 words a minute (paper, who waits,
/// three voices, the labels of its options, the outcome of one), and one and a half to four minutes
/// of talk with a quarter of a minute for each option beyond two. Items are those with a `turn` and
/// half of the rest, events half of all, both spread evenly over the term. Neither prebrief nor
/// debrief is in it.
pub fn minutes(scenario: &Scenario, meetings: u16) -> Estimate {
    let played = f64::from(meetings.min(scenario.turns));
    let share = played / f64::from(scenario.turns.max(1));
    let (mut low, mut high) = (played * BUSINESS.0, played * BUSINESS.1);
    for item in &scenario.items {
        let often = match item.timing {
            Timing::Turn(_) => share,
            Timing::When(_) | Timing::Raised => share * WAITING,
        };
        let extra = item.options.len().saturating_sub(2) as f64 * TALK_AN_OPTION;
        let read = words_of(item) / WORDS_A_MINUTE;
        low += often * (read + TALK.0 + extra);
        high += often * (read + TALK.1 + extra);
    }
    let events = scenario.events.iter().map(|event| words(&event.text));
    let read = share * WAITING * events.sum::<f64>() / WORDS_A_MINUTE;
    Estimate {
        low: low + read,
        high: high + read,
    }
}

/// Words read aloud of an item, the outcome of the option that is chosen included.
fn words_of(item: &Item) -> f64 {
    let spoken: f64 = item.voices.iter().take(VOICES_READ).map(said).sum();
    let labels: f64 = item.options.iter().map(|it| words(&it.label)).sum();
    let outcomes: f64 = item.options.iter().map(|it| words(&it.outcome)).sum();
    let outcome = outcomes / item.options.len().max(1) as f64;
    words(&item.paper) + words(&item.who_waits) + spoken + labels + outcome
}

fn said(voice: &Voice) -> f64 {
    words(&voice.says)
}

fn words(text: &str) -> f64 {
    text.split_whitespace().count() as f64
}

#[cfg(test)]
mod tests {
    use super::minutes;
    use crate::scenario::library::Library;

    #[test]
    fn more_meetings_take_longer_and_the_first_winter_fits_its_plan() {
        let reading = Library::built_in().open("first-winter");
        let scenario = reading.scenario.expect("it is sound");
        let (two, four) = (minutes(&scenario, 2), minutes(&scenario, 4));
        assert!(two.low < four.low && two.high < four.high && four.low < four.high);
        let planned = f64::from(scenario.minutes.play);
        assert!(four.low <= planned && planned <= four.high, "{four:?}");
        assert_eq!(minutes(&scenario, 40), four, "there are no more than four");
    }
}
