//! A team's name: somebody's free text, made safe to show and short enough for a line.

/// The longest name, in characters.
pub const TEAM_LONGEST: usize = 40;

/// A team's name without control characters; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamName(String);

impl TeamName {
    /// The name in `text`: one line, nothing invisible, at most forty characters.
    pub fn new(text: &str) -> TeamName {
        let visible: String = text
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .collect();
        let words: Vec<&str> = visible.split(' ').filter(|word| !word.is_empty()).collect();
        let shown = words.join(" ");
        let kept: String = shown
            .chars()
            .filter(|letter| !is_hidden(*letter))
            .take(TEAM_LONGEST)
            .collect();
        TeamName(kept.trim().to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character steers a terminal or the direction of text rather than being seen.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// `text` without characters that steer a terminal; line ends stay.
pub(super) fn shown(text: &str) -> String {
    text.chars()
        .filter(|letter| *letter == '\n' || !is_hidden(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::TeamName;

    #[test]
    fn a_name_is_one_short_line_of_what_can_be_seen() {
        let name = |text: &str| TeamName::new(text).as_str().to_owned();
        assert_eq!(name("  Ward \n Seven\t"), "Ward Seven");
        assert_eq!(name("red\u{1b}[2J\u{202e}team"), "red[2Jteam");
        assert_eq!(name("Bwrdd Iechyd Ŵŷ"), "Bwrdd Iechyd Ŵŷ");
        assert_eq!(name(&"long ".repeat(30)).chars().count(), 39);
        assert_eq!(name("\u{7}\u{0}"), "");
    }
}
