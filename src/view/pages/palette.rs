//! The palette: one list of everything that can be done and opened, and typing finds it.

use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Offered};

pub(super) fn page(session: &Session) -> Page {
    let wanted = session.looked_for();
    let mut found: Vec<(u8, &Offered)> = session
        .offered
        .iter()
        .filter_map(|one| Some((worth(one, &wanted)?, one)))
        .collect();
    found.sort_by_key(|(worth, _)| *worth);
    let mut page = Page {
        title: "Everything that can be done here".into(),
        question: "What will you do?".into(),
        choices: vec![Choice::new("Close this list", Act::Back)],
        ..Page::default()
    };
    if found.is_empty() {
        page.blocks
            .push(Block::Text("Nothing here is called that.".into()));
    }
    page.choices.extend(found.into_iter().map(|(_, one)| {
        let detail = if one.help.is_empty() {
            Vec::new()
        } else {
            vec![Block::Aside(one.help.clone())]
        };
        Choice::new(one.label.clone(), one.act.clone())
            .note(one.key.clone())
            .detail(detail)
    }));
    session.looking(page)
}

/// How well a line answers what is looked for, the best first; nothing if it does not. Every word
/// must be there.
fn worth(one: &Offered, wanted: &str) -> Option<u8> {
    let label = one.label.to_lowercase();
    let help = one.help.to_lowercase();
    if label.starts_with(wanted) {
        Some(0)
    } else if wanted.split_whitespace().all(|word| label.contains(word)) {
        Some(1)
    } else if wanted
        .split_whitespace()
        .all(|word| label.contains(word) || help.contains(word))
    {
        Some(2)
    } else {
        None
    }
}
