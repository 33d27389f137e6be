//! Documentation as JavaScript and TypeScript tools want it.

use crate::plan::Binding;
use crate::ts::print::print_type as type_text;
use wasm_ferry_schema::Type;

/// The lines of a comment as written in Rust, without the blank that `///` leaves before each.
pub(super) fn lines(docs: &str) -> Vec<String> {
    let lines: Vec<&str> = docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    lines[first..last].iter().map(|line| (*line).to_owned()).collect()
}

/// JSDoc: the user's words, then the types of parameters and result.
pub(super) fn jsdoc(docs: &str, binding: &Binding<'_>, result: bool) -> Vec<String> {
    let mut lines = lines(docs);
    for (param, optional) in binding.params.iter().zip(super::signature::optional(binding)) {
        let ty = type_text(&super::signature::param_type(&param.conversion, optional));
        let name = if optional { ["[", &param.local, "]"].concat() } else { param.local.clone() };
        lines.push(["@param {", &ty, "} ", &name].concat());
    }
    if result && (binding.ret.ty != Type::Unit || binding.resume.is_some()) {
        lines.push(["@returns {", &type_text(&super::signature::returned(binding)), "}"].concat());
    }
    lines
}
