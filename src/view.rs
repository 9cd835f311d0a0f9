//! What is shown, as values: pages, figures, sentences made from records, and the table of actions.
//!
//! Never works out a figure of the game: it puts into words what the game gives. Draws nothing and
//! opens no file. The full screen and the plain mode show the same [`Page`] and speak to the same
//! [`Session`].

mod actions;
mod by_author;
mod by_hand;
mod causes;
mod charts;
pub mod compare;
mod dates;
pub mod debrief;
pub mod document;
mod expected;
pub mod facilitators_pack;
mod figures;
mod keys;
mod lesson;
pub mod numbers;
mod page;
mod pages;
mod reflection;
mod refusals;
mod release_words;
mod report;
mod sentences;
mod session;
mod settings;
mod status;
mod timeline;
mod words;

pub use crate::source::wrap;
pub use actions::{
    ACTIONS, Action, ActionId, Context, Hint, Needs, action, action_of_letter, action_of_word,
    applies, footer,
};
pub use causes::cause_words;
pub use charts::FULL_HEIGHT;
pub use keys::{Key, Keymap, default_file as default_keys_file, key_name, key_named};
pub use page::{Block, CauseLine, ChartLine, Choice, EntryWords, FigureLine, Fold, Page};
pub use reflection::reflection;
pub use refusals::refusal_words;
pub use release_words::release_word;
pub use report::{Report, Told};
pub use sentences::consequence;
pub use session::{
    Act, Asking, Countdown, Draft, Flow, Forgetful, Keeper, Keeping, KeptGame, Lever, Library,
    Light, Message, Offer, Outside, Preferences, Screen, Session, Since, Start, Timing, Version,
};
pub use settings::{
    Origin, SETTINGS, Setting, SettingChoice, SettingId, Settings, SettingsTold, Takes, Variable,
    default_file as default_settings_file, read as read_settings, setting,
};
pub use status::{Direction, Verdict};
pub use timeline::{MeetingTold, ordered_so_far, timeline};
pub use words::{answers, capital};
