//! What can be read aloud, and what nothing ever uses: warnings, the scenario can be played.

use super::Check;
use crate::scenario::raw::{self, Text};
use crate::source::{Diagnostic, wrap};

/// Words in a paper, at most.
const PAPER_WORDS: usize = 90;
/// Lines in a paper at 76 columns, at most.
const PAPER_LINES: usize = 14;
/// Words in an option, at most.
const OPTION_WORDS: usize = 25;
/// Lines in an option at 76 columns, at most.
const OPTION_LINES: usize = 6;
/// Columns that a text is laid out in.
const COLUMNS: usize = 76;

/// Lines that a text takes at 76 columns.
fn lines(text: &str) -> usize {
    let paragraphs = text.split("\n\n");
    paragraphs.map(|it| wrap::wrap(it, COLUMNS).len()).sum()
}

impl Check<'_> {
    /// A paper that is too long to be read aloud.
    pub fn limits_of_item(&mut self, item: &raw::Item) {
        self.limit("this paper", &item.paper, PAPER_WORDS, PAPER_LINES);
    }

    /// An option that is too long to be read aloud.
    pub fn limits_of_option(&mut self, option: &raw::Choice) {
        self.limit("this option", &option.label, OPTION_WORDS, OPTION_LINES);
    }

    fn limit(&mut self, what: &str, text: &Text, words_most: usize, lines_most: usize) {
        let words = text.value.split_whitespace().count();
        let lines = lines(&text.value);
        if words > words_most {
            let title = format!("{what} has {words} words; {words_most} are easily read aloud");
            self.report(Diagnostic::warning("text/long", title, text.span, "long"));
        } else if lines > lines_most {
            let title = format!("{what} takes {lines} lines; {lines_most} fit on the screen");
            self.report(Diagnostic::warning("text/long", title, text.span, "long"));
        }
    }

    /// Flags never read, items never raised, objectives never served. Asked last, and only of a
    /// scenario without errors: an unknown name makes others seem unused.
    pub fn unused(&mut self) {
        for (place, flag) in self.known.flags.clone().into_iter().enumerate() {
            if !self.read[place] {
                let title = format!("nothing ever asks whether the flag `{}` is set", flag.value);
                let label = "set here, never asked for";
                self.report(Diagnostic::warning(
                    "flag/never-read",
                    title,
                    flag.span,
                    label,
                ));
            }
        }
        for (place, item) in self.known.items.iter().enumerate() {
            let waits = item.turn.is_none() && item.when.is_none() && !item.id.value.is_empty();
            if waits && !self.raised[place] {
                let title = format!("`{}` never comes to the table", item.id.value);
                let problem = Diagnostic::warning(
                    "item/never-raised",
                    title,
                    item.id.span,
                    "has no `turn` and no `when`, and nothing raises it",
                );
                self.report(problem);
            }
        }
        for (place, objective) in self.known.objectives.iter().enumerate() {
            if !self.served[place] {
                let title = format!("nothing serves the objective `{}`", objective.id.value);
                let label = "no item, event or question names it";
                let span = objective.id.span;
                self.report(Diagnostic::warning(
                    "objective/unserved",
                    title,
                    span,
                    label,
                ));
            }
        }
    }
}
