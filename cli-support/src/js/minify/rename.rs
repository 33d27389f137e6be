//! Gives names that nobody outside knows short spellings.
//!
//! All names of one spelling get the same new one, which nothing else has: so what they mean does not change, whatever
//! their scopes are. Only what names bindings is renamed, never a key, and never what is imported or exported by name.

use super::lex::{Kind, Token};
use std::collections::{BTreeMap, BTreeSet};

/// What an open bracket belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Statements.
    Block,
    /// An object, or a pattern that takes one apart.
    Object,
    /// The members of a class.
    Class,
    /// Names that are imported or exported.
    Names,
    /// Parameters.
    Params,
    /// Anything else in parentheses or brackets.
    Group,
}

/// How a word is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It means a binding.
    Name,
    /// Both a key and the name of a binding.
    Shorthand,
    /// Anything else.
    Other,
}

/// What stands in place of each token, if anything else does. Nothing if the text is not understood.
pub(super) fn names(tokens: &[Token<'_>], foreign: &BTreeSet<String>) -> Option<Vec<Option<String>>> {
    let mut reader =
        Reader { tokens, stack: Vec::new(), declared: BTreeSet::new(), public: BTreeSet::new(), class: false };
    let roles = (0..tokens.len()).map(|at| reader.step(at)).collect::<Option<Vec<Role>>>()?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (token, role) in tokens.iter().zip(&roles) {
        if *role != Role::Other && reader.declared.contains(token.text) {
            *counts.entry(token.text).or_default() += 1;
        }
    }
    counts.retain(|name, _| !reader.public.contains(name) && !foreign.contains(*name) && !is_reserved(name));
    let mut order: Vec<(&str, usize)> = counts.into_iter().collect();
    order.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let taken: BTreeSet<&str> =
        tokens.iter().filter(|token| token.kind == Kind::Word).map(|token| token.text).collect();
    let mut free = (0..)
        .map(spelling)
        .filter(|name| !taken.contains(name.as_str()) && !foreign.contains(name) && !is_reserved(name));
    let new: BTreeMap<&str, String> = order.into_iter().filter_map(|(name, _)| Some((name, free.next()?))).collect();
    let rename = |(token, role): (&Token<'_>, &Role)| match role {
        Role::Other => None,
        Role::Name => new.get(token.text).cloned(),
        Role::Shorthand => new.get(token.text).map(|name| [token.text, ":", name].concat()),
    };
    Some(tokens.iter().zip(&roles).map(rename).collect())
}

/// `a`, `b` …, `aa` …
fn spelling(number: usize) -> String {
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let (mut rest, mut name) = (number + 1, Vec::new());
    while rest > 0 {
        name.push(letters[(rest - 1) % letters.len()]);
        rest = (rest - 1) / letters.len();
    }
    name.into_iter().rev().collect()
}

/// Words that mean something in some places only, so that a variable may have them; and names that glue has from outside.
const RESERVED: &[&str] = &[
    "arguments",
    "as",
    "async",
    "await",
    "constructor",
    "default",
    "eval",
    "exports",
    "from",
    "get",
    "globalThis",
    "module",
    "of",
    "require",
    "self",
    "set",
    "source",
    "static",
    "undefined",
];

fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || crate::js::names::is_reserved(name)
}

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    stack: Vec<Place>,
    /// Names of bindings.
    declared: BTreeSet<&'t str>,
    /// Names that others know.
    public: BTreeSet<&'t str>,
    /// Whether the body of a class comes next.
    class: bool,
}

impl<'t> Reader<'t> {
    fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    fn before(&self, at: usize, by: usize) -> &'t str {
        at.checked_sub(by).map_or("", |at| self.text(at))
    }

    fn step(&mut self, at: usize) -> Option<Role> {
        let token = self.tokens[at];
        match token.kind {
            Kind::Word => return self.word(at),
            Kind::Punct => match token.text {
                "{" => {
                    let place = self.brace(at)?;
                    self.stack.push(place);
                }
                "(" => {
                    let place = if self.has_params(at) { Place::Params } else { Place::Group };
                    self.stack.push(place);
                }
                "[" => self.stack.push(Place::Group),
                "}" | ")" | "]" => {
                    self.stack.pop()?;
                }
                _ => {}
            },
            Kind::Text => {
                // A template is as good as parentheses around what stands in it.
                if token.text.starts_with('}') {
                    self.stack.pop()?;
                }
                if (token.text.starts_with('`') || token.text.starts_with('}')) && token.text.ends_with("${") {
                    self.stack.push(Place::Group);
                }
            }
            Kind::Comment => {}
        }
        Some(Role::Other)
    }

    /// What an opening brace belongs to.
    fn brace(&mut self, at: usize) -> Option<Place> {
        if std::mem::take(&mut self.class) {
            return Some(Place::Class);
        }
        let before = at.checked_sub(1).map(|before| self.tokens[before]);
        Some(match before.map(|token| (token.kind, token.text)) {
            None | Some((Kind::Punct, ")" | ";" | "{" | "}")) => Place::Block,
            Some((Kind::Punct, ">")) if self.before(at, 2) == "=" => Place::Block,
            Some((Kind::Word, "import" | "export")) => Place::Names,
            Some((Kind::Word, "else" | "try" | "finally" | "do" | "catch" | "static")) => Place::Block,
            Some((Kind::Punct, ":")) if self.stack.last() != Some(&Place::Object) && self.after_case(at) => {
                Place::Block
            }
            Some((Kind::Punct | Kind::Text, _)) => Place::Object,
            Some((Kind::Word, "return" | "const" | "let" | "var" | "of" | "in" | "await" | "throw" | "default")) => {
                Place::Object
            }
            Some((Kind::Word | Kind::Comment, _)) => return None,
        })
    }

    /// Whether the colon before is that of a `case`.
    fn after_case(&self, at: usize) -> bool {
        let statement = self.tokens[..at].iter().rev().take_while(|token| !matches!(token.text, ";" | "{" | "}"));
        statement.into_iter().any(|token| matches!(token.text, "case" | "default"))
    }

    /// Whether parameters follow: of a function, of a method, or of an arrow.
    fn has_params(&self, at: usize) -> bool {
        let name = self.before(at, 1);
        if name == "function" || name == "catch" || self.before(at, 2) == "function" || self.before(at, 3) == "function"
        {
            return true;
        }
        let Some(end) = self.closing(at) else { return false };
        let arrow = self.text(end + 1) == "=" && self.text(end + 2) == ">";
        let method = self.text(end + 1) == "{" && matches!(self.stack.last(), Some(Place::Class | Place::Object));
        arrow || method
    }

    /// The parenthesis that closes the one at `at`.
    fn closing(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (i, token) in self.tokens.iter().enumerate().skip(at) {
            match (token.kind, token.text) {
                (Kind::Punct, "(" | "[" | "{") => depth += 1,
                (Kind::Punct, ")" | "]" | "}") => depth = depth.checked_sub(1)?,
                _ => {}
            }
            if depth == 0 {
                return Some(i);
            }
        }
        None
    }

    fn word(&mut self, at: usize) -> Option<Role> {
        let word = self.text(at);
        let (before, after) = (self.before(at, 1), self.text(at + 1));
        // `a.b`, `a?.b` and `#b`, but not `...b`.
        if before == "." || before == "#" || word == "extends" {
            return Some(Role::Other);
        }
        match self.stack.last() {
            Some(Place::Names) => {
                self.public.insert(word);
                return Some(Role::Other);
            }
            Some(Place::Object) if is_key(before, ["{", ","]) => match after {
                "," | "}" | "=" => {
                    return Some(Role::Shorthand);
                }
                _ => return Some(Role::Other),
            },
            Some(Place::Class) if is_key(before, ["{", "}"]) || before == ";" => return Some(Role::Other),
            Some(Place::Params) if before == "(" || before == "," || before == "..." => {
                self.declared.insert(word);
            }
            _ => {}
        }
        if word == "class" {
            self.class = true;
        }
        let kind = if before == "*" { self.before(at, 2) } else { before };
        if matches!(kind, "const" | "let" | "var" | "function" | "class") {
            self.declared.insert(word);
            let steps = if kind == before { 2 } else { 3 };
            let exported = |by: usize| self.before(at, by) == "export";
            if exported(steps) || (self.before(at, steps) == "async" && exported(steps + 1)) {
                self.public.insert(word);
            }
        }
        if after == "=" && self.text(at + 2) == ">" {
            self.declared.insert(word);
        }
        // `import name from`, `import * as name from`, `import source name from`.
        if self.text(at + 1) == "from" || before == "source" || before == "as" {
            self.public.insert(word);
        }
        Some(Role::Name)
    }
}

/// Whether a word behind this one is a key.
fn is_key(before: &str, starts: [&str; 2]) -> bool {
    starts.contains(&before) || matches!(before, "get" | "set" | "static" | "async" | "*")
}
