//! How many colours a terminal shows, and the nearest that it has to a colour.

use ratatui::style::Color;

use super::paints::Paint;

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

    pub(super) fn colour(self, paint: Paint) -> Color {
        let (red, green, blue, of_sixteen) = paint;
        match self {
            Depth::True => Color::Rgb(red, green, blue),
            Depth::Indexed => Color::Indexed(nearest(red, green, blue)),
            Depth::Sixteen => of_sixteen,
            Depth::None => Color::Reset,
        }
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
