//! The few signs that are not letters, each one column wide, in three sets.

use std::borrow::Cow;

use crate::view::{Direction, FULL_HEIGHT, Verdict};

/// A set of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// All of them.
    Unicode,
    /// Those of the fonts of old consoles (code page 437): fewer steps in a trend, no dashes and no
    /// curly quotes.
    Blocks,
    /// Only what stands on every keyboard.
    Ascii,
}

/// Every set.
pub const GLYPH_SETS: [Glyphs; 3] = [Glyphs::Unicode, Glyphs::Blocks, Glyphs::Ascii];

/// Signs that may be drawn beyond plain letters; every one is a column wide in common fonts.
pub const ALLOWED: &str = "£–…·×÷‘’“”≤≥─│█▁▂▃▄▅▆▇▲▼▶►▬■•";

impl Glyphs {
    /// The set with this name, as settings have it.
    pub fn named(name: &str) -> Option<Glyphs> {
        match name {
            "unicode" => Some(Glyphs::Unicode),
            "blocks" => Some(Glyphs::Blocks),
            "ascii" => Some(Glyphs::Ascii),
            _ => None,
        }
    }

    /// The sign of a direction.
    pub fn arrow(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Glyphs::Unicode | Glyphs::Blocks, Direction::Up) => "▲",
            (Glyphs::Unicode | Glyphs::Blocks, Direction::Down) => "▼",
            (Glyphs::Unicode | Glyphs::Blocks, Direction::Level) => "▬",
            (Glyphs::Ascii, Direction::Up) => "^",
            (Glyphs::Ascii, Direction::Down) => "v",
            (Glyphs::Ascii, Direction::Level) => "=",
        }
    }

    /// The sign beside what has focus.
    pub fn pointer(self) -> &'static str {
        match self {
            Glyphs::Unicode => "▶",
            Glyphs::Blocks => "►",
            Glyphs::Ascii => ">",
        }
    }

    /// The sign before one of several.
    pub fn point(self) -> &'static str {
        match self {
            Glyphs::Unicode | Glyphs::Blocks => "•",
            Glyphs::Ascii => "*",
        }
    }

    /// The sign of what a standing or a piece of news means.
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        match (self, verdict) {
            (Glyphs::Unicode | Glyphs::Blocks, Verdict::Good) => "■",
            (Glyphs::Ascii, Verdict::Good) => "#",
            (Glyphs::Unicode, Verdict::Bad) => "×",
            (Glyphs::Blocks | Glyphs::Ascii, Verdict::Bad) => "x",
            (_, Verdict::BothWays | Verdict::Neither) => self.point(),
        }
    }

    /// A level line.
    pub fn rule(self) -> &'static str {
        match self {
            Glyphs::Unicode | Glyphs::Blocks => "─",
            Glyphs::Ascii => "-",
        }
    }

    /// An upright line.
    pub fn upright(self) -> &'static str {
        match self {
            Glyphs::Unicode | Glyphs::Blocks => "│",
            Glyphs::Ascii => "|",
        }
    }

    /// A bar of `length` columns.
    pub fn bar(self, length: usize) -> String {
        match self {
            Glyphs::Unicode | Glyphs::Blocks => "█".repeat(length),
            Glyphs::Ascii => "#".repeat(length),
        }
    }

    /// The last `columns` values as a line of small bars between their least and their most.
    /// Changes that are small beside `least_change`, the smallest that counts, are drawn small.
    pub fn trend(self, values: &[f64], columns: usize, least_change: f64) -> String {
        let steps: &[char] = match self {
            Glyphs::Unicode => &['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
            Glyphs::Blocks => &['_', '▄', '█'],
            Glyphs::Ascii => &['_', '.', '-', '=', '+', '*', '#'],
        };
        if values.len() < 2 {
            return String::new();
        }
        let shown = &values[values.len().saturating_sub(columns)..];
        let least = shown.iter().copied().fold(f64::INFINITY, f64::min);
        let most = shown.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = (most - least).max(FULL_HEIGHT * least_change);
        let middle = least.midpoint(most);
        let step = |value: &f64| {
            let share = if span > 0.0 {
                (0.5 + (value - middle) / span).clamp(0.0, 1.0)
            } else {
                0.5
            };
            steps[((share * (steps.len() - 1) as f64).round() as usize).min(steps.len() - 1)]
        };
        shown.iter().map(step).collect()
    }

    /// A text in this set: what has no letter of its own is written in plain ones.
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        match self {
            Glyphs::Unicode => text.into(),
            _ if text.is_ascii() => text.into(),
            Glyphs::Blocks => text.chars().map(in_blocks).collect::<String>().into(),
            Glyphs::Ascii => text.chars().map(in_ascii).collect::<String>().into(),
        }
    }
}

/// A character as the fonts of old consoles have it.
fn in_blocks(letter: char) -> Cow<'static, str> {
    match letter {
        '£' | '·' | '÷' | '≤' | '≥' | '█' | '▄' | '▲' | '▼' | '►' | '▬' | '■' | '•' | '─' | '│' => {
            String::from(letter).into()
        }
        letter if letter.is_alphabetic() => String::from(letter).into(),
        other => in_ascii(other),
    }
}

/// A character in those of every keyboard.
fn in_ascii(letter: char) -> Cow<'static, str> {
    let plain = match letter {
        letter if letter.is_ascii() => return String::from(letter).into(),
        '£' => "GBP ",
        '–' | '—' | '−' | '─' | '·' => "-",
        '…' => "...",
        '‘' | '’' => "'",
        '“' | '”' => "\"",
        '×' => "x",
        '÷' => "/",
        '≤' => "<=",
        '≥' => ">=",
        '■' | '█' => "#",
        '│' => "|",
        '•' => "*",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ŵ' => "w",
        'ý' | 'ŷ' | 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        letter if letter.is_uppercase() => {
            let small = letter.to_lowercase().filter(|small| !small.is_uppercase());
            let plain: String = small.map(in_ascii).collect();
            return plain.to_uppercase().into();
        }
        _ => "?",
    };
    plain.into()
}

/// The set that fits a terminal whose locale or name says what it can show.
pub fn glyphs_of(environment: impl Fn(&str) -> Option<String>) -> Glyphs {
    let term = environment("TERM").unwrap_or_default();
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| environment(name).filter(|value| !value.is_empty()));
    let is_utf8 = locale.is_none_or(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    if is_utf8 && term != "linux" {
        Glyphs::Unicode
    } else {
        Glyphs::Ascii
    }
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, Glyphs};
    use crate::view::Direction;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn every_sign_is_one_column_wide() {
        assert!(ALLOWED.chars().all(|sign| sign.width() == Some(1)));
    }

    #[test]
    fn the_plain_set_has_plain_letters_only() {
        let drawn = [
            Glyphs::Ascii.arrow(Direction::Up).to_owned(),
            Glyphs::Ascii.bar(3),
            Glyphs::Ascii.trend(&[1.0, 2.0, 9.0], 3, 0.1),
            Glyphs::Ascii.plain("£2m – or … · so").into_owned(),
        ];
        assert!(drawn.iter().all(|text| text.is_ascii()), "{drawn:?}");
    }

    #[test]
    fn a_set_draws_nothing_that_its_fonts_lack() {
        let text = "£2m – or … · “so” ‘it’ is 3×4÷2 ≤ ≥ Ynys Môn, ÉÖŵß 🎈";
        for glyphs in [Glyphs::Blocks, Glyphs::Ascii] {
            let mut drawn = glyphs.plain(text).into_owned();
            drawn += &glyphs.trend(&[1.0, 2.0, 9.0], 3, 0.1);
            drawn += glyphs.pointer();
            drawn += glyphs.arrow(Direction::Level);
            let lacks = |sign: &char| match glyphs {
                Glyphs::Blocks => "–…‘’“”▁▂▃▅▆▇▶🎈".contains(*sign),
                _ => !sign.is_ascii(),
            };
            assert_eq!(
                drawn.chars().filter(lacks).collect::<String>(),
                "",
                "{drawn}"
            );
        }
        assert_eq!(Glyphs::Ascii.plain("Môn, ÉÖŵß 🎈"), "Mon, EOwss ?");
    }

    #[test]
    fn a_trend_rises_from_its_least_to_its_most() {
        assert_eq!(Glyphs::Unicode.trend(&[9.0, 0.0, 7.0], 2, 0.1), "▁█");
        assert_eq!(Glyphs::Unicode.trend(&[3.0, 3.0], 4, 0.1), "▅▅");
        assert_eq!(Glyphs::Unicode.trend(&[], 4, 0.1), "");
    }

    #[test]
    fn a_change_too_small_to_count_fills_no_height() {
        assert_eq!(Glyphs::Unicode.trend(&[60.13, 60.1], 8, 0.05), "▅▄");
    }
}
