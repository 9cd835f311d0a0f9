//! Rust text with everything but the code blanked out, so that a check reads no comment as code.

/// `text` with comments, strings and characters turned into spaces; lines and columns stay.
pub fn code_only(text: &str) -> String {
    let mut reader = Reader {
        text: text.chars().collect(),
        at: 0,
        out: String::new(),
    };
    while reader.at < reader.text.len() {
        reader.step();
    }
    reader.out
}

struct Reader {
    text: Vec<char>,
    at: usize,
    out: String,
}

impl Reader {
    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.blank_while(|reader| reader.peek(0) != '\n'),
            ('/', '*') => self.blank_through("*/"),
            ('"', _) => self.blank_string(),
            ('r', '"' | '#') if !self.after_word() && self.opens_raw() => self.blank_raw(),
            ('\'', _) if self.opens_character() => self.blank_character(),
            (letter, _) => {
                self.out.push(letter);
                self.at += 1;
            }
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.text.get(self.at + ahead).copied().unwrap_or('\n')
    }

    fn after_word(&self) -> bool {
        self.at > 0 && (self.text[self.at - 1].is_alphanumeric() || self.text[self.at - 1] == '_')
    }

    fn opens_raw(&self) -> bool {
        let hashes = self.text[self.at + 1..]
            .iter()
            .take_while(|letter| **letter == '#')
            .count();
        self.peek(1 + hashes) == '"'
    }

    /// A quote opens a character, and not a lifetime, if it is escaped or closed two places on.
    fn opens_character(&self) -> bool {
        self.peek(1) == '\\' || self.peek(2) == '\''
    }

    fn blank(&mut self) {
        let letter = self.peek(0);
        self.out.push(if letter == '\n' { '\n' } else { ' ' });
        self.at += 1;
    }

    fn blank_while(&mut self, goes_on: impl Fn(&Reader) -> bool) {
        while self.at < self.text.len() && goes_on(self) {
            self.blank();
        }
    }

    fn blank_through(&mut self, end: &str) {
        let end: Vec<char> = end.chars().collect();
        self.blank();
        self.blank_while(|reader| !reader.text[reader.at..].starts_with(&end));
        for _ in 0..end.len().min(self.text.len() - self.at) {
            self.blank();
        }
    }

    fn blank_string(&mut self) {
        self.blank();
        while self.at < self.text.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                self.blank();
            }
            self.blank();
        }
        self.blank();
    }

    fn blank_raw(&mut self) {
        let hashes = self.text[self.at + 1..]
            .iter()
            .take_while(|letter| **letter == '#')
            .count();
        for _ in 0..=hashes {
            self.blank();
        }
        self.blank_through(&format!("\"{}", "#".repeat(hashes)));
    }

    fn blank_character(&mut self) {
        self.blank();
        if self.peek(0) == '\\' {
            self.blank();
        }
        self.blank();
        self.blank_while(|reader| reader.peek(0) != '\'');
        self.blank();
    }
}

#[test]
fn comments_and_strings_are_no_code_and_lifetimes_are() {
    let text = "let a = \"crate::x\"; // crate::y\nlet b: &'a str = r#\"z \" z\"#; '\\n' 'q' c";
    let code = code_only(text);
    assert_eq!(code.lines().count(), 2);
    assert_eq!(
        code.split_whitespace().collect::<Vec<_>>().join(" "),
        "let a = ; let b: &'a str = ; c"
    );
}
