//! How each module format says import and export.

use super::ast::Item;
use super::names::{is_identifier, is_identifier_name};
use super::print::quote;
use crate::targets::Format;

/// The lines of an import or an export; nothing for other items.
pub(super) fn lines(format: Format, item: &Item) -> Vec<String> {
    match (format, item) {
        (Format::EsModule, Item::Import { from, names }) => vec![es_list("import", names, Some(from))],
        (Format::EsModule, Item::ImportAll { from, name }) => vec![format!("import * as {name} from {};", quote(from))],
        (Format::EsModule, Item::ImportSource { from, name }) => {
            vec![format!("import source {name} from {};", quote(from))]
        }
        (Format::EsModule, Item::Export(names)) if names.is_empty() => Vec::new(),
        (Format::EsModule, Item::Export(names)) => vec![es_list("export", names, None)],
        (Format::EsModule, Item::ExportFrom { from, names }) => vec![es_list("export", names, Some(from))],
        (Format::CommonJs, Item::Import { from, names }) if names.is_empty() => vec![format!("{};", require(from))],
        (Format::CommonJs, Item::Import { from, names }) => {
            let part = |(there, here): &(String, String)| match there.as_str() {
                // What a module of CommonJS is has no name in it, but is its default for those who `import` it.
                "default" => format!("default: {here} = {}", require(from)),
                _ => pattern(there, here),
            };
            let parts: Vec<String> = names.iter().map(part).collect();
            vec![format!("const {{ {} }} = {};", parts.join(", "), require(from))]
        }
        (Format::CommonJs, Item::ImportAll { from, name }) => vec![format!("const {name} = {};", require(from))],
        (Format::CommonJs | Format::Script, Item::Export(names)) => {
            names.iter().map(|(local, public)| format!("exports{} = {local};", property(public))).collect()
        }
        (Format::CommonJs, Item::ExportFrom { from, names }) => {
            let line = |(there, public): &(String, String)| {
                format!("exports{} = {}{};", property(public), require(from), property(there))
            };
            names.iter().map(line).collect()
        }
        (Format::CommonJs, Item::ImportSource { .. }) => panic!("bug: `require` knows no source phase"),
        (
            Format::Script,
            Item::Import { .. } | Item::ImportAll { .. } | Item::ImportSource { .. } | Item::ExportFrom { .. },
        ) => panic!("bug: a script imports something"),
        (
            Format::EsModule | Format::CommonJs | Format::Script,
            Item::Function(_)
            | Item::Script { .. }
            | Item::Factory { .. }
            | Item::Class(_)
            | Item::Const { .. }
            | Item::Let { .. }
            | Item::Stmt(_)
            | Item::Fragment(_)
            | Item::Comment(_),
        ) => Vec::new(),
    }
}

/// `import { a, b as c } from "x";` and its likes.
fn es_list(keyword: &str, names: &[(String, String)], from: Option<&String>) -> String {
    let parts: Vec<String> = names
        .iter()
        .map(|(first, second)| match first == second {
            true => es_name(first),
            false => format!("{} as {}", es_name(first), es_name(second)),
        })
        .collect();
    let source = from.map(|from| format!(" from {}", quote(from))).unwrap_or_default();
    match (parts.is_empty(), from) {
        (true, Some(from)) => format!("{keyword} {};", quote(from)),
        (true, None) | (false, _) => format!("{keyword} {{ {} }}{source};", parts.join(", ")),
    }
}

/// The name of something in a module: an identifier, a reserved word such as `default`, or any text in quotes.
fn es_name(name: &str) -> String {
    if is_identifier_name(name) { name.to_owned() } else { quote(name) }
}

fn require(from: &str) -> String {
    format!("require({})", quote(from))
}

/// `there: here`.
fn pattern(there: &str, here: &str) -> String {
    match there == here && is_identifier(there) {
        true => there.to_owned(),
        false => format!("{}: {here}", es_name(there)),
    }
}

/// `.name` or `["name"]`.
fn property(name: &str) -> String {
    if is_identifier_name(name) { format!(".{name}") } else { format!("[{}]", quote(name)) }
}
