//! That every theme can be read, by every eye, at every depth of colour.

use ratatui::style::{Color, Modifier};

use super::{Depth, ROLES, Role, Styles, THEMES, Theme, depth_of, ground_of, indexed};

type Rgb = (u8, u8, u8);

/// The sixteen colours as common terminals have them: xterm, the console of old machines and of
/// Linux, and Windows Terminal. Who has changed them has chosen what to see.
const PALETTES: [(&str, [Rgb; 16]); 3] = [
    (
        "xterm",
        [
            (0, 0, 0),
            (205, 0, 0),
            (0, 205, 0),
            (205, 205, 0),
            (0, 0, 238),
            (205, 0, 205),
            (0, 205, 205),
            (229, 229, 229),
            (127, 127, 127),
            (255, 0, 0),
            (0, 255, 0),
            (255, 255, 0),
            (92, 92, 255),
            (255, 0, 255),
            (0, 255, 255),
            (255, 255, 255),
        ],
    ),
    (
        "console",
        [
            (0, 0, 0),
            (170, 0, 0),
            (0, 170, 0),
            (170, 85, 0),
            (0, 0, 170),
            (170, 0, 170),
            (0, 170, 170),
            (170, 170, 170),
            (85, 85, 85),
            (255, 85, 85),
            (85, 255, 85),
            (255, 255, 85),
            (85, 85, 255),
            (255, 85, 255),
            (85, 255, 255),
            (255, 255, 255),
        ],
    ),
    (
        "Windows Terminal",
        [
            (12, 12, 12),
            (197, 15, 31),
            (19, 161, 14),
            (193, 156, 0),
            (0, 55, 218),
            (136, 23, 152),
            (58, 150, 221),
            (204, 204, 204),
            (118, 118, 118),
            (231, 72, 86),
            (22, 198, 12),
            (249, 241, 165),
            (59, 120, 255),
            (180, 0, 158),
            (97, 214, 214),
            (242, 242, 242),
        ],
    ),
];

/// The place of a colour among the sixteen.
fn place(colour: Color) -> usize {
    let order = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    let found = order.iter().position(|known| *known == colour);
    found.expect("one of the sixteen")
}

/// What a colour looks like, in each terminal where that differs.
fn looks(colour: Color) -> Vec<(&'static str, Rgb)> {
    match colour {
        Color::Rgb(red, green, blue) => vec![("", (red, green, blue))],
        Color::Indexed(index) => vec![("", indexed(index))],
        named => PALETTES
            .iter()
            .map(|(name, palette)| (*name, palette[place(named)]))
            .collect(),
    }
}

fn linear(value: u8) -> f64 {
    let share = f64::from(value) / 255.0;
    if share <= 0.04045 {
        share / 12.92
    } else {
        libm::pow((share + 0.055) / 1.055, 2.4)
    }
}

fn luminance((red, green, blue): Rgb) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

const DEPTHS: [Depth; 3] = [Depth::True, Depth::Indexed, Depth::Sixteen];

#[test]
fn every_role_of_every_theme_can_be_read_on_its_ground_at_every_depth() {
    for theme in THEMES.into_iter().filter(|theme| *theme != Theme::Mono) {
        let needed = if theme == Theme::HighContrast {
            7.0
        } else {
            4.5
        };
        for (role, depth) in ROLES
            .iter()
            .flat_map(|role| DEPTHS.map(|depth| (*role, depth)))
        {
            let style = theme.style(role, depth);
            let (letter, ground) = (style.fg.expect("painted"), style.bg.expect("painted"));
            for ((terminal, letter), (_, ground)) in looks(letter).into_iter().zip(looks(ground)) {
                let ratio = contrast(letter, ground);
                assert!(
                    ratio >= needed,
                    "{theme:?} {role:?} {depth:?} {terminal}: {ratio:.2}"
                );
            }
        }
    }
}

/// What has focus, and the bars, are seen as areas: the ground itself must differ from the page's.
#[test]
fn focus_is_an_area_that_stands_out_from_the_page() {
    for theme in THEMES.into_iter().filter(|theme| *theme != Theme::Mono) {
        for depth in DEPTHS {
            let ground = |role: Role| theme.style(role, depth).bg.expect("painted");
            let grounds = looks(ground(Role::Focus))
                .into_iter()
                .zip(looks(ground(Role::Text)));
            for ((terminal, focus), (_, page)) in grounds {
                let ratio = contrast(focus, page);
                assert!(ratio >= 3.0, "{theme:?} {depth:?} {terminal}: {ratio:.2}");
            }
        }
    }
}

/// How a colour looks to an eye without red, or without green, receptors: after Viénot, Brettel and
/// Mollon (1999), in linear light.
fn without(receptor: &str, (red, green, blue): Rgb) -> [f64; 3] {
    let (red, green, blue) = (linear(red), linear(green), linear(blue));
    let yellow = match receptor {
        "red" => 0.11238 * red + 0.88762 * green,
        _ => 0.29275 * red + 0.70725 * green,
    };
    [yellow, yellow, blue]
}

#[test]
fn good_and_bad_are_told_apart_by_eyes_without_red_or_green() {
    for theme in THEMES.into_iter().filter(|theme| *theme != Theme::Mono) {
        let letter = |role: Role| theme.style(role, Depth::True).fg.expect("painted");
        let rgb = |role: Role| looks(letter(role))[0].1;
        for receptor in ["red", "green"] {
            let [good, bad] = [Role::Good, Role::Bad].map(|role| without(receptor, rgb(role)));
            let bluer = (good[2] - good[0]) - (bad[2] - bad[0]);
            assert!(bluer >= 0.2, "{theme:?} without {receptor}: {bluer:.2}");
        }
    }
}

/// Nothing is only a colour; and without any, what has focus is still marked.
#[test]
fn without_colours_the_roles_that_matter_differ_by_emphasis() {
    for (theme, depth) in [(Theme::Mono, Depth::True), (Theme::Light, Depth::None)] {
        let styles = Styles::of(theme, depth);
        let emphasis = |role| styles.style(role).add_modifier;
        assert!(emphasis(Role::Focus).contains(Modifier::REVERSED));
        assert!(emphasis(Role::Bar).contains(Modifier::UNDERLINED));
        assert!(emphasis(Role::Bad).contains(Modifier::BOLD));
        assert!(emphasis(Role::Text).is_empty());
        for role in ROLES {
            assert_eq!(styles.style(role).fg, Some(Color::Reset));
        }
    }
}

#[test]
fn the_styles_of_a_frame_are_those_of_its_theme() {
    let styles = Styles::of(Theme::Light, Depth::True);
    for role in ROLES {
        assert_eq!(styles.style(role), Theme::Light.style(role, Depth::True));
    }
}

fn lookup(values: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
    |name| {
        let found = values.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| (*value).to_owned())
    }
}

#[test]
fn no_color_wins_and_empty_counts_as_unset() {
    let of = |values| depth_of(lookup(values));
    assert_eq!(
        of(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]),
        Depth::None
    );
    assert_eq!(of(&[("NO_COLOR", ""), ("COLORTERM", "24bit")]), Depth::True);
    assert_eq!(of(&[("TERM", "xterm-256color")]), Depth::Indexed);
    assert_eq!(of(&[("TERM", "xterm")]), Depth::Sixteen);
}

#[test]
fn a_terminal_that_says_its_ground_is_pale_gets_the_light_theme() {
    let of = |values| ground_of(lookup(values));
    assert_eq!(of(&[("COLORFGBG", "0;15")]), Theme::Light);
    assert_eq!(of(&[("COLORFGBG", "0;default;7")]), Theme::Light);
    assert_eq!(of(&[("COLORFGBG", "15;0")]), Theme::Dark);
    assert_eq!(of(&[("COLORFGBG", "15;default")]), Theme::Dark);
    assert_eq!(of(&[]), Theme::Dark);
}

#[test]
fn the_key_goes_through_every_theme_and_round() {
    let mut seen = vec![Theme::Dark];
    while seen.len() < THEMES.len() {
        seen.push(seen[seen.len() - 1].next());
    }
    assert_eq!(seen, THEMES);
    assert_eq!(seen[seen.len() - 1].next(), Theme::Dark);
    assert!(
        THEMES
            .iter()
            .all(|theme| Theme::named(theme.name()) == Some(*theme))
    );
}

#[test]
fn what_stands_in_the_bar_is_painted_on_its_ground() {
    for theme in THEMES {
        for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
            let ground = |role| theme.style(role, depth).bg;
            assert_eq!(ground(Role::BarGood), ground(Role::Bar));
            assert_eq!(ground(Role::BarBad), ground(Role::Bar));
        }
    }
}
