//! The document of the format: its tables are those that the program makes, and its links lead
//! somewhere.

use std::path::Path;

use board_to_ward::export::format_tables;

use crate::support::holds_tables;

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SCENARIO.md");
    std::fs::read_to_string(path).expect("the document is there")
}

#[test]
fn the_document_of_the_format_shows_it_as_it_is() {
    holds_tables("docs/SCENARIO.md", &format_tables(), "fields");
}

#[test]
fn every_link_inside_the_document_leads_to_a_heading() {
    let document = document();
    let headings = document.lines().filter_map(|line| {
        let heading = line.trim_start_matches('#');
        (heading.len() < line.len()).then(|| heading.trim().to_lowercase())
    });
    let anchors: Vec<String> = headings
        .map(|heading| {
            let letters = heading.chars();
            let kept = letters.filter(|it| it.is_alphanumeric() || " _-".contains(*it));
            kept.map(|it| if it == ' ' { '-' } else { it }).collect()
        })
        .collect();
    let mut links = 0;
    for link in document.split("](#").skip(1) {
        let anchor = link.split(')').next().unwrap_or_default();
        assert!(anchors.iter().any(|it| it == anchor), "no heading {anchor}");
        links += 1;
    }
    assert!(links > 20, "the links were found: {links}");
}
