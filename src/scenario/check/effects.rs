//! What decisions and events do, resolved.

use super::known::NameOf;
use super::rules::Place;
use super::words::prose;
use super::{Check, closed, numbers};
use crate::scenario::raw::{self, EffectFields, HasEffects, Later as RawLater};
use crate::scenario::{Effects, Later, StartInitiative};

impl Check<'_> {
    /// What a block does.
    pub fn effects(&mut self, block: &impl HasEffects) -> Effects {
        let later = block.later().iter().map(|later| self.later(later));
        let later = later.collect();
        Effects {
            later,
            ..self.effects_now(&block.effect_fields())
        }
    }

    fn effects_now(&mut self, fields: &EffectFields) -> Effects {
        let raise = self.find_all(NameOf::Item, fields.raise);
        for item in &raise {
            self.raised[usize::from(*item)] = true;
        }
        Effects {
            once: self.changes(fields.effects, Place::Once),
            lasting: self.changes(fields.lasting, Place::Lasting),
            every_month: fields.every_month.and_then(|block| {
                let changes = self.changes(&block.effects, Place::Once);
                let months = numbers::months(&block.months, 1, self.problems)?;
                Some((months, changes))
            }),
            later: Vec::new(),
            set: self.find_all(NameOf::Flag, fields.set),
            clear: self.find_all(NameOf::Flag, fields.clear),
            start: fields
                .start
                .iter()
                .filter_map(|start| self.start(start))
                .collect(),
            stop: self.find_all(NameOf::Initiative, fields.stop),
            raise,
            learn: self.find_all(NameOf::Problem, fields.learn),
        }
    }

    fn later(&mut self, later: &RawLater) -> Later {
        Later {
            months: numbers::months(&later.months, 1, self.problems).unwrap_or(1),
            when: self.condition(later.when.as_ref()),
            text: prose(&later.text),
            effects: self.effects_now(&later.effect_fields()),
        }
    }

    fn start(&mut self, start: &raw::Start) -> Option<StartInitiative> {
        let line = closed::line(&start.line, self.problems);
        let initiative = self.find(NameOf::Initiative, &start.initiative)?;
        Some(StartInitiative { initiative, line })
    }
}
