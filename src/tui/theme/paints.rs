//! The colours of each theme. Good and bad are blue and orange everywhere, which every eye tells
//! apart, and a word stands beside them anyway.

use ratatui::style::Color;

use super::Role;

/// A colour: red, green, blue, and which of the sixteen stands in for it.
pub(super) type Paint = (u8, u8, u8, Color);

pub(super) fn dark(role: Role) -> (Paint, Paint) {
    let ground = (16, 22, 28, Color::Black);
    match role {
        Role::Text | Role::Label => ((221, 225, 230, Color::White), ground),
        Role::Muted => ((158, 168, 178, Color::Gray), ground),
        Role::Title | Role::Notice => ((255, 255, 255, Color::White), ground),
        Role::Bar => ((201, 209, 217, Color::White), (38, 50, 62, Color::Black)),
        Role::BarGood => (
            (118, 190, 238, Color::LightCyan),
            (38, 50, 62, Color::Black),
        ),
        Role::BarBad => (
            (240, 163, 60, Color::LightYellow),
            (38, 50, 62, Color::Black),
        ),
        Role::Focus => ((8, 12, 16, Color::Black), (126, 196, 240, Color::LightCyan)),
        Role::Good => ((118, 190, 238, Color::LightCyan), ground),
        Role::Bad => ((240, 163, 60, Color::LightYellow), ground),
        Role::BothWays => ((205, 184, 240, Color::Gray), ground),
    }
}

pub(super) fn light(role: Role) -> (Paint, Paint) {
    let ground = (251, 250, 246, Color::White);
    match role {
        Role::Text | Role::Label => ((27, 31, 36, Color::Black), ground),
        Role::Muted => ((82, 90, 98, Color::Black), ground),
        Role::Title | Role::Notice => ((0, 0, 0, Color::Black), ground),
        Role::Bar => ((30, 36, 42, Color::Black), (222, 228, 232, Color::White)),
        Role::BarGood => ((0, 82, 148, Color::Blue), (222, 228, 232, Color::White)),
        Role::BarBad => ((132, 44, 0, Color::Red), (222, 228, 232, Color::White)),
        Role::Focus => ((255, 255, 255, Color::White), (0, 78, 140, Color::Blue)),
        Role::Good => ((0, 82, 148, Color::Blue), ground),
        Role::Bad => ((148, 62, 0, Color::Red), ground),
        Role::BothWays => ((92, 52, 140, Color::Black), ground),
    }
}

/// After Okabe and Ito: sky blue, orange and yellow, far apart for every kind of colour vision, in
/// lightness too.
pub(super) fn colour_blind(role: Role) -> (Paint, Paint) {
    let ground = (0, 0, 0, Color::Black);
    match role {
        Role::Text | Role::Label => ((230, 230, 230, Color::White), ground),
        Role::Muted => ((170, 170, 170, Color::Gray), ground),
        Role::Title | Role::Notice => ((255, 255, 255, Color::White), ground),
        Role::Bar => ((230, 230, 230, Color::White), (48, 48, 48, Color::Black)),
        Role::BarGood => ((86, 180, 233, Color::LightCyan), (48, 48, 48, Color::Black)),
        Role::BarBad => (
            (230, 159, 0, Color::LightYellow),
            (48, 48, 48, Color::Black),
        ),
        Role::Focus => ((0, 0, 0, Color::Black), (240, 228, 66, Color::LightYellow)),
        Role::Good => ((86, 180, 233, Color::LightCyan), ground),
        Role::Bad => ((230, 159, 0, Color::LightYellow), ground),
        Role::BothWays => ((240, 228, 66, Color::White), ground),
    }
}

/// Seven to one and more everywhere, and nothing that is pale.
pub(super) fn high_contrast(role: Role) -> (Paint, Paint) {
    let ground = (0, 0, 0, Color::Black);
    match role {
        Role::Text | Role::Muted | Role::Label | Role::Title | Role::Notice | Role::BothWays => {
            ((255, 255, 255, Color::White), ground)
        }
        Role::Bar => ((0, 0, 0, Color::Black), (255, 255, 255, Color::White)),
        Role::BarGood => ((0, 40, 130, Color::Blue), (255, 255, 255, Color::White)),
        Role::BarBad => ((120, 44, 0, Color::Black), (255, 255, 255, Color::White)),
        Role::Focus => ((0, 0, 0, Color::Black), (255, 255, 0, Color::LightYellow)),
        Role::Good => ((102, 217, 255, Color::LightCyan), ground),
        Role::Bad => ((255, 190, 60, Color::LightYellow), ground),
    }
}
