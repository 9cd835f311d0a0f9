//! What stands in a block: names, colons, values and commas, and what is said where one is wrong.

use super::Parser;
use crate::source::diagnostic::Diagnostic;
use crate::source::place::{Span, Spanned};
use crate::source::token::TokenKind;
use crate::source::tree::Field;

impl Parser<'_> {
    pub(super) fn fields(&mut self) -> Vec<Field> {
        let mut fields = Vec::new();
        while !self.at_close() {
            if self.extra_comma() {
                continue;
            }
            if let Some(name) = self.field_name() {
                if self.name_follows() {
                    let value = self.no_value(self.peek().span);
                    fields.push(Field { name, value });
                    continue;
                }
                let value = self.value();
                fields.push(Field { name, value });
            }
            self.comma();
        }
        fields
    }

    /// `name:`; a mistake in it is reported, and `None` given when there is no field to read.
    fn field_name(&mut self) -> Option<Spanned<String>> {
        let token = self.take();
        let name = match &token.kind {
            TokenKind::Word(word) => self.name_of_words(word, token.span),
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
