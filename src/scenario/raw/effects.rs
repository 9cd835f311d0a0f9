//! What a choice, an unanswered paper, an event or a later consequence does, as written. The fields
//! that all of them have are declared once, in [`outcome_block`].

use super::Text;
use crate::source::condition::Sentence;
use crate::source::{Amount, NamedAmounts, Names, Spanned, block};

block! {
    /// An effect that comes back each month for a while.
    EveryMonth "an `every_month` block"
    must {
        months: Spanned<Amount> as Months = "for how many months",
        effects: NamedAmounts as Once = "what it does each month, amounts by name",
    }
    may {}
}

block! {
    /// An initiative that is started.
    Start "a started initiative"
    must { initiative: Text as Initiative = "the id of the initiative", }
    may { line: Text as ServiceLine = "the service line; the whole trust if not given", }
}

/// Declares a kind of block that does something: as `block!`, with what it does between the fields
/// that a file may give. `does { later }` is of a block that more may follow some months on.
macro_rules! outcome_block {
    (
        $(#[$doc:meta])* $block:ident $name:literal
        must { $($must:tt)* }
        may { $($before:tt)* }
        does { $($later:ident)? }
        may { $($after:tt)* }
    ) => {
        $crate::source::block! {
            $(#[$doc])* $block $name
            must { $($must)* }
            may {
                $($before)*
                effects: $crate::source::NamedAmounts as Once =
                    "what it does once, amounts by name",
                lasting: $crate::source::NamedAmounts as Lasting =
                    "what it moves for good, amounts by name",
                every_month: Option<$crate::scenario::raw::EveryMonth> =
                    "what it does each month for a while",
                $($later: Vec<$crate::scenario::raw::Later> =
                    "what it does after some months",)?
                set: $crate::source::Names as Flag = "flags that it sets",
                clear: $crate::source::Names as Flag = "flags that it clears",
                start: Vec<$crate::scenario::raw::Start> = "initiatives that it starts",
                stop: $crate::source::Names as Initiative = "initiatives that it stops",
                raise: $crate::source::Names as Item =
                    "agenda items that it puts on the next agenda",
                learn: $crate::source::Names as Problem = "hidden problems that it brings out",
                $($after)*
            }
        }

        impl $crate::scenario::raw::HasEffects for $block {
            fn effect_fields(&self) -> $crate::scenario::raw::EffectFields<'_> {
                $crate::scenario::raw::EffectFields {
                    effects: &self.effects,
                    lasting: &self.lasting,
                    every_month: self.every_month.as_ref(),
                    set: &self.set,
                    clear: &self.clear,
                    start: &self.start,
                    stop: &self.stop,
                    raise: &self.raise,
                    learn: &self.learn,
                }
            }

            $(fn later(&self) -> &[$crate::scenario::raw::Later] {
                &self.$later
            })?
        }
    };
}

pub(super) use outcome_block;

outcome_block! {
    /// A consequence that is still on its way.
    Later "a later consequence"
    must { months: Spanned<Amount> as Months = "how many months after the decision", }
    may {
        text: Text = "what is read out when it arrives",
        when: Option<Sentence> = "what must hold by that month; if it does not, nothing comes",
    }
    does {}
    may {}
}

/// What a block does at once.
#[derive(Clone, Copy)]
#[expect(
    missing_docs,
    reason = "the fields have the names that files give them"
)]
pub struct EffectFields<'r> {
    pub effects: &'r NamedAmounts,
    pub lasting: &'r NamedAmounts,
    pub every_month: Option<&'r EveryMonth>,
    pub set: &'r Names,
    pub clear: &'r Names,
    pub start: &'r [Start],
    pub stop: &'r Names,
    pub raise: &'r Names,
    pub learn: &'r Names,
}

/// A block that does something.
pub trait HasEffects {
    /// What it does at once.
    fn effect_fields(&self) -> EffectFields<'_>;

    /// What it does after some months.
    fn later(&self) -> &[Later] {
        &[]
    }
}
