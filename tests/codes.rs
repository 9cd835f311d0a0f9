//! A game as a short code: what is typed is the same game, and what is mistyped is found.

use std::sync::{Arc, LazyLock};

use board_to_ward::catalogue::Clarity;
use board_to_ward::game::{Order, Play, Prepared};
use board_to_ward::players::{any_board, orders};
use board_to_ward::save::{Code, Folder, Mistyped, RealDisk, SaveProblem, code_of, is_code};
use board_to_ward::scenario::library::Library;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use crate::support::{complaint, first_winter, prepared, said, text};

static FIRST_WINTER: LazyLock<Arc<Prepared>> = LazyLock::new(|| prepared("first-winter"));
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A game of a board that draws lots, up to the middle of this meeting.
fn game(seed: u64, board: u64, meeting: usize) -> Play {
    let mut play = Play::new(Arc::clone(&FIRST_WINTER), seed, "Blue team".into());
    let board = any_board(board);
    while !play.game().is_over() {
        for order in orders(&board, play.prepared(), play.game()) {
            let _ = play.give(order);
        }
        if play.log().len() == meeting {
            break;
        }
        play.end_turn();
    }
    play
}

fn groups(play: &Play) -> Vec<String> {
    code_of(play).expect("nothing was changed by hand")
}

fn meetings(play: &Play) -> Vec<Vec<Order>> {
    let log = play.log().iter().map(|turn| turn.orders.clone());
    log.chain([play.pending().to_vec()]).collect()
}

/// The middle of a game, and its code as it would be typed.
fn typed() -> (Play, String) {
    let play = game(7, 3, 2);
    let code = groups(&play).join("-");
    (play, code)
}

proptest! {
    #[test]
    fn a_code_has_the_orders_of_its_game_and_plays_them_again(
        seed in any::<u64>(), small in any::<bool>(), board in 0..1000_u64, meeting in 0..5_usize,
    ) {
        let play = game(if small { seed % 1000 } else { seed }, board, meeting);
        let code = Code::read(&groups(&play).join(" ")).expect("it was written so");
        prop_assert_eq!((code.seed, code.scenario.as_str()), (play.seed(), "first-winter"));
        prop_assert_eq!(code.orders(&FIRST_WINTER.scenario).expect("the same"), meetings(&play));
        let again = code.play(Arc::clone(&FIRST_WINTER), "Blue team").expect("it is the same");
        prop_assert_eq!(again.game().digest(), play.game().digest());
        prop_assert_eq!(again.pending(), play.pending());
    }

    #[test]
    fn whatever_is_typed_is_a_code_or_is_refused(typed in "\\PC{0,200}", ours in any::<bool>()) {
        let typed = if ours {
            typed.chars().map(|it| pick(it as usize)).collect()
        } else {
            typed
        };
        prop_assert!(Code::read(&typed).is_err());
    }
}

fn pick(number: usize) -> char {
    let letters: Vec<char> = LETTERS.chars().collect();
    letters[number % letters.len()]
}

#[test]
fn a_mistyped_letter_is_always_found_and_said_by_its_group() {
    let (_, code) = typed();
    let letters: Vec<char> = code.chars().collect();
    for place in (0..letters.len()).filter(|place| letters[*place] != '-') {
        for wrong in LETTERS.chars().filter(|wrong| *wrong != letters[place]) {
            let mut typed = letters.clone();
            typed[place] = wrong;
            let typed: String = typed.into_iter().collect();
            let group = place / 6 + 1;
            let found = Code::read(&typed).expect_err("a letter is wrong");
            assert!(
                matches!(found, Mistyped::Group { group: at, .. } if at == group),
                "{wrong} in group {group}: {found}"
            );
        }
    }
}

#[test]
fn letters_or_groups_that_have_changed_places_are_always_found() {
    let (_, code) = typed();
    let letters: Vec<char> = code.chars().collect();
    let refused = |typed: Vec<char>| {
        let typed: String = typed.into_iter().collect();
        typed == code || Code::read(&typed).is_err()
    };
    for one in 0..letters.len() {
        for other in one + 1..letters.len().min(one + 6) {
            let mut typed = letters.clone();
            typed.swap(one, other);
            assert!(refused(typed), "{one} and {other}");
        }
    }
    let groups: Vec<&str> = code.split('-').collect();
    for one in 0..groups.len() {
        let mut without = groups.clone();
        without.remove(one);
        assert!(Code::read(&without.join("-")).is_err(), "without {one}");
        for other in one + 1..groups.len() {
            let mut swapped = groups.clone();
            swapped.swap(one, other);
            assert!(
                refused(swapped.join("-").chars().collect()),
                "{one}, {other}"
            );
        }
    }
}

#[test]
fn a_code_may_be_typed_in_small_letters_with_any_spaces_and_with_look_alikes() {
    let (play, code) = typed();
    let looking_alike = code.replace('1', "l").replace('0', "o");
    let unspaced = code.replace('-', "");
    for typed in [
        code.to_lowercase(),
        unspaced,
        code.replace('-', "\n  "),
        code.replace('-', " – "),
        looking_alike,
    ] {
        assert!(is_code(&typed), "{typed}");
        let read = Code::read(&typed).expect("it means the same");
        assert_eq!(read.seed, play.seed(), "{typed}");
    }
    for name in [
        "first-winter-7",
        "saves/first-winter-blue-team-7-game-2.save",
        "",
    ] {
        assert!(!is_code(name), "{name}");
    }
}

#[test]
fn a_letter_too_many_or_too_few_is_said_by_its_group() {
    let (_, code) = typed();
    let mut groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    groups[2].push('7');
    let found = Code::read(&groups.join("-")).expect_err("six letters");
    assert!(
        matches!(found, Mistyped::Length { group: 3, .. }),
        "{found}"
    );
    groups[2].truncate(4);
    let found = Code::read(&groups.join("-")).expect_err("four letters");
    assert!(
        matches!(found, Mistyped::Length { group: 3, .. }),
        "{found}"
    );
    groups[2] = "7U7\u{1b}7".into();
    let says = Code::read(&groups.join("-")).expect_err("no such letter");
    assert!(
        says.to_string().starts_with("group 3 of the code, 7U77,"),
        "{says}"
    );
}

#[test]
fn a_code_of_another_text_or_model_is_not_played_as_if_it_were_this_one() {
    let (_, code) = typed();
    let code = Code::read(&code).expect("it was written so");
    let cloudier = Library::built_in().clouding(Clarity::Cloudier);
    let other = cloudier.open("first-winter").scenario.expect("it is there");
    let refused = code
        .play(Arc::new(Prepared::new(other)), "")
        .expect_err("another text");
    assert!(
        matches!(refused, SaveProblem::CodeDiffers { .. }),
        "{refused}"
    );
    assert!(refused.to_string().contains("another text of the scenario"));
}

#[test]
fn a_game_that_was_changed_by_hand_has_no_code_and_says_what_to_do() {
    let mut play = first_winter(7);
    play.set("openness", 60.0).expect("it may be set");
    let why = code_of(&play).expect_err("a code cannot say it");
    assert!(why.to_string().contains("carry the save itself"), "{why}");
}

#[test]
fn a_code_is_printed_played_again_and_kept_from_the_command_line() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path());
    let (play, code) = typed();
    let slot = folder
        .keep(&RealDisk, None, &play, &[])
        .expect("it is kept");
    let saves = place.path().to_str().expect("a path");
    let save = slot.path().to_str().expect("a path");
    let printed = text(&said(&["code", save]));
    assert_eq!(
        printed.split_whitespace().collect::<Vec<_>>().join("-"),
        code
    );
    let mut asked = vec![
        "code", "--keep", "--team", "Green", "--saves", saves, "--play",
    ];
    asked.extend(printed.split_whitespace());
    let output = said(&asked);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let told = text(&output);
    assert!(
        told.contains("Green") && told.contains("Kept as "),
        "{told}"
    );
    let kept = folder.find("first-winter-green-7");
    let (kept, _) = Folder::open(&kept).expect("it was kept");
    assert_eq!(kept.body.turns.len(), play.log().len());
    assert_eq!(kept.body.turns[1].digest, play.log()[1].digest);
}

#[test]
fn a_wrong_code_from_the_command_line_is_refused_in_plain_words() {
    let (_, code) = typed();
    let wrong = code.replacen('1', "2", 1);
    let output = said(&["code", "--play", &wrong]);
    assert_eq!(output.status.code(), Some(2));
    let says = complaint(&output);
    assert!(says.contains("group 1 of the code"), "{says}");
    for asked in [
        &["code"][..],
        &["code", "nothing"],
        &["code", "x", "--play", "y"],
    ] {
        assert_eq!(said(asked).status.code(), Some(2), "{asked:?}");
    }
}
