//! Patterns are read whole, refused with reasons, and played the same every time.

use super::{Asked, Must, Pattern, Unreadable, run};
use crate::scenario::library::Library;

const SMALL: &str = r#"(
    number: "0",
    title: "Pressure is felt",
    evidence: ["4.26"],
    list: "well_founded",
    says: "What is held stays.",
    months: 3,
    start: (openness: 45),
    arms: [
        (name: "nothing"),
        (name: "pressed", hold: (target_pressure: 60)),
        (name: "pressed harder", changes: [(turn: 2, once: (target_pressure: 30))]),
    ],
    checks: [
        (
            of: "target_pressure", months: (1, 3), compare: "pressed",
            always: (60, 60), because: "it is held",
        ),
        (
            of: "openness", months: (1, 1), compare: ["pressed", "nothing"],
            between: (-2, -0.1), because: "it closes mouths",
        ),
        (
            of: "target_pressure", months: (1, 1), compare: ["pressed harder", "nothing"],
            within: 0.1, because: "not yet",
        ),
        (
            of: "target_pressure", months: (2, 2), compare: ["pressed harder", "nothing"],
            share_of: ["pressed", "nothing"], between: (1, 9), because: "a shock is more at first",
        ),
    ],
)"#;

const AS_IT_IS: Asked<'static> = Asked {
    plays: 4,
    draws: 3,
    change: &|_| {},
};

fn read(text: &str) -> Result<Pattern, Unreadable> {
    super::read("small.ron", text, &Library::built_in())
}

#[test]
fn a_pattern_is_played_and_judged() {
    let pattern = read(SMALL).expect("it is sound");
    let judged = run(std::slice::from_ref(&pattern), &AS_IT_IS, || {});
    assert!(judged[0].holds, "{judged:?}");
    assert_eq!(judged[0].answers[0].must, Must::Rule(60.0, 60.0));
    assert_eq!(judged[0].answers[1].draws_kept, Some(1.0));
    assert_eq!(judged, run(&[pattern], &AS_IT_IS, || {}));
}

#[test]
fn another_set_of_influences_gives_another_finding() {
    let pattern = read(SMALL).expect("it is sound");
    let deaf = Asked {
        change: &|model| model.influences.clear(),
        ..AS_IT_IS
    };
    let judged = run(&[pattern], &deaf, || {});
    assert_eq!(judged[0].answers[1].median, 0.0);
    assert!(!judged[0].holds);
}

#[test]
fn everything_wrong_with_a_pattern_is_reported() {
    let wrong = SMALL
        .replace("well_founded", "well_funded")
        .replace("4.26", "4.261")
        .replace("openness\", months: (1, 1)", "opennes\", months: (1, 9)")
        .replace(
            "[\"pressed\", \"nothing\"], between",
            "[\"presed\", \"nothing\"], between",
        )
        .replace("always: (60, 60)", "always: (60, 50)");
    let told = read(&wrong).expect_err("it is not sound").to_string();
    for words in [
        "well_founded",
        "4.261",
        "openness",
        "months 1 to 9",
        "pressed",
        "no band",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn an_arm_that_cannot_start_is_told_so() {
    let wrong = SMALL.replace("start: (openness: 45)", "start: (openness: 450)");
    let told = read(&wrong).expect_err("it is not sound").to_string();
    assert!(told.contains("the trust cannot start so"), "{told}");
}
