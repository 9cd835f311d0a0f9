//! Games that are kept: whatever happens to the program or the file, an order that was acknowledged
//! is there, and a file that cannot be opened says why and hides no other.

mod faults;
mod hostile;
mod killed;

use std::fs;
use std::path::{Path, PathBuf};

use board_to_ward::catalogue::WhoPays;
use board_to_ward::game::{Entry, Minute, Order, Play};
use board_to_ward::save::{Folder, RealDisk, Save, SaveProblem, resume, verify};
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use proptest::prelude::{any, prop_assert_eq, proptest};

use crate::support::{first_winter, prepared};

fn priorities(patients: u8) -> Order {
    let beans = [patients, 10 - patients, 0, 0];
    Order::SetPriorities {
        beans,
        who_pays: WhoPays::Reserves,
    }
}

fn keep(folder: &Folder, play: &Play) -> PathBuf {
    let slot = folder
        .keep(&RealDisk, None, play, &[])
        .expect("the folder takes it");
    slot.path().to_owned()
}

fn opened(path: &Path) -> Save {
    Folder::open(path).expect("the save opens").0
}

/// A folder with one game of two turns, a reason and an order pending.
fn kept_game() -> (tempfile::TempDir, PathBuf, Play) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let mut play = first_winter(7);
    play.give(priorities(4)).expect("priorities are set first");
    play.end_turn();
    let savings = Order::Savings { tenths_percent: 30 };
    play.give(savings).expect("the savings plan may be changed");
    let text = "We have \"always\"\ndone so – £5.".to_owned();
    play.write(Minute {
        turn: 2,
        seat: None,
        entry: Entry::Reason { order: 0, text },
    });
    let path = keep(&Folder::at(place.path()), &play);
    (place, path, play)
}

#[test]
fn a_game_is_resumed_where_it_was_left_with_the_same_future() {
    let (_place, path, mut play) = kept_game();
    let mut resumed = resume(&opened(&path), prepared("first-winter")).expect("it is the same");
    assert_eq!(resumed.pending(), play.pending());
    assert_eq!(resumed.minutes(), play.minutes());
    assert_eq!(resumed.game().digest(), play.game().digest());
    while !play.game().is_over() {
        assert_eq!(resumed.end_turn(), play.end_turn());
    }
    assert_eq!(resumed.play_epilogue(), play.play_epilogue());
    assert_eq!(resumed.game().digest(), play.game().digest());
}

#[test]
fn the_year_after_is_kept_too() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let mut play = first_winter(3);
    while !play.game().is_over() {
        play.end_turn();
    }
    play.play_epilogue();
    let path = keep(&Folder::at(place.path()), &play);
    let verified = verify(&opened(&path), prepared("first-winter")).expect("it verifies");
    assert_eq!(verified.turns, 4);
    assert_eq!(verified.play.game().digest(), play.game().digest());
}

#[test]
fn figures_are_kept_to_the_bit() {
    let (_place, path, play) = kept_game();
    let body = opened(&path).body;
    for (name, value) in play.state_by_name() {
        assert_eq!(body.state[&name].to_bits(), value.to_bits(), "{name}");
        let series = &body.series.truth[&name];
        assert_eq!(
            series.last().map(|last| last.to_bits()),
            Some(value.to_bits()),
            "{name}"
        );
    }
    assert_eq!(body.turns.len(), 1);
    assert!(!body.turns[0].report.moves.is_empty(), "the report is kept");
    assert!(!body.series.reported.is_empty(), "what was told is kept");
}

proptest! {
    #[test]
    fn the_format_gives_every_number_back_to_the_bit(number in any::<f64>()) {
        if number.is_finite() {
            let text = serde_json::to_string(&number).expect("a number can be written");
            let back: f64 = serde_json::from_str(&text).expect("and read");
            prop_assert_eq!(back.to_bits(), number.to_bits());
        }
    }
}

#[test]
fn a_save_of_another_scenario_or_model_opens_and_is_not_played_on() {
    let (_place, path, _) = kept_game();
    for part in ["scenario", "model"] {
        let mut save = opened(&path);
        match part {
            "scenario" => save.header.scenario_digest = "other".to_owned(),
            _ => save.header.model_digest = "other".to_owned(),
        }
        assert_eq!(save.body.turns.len(), 1, "its timeline is there");
        let problem = verify(&save, prepared("first-winter")).expect_err("it differs");
        assert!(matches!(problem, SaveProblem::Differs { .. }), "{problem}");
        assert!(problem.to_string().contains(part), "{problem}");
    }
}

#[test]
fn a_changed_order_or_digest_does_not_verify() {
    let (_place, path, _) = kept_game();
    let mut save = opened(&path);
    save.body.turns[0].digest = "0".repeat(64);
    let problem = verify(&save, prepared("first-winter")).expect_err("the digest differs");
    assert!(
        matches!(problem, SaveProblem::DoesNotVerify { turn: 1, .. }),
        "{problem}"
    );
    let mut save = opened(&path);
    save.body.turns[0].orders.clear();
    let problem = verify(&save, prepared("first-winter")).expect_err("the orders differ");
    assert!(
        matches!(problem, SaveProblem::DoesNotVerify { turn: 1, .. }),
        "{problem}"
    );
}

#[test]
fn an_order_that_may_not_be_given_again_does_not_verify() {
    let (_place, path, _) = kept_game();
    let refused = |save: &Save| {
        let problem = verify(save, prepared("first-winter")).expect_err("it may not be given");
        problem.to_string()
    };
    let mut save = opened(&path);
    let order = save.body.turns[0].orders[0].to_string();
    let wrong = order.replace("[4,6,0,0]", "[4,6,9,0]");
    save.body.turns[0].orders = vec![serde_json::from_str(&wrong).expect("it is an order")];
    let said = refused(&save);
    assert!(
        said.contains("refusal") && said.contains("4,6,9,0"),
        "{said}"
    );
    let mut save = opened(&path);
    save.body
        .pending
        .push(serde_json::from_str(&wrong).expect("it is an order"));
    let said = refused(&save);
    assert!(
        said.contains("refusal") && said.contains("4,6,9,0"),
        "{said}"
    );
}

#[test]
fn another_game_is_never_overwritten() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path());
    let (first, second) = (
        keep(&folder, &first_winter(7)),
        keep(&folder, &first_winter(7)),
    );
    assert_ne!(first, second);
    let (_, slot) = Folder::open(&first).expect("it opens");
    let mut theirs = first_winter(7);
    theirs.give(priorities(9)).expect("priorities may be set");
    let taken = folder
        .keep(&RealDisk, Some(&slot), &theirs, &[])
        .expect("it is kept");
    let ours = folder
        .keep(&RealDisk, Some(&slot), &first_winter(7), &[])
        .expect("it is kept");
    assert_ne!(
        ours.path(),
        taken.path(),
        "a file changed by somebody else is left to them"
    );
    assert_eq!(opened(&first).body.pending.len(), 1);
}

/// Every way for a file to be wrong, and a word of what is said of it.
fn wrong_files(good: &str) -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let half = &good.as_bytes()[..good.len() / 2];
    let newer = good.replacen("\"board_to_ward_save\":1", "\"board_to_ward_save\":9", 1);
    let older = good.replacen("\"board_to_ward_save\":1", "\"board_to_ward_save\":0", 1);
    let edited = good
        .replacen("Reserves", "Waitings", 1)
        .replacen("reserves", "waitings", 1);
    assert_ne!(edited, good, "the edit changes something");
    vec![
        ("empty", Vec::new(), "empty"),
        ("cut", half.to_vec(), "cut short"),
        (
            "edited",
            edited.into_bytes(),
            "changed after it was written",
        ),
        ("newer", newer.into_bytes(), "newer"),
        ("older", older.into_bytes(), "format 0"),
        (
            "poem",
            b"Shall I compare thee\nto a summer's day?".to_vec(),
            "not a save",
        ),
        (
            "noise",
            (0..=255).cycle().take(9000).collect(),
            "not a save",
        ),
    ]
}

#[test]
fn a_file_that_cannot_be_opened_says_why_and_hides_no_other() {
    let (place, path, _) = kept_game();
    let good = fs::read_to_string(&path).expect("the save is text");
    let wrong = wrong_files(&good);
    for (name, content, _) in &wrong {
        fs::write(place.path().join(format!("{name}.save")), content).expect("written");
    }
    let listed = Folder::at(place.path()).list().expect("the folder lists");
    assert_eq!(listed.len(), wrong.len() + 1);
    for (name, _, says) in wrong {
        let save = listed
            .iter()
            .find(|save| save.name == name)
            .expect("it is listed");
        let problem = save
            .header
            .as_ref()
            .expect_err("it cannot be opened")
            .to_string();
        assert!(problem.contains(says), "{name}: {problem}");
        let problem = Folder::open(&save.path)
            .expect_err("nor opened")
            .to_string();
        assert!(problem.contains(says), "{name}: {problem}");
    }
    let fine = listed.iter().filter(|save| save.header.is_ok()).count();
    assert_eq!(fine, 1, "the good one is still there");
}

#[test]
fn what_is_no_save_is_not_listed() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path().join("not made yet"));
    assert!(folder.list().expect("no folder is no saves").is_empty());
    keep(&folder, &first_winter(1));
    fs::write(folder.path().join(".gitignore"), "*").expect("written");
    assert_eq!(folder.list().expect("it lists").len(), 1);
}

#[test]
fn a_rule_that_came_later_keeps_no_old_game_from_being_opened() {
    let sound = SOUND;
    let (plain, contradiction) = (
        "above 90% and not flag",
        "above 90% and occupancy_percent below 80% and not flag",
    );
    let odd = sound.replace(plain, contradiction);
    let library = Library::built_in();
    assert!(library.open_text("odd", &odd).scenario.is_none());
    assert!(library.open_kept("odd", &odd).scenario.is_some());
}
