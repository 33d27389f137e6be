//! What is read here is what `syn` reads, in all the code there is around.

mod forms;
mod ours;
mod sources;
mod theirs;

use super::{Cursor, Item, Parse};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Syntax as a text in brackets, which is the same whoever read it.
#[derive(Default)]
struct Outline(String);

impl Outline {
    fn word(&mut self, word: &str) -> &mut Self {
        self.0.push_str(word);
        self.0.push(' ');
        self
    }

    fn tokens(&mut self, syntax: &dyn ToTokens) -> &mut Self {
        let text = plain(syntax.to_token_stream());
        self.word("‹").word(&text).word("›")
    }

    /// Ends a chain where a value would be one too many.
    fn done(&mut self) {}

    fn within(&mut self, word: &str, inside: impl FnOnce(&mut Self)) {
        self.word("\n(").word(word);
        inside(self);
        self.word(")");
    }
}

/// Tokens without what makes no difference: how close they stand, and commas and colons that nothing follows.
fn plain(tokens: TokenStream) -> String {
    let mut text = String::new();
    write(tokens, &mut text);
    text
}

fn write(tokens: TokenStream, text: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, chars: &str| match tokens.get(at) {
        Some(TokenTree::Punct(punct)) => chars.contains(punct.as_char()),
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace && chars.contains('{'),
        Some(TokenTree::Ident(_) | TokenTree::Literal(_)) => false,
        None => true,
    };
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("( ", ") "),
                    Delimiter::Brace => ("{ ", "} "),
                    Delimiter::Bracket => ("[ ", "] "),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), text);
                // What follows neither a name nor a closing bracket is a tuple, which may be one of a single type.
                let follows = at == 0 || is(at - 1, "<,&:=+") || (at > 1 && is(at - 1, ">") && is(at - 2, "-"));
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let single = inside.iter().position(is_comma).is_some_and(|comma| comma + 1 == inside.len());
                if follows && single && group.delimiter() == Delimiter::Parenthesis {
                    text.push_str(", ");
                }
                text.push_str(close);
            }
            TokenTree::Punct(_) if is(at, ",") && is(at + 1, ">;{") => {}
            TokenTree::Punct(_) if is(at, ":+") && is(at + 1, ",>;{=") => {}
            TokenTree::Punct(punct) => {
                text.push(punct.as_char());
                text.push(' ');
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                text.push_str(&token.to_string());
                text.push(' ');
            }
        }
    }
}

/// Compares what both make of an item; tells whether there was something to compare.
fn compare(item: &syn::Item) -> Result<bool, String> {
    let Some(expected) = theirs::item(item) else { return Ok(false) };
    let tokens = item.to_token_stream();
    let mut input = Cursor::new(tokens.clone(), Span::call_site());
    let read = Item::parse(&mut input).map_err(|error| format!("{error}\nin {tokens}"))?;
    input.end().map_err(|error| format!("{error}\nbehind {tokens}"))?;
    let outline = ours::item(&read);
    same(&expected, &outline)?;
    // Nothing of an `extern` block stays.
    if !matches!(read, Item::ForeignMod(_)) {
        same(&plain(tokens), &plain(read.to_token_stream()))?;
    }
    Ok(true)
}

fn same(expected: &str, read: &str) -> Result<(), String> {
    if expected == read {
        return Ok(());
    }
    let (expected, read): (Vec<_>, Vec<_>) = (expected.split(' ').collect(), read.split(' ').collect());
    let first =
        expected.iter().zip(&read).position(|(one, other)| one != other).unwrap_or(expected.len().min(read.len()));
    let around = |words: &[&str]| words[first.saturating_sub(20)..words.len().min(first + 20)].join(" ");
    Err(format!("\nsyn:  … {} …\nours: … {} …", around(&expected), around(&read)))
}

fn compare_all(items: &[syn::Item], path: &str, found: &mut usize, mistakes: &mut Vec<String>) {
    for item in items {
        match item {
            syn::Item::Mod(module) => {
                let items = module.content.as_ref().map_or(&[][..], |(_, items)| items);
                compare_all(items, path, found, mistakes);
            }
            item => match compare(item) {
                Ok(compared) => *found += usize::from(compared),
                Err(mistake) => mistakes.push(format!("{path}: {mistake}")),
            },
        }
    }
}

#[test]
fn items_everywhere_are_read_as_syn_reads_them() {
    // Some of what is there makes `syn` dig deep.
    let all = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
        let (mut found, mut mistakes) = (0, Vec::new());
        for path in sources::all() {
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let Ok(file) = syn::parse_file(&text) else { continue };
            compare_all(&file.items, &path.display().to_string(), &mut found, &mut mistakes);
        }
        (found, mistakes)
    });
    let (found, mistakes) = all.expect("a thread").join().expect("no panic");
    let some = mistakes[..mistakes.len().min(8)].join("\n\n");
    assert!(mistakes.is_empty(), "{} of {found}, such as\n{some}", mistakes.len());
    assert!(found > 10_000, "only {found} items were compared: where are the sources?");
}
