//! The pieces that text is cut into before it becomes a tree.

use super::place::Span;

/// A kind of bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    /// `( )`
    Round,
    /// `[ ]`
    Square,
    /// `{ }`
    Curly,
}

impl Bracket {
    /// The opening mark.
    pub fn opening(self) -> char {
        match self {
            Bracket::Round => '(',
            Bracket::Square => '[',
            Bracket::Curly => '{',
        }
    }

    /// The closing mark.
    pub fn closing(self) -> char {
        match self {
            Bracket::Round => ')',
            Bracket::Square => ']',
            Bracket::Curly => '}',
        }
    }
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenKind {
    /// An opening bracket.
    Open(Bracket),
    /// A closing bracket.
    Close(Bracket),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// Text in quotes; see [`super::Value::Text`] for `inside`.
    Text {
        /// What it says.
        text: String,
        /// Where the words begin, if each character stands for itself.
        inside: Option<u32>,
    },
    /// A number.
    Number(f64),
    /// A bare word.
    Word(String),
    /// Something already reported that stands where a value would.
    Broken,
    /// The end of the file.
    End,
}

/// A piece and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

impl Token {
    /// Whether a value can begin with this.
    pub fn begins_value(&self) -> bool {
        matches!(
            self.kind,
            TokenKind::Open(_)
                | TokenKind::Text { .. }
                | TokenKind::Number(_)
                | TokenKind::Word(_)
                | TokenKind::Broken
        )
    }
}
