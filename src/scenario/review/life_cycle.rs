//! Whether others can take a scenario over: its version, status, licence, language and sources.

use super::Review;
use crate::scenario::raw::Text;
use crate::source::{Diagnostic, Span};

/// What a status says of how far a scenario has come.
const STATUSES: [&str; 5] = ["draft", "reviewed", "piloted", "published", "retired"];

/// Looks at what is said of the file itself.
pub(super) fn look(review: &mut Review) {
    let raw = review.raw;
    let begun = !raw.status.value.is_empty();
    let draft = !begun || raw.status.value == "draft";
    status(review);
    if raw.version.value.is_empty() {
        let title = "this scenario has no version".to_owned();
        let problem = Diagnostic::hint("life/no-version", title, raw.id.span, "no `version`");
        review.report(problem.help("add version: \"0.1\", and raise it when you pass it on"));
    }
    if !draft {
        missing(
            review,
            raw.licence.value.is_empty(),
            "licence",
            "life/no-licence",
        );
        missing(
            review,
            raw.references.is_empty(),
            "references",
            "life/no-references",
        );
        missing(review, raw.authors.is_empty(), "authors", "life/no-authors");
    }
    if raw.status.value == "piloted" {
        missing(review, raw.pilot.is_empty(), "pilot", "life/no-pilot");
    }
    language(review, &raw.language);
}

fn status(review: &mut Review) {
    let status = &review.raw.status;
    if !status.value.is_empty() && !STATUSES.contains(&status.value.as_str()) {
        let title = format!("\"{}\" is not a status that others know", status.value);
        let problem = Diagnostic::warning("life/status", title, status.span, "unusual");
        review.report(problem.help(format!("it is one of: {}", STATUSES.join(", "))));
    }
}

fn missing(review: &mut Review, gone: bool, field: &str, code: &'static str) {
    if gone {
        let status = &review.raw.status;
        let title = format!("a scenario that is \"{}\" says its `{field}`", status.value);
        let label = format!("no `{field}`");
        review.report(Diagnostic::warning(code, title, status.span, label));
    }
}

fn language(review: &mut Review, language: &Text) {
    let value = language.value.as_str();
    if !value.is_empty() && value != "en-GB" {
        let title = format!("the program speaks British English, and this is \"{value}\"");
        let span: Span = language.span;
        let problem = Diagnostic::hint("life/language", title, span, "another language");
        review.report(problem.help("menus and figures stay English; spelling is checked as such"));
    }
}
