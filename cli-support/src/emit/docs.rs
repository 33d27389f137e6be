//! Documentation as JavaScript and TypeScript tools want it.

use super::signature::{params, returned};
use crate::plan::{Binding, Silence};
use crate::ts::print::print_type as type_text;
use wasm_ferry_schema::Type;

/// The lines of a comment, without empty ones around it. The macro has taken away the blank behind `///`.
pub(super) fn lines(docs: &str) -> Vec<String> {
    let lines: Vec<&str> = docs.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    lines[first..last].iter().map(|line| (*line).to_owned()).collect()
}

/// JSDoc: the user's words, then the types of parameters and result.
pub(super) fn jsdoc(docs: &str, binding: &Binding<'_>, result: bool, silence: Silence) -> Vec<String> {
    let mut lines = lines(docs);
    if silence.bare {
        return lines;
    }
    for param in params(binding) {
        let ty = type_text(&param.ty);
        let dots = if param.rest { "..." } else { "" };
        let name = if param.optional { ["[", param.local, "]"].concat() } else { param.local.to_owned() };
        let line = ["@param {", dots, &ty, "} ", &name].concat();
        lines.push(described(line, param.docs));
    }
    let returns = binding.ret.ty != Type::Unit || binding.resume.is_some() || !binding.ret_words.ts.is_empty();
    if result && returns {
        let line = ["@returns {", &type_text(&returned(binding)), "}"].concat();
        let line = if binding.ret_words.docs.is_empty() { line } else { [&line, " ", binding.ret_words.docs].concat() };
        lines.push(line);
    }
    lines
}

/// TSDoc: the user's words, and what they say of parameters and result.
pub(super) fn tsdoc(docs: &str, binding: &Binding<'_>) -> Vec<String> {
    let mut lines = lines(docs);
    for param in params(binding).into_iter().filter(|param| !param.docs.is_empty()) {
        lines.push(described(["@param ", param.name].concat(), param.docs));
    }
    if !binding.ret_words.docs.is_empty() {
        lines.push(["@returns ", binding.ret_words.docs].concat());
    }
    lines
}

fn described(line: String, docs: &str) -> String {
    if docs.is_empty() { line } else { [&line, " - ", docs].concat() }
}
