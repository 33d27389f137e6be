//! Leaves out what the language does not need: ends before a brace, declarations that go on, parentheses around one parameter.

use super::lex::{Kind, Token};
use super::may_end;

/// What becomes of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays.
    Kept,
    /// It is left out.
    Dropped,
    /// A comma takes its place.
    Comma,
}

/// What becomes of each token; `source` is what they were read from.
pub(super) fn fates(source: &str, tokens: &[Token<'_>]) -> Vec<Fate> {
    let mut fates = vec![Fate::Kept; tokens.len()];
    let mut depth = 0_usize;
    // Whether the statement at the top level declares variables, and by which word.
    let mut declares: Option<&str> = None;
    let mut opened = Vec::new();
    // Whether the parenthesis that was closed last was that of a loop or a condition.
    let mut heads = false;
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        if depth == 0
            && before.is_some_and(|before| source[before.end()..token.start].contains('\n') && may_end(before, token))
        {
            declares = None;
        }
        match (token.kind, token.text) {
            (Kind::Punct, "(" | "[" | "{") => {
                depth += 1;
                opened.push(at);
            }
            (Kind::Punct, ")" | "]" | "}") => {
                depth = depth.saturating_sub(1);
                let opening = opened.pop();
                if token.text == "}" && before.is_some_and(|before| may_go(tokens, at - 1, (before, heads))) {
                    fates[at - 1] = Fate::Dropped;
                }
                heads = token.text == ")" && opening.is_some_and(|opening| is_head(tokens, opening));
                if let Some(opening) = opening.filter(|opening| is_one_parameter(tokens, *opening, at)) {
                    fates[opening] = Fate::Dropped;
                    fates[at] = Fate::Dropped;
                }
            }
            (Kind::Text, text) => {
                // What stands in a template is as good as in parentheses.
                if text.starts_with('}') {
                    depth = depth.saturating_sub(1);
                    opened.pop();
                }
                if (text.starts_with('`') || text.starts_with('}')) && text.ends_with("${") {
                    depth += 1;
                    opened.push(at);
                }
            }
            (Kind::Word, word @ ("const" | "let")) if depth == 0 => match before {
                Some(before) if before.text == ";" && declares == Some(word) => {
                    fates[at - 1] = Fate::Comma;
                    fates[at] = Fate::Dropped;
                }
                Some(before) if before.text == "export" => declares = None,
                Some(_) | None => declares = Some(word),
            },
            (Kind::Word | Kind::Punct | Kind::Comment, _) => {
                if depth == 0 && before.is_some_and(|before| before.text == ";") {
                    declares = None;
                }
            }
        }
    }
    fates
}

/// Whether the token before a closing brace says nothing: a comma, or a semicolon that is no empty statement.
fn may_go(tokens: &[Token<'_>], at: usize, (token, behind_head): (&Token<'_>, bool)) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| tokens[before]).filter(|_| token.kind == Kind::Punct) else {
        return false;
    };
    match token.text {
        "," => !matches!(before.text, "{" | "," | "["),
        // Behind the head of a loop it is the body.
        ";" if before.text == ")" => !behind_head,
        ";" => !matches!(before.text, ";" | "{" | "}" | "else" | "do"),
        _ => false,
    }
}

/// Whether a parenthesis opens the head of a loop or a condition.
fn is_head(tokens: &[Token<'_>], opening: usize) -> bool {
    let before = opening.checked_sub(1).map_or("", |before| tokens[before].text);
    matches!(before, "if" | "for" | "while" | "with" | "await")
}

/// Whether these parentheses stand around the only parameter of an arrow, which needs none.
fn is_one_parameter(tokens: &[Token<'_>], opening: usize, closing: usize) -> bool {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let follows_word = opening.checked_sub(1).is_some_and(|before| tokens[before].kind == Kind::Word);
    closing == opening + 2
        && tokens[opening].text == "("
        && tokens[opening + 1].kind == Kind::Word
        && text(closing + 1) == "="
        && text(closing + 2) == ">"
        && !follows_word
}
