//! `check --fix`: puts right in the files what is certain, and says what was changed, line by line.

use std::io::Write;
use std::path::Path;

use super::arguments::ProblemFormat;
use super::writing::replace;
use crate::scenario::library::{Library, Origin, Reading};
use crate::source::{Change, Mended, mended};

/// How often a file is read again: what is put right may bring something else to light.
const ROUNDS_MOST: usize = 20;

/// Puts right what is certain in the file, or the files of the folder, of this name. What is built
/// in stays as it is.
pub(super) fn put_right(
    out: &mut impl Write,
    library: &Library,
    name: &str,
    format: ProblemFormat,
) -> anyhow::Result<()> {
    for _ in 0..ROUNDS_MOST {
        let reading = library.open(name);
        let Origin::Path(path) = &reading.origin else {
            return Ok(());
        };
        let mut done = false;
        for (file, mended) in own_mended(&reading, path) {
            replace(Path::new(file), &mended.text)?;
            done = true;
            tell(out, file, &mended.changes, format)?;
        }
        if !done {
            break;
        }
    }
    Ok(())
}

/// The files of the scenario itself in which something can be put right.
fn own_mended<'r>(reading: &'r Reading, path: &Path) -> Vec<(&'r str, Mended)> {
    let own = reading.sources.own().filter(|(_, file)| {
        let file = Path::new(&file.name);
        file == path || (path.is_dir() && file.parent() == Some(path))
    });
    let mended = own.filter_map(|(id, file)| {
        let mended = mended(id, &reading.sources, reading.problems.all())?;
        Some((file.name.as_str(), mended))
    });
    mended.collect()
}

fn tell(
    out: &mut impl Write,
    file: &str,
    changes: &[Change],
    format: ProblemFormat,
) -> anyhow::Result<()> {
    for change in changes {
        if format == ProblemFormat::Json {
            writeln!(out, "{}", object(file, change))?;
            continue;
        }
        for (code, title) in &change.why {
            writeln!(out, "{file}:{}: put right: {title} ({code})", change.line)?;
        }
        if format == ProblemFormat::Short {
            continue;
        }
        writeln!(out, "    was: {}", shown(&change.before))?;
        writeln!(out, "    now: {}\n", shown(&change.after))?;
    }
    Ok(())
}

/// A change as one JSON object.
fn object(file: &str, change: &Change) -> serde_json::Value {
    let why = change.why.iter();
    let why: Vec<_> = why
        .map(|(code, title)| serde_json::json!({ "code": code, "title": title }))
        .collect();
    serde_json::json!({
        "put_right": why,
        "file": file,
        "line": change.line,
        "was": change.before,
        "now": change.after,
    })
}

/// Lines as they are shown in a report: without what sets them in, and not at any length.
fn shown(lines: &str) -> String {
    const MOST: usize = 200;
    let lines: Vec<&str> = lines.lines().map(str::trim).collect();
    let line = lines.join(" / ");
    if line.chars().count() <= MOST {
        return line;
    }
    let kept: String = line.chars().take(MOST).collect();
    format!("{kept}…")
}
