//! What stands in a block: names, colons, values and commas, and what is said where one is wrong.

use super::Parser;
use crate::source::diagnostic::Diagnostic;
use crate::source::place::{Span, Spanned};
use crate::source::token::TokenKind;
use crate::source::tree::{Field, Node, Value};

impl Parser<'_> {
    pub(super) fn fields(&mut self) -> Vec<Field> {
        let mut fields = Vec::new();
        while !self.at_close() {
            if self.extra_comma() {
                continue;
            }
            let nameless = self.peek().span;
            if let Some(name) = self.field_name() {
                if self.name_follows() && self.on_one_line() {
                    let value = self.unbracketed(&name.value);
                    fields.push(Field { name, value });
                    self.comma();
                    continue;
                }
                if self.name_follows() {
                    let value = self.no_value(self.peek().span);
                    fields.push(Field { name, value });
                    continue;
                }
                let value = self.value();
                fields.push(Field { name, value });
            } else {
                let (span, value) = (nameless, Value::Broken);
                let name = Spanned::new(String::new(), span);
                let value = Node { span, value };
                fields.push(Field { name, value });
            }
            self.comma();
        }
        fields
    }

    /// Whether what stands next is on the line of what stands before it.
    fn on_one_line(&self) -> bool {
        let end = self.previous().map_or(0, |token| token.span.end as usize);
        let between = self.text.get(end..self.peek().span.start as usize);
        between.is_some_and(|between| !between.contains('\n'))
    }

    /// The fields that stand on the rest of a line after `name:`, whose brackets were forgotten.
    fn unbracketed(&mut self, name: &str) -> Node {
        let start = self.peek().span;
        let mut fields = Vec::new();
        let mut end = start;
        while self.name_follows() && (self.on_one_line() || fields.is_empty()) {
            let Some(name) = self.field_name() else {
                break;
            };
            let value = self.value();
            fields.push(Field { name, value });
            end = self.previous().map_or(end, |token| token.span);
            if self.peek().kind != TokenKind::Comma || !self.name_after_comma() {
                break;
            }
            self.take();
        }
        let span = start.to(end);
        self.report(
            Diagnostic::error(
                "syntax/unopened-bracket",
                format!("what stands after `{name}:` has no brackets round it"),
                span,
                "should stand in `( )`",
            )
            .likely()
            .help("put `(` before it and `)` after it")
            .fix(span.before(), "(")
            .fix(span.after(), ")"),
        );
        let value = Value::Block(fields);
        Node { span, value }
    }

    /// Whether a comma is followed, on its line, by a name and a colon.
    fn name_after_comma(&self) -> bool {
        let (comma, name) = (self.peek().span, self.ahead(1));
        let between = self
            .text
            .get(comma.end as usize..name.span.start as usize)
            .unwrap_or_default();
        matches!(name.kind, TokenKind::Word(_))
            && self.ahead(2).kind == TokenKind::Colon
            && !between.contains('\n')
    }

    /// `name:`; a mistake in it is reported, and `None` given when there is no field to read.
    fn field_name(&mut self) -> Option<Spanned<String>> {
        let token = self.take();
        let name = match &token.kind {
            TokenKind::Word(word) => self.name_of_words(word, token.span),
            TokenKind::Text { .. }
                if matches!(
                    self.peek().kind,
                    TokenKind::Comma | TokenKind::Close(_) | TokenKind::End
                ) =>
            {
                self.next -= 1;
                self.nameless();
                return None;
            }
            TokenKind::Text { text, .. } => {
                self.quoted_name(text, token.span);
                Spanned::new(text.clone(), token.span)
            }
            _ => {
                self.next -= 1;
                self.nameless();
                return None;
            }
        };
        if self.take_if(&TokenKind::Colon) {
            self.extra_colon();
        } else {
            self.no_colon(&name.value, name.span);
        }
        Some(name)
    }

    /// A name, which may be written in several words: `exam question:`.
    fn name_of_words(&mut self, first: &str, span: Span) -> Spanned<String> {
        let words = (0..3).map_while(|place| match &self.ahead(place).kind {
            TokenKind::Word(word) => Some(word.as_str()),
            _ => None,
        });
        let words: Vec<&str> = words.collect();
        if words.is_empty() || self.ahead(words.len()).kind != TokenKind::Colon {
            return Spanned::new(first.to_owned(), span);
        }
        self.next += words.len();
        let last = self.previous().map_or(span, |token| token.span);
        Spanned::new(format!("{first} {}", words.join(" ")), span.to(last))
    }

    /// Whether a name and a colon stand where a value should.
    fn name_follows(&self) -> bool {
        matches!(self.peek().kind, TokenKind::Word(_)) && self.colon_follows()
    }

    /// Passes over a comma that nothing stands before; false if none is there.
    pub(super) fn extra_comma(&mut self) -> bool {
        let span = self.peek().span;
        if !self.take_if(&TokenKind::Comma) {
            return false;
        }
        self.report(
            Diagnostic::error(
                "syntax/extra-comma",
                "there is a comma too many",
                span,
                "nothing stands before this comma",
            )
            .take_out(span),
        );
        true
    }

    /// Passes over a second colon, if there is one.
    fn extra_colon(&mut self) {
        let span = self.peek().span;
        if self.take_if(&TokenKind::Colon) {
            self.report(
                Diagnostic::error(
                    "syntax/extra-colon",
                    "there is a colon too many",
                    span,
                    "one colon stands before this",
                )
                .take_out(span),
            );
        }
    }

    fn quoted_name(&mut self, name: &str, span: Span) {
        if self.peek().kind != TokenKind::Colon {
            return;
        }
        self.report(
            Diagnostic::error(
                "syntax/quoted-name",
                "the name of a field has no quotes",
                span,
                "in quotes",
            )
            .write(span, name),
        );
    }

    pub(super) fn no_colon(&mut self, name: &str, span: Span) {
        let label = "a colon should follow this";
        let title = format!("there is no `:` after `{name}`");
        self.report(
            Diagnostic::error("syntax/missing-colon", title, span, label)
                .help(format!("write `{name}:`"))
                .fix(span.after(), ":"),
        );
    }

    /// A value where a `name:` should stand.
    fn nameless(&mut self) {
        let node = self.value();
        self.report(Diagnostic::error(
            "syntax/nameless",
            format!("there is {} here without a name", node.words()),
            node.span,
            "a name and a `:` should come before this",
        ));
    }
}
