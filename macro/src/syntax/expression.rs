//! Expressions, which stay as they are written: only their end is found.

use super::cursor::{Cursor, Parse};
use super::error::Result;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// An expression.
#[derive(Clone)]
pub(crate) struct Expr(
    /// What is written.
    pub(crate) Vec<TokenTree>,
);

/// What comes next in an expression, which says what `<` and `|` mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A value: `<` begins a type that something is of, and `|` the parameters of a closure.
    Value,
    /// An operator, which both of them are.
    Operator,
    /// More of an operator whose first sign was read.
    Rest,
    /// What stands behind `::`: `<` begins arguments.
    Arguments,
    /// A type, as behind `as` and `->`.
    Type,
    /// What may follow the name of a type: `<` begins arguments.
    Named,
}

/// Looks for the end of an expression.
struct Search {
    next: Next,
    depth: usize,
    in_parameters: bool,
    before: char,
}

/// Up to the next comma that is not part of it: neither in angle brackets nor between the parameters of a closure.
impl Parse for Expr {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        let mut search = Search { next: Next::Value, depth: 0, in_parameters: false, before: ' ' };
        // Invisible groups are values, whatever is in them.
        while let Some(token) = input.raw() {
            let char = match token {
                TokenTree::Punct(punct) => punct.as_char(),
                TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => ' ',
            };
            if char == ',' && search.depth == 0 && !search.in_parameters {
                break;
            }
            search.next = search.behind(token, char);
            search.before = char;
            input.skip_raw();
        }
        let written = input.trees_since(place);
        match written.is_empty() {
            true => Err(input.error("expected an expression")),
            false => Ok(Expr(written)),
        }
    }
}

impl Search {
    /// What comes behind a token.
    fn behind(&mut self, token: &TokenTree, char: char) -> Next {
        let joint = matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        match char {
            ' ' => self.behind_word(token),
            '<' if self.depth > 0 || !matches!(self.next, Next::Operator | Next::Rest) => {
                self.depth += 1;
                Next::Type
            }
            '>' if self.before == '-' => Next::Type,
            '>' if self.depth > 0 => {
                self.depth -= 1;
                Next::Operator
            }
            '|' if self.in_parameters || (self.next == Next::Value && self.depth == 0) => {
                self.in_parameters = !self.in_parameters;
                Next::Value
            }
            ':' if self.next == Next::Named => Next::Named,
            ':' if self.before == ':' => Next::Arguments,
            '*' | '&' | '\'' | '!' if self.next == Next::Type => Next::Type,
            '?' => Next::Operator,
            '<' | '|' if joint => Next::Rest,
            _ => Next::Value,
        }
    }

    fn behind_word(&self, token: &TokenTree) -> Next {
        let TokenTree::Ident(word) = token else { return Next::Operator };
        match (word.to_string().as_str(), self.next) {
            ("as", _) | ("const" | "dyn" | "mut", Next::Type) => Next::Type,
            ("async" | "break" | "const" | "else" | "if" | "in" | "let" | "match", _) => Next::Value,
            ("move" | "mut" | "return" | "static" | "while", _) => Next::Value,
            (_, Next::Type | Next::Named) => Next::Named,
            _ => Next::Operator,
        }
    }
}

impl Expr {
    /// An expression of ours.
    pub(crate) fn of(tokens: TokenStream) -> Self {
        Expr(tokens.into_iter().collect())
    }
}

impl ToTokens for Expr {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.iter().for_each(|token| token.to_tokens(tokens));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_ends_where_what_is_behind_it_begins() {
        for (source, expected) in [
            ("a, b", "a"),
            ("f::<A, B>(c, d), e", "f::<A, B>(c, d)"),
            ("|a, b| a < b, c", "|a, b| a < b"),
            ("move |a: &B, c| d, e", "move |a: &B, c| d"),
            ("|a: B<C, D>| -> E<F, G> { h }, i", "|a: B<C, D>| -> E<F, G> { h }"),
            ("|| a, b", "|| a"),
            ("f(|a, b| c)(d) | |e, f| g, h", "f(|a, b| c)(d) | |e, f| g"),
            ("<A as B<C, D>>::E, f", "<A as B<C, D>>::E"),
            ("1 + <A as B<C, D>>::E, f", "1 + <A as B<C, D>>::E"),
            ("a < b, c > d", "a < b"),
            ("a::b < c, d > e", "a::b < c"),
            ("a << b, c >> d", "a << b"),
            ("a >> b, c << d", "a >> b"),
            ("a || b, c || d", "a || b"),
            ("a | b, c | d", "a | b"),
            ("a as B<C, D>, e", "a as B<C, D>"),
            ("a as b::B<C, D>, e", "a as b::B<C, D>"),
            ("a as *const B<C, D>, e", "a as *const B<C, D>"),
            ("a as u8 * b < c, d", "a as u8 * b < c"),
            ("f::<fn(A) -> B<C, D>, E>(), g", "f::<fn(A) -> B<C, D>, E>()"),
            ("f::<A<B<C>>, D>() < e, f", "f::<A<B<C>>, D>() < e"),
            ("if a < b { c } else { d }, e", "if a < b { c } else { d }"),
            ("-1, b", "-1"),
            ("m!(a, b), c", "m!(a, b)"),
            ("a? < b, c", "a? < b"),
            ("r#if < b, c", "r#if < b"),
            ("&raw const a < b, c", "&raw const a < b"),
        ] {
            let mut input = Cursor::new(source.parse().expect("tokens"), proc_macro2::Span::call_site());
            let read = Expr::parse(&mut input).expect("an expression");
            let expected: TokenStream = expected.parse().expect("tokens");
            assert_eq!(read.to_token_stream().to_string(), expected.to_string(), "{source}");
        }
    }

    #[test]
    fn what_a_macro_was_given_stays_one_value() {
        let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote::quote!(1 + 2));
        let mut input = Cursor::new(quote::quote!(#group * 3, b), proc_macro2::Span::call_site());
        assert!(!input.is("+"), "somebody looked into it");
        let read = Expr::parse(&mut input).expect("an expression").0;
        assert!(matches!(&read[0], TokenTree::Group(group) if group.stream().to_string() == "1 + 2"));
        assert_eq!(read.len(), 3);
    }
}
