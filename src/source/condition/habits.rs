//! What people write in place of the words of a condition, and what is written here.

use super::pieces::Piece;
use super::read::{Sentence, wrong};
use super::tests_read::KEPT;
use crate::source::diagnostic::Diagnostic;
use crate::source::nearest::nearest;
use crate::source::place::{Span, Spanned};
use crate::units::MonthOfYear;

/// Words in place of a comparison, the longer first.
const COMPARISONS: [(&str, &str); 42] = [
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
    ("drops below", "below"),
    ("falls below", "below"),
    ("goes below", "below"),
    ("sinks below", "below"),
    ("rises above", "above"),
    ("goes above", "above"),
    ("climbs above", "above"),
    ("goes over", "above"),
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
const OTHERS: [(&str, &str); 28] = [
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
    ("is found", "known"),
    ("is discovered", "known"),
    ("found", "known"),
    ("discovered", "known"),
    ("surfaced", "known"),
    ("has started", "running"),
    ("started", "running"),
    ("active", "running"),
    ("ended", "stopped"),
    ("finished", "stopped"),
    ("increasing", "rising"),
    ("decreasing", "falling"),
    ("dropping", "falling"),
];

/// Words of the grammar after the first of a question.
const GRAMMAR: [&str; 18] = [
    "above", "below", "at", "most", "least", "rising", "falling", "for", "months", "month", "is",
    "happened", "never", "running", "stopped", "known", "hidden", "of",
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
            .or_else(|| self.in_capitals())
    }

    /// The word that stands next in capitals, in small letters; if it is one of the grammar's.
    fn in_capitals(&self) -> Option<(&'static str, Span)> {
        let piece = self.peek()?;
        let small = piece.text.to_ascii_lowercase();
        let word = GRAMMAR.iter().find(|word| **word == small)?;
        (small != piece.text).then_some((*word, piece.span))
    }

    /// A word before a question that says no more than that it is one.
    pub(super) fn needless(&self) -> Option<Box<Diagnostic>> {
        let (piece, next) = (self.peek()?, self.piece_after(1)?);
        let small = piece.text.to_lowercase();
        let asks = !KEPT.contains(&next.text) || next.text == "not" || next.text == "(";
        let title = format!(
            "`{}` is not needed: a condition is a question itself",
            piece.text
        );
        let problem = wrong(&title, piece.span, "not needed");
        let gap = piece.span.start == next.span.start;
        match small.as_str() {
            "if" | "when" | "where" | "either" | "both" | "only" if asks && !gap => {
                let span = Span {
                    end: next.span.start,
                    ..piece.span
                };
                Some(problem.take_out(span).into())
            }
            "unless" if asks => {
                let title = "`unless` is not a word of conditions";
                let problem = wrong(title, piece.span, "write `not`");
                let help = "write `not`, and put brackets round all that follows if it is more \
                            than one question";
                Some(problem.offer(piece.span, "not").help(help).into())
            }
            "the" | "option" | "item" => {
                let title = format!("`{}` does not begin a question", piece.text);
                let problem = wrong(&title, piece.span, "not a question");
                let help =
                    "to ask what the board chose write `chose ITEM/OPTION`, with the two ids";
                Some(problem.help(help).into())
            }
            _ => None,
        }
    }

    /// Whether a name stands next.
    pub(super) fn name_is_next(&self) -> bool {
        self.peek().is_some_and(|piece| !KEPT.contains(&piece.text))
    }

    /// `chose item option`.
    pub(super) fn no_stroke(&self, item: &Spanned<String>) -> Box<Diagnostic> {
        let option = self.peek().map_or("option", |piece| piece.text);
        let item_and_option = format!("{}/{option}", item.value);
        let title = "a `/` stands between the id of an item and that of its option";
        let problem = wrong(title, self.peek_span(), "the option");
        let span = item.span.to(self.peek_span());
        problem.write_marked(span, item_and_option).into()
    }

    /// `between 90% and 95%`, with what to write in its place.
    pub(super) fn between(&self, what: &str, problem: &Diagnostic) -> Option<Box<Diagnostic>> {
        let first = self.peek().filter(|piece| piece.text == "between")?;
        let [least, and, most] = [1, 2, 3].map(|place| self.piece_after(place));
        let (Some(least), Some(most)) = (least, most) else {
            let help = format!("write `{what} above 40 and {what} below 50`, with your amounts");
            return Some(problem.clone().help(help).into());
        };
        and.filter(|and| and.text == "and")?;
        let right = format!("at least {} and {what} at most {}", least.text, most.text);
        let span = first.span.to(most.span);
        Some(
            problem
                .clone()
                .did_you_mean(&format!("{what} {right}"), span, &right)
                .into(),
        )
    }

    /// `for at least 2 months`: the months of a condition are always the fewest.
    pub(super) fn fewest(&self) -> Option<Box<Diagnostic>> {
        let words = self.ahead("at least")?;
        let title = "`for` already means at least so many months";
        let problem = wrong(title, words, "not needed");
        let end = self.piece_after(2)?.span.start;
        Some(problem.take_out(Span { end, ..words }).into())
    }

    /// The name of a month where a question should begin, as in `month is January or February`.
    pub(super) fn month_alone(&self, what: &str) -> Option<Box<Diagnostic>> {
        MonthOfYear::parse(what)?;
        let span = self.previous_span();
        let title = format!("`{what}` alone does not ask anything");
        let right = format!("month is {what}");
        Some(
            wrong(&title, span, "a month")
                .write_marked(span, right)
                .into(),
        )
    }

    /// A word that begins a question, misspelt, as in `practise of rounds`.
    pub(super) fn misspelt_beginning(&self, what: &str) -> Option<Box<Diagnostic>> {
        let word = nearest(what, BEGINNINGS).filter(|word| *word != what)?;
        let span = self.previous_span();
        let title = format!("`{what}` does not begin a question");
        let problem = wrong(&title, span, "not a question");
        let is_named = self.name_is_next() && self.habit().is_none();
        is_named.then(|| problem.did_you_mean(word, span, word).into())
    }

    /// What to do about a word where an amount should stand.
    pub(super) fn no_amount(&self) -> Option<String> {
        (self.name_is_next() && self.habit().is_none()).then(|| {
            "write a number, as in `above 50`: a figure cannot be compared with another".to_owned()
        })
    }

    /// What is meant by a piece that cannot follow here, where that can be told.
    pub(super) fn follower(&self, left: Piece) -> Option<Box<Diagnostic>> {
        let title = format!("`{}` cannot follow here", left.text);
        let problem = wrong(&title, left.span, "not expected here");
        let next = self.piece_after(1).map(|piece| piece.text);
        if left.text == "in" && next.is_some_and(|next| MonthOfYear::parse(next).is_some()) {
            return Some(problem.write_marked(left.span, "and month is").into());
        }
        let ago = self.piece_after(2).is_some_and(|piece| piece.text == "ago");
        if let (Ok(months), true) = (left.text.parse::<u16>(), ago) {
            let last = self.piece_after(2).map_or(left.span, |piece| piece.span);
            let right = format!("in the last {months} months");
            return Some(
                problem
                    .did_you_mean(&right, left.span.to(last), &right)
                    .into(),
            );
        }
        let one = self.before(1)?;
        let asks = self.before(2)?.text;
        let word = self.name_is_next() && !BEGINNINGS.contains(&left.text);
        let named = ["flag", "undecided"].contains(&asks) && word;
        let right = format!("{}_{}", one.text, left.text);
        named.then(|| {
            let span = one.span.to(left.span);
            problem.did_you_mean(&right, span, &right).into()
        })
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
