//! Tokens, read one after the other.

use super::error::{Error, Result};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Syntax that can be read.
pub(crate) trait Parse: Sized {
    /// Reads it, and leaves what stands behind it.
    fn parse(input: &mut Cursor) -> Result<Self>;
}

/// Punctuation, where it is.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    text: &'static str,
    /// Where it begins.
    pub(crate) span: Span,
    last: Span,
}

impl Mark {
    /// Punctuation of ours.
    pub(crate) fn new(text: &'static str) -> Self {
        Mark { text, span: Span::call_site(), last: Span::call_site() }
    }
}

impl ToTokens for Mark {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut rest = self.text.len();
        for char in self.text.chars() {
            rest -= 1;
            let mut punct = Punct::new(char, if rest > 0 { Spacing::Joint } else { Spacing::Alone });
            punct.set_span(if rest > 0 { self.span } else { self.last });
            punct.to_tokens(tokens);
        }
    }
}

/// A place in some tokens. The invisible groups that `macro_rules!` leaves are looked into as if they were not there,
/// and stay around what is taken with all that is in them.
pub(crate) struct Cursor {
    tokens: Vec<TokenTree>,
    at: usize,
    end: Span,
    /// The invisible groups that were looked into, outer ones first.
    opened: Vec<Opened>,
}

/// An invisible group, whose tokens took its place.
struct Opened {
    group: TokenTree,
    start: usize,
    len: usize,
}

impl Cursor {
    /// The beginning of some tokens, which end at `end`.
    pub(crate) fn new(tokens: TokenStream, end: Span) -> Self {
        Cursor::of(tokens.into_iter().collect(), end)
    }

    /// The beginning of some tokens, which are there already.
    pub(crate) fn of(tokens: Vec<TokenTree>, end: Span) -> Self {
        Cursor { tokens, at: 0, end, opened: Vec::new() }
    }

    /// The inside of a group.
    pub(crate) fn inside(group: &Group) -> Self {
        Cursor::new(group.stream(), group.span_close())
    }

    /// The outermost invisible group that begins at a place and was looked into.
    fn opened_at(&self, place: usize) -> Option<&Opened> {
        self.opened.iter().find(|opened| opened.start == place)
    }

    /// The next token, which may be an invisible group.
    pub(crate) fn raw(&self) -> Option<&TokenTree> {
        match self.opened_at(self.at) {
            Some(opened) => Some(&opened.group),
            None => self.tokens.get(self.at),
        }
    }

    /// The next token, if it is an invisible group.
    pub(crate) fn invisible(&self) -> Option<&Group> {
        match self.raw() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => Some(group),
            Some(_) | None => None,
        }
    }

    /// Takes the next token, which may be an invisible group.
    pub(crate) fn next_raw(&mut self) -> Option<TokenTree> {
        let token = self.raw()?.clone();
        self.skip_raw();
        Some(token)
    }

    /// Leaves the next token behind, which may be an invisible group.
    pub(crate) fn skip_raw(&mut self) {
        self.at += self.opened_at(self.at).map_or(1, |opened| opened.len);
    }

    /// The token behind the next one.
    pub(crate) fn second(&mut self) -> Option<&TokenTree> {
        self.peek()?;
        self.tokens.get(self.at + 1)
    }

    /// The next token.
    pub(crate) fn peek(&mut self) -> Option<&TokenTree> {
        while let Some(TokenTree::Group(group)) = self.tokens.get(self.at) {
            if group.delimiter() != Delimiter::None {
                break;
            }
            self.open(group.clone());
        }
        self.tokens.get(self.at)
    }

    /// Puts what is in an invisible group in its place.
    fn open(&mut self, group: Group) {
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        let len = inside.len();
        self.tokens.splice(self.at..=self.at, inside);
        for other in &mut self.opened {
            if other.start > self.at {
                other.start = other.start + len - 1;
            } else if other.start + other.len > self.at {
                other.len = other.len + len - 1;
            }
        }
        self.opened.retain(|opened| opened.len > 0);
        if len > 0 {
            self.opened.push(Opened { group: TokenTree::Group(group), start: self.at, len });
        }
    }

    /// Takes the next token.
    pub(crate) fn next(&mut self) -> Option<TokenTree> {
        let token = self.peek()?.clone();
        self.at += 1;
        Some(token)
    }

    /// How far it is, to return there.
    pub(crate) fn place(&self) -> usize {
        self.at
    }

    /// Returns to a place.
    pub(crate) fn return_to(&mut self, place: usize) {
        self.at = place;
    }

    /// What was read since a place: an invisible group as such, if all of it was.
    pub(crate) fn since(&self, place: usize) -> TokenStream {
        self.trees_since(place).into_iter().collect()
    }

    /// What was read since a place, one by one.
    pub(crate) fn trees_since(&self, place: usize) -> Vec<TokenTree> {
        let mut read = Vec::new();
        let mut at = place;
        while at < self.at {
            let whole = |opened: &&Opened| opened.start == at && at + opened.len <= self.at;
            match self.opened.iter().find(whole) {
                Some(opened) => {
                    read.push(opened.group.clone());
                    at += opened.len;
                }
                None => {
                    read.push(self.tokens[at].clone());
                    at += 1;
                }
            }
        }
        read
    }

    /// Takes all that is left.
    pub(crate) fn rest(&mut self) -> Vec<TokenTree> {
        let place = self.at;
        self.at = self.tokens.len();
        self.trees_since(place)
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Nothing may be left.
    pub(crate) fn end(&mut self) -> Result<()> {
        match self.is_empty() {
            true => Ok(()),
            false => Err(self.error("unexpected token")),
        }
    }

    /// Where the next token is.
    pub(crate) fn span(&mut self) -> Span {
        let end = self.end;
        self.peek().map_or(end, |token| token.span())
    }

    /// A mistake at the next token.
    pub(crate) fn error(&mut self, message: &str) -> Error {
        let span = self.span();
        match self.is_empty() {
            true => Error::new(span, format!("unexpected end of input, {message}")),
            false => Error::new(span, message),
        }
    }

    /// Whether a mark comes next: as much of it as was written as one.
    pub(crate) fn is(&mut self, text: &str) -> bool {
        self.peek();
        let mut at = self.at;
        let mut joint = true;
        for char in text.chars() {
            match self.tokens.get(at) {
                Some(TokenTree::Punct(punct)) if joint && punct.as_char() == char => {
                    joint = punct.spacing() == Spacing::Joint;
                }
                _ => return false,
            }
            at += 1;
        }
        // One colon is half of two.
        let half = match self.tokens.get(at) {
            Some(TokenTree::Punct(next)) if joint => match text {
                ":" => next.as_char() == ':',
                "=" => matches!(next.as_char(), '=' | '>'),
                _ => false,
            },
            _ => false,
        };
        !half
    }

    /// Takes a mark, if it comes next.
    pub(crate) fn take(&mut self, text: &'static str) -> Option<Mark> {
        if !self.is(text) {
            return None;
        }
        let span = self.span();
        self.at += text.len();
        Some(Mark { text, span, last: self.tokens[self.at - 1].span() })
    }

    /// Takes a mark.
    pub(crate) fn expect(&mut self, text: &'static str) -> Result<Mark> {
        match self.take(text) {
            Some(mark) => Ok(mark),
            None => Err(self.error(&format!("expected `{text}`"))),
        }
    }

    /// Whether this word comes next.
    pub(crate) fn is_word(&mut self, word: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(ident)) if ident == word)
    }

    /// Takes a word, if it comes next.
    pub(crate) fn take_word(&mut self, word: &str) -> Option<Ident> {
        match self.is_word(word) {
            true => self.take_ident(),
            false => None,
        }
    }

    /// Takes a word.
    pub(crate) fn expect_word(&mut self, word: &str) -> Result<Ident> {
        match self.take_word(word) {
            Some(word) => Ok(word),
            None => Err(self.error(&format!("expected `{word}`"))),
        }
    }

    /// Takes an identifier or keyword, if one comes next.
    pub(crate) fn take_ident(&mut self) -> Option<Ident> {
        match self.peek() {
            Some(TokenTree::Ident(ident)) => {
                let ident = ident.clone();
                self.at += 1;
                Some(ident)
            }
            _ => None,
        }
    }

    /// Takes an identifier or keyword.
    pub(crate) fn ident(&mut self) -> Result<Ident> {
        match self.take_ident() {
            Some(ident) => Ok(ident),
            None => Err(self.error("expected identifier")),
        }
    }

    /// Whether a literal comes next.
    pub(crate) fn is_literal(&mut self) -> bool {
        matches!(self.peek(), Some(TokenTree::Literal(_)))
    }

    /// Takes a literal, if one comes next.
    pub(crate) fn take_literal(&mut self) -> Option<Literal> {
        match self.peek() {
            Some(TokenTree::Literal(literal)) => {
                let literal = literal.clone();
                self.at += 1;
                Some(literal)
            }
            _ => None,
        }
    }

    /// Whether a group in these delimiters comes next.
    pub(crate) fn is_group(&mut self, delimiter: Delimiter) -> bool {
        matches!(self.peek(), Some(TokenTree::Group(group)) if group.delimiter() == delimiter)
    }

    /// Takes a group, if one in these delimiters comes next.
    pub(crate) fn take_group(&mut self, delimiter: Delimiter) -> Option<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
                let group = group.clone();
                self.at += 1;
                Some(group)
            }
            _ => None,
        }
    }

    /// Takes a group.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Result<Group> {
        let expected = match delimiter {
            Delimiter::Parenthesis => "expected parentheses",
            Delimiter::Bracket => "expected square brackets",
            Delimiter::Brace | Delimiter::None => "expected curly braces",
        };
        match self.take_group(delimiter) {
            Some(group) => Ok(group),
            None => Err(self.error(expected)),
        }
    }

    /// Reads everything that is left, with commas between.
    pub(crate) fn all<T: Parse>(mut self) -> Result<Vec<T>> {
        let mut all = Vec::new();
        while !self.is_empty() {
            all.push(T::parse(&mut self)?);
            if !self.is_empty() {
                self.expect(",")?;
            }
        }
        Ok(all)
    }

    /// Takes tokens up to one of these marks, outside of groups.
    pub(crate) fn until(&mut self, marks: &[&'static str]) -> Vec<TokenTree> {
        let place = self.at;
        while let Some(token) = self.raw() {
            let is_mark = matches!(token, TokenTree::Punct(_));
            if is_mark && marks.iter().any(|mark| self.is(mark)) {
                break;
            }
            // Two colons are no colon, wherever one looks at them from.
            if is_mark && self.is("::") {
                self.at += 1;
            }
            self.skip_raw();
        }
        self.trees_since(place)
    }
}

/// Writes syntax with a mark between, or with nothing.
pub(crate) fn separated<T: ToTokens>(all: &[T], mark: &'static str, tokens: &mut TokenStream) {
    for (index, syntax) in all.iter().enumerate() {
        if index > 0 {
            Mark::new(mark).to_tokens(tokens);
        }
        syntax.to_tokens(tokens);
    }
}

/// Writes a group.
pub(crate) fn surrounded(delimiter: Delimiter, span: Span, inside: TokenStream, tokens: &mut TokenStream) {
    let mut group = Group::new(delimiter, inside);
    group.set_span(span);
    TokenTree::Group(group).to_tokens(tokens);
}
