//! A sound scenario with a letter changed: the checker always comes to an end and never breaks.

use std::fs;

use board_to_ward::scenario::library::Library;
use board_to_ward::source::{human, short};
use proptest::prelude::{ProptestConfig, proptest};

/// What is put in: marks that mean something, and some that nobody expects.
const LETTERS: [&str; 24] = [
    "(", ")", "[", "]", "{", "}", "\"", ",", ":", "'", "\\", "#", "r#\"", "/*", "–", "£", "%", "“",
    "\u{a0}", "\u{0}", "9", "-", "\n", "Some(",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_letter_changed_anywhere_never_breaks_the_checker(
        at in 0.0..1.0_f64, letter in 0..LETTERS.len(), take in 0..2_usize,
    ) {
        let text = fs::read_to_string("tests/good/small.ron").expect("the file is there");
        let letters: Vec<char> = text.chars().collect();
        let place = (at * letters.len() as f64) as usize;
        let mut spoilt: String = letters[..place].iter().collect();
        spoilt.push_str(LETTERS[letter]);
        spoilt.extend(&letters[(place + take).min(letters.len())..]);
        let reading = Library::built_in().open_text("spoilt.ron", &spoilt);
        for problem in reading.problems.all() {
            assert!(!human(problem, &reading.sources).is_empty());
            assert!(!short(problem, &reading.sources).contains('\u{0}'));
        }
    }
}
