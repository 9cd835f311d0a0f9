//! The arguments of `play`.

use clap::Args;

use super::Table;
use super::whole::at_least;

/// Play a scenario, in full screen or in plain text
#[derive(Args, Debug)]
#[command(
    after_help = "Example: board-to-ward play first-winter --seed 7 --team \"Blue team\"\n\
                        Example: board-to-ward play first-winter --plain < answers.txt\n\
                        Example: board-to-ward play my-scenario.ron --watch\n\
                        Example: board-to-ward play my-scenario.ron --from 3 --board cautious \
                        --set openness=40\n\
                        Example: board-to-ward play first-winter --sceptic --seed 7"
)]
pub(in crate::cli) struct Play {
    /// A scenario's name, or the path of its file; or the name of a save, which is resumed; the
    /// title screen without it
    pub scenario: Option<String>,
    /// The seed of the game's luck: the same seed meets the same winter
    #[arg(long, value_name = "N", value_parser = at_least::<u64>(0))]
    pub seed: Option<u64>,
    /// The name of the team
    #[arg(long, value_name = "NAME", default_value = "")]
    pub team: String,
    /// Begin at this meeting; an automated board, or the orders of --resume, play up to it
    #[arg(long, value_name = "MEETING", value_parser = at_least::<u16>(1))]
    pub from: Option<u16>,
    /// With --from: who plays before that meeting (see `list --boards`), or a RON file that scripts
    /// a board
    #[arg(
        long,
        value_name = "NAME|FILE",
        default_value = "idle",
        conflicts_with = "resume"
    )]
    pub board: String,
    /// Set a figure before the game begins, or before the meeting of --from; `list --quantities`
    /// says which can be set
    #[arg(long, value_name = "QUANTITY=VALUE")]
    pub set: Vec<String>,
    /// Give the orders of this save again: with the scenario that is named, or else with its own;
    /// --sceptic and --pack change either
    #[arg(long, value_name = "SAVE")]
    pub resume: Option<String>,
    /// Play on the sceptic's set: what the evidence contests is left out of the model or turned
    /// round. A save of the game says so and is played on with it
    #[arg(long)]
    pub sceptic: bool,
    /// Play on with each new version of the scenario's file as it is saved
    #[arg(long, requires = "scenario")]
    pub watch: bool,
    /// With --watch: look at the file again and again, for network drives that do not tell
    #[arg(long, requires = "watch")]
    pub poll: bool,
    #[command(flatten)]
    pub table: Table,
}
