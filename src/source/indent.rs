//! Setting the lines of a file in order: only the blanks at the beginning of lines are changed.
//!
//! Four spaces for each line above that leaves brackets open. What stands inside a text or a long
//! comment stays as it is, to the letter; so do blank lines, line ends and a byte-order mark.

use super::comments::after_long_note;
use super::diagnostic::Problems;
use super::lexer::pieces;
use super::place::FileId;
use super::token::{Bracket, Token, TokenKind};

/// Why the lines of a file cannot be set in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsettled {
    /// A bracket that is never closed.
    #[error("the `{}` on line {line} is never closed", .open.opening())]
    NeverClosed {
        /// The bracket.
        open: Bracket,
        /// Its line, from 1.
        line: usize,
    },
    /// A bracket that closes nothing.
    #[error("the `{}` on line {line} closes nothing", .close.closing())]
    ClosesNothing {
        /// The bracket.
        close: Bracket,
        /// Its line, from 1.
        line: usize,
    },
    /// Two brackets that do not belong together.
    #[error(
        "the `{}` on line {line} does not close the `{}` on line {opened}",
        .close.closing(),
        .open.opening()
    )]
    DoNotMatch {
        /// The bracket that closes.
        close: Bracket,
        /// Its line, from 1.
        line: usize,
        /// The bracket that is open.
        open: Bracket,
        /// Its line, from 1.
        opened: usize,
    },
    /// A text or a comment that is never closed.
    #[error("a text or comment is never closed")]
    TextNotClosed,
}

/// Spaces for one level.
const STEP: usize = 4;

/// The text with its lines set in order.
pub fn indented(text: &str) -> Result<String, Unsettled> {
    let (mark, text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", text),
    };
    let lines = lines_of(text);
    let plain: String = lines.iter().flat_map(|(line, _)| [*line, "\n"]).collect();
    let mut problems = Problems::new();
    let tokens = pieces(FileId(0), &plain, &mut problems);
    let mut found = problems.all().iter();
    let unclosed = ["syntax/unclosed-quote", "syntax/unclosed-comment"];
    let Some(tokens) = tokens.filter(|_| !found.any(|problem| unclosed.contains(&problem.code)))
    else {
        return Err(Unsettled::TextNotClosed);
    };
    let mut page = Page::new(&plain, &tokens);
    let mut made = mark.to_owned();
    let mut start = 0;
    for (line, end) in lines {
        let (margin, kept) = page.line(start, line)?;
        made.extend(std::iter::repeat_n(' ', margin));
        made.push_str(kept);
        made.push_str(end);
        start += line.len() + 1;
    }
    page.finish()?;
    Ok(made)
}

/// Each line with what ends it; no line after the last end.
fn lines_of(text: &str) -> Vec<(&str, &str)> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let at = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end = match &rest.as_bytes()[at..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        lines.push((&rest[..at], &rest[at..at + end]));
        rest = &rest[at + end..];
    }
    lines
}

/// A bracket that is open: which, on which line, and how far that line is set in.
struct Open {
    bracket: Bracket,
    line: usize,
    margin: usize,
}

/// A file on its way from the first line to the last.
struct Page<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Tokens before this one stand on lines that are done.
    next: usize,
    line: usize,
    open: Vec<Open>,
    /// Up to here a comment of several lines reaches.
    comment_ends: usize,
}

impl<'t> Page<'t> {
    fn new(text: &'t str, tokens: &'t [Token]) -> Page<'t> {
        Page {
            text,
            tokens,
            next: 0,
            line: 0,
            open: Vec::new(),
            comment_ends: 0,
        }
    }

    /// How far a line that begins at `start` is set in, and what then stands on it.
    fn line<'l>(&mut self, start: usize, line: &'l str) -> Result<(usize, &'l str), Unsettled> {
        self.line += 1;
        let end = start + line.len();
        let is_inside = start < self.comment_ends || self.is_in_text(start);
        let bare = line
            .trim_start_matches(|it: char| it == '\t' || (it.is_whitespace() && !it.is_control()));
        let first = self.next;
        while self
            .tokens
            .get(self.next)
            .is_some_and(|it| (it.span.start as usize) < end)
        {
            self.next += 1;
        }
        let on_line = &self.tokens[first..self.next];
        let after_colon = first > 0 && self.tokens[first - 1].kind == TokenKind::Colon;
        let margin = self.margin(on_line, after_colon);
        for token in on_line {
            self.pass(token, margin)?;
        }
        self.look_for_comment(start.max(self.comment_ends), end, first);
        Ok(match (is_inside, bare.is_empty()) {
            (true, _) => (0, line),
            (false, true) => (0, bare),
            (false, false) => (margin, bare),
        })
    }

    fn finish(&self) -> Result<(), Unsettled> {
        match self.open.last() {
            None => Ok(()),
            Some(open) => Err(Unsettled::NeverClosed {
                open: open.bracket,
                line: open.line,
            }),
        }
    }

    /// Whether a place stands inside a text that begins on an earlier line.
    fn is_in_text(&self, place: usize) -> bool {
        let before = self.next.checked_sub(1).map(|last| &self.tokens[last]);
        before.is_some_and(|token| place < token.span.end as usize)
    }

    /// A line that closes brackets stands under the line that opened the last of them.
    fn margin(&self, on_line: &[Token], after_colon: bool) -> usize {
        let is_close = |token: &&Token| matches!(token.kind, TokenKind::Close(_));
        let closes = on_line.iter().take_while(is_close).count();
        if closes > 0 {
            let place = self.open.len().saturating_sub(closes);
            return self.open.get(place).map_or(0, |open| open.margin);
        }
        let within = self.open.last().map_or(0, |open| open.margin + STEP);
        let goes_on = after_colon && !on_line.is_empty();
        within + if goes_on { STEP } else { 0 }
    }

    fn pass(&mut self, token: &Token, margin: usize) -> Result<(), Unsettled> {
        match token.kind {
            TokenKind::Open(bracket) => self.open.push(Open {
                bracket,
                line: self.line,
                margin,
            }),
            TokenKind::Close(close) => {
                let line = self.line;
                let Some(open) = self.open.pop() else {
                    return Err(Unsettled::ClosesNothing { close, line });
                };
                if open.bracket != close {
                    return Err(Unsettled::DoNotMatch {
                        close,
                        line,
                        open: open.bracket,
                        opened: open.line,
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Finds a comment of several lines that begins in one of the gaps of this line.
    fn look_for_comment(&mut self, start: usize, end: usize, first: usize) {
        let before = first.checked_sub(1).map(|last| &self.tokens[last]);
        let mut from = before.map_or(start, |token| start.max(token.span.end as usize));
        let here = self.tokens[first..self.next].iter();
        let gaps: Vec<(usize, usize)> = here
            .map(|token| (token.span.start as usize, token.span.end as usize))
            .chain([(end, end)])
            .collect();
        for (gap_ends, token_ends) in gaps {
            while from < gap_ends {
                let gap = &self.text[from..gap_ends];
                let short = gap.find("//").unwrap_or(gap.len());
                let Some(long) = gap.find("/*").filter(|long| *long < short) else {
                    break;
                };
                let comment_ends = after_long_note(self.text, from + long);
                self.comment_ends = comment_ends.unwrap_or(self.text.len());
                from = self.comment_ends;
            }
            from = from.max(token_ends);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Unsettled, indented};
    use crate::source::diagnostic::Problems;
    use crate::source::lexer::pieces;
    use crate::source::place::FileId;
    use crate::source::token::{Bracket, TokenKind};

    const FIRST_WINTER: &str = include_str!("../../scenarios/first-winter.ron");

    fn kinds(text: &str) -> Vec<String> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let tokens = pieces(FileId(0), &text, &mut Problems::new())
            .unwrap_or_default()
            .into_iter();
        let words = tokens.map(|token| match token.kind {
            TokenKind::Text { text, .. } => text,
            kind => format!("{kind:?}"),
        });
        words.collect()
    }

    #[test]
    fn lines_are_set_in_by_the_brackets_above_them() {
        let text = [
            "// note",
            "(",
            "id: 1, // why",
            "  list: [(",
            "x: 1,",
            "     ), (",
            "  y: (a: 1,",
            " b: 2)",
            ")],",
            "",
            "      text:",
            "\"a",
            "  b\",",
            "/* long",
            " kept */ z: 1,",
            "\t// end",
            ")",
            "",
        ];
        let right = [
            "// note",
            "(",
            "    id: 1, // why",
            "    list: [(",
            "        x: 1,",
            "    ), (",
            "        y: (a: 1,",
            "            b: 2)",
            "    )],",
            "",
            "    text:",
            "        \"a",
            "  b\",",
            "    /* long",
            " kept */ z: 1,",
            "    // end",
            ")",
            "",
        ];
        let (text, right) = (text.join("\n"), right.join("\n"));
        assert_eq!(indented(&text).as_ref(), Ok(&right));
        assert_eq!(indented(&right).as_ref(), Ok(&right));
    }

    #[test]
    fn line_ends_blank_lines_and_a_byte_order_mark_stay() {
        let text = "\u{feff}(\r\na: 1,\r\n\r\n  \r\nb: 2)";
        let right = "\u{feff}(\r\n    a: 1,\r\n\r\n\r\n    b: 2)";
        assert_eq!(indented(text).as_deref(), Ok(right));
    }

    #[test]
    fn what_cannot_be_told_is_refused_with_its_line() {
        let (round, square) = (Bracket::Round, Bracket::Square);
        for (text, why) in [
            (
                "(\n[\n)",
                Unsettled::DoNotMatch {
                    close: round,
                    line: 3,
                    open: square,
                    opened: 2,
                },
            ),
            (
                "(\n[]",
                Unsettled::NeverClosed {
                    open: round,
                    line: 1,
                },
            ),
            (
                "()\n)",
                Unsettled::ClosesNothing {
                    close: round,
                    line: 2,
                },
            ),
            ("(a: \"x\n)", Unsettled::TextNotClosed),
            ("( /* x\n)", Unsettled::TextNotClosed),
        ] {
            assert_eq!(indented(text), Err(why), "{text}");
        }
        assert!(
            indented("(\na 1\nb: 2,400\n)").is_ok(),
            "other mistakes do not matter"
        );
    }

    #[test]
    fn the_shipped_scenario_is_set_so_already() {
        assert!(indented(FIRST_WINTER).as_deref() == Ok(FIRST_WINTER));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn nothing_but_the_margin_ever_changes(
            margins in prop::collection::vec(0_usize..12, 40),
            first in 0_usize..400,
            windows in any::<bool>(),
        ) {
            let end = if windows { "\r\n" } else { "\n" };
            let moved: Vec<String> = FIRST_WINTER
                .lines()
                .enumerate()
                .map(|(place, line)| {
                    let margin = margins.get(place.wrapping_sub(first)).copied();
                    let blanks = margin.map(|margin| " ".repeat(margin));
                    match blanks {
                        Some(blanks) => blanks + line.trim_start(),
                        None => line.to_owned(),
                    }
                })
                .collect();
            let moved = moved.join(end) + end;
            let right = indented(&moved).expect("its brackets are right");
            prop_assert_eq!(kinds(&right), kinds(&moved));
            prop_assert_eq!(&right.replace("\r\n", "\n"), FIRST_WINTER);
        }

        #[test]
        fn any_text_is_set_in_order_once_and_keeps_its_pieces(
            text in "([(\\[{)\\]}:,a1 \t\n\"]|//|/\\*|\\*/|\r\n){0,60}",
        ) {
            if let Ok(once) = indented(&text) {
                prop_assert_eq!(kinds(&once), kinds(&text));
                let twice = indented(&once);
                prop_assert_eq!(twice.as_ref(), Ok(&once));
                let bare = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(bare(&once), bare(&text));
            }
        }
    }
}
