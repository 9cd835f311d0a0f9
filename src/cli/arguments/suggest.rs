//! The arguments of `suggest`.

use clap::Args;

use super::whole::at_least;

/// Find the amount that makes an event or an item come as often as you wish
#[derive(Args, Debug)]
#[command(
    after_help = "A wish is `event ID in N% of plays` or `item ID in N% of plays`. Each amount in \
    the \
                        condition of the event or item, and an event's `likely`, is tried by \
                        playing, one \
                        at a time; the one that comes nearest is told as an edit of the file.\n\n\
                        Exit code: 0 if an amount was found, 1 if none does it.\n\n\
                        Example: board-to-ward suggest first-winter \"event norovirus in 30% of \
                        plays\"\n\
                        Example: board-to-ward suggest my-winter.ron \"item corridor in 50% of \
                        plays\" --write"
)]
pub(in crate::cli) struct Suggest {
    /// A scenario's name, or the path of its file
    pub scenario: String,
    /// What is wished for, such as "event norovirus in 30% of plays"
    #[arg(required = true, num_args = 1..)]
    pub wish: Vec<String>,
    /// How many plays for each amount that is tried
    #[arg(long, value_name = "N", default_value_t = 800, value_parser = at_least::<u32>(1))]
    pub plays: u32,
    /// Play on the sceptic's set, without what the evidence contests
    #[arg(long)]
    pub sceptic: bool,
    /// Make the edit in the file
    #[arg(long)]
    pub write: bool,
}
