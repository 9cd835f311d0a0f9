//! Notes to the reader (`// …`), and which line each speaks of.

use super::comments::after_long_note;
use super::place::{FileId, Span};

/// A note that goes on to the end of its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it says, without its strokes.
    pub text: String,
    /// From its strokes to its last letter.
    pub span: Span,
    /// The line that it speaks of, from 1: its own, or if it stands alone, the next with anything
    /// on it. `None` at the end of a file.
    pub about: Option<usize>,
}

/// The notes of a file, and which of its lines belong to a text that begins further up.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// From the top down.
    pub notes: Vec<Note>,
    /// First and last line of each text that runs over several, from the top down.
    texts: Vec<(usize, usize)>,
}

impl Notes {
    /// The line on which what stands on this one begins: its own, or that of the text it is part
    /// of.
    pub fn beginning(&self, line: usize) -> usize {
        let mut line = line;
        for &(first, last) in self.texts.iter().rev() {
            if first < line && line <= last {
                line = first;
            }
        }
        line
    }
}

/// Walks over a text, passing over what stands in quotes.
struct Walk<'a> {
    text: &'a str,
    place: usize,
    line: usize,
    /// Whether anything stands on the line so far.
    begun: bool,
    /// Notes that stand alone, by place in the list, and wait for a line to speak of.
    waiting: Vec<usize>,
    found: Notes,
}

/// The notes of a text.
pub fn notes(file: FileId, text: &str) -> Notes {
    let mut walk = Walk {
        text,
        place: 0,
        line: 1,
        begun: false,
        waiting: Vec::new(),
        found: Notes::default(),
    };
    while let Some(letter) = walk.rest().chars().next() {
        if walk.rest().starts_with("//") {
            walk.note(file);
        } else if walk.rest().starts_with("/*") {
            walk.pass_over_long_note();
        } else if letter == '"' {
            walk.pass_over_text();
        } else if letter == 'r' && !walk.follows_a_word() && walk.raw_text().is_some() {
            walk.pass_over_raw_text();
        } else {
            walk.step(letter);
        }
    }
    walk.found
}

impl<'a> Walk<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.place..]
    }

    /// Goes on by one letter that has no meaning here.
    fn step(&mut self, letter: char) {
        self.place += letter.len_utf8();
        if letter == '\n' {
            self.line += 1;
            self.begun = false;
        } else if !letter.is_whitespace() {
            self.begin();
        }
    }

    /// Something stands on this line: notes above that stand alone speak of it.
    fn begin(&mut self) {
        self.begun = true;
        for place in self.waiting.drain(..) {
            self.found.notes[place].about = Some(self.line);
        }
    }

    fn note(&mut self, file: FileId) {
        let line = self.rest().split('\n').next().unwrap_or_default();
        let written = line.trim_end();
        if !self.begun {
            self.waiting.push(self.found.notes.len());
        }
        self.found.notes.push(Note {
            text: written.trim_start_matches('/').trim().to_owned(),
            span: Span::new(file, self.place, self.place + written.len()),
            about: self.begun.then(|| self.found.beginning(self.line)),
        });
        self.place += line.len();
    }

    fn pass_over_long_note(&mut self) {
        let end = after_long_note(self.text, self.place).unwrap_or(self.text.len());
        self.line += self.text[self.place..end].matches('\n').count();
        self.place = end;
    }

    fn pass_over_text(&mut self) {
        self.begin();
        let start = self.place + 1;
        let mut marked = false;
        let end = self.text[start..].find(|letter| {
            let closes = letter == '"' && !marked;
            marked = letter == '\\' && !marked;
            closes
        });
        self.pass_to(end.map_or(self.text.len(), |end| start + end + 1));
    }

    /// The length of what opens a raw text here, and what closes it.
    fn raw_text(&self) -> Option<(usize, String)> {
        let rest = self.rest().strip_prefix('r')?;
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let opens = rest[hashes..].starts_with('"');
        opens.then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
    }

    fn pass_over_raw_text(&mut self) {
        self.begin();
        let Some((opening, closing)) = self.raw_text() else {
            return;
        };
        let start = self.place + opening;
        let end = self.text[start..].find(&closing);
        self.pass_to(end.map_or(self.text.len(), |end| start + end + closing.len()));
    }

    fn follows_a_word(&self) -> bool {
        let before = self.text[..self.place].chars().next_back();
        before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    }

    /// Goes on to the end of a text, and remembers it if it runs over several lines.
    fn pass_to(&mut self, end: usize) {
        let lines = self.text[self.place..end].matches('\n').count();
        if lines > 0 {
            self.found.texts.push((self.line, self.line + lines));
        }
        self.line += lines;
        self.place = end;
    }
}

#[cfg(test)]
mod tests {
    use super::notes;
    use crate::source::FileId;

    #[test]
    fn a_note_speaks_of_its_own_line_or_of_the_next() {
        let text = "(\n    // one\n\n    // two\n    a: \"// none\", // three\n    b: \"over\n\
                    lines\", // four\n    c: r#\"\"// none\"#, /* // none\n */ // five\n    \
                    // six\n)";
        let found = notes(FileId(0), text);
        let told: Vec<(&str, Option<usize>)> = found
            .notes
            .iter()
            .map(|note| (note.text.as_str(), note.about))
            .collect();
        let wanted = [
            ("one", Some(5)),
            ("two", Some(5)),
            ("three", Some(5)),
            ("four", Some(6)),
            ("five", Some(9)),
            ("six", Some(11)),
        ];
        assert_eq!(told, wanted);
        assert_eq!((found.beginning(7), found.beginning(8)), (6, 8));
    }

    #[test]
    fn a_note_at_the_end_speaks_of_nothing() {
        let found = notes(FileId(0), "()\n// the end");
        assert_eq!(found.notes[0].about, None);
    }
}
