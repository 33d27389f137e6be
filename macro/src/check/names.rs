//! Which names JavaScript can have.

use crate::ir::{Name, Text};
use crate::messages::Message;
use crate::report::Report;
use wasm_ferry_schema::is_reserved_word;

/// The reserved words that stand for a value, and so can be imported from the global scope.
const VALUES: &[&str] = &["eval", "false", "import", "new", "super", "this", "true"];

/// Whether a text can name a variable.
pub(super) fn is_identifier(name: &str) -> bool {
    let may_start = |c: char| c.is_alphabetic() || c == '$' || c == '_';
    let may_continue = |c: char| may_start(c) || c.is_alphanumeric() || c == '\u{200c}' || c == '\u{200d}';
    name.starts_with(may_start) && name.chars().all(may_continue) && !is_reserved_word(name)
}

/// A name that is not empty and not computed.
pub(super) fn plain(name: &Name, report: &mut Report) {
    if name.text.is_empty() {
        report.at(name.span, Message::EmptyName);
    } else if name.text.starts_with('[') {
        report.at(name.span, Message::ComputedName);
    }
}

/// The name of a property, which may be computed where there is an object to look it up in.
pub(super) fn property(name: &Name, of_object: bool, report: &mut Report) {
    if !name.text.starts_with('[') {
        return plain(name, report);
    }
    let symbol = name.text.strip_prefix("[Symbol.").and_then(|name| name.strip_suffix(']'));
    let is_symbol = symbol.is_some_and(crate::syntax::is_name);
    if !is_symbol {
        report.at(name.span, Message::ComputedName);
    } else if !of_object {
        report.at(name.span, Message::SymbolOfNobody);
    }
}

/// The name of an exported class or enum, which is also declared.
pub(super) fn declared(name: &Name, what: &'static str, report: &mut Report) {
    plain(name, report);
    if name.text != "default" && is_reserved_word(&name.text) {
        report.at(name.span, Message::KeywordName { what, name: name.text.clone() });
    }
}

/// The name of a global that is imported.
pub(super) fn global(name: &Name, what: &'static str, report: &mut Report) {
    if is_reserved_word(&name.text) && !VALUES.contains(&name.text.as_str()) {
        report.at(name.span, Message::ImportKeyword { what, name: name.text.clone() });
    }
}

/// The objects on the way to an imported thing.
pub(super) fn namespace(texts: &[Text], report: &mut Report) {
    for text in texts.iter().filter(|text| text.value.is_empty()) {
        report.at(text.span, Message::EmptyName);
    }
    let Some(first) = texts.first() else { return };
    let name = first.value.as_str();
    if is_reserved_word(name) && !VALUES.contains(&name) && name != "default" {
        report.at(first.span, Message::NamespaceKeyword { name: name.to_string() });
    }
}
