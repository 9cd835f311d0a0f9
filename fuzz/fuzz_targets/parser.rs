//! Any text read as a scenario: pieces, tree, blocks, and every form in which a problem is told.
//! What is told of it must be bounded and free of what a terminal would act on.

#![no_main]

use board_to_ward::scenario::raw::Scenario;
use board_to_ward::source::{Decode, Problems, Reader, Sources, human, json, parse, short, spoken};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let file = sources.add("fuzz.ron", text, &mut problems);
    if let Some(node) = parse(file, &sources, &mut problems) {
        Scenario::decode(&node, &mut Reader::new(&mut problems));
    }
    for problem in problems.all().iter().take(20) {
        let told = [
            short(problem, &sources),
            human(problem, &sources),
            spoken(problem, &sources),
            json(problem, &sources),
        ];
        for form in told {
            let shown = |letter: char| !letter.is_control() || letter == '\n' || letter == '\t';
            assert!(form.chars().all(shown), "{form:?}");
        }
    }
});
