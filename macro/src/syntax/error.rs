//! What is wrong, and where.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use std::fmt;

/// What was read, or why it could not be.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// A mistake, from one token to another.
#[derive(Debug)]
pub(crate) struct Error {
    start: Span,
    end: Span,
    message: String,
}

impl Error {
    /// A mistake at one token.
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Error { start: span, end: span, message: message.into() }
    }

    /// A mistake at a piece of syntax.
    pub(crate) fn new_spanned(syntax: &dyn ToTokens, message: impl Into<String>) -> Self {
        let (start, end) = ends(syntax);
        Error { start, end, message: message.into() }
    }

    /// Where it begins.
    pub(crate) fn span(&self) -> Span {
        self.start.join(self.end).unwrap_or(self.start)
    }

    /// The tokens that make the compiler show it: `::core::compile_error! { "…" }`, which reaches from one span to the other.
    pub(crate) fn to_compile_error(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for name in ["core", "compile_error"] {
            for spacing in [Spacing::Joint, Spacing::Alone] {
                tokens.extend([punct(':', spacing, self.start)]);
            }
            tokens.extend([TokenTree::Ident(Ident::new(name, self.start))]);
        }
        tokens.extend([punct('!', Spacing::Alone, self.start)]);
        let mut message = Literal::string(&self.message);
        message.set_span(self.end);
        let mut group = Group::new(Delimiter::Brace, TokenTree::Literal(message).into());
        group.set_span(self.end);
        tokens.extend([TokenTree::Group(group)]);
        tokens
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

fn punct(char: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(char, spacing);
    punct.set_span(span);
    TokenTree::Punct(punct)
}

/// Where a piece of syntax is; where its first token is, if the compiler does not join the two.
pub(crate) fn span_of(syntax: &dyn ToTokens) -> Span {
    let (start, end) = ends(syntax);
    start.join(end).unwrap_or(start)
}

fn ends(syntax: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = syntax.to_token_stream().into_iter();
    let start = tokens.next().map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| token.span());
    (start, end)
}
