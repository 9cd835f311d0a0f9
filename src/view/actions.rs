//! The one table of actions. Keys, the footer, help and the plain mode's letters all come from it.

mod table;

use super::{Act, Block, Key, Keymap, Page, key_name};

pub use table::ACTIONS;

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
    Zoom,
    Mouse,
    Palette,
    Suspend,
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
    /// A screen, and a shell that the program was started from.
    Shell,
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
    /// Something can be taken back.
    pub undo: bool,
    /// The action that opens what stands.
    pub own: Option<ActionId>,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// Its name in a file of keys.
    pub name: &'static str,
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

/// The row of an action.
pub fn action(id: ActionId) -> &'static Action {
    ACTIONS
        .iter()
        .find(|action| action.id == id)
        .expect("every action has a row")
}

/// The action of a letter in the plain mode.
pub fn action_of_letter(page: &Page, letter: char) -> Option<ActionId> {
    ACTIONS
        .iter()
        .find(|action| action.plain == Some(letter) && applies(action, page))
        .map(|action| action.id)
}

/// The action that somebody in the plain mode asks for by its name.
pub fn action_of_word(page: &Page, word: &str) -> Option<ActionId> {
    ACTIONS
        .iter()
        .filter(|action| action.plain.is_some() && applies(action, page))
        .find(|action| action.name == word || action.label == word)
        .map(|action| action.id)
}

/// Whether an action applies on this page.
pub fn applies(action: &Action, page: &Page) -> bool {
    match action.needs {
        Needs::Nothing | Needs::Screen => true,
        Needs::Shell => cfg!(unix),
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

/// Whether the footer of a page speaks of an action: where it does something there. Its key is
/// heard, and help lists it, wherever it applies.
fn is_worth_telling(action: &Action, page: &Page) -> bool {
    let is_open = page.context.own == Some(action.id);
    !is_open
        && match action.id {
            ActionId::Less => page.choices.iter().any(|choice| choice.adjust.is_some()),
            ActionId::Undo => page.context.undo,
            ActionId::Why => applies(action, page) && has_figures(page),
            _ => applies(action, page),
        }
}

/// Whether a page tells figures.
fn has_figures(page: &Page) -> bool {
    let tells = |block: &Block| {
        matches!(
            block,
            Block::Figure(_) | Block::Chart(_) | Block::Cause(_) | Block::News(..)
        )
    };
    !page.beside.is_empty()
        || page.choices.iter().any(|choice| choice.figure.is_some())
        || page.blocks.iter().any(tells)
}

/// Columns between two hints of the footer.
const BETWEEN: usize = 3;

/// A hint of the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys.
    pub key: String,
    /// What they do, in a word or two.
    pub label: &'static str,
    /// The action, where it can be pointed at.
    pub action: Option<ActionId>,
}

impl Hint {
    fn new(key: impl Into<String>, label: &'static str, action: Option<ActionId>) -> Hint {
        Hint {
            key: key.into(),
            label,
            action,
        }
    }

    fn columns(&self) -> usize {
        self.key.chars().count() + 1 + self.label.len()
    }
}

/// The footer's hints in the order of their worth, fitted to `width` columns. Help always stands
/// among them. Where Enter `reads_on` before it gives an answer, that is what it says.
pub fn footer(page: &Page, keys: &Keymap, reads_on: bool, width: usize) -> Vec<Hint> {
    if let Some(written) = &page.entry {
        let enter = match written.trim() {
            "" => page.entry_words.empty,
            _ => page.entry_words.enter,
        };
        return vec![
            Hint::new("Enter", enter, Some(ActionId::Choose)),
            Hint::new("Esc", page.entry_words.escape, Some(ActionId::Back)),
        ];
    }
    if page.filter.is_some() {
        let hints = vec![
            Hint::new("type", "to search", None),
            Hint::new("Enter", enter_label(reads_on), Some(ActionId::Choose)),
            Hint::new("Esc", "back", Some(ActionId::Back)),
            Hint::new("up/down", "move", None),
        ];
        return fitted(hints, help_hint(keys, page), width);
    }
    let mut shown: Vec<&Action> = ACTIONS
        .iter()
        .filter(|action| action.footer > 0 && action.id != ActionId::Help)
        .filter(|action| is_worth_telling(action, page))
        .collect();
    shown.sort_by_key(|action| action.footer);
    let hints = shown.into_iter().filter_map(|it| {
        let hint = hint(it, keys, page)?;
        Some(match it.id {
            ActionId::Choose => Hint {
                label: enter_label(reads_on),
                ..hint
            },
            _ => hint,
        })
    });
    fitted(hints, help_hint(keys, page), width)
}

fn hint(action: &Action, keys: &Keymap, page: &Page) -> Option<Hint> {
    let key = footer_key(action, keys)?;
    let label = footer_label(action, page);
    Some(Hint::new(key, label, Some(action.id)))
}

fn enter_label(reads_on: bool) -> &'static str {
    if reads_on { "read on" } else { "choose" }
}

fn help_hint(keys: &Keymap, page: &Page) -> Option<Hint> {
    hint(action(ActionId::Help), keys, page)
}

/// As many hints as fit, whole, and help after them.
fn fitted(hints: impl IntoIterator<Item = Hint>, help: Option<Hint>, width: usize) -> Vec<Hint> {
    let help_columns = help.as_ref().map_or(0, Hint::columns);
    let mut room = width.saturating_sub(help_columns);
    let mut fitted = Vec::new();
    for hint in hints {
        if hint.columns() + BETWEEN <= room {
            room -= hint.columns() + BETWEEN;
            fitted.push(hint);
        }
    }
    fitted.extend(help);
    fitted
}

/// What a key does here, in a word: left and right turn the pages where there are pages.
fn footer_label(action: &Action, page: &Page) -> &'static str {
    let mut adjusts = page.choices.iter().filter_map(|it| it.adjust.as_ref());
    match action.id {
        ActionId::Down => "move",
        ActionId::Less if adjusts.any(|(less, _)| matches!(less, Act::Turn(_))) => "turn page",
        _ => action.label,
    }
}

fn footer_key(action: &Action, keys: &Keymap) -> Option<String> {
    match action.id {
        ActionId::Down => Some("up/down".into()),
        ActionId::Less => Some("left/right".into()),
        _ => keys.of(action.id).first().map(|key| key_name(*key)),
    }
}

#[cfg(test)]
mod tests {
    use super::{ACTIONS, ActionId, footer};
    use crate::view::{Key, Keymap, Page};

    #[test]
    fn a_key_and_a_letter_mean_one_thing() {
        for (place, action) in ACTIONS.iter().enumerate() {
            for other in &ACTIONS[place + 1..] {
                assert!(action.keys.iter().all(|key| !other.keys.contains(key)));
                assert!(action.plain.is_none() || action.plain != other.plain);
                assert_ne!(action.name, other.name);
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
            let hints = footer(&page, &Keymap::default(), false, width);
            let used: usize = hints.iter().map(|hint| hint.columns() + 3).sum();
            assert!(used <= width.max(12) + 3, "{width}: {used}");
            assert_eq!(hints.last().map(|hint| hint.key.as_str()), Some("?"));
        }
        let back = Keymap::default().action(&page, Key::Left);
        assert_eq!(back, Some(ActionId::Back));
    }

    #[test]
    fn the_footer_shows_the_keys_that_were_chosen() {
        let (keys, told) = Keymap::read("(help: \"i\", back: \"x\")");
        assert!(told.is_empty(), "{told:?}");
        let hints = footer(&Page::default(), &keys, false, 80);
        let shown: Vec<&str> = hints.iter().map(|hint| hint.key.as_str()).collect();
        assert!(shown.contains(&"i") && shown.contains(&"x"), "{shown:?}");
    }
}
