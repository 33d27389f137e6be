//! JavaScript source to tokens: as much of the language as fragments use.

/// A form that a fragment must not have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The line, from 1.
    pub(crate) line: usize,
    /// What is wrong, and what to write instead.
    pub(crate) message: String,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier or a keyword.
    Word,
    /// One character of punctuation; `...` is one token.
    Punct,
    /// A string, a number, or a piece of a template.
    Text,
    /// A comment of either kind.
    Comment,
}

/// One token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its source.
    pub(crate) text: &'a str,
    /// Its first byte.
    pub(crate) start: usize,
    /// Its line, from 1.
    pub(crate) line: usize,
}

impl Token<'_> {
    /// The byte after its last.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// All tokens of a source.
///
/// Errors: an unfinished comment, string or template; a regular expression, which cannot be told from a division without
/// a parser and which no fragment needs.
pub(crate) fn tokens(source: &str) -> Result<Vec<Token<'_>>, Problem> {
    let mut lexer = Lexer { source, at: 0, line: 1, tokens: Vec::new(), braces: Vec::new() };
    while lexer.at < source.len() {
        lexer.step()?;
    }
    Ok(lexer.tokens)
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    line: usize,
    tokens: Vec<Token<'a>>,
    /// For each open `{`, whether a template goes on after its `}`.
    braces: Vec<bool>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn step(&mut self) -> Result<(), Problem> {
        let rest = self.rest();
        let first = rest.chars().next().unwrap_or('\0');
        if first.is_whitespace() {
            self.at += first.len_utf8();
            self.line += usize::from(first == '\n');
            return Ok(());
        }
        if rest.starts_with("//") {
            return self.take(Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
        }
        if rest.starts_with("/*") {
            let length = rest.find("*/").ok_or_else(|| self.problem("this comment does not end"))?;
            return self.take(Kind::Comment, length + 2);
        }
        if is_word(first) && !first.is_ascii_digit() {
            return self.take(Kind::Word, rest.find(|c| !is_word(c)).unwrap_or(rest.len()));
        }
        if first.is_ascii_digit() {
            return self.take(Kind::Text, rest.find(|c| !is_word(c) && c != '.').unwrap_or(rest.len()));
        }
        if first == '"' || first == '\'' {
            return self.string(first);
        }
        if first == '`' {
            return self.template();
        }
        if first == '}' && self.braces.last() == Some(&true) {
            self.braces.pop();
            return self.template();
        }
        if first == '/' && !self.after_value() {
            return Err(self.problem("a regular expression: write it without one"));
        }
        match first {
            '{' => self.braces.push(false),
            '}' => {
                self.braces.pop();
            }
            _ => {}
        }
        self.take(Kind::Punct, if rest.starts_with("...") { 3 } else { first.len_utf8() })
    }

    /// Whether a `/` here divides.
    fn after_value(&self) -> bool {
        match self.tokens.iter().rev().find(|token| token.kind != Kind::Comment) {
            Some(token) => match token.kind {
                Kind::Word => token.text != "return" && token.text != "typeof",
                Kind::Text => true,
                Kind::Punct => token.text == ")" || token.text == "]",
                Kind::Comment => false,
            },
            None => false,
        }
    }

    fn string(&mut self, quote: char) -> Result<(), Problem> {
        let mut escaped = false;
        for (i, c) in self.rest().char_indices().skip(1) {
            match c {
                '\n' => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if c == quote => return self.take(Kind::Text, i + 1),
                _ => {}
            }
        }
        Err(self.problem("this string does not end on its line"))
    }

    /// From a backtick, or from the brace that ends an expression, to the next expression or to the end.
    fn template(&mut self) -> Result<(), Problem> {
        let rest = self.rest();
        let mut escaped = false;
        for (i, c) in rest.char_indices().skip(1) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '`' => return self.take(Kind::Text, i + 1),
                '{' if rest[..i].ends_with('$') => {
                    self.braces.push(true);
                    return self.take(Kind::Text, i + 1);
                }
                _ => {}
            }
        }
        Err(self.problem("this template does not end"))
    }

    fn take(&mut self, kind: Kind, length: usize) -> Result<(), Problem> {
        let text = &self.rest()[..length];
        self.tokens.push(Token { kind, text, start: self.at, line: self.line });
        self.at += length;
        self.line += text.matches('\n').count();
        Ok(())
    }

    fn problem(&self, message: &str) -> Problem {
        Problem { line: self.line, message: message.to_owned() }
    }
}

pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}
