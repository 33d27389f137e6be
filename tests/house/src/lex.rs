//! Tells code, comments and strings of Rust apart, without parsing it.

/// A Rust source, taken apart. All parts keep their line.
#[derive(Debug, Default)]
pub struct Source {
    /// The code: comments and the insides of strings are blanks, `#[cfg(test)]` modules are gone.
    pub code: String,
    /// What stands between quotes, with the line it starts on.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    /// The lines of the code, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(i, line)| (i + 1, line))
    }
}

/// Takes a source apart.
pub fn lex(text: &str) -> Source {
    let mut lexer = Lexer { rest: text, line: 1, source: Source::default() };
    while lexer.step() {}
    let Source { code, strings } = lexer.source;
    let tests = tests(&code);
    let outside = |line: &usize| !tests.iter().any(|(from, to)| (from..=to).contains(&line));
    Source {
        strings: strings.into_iter().filter(|(line, _)| outside(line)).collect(),
        code: code
            .lines()
            .enumerate()
            .map(|(i, line)| if outside(&(i + 1)) { format!("{line}\n") } else { "\n".to_owned() })
            .collect(),
    }
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    source: Source,
}

impl Lexer<'_> {
    /// Consumes one comment, string or character.
    fn step(&mut self) -> bool {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return false };
        let after_word = self.source.code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if rest.starts_with("//") {
            self.blank(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.blank(block_comment(rest));
        } else if let Some((open, close)) = quotes(rest, after_word) {
            let inside = &rest[open..rest.len()];
            let end = if close == "\"" && !raw(rest) { escaped_end(inside) } else { inside.find(&close) };
            let end = end.unwrap_or(inside.len());
            self.source.strings.push((self.line, inside[..end].to_owned()));
            self.keep(open);
            self.blank(end);
            self.keep(close.len().min(self.rest.len()));
        } else if let Some(length) = (first == '\'').then(|| character(rest)).flatten() {
            self.blank(length);
        } else {
            self.keep(first.len_utf8());
        }
        true
    }

    fn keep(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.source.code.push_str(taken);
        self.rest = rest;
    }

    fn blank(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.source.code.extend(taken.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        self.rest = rest;
    }
}

/// The length of what opens a string here, and the text that closes it. After a word, letters go on with the word.
fn quotes(rest: &str, after_word: bool) -> Option<(usize, String)> {
    let prefixes = ["", "br", "cr", "r", "b", "c"];
    let prefix = prefixes.into_iter().take(if after_word { 1 } else { prefixes.len() }).find(|prefix| {
        let after = rest.strip_prefix(prefix).unwrap_or("x");
        after.starts_with('"') || (prefix.ends_with('r') && after.trim_start_matches('#').starts_with('"'))
    })?;
    let hashes = rest[prefix.len()..].chars().take_while(|c| *c == '#').count();
    (hashes == 0 || prefix.ends_with('r')).then(|| (prefix.len() + hashes + 1, format!("\"{}", "#".repeat(hashes))))
}

fn raw(rest: &str) -> bool {
    rest.starts_with(['r']) || rest.starts_with("br") || rest.starts_with("cr")
}

fn escaped_end(inside: &str) -> Option<usize> {
    let mut escaped = false;
    inside.char_indices().find_map(|(at, c)| {
        if escaped {
            escaped = false;
            return None;
        }
        escaped = c == '\\';
        (c == '"').then_some(at)
    })
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a character literal, if this is one and not a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inside = &rest[1..];
    if inside.starts_with('\\') {
        let end = inside[2.min(inside.len())..].find('\'')?;
        return Some(1 + 2 + end + 1);
    }
    let c = inside.chars().next()?;
    inside[c.len_utf8()..].starts_with('\'').then_some(1 + c.len_utf8() + 1)
}

/// The lines of modules under `#[cfg(test)]`, as ranges that include both ends.
fn tests(code: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = code.lines().collect();
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let attribute = line.trim();
        if !attribute.starts_with("#[cfg(test)]") || found.last().is_some_and(|(_, to)| i < *to) {
            continue;
        }
        let mut depth = 0i32;
        let mut opened = false;
        for (j, line) in lines.iter().enumerate().skip(i) {
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
            opened |= line.contains('{');
            // An item without a body ends with its semicolon.
            if (opened && depth <= 0) || (!opened && line.trim_end().ends_with(';')) {
                found.push((i + 1, j + 1));
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        lex(text).code.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn comments_are_no_code() {
        assert_eq!(words("a // b\n/* c /* d */ e */ f /// g"), ["a", "f"]);
    }

    #[test]
    fn strings_are_no_code() {
        assert_eq!(
            words(r##"a "b // c" d r#"e " f"# g b"h\"i" j"##),
            ["a", "\"", "\"", "d", "r#\"", "\"#", "g", "b\"", "\"", "j"]
        );
        let source = lex("x(\"one\");\ny(\"tw\\\"o\")\n");
        assert_eq!(source.strings, [(1, "one".to_owned()), (2, "tw\\\"o".to_owned())]);
    }

    #[test]
    fn lifetimes_are_no_characters() {
        assert_eq!(words("<'a> '\"' x 'b: '\\'' '\\n' y"), ["<'a>", "x", "'b:", "y"]);
    }

    #[test]
    fn an_identifier_that_ends_like_a_prefix_opens_no_raw_string() {
        assert_eq!(words("for \"x\" bar\"y\""), ["for", "\"", "\"", "bar\"", "\""]);
    }

    #[test]
    fn modules_for_tests_are_gone_and_lines_stay() {
        let source = lex("a\n#[cfg(test)]\nmod tests {\n fn f() { \"s\" }\n}\nb\n#[cfg(test)]\nmod t;\nc \"k\"\n");
        let found: Vec<(usize, &str)> = source.lines().filter(|(_, line)| !line.trim().is_empty()).collect();
        assert_eq!(found, [(1, "a"), (6, "b"), (9, "c \" \"")]);
        assert_eq!(source.strings, [(9, "k".to_owned())]);
    }
}
