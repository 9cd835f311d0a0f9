//! Release words, one for each meeting of a scenario: what followed a meeting is shown when its
//! word is said, and no other meeting's word will do. They follow from the scenario and the
//! meeting, so that whoever leads a session can have them on paper.

use crate::scenario::Scenario;

/// What is set as the release word where each meeting has its own.
pub const BY_MEETING: &str = "by-meeting";

/// Words that are short, told apart by ear, and easily spelt.
const WORDS: [&str; 61] = [
    "acorn", "amber", "anchor", "badger", "barley", "basket", "beacon", "bramble", "bridge",
    "button", "candle", "canvas", "cherry", "clover", "cobble", "copper", "cotton", "damson",
    "dolphin", "falcon", "feather", "ferry", "garden", "ginger", "granite", "hammer", "harbour",
    "hazel", "heron", "honey", "island", "ivory", "jacket", "kettle", "ladder", "lantern", "lemon",
    "linen", "marble", "meadow", "mitten", "mustard", "nutmeg", "orchard", "otter", "paddle",
    "parsley", "pebble", "pepper", "pocket", "quarry", "ribbon", "saddle", "saffron", "thimble",
    "timber", "tulip", "velvet", "walnut", "willow", "window",
];
/// The step from one meeting's word to the next: no word comes twice in a term.
const STEP: usize = 23;

/// The word for what followed the meeting with this number; the first is 1.
pub fn release_word(scenario: &Scenario, turn: u16) -> &'static str {
    let sum = |sum: usize, byte: u8| (sum * 31 + usize::from(byte)) % WORDS.len();
    let start = scenario.id.bytes().fold(0, sum);
    WORDS[(start + STEP * usize::from(turn)) % WORDS.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::release_word;
    use crate::scenario::library::Library;

    #[test]
    fn no_two_meetings_of_a_term_have_the_same_word() {
        let library = Library::built_in();
        let scenario = library.open("first-winter").scenario;
        let scenario = scenario.expect("it can be played");
        let words: BTreeSet<&str> = (1..=60).map(|turn| release_word(&scenario, turn)).collect();
        assert_eq!(words.len(), 60);
    }
}
