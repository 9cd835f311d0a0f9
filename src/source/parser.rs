//! Pieces into a tree. Goes on after a mistake, so that one run shows them all.

mod fields;

use super::block::Tables;
use super::diagnostic::{Diagnostic, Problems};
use super::layout;
use super::lexer;
use super::place::{FileId, Span};
use super::text::{SIZE_MOST, Sources};
use super::token::{Bracket, Token, TokenKind};
use super::tree::{Node, Value};

/// How deep brackets may stand in brackets.
const DEPTH_MOST: usize = 64;

/// How many mistakes of structure are listed for one file; what follows is mostly their echo.
const STRUCTURE_MOST: usize = 3;

/// The tree of a file; `None` when no tree could be made of it. All mistakes go to `problems`.
pub fn parse(file: FileId, sources: &Sources, problems: &mut Problems) -> Option<Node> {
    parse_knowing(file, sources, problems, &[])
}

/// The same, with the kinds of block that may stand in it, so that more can be said of what is
/// missing.
pub fn parse_knowing(
    file: FileId,
    sources: &Sources,
    problems: &mut Problems,
    tables: Tables,
) -> Option<Node> {
    let text = sources.text(file);
    let whole = Span::new(file, 0, 0);
    if text.len() > SIZE_MOST {
        problems.push(Diagnostic::error(
            "file/too-large",
            "this file is larger than two million characters and is not read",
            whole,
            "the file begins here",
        ));
        return None;
    }
    if text.starts_with("{\\rtf") {
        problems.push(word_processed(Span::new(file, 0, 5)));
        return None;
    }
    let tokens = lexer::pieces(file, text, problems)?;
    if let Some(problem) = layout::unmatched(&tokens, text, tables) {
        problems.push(problem);
        return None;
    }
    let mut parser = Parser {
        text,
        tokens: &tokens,
        next: 0,
        depth: 0,
        too_deep: false,
        structure: 0,
        problems,
    };
    parser.document(whole)
}

/// A file as a word processor keeps it.
pub fn word_processed(place: Span) -> Diagnostic {
    Diagnostic::error(
        "file/word-processor",
        "this is a file of a word processor, not plain text",
        place,
        "not part of a scenario",
    )
    .help("in Word or WordPad choose \"Save as\" and \"Plain text\", with the encoding UTF-8")
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    too_deep: bool,
    structure: usize,
    problems: &'a mut Problems,
}

impl<'a> Parser<'a> {
    fn document(&mut self, whole: Span) -> Option<Node> {
        if self.peek().kind == TokenKind::End {
            self.problems.push(
                Diagnostic::error(
                    "file/empty",
                    "this file has nothing in it",
                    whole,
                    "nothing is here",
                )
                .help("`board-to-ward new FILE` writes one to start from"),
            );
            return None;
        }
        let node = self.value();
        let left = self.peek();
        if left.kind != TokenKind::End {
            self.after_the_end(left);
        }
        (!self.too_deep).then_some(node)
    }

    fn after_the_end(&mut self, left: &Token) {
        let alone = self.tokens.len() == self.next + 2;
        let mut problem = Diagnostic::error(
            "syntax/after-the-end",
            "there is something after the last bracket of the file",
            left.span,
            "the file should have ended before this",
        );
        if alone && left.kind == TokenKind::Comma {
            problem = problem.take_out(left.span);
        }
        self.report(problem);
    }

    fn value(&mut self) -> Node {
        let token = self.take();
        let value = match &token.kind {
            TokenKind::Open(bracket) => return self.bracket(*bracket, token.span),
            TokenKind::Text { text, inside } => Value::Text {
                text: text.clone(),
                inside: *inside,
            },
            TokenKind::Number(number) => Value::Number(*number),
            TokenKind::Word(word) => return self.word(word, token.span),
            TokenKind::Broken => Value::Broken,
            _ => {
                self.next -= 1;
                return self.no_value(token.span);
            }
        };
        let span = token.span;
        Node { span, value }
    }

    fn no_value(&mut self, span: Span) -> Node {
        let place = self.previous().map_or(span, |token| token.span);
        self.report(Diagnostic::error(
            "syntax/no-value",
            "there is no value here",
            place,
            "something should follow this",
        ));
        Node {
            span: place,
            value: Value::Broken,
        }
    }

    /// A bare word: `true`, `None`, `Some(…)`, the name of a block before its bracket, or itself.
    fn word(&mut self, word: &str, span: Span) -> Node {
        let opens = self.peek().kind == TokenKind::Open(Bracket::Round);
        let value = match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "None" => Value::None,
            "Some" if opens => return self.some(span),
            _ if opens => {
                self.named_bracket(word, span);
                let opening = self.take().span;
                return self.bracket(Bracket::Round, opening);
            }
            _ => Value::Word(word.to_owned()),
        };
        Node { span, value }
    }

    fn named_bracket(&mut self, word: &str, span: Span) {
        self.report(
            Diagnostic::error(
                "syntax/word-before-bracket",
                format!("`{word}` stands before a bracket, where no word belongs"),
                span,
                "not expected here",
            )
            .take_out(span),
        );
    }

    fn some(&mut self, span: Span) -> Node {
        let opening = self.take().span;
        let inner = self.bracket(Bracket::Round, opening);
        let span = span.to(inner.span);
        let value = match inner.value {
            Value::Group(mut nodes) if nodes.len() == 1 => match nodes.pop() {
                Some(node) => Value::Some(Box::new(node)),
                None => Value::Broken,
            },
            other => Value::Some(Box::new(Node {
                span: inner.span,
                value: other,
            })),
        };
        Node { span, value }
    }

    /// What stands between brackets, after the opening one.
    fn bracket(&mut self, bracket: Bracket, opening: Span) -> Node {
        self.depth += 1;
        let value = if self.depth > DEPTH_MOST {
            self.refuse_depth(opening);
            self.skip_inside();
            Value::Broken
        } else {
            match bracket {
                Bracket::Square if self.named_values() => Value::Bare(self.fields()),
                Bracket::Square => Value::List(self.nodes(bracket)),
                Bracket::Curly => self.curly(opening),
                Bracket::Round if self.names_follow() => Value::Block(self.fields()),
                Bracket::Round => Value::Group(self.nodes(bracket)),
            }
        };
        self.depth -= 1;
        let closing = self.take().span;
        Node {
            span: opening.to(closing),
            value,
        }
    }

    /// What stands in `{ }`, which a scenario never needs: a block or a list is meant.
    fn curly(&mut self, opening: Span) -> Value {
        let (value, open, close) = if self.named_values() {
            (Value::Block(self.fields()), "(", ")")
        } else if self.colon_follows() {
            return Value::Map(self.pairs());
        } else {
            (Value::List(self.nodes(Bracket::Curly)), "[", "]")
        };
        let closing = self.peek().span;
        let what = if open == "(" { "a block" } else { "a list" };
        self.report(
            Diagnostic::error(
                "syntax/curly-brackets",
                format!("{what} stands in `{open} {close}`, not in `{{ }}`"),
                opening,
                format!("should be `{open}`"),
            )
            .also(closing, format!("should be `{close}`"))
            .help(format!("write `{open}` and `{close}`"))
            .fix(opening, open)
            .fix(closing, close),
        );
        value
    }

    /// Whether a name and a colon stand just after an opening bracket.
    fn named_values(&self) -> bool {
        let named = matches!(
            self.peek().kind,
            TokenKind::Word(_) | TokenKind::Text { .. }
        );
        named && self.colon_follows()
    }

    fn colon_follows(&self) -> bool {
        self.ahead(1).kind == TokenKind::Colon
    }

    fn refuse_depth(&mut self, span: Span) {
        if !self.too_deep {
            self.problems.push(Diagnostic::error(
                "syntax/too-deep",
                "brackets stand in more than 64 brackets here",
                span,
                "nothing needs to be this deep",
            ));
        }
        self.too_deep = true;
    }

    /// Passes over everything up to the bracket that closes this one.
    fn skip_inside(&mut self) {
        let mut open = 0_usize;
        loop {
            match self.peek().kind {
                TokenKind::Close(_) if open == 0 => return,
                TokenKind::Close(_) => open -= 1,
                TokenKind::Open(_) => open += 1,
                TokenKind::End => return,
                _ => {}
            }
            self.next += 1;
        }
    }

    /// Whether a `(` just passed opens named fields rather than bare values.
    fn names_follow(&self) -> bool {
        let mut first = 0;
        while self.ahead(first).kind == TokenKind::Comma {
            first += 1;
        }
        let second = self.ahead(first + 1);
        match self.ahead(first).kind {
            TokenKind::Text { .. } => second.kind == TokenKind::Colon,
            TokenKind::Word(_) => {
                let forgotten = matches!(
                    second.kind,
                    TokenKind::Text { .. } | TokenKind::Number(_) | TokenKind::Word(_)
                );
                second.kind == TokenKind::Colon || forgotten
            }
            _ => false,
        }
    }

    fn nodes(&mut self, bracket: Bracket) -> Vec<Node> {
        let mut nodes = Vec::new();
        while !self.at_close() {
            if self.extra_comma() {
                continue;
            }
            nodes.push(self.value());
            let colon = self.peek().clone();
            if self.take_if(&TokenKind::Colon) {
                self.named_in_list(bracket, colon.span);
                self.value();
            }
            self.comma();
        }
        nodes
    }

    fn named_in_list(&mut self, bracket: Bracket, span: Span) {
        let title = format!(
            "a `name: value` cannot stand straight inside `{} {}`",
            bracket.opening(),
            bracket.closing()
        );
        self.report(
            Diagnostic::error("syntax/name-in-list", title, span, "named here")
                .help("put ( ) round each entry of the list: [(name: value), (name: value)]"),
        );
    }

    fn pairs(&mut self) -> Vec<(Node, Node)> {
        let mut pairs = Vec::new();
        while !self.at_close() {
            let key = self.value();
            if !self.take_if(&TokenKind::Colon) {
                let words = key.words();
                self.no_colon(words, key.span);
            }
            if !self.at_close() {
                let value = self.value();
                pairs.push((key, value));
            }
            self.comma();
        }
        pairs
    }

    /// The comma after a value: there, or not needed before a closing bracket, or missing.
    fn comma(&mut self) {
        if self.at_close() || self.take_if(&TokenKind::Comma) {
            return;
        }
        let next = self.peek().clone();
        if let (true, Some(previous)) = (next.begins_value(), self.previous()) {
            let span = previous.span;
            self.report(
                Diagnostic::error(
                    "syntax/missing-comma",
                    "a comma is missing",
                    span,
                    "a comma should follow this",
                )
                .also(next.span, "before this")
                .help("add `,`")
                .fix(span.after(), ","),
            );
            return;
        }
        self.report(Diagnostic::error(
            "syntax/unexpected",
            "this mark cannot stand here",
            next.span,
            "not expected here",
        ));
        self.next += 1;
    }

    fn report(&mut self, problem: Diagnostic) {
        self.structure += 1;
        if self.structure <= STRUCTURE_MOST {
            self.problems.push(problem);
        }
    }

    fn at_close(&self) -> bool {
        matches!(self.peek().kind, TokenKind::Close(_) | TokenKind::End)
    }

    fn end(&self) -> &'a Token {
        &self.tokens[self.tokens.len() - 1]
    }

    fn peek(&self) -> &'a Token {
        self.ahead(0)
    }

    /// The piece that stands so many after the next.
    fn ahead(&self, more: usize) -> &'a Token {
        self.tokens.get(self.next + more).unwrap_or(self.end())
    }

    fn previous(&self) -> Option<&'a Token> {
        self.tokens.get(self.next.checked_sub(1)?)
    }

    fn take(&mut self) -> &'a Token {
        let token = self.peek();
        self.next += 1;
        token
    }

    fn take_if(&mut self, kind: &TokenKind) -> bool {
        let found = self.peek().kind == *kind;
        self.next += usize::from(found);
        found
    }
}
