//! Scenario and model files as written: every block with its fields, nothing resolved or doubted.
//!
//! Each block is declared once, here; decoder, `serde` form and the table of fields follow from it.

mod effects;
mod event;
mod evidence;
mod item;
mod model;
mod people;
mod room;
mod scenario;
mod words;

pub use effects::{EffectFields, EveryMonth, HasEffects, Later, Start};
pub use event::Event;
pub use evidence::{Argument, Doubt, Finding, Link, Mechanism, Moved, Published, Range};
pub use item::{Choice, Item, Undecided, Voice};
pub use model::{Count, Influence, Initiative, InitiativeEffect, Metric, Moderated, Policy};
pub use model::{Quantity, Reporting};
pub use people::{Problem, Seat, Stakeholder, Surfacing, Table};
pub use room::{Cue, Debrief, Expectation, Question, RunSheetEntry};
pub use scenario::{Group, Minutes, Pack, Scenario, Sessions};
pub use words::{Care, Ending, Endings, Epilogue, Fiction, Objective};

use crate::source::{Block, FieldHelp, Spanned};

/// Text with its place.
pub type Text = Spanned<String>;

/// Every kind of block that a scenario may hold: what it is called and its fields.
pub fn field_tables() -> Vec<(&'static str, &'static [FieldHelp])> {
    fn table<T: Block>() -> (&'static str, &'static [FieldHelp]) {
        (T::NAME, T::FIELDS)
    }
    vec![
        table::<Scenario>(),
        table::<Minutes>(),
        table::<Sessions>(),
        table::<Pack>(),
        table::<Group>(),
        table::<Objective>(),
        table::<Fiction>(),
        table::<Care>(),
        table::<Problem>(),
        table::<Surfacing>(),
        table::<Seat>(),
        table::<Table>(),
        table::<Item>(),
        table::<Voice>(),
        table::<Undecided>(),
        table::<Choice>(),
        table::<EveryMonth>(),
        table::<Later>(),
        table::<Start>(),
        table::<Event>(),
        table::<Initiative>(),
        table::<InitiativeEffect>(),
        table::<Stakeholder>(),
        table::<Endings>(),
        table::<Ending>(),
        table::<Epilogue>(),
        table::<RunSheetEntry>(),
        table::<Cue>(),
        table::<Debrief>(),
        table::<Question>(),
        table::<Expectation>(),
    ]
}

#[cfg(test)]
mod tests {
    use super::field_tables;

    #[test]
    fn every_field_of_every_block_says_what_it_is_for() {
        for (block, fields) in field_tables() {
            assert!(!fields.is_empty(), "{block}");
            for (index, field) in fields.iter().enumerate() {
                assert!(!field.help.is_empty(), "{block}: {}", field.name);
                let mut earlier = fields[..index].iter();
                assert!(earlier.all(|other| other.name != field.name));
            }
        }
    }
}
