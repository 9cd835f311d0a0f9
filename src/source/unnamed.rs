//! A list whose beginning was lost, name and bracket: which one it was, by what stands in it.

use super::block::Tables;
use super::diagnostic::Diagnostic;
use super::kind::FieldKind;
use super::token::{Bracket, Token, TokenKind};

/// How many names of the first entry are looked at.
const NAMES_MOST: usize = 4;

/// With the name of the list as well, where a `[` is to be put before an entry of a block.
pub(super) fn with_a_name(mut problem: Diagnostic, tokens: &[Token], tables: Tables) -> Diagnostic {
    let [edit] = problem.fix.as_slice() else {
        return problem;
    };
    let at = tokens.partition_point(|token| token.span.start < edit.span.start);
    let before = at.checked_sub(1).map(|place| &tokens[place].kind);
    let alone = matches!(
        before,
        Some(TokenKind::Comma | TokenKind::Open(Bracket::Round))
    );
    let block = tokens.get(at).map(|token| &token.kind) == Some(&TokenKind::Open(Bracket::Round));
    if edit.replacement != "[" || !alone || !block {
        return problem;
    }
    let place = edit.span;
    let Some(name) = list_of(&names(&tokens[at + 1..]), tables) else {
        return problem.help("put the name of the list there, a `:` and a `[`, as in `items: [`");
    };
    problem.title = format!("the beginning of a list is missing: `{name}: [`");
    problem.primary.text = format!("`{name}: [` should come before this");
    problem.fix.clear();
    problem
        .help(format!("put `{name}: [` there"))
        .fix(place, format!("{name}: ["))
}

/// The first names of the block that these pieces begin.
fn names(tokens: &[Token]) -> Vec<&str> {
    let (mut depth, mut found) = (0_usize, Vec::new());
    for pair in tokens.windows(2) {
        match &pair[0].kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) if depth == 0 => break,
            TokenKind::Close(_) => depth -= 1,
            TokenKind::Word(word) if depth == 0 && pair[1].kind == TokenKind::Colon => {
                found.push(word.as_str());
            }
            _ => {}
        }
        if found.len() == NAMES_MOST {
            break;
        }
    }
    found
}

/// The list whose entries may have all of these names.
fn list_of(names: &[&str], tables: Tables) -> Option<&'static str> {
    let has = |block: &str| {
        let mut table = tables.iter().filter(|(name, _)| *name == block);
        table.any(|(_, fields)| {
            let known = |name: &&str| fields.iter().any(|field| field.name == *name);
            !names.is_empty() && names.iter().all(known)
        })
    };
    let mut fields = tables.iter().flat_map(|(_, fields)| fields.iter());
    let list = fields.find(|field| match field.kind {
        FieldKind::List(FieldKind::Block(block)) => has(block),
        _ => false,
    })?;
    Some(list.name)
}
