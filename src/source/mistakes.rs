//! Tests: what people really type, and what they are told.

use crate::source::{Node, Problems, Sources, human, parse};

fn read(text: &str) -> (Option<Node>, String) {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let file = sources.add("winter.ron", text, &mut problems);
    let node = parse(file, &sources, &mut problems);
    let said: Vec<String> = problems
        .all()
        .iter()
        .map(|problem| human(problem, &sources))
        .collect();
    (node, said.join("\n\n"))
}

#[test]
fn what_is_well_formed_is_read_without_a_word() {
    let text = "#![enable(implicit_some)]\u{a0}\n\
        (a: +3, b: -1_200.5, c: r#\"x \"y\"\"#, d: {1: 2},\n\
        e: [(), (1, 2), Some(\"x\"), None, true, word,], // note\n /* a /* nested */ note */\n\
        f: \"over\n  two lines\", g: (h: 1), i: 1e3, j: \"a \\\"b\\\" \\u{e9}\",)";
    let (node, said) = read(text);
    assert_eq!(said, "");
    assert_eq!(node.map(|node| node.fields().len()), Some(9));
}

#[test]
fn common_mistakes_are_explained_where_they_were_made() {
    let mistakes = [
        "(\n    cash_k: 2400    // opening balance\n    beds: 612,\n)",
        "(\n    cash_k: 2,400,\n    beds: 612,\n)",
        "(cash: £2400, occupancy: 58.5%, change: –5)",
        "(label: “Hold the line”, title: 'x')",
        "(\n    title: \"Winter,\n    paper: \"text\",\n    beds: 6,\n)",
        "(\n    # a note\n    beds = 612;\n    title \"x\",\n)",
        "(\n    start: (\n        beds: 6,\n    events: [\n        1,\n    ],\n)",
        "(\n    a: [\n        (\n            choices: [\n                1,\n        ),\n    ],\n)",
        "(\n    a: [\n        (\n            effects: [\n                1,\n\
        \x20           then: 2,\n        ),\n    ],\n)",
        "(a: 1))",
        "(a: 1",
        "",
        "(a: , b: 2)",
        "(a: [b: 1])",
        "(\"a\": 1, 2)",
        "(a: 1) b",
        "(a: @, b: \"\\q\")",
    ];
    let said: Vec<String> = mistakes.into_iter().map(|text| read(text).1).collect();
    insta::assert_snapshot!(said.join("\n-----\n"));
}

#[test]
fn brackets_beyond_number_are_refused_rather_than_followed() {
    let (node, said) = read(&format!("{}{}", "[".repeat(90_000), "]".repeat(90_000)));
    assert_eq!(node, None);
    assert!(said.contains("more than 64"), "{said}");
    let (node, said) = read(&"(".repeat(90_000));
    assert_eq!(node, None);
    assert!(said.contains("never closed"), "{said}");
    let (node, said) = read(&" ".repeat(2_000_001));
    assert_eq!(node, None);
    assert!(said.contains("two million"), "{said}");
}

#[test]
fn many_mistakes_of_one_sort_are_counted_rather_than_listed() {
    let (_, said) = read(&format!("[{}]", "“a”, ".repeat(50)));
    assert_eq!(said.matches("file/curly-quotes").count(), 1);
    assert!(said.contains("49 more like this in the file"), "{said}");
}
