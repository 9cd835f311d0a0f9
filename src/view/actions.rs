//! The one table of actions. Keys, the footer, help and the plain mode's letters all come from it.

use super::{Act, Page};

/// A key, as any terminal can send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "keys are named by what is printed on them")]
pub enum Key {
    Up,
    Down,
    Left,
    Right,
    Enter,
    Escape,
    Tab,
    Backspace,
    Home,
    End,
    PageUp,
    PageDown,
    Interrupt,
    Letter(char),
}

/// What a person may do with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table below says what each does")]
pub enum ActionId {
    Up,
    Down,
    Less,
    More,
    Choose,
    Back,
    Focus,
    Why,
    Undo,
    Pack,
    Help,
    Glossary,
    First,
    Last,
    PageUp,
    PageDown,
    Blank,
    Theme,
    Settings,
    File,
    Leave,
    Stop,
    Challenge,
    Countdown,
}

/// What a page must offer for an action to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it always applies.
    Nothing,
    /// A meeting that is going on.
    Meeting,
    /// A game with figures.
    Game,
    /// An answer that goes up and down.
    Adjusting,
    /// Figures beside the page.
    Beside,
    /// A scenario whose file is being written meanwhile.
    Watched,
    /// A screen that has colours.
    Screen,
    /// A meeting of a team whose people hold seats.
    Team,
}

/// Which of the above a page offers, apart from what can be seen from its answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is offered or not, apart from the others"
)]
pub struct Context {
    /// A meeting is going on.
    pub meeting: bool,
    /// There is a game with figures.
    pub game: bool,
    /// A meeting is going on, of a team whose people hold seats.
    pub team: bool,
    /// The scenario's file is being written meanwhile.
    pub watched: bool,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// A word or two for the footer.
    pub label: &'static str,
    /// What follows from it.
    pub help: &'static str,
    /// Its keys; the first is the one that is shown.
    pub keys: &'static [Key],
    /// Its letter in the plain mode.
    pub plain: Option<char>,
    /// When it applies.
    pub needs: Needs,
    /// Its place in the footer, the most wanted first; 0 is never shown there.
    pub footer: u8,
}

/// Every action.
pub const ACTIONS: &[Action] = &[
    Action {
        id: ActionId::Up,
        label: "up",
        help: "The answer above gets focus, or the page moves up to what you have not read.",
        keys: &[Key::Up, Key::Letter('k')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Down,
        label: "move",
        help: "The answer below gets focus, or the page moves down to what you have not read.",
        keys: &[Key::Down, Key::Letter('j')],
        plain: None,
        needs: Needs::Screen,
        footer: 1,
    },
    Action {
        id: ActionId::Less,
        label: "change",
        help: "The answer with focus goes down by one; in the board pack the page before opens.",
        keys: &[Key::Left, Key::Letter('h')],
        plain: None,
        needs: Needs::Adjusting,
        footer: 6,
    },
    Action {
        id: ActionId::More,
        label: "more",
        help: "The answer with focus goes up by one; in the board pack the next page opens.",
        keys: &[Key::Right, Key::Letter('l')],
        plain: None,
        needs: Needs::Adjusting,
        footer: 0,
    },
    Action {
        id: ActionId::Choose,
        label: "choose",
        help: "The answer with focus is given. What the board orders is kept on disk at once.",
        keys: &[Key::Enter],
        plain: None,
        needs: Needs::Screen,
        footer: 2,
    },
    Action {
        id: ActionId::Help,
        label: "help",
        help: "This list opens. Your place in the meeting is kept.",
        keys: &[Key::Letter('?')],
        plain: Some('h'),
        needs: Needs::Nothing,
        footer: 10,
    },
    Action {
        id: ActionId::Glossary,
        label: "glossary",
        help: "The glossary opens: the service's own words, and what each means.",
        keys: &[Key::Letter('g')],
        plain: Some('g'),
        needs: Needs::Nothing,
        footer: 9,
    },
    Action {
        id: ActionId::Why,
        label: "why",
        help: "A figure is explained: what moved it, which decision, what is to come.",
        keys: &[Key::Letter('w')],
        plain: Some('w'),
        needs: Needs::Game,
        footer: 4,
    },
    Action {
        id: ActionId::Back,
        label: "back",
        help: "The page before opens again. Nothing is decided by going back.",
        keys: &[Key::Escape, Key::Backspace, Key::Letter('q')],
        plain: Some('b'),
        needs: Needs::Nothing,
        footer: 5,
    },
    Action {
        id: ActionId::Undo,
        label: "undo",
        help: "The last order of this meeting is taken back, unless it showed the board something; \
               while attention is divided, only what was changed.",
        keys: &[Key::Letter('u')],
        plain: Some('u'),
        needs: Needs::Meeting,
        footer: 7,
    },
    Action {
        id: ActionId::Pack,
        label: "pack",
        help: "The board pack opens: every figure the board is told, page by page.",
        keys: &[Key::Letter('p')],
        plain: Some('p'),
        needs: Needs::Game,
        footer: 8,
    },
    Action {
        id: ActionId::Focus,
        label: "figures",
        help: "Focus moves to the figures beside the page, and back again.",
        keys: &[Key::Tab],
        plain: None,
        needs: Needs::Beside,
        footer: 3,
    },
    Action {
        id: ActionId::First,
        label: "first",
        help: "The first answer gets focus.",
        keys: &[Key::Home],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Last,
        label: "last",
        help: "The last answer gets focus.",
        keys: &[Key::End, Key::Letter('G')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::PageUp,
        label: "read up",
        help: "The page moves up by most of a screen.",
        keys: &[Key::PageUp],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::PageDown,
        label: "read on",
        help: "The page moves down by most of a screen.",
        keys: &[Key::PageDown, Key::Letter(' ')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Blank,
        label: "blank",
        help: "The screen goes blank until the next key, for a pause in the room.",
        keys: &[Key::Letter('b')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Theme,
        label: "colours",
        help: "The colours change: dark, light, or none.",
        keys: &[Key::Letter('t')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Settings,
        label: "settings",
        help: "The settings open: colours, signs and everything else that may be chosen.",
        keys: &[Key::Letter('s')],
        plain: Some('s'),
        needs: Needs::Nothing,
        footer: 0,
    },
    Action {
        id: ActionId::File,
        label: "file",
        help: "The scenario's file: what its last change did, and what is wrong with it if it is \
               broken.",
        keys: &[Key::Letter('f')],
        plain: Some('f'),
        needs: Needs::Watched,
        footer: 11,
    },
    Action {
        id: ActionId::Challenge,
        label: "observe",
        help: "An observer logs a challenge: who was tested, on what, in a few words.",
        keys: &[Key::Letter('o')],
        plain: Some('o'),
        needs: Needs::Team,
        footer: 12,
    },
    Action {
        id: ActionId::Countdown,
        label: "countdown",
        help: "A countdown for the table is set, paused, lengthened or dropped.",
        keys: &[Key::Letter('c')],
        plain: Some('c'),
        needs: Needs::Nothing,
        footer: 0,
    },
    Action {
        id: ActionId::Leave,
        label: "leave",
        help: "You are asked whether to leave. The game is kept up to the last order.",
        keys: &[Key::Letter('Q')],
        plain: None,
        needs: Needs::Screen,
        footer: 0,
    },
    Action {
        id: ActionId::Stop,
        label: "quit",
        help: "The program closes at once. The game is kept up to the last order.",
        keys: &[Key::Interrupt],
        plain: Some('q'),
        needs: Needs::Nothing,
        footer: 0,
    },
];

/// The row of an action.
pub fn action(id: ActionId) -> &'static Action {
    ACTIONS
        .iter()
        .find(|action| action.id == id)
        .expect("every action has a row")
}

/// The action of a key on this page.
pub fn action_of_key(page: &Page, key: Key) -> Option<ActionId> {
    let found = ACTIONS
        .iter()
        .find(|action| action.keys.contains(&key) && applies(action, page));
    match (found, key) {
        (Some(action), _) => Some(action.id),
        (None, Key::Left | Key::Letter('h')) => Some(ActionId::Back),
        (None, _) => None,
    }
}

/// The action of a letter in the plain mode.
pub fn action_of_letter(page: &Page, letter: char) -> Option<ActionId> {
    ACTIONS
        .iter()
        .find(|action| action.plain == Some(letter) && applies(action, page))
        .map(|action| action.id)
}

/// Whether an action applies on this page.
pub fn applies(action: &Action, page: &Page) -> bool {
    match action.needs {
        Needs::Nothing | Needs::Screen => true,
        Needs::Meeting => page.context.meeting,
        Needs::Game => page.context.game,
        Needs::Watched => page.context.watched,
        Needs::Team => page.context.team,
        Needs::Beside => !page.beside.is_empty(),
        Needs::Adjusting => {
            page.beside_cursor.is_none()
                && page
                    .choices
                    .get(page.cursor)
                    .is_some_and(|choice| choice.adjust.is_some())
        }
    }
}

/// The name of a key, as it is printed on the key.
pub fn key_name(key: Key) -> String {
    match key {
        Key::Up => "up".into(),
        Key::Down => "down".into(),
        Key::Left => "left".into(),
        Key::Right => "right".into(),
        Key::Enter => "Enter".into(),
        Key::Escape => "Esc".into(),
        Key::Tab => "Tab".into(),
        Key::Backspace => "Backspace".into(),
        Key::Home => "Home".into(),
        Key::End => "End".into(),
        Key::PageUp => "PgUp".into(),
        Key::PageDown => "PgDn".into(),
        Key::Interrupt => "Ctrl-C".into(),
        Key::Letter(' ') => "space".into(),
        Key::Letter(letter) => letter.to_string(),
    }
}

/// Columns between two hints of the footer.
const BETWEEN: usize = 3;

/// The footer's hints in the order of their worth, each "key label", fitted to `width` columns.
/// Help always stands among them.
pub fn footer(page: &Page, width: usize) -> Vec<(String, &'static str)> {
    let help = ("?".to_owned(), action(ActionId::Help).label);
    if page.entry.is_some() {
        return vec![
            ("Enter".to_owned(), page.entry_words.enter),
            ("Esc".to_owned(), page.entry_words.escape),
        ];
    }
    if page.filter.is_some() {
        return vec![
            ("letters".to_owned(), "look for"),
            ("up/down".to_owned(), "move"),
            ("Enter".to_owned(), "choose"),
            ("Esc".to_owned(), "back"),
        ];
    }
    let mut shown: Vec<&Action> = ACTIONS
        .iter()
        .filter(|action| action.footer > 0 && action.id != ActionId::Help)
        .filter(|action| applies(action, page))
        .collect();
    shown.sort_by_key(|action| action.footer);
    let cost = |hint: &(String, &str)| hint.0.len() + 1 + hint.1.len() + BETWEEN;
    let mut room = (width + BETWEEN).saturating_sub(cost(&help));
    let mut hints = Vec::new();
    for action in shown {
        let hint = (footer_key(action), footer_label(action, page));
        if cost(&hint) <= room {
            room -= cost(&hint);
            hints.push(hint);
        }
    }
    hints.push(help);
    hints
}

/// What a key does here, in a word: left and right turn the pages where there are pages.
fn footer_label(action: &Action, page: &Page) -> &'static str {
    let choice = page.choices.get(page.cursor);
    let turns = choice
        .and_then(|choice| choice.adjust.as_ref())
        .is_some_and(|(less, _)| matches!(less, Act::Turn(_)));
    if action.id == ActionId::Less && turns {
        "turn the page"
    } else {
        action.label
    }
}

fn footer_key(action: &Action) -> String {
    match action.id {
        ActionId::Down => "up/down".into(),
        ActionId::Less => "left/right".into(),
        _ => key_name(action.keys[0]),
    }
}

#[cfg(test)]
mod tests {
    use super::{ACTIONS, ActionId, Key, action_of_key, footer};
    use crate::view::Page;

    #[test]
    fn a_key_and_a_letter_mean_one_thing() {
        for (place, action) in ACTIONS.iter().enumerate() {
            for other in &ACTIONS[place + 1..] {
                assert!(action.keys.iter().all(|key| !other.keys.contains(key)));
                assert!(action.plain.is_none() || action.plain != other.plain);
            }
            assert!(action.help.ends_with('.'));
        }
    }

    #[test]
    fn the_footer_fits_its_width_and_always_offers_help() {
        let mut page = Page::default();
        page.context.meeting = true;
        page.context.game = true;
        for width in 10..200 {
            let hints = footer(&page, width);
            let used: usize = hints
                .iter()
                .map(|hint| hint.0.len() + hint.1.len() + 4)
                .sum();
            assert!(used <= width.max(12) + 3, "{width}: {used}");
            assert_eq!(hints.last().map(|hint| hint.0.as_str()), Some("?"));
        }
        let back = action_of_key(&page, Key::Left);
        assert_eq!(back, Some(ActionId::Back));
    }
}
