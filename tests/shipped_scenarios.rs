//! The scenarios that come with the program.

use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::raw;
use board_to_ward::source::human;

#[test]
fn every_shipped_scenario_passes_with_no_warning() {
    let library = Library::built_in();
    assert!(!library.list().is_empty());
    for listed in library.list() {
        let reading = library.open(&listed.name);
        let judged = reading.judged(None);
        let problems = judged.told(false).into_iter();
        let said: Vec<String> = problems
            .map(|problem| human(problem, &reading.sources))
            .collect();
        assert!(said.is_empty(), "{}", said.join("\n\n"));
        assert!(reading.scenario.is_some());
    }
}

#[test]
fn ron_itself_reads_every_shipped_scenario_as_we_do() {
    let library = Library::built_in();
    let implicit = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(implicit);
    for listed in library.list() {
        let reading = library.open(&listed.name);
        let ours = reading.raw.expect("it can be read");
        let (_, file) = reading.sources.own().next().expect("its own file");
        let text = file.text.as_str();
        let theirs = options.from_str::<raw::Scenario>(text);
        assert!(
            theirs.as_ref() == Ok(&ours),
            "{}: {:?}",
            listed.name,
            theirs.err()
        );
    }
}

#[test]
fn what_a_board_chose_is_asked_only_of_a_board_that_chose() {
    let library = Library::built_in();
    for listed in library.list() {
        let reading = library.open(&listed.name);
        let (_, file) = reading.sources.own().next().expect("its own file");
        let questions = file.text.lines();
        let questions = questions.filter(|line| line.trim_start().starts_with("(when: "));
        for line in questions.filter(|line| line.contains("ask: \"")) {
            let (when, ask) = line.split_once("ask: ").expect("it asks");
            let by_choice = ["chose ", "flag ", "approach "];
            let is_asked_of_one = by_choice.iter().any(|it| when.contains(it));
            assert!(
                !ask.contains("that you chose") || is_asked_of_one,
                "{}: {line}",
                listed.name
            );
        }
    }
}
