//! The names of save files: what a person would look for, in letters that every disk takes.

/// The ending of a save.
pub(super) const ENDING: &str = "save";

/// The file name of game `number` (the first is 1) of this scenario, team and seed.
pub(super) fn file_name(scenario: &str, team: &str, seed: u64, number: u32) -> String {
    let mut parts = vec![plain(scenario)];
    parts.push(plain(team));
    parts.push(seed.to_string());
    if number > 1 {
        parts.push(format!("game-{number}"));
    }
    parts.retain(|part| !part.is_empty());
    format!("{}.{ENDING}", parts.join("-"))
}

/// Small letters, digits and single hyphens; at most 32 of them.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter);
        } else if !plain.ends_with('-') && !plain.is_empty() {
            plain.push('-');
        }
        if plain.len() == 32 {
            break;
        }
    }
    plain.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_named_for_its_scenario_team_and_seed() {
        assert_eq!(file_name("first-winter", "", 7, 1), "first-winter-7.save");
        assert_eq!(
            file_name("first-winter", "The Blue Team!", 7, 2),
            "first-winter-the-blue-team-7-game-2.save"
        );
        assert_eq!(file_name("../../etc", "..", 1, 1), "etc-1.save");
    }
}
