//! The arguments of `completions`.

use clap::Args;
use clap_complete::Shell;

/// Print what a shell needs to complete this program's commands
#[derive(Args, Debug)]
#[command(after_help = "Put it where your shell looks, and open a new one.\n\n\
                  Example: board-to-ward completions bash > \
                  ~/.local/share/bash-completion/completions/board-to-ward\n\
                  Example: board-to-ward completions fish > \
                  ~/.config/fish/completions/board-to-ward.fish")]
pub(in crate::cli) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}
