//! Events, as written.

use super::Text;
use super::effects::outcome_block;
use crate::source::condition::Sentence;
use crate::source::{Amount, Names, Spanned, Whole};

outcome_block! {
    /// Something that may happen.
    Event "an event"
    must {
        id: Text = "a short name, used by other parts of the file",
        title: Text = "the title of the event",
        text: Text = "what is read out",
    }
    may {
        when: Option<Sentence> = "what must hold for it to happen",
        likely: Option<Spanned<Amount>> as Chance = "its chance each month; certain if not given",
        once: Option<Spanned<bool>> = "whether it happens only once; true if not given",
        every_months_least: Option<Spanned<Amount>> as Months = "months before it may happen again",
        from_turn: Option<Spanned<Whole<1, 60>>> = "the first turn in which it may happen",
        to_turn: Option<Spanned<Whole<1, 60>>> = "the last turn in which it may happen",
        line: Text as ServiceLine = "the service line, for showing",
    }
    does { later }
    may {
        objectives: Names as Objective = "objectives that it serves",
        evidence: Text as Evidence = "the evidence row, or \"judgement\"",
        because: Text = "why it does what it does",
    }
}
