//! Colours by what they mean. Each theme paints both the letter and the ground behind it, so that
//! it reads the same whatever the terminal's own colours are.

mod depth;
mod paints;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

pub use depth::{Depth, depth_of, indexed, nearest};
use paints::Paint;

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "roles are named by what they are for")]
pub enum Role {
    Text,
    Muted,
    Label,
    Title,
    Bar,
    BarGood,
    BarBad,
    Focus,
    Notice,
    Good,
    Bad,
    BothWays,
}

/// Every role, in the order of the enumeration.
pub const ROLES: [Role; 12] = [
    Role::Text,
    Role::Muted,
    Role::Label,
    Role::Title,
    Role::Bar,
    Role::BarGood,
    Role::BarBad,
    Role::Focus,
    Role::Notice,
    Role::Good,
    Role::Bad,
    Role::BothWays,
];

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "themes are named by how they look")]
pub enum Theme {
    Dark,
    Light,
    ColourBlind,
    HighContrast,
    Mono,
}

/// Every theme, in the order in which a key goes through them.
pub const THEMES: [Theme; 5] = [
    Theme::Dark,
    Theme::Light,
    Theme::ColourBlind,
    Theme::HighContrast,
    Theme::Mono,
];

impl Theme {
    /// The next theme, for the key that changes it.
    #[must_use]
    pub fn next(self) -> Theme {
        let at = THEMES.iter().position(|theme| *theme == self);
        THEMES[at.map_or(0, |at| (at + 1) % THEMES.len())]
    }

    /// Its name, as settings have it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
            Theme::ColourBlind => "colour-blind",
            Theme::HighContrast => "high-contrast",
            Theme::Mono => "mono",
        }
    }

    /// The theme with this name.
    pub fn named(name: &str) -> Option<Theme> {
        THEMES.into_iter().find(|theme| theme.name() == name)
    }

    fn paints(self, role: Role) -> Option<(Paint, Paint)> {
        match self {
            Theme::Dark => Some(paints::dark(role)),
            Theme::Light => Some(paints::light(role)),
            Theme::ColourBlind => Some(paints::colour_blind(role)),
            Theme::HighContrast => Some(paints::high_contrast(role)),
            Theme::Mono => None,
        }
    }

    /// The style of a role at this depth of colour.
    pub fn style(self, role: Role, depth: Depth) -> Style {
        let style =
            Style::new().add_modifier(emphasis(role, self == Theme::Mono || depth == Depth::None));
        match self.paints(role) {
            Some((letter, ground)) if depth != Depth::None => {
                style.fg(depth.colour(letter)).bg(depth.colour(ground))
            }
            _ => style.fg(Color::Reset).bg(Color::Reset),
        }
    }
}

/// The styles of every role, worked out once for a frame.
#[derive(Clone, Copy, Debug)]
pub struct Styles([Style; ROLES.len()]);

impl Styles {
    /// The styles of a theme at a depth of colour.
    pub fn of(theme: Theme, depth: Depth) -> Styles {
        Styles(ROLES.map(|role| theme.style(role, depth)))
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.0[role as usize]
    }
}

fn emphasis(role: Role, is_mono: bool) -> Modifier {
    match role {
        Role::Focus if is_mono => Modifier::REVERSED,
        Role::BarGood | Role::BarBad if is_mono => Modifier::UNDERLINED | Modifier::BOLD,
        Role::BarGood
        | Role::BarBad
        | Role::Label
        | Role::Title
        | Role::Notice
        | Role::Good
        | Role::Bad
        | Role::Focus => Modifier::BOLD,
        Role::Bar if is_mono => Modifier::UNDERLINED,
        Role::Text | Role::Muted | Role::Bar | Role::BothWays => Modifier::empty(),
    }
}

/// Takes every colour out of a buffer and leaves emphasis: bold, underlined and reversed.
pub fn strip(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        cell.fg = Color::Reset;
        cell.bg = Color::Reset;
    }
}

/// The theme for the terminal's own ground, as far as `COLORFGBG` tells it: dark if it does not.
pub fn ground_of(environment: impl Fn(&str) -> Option<String>) -> Theme {
    let says = environment("COLORFGBG").unwrap_or_default();
    let ground = says.rsplit(';').next().and_then(|last| last.parse().ok());
    match ground {
        Some(7u8 | 9..=15) => Theme::Light,
        _ => Theme::Dark,
    }
}
