//! What is wrong or odd with a file, as a value: where, why, how sure, and what would put it right.

use super::place::Span;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used; somebody will be disappointed.
    Warning,
    /// Worth knowing.
    Hint,
}

impl Severity {
    /// As people and programs are told.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// How sure the checker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It is so.
    Certain,
    /// It is very probably so.
    Likely,
    /// It may be so.
    Guess,
}

impl Confidence {
    /// As people and programs are told.
    pub fn word(self) -> &'static str {
        match self {
            Confidence::Certain => "certain",
            Confidence::Likely => "likely",
            Confidence::Guess => "guess",
        }
    }
}

/// A place and what is to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words.
    pub text: String,
}

/// A change to a file: the text at `span` becomes `replacement`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What takes its place; empty to delete.
    pub replacement: String,
}

/// A game in which a problem can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The seed it was played on.
    pub seed: u64,
    /// The board that played it, by the name that commands use.
    pub board: String,
    /// What to type to see it again.
    pub command: String,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name for this sort of problem, such as `syntax/missing-comma`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// How sure the checker is.
    pub confidence: Confidence,
    /// What is wrong, in one plain sentence.
    pub title: String,
    /// Where.
    pub primary: Label,
    /// Other places that matter for it.
    pub others: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
    /// Edits that put it right; none when only the author can know.
    pub fix: Vec<TextEdit>,
    /// Whether the edits are what was probably meant, such as the nearest name: shown, and never
    /// made without being asked for.
    pub is_offer: bool,
    /// A game that shows it, if it was found by playing.
    pub evidence: Option<Replay>,
}

impl Diagnostic {
    /// Something that stops the file from being used, and is so beyond doubt.
    pub fn error(
        code: &'static str,
        title: impl Into<String>,
        span: Span,
        label: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            code,
            severity: Severity::Error,
            confidence: Confidence::Certain,
            title: on_one_line(&title.into()),
            primary: Label {
                span,
                text: on_one_line(&label.into()),
            },
            others: Vec::new(),
            help: None,
            fix: Vec::new(),
            is_offer: false,
            evidence: None,
        }
    }

    /// Something that lets the file be used all the same.
    pub fn warning(
        code: &'static str,
        title: impl Into<String>,
        span: Span,
        label: impl Into<String>,
    ) -> Diagnostic {
        let severity = Severity::Warning;
        Diagnostic {
            severity,
            ..Diagnostic::error(code, title, span, label)
        }
    }

    /// Something worth knowing.
    pub fn hint(
        code: &'static str,
        title: impl Into<String>,
        span: Span,
        label: impl Into<String>,
    ) -> Diagnostic {
        let severity = Severity::Hint;
        Diagnostic {
            severity,
            ..Diagnostic::error(code, title, span, label)
        }
    }

    /// With less than certainty.
    #[must_use]
    pub fn likely(mut self) -> Diagnostic {
        self.confidence = Confidence::Likely;
        self
    }

    /// With no more than a guess: not shown unless everything is asked for.
    #[must_use]
    pub fn guess(mut self) -> Diagnostic {
        self.confidence = Confidence::Guess;
        self
    }

    /// With a game that shows it, if one is known.
    #[must_use]
    pub fn seen_in(mut self, replay: Option<Replay>) -> Diagnostic {
        self.evidence = replay;
        self
    }

    /// With a second place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        let text = on_one_line(&text.into());
        self.others.push(Label { span, text });
        self
    }

    /// With what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(on_one_line(&help.into()));
        self
    }

    /// With what to do about it, if anything is known.
    #[must_use]
    pub fn help_if(mut self, help: Option<String>) -> Diagnostic {
        self.help = help.or(self.help);
        self
    }

    /// With what stands there taken out.
    #[must_use]
    pub fn take_out(self, span: Span) -> Diagnostic {
        self.help("take it out").fix(span, "")
    }

    /// With what should be written there instead.
    #[must_use]
    pub fn write(self, span: Span, right: impl Into<String>) -> Diagnostic {
        let right = right.into();
        self.help(format!("write {right}")).fix(span, right)
    }

    /// With the mark or words that should be written there instead, told apart from the sentence.
    #[must_use]
    pub fn write_marked(self, span: Span, right: impl Into<String>) -> Diagnostic {
        let right = right.into();
        self.help(format!("write `{right}`")).fix(span, right)
    }

    /// With the nearest right name, and what it would be in the place of the wrong one.
    #[must_use]
    pub fn did_you_mean(
        self,
        right: &str,
        span: Span,
        replacement: impl Into<String>,
    ) -> Diagnostic {
        self.help(format!("did you mean `{right}`?"))
            .offer(span, replacement)
    }

    /// With an edit that is probably what was meant, such as the nearest name.
    #[must_use]
    pub fn offer(mut self, span: Span, replacement: impl Into<String>) -> Diagnostic {
        self.is_offer = true;
        self.fix(span, replacement)
    }

    /// Whether its edits put it right beyond doubt.
    pub fn has_certain_fix(&self) -> bool {
        let certain = self.confidence == Confidence::Certain && !self.is_offer;
        certain && !self.fix.is_empty()
    }

    /// With an edit that puts it right.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Diagnostic {
        let replacement = replacement.into();
        self.fix.push(TextEdit { span, replacement });
        self
    }
}

/// Words for one line, whatever an author's text brought into them.
fn on_one_line(words: &str) -> String {
    let shown = words.chars().take(WORDS_MOST);
    shown
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

/// The most characters of any words about a problem.
const WORDS_MOST: usize = 600;

/// How many problems one reading keeps; a file with more is not worth listing further.
const KEPT_MOST: usize = 500;

/// The problems found so far, in the order found.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    found: Vec<Diagnostic>,
}

impl Problems {
    /// None yet.
    pub fn new() -> Problems {
        Problems::default()
    }

    /// One more; past five hundred they are not kept.
    pub fn push(&mut self, problem: Diagnostic) {
        if self.found.len() < KEPT_MOST {
            self.found.push(problem);
        }
    }

    /// Takes one of this code back that was told of the same place: more is known now.
    pub fn take_back(&mut self, code: &str, span: Span) {
        self.found
            .retain(|problem| problem.code != code || problem.primary.span != span);
    }

    /// All of them.
    pub fn all(&self) -> &[Diagnostic] {
        &self.found
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Whether there may have been more than are kept.
    pub fn is_full(&self) -> bool {
        self.found.len() >= KEPT_MOST
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether any of them stops the file from being used.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Those that stop the file from being used.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
    }

    /// Takes in those of another reading.
    pub fn extend(&mut self, others: Problems) {
        for problem in others.found {
            self.push(problem);
        }
    }

    /// Puts them in the order of their places, errors and warnings together.
    pub fn sort(&mut self) {
        self.found
            .sort_by_key(|problem| (problem.primary.span, problem.severity, problem.code));
        self.found.dedup();
    }
}
