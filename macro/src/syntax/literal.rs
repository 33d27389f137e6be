//! What literals mean: texts and whole numbers.

use super::expression::Expr;
use proc_macro2::{Delimiter, Literal, TokenTree};

/// The text of a string literal; nothing for other literals.
pub(crate) fn text(literal: &Literal) -> Option<String> {
    let written = literal.to_string();
    if let Some(raw) = written.strip_prefix('r') {
        let inside = raw.trim_matches('#');
        return Some(inside.strip_prefix('"')?.strip_suffix('"')?.to_string());
    }
    unescaped(written.strip_prefix('"')?.strip_suffix('"')?)
}

/// The text that an expression is, if it is nothing but a string literal.
pub(crate) fn text_of(expression: &Expr) -> Option<String> {
    match expression.0.as_slice() {
        [TokenTree::Literal(literal)] => text(literal),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => text_of(&Expr::of(group.stream())),
        _ => None,
    }
}

/// The whole number that an expression writes out.
pub(crate) fn integer(expression: &Expr) -> Option<i64> {
    number(&expression.0, false)
}

fn number(expression: &[TokenTree], negative: bool) -> Option<i64> {
    match expression {
        [TokenTree::Group(group)] if matches!(group.delimiter(), Delimiter::None | Delimiter::Parenthesis) => {
            number(&Expr::of(group.stream()).0, negative)
        }
        [TokenTree::Literal(literal)] => digits(&literal.to_string(), negative),
        [TokenTree::Punct(minus), of] if minus.as_char() == '-' && !negative => number(std::slice::from_ref(of), true),
        _ => None,
    }
}

/// The number that a literal is, read with its sign: the smallest number has no positive counterpart.
fn digits(written: &str, negative: bool) -> Option<i64> {
    let written = written.replace('_', "");
    // A number that carries its sign, as macros may write them.
    let (written, negative) = match written.strip_prefix('-') {
        Some(rest) => (rest.to_string(), true),
        None => (written, negative),
    };
    let (radix, digits) = match written.get(..2) {
        Some("0x") => (16, &written[2..]),
        Some("0o") => (8, &written[2..]),
        Some("0b") => (2, &written[2..]),
        _ => (10, written.as_str()),
    };
    let end = digits.find(|char: char| !char.is_digit(radix)).unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    if !suffix.is_empty() && !suffix.starts_with(['i', 'u']) {
        return None;
    }
    let value = i128::from_str_radix(digits, radix).ok()?;
    i64::try_from(if negative { -value } else { value }).ok()
}

/// What stands between the quotes, without its escapes. rustc has refused those that do not exist.
fn unescaped(written: &str) -> Option<String> {
    let mut text = String::new();
    let mut chars = written.chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            text.push(char);
            continue;
        }
        match chars.next()? {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '0' => text.push('\0'),
            'x' => {
                let code: String = chars.by_ref().take(2).collect();
                text.push(char::from(u8::from_str_radix(&code, 16).ok()?));
            }
            'u' => {
                let code: String = chars.by_ref().skip(1).take_while(|char| *char != '}').collect();
                text.push(char::from_u32(u32::from_str_radix(&code.replace('_', ""), 16).ok()?)?);
            }
            // The line goes on where the next one has its first letter.
            '\n' | '\r' => {
                let rest = chars.as_str().trim_start_matches([' ', '\t', '\n', '\r']);
                chars = rest.chars();
            }
            itself => text.push(itself),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(source: &str, expected: Option<&str>) {
        let tokens = Expr::of(source.parse().expect("tokens"));
        assert_eq!(text_of(&tokens).as_deref(), expected, "{source}");
    }

    #[test]
    fn texts_are_what_rust_makes_of_them() {
        is(r#""plain""#, Some("plain"));
        is(r#""\"a\\b\n\t\x41\u{1F_600}\0\'""#, Some("\"a\\b\n\tA\u{1f600}\0'"));
        is("\"one\\\n      two\"", Some("onetwo"));
        is(r###"r#"raw "\n""#"###, Some(r#"raw "\n""#));
        is(r#"r"C:\""#, Some(r"C:\"));
        is(r#"b"bytes""#, None);
        is("'c'", None);
        is("7", None);
        is("a", None);
    }

    #[test]
    fn numbers_are_literals_with_or_without_sign() {
        let number = |source: &str| integer(&Expr::of(source.parse().expect("tokens")));
        assert_eq!(number("7"), Some(7));
        assert_eq!(number("-1"), Some(-1));
        assert_eq!(number("0xff_u32"), Some(255));
        assert_eq!(number("1_000i64"), Some(1000));
        assert_eq!(number("((1))"), Some(1));
        assert_eq!(number("-(2)"), Some(-2));
        assert_eq!(number("-9223372036854775808"), Some(i64::MIN));
    }

    #[test]
    fn anything_to_compute_is_not_a_number() {
        let number = |source: &str| integer(&Expr::of(source.parse().expect("tokens")));
        for source in ["1 << 3", "FIRST", "\"a\"", "1.5", "1e3", "--1", "9223372036854775808"] {
            assert_eq!(number(source), None, "{source}");
        }
    }
}
