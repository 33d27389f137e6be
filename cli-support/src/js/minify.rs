//! Takes from JavaScript what only people read: white space, comments, long names.
//!
//! It works on tokens, and knows just enough of the language to tell names from keys. What it cannot read stays as it is.

#[path = "../../build/lex.rs"]
pub(crate) mod lex;
mod rename;
mod shorten;

use lex::{Kind, Token};
use shorten::Fate;
use std::collections::BTreeSet;

/// The same program, shorter. `foreign` are names that mean something outside of it, and keep their spelling.
pub fn minify(source: &str, foreign: &BTreeSet<String>) -> String {
    let Ok(tokens) = lex::tokens(source) else { return source.to_owned() };
    let tokens: Vec<Token<'_>> =
        tokens.into_iter().filter(|token| token.kind != Kind::Comment || is_kept(token)).collect();
    let names = rename::names(&tokens, foreign).unwrap_or_else(|| vec![None; tokens.len()]);
    let mut text = String::with_capacity(source.len() / 2);
    let mut before: Option<Token<'_>> = None;
    for ((token, name), fate) in tokens.iter().zip(names).zip(shorten::fates(source, &tokens)) {
        if fate == Fate::Dropped {
            continue;
        }
        if let Some(before) = before {
            text.push_str(between(source, &before, token));
        }
        text.push_str(match fate {
            Fate::Comma => ",",
            Fate::Kept | Fate::Dropped => name.as_deref().unwrap_or(token.text),
        });
        before = Some(*token);
    }
    text.push('\n');
    text
}

/// Comments that are read by programs.
fn is_kept(comment: &Token<'_>) -> bool {
    let marks = ["@ts-self-types", "webpack", "@vite", "PURE__", "@license"];
    comment.text.starts_with("/*!") || marks.iter().any(|mark| comment.text.contains(mark))
}

/// What has to stand between two tokens.
fn between(source: &str, before: &Token<'_>, after: &Token<'_>) -> &'static str {
    let space = &source[before.end()..after.start];
    if space.contains('\n') && may_end(before, after) {
        return "\n";
    }
    if before.kind == Kind::Comment {
        return if before.text.starts_with("//") { "\n" } else { "" };
    }
    let ends = before.text.chars().next_back().unwrap_or(' ');
    let begins = after.text.chars().next().unwrap_or(' ');
    match (lex::is_word(ends), lex::is_word(begins)) {
        (true, true) => " ",
        _ if space.is_empty() => "",
        (false, false) if before.kind == Kind::Punct && after.kind == Kind::Punct && may_merge(ends, begins) => " ",
        // `1 .x`
        (true, false) if begins == '.' && before.kind == Kind::Text => " ",
        _ => "",
    }
}

/// Whether a statement may end here without a semicolon.
fn may_end(before: &Token<'_>, after: &Token<'_>) -> bool {
    let goes_on = before.kind == Kind::Punct && !matches!(before.text, ")" | "]" | "}" | "+" | "-");
    let template = before.kind == Kind::Text && before.text.ends_with("${");
    let continued = after.kind == Kind::Punct && matches!(after.text, ")" | "]" | "}" | "." | "," | ";" | ":" | "?");
    let resumed = after.kind == Kind::Text && after.text.starts_with('}');
    !(goes_on || template || continued || resumed)
}

/// Whether two operators would become another one, or a comment.
fn may_merge(ends: char, begins: char) -> bool {
    let closed = |c: char| "(){}[],;:".contains(c);
    let apart = "=&|?>*%^".contains(ends) && "!~-+".contains(begins);
    !(closed(ends) || closed(begins) || apart)
}

#[cfg(test)]
mod tests;
