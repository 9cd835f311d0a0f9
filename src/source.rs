//! Text that people write: RON with places, diagnostics, decoding that collects every problem, and
//! the condition language.
//!
//! Knows neither the trust nor the disk: names are left unresolved for whoever knows them.

mod amount;
mod amount_meant;
mod block;
mod brackets;
mod comments;
pub mod condition;
mod decode;
mod diagnostic;
mod indent;
mod json;
mod kind;
mod layout;
mod lexer;
mod mending;
#[cfg(test)]
mod mistakes;
mod named_amounts;
mod names;
mod narrow;
mod nearest;
mod notes;
mod number;
mod on_disk;
mod parser;
mod place;
mod quotes;
mod render;
mod repair;
mod spoken;
mod structure;
mod text;
mod token;
mod tree;
mod unnamed;
mod unquoted;
pub mod wrap;

pub use amount::{Amount, Measure};
pub(crate) use block::block;
pub use block::{Block, FieldHelp, Fields, Tables};
pub use decode::{Decode, Reader, Whole};
pub use diagnostic::{Confidence, Diagnostic, Label, Problems, Replay, Severity, TextEdit};
pub use indent::{Unsettled, indented};
pub use json::json;
pub use kind::FieldKind;
pub use mending::{Change, Mended, mended};
pub use named_amounts::{NamedAmount, NamedAmounts};
pub use names::Names;
pub use nearest::nearest;
pub use notes::{Note, Notes, notes};
pub use parser::{parse, parse_knowing, word_processed};
pub use place::{FileId, Span, Spanned};
pub use render::{Canvas, human, human_on, short};
pub use spoken::spoken;
pub use text::{SIZE_MOST, SourceFile, Sources, is_kept};
pub use token::Bracket;
pub use tree::{Field, Node, Value};
