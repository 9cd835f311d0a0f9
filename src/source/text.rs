//! The files read together: their names, and their text made fit to read.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::diagnostic::{Diagnostic, Problems};
use super::on_disk::OnDisk;
use super::place::{FileId, Span};

/// The largest file that is read, in bytes.
pub const SIZE_MOST: usize = 2_000_000;

/// One file: its name as shown to people, and its text with line ends made one.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name shown in reports.
    pub name: String,
    /// The text: no byte-order mark, `\n` at line ends, no control characters.
    pub text: String,
    /// The text as it was given, if it is another.
    given: Option<String>,
    on_disk: OnceLock<OnDisk>,
    /// Where each line begins.
    lines: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// Where each line begins, the first included.
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0)
                .chain(ends.map(|(end, _)| end + 1))
                .collect()
        })
    }

    /// The number of the line, from 0, that a place is on, and where it begins.
    fn line(&self, place: usize) -> (usize, usize) {
        let lines = self.lines();
        let number = lines
            .partition_point(|&start| start <= place)
            .saturating_sub(1);
        (number, lines.get(number).copied().unwrap_or(0))
    }

    /// The text as it was given: with its byte-order mark, line ends and whatever else was in it.
    pub fn given(&self) -> &str {
        self.given.as_deref().unwrap_or(&self.text)
    }

    /// The bytes of the text as it was given at which these of the text stand.
    pub fn on_disk(&self, bytes: Range<usize>) -> Range<usize> {
        let Some(given) = &self.given else {
            return bytes;
        };
        let on_disk = self.on_disk.get_or_init(|| OnDisk::of(given, &self.text));
        let start = on_disk.place(bytes.start);
        start..on_disk.place(bytes.end).max(start)
    }
}

/// All files that belong to one reading.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Files that were read before, which several readings share; their numbers come first.
    shared: Arc<Vec<SourceFile>>,
    files: Vec<SourceFile>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Sources {
        Sources::default()
    }

    /// No files yet beside these, whose numbers stay as they are.
    #[must_use]
    pub fn beside(shared: &Sources) -> Sources {
        Sources {
            shared: Arc::clone(&shared.shared),
            files: Vec::new(),
        }
    }

    /// The same files, for several readings to share.
    #[must_use]
    pub fn shared(self) -> Sources {
        let before = self.shared.iter().cloned();
        Sources {
            shared: Arc::new(before.chain(self.files).collect()),
            files: Vec::new(),
        }
    }

    /// Takes in a file, cleaned; says so where a character that cannot be shown was in it.
    pub fn add(&mut self, name: &str, text: &str, problems: &mut Problems) -> FileId {
        let id = self.number(self.files.len());
        let given = text;
        let (text, hidden) = cleaned(given);
        if let Some(place) = hidden {
            let found = Span::new(id, place, place + char::REPLACEMENT_CHARACTER.len_utf8());
            problems.push(
                Diagnostic::error(
                    "file/control-character",
                    "there is a character here that cannot be shown",
                    found,
                    "an invisible control character stood here",
                )
                .help("delete it; it often comes with text pasted from another program"),
            );
        }
        self.files.push(SourceFile {
            name: shown(name),
            given: (text != given).then(|| given.to_owned()),
            text,
            on_disk: OnceLock::new(),
            lines: OnceLock::new(),
        });
        id
    }

    /// A file by its number.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        let place = usize::from(id.0);
        match place.checked_sub(self.shared.len()) {
            Some(place) => self.files.get(place),
            None => self.shared.get(place),
        }
    }

    /// Every file of this reading alone, in the order taken in, with its number.
    pub fn own(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let files = self.files.iter().enumerate();
        files.map(|(place, file)| (self.number(place), file))
    }

    /// The number of a file of this reading alone.
    fn number(&self, place: usize) -> FileId {
        FileId((self.shared.len() + place) as u16)
    }

    /// The text of a file; nothing for an unknown one.
    pub fn text(&self, id: FileId) -> &str {
        self.file(id).map_or("", |file| file.text.as_str())
    }

    /// The bytes of the file on the disk at which a span stands.
    pub fn on_disk(&self, span: Span) -> Range<usize> {
        let bytes = span.start as usize..span.end as usize;
        self.file(span.file)
            .map_or(bytes.clone(), |file| file.on_disk(bytes))
    }

    /// The whole line that a place is on, without its end.
    pub fn line_at(&self, span: Span) -> &str {
        let Some(file) = self.file(span.file) else {
            return "";
        };
        let (_, start) = file.line(span.start as usize);
        file.text[start..].split('\n').next().unwrap_or_default()
    }

    /// Line and column of a place, both from 1, the column in characters.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let Some(file) = self.file(span.file) else {
            return (1, 1);
        };
        let mut place = (span.start as usize).min(file.text.len());
        while !file.text.is_char_boundary(place) {
            place -= 1;
        }
        let (line, start) = file.line(place);
        (line + 1, file.text[start..place].chars().count() + 1)
    }
}

/// A name with nothing in it that a terminal would act on.
fn shown(name: &str) -> String {
    name.chars().filter(|&letter| !is_hidden(letter)).collect()
}

/// Text without marks that nobody sees, with `\n` line ends and control characters replaced; and
/// where the first of those stands in the result.
fn cleaned(text: &str) -> (String, Option<usize>) {
    let mut clean = String::with_capacity(text.len());
    let mut first_hidden = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                clean.push('\n');
            }
            unseen if is_unseen(unseen) => {}
            hidden if is_hidden(hidden) => {
                first_hidden = first_hidden.or(Some(clean.len()));
                clean.push(char::REPLACEMENT_CHARACTER);
            }
            other => clean.push(other),
        }
    }
    (clean, first_hidden)
}

/// Whether a character has no width and no meaning here: a byte-order mark, a place where a word
/// may be broken, a direction mark. Word processors and web pages leave them behind.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether a character could act on a terminal or turn text round: control and direction marks.
pub(super) fn is_hidden(letter: char) -> bool {
    let turns_text = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns_text || (letter.is_control() && letter != '\n' && letter != '\t')
}

/// Whether a character can be seen, or only sets others apart: no unseen mark, nothing that acts
/// on a terminal or turns text round.
pub fn is_kept(letter: char) -> bool {
    !is_unseen(letter) && !is_hidden(letter)
}

#[cfg(test)]
mod tests {
    use super::{Sources, cleaned};
    use crate::source::{Problems, Span};

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_are_taken_off() {
        assert_eq!(cleaned("\u{feff}a\r\nb\rc").0, "a\nb\nc");
    }

    #[test]
    fn marks_that_nobody_sees_are_taken_off_without_a_word() {
        assert_eq!(
            cleaned("tur\u{200b}ns: win\u{ad}ter\u{feff}"),
            ("turns: winter".to_owned(), None)
        );
    }

    #[test]
    fn a_control_character_is_refused_and_never_kept() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("a\u{1b}.ron", "x\u{1b}[2J", &mut problems);
        assert_eq!(sources.text(file), "x\u{fffd}[2J");
        assert_eq!(sources.file(file).map(|it| it.name.as_str()), Some("a.ron"));
        assert_eq!(problems.all()[0].code, "file/control-character");
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("a.ron", "one\n£££x", &mut problems);
        assert_eq!(sources.line_and_column(Span::new(file, 10, 11)), (2, 4));
    }
}
