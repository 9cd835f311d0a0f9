//! Why a save cannot be written, opened or played on: facts, and the sentence for each, once.

use std::io;
use std::path::PathBuf;

use super::seal::FORMAT;

/// What went wrong with a save.
#[derive(Debug, thiserror::Error)]
pub enum SaveProblem {
    /// The file holds nothing.
    #[error("the save is empty: nothing of the game was kept in it")]
    Empty,
    /// The file is something else.
    #[error("this is not a save of Board to Ward")]
    NotASave,
    /// The file is larger than any save.
    #[error("the file has {bytes} bytes; no save has more than {most}")]
    TooLarge {
        /// Bytes in the file.
        bytes: u64,
        /// Bytes that are read at most.
        most: u64,
    },
    /// The end is missing.
    #[error("the save is cut short: {found} of {expected} bytes are there")]
    Truncated {
        /// Bytes that were written.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// The content is not what was written.
    #[error("the save was changed after it was written: its content and its seal do not agree")]
    Edited,
    /// Written by a later program.
    #[error(
        "the save has format {found}; this program reads up to {FORMAT}: a newer one is needed"
    )]
    Newer {
        /// The file's format.
        found: u32,
    },
    /// Written in a format that was never released.
    #[error("the save has format {found}, which this program does not read")]
    Older {
        /// The file's format.
        found: u32,
    },
    /// The seal holds and the content does not make sense.
    #[error("the save's content cannot be read: {detail}")]
    Malformed {
        /// What the reader met.
        detail: String,
    },
    /// It names something that its own scenario does not hold.
    #[error("the save names {what} \"{name}\", which its scenario does not have")]
    UnknownName {
        /// An item, an option or an initiative.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// A figure that is no number cannot be kept.
    #[error("the figure {name} is not a number and cannot be kept")]
    NotANumber {
        /// The quantity's name.
        name: String,
    },
    /// The scenario text in the save is refused by this program.
    #[error("the scenario kept in the save cannot be read by this program:\n{report}")]
    Scenario {
        /// What the checker said.
        report: String,
    },
    /// It was played on another scenario or model, so it can be shown and not played on.
    #[error("the save was played on {what}; its timeline can be shown, and it cannot be played on")]
    Differs {
        /// What differs, in words.
        what: String,
    },
    /// A code of a game on another scenario or model: it holds nothing but orders.
    #[error("the code is of a game on {what}, so it cannot be played here; carry the save itself")]
    CodeDiffers {
        /// What differs, in words.
        what: String,
    },
    /// Playing the same orders again does not give the same game.
    #[error(
        "turn {turn} does not come out as it did: the save has {kept}, playing it gives {played}"
    )]
    DoesNotVerify {
        /// The turn; the first is 1. One past the last for the meeting that is being held.
        turn: u16,
        /// The digest or figure that was kept.
        kept: String,
        /// What playing gives.
        played: String,
    },
    /// The disk said no.
    #[error("{path}: {error}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// There is nowhere to keep games.
    #[error("this machine names no folder for a program's data; say where with --saves DIR")]
    Nowhere,
}

impl SaveProblem {
    /// A disk's refusal at `path`.
    pub(super) fn disk(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> SaveProblem {
        let path = path.into();
        move |error| SaveProblem::Disk { path, error }
    }
}
