//! What people write in place of the words of a condition, and what is written here.

use super::read::Sentence;
use crate::source::diagnostic::Diagnostic;
use crate::source::place::Span;

/// Words in place of a comparison, the longer first.
const COMPARISONS: [(&str, &str); 34] = [
    ("is no more than", "at most"),
    ("is not more than", "at most"),
    ("is not above", "at most"),
    ("is no less than", "at least"),
    ("is not less than", "at least"),
    ("is not below", "at least"),
    ("is more than", "above"),
    ("is greater than", "above"),
    ("is higher than", "above"),
    ("is less than", "below"),
    ("is lower than", "below"),
    ("is fewer than", "below"),
    ("is at most", "at most"),
    ("is at least", "at least"),
    ("is above", "above"),
    ("is below", "below"),
    ("is over", "above"),
    ("is under", "below"),
    ("is rising", "rising"),
    ("is falling", "falling"),
    ("no more than", "at most"),
    ("no less than", "at least"),
    ("no fewer than", "at least"),
    ("more than", "above"),
    ("greater than", "above"),
    ("higher than", "above"),
    ("less than", "below"),
    ("lower than", "below"),
    ("fewer than", "below"),
    ("up to", "at most"),
    ("under", "below"),
    ("over", "above"),
    ("exceeds", "above"),
    ("reaches", "at least"),
];

/// Words in place of others, wherever they stand.
const OTHERS: [(&str, &str); 18] = [
    ("has never happened", "never happened"),
    ("has not happened", "never happened"),
    ("did not happen", "never happened"),
    ("not happened", "never happened"),
    ("has happened", "happened"),
    ("happens", "happened"),
    ("is running", "running"),
    ("is not running", "stopped"),
    ("not running", "stopped"),
    ("is stopped", "stopped"),
    ("is not known", "hidden"),
    ("is unknown", "hidden"),
    ("unknown", "hidden"),
    ("is known", "known"),
    ("is hidden", "hidden"),
    ("increasing", "rising"),
    ("decreasing", "falling"),
    ("dropping", "falling"),
];

/// Words that begin a question; a figure has no such name.
const BEGINNINGS: [&str; 10] = [
    "flag",
    "chose",
    "approach",
    "undecided",
    "event",
    "initiative",
    "practice",
    "problem",
    "turn",
    "month",
];

impl Sentence<'_> {
    /// What stands next, where it is written otherwise here: the right words, and the place.
    pub(super) fn habit(&self) -> Option<(&'static str, Span)> {
        let habits = COMPARISONS.iter().chain(&OTHERS);
        habits
            .clone()
            .find_map(|(words, right)| Some((*right, self.ahead(words)?)))
    }

    /// The place of these words, if they stand next, in capitals or not.
    fn ahead(&self, words: &str) -> Option<Span> {
        let mut place: Option<Span> = None;
        for (at, word) in words.split(' ').enumerate() {
            let piece = self.piece_after(at)?;
            if !piece.text.eq_ignore_ascii_case(word) {
                return None;
            }
            place = Some(place.map_or(piece.span, |first| first.to(piece.span)));
        }
        place
    }
}

/// Adds the right words to a problem, if what stands there is a habit.
pub(super) fn mended(mut problem: Diagnostic, habit: Option<(&'static str, Span)>) -> Diagnostic {
    let Some((right, span)) = habit else {
        return problem;
    };
    problem.primary.span = span;
    problem.write_marked(span, right)
}

/// What to do about a name after which no comparison stands.
pub(super) fn lone_name(name: &str) -> String {
    let small = name.to_ascii_lowercase();
    if small != name && BEGINNINGS.contains(&small.as_str()) {
        return format!("write `{small}`: the words of a condition are in small letters");
    }
    format!(
        "a figure is compared, as in `{name} above 50`; to ask for something else write `flag \
         {name}`, `event {name} happened`, `problem {name} known`, `initiative {name} running` or \
         `undecided {name}`"
    )
}
