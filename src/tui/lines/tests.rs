//! Which pieces of a page stand together, and what is left between them where room is short.

use super::{Details, Focus, Lines};
use crate::tui::glyphs::Glyphs;
use crate::tui::trim::Gaps;
use crate::view::{Act, Block, Choice, Page, Verdict};

fn point(text: &str) -> Block {
    Block::Point(text.to_owned())
}

/// The rows of these blocks and an answer; an empty line is empty.
fn rows(blocks: Vec<Block>, gaps: Gaps) -> Vec<String> {
    let page = Page {
        blocks,
        choices: vec![Choice::new("Go on", Act::Back)],
        ..Page::default()
    };
    let mut lines = Lines::of(
        &page,
        60,
        Glyphs::Unicode,
        Focus::Elsewhere,
        Details::OfEach,
    );
    lines.keep(gaps);
    let text = |line: &super::Line| line.pieces.iter().map(|it| it.text.as_str()).collect();
    lines.rows.iter().map(text).collect()
}

#[test]
fn points_stand_together_with_their_asides_and_apart_from_what_follows() {
    let because = Block::Aside("Asked because it rained.".into());
    let after = Block::Pair {
        label: "One thing for Monday".into(),
        value: "Ask.".into(),
    };
    let read = rows(
        vec![point("Who?"), point("Why?"), because, after],
        Gaps::All,
    );
    let expected = [
        "• Who?",
        "• Why?",
        "Asked because it rained.",
        "",
        "One thing for Monday: Ask.",
        "",
    ];
    assert_eq!(read[..6], expected);
    let news = Block::News(Verdict::Bad, "Cash fell, worse.".into());
    let read = rows(vec![news, Block::Text("So it goes.".into())], Gaps::All);
    assert_eq!(read[..3], ["× Cash fell, worse.", "", "So it goes."]);
}

#[test]
fn a_voice_stands_apart_from_what_is_not_said() {
    let says = |who: &str| Block::Says {
        who: who.into(),
        says: "Not with my sisters.".into(),
    };
    let blocks = vec![
        says("Nurse"),
        says("Doctor"),
        Block::Text("Agreed the priorities.".into()),
    ];
    let read = rows(blocks, Gaps::All);
    assert_eq!(
        read[1..4],
        [
            "Doctor: \"Not with my sisters.\"",
            "",
            "Agreed the priorities."
        ]
    );
}

#[test]
fn where_room_is_short_sections_stay_apart_longest() {
    let blocks = || {
        vec![
            Block::Text("One.".into()),
            Block::Text("Two.".into()),
            Block::Heading("Then".into()),
            Block::Text("Three.".into()),
        ]
    };
    let read = rows(blocks(), Gaps::OfSections);
    assert_eq!(read[..6], ["One.", "Two.", "", "Then", "Three.", ""]);
    let read = rows(blocks(), Gaps::None);
    assert!(read.iter().all(|line| !line.is_empty()), "{read:?}");
}
