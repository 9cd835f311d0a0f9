//! What a choice, an unanswered paper, an event or a later consequence does, as written.

use super::Text;
use crate::source::{Amount, NamedAmounts, Names, Spanned, block};

block! {
    /// An effect that comes back each month for a while.
    EveryMonth "an `every_month` block"
    must {
        months: Spanned<Amount> = "for how many months",
        effects: NamedAmounts = "what it does each month, amounts by name",
    }
    may {}
}

block! {
    /// A consequence that is still on its way.
    Later "a later consequence"
    must { months: Spanned<Amount> = "how many months after the decision", }
    may {
        text: Text = "what is read out when it arrives",
        effects: NamedAmounts = "what it does once, amounts by name",
        lasting: NamedAmounts = "what it moves for good, amounts by name",
        every_month: Option<EveryMonth> = "what it does each month for a while",
        set: Names = "flags that it sets",
        clear: Names = "flags that it clears",
        start: Vec<Start> = "initiatives that it starts",
        stop: Names = "initiatives that it stops",
        raise: Names = "agenda items that it puts on the next agenda",
        learn: Names = "hidden problems that it brings out",
    }
}

block! {
    /// An initiative that is started.
    Start "a started initiative"
    must { initiative: Text = "the id of the initiative", }
    may { line: Text = "the service line; the whole trust if not given", }
}

/// The effects of any block that has them.
#[derive(Clone, Copy)]
#[expect(
    missing_docs,
    reason = "the fields have the names that files give them"
)]
pub struct EffectFields<'r> {
    pub effects: &'r NamedAmounts,
    pub lasting: &'r NamedAmounts,
    pub every_month: Option<&'r EveryMonth>,
    pub later: &'r [Later],
    pub set: &'r Names,
    pub clear: &'r Names,
    pub start: &'r [Start],
    pub stop: &'r Names,
    pub raise: &'r Names,
    pub learn: &'r Names,
}

/// A block that does something.
pub trait HasEffects {
    /// What it does.
    fn effect_fields(&self) -> EffectFields<'_>;
}

impl HasEffects for Later {
    fn effect_fields(&self) -> EffectFields<'_> {
        EffectFields {
            effects: &self.effects,
            lasting: &self.lasting,
            every_month: self.every_month.as_ref(),
            later: &[],
            set: &self.set,
            clear: &self.clear,
            start: &self.start,
            stop: &self.stop,
            raise: &self.raise,
            learn: &self.learn,
        }
    }
}

/// Gives a block with the usual ten fields its effects.
macro_rules! has_effects {
    ($($block:ident),+) => {
        $(impl $crate::scenario::raw::HasEffects for $block {
            fn effect_fields(&self) -> $crate::scenario::raw::EffectFields<'_> {
                $crate::scenario::raw::EffectFields {
                    effects: &self.effects,
                    lasting: &self.lasting,
                    every_month: self.every_month.as_ref(),
                    later: &self.later,
                    set: &self.set,
                    clear: &self.clear,
                    start: &self.start,
                    stop: &self.stop,
                    raise: &self.raise,
                    learn: &self.learn,
                }
            }
        })+
    };
}

pub(super) use has_effects;
