//! A block of amounts by name, `(cash: "-£120k", openness: 2)`, where any name may stand: whoever
//! knows the names checks them.

use serde::{Deserialize, Deserializer, de};

use super::amount::Amount;
use super::block::{report_square, report_twice};
use super::decode::{Decode, Reader};
use super::kind::FieldKind;
use super::place::Spanned;
use super::tree::{Field, Node, Value};

/// One amount and the name it is given to.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedAmount {
    /// The name.
    pub name: Spanned<String>,
    /// The amount.
    pub amount: Spanned<Amount>,
}

/// Amounts by name, in the order written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedAmounts(pub Vec<NamedAmount>);

impl Decode for NamedAmounts {
    const WORDS: &'static str = "amounts by name in ( )";
    const KIND: FieldKind = FieldKind::Amounts;

    fn decode(node: &Node, reader: &mut Reader) -> NamedAmounts {
        let node = node.within();
        let is_block = |value: &Value| matches!(value, Value::Block(_));
        let node = reader
            .out_of_list(node, Self::WORDS, is_block)
            .unwrap_or(node);
        let fields: &[Field] = match &node.value {
            Value::Block(fields) => fields,
            Value::Bare(fields) => {
                report_square(node, Self::WORDS, reader);
                fields
            }
            Value::Group(nodes) if nodes.is_empty() => &[],
            _ => {
                let help = "write it like (cash: \"-£120k\", openness: 2)".to_owned();
                reader.wrong_kind(node, Self::WORDS, Some(help));
                &[]
            }
        };
        let outer = reader.field.clone();
        let mut amounts: Vec<NamedAmount> = Vec::new();
        for field in fields {
            let same = |earlier: &&NamedAmount| earlier.name == field.name;
            if let Some(first) = amounts.iter().find(same) {
                let (first, second) = (first.name.span, field.name.span);
                report_twice(&field.name.value, first, second, reader);
                continue;
            }
            reader.field.clone_from(&field.name.value);
            amounts.push(NamedAmount {
                name: field.name.clone(),
                amount: Spanned::decode(&field.value, reader),
            });
        }
        reader.field = outer;
        NamedAmounts(amounts)
    }
}

impl<'de> Deserialize<'de> for NamedAmounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<NamedAmounts, D::Error> {
        deserializer.deserialize_struct("", &[], AmountsVisitor)
    }
}

struct AmountsVisitor;

impl<'de> de::Visitor<'de> for AmountsVisitor {
    type Value = NamedAmounts;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("amounts by name")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<NamedAmounts, A::Error> {
        let mut amounts: Vec<NamedAmount> = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            if amounts.iter().any(|earlier| earlier.name.value == name) {
                return Err(de::Error::custom(format!("`{name}` is given twice")));
            }
            amounts.push(NamedAmount {
                name: Spanned::new(name, super::Span::default()),
                amount: map.next_value()?,
            });
        }
        Ok(NamedAmounts(amounts))
    }
}

/// A name as RON writes it: bare, not in quotes.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(NameVisitor).map(Name)
    }
}

struct NameVisitor;

impl de::Visitor<'_> for NameVisitor {
    type Value = String;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::NamedAmounts;
    use crate::source::{Decode, Problems, Reader, Sources, parse};

    #[test]
    fn amounts_by_name_are_read_and_ron_agrees() {
        let text = "(cash: \"-£120k\", openness: +2, harm: 0.5)";
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("a.ron", text, &mut problems);
        let node = parse(file, &sources, &mut problems).expect("it is well formed");
        let read = NamedAmounts::decode(&node, &mut Reader::new(&mut problems));
        assert!(problems.is_empty());
        assert_eq!(read.0.len(), 3);
        assert_eq!(ron::from_str::<NamedAmounts>(text), Ok(read));
    }
}
