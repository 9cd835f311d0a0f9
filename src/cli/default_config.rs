//! `--print-default-config`: the settings and keys as they are when nobody has changed any.

use std::io::Write;

use super::Outcome;
use super::arguments::DefaultConfig;
use super::output::standard_output;
use crate::view::{default_keys_file, default_settings_file};

/// Prints what was asked for.
pub(super) fn print(asked: Option<DefaultConfig>) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    let which = asked.unwrap_or(DefaultConfig::Both);
    if which == DefaultConfig::Both {
        writeln!(
            out,
            "// File settings.ron. `board-to-ward paths` says where it belongs."
        )?;
    }
    if which != DefaultConfig::Keys {
        write!(out, "{}", default_settings_file())?;
    }
    if which == DefaultConfig::Both {
        writeln!(out, "\n// File keys.ron, in the same folder.")?;
    }
    if which != DefaultConfig::Settings {
        write!(out, "{}", default_keys_file())?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}
