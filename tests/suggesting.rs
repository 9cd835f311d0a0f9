//! `suggest`: a threshold by wish, told as an edit and made in the file.

use std::fs;

use board_to_ward::scenario::lints::SOUND;

use crate::support::{complaint, said, text};

fn suggest(file: &str, wish: &str, more: &[&str]) -> (Option<i32>, String) {
    let mut words = vec!["suggest", file, wish, "--plays", "160"];
    words.extend(more);
    let output = said(&words);
    let told = text(&output) + &complaint(&output);
    (output.status.code(), told)
}

#[test]
fn a_wish_that_an_amount_can_grant_is_told_as_an_edit_and_made() {
    let place = tempfile::tempdir().expect("a folder for it");
    let file = place.path().join("mine.ron");
    fs::write(&file, SOUND).expect("it is written");
    let file = file.to_str().expect("a path in letters");
    let wish = "event norovirus in 10% of plays";
    let (code, told) = suggest(file, wish, &[]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("As the file stands, it comes in"), "{told}");
    assert!(told.contains("\n- ") && told.contains("\n+ "), "{told}");
    let before = fs::read_to_string(file).expect("it is there");
    let (code, told) = suggest(file, wish, &["--write"]);
    assert_eq!(code, Some(0), "{told}");
    let after = fs::read_to_string(file).expect("it is there");
    let lines = before.lines().zip(after.lines());
    assert_eq!(lines.filter(|(one, other)| one != other).count(), 1);
    let (_, told) = suggest(file, wish, &[]);
    assert!(told.contains("it comes in"), "{told}");
}

#[test]
fn a_wish_that_no_amount_can_grant_is_refused_plainly() {
    let (code, told) = suggest("first-winter", "item winter_plan in 5% of plays", &[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("No amount of its own does it"), "{told}");
}

#[test]
fn what_is_no_wish_is_answered_with_an_example() {
    for (wish, answer) in [
        ("norovirus more often", "is not a wish"),
        ("event norovirsu in 30% of plays", "did you mean norovirus?"),
        ("event norovirus in 30 of plays", "is not a share of plays"),
    ] {
        let (code, told) = suggest("first-winter", wish, &[]);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains(answer), "{told}");
    }
}
