//! What is kept of a game, and how it is opened again.
//!
//! A save holds facts by name, so that it still opens after a change of scenario, model or program;
//! only playing on and replaying need the same ones. It is text: three lines of JSON (a seal, a
//! header and the body). This layer knows no screen.

mod account;
mod body;
mod branch;
mod code;
mod disk;
mod file_name;
mod folder;
mod names;
mod problem;
mod reload;
mod report;
mod resume;
mod safe;
mod seal;
mod series;
mod team;
mod tidying;
mod write;

pub use account::{Account, Act, CameOut, Expected, Figure, Found};
pub use body::{Body, Header, SavedTurn, TextFile};
pub use branch::{CannotBranch, branch};
pub use code::{Code, Mistyped, NoCode, code_of, is_code};
pub use disk::{Disk, RealDisk};
pub use folder::{Folder, Listed, Slot};
pub use names::order_by_name;
pub use problem::SaveProblem;
pub use reload::{PlayedAgain, Stopped, Why, play_again};
pub use report::{SavedCause, SavedHappening, SavedMove, SavedReport};
pub use resume::{Verified, resume, verify};
pub use series::Series;
pub use team::{TEAM_LONGEST, TeamName};

/// A save, opened: what it says at a glance, and everything else.
#[derive(Clone, Debug)]
pub struct Save {
    /// What a list shows.
    pub header: Header,
    /// The game itself.
    pub body: Body,
}
