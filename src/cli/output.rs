//! Standard output and error: written through here, so that a reader who leaves is no failure.

use std::io::{self, IsTerminal, Write};

use ratatui::crossterm::terminal::size;

use crate::source::Canvas;
use crate::view::{Origin, SettingId, Settings};

/// Standard output, buffered.
pub(super) fn standard_output() -> io::BufWriter<io::StdoutLock<'static>> {
    io::BufWriter::new(io::stdout().lock())
}

/// What is printed on: as wide as the terminal if one reads it, and coloured unless somebody asked
/// for none.
pub(super) fn canvas() -> Canvas {
    if !io::stdout().is_terminal() {
        return Canvas::PLAIN;
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let columns = size().map_or(0, |(columns, _)| usize::from(columns));
    Canvas {
        colour: !set("NO_COLOR") && !dumb,
        columns: if columns == 0 {
            Canvas::PLAIN.columns
        } else {
            columns
        },
    }
}

/// A sentence about what went wrong, on standard error.
pub(super) fn complain(what: &str) {
    // Nobody is left to be told if standard error is gone too.
    let _ = writeln!(io::stderr().lock(), "board-to-ward: {what}");
}

/// Whether the error is only that nobody reads the output any more.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        let in_csv = |error: &csv::Error| match error.kind() {
            csv::ErrorKind::Io(error) => broken(error),
            _ => false,
        };
        cause.downcast_ref::<io::Error>().is_some_and(broken)
            || cause.downcast_ref::<csv::Error>().is_some_and(in_csv)
            || cause
                .downcast_ref::<serde_json::Error>()
                .is_some_and(|error| error.io_error_kind() == Some(io::ErrorKind::BrokenPipe))
    })
}

/// Why the plain mode is used, if it is.
pub(super) fn reason_for_plain(settings: &Settings) -> Option<String> {
    let is_dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if settings.is(SettingId::Plain, "always") {
        Some(match settings.origin(SettingId::Plain) {
            Origin::Environment(variable) => format!("because {variable} is set"),
            Origin::File => "as your settings say".into(),
            _ => "as asked".into(),
        })
    } else if is_dumb {
        Some("because TERM is dumb".into())
    } else if !io::stdin().is_terminal() {
        Some("because standard input is no terminal".into())
    } else if !io::stdout().is_terminal() {
        Some("because standard output is no terminal".into())
    } else {
        None
    }
}
