//! The arguments of `pack`.

use std::path::PathBuf;

use clap::Args;

use super::whole::whole;
use crate::view::facilitators_pack::SECTIONS;

/// What somebody needs to lead a session of a scenario: script, run sheets, cards, prompts, forms
#[derive(Args, Debug)]
#[command(after_help = "\
    Everything is made from the scenario. Simulated boards play it first, always on the same \
    luck, to say how often what comes and where games part; --plays 0 leaves that out.\n\n\
    Examples:\n  \
    board-to-ward pack first-winter --write pack.html        to print from a browser\n  \
    board-to-ward pack first-winter --seats --write cards.html\n  \
    board-to-ward pack my-scenario.ron --write pack.md\n  \
    board-to-ward pack first-winter --only sheets,words --plays 0")]
pub(in crate::cli) struct Pack {
    /// A scenario's name, or the path of its file
    pub scenario: String,
    /// Write it to this file instead: .html, .md or .txt
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
    /// Only these parts, in this order
    #[arg(
        long,
        value_name = "PART",
        value_delimiter = ',',
        value_parser = SECTIONS.map(|(id, _)| id)
    )]
    pub only: Vec<String>,
    /// Only the seat cards
    #[arg(long, conflicts_with = "only")]
    pub seats: bool,
    /// Games that simulated boards play, about; 0 for none
    #[arg(
        long,
        value_name = "N",
        default_value_t = 400,
        value_parser = whole::<u32>(0, 100_000)
    )]
    pub plays: u32,
}
