//! Keys: their names, and which action each asks for. Arrows, Enter, Esc and Tab always do what
//! they do; of the rest anybody may choose others, in a small file that names only what changes.

use super::by_hand::{ByHand, Told, whole_file};
use super::{ACTIONS, Action, ActionId, Page, applies, words};
use crate::source::{Diagnostic, Node, Span, Value, nearest};

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
    /// Ctrl-C, which always ends the program.
    Interrupt,
    Control(char),
    Letter(char),
}

/// Keys that nobody can give another meaning: what is left when all else is changed.
const FIXED: [Key; 8] = [
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Enter,
    Key::Escape,
    Key::Tab,
    Key::Interrupt,
];

/// Names of keys that are no letter.
const NAMED: [(Key, &str); 14] = [
    (Key::Up, "up"),
    (Key::Down, "down"),
    (Key::Left, "left"),
    (Key::Right, "right"),
    (Key::Enter, "Enter"),
    (Key::Escape, "Esc"),
    (Key::Tab, "Tab"),
    (Key::Backspace, "Backspace"),
    (Key::Home, "Home"),
    (Key::End, "End"),
    (Key::PageUp, "PgUp"),
    (Key::PageDown, "PgDn"),
    (Key::Interrupt, "Ctrl-C"),
    (Key::Letter(' '), "space"),
];

/// The name of a key, as it is printed on the key.
pub fn key_name(key: Key) -> String {
    if let Some((_, name)) = NAMED.iter().find(|(named, _)| *named == key) {
        return (*name).to_owned();
    }
    match key {
        Key::Letter(letter) => letter.to_string(),
        Key::Control(letter) => format!("Ctrl-{}", letter.to_ascii_uppercase()),
        _ => String::new(),
    }
}

/// The key with this name.
pub fn key_named(name: &str) -> Option<Key> {
    let same = |known: &&(Key, &str)| known.1.eq_ignore_ascii_case(name);
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return (!letter.is_control()).then_some(match letter {
            ' ' => Key::Letter(' '),
            letter => Key::Letter(letter),
        });
    }
    if let Some((key, _)) = NAMED.iter().find(same) {
        return Some(*key);
    }
    let rest = name.to_ascii_lowercase();
    let mut letters = rest.strip_prefix("ctrl-")?.chars();
    match (letters.next(), letters.next()) {
        // Terminals send Ctrl-H as Backspace, Ctrl-I as Tab, Ctrl-J and Ctrl-M as Enter.
        (Some('h' | 'i' | 'j' | 'm'), None) => None,
        (Some(letter @ 'a'..='z'), None) => Some(Key::Control(letter)),
        _ => None,
    }
}

/// Which keys ask for which action.
#[derive(Clone, Debug, PartialEq)]
pub struct Keymap(Vec<(ActionId, Vec<Key>)>);

impl Default for Keymap {
    fn default() -> Keymap {
        Keymap(
            ACTIONS
                .iter()
                .map(|action| (action.id, action.keys.to_vec()))
                .collect(),
        )
    }
}

impl Keymap {
    /// The keys of an action, the one that is shown first.
    pub fn of(&self, id: ActionId) -> &[Key] {
        let found = self.0.iter().find(|(action, _)| *action == id);
        found.map_or(&[], |(_, keys)| keys)
    }

    /// What a key asks for on this page.
    pub fn action(&self, page: &Page, key: Key) -> Option<ActionId> {
        let found = ACTIONS
            .iter()
            .find(|action| self.of(action.id).contains(&key) && applies(action, page));
        match (found, key) {
            (Some(action), _) => Some(action.id),
            (None, Key::Left) => Some(ActionId::Back),
            (None, key) if self.of(ActionId::Less).contains(&key) => Some(ActionId::Back),
            (None, _) => None,
        }
    }

    /// The keys of a file, on top of the usual ones; and what is wrong with it.
    pub fn read(text: &str) -> (Keymap, Vec<Told>) {
        let say = |problem: &Diagnostic| words::stopped(&problem.title);
        let mut reading = ByHand::read("keys.ron", text, say);
        let fields = reading.fields();
        let mut said: Vec<Said> = Vec::new();
        for (name, span, value) in &fields {
            match ACTIONS.iter().find(|action| action.name == name) {
                Some(action) => {
                    let keys = keys_of(&mut reading, value, name);
                    said.push((action, keys));
                }
                None => reading.tell(*span, unknown(name)),
            }
        }
        let mut keymap = Keymap::default();
        for (action, keys) in &said {
            keymap.give(action, keys.iter().map(|(key, _)| *key).collect());
        }
        for (place, (action, keys)) in said.iter().enumerate() {
            for (key, span) in keys {
                keymap.settle(&mut reading, (action, *key, *span), said.split_at(place));
            }
        }
        (keymap, reading.in_order())
    }

    /// Gives an action these keys, and those that nobody can take from it.
    fn give(&mut self, action: &Action, mut keys: Vec<Key>) {
        for key in action.keys.iter().filter(|key| FIXED.contains(key)) {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        if let Some((_, has)) = self.0.iter_mut().find(|(id, _)| *id == action.id) {
            *has = keys;
        }
    }

    fn take(&mut self, id: ActionId, key: Key) {
        if let Some((_, keys)) = self.0.iter_mut().find(|(action, _)| *action == id) {
            keys.retain(|has| *has != key);
        }
    }

    /// Sees to it that a key which the file gives to an action asks for nothing else.
    fn settle(
        &mut self,
        reading: &mut ByHand,
        (action, key, span): (&Action, Key, Span),
        (earlier, later): (&[Said], &[Said]),
    ) {
        let name = key_name(key);
        let is_given = |(other, keys): &&Said| {
            other.id != action.id && keys.iter().any(|(given, _)| *given == key)
        };
        if let Some((first, _)) = earlier.iter().find(is_given) {
            let told = format!(
                "{name} is given to {} and to {}; it asks for {}.",
                first.name, action.name, first.name
            );
            reading.tell(span, told);
            self.take(action.id, key);
            return;
        }
        for other in ACTIONS.iter().filter(|other| other.id != action.id) {
            if !self.of(other.id).contains(&key) {
                continue;
            }
            if FIXED.contains(&key) {
                let told = format!(
                    "{name} always asks for {} and cannot be given to {}.",
                    other.name, action.name
                );
                reading.tell(span, told);
                self.take(action.id, key);
                return;
            }
            let mut said = earlier.iter().chain(later);
            let is_said = said.any(|(said, _)| said.id == other.id);
            if is_said {
                continue;
            }
            self.take(other.id, key);
            if self.of(other.id).is_empty() {
                let told = format!(
                    "{name} was the key of {}, which has none now; give {} another.",
                    other.name, other.name
                );
                reading.tell(span, told);
            }
        }
    }
}

/// An action of the file with its keys and where they stand.
type Said = (&'static Action, Vec<(Key, Span)>);

/// A whole file of keys as they are when nobody has changed any, with what each action does.
pub fn default_file() -> String {
    let opening = "// Keys of Board to Ward. Leave out what you do not change.\n\
         // Arrows, Enter, Esc, Tab and Ctrl-C always do what they do. A key is one letter,\n\
         // a name such as PgUp or space, or Ctrl and a letter.";
    let stands = |action: &Action| {
        let keys = action.keys.iter();
        let keys: Vec<String> = keys.map(|key| format!("\"{}\"", key_name(*key))).collect();
        let help = vec![action.help.to_owned()];
        (help, format!("{}: [{}]", action.name, keys.join(", ")))
    };
    whole_file(opening, ACTIONS.iter().map(stands))
}

/// The keys that a value names: one text, or a list of them.
fn keys_of(file: &mut ByHand, value: &Node, action: &str) -> Vec<(Key, Span)> {
    let nodes = match &value.within().value {
        Value::List(nodes) | Value::Group(nodes) => nodes.clone(),
        _ => vec![value.within().clone()],
    };
    let mut keys = Vec::new();
    for node in nodes {
        let text = match &node.value {
            Value::Text { text, .. } | Value::Word(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        let named = key_named(&text);
        match named {
            Some(Key::Letter('1'..='9')) => file.tell(
                node.span,
                format!("{text} picks an answer and cannot be given to {action}."),
            ),
            Some(key) => keys.push((key, node.span)),
            None => file.tell(node.span, no_key(&text)),
        }
    }
    keys
}

fn no_key(text: &str) -> String {
    let near = nearest(text, NAMED.iter().map(|(_, name)| *name));
    let near = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
    let end = if near.is_empty() {
        "; a key is one letter, a name such as Tab or PgUp, or Ctrl-P."
    } else {
        ""
    };
    format!("there is no key \"{text}\"{near}{end}")
}

fn unknown(name: &str) -> String {
    let names = ACTIONS.iter().map(|action| action.name);
    match nearest(name, names) {
        Some(near) => format!("there is no action {name}; did you mean {near}?"),
        None => format!(
            "there is no action {name}; `board-to-ward --print-default-config` names them all."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{FIXED, Key, Keymap, NAMED, default_file, key_name, key_named};
    use crate::view::{ACTIONS, ActionId, Page};

    fn told(text: &str) -> Vec<String> {
        let (_, told) = Keymap::read(text);
        told.iter()
            .map(|told| format!("{}: {}", told.line, told.what))
            .collect()
    }

    #[test]
    fn a_key_is_found_by_its_name() {
        let others = [Key::Letter('?'), Key::Letter('G'), Key::Control('p')];
        for key in NAMED.iter().map(|(key, _)| *key).chain(others) {
            assert_eq!(key_named(&key_name(key)), Some(key));
        }
        assert_eq!(key_named("ENTER"), Some(Key::Enter));
        for wrong in ["", "Ctrl-", "Ctrl-I", "F1", "ab"] {
            assert_eq!(key_named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_partial_file_changes_what_it_names_and_nothing_else() {
        let (keymap, told) = Keymap::read("(why: [\"y\", \"Ctrl-Y\"], pack: \"P\")");
        assert_eq!(told, []);
        assert_eq!(
            keymap.of(ActionId::Why),
            [Key::Letter('y'), Key::Control('y')]
        );
        assert_eq!(keymap.of(ActionId::Pack), [Key::Letter('P')]);
        let usual = Keymap::default();
        assert_eq!(keymap.of(ActionId::Undo), usual.of(ActionId::Undo));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_the_nearest_action() {
        assert_eq!(
            told("(\n  glosary: \"x\",\n)"),
            ["2: there is no action glosary; did you mean glossary?"]
        );
        assert_eq!(
            told("(\n  why: \"Entre\",\n)"),
            ["2: there is no key \"Entre\"; did you mean Enter?"]
        );
        assert_eq!(
            told("(why: \"y\",\n pack: \"y\")"),
            ["2: y is given to why and to pack; it asks for why."]
        );
        assert_eq!(
            told("(why: \"p\")"),
            ["1: p was the key of pack, which has none now; give pack another."]
        );
        assert_eq!(
            told("(why: \"Enter\")"),
            ["1: Enter always asks for choose and cannot be given to why."]
        );
        assert_eq!(told("(why: 3)").len(), 1);
        assert_eq!(told("(why: \"y\"").len(), 1);
        assert!(
            told("(why: \"p\", pack: \"w\")").is_empty(),
            "two may change places"
        );
    }

    #[test]
    fn the_file_that_is_printed_says_what_is_so_without_it() {
        let (keymap, told) = Keymap::read(&default_file());
        assert_eq!(told, []);
        for action in ACTIONS {
            let (mut printed, mut usual) = (keymap.of(action.id).to_vec(), action.keys.to_vec());
            let order = |key: &Key| key_name(*key);
            printed.sort_by_key(order);
            printed.dedup();
            usual.sort_by_key(order);
            assert_eq!(printed, usual, "{}", action.name);
        }
    }

    #[test]
    fn arrows_enter_escape_and_tab_stand_whatever_a_file_says() {
        let names: Vec<String> = ACTIONS
            .iter()
            .map(|action| format!("{}: []", action.name))
            .collect();
        let (keymap, _) = Keymap::read(&format!("({})", names.join(", ")));
        let usual = Keymap::default();
        let page = Page::default();
        for key in FIXED {
            assert_eq!(
                keymap.action(&page, key),
                usual.action(&page, key),
                "{key:?}"
            );
        }
    }
}
