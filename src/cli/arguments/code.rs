//! The arguments of `code`.

use std::path::PathBuf;

use clap::Args;

/// Print a game as a short code, to be typed where no file can be carried; or play a code again
#[derive(Args, Debug)]
#[command(
    after_help = "A code holds the scenario's id, the seed and the orders. Names, reasons and \
                  the rest of the minutes are not in it. Each group of five checks itself, so a \
                  mistyped letter is found and said by its group. I and L are read as 1, O as \
                  0.\n\n\
                  Exit code: 0 if done, 1 if the game has no code or does not come out as it did, \
                  2 if the code is mistyped.\n\n\
                  Examples:\n  \
                  board-to-ward code first-winter-7                  the code of a save\n  \
                  board-to-ward code --play 1G0X5 8J2ZK …            play it again here\n  \
                  board-to-ward code --play 1G0X5-8J2ZK-… --keep --team \"Blue team\""
)]
pub(in crate::cli) struct CodeOf {
    /// A save's file, or its name in the folder of saves
    #[arg(required_unless_present = "play", conflicts_with = "play")]
    pub save: Option<String>,
    /// Play this code again, and tell what each meeting brought
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub play: Vec<String>,
    /// Keep the game that the code was of among the saves
    #[arg(long, requires = "play")]
    pub keep: bool,
    /// The name of the team whose code it is
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true,
        requires = "play"
    )]
    pub team: String,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
