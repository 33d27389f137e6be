//! Options: what stands in the parentheses of the attribute.

use super::keys::{nearest, Key, Position, Row, Takes, ROWS, RUNTIME};
use crate::dialect::Dialect;
use crate::ir::{Name, Text};
use crate::messages::Message;
use crate::report::Report;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Meta, Path, Token, Type};

/// The options of one item, all of them known, in the right place, and with the right kind of value.
#[derive(Default)]
pub(crate) struct Options {
    entries: Vec<Entry>,
}

struct Entry {
    key: Key,
    at: Span,
    value: Value,
}

enum Value {
    Nothing,
    Name(Text),
    Names(Vec<Text>),
    Path(Path),
    Type(Box<Type>),
    Expression(Box<syn::Expr>),
}

impl Options {
    /// The options in `tokens`, and those in further attributes of ours, which are taken out of `attrs`.
    pub(crate) fn of_item(
        position: Position,
        tokens: TokenStream,
        attrs: &mut Vec<Attribute>,
        report: &mut Report,
    ) -> Self {
        let mut options = Options::default();
        options.read(position, tokens, report);
        options.read_attributes(position, attrs, report);
        options
    }

    /// The options of something inside an annotated item; our attributes are taken out of `attrs`.
    pub(crate) fn of_part(position: Position, attrs: &mut Vec<Attribute>, report: &mut Report) -> Self {
        let mut options = Options::default();
        options.read_attributes(position, attrs, report);
        options
    }

    /// Where an option that takes nothing, or perhaps nothing, was given.
    pub(crate) fn at(&self, key: Key) -> Option<Span> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| entry.at)
    }

    /// The first option that is not `key`.
    pub(crate) fn beside(&self, key: Key) -> Option<Span> {
        self.entries.iter().find(|entry| entry.key != key).map(|entry| entry.at)
    }

    /// The name that an option gives.
    pub(crate) fn name(&self, key: Key) -> Option<Text> {
        self.entries.iter().filter(|entry| entry.key == key).find_map(|entry| match &entry.value {
            Value::Name(text) => Some(text.clone()),
            Value::Nothing | Value::Names(_) | Value::Path(_) | Value::Type(_) | Value::Expression(_) => None,
        })
    }

    /// The names that an option gives which may be given several times.
    pub(crate) fn every_name(&self, key: Key) -> Vec<Text> {
        let given = self.entries.iter().filter(|entry| entry.key == key);
        let names = given.filter_map(|entry| match &entry.value {
            Value::Name(text) => Some(text.clone()),
            Value::Nothing | Value::Names(_) | Value::Path(_) | Value::Type(_) | Value::Expression(_) => None,
        });
        names.collect()
    }

    /// The names that an option gives.
    pub(crate) fn names(&self, key: Key) -> Option<Vec<Text>> {
        self.entries.iter().filter(|entry| entry.key == key).find_map(|entry| match &entry.value {
            Value::Names(texts) => Some(texts.clone()),
            Value::Nothing | Value::Name(_) | Value::Path(_) | Value::Type(_) | Value::Expression(_) => None,
        })
    }

    /// All paths that an option gives.
    pub(crate) fn paths(&self, key: Key) -> Vec<Path> {
        let given = self.entries.iter().filter(|entry| entry.key == key);
        let paths = given.filter_map(|entry| match &entry.value {
            Value::Path(path) => Some(path.clone()),
            Value::Nothing | Value::Name(_) | Value::Names(_) | Value::Type(_) | Value::Expression(_) => None,
        });
        paths.collect()
    }

    /// The type that an option gives.
    pub(crate) fn ty(&self, key: Key) -> Option<Type> {
        self.entries.iter().filter(|entry| entry.key == key).find_map(|entry| match &entry.value {
            Value::Type(ty) => Some((**ty).clone()),
            Value::Nothing | Value::Name(_) | Value::Names(_) | Value::Path(_) | Value::Expression(_) => None,
        })
    }

    /// The expression that an option gives.
    pub(crate) fn expression(&self, key: Key) -> Option<syn::Expr> {
        self.entries.iter().filter(|entry| entry.key == key).find_map(|entry| match &entry.value {
            Value::Expression(expression) => Some((**expression).clone()),
            Value::Nothing | Value::Name(_) | Value::Names(_) | Value::Path(_) | Value::Type(_) => None,
        })
    }

    /// The path to the runtime.
    pub(crate) fn runtime(&self, dialect: &Dialect, position: Position) -> Path {
        self.paths(Key::Runtime).pop().unwrap_or_else(|| dialect.runtime(position))
    }

    /// What JavaScript calls something: what `js_name` says, or its Rust name.
    pub(crate) fn js_name(&self, ident: &Ident) -> Name {
        match self.name(Key::JsName) {
            Some(text) => Name { text: text.value, span: text.span, chosen: true },
            None => Name { text: ident.unraw().to_string(), span: ident.span(), chosen: false },
        }
    }

    fn read_attributes(&mut self, position: Position, attrs: &mut Vec<Attribute>, report: &mut Report) {
        let dialect = report.dialect();
        let (ours, others) = std::mem::take(attrs).into_iter().partition(|attr| dialect.is(attr.path()));
        *attrs = others;
        let ours: Vec<Attribute> = ours;
        for attr in ours {
            match attr.meta {
                Meta::Path(_) => {}
                Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
                    self.read(position, list.tokens, report);
                }
                Meta::List(_) | Meta::NameValue(_) => report.on(&attr.meta, Message::Malformed),
            }
        }
    }

    fn read(&mut self, position: Position, tokens: TokenStream, report: &mut Report) {
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                self.read_one(position, input, report);
                // Whatever is left of a faulty option is skipped, so that the next one is still read.
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<TokenTree>()?;
                }
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parser.parse2(tokens) {
            report.syntax(error);
        }
    }

    fn read_one(&mut self, position: Position, input: ParseStream<'_>, report: &mut Report) {
        let Ok(ident) = input.call(Ident::parse_any) else {
            return report.at(input.span(), Message::Malformed);
        };
        let name = ident.unraw().to_string();
        let at = ident.span();
        let Some(row) = find(&name, report.dialect()) else {
            let nearest = nearest(&name, position);
            return report.at(at, Message::UnknownOption { name, nearest });
        };
        if row.planned_on.contains(&position) {
            return report.at(at, Message::PlannedOption { name, position });
        }
        let misplaced = !row.on.contains(&position);
        if row.key == Key::Jspi && position == Position::ImportFunction {
            return report.at(at, Message::JspiImport);
        }
        if misplaced && row.is_grave(position) {
            return report.at(at, Message::MisplacedOption { name, position, on: places(row) });
        }
        let repeated = !matches!(row.key, Key::Extends | Key::VendorPrefix) && self.at(row.key).is_some();
        let bare = input.is_empty() || input.peek(Token![,]);
        match value(row.takes, input) {
            Ok(value) if input.is_empty() || input.peek(Token![,]) => match (misplaced, repeated) {
                (true, _) => report.warn(at, Message::MisplacedOption { name, position, on: places(row) }),
                (false, true) => report.warn(at, Message::RepeatedOption { name }),
                (false, false) => self.entries.push(Entry { key: row.key, at, value }),
            },
            Ok(_) => report.at(input.span(), Message::WrongValue { name, takes: row.takes }),
            // Nothing stands where the value should.
            Err(_) if bare => report.at(at, Message::WrongValue { name, takes: row.takes }),
            Err(error) => report.at(error.span(), Message::WrongValue { name, takes: row.takes }),
        }
    }
}

/// The attributes that decide whether something exists.
pub(crate) fn cfgs(attrs: &[Attribute]) -> Vec<Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("cfg")).cloned().collect()
}

/// The text of documentation comments, without the space that follows the slashes.
pub(crate) fn docs(attrs: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        let Meta::NameValue(meta) = &attr.meta else { continue };
        // Anything else, such as `include_str!`, is text that only the compiler knows.
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value else { continue };
        let text = text.value();
        lines.extend(text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_string()));
    }
    lines.join("\n").trim().to_string()
}

fn find(name: &str, dialect: &Dialect) -> Option<&'static Row> {
    if name == dialect.krate {
        return Some(&RUNTIME);
    }
    ROWS.iter().find(|row| row.name == name)
}

fn places(row: &Row) -> Vec<Position> {
    row.on.iter().chain(row.planned_on).copied().collect()
}

fn value(takes: Takes, input: ParseStream<'_>) -> syn::Result<Value> {
    match takes {
        Takes::Nothing | Takes::Anything => Ok(Value::Nothing),
        Takes::PerhapsName if !input.peek(Token![=]) => Ok(Value::Nothing),
        Takes::PerhapsName | Takes::Name => {
            input.parse::<Token![=]>()?;
            Ok(Value::Name(text(input)?))
        }
        Takes::Names => {
            input.parse::<Token![=]>()?;
            Ok(Value::Names(texts(input)?))
        }
        Takes::Path => {
            input.parse::<Token![=]>()?;
            Ok(Value::Path(quoted(input, |input| input.parse())?))
        }
        Takes::Expression => {
            input.parse::<Token![=]>()?;
            Ok(Value::Expression(Box::new(input.parse()?)))
        }
        Takes::Type => {
            input.parse::<Token![=]>()?;
            Ok(Value::Type(Box::new(quoted(input, |input| input.parse())?)))
        }
    }
}

/// `name` or `"name"`, also out of a `macro_rules!` fragment.
fn text(input: ParseStream<'_>) -> syn::Result<Text> {
    if input.peek(LitStr) || !input.peek(Ident::peek_any) {
        let literal: LitStr = input.parse()?;
        return Ok(Text { value: literal.value(), span: literal.span() });
    }
    let ident = input.call(Ident::parse_any)?;
    Ok(Text { value: ident.unraw().to_string(), span: ident.span() })
}

fn texts(input: ParseStream<'_>) -> syn::Result<Vec<Text>> {
    if !input.peek(syn::token::Bracket) {
        return Ok(vec![text(input)?]);
    }
    // As one token, so that whatever is wrong inside is reported once.
    let group: proc_macro2::Group = input.parse()?;
    let literals = syn::punctuated::Punctuated::<LitStr, Token![,]>::parse_terminated;
    let list = literals.parse2(group.stream()).map_err(|_| syn::Error::new(group.span(), "not texts"))?;
    if list.is_empty() {
        return Err(syn::Error::new(group.span(), "an empty list"));
    }
    Ok(list.iter().map(|literal| Text { value: literal.value(), span: literal.span() }).collect())
}

fn quoted<T>(input: ParseStream<'_>, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    if !input.peek(LitStr) {
        return parse(input);
    }
    let literal: LitStr = input.parse()?;
    let mut parse = Some(parse);
    let once = move |input: ParseStream<'_>| match parse.take() {
        Some(parse) => parse(input),
        None => Err(input.error("bug: parsed twice")),
    };
    literal.parse_with(once)
}

/// The attributes that a `cfg_attr` stands for, if its condition holds.
pub(crate) fn hidden(attr: &Attribute) -> Vec<Meta> {
    let Meta::List(list) = &attr.meta else { return Vec::new() };
    if !list.path.is_ident("cfg_attr") {
        return Vec::new();
    }
    // Conditions are Rust's business: they end with the first comma.
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let metas: TokenStream = list.tokens.clone().into_iter().skip_while(|token| !is_comma(token)).skip(1).collect();
    let parser = syn::punctuated::Punctuated::<Meta, Token![,]>::parse_terminated;
    parser.parse2(metas).map(|metas| metas.into_iter().collect()).unwrap_or_default()
}
