//! Options: what stands in the parentheses of the attribute.

use super::keys::{nearest, Key, Position, Row, Takes, ROWS, RUNTIME};
use crate::dialect::Dialect;
use crate::ir::{Name, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::IdentExt;
use crate::syntax::{self, Attribute, Cursor, Expr, Meta, Parse, Path, Type};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

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
    Expression(Box<Expr>),
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
    pub(crate) fn expression(&self, key: Key) -> Option<Expr> {
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
                Meta::List(list) if list.group.delimiter() == Delimiter::Parenthesis => {
                    self.read(position, list.group.stream(), report);
                }
                Meta::List(_) | Meta::NameValue(..) => report.on(&attr.meta, Message::Malformed),
            }
        }
    }

    fn read(&mut self, position: Position, tokens: TokenStream, report: &mut Report) {
        let input = &mut Cursor::new(tokens, Span::call_site());
        while !input.is_empty() {
            self.read_one(position, input, report);
            // Whatever is left of a faulty option is skipped, so that the next one is still read.
            input.until(&[","]);
            input.take(",");
        }
    }

    fn read_one(&mut self, position: Position, input: &mut Cursor, report: &mut Report) {
        let Some(ident) = input.take_ident() else {
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
        let bare = input.is_empty() || input.is(",");
        match value(row.takes, input) {
            Ok(value) if input.is_empty() || input.is(",") => match (misplaced, repeated) {
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
        let Meta::NameValue(_, value) = &attr.meta else { continue };
        // Anything else, such as `include_str!`, is text that only the compiler knows.
        let Some(text) = syntax::text_of(value) else { continue };
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

fn value(takes: Takes, input: &mut Cursor) -> syntax::Result<Value> {
    match takes {
        Takes::Nothing | Takes::Anything => return Ok(Value::Nothing),
        Takes::PerhapsName if !input.is("=") => return Ok(Value::Nothing),
        Takes::PerhapsName | Takes::Name | Takes::Names | Takes::Path | Takes::Expression | Takes::Type => {}
    }
    input.expect("=")?;
    Ok(match takes {
        Takes::Nothing | Takes::Anything => Value::Nothing,
        Takes::PerhapsName | Takes::Name => Value::Name(text(input)?),
        Takes::Names => Value::Names(texts(input)?),
        Takes::Path => Value::Path(quoted(input)?),
        Takes::Expression => Value::Expression(Box::new(Expr::parse(input)?)),
        Takes::Type => Value::Type(Box::new(quoted(input)?)),
    })
}

/// `name` or `"name"`, also out of a `macro_rules!` fragment.
fn text(input: &mut Cursor) -> syntax::Result<Text> {
    if let Some(ident) = input.take_ident() {
        return Ok(Text { value: ident.unraw().to_string(), span: ident.span() });
    }
    match string(input) {
        Some(text) => Ok(text),
        None => Err(input.error("expected string literal")),
    }
}

/// A string literal, if one comes next.
fn string(input: &mut Cursor) -> Option<Text> {
    let place = input.place();
    let literal = input.take_literal()?;
    match syntax::text(&literal) {
        Some(value) => Some(Text { value, span: literal.span() }),
        None => {
            input.return_to(place);
            None
        }
    }
}

fn texts(input: &mut Cursor) -> syntax::Result<Vec<Text>> {
    // As one token, so that whatever is wrong inside is reported once.
    let Some(group) = input.take_group(Delimiter::Bracket) else { return Ok(vec![text(input)?]) };
    let mut inside = Cursor::inside(&group);
    let mut all = Vec::new();
    while !inside.is_empty() {
        all.extend(string(&mut inside));
        if inside.take(",").is_none() && !inside.is_empty() {
            return Err(syntax::Error::new(group.span(), "not texts"));
        }
    }
    match all.is_empty() {
        true => Err(syntax::Error::new(group.span(), "an empty list")),
        false => Ok(all),
    }
}

/// Syntax as it is, or in a string.
fn quoted<T: Parse>(input: &mut Cursor) -> syntax::Result<T> {
    let Some(text) = string(input) else { return T::parse(input) };
    let wrong = |message: String| syntax::Error::new(text.span, message);
    let tokens: TokenStream = text.value.parse().map_err(|_| wrong("not Rust".to_string()))?;
    syntax::parse2(placed(tokens, text.span)).map_err(|error| wrong(error.to_string()))
}

/// The same tokens at another place.
fn placed(tokens: TokenStream, span: Span) -> TokenStream {
    let place = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            token = TokenTree::Group(Group::new(group.delimiter(), placed(group.stream(), span)));
        }
        token.set_span(span);
        token
    };
    tokens.into_iter().map(place).collect()
}

/// The attributes that a `cfg_attr` stands for, if its condition holds.
pub(crate) fn hidden(attr: &Attribute) -> Vec<Meta> {
    let Meta::List(list) = &attr.meta else { return Vec::new() };
    if !list.path.is_ident("cfg_attr") {
        return Vec::new();
    }
    // Conditions are Rust's business: they end with the first comma.
    let mut inside = Cursor::inside(&list.group);
    inside.until(&[","]);
    inside.take(",");
    inside.all().unwrap_or_default()
}
