//! Bytes and text from values: CSV, JSON, Markdown, reports. Opens no file; whoever calls says
//! where they go.

mod against;
mod coverage_tables;
mod debrief_json;
mod effects;
mod field_tables;
mod lint_tables;
mod model_tables;
mod numbers;
mod page;
mod patterns;
mod pictures;
mod prose;
mod records;
mod rehearsal;
mod rehearsal_json;
mod rehearsal_spoken;
mod rows;
mod simulation;
mod tables;
mod xapi;

pub use against::{Version, against_text};
pub use coverage_tables::coverage_tables;
pub use debrief_json::debrief_json;
pub use effects::{EffectRow, effects_report, effects_table};
pub use field_tables::{AMOUNTS, block_lines, format_tables};
pub use lint_tables::{lints_document, shown_lines};
pub use model_tables::{boards_table, left_alone_table, tables};
pub use numbers::like;
pub use page::page;
pub use patterns::{PatternsTold, patterns_report, patterns_table};
pub use prose::{markdown, plain_text};
pub use records::{RecordKind, record_json, records};
pub use rehearsal::rehearsal_text;
pub use rehearsal_json::rehearsal_json;
pub use rehearsal_spoken::rehearsal_spoken;
pub use rows::{Cell, Format, Rows};
pub use simulation::{PlayRow, play_columns, series_columns, write_play, write_series};
pub use tables::replaced;
pub use xapi::{Actor, statements};
