//! A table that is no trust's board: its seats, those who play and those above them are called what
//! the scenario calls them, wherever they are named to whoever plays it or leads it.

use std::sync::Arc;

use board_to_ward::catalogue::{Quantity, Seat, Whose};
use board_to_ward::export::plain_text;
use board_to_ward::game::Prepared;
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::lints::SOUND;
use board_to_ward::view::Session;
use board_to_ward::view::facilitators_pack::{Asked, facilitators_pack};

use super::table::{in_both, start};

const TABLE: &str = "prebrief: \"Welcome.\", table: (name: \"crew\", above: \"harbour \
                     office\"),";

/// The sound scenario at another table, a crew's under a harbour office: each seat has a colour for
/// its name.
fn elsewhere() -> Arc<Prepared> {
    const COLOURS: [&str; Seat::COUNT] = [
        "red", "orange", "yellow", "green", "blue", "indigo", "violet", "white", "grey", "black",
    ];
    let seats = Seat::ALL.iter().zip(COLOURS).map(|(seat, colour)| {
        let name = seat.name();
        format!("(seat: \"{name}\", title: \"{colour} person\", public: \"A.\", private: \"B.\")")
    });
    let seats: Vec<String> = seats.collect();
    let problem = "line: \"medicine\",";
    assert!(SOUND.contains(problem), "somebody may know of the problem");
    let text = SOUND
        .replace(
            "turns: 2,",
            &format!("turns: 2, {TABLE} seats: [{}],", seats.join(", ")),
        )
        .replace(problem, &format!("{problem} who_may_know: [\"nursing\"],"));
    let reading = Library::built_in().open_text("elsewhere.ron", &text);
    Prepared::new(reading.scenario.expect("it can be played")).into()
}

/// Everything that is shown of a first meeting at which every page that names a seat is opened.
fn played() -> String {
    let answers = [
        "Go on",
        "Go on",
        "Go on",
        "Give out the seats",
        "Four people",
        "Choose the seats",
        "Yellow person",
        "Green person",
        "White person",
        "Red person",
        "Take these seats",
        "Hand the screen to the red person",
        "Show my card",
        "Hide it",
        "Go on to the",
        "Agree",
        "Beds for winter",
        "Open twelve",
        "For",
        "Against",
        "Abstains",
        "For",
        "Not now",
        "Do not carry it",
        "Go and see",
        "Elderly and general",
        "The red person",
        "Yes, announced",
        "Back to the table",
        "People,",
        "See who is round",
        "Green person",
        "Go back",
        "Back to the table",
        "People,",
        "Open a private",
        "Green person",
        "Open it",
        "Back to the table",
        "People,",
        "Read the minutes",
    ];
    let session = || Session::of_scenario(start(), elsewhere());
    let (_, written) = in_both(session, &answers);
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of seats at a trust's board that stand in a text.
fn usual_names(text: &str) -> Vec<&'static str> {
    let names = Seat::ALL.iter().map(|seat| seat.usual_words());
    let text = text.to_lowercase();
    names
        .filter(|name| text.contains(&format!("the {name}")))
        .collect()
}

#[test]
fn whoever_plays_reads_the_names_that_the_scenario_gives_its_seats() {
    let written = played();
    assert_eq!(usual_names(&written), Vec::<&str>::new(), "{written}");
    for said in [
        "Somebody must be the red person.",
        "The red person decides",
        "The white person (heard): for, against or abstaining?",
        "Dissent of the green person",
        "The red person did not carry it, against the hands.",
        "The red person went to see elderly and general medicine",
        "What the green person knew",
        "From the violet person; the harbour office decides.",
    ] {
        assert!(written.contains(said), "{said}\n{written}");
    }
}

#[test]
fn those_who_play_and_those_above_them_are_called_what_the_scenario_calls_them() {
    let written = played();
    let others = written.to_lowercase().replace("the board pack", "");
    assert!(!others.contains("the board"), "{written}");
    for said in [
        "Go on to the crew's priorities",
        "What matters most to this crew, and who pays?",
        "What will the crew do next?",
        "you speak for the whole crew",
    ] {
        assert!(written.contains(said), "{said}\n{written}");
    }
    let called = &elsewhere().scenario.called;
    let whose = Whose::ALL.iter().map(|it| called.whose(*it));
    let whose: Vec<String> = whose.collect();
    let right = [
        "the harbour office decides",
        "the crew decides and the harbour office tests",
        "the service decides",
    ];
    assert_eq!(whose, right);
}

#[test]
fn figures_about_those_who_play_have_their_names_and_the_model_is_the_same() {
    let model = &elsewhere().scenario.model;
    let label = |quantity: Quantity| model.quantities[quantity.index()].label.clone();
    assert_eq!(
        label(Quantity::CHAIR_CONFIDENCE),
        "the harbour office's confidence"
    );
    assert_eq!(label(Quantity::TRUST_IN_BOARD), "trust in the crew");
    assert_eq!(
        label(Quantity::CLINICAL_BOARD_SHARE),
        "clinicians on the board"
    );
    let text = SOUND.replace("turns: 2,", &format!("turns: 2, {TABLE}"));
    let [named, usual] = [text.as_str(), SOUND].map(|text| {
        let reading = Library::built_in().open_text("sound.ron", text);
        reading
            .scenario
            .expect("it can be played")
            .model
            .digest
            .clone()
    });
    assert_eq!(named, usual);
}

#[test]
fn the_facilitators_pack_reads_the_names_that_the_scenario_gives_its_seats() {
    let asked = Asked {
        name: "elsewhere".into(),
        only: Vec::new(),
        played: None,
    };
    let pack = plain_text(&facilitators_pack(&elsewhere().scenario, &asked));
    assert_eq!(usual_names(&pack), Vec::<&str>::new(), "{pack}");
    assert!(pack.contains("Green person: for you alone"), "{pack}");
}
