//! From the tree to values. Nothing stops at the first mistake: what cannot be read is reported and
//! its place taken by an empty value, so that all of a file is looked at in one run.

use super::amount::Amount;
use super::amount_meant::{examples, is_range, meant};
use super::block::Tables;
use super::diagnostic::{Diagnostic, Problems};
use super::kind::FieldKind;
use super::place::Spanned;
use super::tree::{Node, Value};
use crate::units::MonthOfYear;

/// The longest text that is kept, in characters.
const TEXT_MOST: usize = 8_000;

/// What is carried while decoding: where problems go, and the name of the field being read.
pub struct Reader<'p> {
    /// Where problems go.
    pub problems: &'p mut Problems,
    /// The field being read; empty at the top of a file.
    pub field: String,
    /// The kinds of block that may stand somewhere in such a file.
    pub tables: Tables<'p>,
}

impl<'p> Reader<'p> {
    /// At the top of a file.
    pub fn new(problems: &'p mut Problems) -> Reader<'p> {
        let field = String::new();
        let tables: Tables = &[];
        Reader {
            problems,
            field,
            tables,
        }
    }

    /// The same, with the kinds of block that may stand somewhere in the file.
    #[must_use]
    pub fn knowing(self, tables: Tables<'p>) -> Reader<'p> {
        Reader { tables, ..self }
    }

    /// Reports that something else is wanted where `node` stands.
    pub fn wrong_kind(&mut self, node: &Node, wanted: &str, help: Option<String>) {
        if node.value == Value::Broken {
            return;
        }
        let title = if self.field.is_empty() {
            format!("{wanted} is wanted here, not {}", node.words())
        } else {
            format!("`{}` should be {wanted}, not {}", self.field, node.words())
        };
        let label = format!("this is {}", node.words());
        self.problems
            .push(Diagnostic::error("value/wrong-kind", title, node.span, label).help_if(help));
    }
}

impl Reader<'_> {
    /// The one value of a list that stands where one value is wanted, if it `fits`: reported, with
    /// the brackets to be taken out.
    pub fn out_of_list<'n>(
        &mut self,
        node: &'n Node,
        wanted: &str,
        fits: fn(&Value) -> bool,
    ) -> Option<&'n Node> {
        let Value::List(nodes) = &node.value else {
            return None;
        };
        let [one] = nodes.as_slice() else {
            return None;
        };
        if !fits(&one.value) {
            return None;
        }
        let title = format!("`{}` should be {wanted}, not {}", self.field, node.words());
        let (open, close) = node.brackets();
        self.problems.push(
            Diagnostic::error(
                "value/wrong-kind",
                title,
                node.span,
                "a list, for one value",
            )
            .help("take out the [ ]")
            .fix(open, "")
            .fix(close, ""),
        );
        Some(one)
    }

    /// Takes back that quotes are missing round a value: more is known of it now.
    fn forget_quotes(&mut self, node: &Node) {
        self.problems
            .take_back("value/unquoted", node.within().span);
    }

    /// Reports a value that would do if it were written as `right`.
    fn misspelt(&mut self, node: &Node, wanted: &str, right: &str) {
        let title = format!("`{}` should be {wanted}, not {}", self.field, node.words());
        let label = format!("this is {}", node.words());
        self.problems.push(
            Diagnostic::error("value/wrong-kind", title, node.span, label).write(node.span, right),
        );
    }

    /// Reports a number where text should stand.
    fn number_for_text(&mut self, node: &Node) {
        let title = format!("`{}` should be text in quotes, not a number", self.field);
        let month = self
            .field
            .ends_with("month")
            .then(|| month_of(node))
            .flatten();
        if let Some(month) = month {
            self.problems.push(
                Diagnostic::error("value/wrong-kind", title, node.span, "this is a number")
                    .write(node.span, format!("\"{month}\"")),
            );
            return;
        }
        self.problems.push(
            Diagnostic::error("value/wrong-kind", title, node.span, "this is a number")
                .help("put a `\"` before it and after it")
                .fix(node.span.before(), "\"")
                .fix(node.span.after(), "\""),
        );
    }

    /// Reports a word that should stand in quotes; it is read as if it did.
    fn unquoted(&mut self, node: &Node, word: &str) {
        let title = format!("`{word}` should be in quotes");
        self.problems.push(
            Diagnostic::error("value/unquoted", title, node.span, "a text without quotes")
                .write(node.span, format!("\"{word}\"")),
        );
    }
}

/// A value that can be read from a tree; an empty one stands in for what cannot be read.
pub trait Decode: Default {
    /// What it is called, with its article: "text", "a number", "an agenda item in ( )".
    const WORDS: &'static str;
    /// What kind of value it is.
    const KIND: FieldKind;

    /// Reads it, reporting everything that is wrong.
    fn decode(node: &Node, reader: &mut Reader) -> Self;
}

impl Decode for String {
    const WORDS: &'static str = "text in quotes";
    const KIND: FieldKind = FieldKind::Text;

    fn decode(node: &Node, reader: &mut Reader) -> String {
        let text = match &node.within().value {
            Value::Text { text, .. } => text,
            Value::Word(word) => {
                reader.unquoted(node.within(), word);
                return word.clone();
            }
            Value::Number(_) => {
                reader.number_for_text(node.within());
                return String::new();
            }
            _ => {
                let fits = |value: &Value| matches!(value, Value::Text { .. });
                if let Some(one) = reader.out_of_list(node, Self::WORDS, fits) {
                    return String::decode(one, reader);
                }
                let help = "put it in straight double quotes: \"…\"".to_owned();
                reader.wrong_kind(node, Self::WORDS, Some(help));
                return String::new();
            }
        };
        if text.chars().count() > TEXT_MOST {
            reader.problems.push(Diagnostic::error(
                "text/too-long",
                format!("this text is longer than {TEXT_MOST} characters"),
                node.span,
                "too long",
            ));
        }
        text.chars().take(TEXT_MOST).collect()
    }
}

impl Decode for bool {
    const WORDS: &'static str = "true or false";
    const KIND: FieldKind = FieldKind::Bool;

    fn decode(node: &Node, reader: &mut Reader) -> bool {
        let meant = match &node.within().value {
            Value::Bool(value) => return *value,
            Value::Text { text: word, .. } | Value::Word(word) => truth(word),
            _ => None,
        };
        if let Some(value) = meant {
            let right = if value { "true" } else { "false" };
            reader.misspelt(node.within(), Self::WORDS, right);
            return value;
        }
        let help = "write true or false, without quotes".to_owned();
        reader.wrong_kind(node, Self::WORDS, Some(help));
        false
    }
}

/// The month of the year that a number stands for.
fn month_of(node: &Node) -> Option<&'static str> {
    let Value::Number(number) = node.value else {
        return None;
    };
    let mut months = MonthOfYear::ALL.into_iter();
    let month = months.nth((number as usize).checked_sub(1)?)?;
    (number.fract() == 0.0).then(|| month.name())
}

/// What an answer in other words means.
fn truth(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" => Some(true),
        "false" | "no" | "n" | "off" => Some(false),
        _ => None,
    }
}

impl Decode for f64 {
    const WORDS: &'static str = "a number";
    const KIND: FieldKind = FieldKind::Number;

    fn decode(node: &Node, reader: &mut Reader) -> f64 {
        if let Value::Number(value) = node.within().value {
            return value;
        }
        reader.wrong_kind(node, Self::WORDS, None);
        0.0
    }
}

impl Decode for Amount {
    const WORDS: &'static str = "a number, or an amount in quotes";
    const KIND: FieldKind = FieldKind::Amount;

    fn decode(node: &Node, reader: &mut Reader) -> Amount {
        match &node.within().value {
            Value::Number(value) => Amount::bare(*value),
            Value::Text { text, .. } => Amount::parse(text).unwrap_or_else(|| {
                let problem = Diagnostic::error(
                    "value/amount",
                    format!("\"{text}\" is not an amount"),
                    node.span,
                    "not understood as a number with a unit",
                );
                reader.forget_quotes(node);
                reader.problems.push(match meant(text) {
                    Some(right) => {
                        problem.did_you_mean(&right, node.within().span, format!("\"{right}\""))
                    }
                    None if is_range(text) => problem.help("choose one amount: a range is none"),
                    None => problem.help(examples(&reader.field)),
                });
                Amount::default()
            }),
            _ => {
                reader.wrong_kind(node, Self::WORDS, None);
                Amount::default()
            }
        }
    }
}

/// The number of `4 meetings` or `15 min`: a whole number and one word after it.
fn number_and_unit(node: &Node, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let Value::Text { text, .. } = &node.within().value else {
        return None;
    };
    let (number, unit) = text.trim().split_once(' ')?;
    let number = number.parse().ok().filter(|it| range.contains(it))?;
    unit.chars().all(char::is_alphabetic).then_some(number)
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whole<const LEAST: i64, const MOST: i64>(pub i64);

impl<'de, const LEAST: i64, const MOST: i64> serde::Deserialize<'de> for Whole<LEAST, MOST> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        let in_range = (LEAST..=MOST).contains(&number);
        let refused = || serde::de::Error::custom(format!("{number} is not {LEAST} to {MOST}"));
        in_range.then_some(Whole(number)).ok_or_else(refused)
    }
}

impl<const LEAST: i64, const MOST: i64> Decode for Whole<LEAST, MOST> {
    const WORDS: &'static str = "a whole number";
    const KIND: FieldKind = FieldKind::Whole(LEAST, MOST);

    fn decode(node: &Node, reader: &mut Reader) -> Self {
        let written = match &node.within().value {
            Value::Number(number) => Some(*number),
            Value::Text { text, .. } => text.trim().parse::<i64>().ok().map(|number| {
                reader.misspelt(node.within(), Self::WORDS, &number.to_string());
                number as f64
            }),
            _ => None,
        };
        let Some(number) = written else {
            if let Some(right) = number_and_unit(node, LEAST..=MOST) {
                reader.forget_quotes(node);
                reader.misspelt(node.within(), Self::WORDS, &right.to_string());
                return Whole(right);
            }
            let help = format!("write a whole number from {LEAST} to {MOST}, without quotes");
            reader.forget_quotes(node);
            reader.wrong_kind(node, Self::WORDS, Some(help));
            return Whole(LEAST);
        };
        if number.fract() != 0.0 {
            reader.problems.push(Diagnostic::error(
                "value/not-whole",
                format!("`{}` should be a whole number", reader.field),
                node.span,
                "not whole",
            ));
        } else if number < LEAST as f64 || number > MOST as f64 {
            let title = format!("`{}` should be from {LEAST} to {MOST}", reader.field);
            let label = if number < LEAST as f64 {
                "too small"
            } else {
                "too large"
            };
            reader.problems.push(Diagnostic::error(
                "value/out-of-range",
                title,
                node.span,
                label,
            ));
        }
        Whole((number as i64).clamp(LEAST, MOST))
    }
}

impl<T: Decode> Decode for Option<T> {
    const WORDS: &'static str = T::WORDS;
    const KIND: FieldKind = T::KIND;

    fn decode(node: &Node, reader: &mut Reader) -> Option<T> {
        match &node.value {
            Value::None => None,
            _ => Some(T::decode(node.within(), reader)),
        }
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const WORDS: &'static str = T::WORDS;
    const KIND: FieldKind = T::KIND;

    fn decode(node: &Node, reader: &mut Reader) -> Spanned<T> {
        Spanned::new(T::decode(node, reader), node.within().span)
    }
}

impl<T: Decode> Decode for Vec<T> {
    const WORDS: &'static str = "a list in [ ]";
    const KIND: FieldKind = FieldKind::List(&T::KIND);

    fn decode(node: &Node, reader: &mut Reader) -> Vec<T> {
        let inner = node.within();
        match &inner.value {
            Value::List(nodes) => nodes.iter().map(|node| T::decode(node, reader)).collect(),
            Value::Group(nodes) if !nodes.is_empty() => {
                round_list(inner, reader);
                nodes.iter().map(|node| T::decode(node, reader)).collect()
            }
            Value::Bare(fields) => {
                let (span, value) = (inner.span, Value::Block(fields.clone()));
                bare_entry(&Node { span, value }, reader)
                    .into_iter()
                    .collect()
            }
            Value::Broken => Vec::new(),
            _ => alone(inner, reader).into_iter().collect(),
        }
    }
}

/// `( )` round a list.
fn round_list(node: &Node, reader: &mut Reader) {
    let (open, close) = node.brackets();
    let title = format!("`{}` should be a list in [ ], not in ( )", reader.field);
    reader.problems.push(
        Diagnostic::error("value/wrong-kind", title, node.span, "round brackets")
            .help("write [ and ]")
            .fix(open, "[")
            .fix(close, "]"),
    );
}

/// `[name: value]` where a list is wanted: `node` is the block that was probably meant.
fn bare_entry<T: Decode>(node: &Node, reader: &mut Reader) -> Option<T> {
    let (open, close) = node.brackets();
    let field = &reader.field;
    let title = format!("a `name: value` cannot stand straight in the list `{field}`");
    let label = "names stand straight in this";
    let problem = Diagnostic::error("syntax/name-in-list", title, open, label);
    let (value, inside) = by_itself(node, reader);
    if value.is_none() {
        let help = format!("an entry of it is {}", T::WORDS);
        reader.problems.push(problem.help(help));
        return None;
    }
    reader.problems.push(
        problem
            .help("put ( ) round each entry: [(name: value), (name: value)]")
            .offer(open.after(), "(")
            .offer(close.before(), ")"),
    );
    reader.problems.extend(inside);
    value
}

/// A value read by itself, unless it is of another kind altogether; and what is wrong inside it.
fn by_itself<T: Decode>(node: &Node, reader: &Reader) -> (Option<T>, Problems) {
    let mut inside = Problems::new();
    let value = T::decode(
        node,
        &mut Reader {
            problems: &mut inside,
            field: reader.field.clone(),
            tables: reader.tables,
        },
    );
    let mut found = inside.all().iter();
    let other = found
        .any(|problem| problem.code == "value/wrong-kind" && problem.primary.span == node.span);
    ((!other).then_some(value), inside)
}

/// One value where a list is wanted: put in [ ] if it would do as the only entry.
fn alone<T: Decode>(node: &Node, reader: &mut Reader) -> Option<T> {
    let field = &reader.field;
    let title = format!("`{field}` should be a list in [ ], not {}", node.words());
    let problem = Diagnostic::error("value/wrong-kind", title, node.span, "not a list");
    let (value, inside) = by_itself(node, reader);
    if value.is_none() {
        reader.problems.push(problem.help("a list stands in [ ]"));
        return None;
    }
    reader.problems.push(
        problem
            .help("put [ ] round it, even when there is only one")
            .fix(node.span.before(), "[")
            .fix(node.span.after(), "]"),
    );
    reader.problems.extend(inside);
    value
}

impl Decode for (f64, f64) {
    const WORDS: &'static str = "two numbers in ( )";
    const KIND: FieldKind = FieldKind::Pair;

    fn decode(node: &Node, reader: &mut Reader) -> (f64, f64) {
        match &node.within().value {
            Value::Group(nodes) if nodes.len() == 2 => (
                f64::decode(&nodes[0], reader),
                f64::decode(&nodes[1], reader),
            ),
            _ => {
                reader.wrong_kind(node, Self::WORDS, Some("write (5, 2.5)".to_owned()));
                (0.0, 0.0)
            }
        }
    }
}
