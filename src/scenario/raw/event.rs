//! Events, as written.

use super::Text;
use super::effects::{EveryMonth, Later, Start, has_effects};
use crate::source::condition::Sentence;
use crate::source::{Amount, NamedAmounts, Names, Spanned, Whole, block};

block! {
    /// Something that may happen.
    Event "an event"
    must {
        id: Text = "a short name, used by other parts of the file",
        title: Text = "the title of the event",
        text: Text = "what is read out",
    }
    may {
        when: Option<Sentence> = "what must hold for it to happen",
        likely: Option<Spanned<Amount>> = "its chance each month; certain if not given",
        once: Option<Spanned<bool>> = "whether it happens only once; true if not given",
        every_months_least: Option<Spanned<Amount>> = "months before it may happen again",
        from_turn: Option<Spanned<Whole<1, 60>>> = "the first turn in which it may happen",
        to_turn: Option<Spanned<Whole<1, 60>>> = "the last turn in which it may happen",
        line: Text = "the service line, for showing",
        effects: NamedAmounts = "what it does once, amounts by name",
        lasting: NamedAmounts = "what it moves for good, amounts by name",
        every_month: Option<EveryMonth> = "what it does each month for a while",
        later: Vec<Later> = "what it does after some months",
        set: Names = "flags that it sets",
        clear: Names = "flags that it clears",
        start: Vec<Start> = "initiatives that it starts",
        stop: Names = "initiatives that it stops",
        raise: Names = "agenda items that it puts on the next agenda",
        learn: Names = "hidden problems that it brings out",
        objectives: Names = "objectives that it serves",
        evidence: Text = "the evidence row, or \"judgement\"",
        because: Text = "why it does what it does",
    }
}

has_effects!(Event);
