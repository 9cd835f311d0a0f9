//! The arguments of `fmt`.

use clap::Args;

/// Set the lines of scenario files in order: four spaces for each open bracket, nothing else
#[derive(Args, Debug)]
#[command(
    after_help = "Only the blanks at the beginning of lines change; never a word, a number, a text \
                  or a remark.\n\n\
                  Exit code: 0 if all are in order, 1 if one cannot be set in order or, with \
                  --check, is not.\n\n\
                  Example: board-to-ward fmt my-scenario.ron\n\
                  Example: board-to-ward fmt --check scenarios/*.ron"
)]
pub(in crate::cli) struct Fmt {
    /// Scenario files, or folders of parts
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<std::path::PathBuf>,
    /// Change nothing; only say which files are not in order
    #[arg(long)]
    pub check: bool,
}
