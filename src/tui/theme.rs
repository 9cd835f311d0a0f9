//! Colours by what they mean. Each theme paints both the letter and the ground behind it.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "roles are named by what they are for")]
pub enum Role {
    Text,
    Muted,
    Title,
    Bar,
    Focus,
    Notice,
    Good,
    Bad,
    BothWays,
}

/// Every role.
pub const ROLES: [Role; 9] = [
    Role::Text,
    Role::Muted,
    Role::Title,
    Role::Bar,
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
    Mono,
}

/// Every theme.
pub const THEMES: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::Mono];

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Sixteen million.
    True,
    /// The 256 of xterm.
    Indexed,
    /// Sixteen.
    Sixteen,
    /// None: emphasis only.
    None,
}

impl Depth {
    /// The depth with this name, as settings have it.
    pub fn named(name: &str) -> Option<Depth> {
        match name {
            "24-bit" => Some(Depth::True),
            "256" => Some(Depth::Indexed),
            "16" => Some(Depth::Sixteen),
            "none" => Some(Depth::None),
            _ => None,
        }
    }
}

/// A colour of one role: red, green, blue, and the nearest of the sixteen.
type Paint = (u8, u8, u8, Color);

impl Theme {
    /// The next theme, for the key that changes it.
    #[must_use]
    pub fn next(self) -> Theme {
        match self {
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::Mono,
            Theme::Mono => Theme::Dark,
        }
    }

    /// Its name, as settings have it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
            Theme::Mono => "mono",
        }
    }

    /// The theme with this name.
    pub fn named(name: &str) -> Option<Theme> {
        THEMES.into_iter().find(|theme| theme.name() == name)
    }

    fn paints(self, role: Role) -> Option<(Paint, Paint)> {
        match self {
            Theme::Dark => Some(dark(role)),
            Theme::Light => Some(light(role)),
            Theme::Mono => None,
        }
    }

    /// The letter's and the ground's colour of a role, red, green and blue; `None` without colours.
    pub fn rgb(self, role: Role) -> Option<[(u8, u8, u8); 2]> {
        let (letter, ground) = self.paints(role)?;
        Some([
            (letter.0, letter.1, letter.2),
            (ground.0, ground.1, ground.2),
        ])
    }

    /// The style of a role at this depth of colour.
    pub fn style(self, role: Role, depth: Depth) -> Style {
        let style =
            Style::new().add_modifier(emphasis(role, self == Theme::Mono || depth == Depth::None));
        match self.paints(role) {
            Some((letter, ground)) if depth != Depth::None => {
                style.fg(colour(letter, depth)).bg(colour(ground, depth))
            }
            _ => style.fg(Color::Reset).bg(Color::Reset),
        }
    }
}

fn emphasis(role: Role, is_mono: bool) -> Modifier {
    match role {
        Role::Focus if is_mono => Modifier::REVERSED,
        Role::Title | Role::Notice | Role::Good | Role::Bad | Role::Focus => Modifier::BOLD,
        Role::Bar if is_mono => Modifier::UNDERLINED,
        Role::Text | Role::Muted | Role::Bar | Role::BothWays => Modifier::empty(),
    }
}

fn dark(role: Role) -> (Paint, Paint) {
    let ground = (16, 22, 28, Color::Black);
    match role {
        Role::Text => ((221, 225, 230, Color::White), ground),
        Role::Muted => ((158, 168, 178, Color::Gray), ground),
        Role::Title | Role::Notice => ((255, 255, 255, Color::White), ground),
        Role::Bar => ((201, 209, 217, Color::White), (38, 50, 62, Color::Black)),
        Role::Focus => ((8, 12, 16, Color::Black), (126, 196, 240, Color::LightCyan)),
        Role::Good => ((118, 190, 238, Color::LightCyan), ground),
        Role::Bad => ((240, 163, 60, Color::LightYellow), ground),
        Role::BothWays => ((205, 184, 240, Color::LightMagenta), ground),
    }
}

fn light(role: Role) -> (Paint, Paint) {
    let ground = (251, 250, 246, Color::White);
    match role {
        Role::Text => ((27, 31, 36, Color::Black), ground),
        Role::Muted => ((82, 90, 98, Color::Black), ground),
        Role::Title | Role::Notice => ((0, 0, 0, Color::Black), ground),
        Role::Bar => ((30, 36, 42, Color::Black), (222, 228, 232, Color::White)),
        Role::Focus => ((255, 255, 255, Color::White), (0, 78, 140, Color::Blue)),
        Role::Good => ((0, 82, 148, Color::Blue), ground),
        Role::Bad => ((148, 62, 0, Color::Red), ground),
        Role::BothWays => ((92, 52, 140, Color::Magenta), ground),
    }
}

fn colour(paint: Paint, depth: Depth) -> Color {
    match depth {
        Depth::True => Color::Rgb(paint.0, paint.1, paint.2),
        Depth::Indexed => Color::Indexed(nearest(paint.0, paint.1, paint.2)),
        Depth::Sixteen => paint.3,
        Depth::None => Color::Reset,
    }
}

/// The steps of xterm's colour cube.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The nearest of xterm's 240 fixed colours: the cube of 216 and the 24 greys.
pub fn nearest(red: u8, green: u8, blue: u8) -> u8 {
    let far = |index: u8| {
        let (r, g, b) = indexed(index);
        let square = |a: u8, b: u8| (i32::from(a) - i32::from(b)).pow(2);
        square(r, red) + square(g, green) + square(b, blue)
    };
    (16..=255).min_by_key(|index| far(*index)).unwrap_or(16)
}

/// Red, green and blue of one of xterm's 240 fixed colours.
pub fn indexed(index: u8) -> (u8, u8, u8) {
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let cube = index.saturating_sub(16);
    let step = |place: u8| STEPS[usize::from(place % 6)];
    (step(cube / 36), step(cube / 6), step(cube))
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

/// The depth of colour from what the environment says: `NO_COLOR`, `COLORTERM`, `TERM`.
pub fn depth_of(environment: impl Fn(&str) -> Option<String>) -> Depth {
    let is_set = |name: &str| environment(name).is_some_and(|value| !value.is_empty());
    let term = environment("TERM").unwrap_or_default();
    let colours = environment("COLORTERM").unwrap_or_default();
    if is_set("NO_COLOR") {
        Depth::None
    } else if colours == "truecolor" || colours == "24bit" {
        Depth::True
    } else if term.contains("256") {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::{Depth, ROLES, Theme, depth_of, indexed, nearest};

    fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                libm::pow((share + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }

    fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_role_of_every_theme_can_be_read_on_its_ground() {
        for theme in [Theme::Dark, Theme::Light] {
            for role in ROLES {
                let [letter, ground] = theme.rgb(role).expect("a theme of colours");
                assert!(contrast(letter, ground) >= 4.5, "{theme:?} {role:?}");
                let near = |it: (u8, u8, u8)| indexed(nearest(it.0, it.1, it.2));
                let ratio = contrast(near(letter), near(ground));
                assert!(ratio >= 4.5, "{theme:?} {role:?} of 256: {ratio}");
            }
        }
    }

    #[test]
    fn no_color_wins_and_empty_counts_as_unset() {
        let of = |values: &[(&str, &str)]| {
            depth_of(|name| {
                let found = values.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(
            of(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]),
            Depth::None
        );
        assert_eq!(of(&[("NO_COLOR", ""), ("COLORTERM", "24bit")]), Depth::True);
        assert_eq!(of(&[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(of(&[("TERM", "xterm")]), Depth::Sixteen);
    }
}
