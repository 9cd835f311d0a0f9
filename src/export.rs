//! Bytes from values: tables as CSV or JSON. Opens no file; whoever calls says where the bytes go.

mod effects;
mod field_tables;
mod lint_tables;
mod model_tables;
mod rows;
mod simulation;

pub use effects::EffectRow;
pub use field_tables::{AMOUNTS, block_lines, format_tables};
pub use lint_tables::{lints_document, shown_lines};
pub use model_tables::{
    boards_table, effects_table, left_alone_table, patterns_table, replaced, tables,
};
pub use rows::{Cell, Format, Rows};
pub use simulation::{PlayRow, play_columns, series_columns, write_play, write_series};
