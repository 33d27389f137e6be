//! The form of a fragment: imports at the top, then declarations, and nothing that acts when it is loaded.

use std::collections::BTreeSet;

pub(crate) use super::lex::Problem;
use super::lex::{Kind, Token, tokens};

/// Whether a file is a helper or a target's loader, which may act when it is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Declarations only.
    Fragment,
    /// Declarations, statements, and one list of exports at the end.
    Loader,
}

/// A file, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Module {
    /// What it imports, in order.
    pub(crate) imports: Vec<Import>,
    /// What it declares at the top level, in order; statements of a loader have no name.
    pub(crate) declarations: Vec<Declaration>,
    /// A loader's list of exports: local name, public name.
    pub(crate) exports: Vec<(String, String)>,
}

/// `import { names } from "from";`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// Where from, as written.
    pub(crate) from: String,
    /// What.
    pub(crate) names: Vec<String>,
    /// On which line.
    pub(crate) line: usize,
}

/// A declaration at the top level.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Declaration {
    /// Its name; empty for a statement of a loader.
    pub(crate) name: String,
    /// Whether it is exported.
    pub(crate) exported: bool,
    /// The first sentence of its JSDoc; empty if it has none.
    pub(crate) summary: String,
    /// Its source with the comments before it, without `export`.
    pub(crate) text: String,
    /// Every identifier in it that is not a property behind a dot.
    pub(crate) words: BTreeSet<String>,
    /// On which line it begins.
    pub(crate) line: usize,
}

/// Takes a file apart.
pub(crate) fn scan(source: &str, role: Role) -> Result<Module, Problem> {
    let tokens = tokens(source)?;
    let mut scanner = Scanner { source, tokens: &tokens, at: 0, role, module: Module::default() };
    while scanner.at < tokens.len() {
        scanner.item()?;
    }
    Ok(scanner.module)
}

struct Scanner<'a> {
    source: &'a str,
    tokens: &'a [Token<'a>],
    at: usize,
    role: Role,
    module: Module,
}

impl<'a> Scanner<'a> {
    /// One thing at the top level, with the comments before it.
    fn item(&mut self) -> Result<(), Problem> {
        let first = self.at;
        while self.peek(0).is_some_and(|token| token.kind == Kind::Comment) {
            self.at += 1;
        }
        let Some(token) = self.peek(0) else { return Ok(()) };
        match (token.text, self.peek(1).map(|next| next.text)) {
            ("import", _) => self.import(),
            ("export", Some("{")) if self.role == Role::Loader => self.export_list(),
            _ => self.declaration(first),
        }
    }

    fn import(&mut self) -> Result<(), Problem> {
        let line = self.tokens[self.at].line;
        let form = || Problem { line, message: "write `import { a, b } from \"…\";` on one line".to_owned() };
        if let Some(declaration) = self.module.declarations.first() {
            let message = format!("imports stand before the first declaration, which is on line {}", declaration.line);
            return Err(Problem { line, message });
        }
        self.at += 1;
        let names = self.braced_words().ok_or_else(form)?;
        let from = match (self.next(), self.next(), self.next()) {
            (Some(from), Some(text), Some(end)) if from.text == "from" && end.text == ";" && end.line == line => {
                text.text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or_else(form)?
            }
            _ => return Err(form()),
        };
        self.module.imports.push(Import { from: from.to_owned(), names, line });
        Ok(())
    }

    /// `{ a, b }`.
    fn braced_words(&mut self) -> Option<Vec<String>> {
        let mut names = Vec::new();
        if self.next()?.text != "{" {
            return None;
        }
        loop {
            let name = self.next()?;
            if name.kind != Kind::Word {
                return None;
            }
            names.push(name.text.to_owned());
            match self.next()?.text {
                "," => {}
                "}" => return Some(names),
                _ => return None,
            }
        }
    }

    /// `export { local, local as public };`.
    fn export_list(&mut self) -> Result<(), Problem> {
        let line = self.tokens[self.at].line;
        self.at += 2;
        let words: Vec<&str> =
            self.tokens[self.at..].iter().map(|token| token.text).take_while(|&t| t != "}").collect();
        self.at += words.len() + 1;
        for part in words.split(|&word| word == ",") {
            match part {
                [local] => self.module.exports.push(((*local).to_owned(), (*local).to_owned())),
                [local, "as", public] => self.module.exports.push(((*local).to_owned(), (*public).to_owned())),
                _ => return Err(Problem { line, message: "write `export { a, b as c };`".to_owned() }),
            }
        }
        self.at += usize::from(self.peek(0).is_some_and(|token| token.text == ";"));
        Ok(())
    }

    fn declaration(&mut self, first: usize) -> Result<(), Problem> {
        let start = self.at;
        let line = self.tokens[start].line;
        let exported = self.tokens[start].text == "export";
        self.at += usize::from(exported);
        let body = self.at;
        let keyword = match (self.text(0), self.text(1)) {
            ("async", "function") => {
                self.at += 1;
                "function"
            }
            (word, _) => word,
        };
        let name = match keyword {
            "function" | "class" | "const" | "let" | "var" => self.text(1).to_owned(),
            _ if self.role == Role::Loader && !exported => String::new(),
            _ => {
                let message = "only imports, functions, classes and variables stand at the top level".to_owned();
                return Err(Problem { line, message });
            }
        };
        if name == "{" || name == "[" || name == "*" {
            let message = "a declaration at the top level has one name: no pattern, no generator".to_owned();
            return Err(Problem { line, message });
        }
        let end = self.end_of(keyword == "function" || keyword == "class", line)?;
        let doc = self.tokens[first..start].last().map_or("", |comment| comment.text);
        let summary = summary(doc);
        if exported && summary.is_empty() {
            let message = format!("`{name}` is exported: say in a `/** … */` comment what it does");
            return Err(Problem { line, message });
        }
        let words = words(&self.tokens[body..end]);
        let mut text = without_comments(self.source, &self.tokens[body..end]);
        // A `let` has a dead zone, for which engines look at each use in a function: one nanosecond for a short text.
        if keyword == "let" {
            text.replace_range(..keyword.len(), "var");
        }
        self.module.declarations.push(Declaration { name, exported, summary, text, words, line });
        self.at = end;
        Ok(())
    }

    /// The index of the token after this declaration, which ends with its block or with a semicolon.
    fn end_of(&self, ends_with_block: bool, line: usize) -> Result<usize, Problem> {
        let mut depth = 0usize;
        for (i, token) in self.tokens.iter().enumerate().skip(self.at) {
            let piece = if token.kind == Kind::Text { template_piece(token.text) } else { token.text };
            match piece {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => {
                    depth = depth.saturating_sub(1);
                    // A parameter list closes with `)`; only a brace ends a block.
                    if depth == 0 && ends_with_block && token.text == "}" && token.kind == Kind::Punct {
                        return Ok(i + 1);
                    }
                }
                ";" if depth == 0 => return Ok(i + 1),
                _ => {}
            }
        }
        Err(Problem { line, message: "this does not end; are brackets balanced, is there a semicolon?".to_owned() })
    }

    fn peek(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn text(&self, ahead: usize) -> &'a str {
        self.peek(ahead).map_or("", |token| token.text)
    }

    fn next(&mut self) -> Option<Token<'a>> {
        let token = self.peek(0);
        self.at += 1;
        token
    }
}

/// The source of these tokens without comments, which are for us and not for those who load the glue.
fn without_comments(source: &str, tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut from = tokens.first().map_or(0, |token| token.start);
    for token in tokens.iter().filter(|token| token.kind == Kind::Comment) {
        text.push_str(&source[from..token.start]);
        let blank = source[token.end()..].starts_with(' ');
        from = token.end() + usize::from(blank);
    }
    text.push_str(&source[from..tokens.last().map_or(from, Token::end)]);
    // What a comment had to itself is a line of blanks now.
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A piece of a template that opens or closes an expression counts as a brace; both, or neither, count as nothing.
fn template_piece(text: &str) -> &'static str {
    match (text.starts_with('}'), text.ends_with("${")) {
        (true, false) => "}",
        (false, true) => "{",
        (true, true) | (false, false) => "",
    }
}

/// Identifiers that may refer to something at the top level.
fn words(tokens: &[Token]) -> BTreeSet<String> {
    let code: Vec<&Token> = tokens.iter().filter(|token| token.kind != Kind::Comment).collect();
    let mut words = BTreeSet::new();
    for (i, token) in code.iter().enumerate() {
        let property = i > 0 && code[i - 1].text == ".";
        if token.kind == Kind::Word && !property {
            words.insert(token.text.to_owned());
        }
    }
    words
}

/// The first paragraph of a JSDoc comment, up to its first tag, on one line.
fn summary(comment: &str) -> String {
    let Some(inner) = comment.strip_prefix("/**").and_then(|rest| rest.strip_suffix("*/")) else {
        return String::new();
    };
    let lines = inner.lines().map(|line| line.trim().trim_start_matches('*').trim());
    let paragraph: Vec<&str> =
        lines.skip_while(|line| line.is_empty()).take_while(|l| !l.is_empty() && !l.starts_with('@')).collect();
    paragraph.join(" ")
}
