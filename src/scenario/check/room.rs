//! Ends, epilogue and debrief; and the parts for the room, which no game plays.

use super::known::NameOf;
use super::words::prose;
use super::{Check, numbers};
use crate::scenario::raw;
use crate::scenario::{Cue, Debrief, DebriefQuestion, Ending, EndingKind, Epilogue, RunSheetLine};
use crate::source::{Diagnostic, Measure};

impl Check<'_> {
    /// Ends, in the order in which they are asked.
    pub fn endings(&mut self, written: &raw::Endings) -> Vec<Ending> {
        let mut endings = Vec::new();
        for (kind, ending) in [
            (EndingKind::Replaced, &written.replaced),
            (EndingKind::Support, &written.support),
        ] {
            if let Some(ending) = ending {
                endings.push(self.ending(kind, ending));
            }
        }
        for ending in &written.term_over {
            endings.push(self.ending(EndingKind::TermOver, ending));
        }
        self.check_last_ending(&written.term_over);
        endings
    }

    fn ending(&mut self, kind: EndingKind, ending: &raw::Ending) -> Ending {
        Ending {
            kind,
            when: self.condition(ending.when.as_ref()),
            text: prose(&ending.text),
        }
    }

    /// The last text for the end of a term holds always; those before it do not.
    fn check_last_ending(&mut self, endings: &[raw::Ending]) {
        let Some((last, earlier)) = endings.split_last() else {
            return;
        };
        if let Some(when) = &last.when {
            let title = "the last ending has a `when`, so there may be none that holds";
            self.report(
                Diagnostic::error("ending/last", title, when.span, "may not hold")
                    .help("add one more without `when`"),
            );
        }
        for ending in earlier.iter().filter(|ending| ending.when.is_none()) {
            let title = "this ending always holds, so those after it are never read";
            let span = ending.text.span;
            self.report(Diagnostic::error(
                "ending/shadowed",
                title,
                span,
                "has no `when`",
            ));
        }
    }

    /// A year later.
    pub fn epilogue(&mut self, written: &raw::Epilogue) -> Epilogue {
        let months = written.months.as_ref();
        let months = months.and_then(|months| numbers::months(months, 0, self.problems));
        let default = if written.texts.is_empty() { 0 } else { 12 };
        let mut texts = Vec::new();
        for text in &written.texts {
            texts.push((self.condition(text.when.as_ref()), prose(&text.text)));
        }
        Epilogue {
            months: months.unwrap_or(default).min(60),
            texts,
        }
    }

    /// Questions after play.
    pub fn debrief(&mut self, written: &raw::Debrief) -> Debrief {
        let mut questions = Vec::new();
        for question in &written.questions {
            questions.push(DebriefQuestion {
                ask: prose(&question.ask),
                solo: prose(&question.solo),
                objective: self.served_by(question),
                when: self.condition(question.when.as_ref()),
            });
        }
        Debrief {
            method: prose(&written.method),
            questions,
            action: prose(&written.action),
        }
    }

    fn served_by(&mut self, question: &raw::Question) -> Option<u16> {
        let place = self.find(NameOf::Objective, &question.objective)?;
        self.served[usize::from(place)] = true;
        Some(place)
    }

    /// The author's plan of a session.
    pub fn run_sheet(&mut self, scenario: &raw::Scenario) -> Vec<RunSheetLine> {
        let mut lines = Vec::new();
        for entry in &scenario.run_sheet {
            let minutes = entry.minutes.value;
            let unit = matches!(minutes.measure, Measure::Bare | Measure::Minutes);
            if unit && (0.0..=600.0).contains(&minutes.value) {
                lines.push(RunSheetLine {
                    minutes: minutes.value.round() as u16,
                    what: prose(&entry.what),
                });
                continue;
            }
            let title = "a number of minutes is wanted here, from 0 to 600";
            let span = entry.minutes.span;
            self.report(Diagnostic::error(
                "value/minutes",
                title,
                span,
                "not minutes",
            ));
        }
        lines
    }
}

/// What to say when a team is stuck, in the order written.
pub fn cues(scenario: &raw::Scenario) -> Vec<Cue> {
    let cues = scenario.cues.iter().map(|cue| Cue {
        if_stuck: prose(&cue.if_stuck),
        nudge: prose(&cue.nudge),
        hint: prose(&cue.hint),
        tell: prose(&cue.tell),
    });
    cues.collect()
}
