//! A list of names, where a single name may stand without its brackets.

use serde::{Deserialize, Deserializer, de};

use super::decode::{Decode, Reader};
use super::kind::FieldKind;
use super::place::{Span, Spanned};
use super::tree::{Node, Value};

/// Names in the order written: `["a", "b"]`, or `"a"` for one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(pub Vec<Spanned<String>>);

impl Decode for Names {
    const WORDS: &'static str = "a list of names in [ ]";
    const KIND: FieldKind = FieldKind::Names;

    fn decode(node: &Node, reader: &mut Reader) -> Names {
        match &node.within().value {
            Value::Text { .. } | Value::Word(_) => Names(vec![Spanned::decode(node, reader)]),
            _ => Names(Vec::decode(node, reader)),
        }
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Names, D::Error> {
        deserializer.deserialize_any(NamesVisitor)
    }
}

struct NamesVisitor;

impl<'de> de::Visitor<'de> for NamesVisitor {
    type Value = Names;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("names")
    }

    fn visit_char<E: de::Error>(self, _letter: char) -> Result<Names, E> {
        Err(E::custom("a name stands in double quotes"))
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Names, E> {
        Ok(Names(vec![Spanned::new(name.to_owned(), Span::default())]))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Names, A::Error> {
        let mut names = Vec::new();
        while let Some(name) = list.next_element::<String>()? {
            names.push(Spanned::new(name, Span::default()));
        }
        Ok(Names(names))
    }
}
