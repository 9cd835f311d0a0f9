//! Agenda items and their options.

use super::words::{check_ids, prose};
use super::{Check, closed};
use crate::catalogue::{Approach, ProblemKind, Seat, Whose};
use crate::scenario::raw;
use crate::scenario::{Choice, Item, Timing, Undecided, Voice};
use crate::source::{Diagnostic, Names};

impl Check<'_> {
    /// Every item, in the order written.
    pub fn items(&mut self, turns: u16) -> Vec<Item> {
        let items = self.known.items;
        check_ids(
            "agenda items",
            items.iter().map(|item| &item.id),
            self.problems,
        );
        items.iter().map(|item| self.item(item, turns)).collect()
    }

    fn item(&mut self, item: &raw::Item, turns: u16) -> Item {
        let kind = item.kind.as_ref();
        self.limits_of_item(item);
        check_ids(
            &format!("options of `{}`", item.id.value),
            item.options.iter().map(|option| &option.id),
            self.problems,
        );
        let misread = item.options.iter().any(|option| option.id.value.is_empty());
        if item.options.len() < 2 && !misread {
            self.too_few_options(item);
        }
        Item {
            id: item.id.value.clone(),
            title: prose(&item.title),
            timing: self.timing(item, turns),
            from: closed::seat(&item.from, self.problems).unwrap_or(Seat::Chair),
            kind: kind
                .and_then(|kind| closed::kind(kind, self.problems))
                .unwrap_or(ProblemKind::Wicked),
            whose: closed::whose(&item.whose, self.problems).unwrap_or(Whose::Board),
            paper: prose(&item.paper),
            who_waits: prose(&item.who_waits),
            objectives: self.objectives(&item.objectives),
            voices: self.voices(&item.voices),
            if_not_decided: Undecided {
                text: prose(&item.if_not_decided.text),
                effects: self.effects(&item.if_not_decided),
            },
            options: item
                .options
                .iter()
                .map(|option| self.choice(option))
                .collect(),
        }
    }

    fn too_few_options(&mut self, item: &raw::Item) {
        let title = format!(
            "`{}` has {}: a board needs at least two to choose between",
            item.id.value,
            ["no option", "only one option"][item.options.len()]
        );
        self.report(Diagnostic::error(
            "item/options",
            title,
            item.id.span,
            "in this agenda item",
        ));
    }

    fn timing(&mut self, item: &raw::Item, turns: u16) -> Timing {
        let when = self.condition(item.when.as_ref());
        match (&item.turn, &item.when) {
            (Some(turn), Some(sentence)) => {
                let problem = Diagnostic::error(
                    "item/turn-and-when",
                    format!("`{}` has both `turn` and `when`", item.id.value),
                    turn.span,
                    "comes at this turn",
                );
                self.report(
                    problem
                        .also(sentence.span, "and when this holds")
                        .help("keep one"),
                );
                Timing::Raised
            }
            (Some(turn), None) => {
                let number = self.whole_number(Some(turn)).unwrap_or(1);
                if number > turns {
                    let title = format!(
                        "`{}` comes at turn {number}, and there are {turns} turns",
                        item.id.value
                    );
                    self.report(Diagnostic::error(
                        "item/after-the-end",
                        title,
                        turn.span,
                        "after the last turn",
                    ));
                }
                Timing::Turn(number)
            }
            (None, Some(_)) => when.map_or(Timing::Raised, Timing::When),
            (None, None) => Timing::Raised,
        }
    }

    fn voices(&mut self, voices: &[raw::Voice]) -> Vec<Voice> {
        let mut heard = Vec::new();
        for voice in voices {
            if let Some(seat) = closed::seat(&voice.seat, self.problems) {
                let says = prose(&voice.says);
                heard.push(Voice { seat, says });
            }
        }
        heard
    }

    fn choice(&mut self, option: &raw::Choice) -> Choice {
        self.limits_of_option(option);
        let approaches = self.approaches(&option.approaches);
        if !approaches.is_empty() && option.start.is_empty() {
            let title = format!(
                "`{}` lets the board choose how, and starts nothing that could be done so",
                option.id.value
            );
            self.report(
                Diagnostic::error(
                    "option/approaches-without-start",
                    title,
                    option.approaches.0[0].span,
                    "nothing is started",
                )
                .help("add `start: [(initiative: \"…\")]`, or leave out `approaches`"),
            );
        }
        Choice {
            id: option.id.value.clone(),
            label: prose(&option.label),
            asks: prose(&option.asks),
            good_case: prose(&option.good_case),
            against: prose(&option.against),
            voices: self.voices(&option.voices),
            needs: self.condition(option.needs.as_ref()),
            attention: option.attention.0 as u8,
            effects: self.effects(option),
            approaches,
            outcome: prose(&option.outcome),
            evidence: self.evidence(&option.evidence),
            because: prose(&option.because),
        }
    }

    /// Ways in which a change may be made, in the order written.
    pub fn approaches(&mut self, names: &Names) -> Vec<Approach> {
        let names = names.0.iter();
        names
            .filter_map(|name| closed::approach(name, self.problems))
            .collect()
    }
}
