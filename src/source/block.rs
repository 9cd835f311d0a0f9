//! Blocks: `( name: value, … )` with known names. One declaration gives the raw form, its decoder,
//! its `serde` form and the table of its fields.

use super::decode::{Decode, Reader};
use super::diagnostic::Diagnostic;
use super::kind::FieldKind;
use super::nearest::nearest;
use super::place::Span;
use super::tree::{Field, Node, Value};

/// One row of the table of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldHelp {
    /// The name, as written in files.
    pub name: &'static str,
    /// Whether a file must give it.
    pub required: bool,
    /// What it is, in one line.
    pub help: &'static str,
    /// What kind of value stands in it.
    pub kind: FieldKind,
    /// Which words, ids or amounts may stand in it, as a name that whoever knows them can tell;
    /// empty if any may.
    pub of: &'static str,
}

/// A kind of block.
pub trait Block: Decode {
    /// What it is called, with its article: "an agenda item".
    const NAME: &'static str;
    /// Its fields, those that must be given first.
    const FIELDS: &'static [FieldHelp];
}

/// Kinds of block by what they are called, each with its fields.
pub type Tables<'a> = &'a [(&'static str, &'static [FieldHelp])];

/// The fields of one block while they are being read.
pub struct Fields<'n> {
    node: &'n Node,
    written: &'n [Field],
    name: &'static str,
    outer: String,
}

impl<'n> Fields<'n> {
    /// Takes up a block and reports fields that are unknown or given twice.
    pub fn open<T: Block>(node: &'n Node, reader: &mut Reader) -> Fields<'n> {
        let wanted = format!("{} in ( )", T::NAME);
        let node = node.within();
        let is_block = |value: &Value| matches!(value, Value::Block(_));
        let node = reader.out_of_list(node, &wanted, is_block).unwrap_or(node);
        let outer = reader.field.clone();
        let fields = match &node.value {
            Value::Block(fields) => fields.as_slice(),
            Value::Bare(fields) => {
                report_square(node, &wanted, reader);
                fields.as_slice()
            }
            Value::Group(nodes) if nodes.is_empty() => &[],
            _ => {
                let few: Vec<String> = T::FIELDS.iter().take(FEW).map(written).collect();
                let help =
                    (T::FIELDS.len() <= FEW).then(|| format!("write it like ({})", few.join(", ")));
                reader.wrong_kind(node, &wanted, help);
                &[]
            }
        };
        let opened = Fields {
            node,
            written: fields,
            name: T::NAME,
            outer,
        };
        if !opened.report_misplaced(T::FIELDS, reader) {
            let meant = opened.report_strangers(T::FIELDS, reader);
            opened.report_missing(T::FIELDS, &meant, reader);
        }
        opened.report_twice(reader);
        opened
    }

    /// Reads one field; an empty value when it is not there.
    pub fn read<T: Decode>(&self, name: &str, reader: &mut Reader) -> T {
        match self.find(name) {
            Some(field) => {
                name.clone_into(&mut reader.field);
                T::decode(&field.value, reader)
            }
            None => T::default(),
        }
    }

    /// Goes back to the field that this block stands in.
    pub fn close(self, reader: &mut Reader) {
        reader.field = self.outer;
    }

    fn find(&self, name: &str) -> Option<&'n Field> {
        self.written.iter().find(|field| field.name.value == name)
    }

    /// Reports a block that is of another kind than the one that belongs here; false if it is not.
    fn report_misplaced(&self, known: &'static [FieldHelp], reader: &mut Reader) -> bool {
        let missing = known.iter().filter(|row| row.required);
        let missing = missing.filter(|row| self.find(row.name).is_none()).count();
        let strange = self
            .written
            .iter()
            .filter(|field| !has(known, field))
            .count();
        if missing < MISPLACED_LEAST || strange < MISPLACED_LEAST {
            return false;
        }
        let fits = |(name, fields): &&(&'static str, &'static [FieldHelp])| {
            let given = fields.iter().filter(|row| row.required);
            let given = given.filter(|row| self.find(row.name).is_some()).count();
            *name != self.name
                && given >= MISPLACED_LEAST
                && self.written.iter().all(|field| has(fields, field))
        };
        let Some((other, _)) = reader.tables.iter().find(fits) else {
            return false;
        };
        let title = format!(
            "this looks like {other}, and stands where {} should",
            self.name
        );
        let label = format!("has the fields of {other}");
        reader.problems.push(
            Diagnostic::error("field/misplaced-block", title, self.head(), label)
                .likely()
                .help(place_of(other, reader.tables)),
        );
        true
    }

    /// Reports unknown fields; gives the names that they were probably meant for.
    fn report_strangers(
        &self,
        known: &'static [FieldHelp],
        reader: &mut Reader,
    ) -> Vec<&'static str> {
        let mut meant = Vec::new();
        let is_known = |field: &&Field| known.iter().any(|row| row.name == field.name.value);
        let named = self.written.iter().filter(|it| !it.name.value.is_empty());
        for field in named.filter(|field| !is_known(field)) {
            let wrong = &field.name;
            let problem = Diagnostic::error(
                "field/unknown",
                format!("{} has no field called `{}`", self.called(), wrong.value),
                wrong.span,
                "not a known field",
            );
            let unused = known.iter().filter(|row| self.find(row.name).is_none());
            let right = nearest(&wrong.value, unused.map(|row| row.name));
            meant.extend(right);
            reader.problems.push(match right {
                Some(right) => problem.did_you_mean(right, wrong.span, right),
                None => match amounts_of(known, field) {
                    Some(amounts) => {
                        meant.push(amounts);
                        let name = &wrong.value;
                        problem.help(format!(
                            "a figure that is moved stands in the brackets of `{amounts}`, as in \
                             `{amounts}: ({name}: …)`; or else it may have: {}",
                            listed(known)
                        ))
                    }
                    None => problem.help(format!("it may have: {}", listed(known))),
                },
            });
        }
        meant
    }

    /// Reports fields that must be given and are neither there nor misspelt.
    fn report_missing(&self, known: &[FieldHelp], meant: &[&str], reader: &mut Reader) {
        if !matches!(
            self.node.value,
            Value::Block(_) | Value::Bare(_) | Value::Group(_)
        ) {
            return;
        }
        let required = known.iter().filter(|row| row.required);
        let missing = required
            .filter(|row| self.find(row.name).is_none() && !meant.contains(&row.name))
            .collect::<Vec<_>>();
        // What has lost its name is probably the one that is missing.
        let nameless = self.find("").is_some() && missing.len() == 1;
        for row in missing {
            if !nameless {
                let title = format!("{} has no `{}`", self.called(), row.name);
                reader.problems.push(
                    Diagnostic::error("field/missing", title, self.head(), "in this block")
                        .help(format!("add `{}: …,` — {}", row.name, row.help)),
                );
            }
        }
    }

    fn report_twice(&self, reader: &mut Reader) {
        for (index, field) in self.written.iter().enumerate() {
            let mut earlier = self.written[..index].iter();
            if field.name.value.is_empty() {
                continue;
            }
            if let Some(first) = earlier.find(|other| other.name.value == field.name.value) {
                report_twice(&first.name.value, first.name.span, field.name.span, reader);
            }
        }
    }

    /// The block by its kind and, if it has one, its id.
    fn called(&self) -> String {
        match self.find("id").map(|field| &field.value.value) {
            Some(Value::Text { text, .. }) if text.len() < 60 => {
                format!("{} (`{text}`)", self.name)
            }
            _ => self.name.to_owned(),
        }
    }

    /// The place to point at for the block as a whole: its id, or else its opening bracket.
    fn head(&self) -> Span {
        match self.find("id") {
            Some(field) => field.value.span,
            None => Span {
                end: self.node.span.start + 1,
                ..self.node.span
            },
        }
    }
}

/// The longest text that is taken for an amount, bytes.
const AMOUNT_LONGEST: usize = 16;

/// The field of amounts by name that a strange field was perhaps meant for, if it is an amount.
fn amounts_of(known: &'static [FieldHelp], field: &Field) -> Option<&'static str> {
    let is_amount = match &field.value.value {
        Value::Number(_) => true,
        Value::Text { text, .. } => {
            text.len() <= AMOUNT_LONGEST && text.contains(|letter: char| letter.is_ascii_digit())
        }
        _ => false,
    };
    let mut amounts = known.iter().filter(|row| row.kind == FieldKind::Amounts);
    amounts.next().filter(|_| is_amount).map(|row| row.name)
}

/// The most fields of a block that are written out in an example.
const FEW: usize = 4;

/// A field as it would be written: "prebrief: 15".
fn written(row: &FieldHelp) -> String {
    let value = match row.kind {
        FieldKind::Whole(..) | FieldKind::Number | FieldKind::Amount => "15",
        _ => "…",
    };
    format!("{}: {value}", row.name)
}

/// How many fields must be strange, and how many missing, for a block to be of another kind.
const MISPLACED_LEAST: usize = 3;

fn has(known: &[FieldHelp], field: &Field) -> bool {
    known.iter().any(|row| row.name == field.name.value)
}

/// Where blocks of a kind belong: "move it into the brackets of `options` of an agenda item".
fn place_of(block: &str, tables: Tables) -> String {
    let mut places = tables.iter().flat_map(|(outer, fields)| {
        let holds = |row: &&FieldHelp| row.kind.block() == Some(block);
        fields
            .iter()
            .filter(holds)
            .map(move |row| (outer, row.name))
    });
    match places.next() {
        Some((outer, field)) => format!("move it into the brackets of `{field}` of {outer}"),
        None => "move it to where it belongs".to_owned(),
    }
}

/// Reports a block that stands in `[ ]`.
pub(super) fn report_square(node: &Node, wanted: &str, reader: &mut Reader) {
    let (open, close) = node.brackets();
    let title = format!("`{}` should be {wanted}, not in [ ]", reader.field);
    reader.problems.push(
        Diagnostic::error("syntax/name-in-list", title, open, "square brackets")
            .help("write ( and )")
            .fix(open, "(")
            .fix(close, ")"),
    );
}

/// Reports a name that is given twice in one block.
pub(super) fn report_twice(name: &str, first: Span, second: Span, reader: &mut Reader) {
    reader.problems.push(
        Diagnostic::error(
            "field/duplicate",
            format!("`{name}` is given twice"),
            second,
            "second time",
        )
        .also(first, "first time")
        .help("keep one of them"),
    );
}

fn listed(known: &[FieldHelp]) -> String {
    let names: Vec<&str> = known.iter().map(|row| row.name).collect();
    names.join(", ")
}

/// Declares a kind of block: what it is called, the fields a file must give, those it may give.
/// `seat: Text as Seat` says that of all texts only a seat may stand there.
macro_rules! block {
    (
        $(#[$doc:meta])* $block:ident $name:literal
        must { $($must:ident: $must_type:ty $(as $must_of:ident)? = $must_help:literal,)* }
        may { $($may:ident: $may_type:ty $(as $may_of:ident)? = $may_help:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $block {
            $(#[doc = $must_help] pub $must: $must_type,)*
            $(#[doc = $may_help] #[serde(default)] pub $may: $may_type,)*
        }

        impl $crate::source::Block for $block {
            const NAME: &'static str = $name;
            const FIELDS: &'static [$crate::source::FieldHelp] = &[
                $($crate::source::FieldHelp {
                    name: stringify!($must), required: true, help: $must_help,
                    kind: <$must_type as $crate::source::Decode>::KIND,
                    of: concat!($(stringify!($must_of))?),
                },)*
                $($crate::source::FieldHelp {
                    name: stringify!($may), required: false, help: $may_help,
                    kind: <$may_type as $crate::source::Decode>::KIND,
                    of: concat!($(stringify!($may_of))?),
                },)*
            ];
        }

        impl $crate::source::Decode for $block {
            const WORDS: &'static str = $name;
            const KIND: $crate::source::FieldKind = $crate::source::FieldKind::Block($name);

            fn decode(
                node: &$crate::source::Node,
                reader: &mut $crate::source::Reader,
            ) -> $block {
                let fields = $crate::source::Fields::open::<$block>(node, reader);
                let block = $block {
                    $($must: fields.read(stringify!($must), reader),)*
                    $($may: fields.read(stringify!($may), reader),)*
                };
                fields.close(reader);
                block
            }
        }
    };
}

pub(crate) use block;

#[cfg(test)]
mod tests {
    use crate::source::{Block, Decode, Problems, Reader, Sources, Spanned, parse, short};

    block! {
        /// A test block.
        Ward "a ward"
        must { id: Spanned<String> = "its name", beds: f64 = "how many beds", }
        may { closed: bool = "whether it is closed", notes: Vec<String> = "what was noted", }
    }

    fn read(text: &str) -> (Ward, Vec<String>) {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("ward.ron", text, &mut problems);
        let ward = parse(file, &sources, &mut problems)
            .map(|node| Ward::decode(&node, &mut Reader::new(&mut problems)))
            .unwrap_or_default();
        let lines = problems.all().iter();
        (
            ward,
            lines.map(|problem| short(problem, &sources)).collect(),
        )
    }

    #[test]
    fn a_block_is_read_and_ron_agrees() {
        let text = "(id: \"a\", beds: +28, notes: [\"x\",],) // end";
        let (ward, lines) = read(text);
        assert_eq!(lines, Vec::<String>::new());
        assert_eq!(ron::from_str::<Ward>(text).as_ref(), Ok(&ward));
        assert_eq!(Ward::FIELDS.len(), 4);
    }

    #[test]
    fn every_problem_of_a_block_is_reported() {
        let (_, lines) = read("(\n  bed: 3,\n  closed: \"no\",\n  notes: \"x\",\n  closed: true)");
        insta::assert_snapshot!(lines.join("\n"));
    }
}
