//! From the files of patterns to patterns.

use include_dir::{Dir, include_dir};

use super::Pattern;
use super::arms::arms;
use super::checks::Checker;
use super::written::{Text, WrittenPattern};
use crate::scenario::library::Library;
use crate::source::{Decode, Diagnostic, Problems, Reader, Sources, human, nearest, parse};

/// The files of the patterns.
static FILES: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/patterns");

/// Files of patterns that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a pattern cannot be read\n\n{0}")]
pub struct Unreadable(
    /// Everything wrong, with the lines it is on.
    String,
);

/// Every pattern that is built in, in order, to be played on a library's model.
pub fn load(library: &Library) -> Result<Vec<Pattern>, Unreadable> {
    let mut files: Vec<_> = FILES.files().collect();
    files.sort_by_key(|file| file.path());
    files
        .into_iter()
        .map(|file| {
            let name = file.path().display().to_string();
            read(&name, file.contents_utf8().unwrap_or_default(), library)
        })
        .collect()
}

/// The pattern in a text, to be played on a library's model.
pub fn read(name: &str, text: &str, library: &Library) -> Result<Pattern, Unreadable> {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let pattern = pattern((name, text), library, &mut sources, &mut problems);
    if problems.has_errors() {
        let problems = problems.all().iter();
        let report: Vec<String> = problems.map(|problem| human(problem, &sources)).collect();
        return Err(Unreadable(report.join("\n\n")));
    }
    pattern.ok_or_else(|| Unreadable(format!("{name} holds no pattern")))
}

fn pattern(
    (name, text): (&str, &str),
    library: &Library,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Option<Pattern> {
    let file = sources.add(name, text, problems);
    let tree = parse(file, sources, problems)?;
    let written = WrittenPattern::decode(&tree, &mut Reader::new(problems));
    let arms = arms(&written, text, library, problems)?;
    let mut checker = Checker {
        written: &written,
        scenario: &arms.first()?.scenario,
        problems,
    };
    let checks = written.checks.iter();
    let checks = checks.filter_map(|check| checker.check(check)).collect();
    let list = checker.list();
    let evidence = checker.evidence();
    Some(Pattern {
        number: written.number.value.clone(),
        title: written.title.value.clone(),
        list: list?,
        says: written.says.value.clone(),
        evidence,
        months: written.months.value.0 as u16,
        arms,
        checks,
    })
}

/// The place of a name in a list; one that is not there is reported with the nearest that is.
pub(super) fn find<'n>(
    what: &str,
    name: &Text,
    names: impl Iterator<Item = &'n str> + Clone,
    problems: &mut Problems,
) -> Option<usize> {
    let found = names.clone().position(|known| known == name.value);
    if found.is_none() {
        let title = format!("there is no {what} called `{}`", name.value);
        let near = nearest(&name.value, names).map(|right| format!("did you mean `{right}`?"));
        let label = format!("not the name of any {what}");
        problems
            .push(Diagnostic::error("pattern/unknown-name", title, name.span, label).help_if(near));
    }
    found
}
