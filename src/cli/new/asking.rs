//! Three or four questions, each with an answer that Enter takes.

use std::io::{self, BufRead, Write};

use super::filled::{Answers, one_line};
use crate::cli::arguments::New;

const TITLE: &str = "My first scenario";
const TRUST: &str = "Kestrel Bay Hospitals";
const TURNS: u8 = 4;
const MONTHS: u8 = 1;

/// What was given, and the usual answer to the rest.
pub(super) fn given(asked: &New) -> Answers {
    let or = |given: &Option<String>, usual: &str| {
        let given = given.as_deref().filter(|words| !one_line(words).is_empty());
        given.unwrap_or(usual).to_owned()
    };
    Answers {
        title: or(&asked.title, TITLE),
        trust: or(&asked.trust, TRUST),
        turns: asked.turns.unwrap_or(TURNS),
        months_per_turn: asked.months_per_turn.unwrap_or(MONTHS),
        minutes: asked.minutes,
    }
}

/// What was given, and answers to questions about the rest.
pub(super) fn ask(
    asked: &New,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<Answers> {
    let mut answers = given(asked);
    let mut table = Table { input, output };
    if asked.title.is_none() {
        answers.title = table.words("What is it called?", &answers.title)?;
    }
    if asked.trust.is_none() {
        let question = "What is the trust called? Invent a name.";
        answers.trust = table.words(question, &answers.trust)?;
    }
    if asked.turns.is_none() {
        answers.turns = table.number("How many board meetings?", 60, answers.turns)?;
    }
    if asked.months_per_turn.is_none() {
        let question = "How many months from one meeting to the next?";
        answers.months_per_turn = table.number(question, 12, answers.months_per_turn)?;
    }
    Ok(answers)
}

struct Table<'t> {
    input: &'t mut dyn BufRead,
    output: &'t mut dyn Write,
}

impl Table<'_> {
    fn words(&mut self, question: &str, usual: &str) -> io::Result<String> {
        write!(self.output, "{question} [{usual}] ")?;
        let line = self.line()?.unwrap_or_default();
        Ok(if line.is_empty() {
            usual.to_owned()
        } else {
            line
        })
    }

    fn number(&mut self, question: &str, most: u8, usual: u8) -> io::Result<u8> {
        loop {
            write!(self.output, "{question} [{usual}] ")?;
            let Some(line) = self.line()?.filter(|line| !line.is_empty()) else {
                return Ok(usual);
            };
            match line.parse() {
                Ok(number) if (1..=most).contains(&number) => return Ok(number),
                _ => writeln!(self.output, "A number from 1 to {most}, please.")?,
            }
        }
    }

    /// The next line; `None` when there is no more.
    fn line(&mut self) -> io::Result<Option<String>> {
        self.output.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        Ok(Some(one_line(&String::from_utf8_lossy(&bytes))))
    }
}

#[cfg(test)]
mod tests {
    use super::ask;
    use crate::cli::arguments::New;

    fn nothing_given() -> New {
        New {
            file: "x.ron".into(),
            title: None,
            trust: None,
            turns: None,
            months_per_turn: None,
            minutes: 45,
        }
    }

    #[test]
    fn enter_takes_the_usual_answer_and_a_wrong_one_is_asked_again() {
        let mut said = Vec::new();
        let mut lines = "A long winter\r\n\nmany\n99\n6\n".as_bytes();
        let answers = ask(&nothing_given(), &mut lines, &mut said).expect("written");
        assert_eq!(answers.title, "A long winter");
        assert_eq!(answers.trust, "Kestrel Bay Hospitals");
        assert_eq!((answers.turns, answers.months_per_turn), (6, 1));
        let said = String::from_utf8(said).expect("text");
        assert_eq!(said.matches("A number from 1 to 60, please.").count(), 2);
    }

    #[test]
    fn what_is_given_is_not_asked() {
        let asked = New {
            title: Some("T".to_owned()),
            trust: Some("R".to_owned()),
            turns: Some(3),
            months_per_turn: Some(3),
            ..nothing_given()
        };
        let mut said = Vec::new();
        let answers = ask(&asked, &mut "".as_bytes(), &mut said).expect("written");
        assert!(said.is_empty());
        assert_eq!((answers.title.as_str(), answers.turns), ("T", 3));
    }
}
