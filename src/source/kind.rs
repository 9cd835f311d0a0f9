//! What kind of value stands in a field: enough to tell a writer what to put there, and no more.

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Text in quotes.
    Text,
    /// true or false.
    Bool,
    /// A number without a unit.
    Number,
    /// Two numbers in ( ).
    Pair,
    /// A number, or an amount with its unit in quotes.
    Amount,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A condition in quotes.
    Condition,
    /// Names in [ ], or a single one without the brackets.
    Names,
    /// Amounts by name in ( ).
    Amounts,
    /// A block in ( ), by what it is called.
    Block(&'static str),
    /// A list in [ ] of these.
    List(&'static FieldKind),
}

impl FieldKind {
    /// The kind of block in it, if there is one.
    pub const fn block(&self) -> Option<&'static str> {
        match self {
            FieldKind::Block(name) => Some(name),
            FieldKind::List(of) => of.block(),
            _ => None,
        }
    }
}
