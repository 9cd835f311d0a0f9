//! From the tree to values. Nothing stops at the first mistake: what cannot be read is reported and
//! its place taken by an empty value, so that all of a file is looked at in one run.

use super::amount::Amount;
use super::diagnostic::{Diagnostic, Problems};
use super::kind::FieldKind;
use super::place::Spanned;
use super::tree::{Node, Value};

/// The longest text that is kept, in characters.
const TEXT_MOST: usize = 8_000;

/// What is carried while decoding: where problems go, and the name of the field being read.
pub struct Reader<'p> {
    /// Where problems go.
    pub problems: &'p mut Problems,
    /// The field being read; empty at the top of a file.
    pub field: String,
}

impl<'p> Reader<'p> {
    /// At the top of a file.
    pub fn new(problems: &'p mut Problems) -> Reader<'p> {
        let field = String::new();
        Reader { problems, field }
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
    /// Reports a word that should stand in quotes; it is read as if it did.
    fn unquoted(&mut self, node: &Node, word: &str) {
        let title = format!("`{word}` should be in quotes");
        self.problems.push(
            Diagnostic::error("value/unquoted", title, node.span, "a text without quotes")
                .help(format!("write \"{word}\""))
                .fix(node.span, format!("\"{word}\"")),
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
                reader.unquoted(node, word);
                return word.clone();
            }
            _ => {
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
        if let Value::Bool(value) = node.within().value {
            return value;
        }
        let help = "write true or false, without quotes".to_owned();
        reader.wrong_kind(node, Self::WORDS, Some(help));
        false
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
                reader.problems.push(
                    Diagnostic::error(
                        "value/amount",
                        format!("\"{text}\" is not an amount"),
                        node.span,
                        "not understood as a number with a unit",
                    )
                    .help(
                        "amounts are written like 70, \"70%\", \"£120k\", \"-£1.5m\", \"12,000\", \
                         \"4 months\" or \"1 in 4\"",
                    ),
                );
                Amount::default()
            }),
            _ => {
                reader.wrong_kind(node, Self::WORDS, None);
                Amount::default()
            }
        }
    }
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Whole<const LEAST: i64, const MOST: i64>(pub i64);

impl<const LEAST: i64, const MOST: i64> Decode for Whole<LEAST, MOST> {
    const WORDS: &'static str = "a whole number";
    const KIND: FieldKind = FieldKind::Whole(LEAST, MOST);

    fn decode(node: &Node, reader: &mut Reader) -> Self {
        let Value::Number(number) = node.within().value else {
            let help = format!("write a whole number from {LEAST} to {MOST}, without quotes");
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
            Value::Broken => Vec::new(),
            _ => {
                let place = inner.span;
                let field = &reader.field;
                reader.problems.push(
                    Diagnostic::error(
                        "value/wrong-kind",
                        format!("`{field}` should be a list in [ ], not {}", inner.words()),
                        place,
                        "one value, not a list",
                    )
                    .help("put [ ] round it, even when there is only one")
                    .fix(place.before(), "[")
                    .fix(place.after(), "]"),
                );
                match &inner.value {
                    Value::Map(_) | Value::Group(_) => Vec::new(),
                    _ => vec![T::decode(inner, reader)],
                }
            }
        }
    }
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
