//! Whole turns of everyday speech in place of a question, and what is written here: `after turn 2`,
//! `in January`, `85% < occupancy_percent`.

use super::pieces::Piece;
use super::read::{Sentence, wrong};
use super::tests_read::KEPT;
use crate::source::amount::Amount;
use crate::source::diagnostic::Diagnostic;
use crate::source::place::Spanned;
use crate::units::MonthOfYear;

/// Words before `turn 2` or `meeting 2`, and what compares so.
const TURNS: [(&str, &str); 9] = [
    ("after", "turn above"),
    ("before", "turn below"),
    ("from", "turn at least"),
    ("since", "turn at least"),
    ("until", "turn at most"),
    ("by", "turn at most"),
    ("at", "turn is"),
    ("in", "turn is"),
    ("on", "turn is"),
];

/// Marks and words of comparison, with those that say the same from the other side.
const TURNED_ROUND: [(&str, &str); 10] = [
    ("<", "above"),
    (">", "below"),
    ("<=", "at least"),
    (">=", "at most"),
    ("≤", "at least"),
    ("≥", "at most"),
    ("below", "above"),
    ("above", "below"),
    ("under", "above"),
    ("over", "below"),
];

impl Sentence<'_> {
    /// What is said of a question that begins in everyday speech, with what to write.
    pub(super) fn everyday(&self) -> Option<Box<Diagnostic>> {
        self.turn_or_month()
            .or_else(|| self.the_other_way_round())
            .or_else(|| self.who_chose())
            .or_else(|| self.colon())
    }

    /// `after turn 2`, `meeting 3`, `in January`.
    fn turn_or_month(&self) -> Option<Box<Diagnostic>> {
        let [first, second, third] = [0, 1, 2].map(|place| self.piece_after(place));
        let first = first?;
        let is_turn =
            |piece: Option<Piece>| piece.is_some_and(|it| matches!(it.text, "turn" | "meeting"));
        let is_number =
            |piece: Option<Piece>| piece.is_some_and(|it| it.text.parse::<u16>().is_ok());
        let small = first.text.to_lowercase();
        let row = TURNS.iter().find(|row| row.0 == small);
        if let (Some((_, right)), true, true) = (row, is_turn(second), is_number(third)) {
            let (span, number) = (first.span.to(third?.span), third?.text);
            return Some(said(first, span, &format!("{right} {number}")));
        }
        if is_turn(Some(first)) && is_number(second) {
            let span = first.span.to(second?.span);
            return Some(said(first, span, &format!("turn is {}", second?.text)));
        }
        if first.text == "meeting" {
            return Some(said(first, first.span, "turn"));
        }
        let month = second.and_then(|piece| MonthOfYear::parse(piece.text));
        match (small.as_str(), month) {
            ("in" | "during" | "every", Some(month)) => {
                let right = format!("month is {}", month.name());
                Some(said(first, first.span.to(second?.span), &right))
            }
            _ => None,
        }
    }

    /// `85% < occupancy_percent`.
    fn the_other_way_round(&self) -> Option<Box<Diagnostic>> {
        let [amount, mark, name] = [0, 1, 2].map(|place| self.piece_after(place));
        let (amount, mark, name) = (amount?, mark?, name?);
        Amount::parse(amount.text)?;
        let (_, turned) = TURNED_ROUND.iter().find(|row| row.0 == mark.text)?;
        let right = format!("{} {turned} {}", name.text, amount.text);
        let title = "the figure stands before the amount that it is compared with";
        let span = amount.span.to(name.span);
        Some(
            wrong(title, span, "the wrong way round")
                .write_marked(span, right)
                .into(),
        )
    }

    /// `board chose x/y`, `the board chose x/y`, `we chose x/y`.
    fn who_chose(&self) -> Option<Box<Diagnostic>> {
        let first = self.peek()?;
        let who = ["the", "board", "we", "they"];
        let words = (0..3).take_while(|place| {
            let piece = self.piece_after(*place);
            piece.is_some_and(|it| who.contains(&it.text.to_lowercase().as_str()))
        });
        let chose = self
            .piece_after(words.count())
            .filter(|it| it.text == "chose")?;
        let title = format!(
            "`{}` is not needed: it is always the board that chose",
            first.text
        );
        let span = first.span.to(chose.span);
        (chose.span != first.span).then(|| {
            wrong(&title, span, "not needed")
                .write_marked(span, "chose")
                .into()
        })
    }

    /// `flag: money_kept`.
    fn colon(&self) -> Option<Box<Diagnostic>> {
        let piece = self.peek()?;
        let word = piece
            .text
            .strip_suffix(':')
            .filter(|word| !word.is_empty())?;
        let title = format!("no `:` stands after `{word}` in a condition");
        Some(
            wrong(&title, piece.span, "with a colon")
                .write_marked(piece.span, word)
                .into(),
        )
    }

    /// `chose keep in winter_beds`: the item stands first.
    pub(super) fn item_after_option(&self, option: &Spanned<String>) -> Option<Box<Diagnostic>> {
        let between = self.peek()?;
        let item = self.piece_after(1).filter(|it| !KEPT.contains(&it.text))?;
        if !matches!(between.text, "in" | "on" | "for" | "of") {
            return None;
        }
        let right = format!("{}/{}", item.text, option.value);
        let span = option.span.to(item.span);
        let title = "the id of the item stands first, then a `/` and that of its option";
        Some(
            wrong(title, span, "the other way round")
                .did_you_mean(&right, span, &right)
                .into(),
        )
    }

    /// `winter_beds/keep` without `chose`; or `keep` alone after `chose winter_beds/open or`.
    pub(super) fn choice_alone(&self, name: &str) -> Option<Box<Diagnostic>> {
        let title = format!("`{name}` alone does not ask anything");
        let begins = self.previous_span();
        if let (Some("/"), Some(option)) = (self.peek().map(|it| it.text), self.piece_after(1)) {
            let right = format!("chose {name}/{}", option.text);
            let span = begins.to(option.span);
            return Some(
                wrong(&title, begins, "a choice?")
                    .did_you_mean(&right, span, &right)
                    .into(),
            );
        }
        let [join, _, stroke, item, chose] = [2, 3, 4, 5, 6].map(|back| self.before(back));
        let ends = self
            .peek()
            .is_none_or(|it| matches!(it.text, "or" | "and" | ")"));
        let earlier = ends && join?.text == "or" && stroke?.text == "/";
        let right = format!("chose {}/{name}", item?.text);
        (earlier && chose?.text == "chose").then(|| {
            let problem = wrong(&title, begins, "another option?");
            problem.did_you_mean(&right, begins, &right).into()
        })
    }

    /// What cannot follow a question and says nothing: `in a row`, `is true`.
    pub(super) fn says_nothing(&self) -> Option<Box<Diagnostic>> {
        let rows: [&[&str]; 7] = [
            &["in", "a", "row"],
            &["on", "end"],
            &["is", "true"],
            &["is", "set"],
            &["is", "yes"],
            &["=", "true"],
            &["==", "true"],
        ];
        let stands = |row: &&&[&str]| {
            let mut words = row.iter().enumerate();
            words.all(|(place, word)| self.piece_after(place).is_some_and(|it| it.text == *word))
        };
        let row = rows.iter().find(stands)?;
        let last = self.piece_after(row.len() - 1)?;
        let before = self.before(1)?.span;
        let (shown, span) = (
            self.peek()?.span.to(last.span),
            before.after().to(last.span),
        );
        let title = format!("`{}` is not needed here", row.join(" "));
        Some(
            wrong(&title, shown, "says nothing more")
                .take_out(span)
                .into(),
        )
    }
}

fn said(first: Piece, span: crate::source::place::Span, right: &str) -> Box<Diagnostic> {
    let title = format!("`{}` does not begin a question", first.text);
    wrong(&title, span, "not a question")
        .write_marked(span, right)
        .into()
}
