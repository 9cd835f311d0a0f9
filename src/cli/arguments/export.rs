//! The arguments of `export`.

use std::path::PathBuf;

use clap::Args;

/// Write a game's decisions and outcomes for other programs, or a page to reflect on
#[derive(Args, Debug)]
#[command(
    after_help = "What was written round the table (reasons, expectations, hands, dissent, \
                  answers) is left out unless --with-minutes is given; the page of \
                  --reflection has the written answers, as that is what it is for. Nobody is \
                  named unless --actor names them. The fields are described in docs/RECORDS.md.\n\n\
                  Examples:\n  \
                  board-to-ward export first-winter-7                    JSON, here\n  \
                  board-to-ward export first-winter-7 --to records       a folder: CSV and JSON\n  \
                  board-to-ward export first-winter-7 --write decisions.csv\n  \
                  board-to-ward export first-winter-7 --xapi --write xapi.json\n  \
                  board-to-ward export first-winter-7 --reflection --write reflection.html"
)]
pub(in crate::cli) struct Export {
    /// A save's file, or its name in the folder of saves
    pub save: String,
    /// Write all of it into this folder, which is made if it is not there
    #[arg(long, value_name = "FOLDER", conflicts_with = "write")]
    pub to: Option<PathBuf>,
    /// Write it to this file: .csv or .json; .html, .md or .txt with --reflection
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
    /// As xAPI statements, for a learning record store
    #[arg(long)]
    pub xapi: bool,
    /// A page for professional development: decisions, questions with written answers, one action
    #[arg(long)]
    pub reflection: bool,
    /// With the minutes: reasons, expectations, hands, dissent, challenges, answers
    #[arg(long)]
    pub with_minutes: bool,
    /// Whom the statements are of: an e-mail address, or a name
    #[arg(long, value_name = "WHO", requires = "xapi")]
    pub actor: Option<String>,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
