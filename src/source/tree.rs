//! The tree that a file is read into: every value with its place.

use super::place::{Span, Spanned};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// One `name: value` of a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name.
    pub name: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// What can be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `( name: value, … )`.
    Block(Vec<Field>),
    /// `( value, … )` without names, `()` included.
    Group(Vec<Node>),
    /// `[ value, … ]`.
    List(Vec<Node>),
    /// `[ name: value, … ]`: which of a block and a list of blocks is meant shows when it is read.
    Bare(Vec<Field>),
    /// `{ key: value, … }`.
    Map(Vec<(Node, Node)>),
    /// Text; `inside` is where its first character stands, if every character stands for itself.
    Text {
        /// The text, with nothing that a terminal would act on.
        text: String,
        /// The byte where the text itself begins; `None` when it was written with `\` marks.
        inside: Option<u32>,
    },
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Bool(bool),
    /// A bare word.
    Word(String),
    /// `Some(value)`.
    Some(Box<Node>),
    /// `None`.
    None,
    /// Something already reported.
    Broken,
}

impl Node {
    /// What this is, in the words of a tutor.
    pub fn words(&self) -> &'static str {
        match &self.value {
            Value::Block(_) => "a block in ( )",
            Value::Group(inner) if inner.is_empty() => "an empty ( )",
            Value::Group(_) => "values in ( ) without names",
            Value::List(_) => "a list in [ ]",
            Value::Bare(_) => "names and values in [ ]",
            Value::Map(_) => "something in { }",
            Value::Text { .. } => "text",
            Value::Number(_) => "a number",
            Value::Bool(_) => "true or false",
            Value::Word(_) => "a word without quotes",
            Value::Some(_) | Value::None => "an optional value",
            Value::Broken => "something that cannot be read",
        }
    }

    /// The value inside any number of `Some( )`.
    pub fn within(&self) -> &Node {
        match &self.value {
            Value::Some(inner) => inner.within(),
            _ => self,
        }
    }

    /// The opening and the closing bracket of what stands in brackets.
    pub fn brackets(&self) -> (Span, Span) {
        let open = Span {
            end: self.span.start + 1,
            ..self.span
        };
        let close = Span {
            start: self.span.end.saturating_sub(1),
            ..self.span
        };
        (open, close)
    }

    /// The fields of a block; none of anything else.
    pub fn fields(&self) -> &[Field] {
        match &self.value {
            Value::Block(fields) => fields,
            _ => &[],
        }
    }
}
