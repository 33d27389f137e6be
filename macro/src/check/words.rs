//! Rules of what the user says for declarations and documentation: types, descriptions, names of parameters.

use super::names;
use crate::ir::{Function, Param, Text};
use crate::messages::Message;
use crate::parse::types::{is_unit, last_name};
use crate::report::Report;
use wasm_ferry_schema::is_reserved_word;

/// Keywords that are types in TypeScript.
const TYPES: &[&str] = &["false", "null", "this", "true", "void"];

/// What is said of a function's parameters and of its result.
pub(super) fn function(function: &Function, report: &mut Report) {
    for param in &function.params {
        self::param(param, report);
    }
    order(function, report);
    let words = &function.words;
    words.ret_ts.iter().for_each(|text| ty(text, report));
    words.ret_docs.iter().for_each(|text| comment(text, report));
    if !function.promises() && is_unit(&function.ret) {
        for (text, what) in [(&words.ret_ts, "type of the result"), (&words.ret_docs, "description of the result")] {
            text.iter().for_each(|text| report.at(text.span, Message::NothingReturned { what }));
        }
    }
}

fn param(param: &Param, report: &mut Report) {
    if let Some(span) = param.named.filter(|_| !names::is_identifier(&param.name)) {
        report.at(span, Message::ParameterName { name: param.name.clone() });
    }
    param.ts.iter().for_each(|text| ty(text, report));
    param.docs.iter().for_each(|text| comment(text, report));
}

/// Parameters that may be left out come last.
fn order(function: &Function, report: &mut Report) {
    let last = function.params.len();
    let mut optional = false;
    for (index, param) in function.params.iter().enumerate() {
        let rest = function.variadic.is_some() && index + 1 == last;
        let absent = param.ts.is_none() && last_name(&param.ty).is_some_and(|name| name == "Option");
        if optional && !(param.optional || absent || rest) {
            report.on(&param.ty, Message::RequiredAfterOptional);
        }
        optional |= param.optional;
    }
}

fn ty(text: &Text, report: &mut Report) {
    comment(text, report);
    let name = text.value.trim();
    if is_reserved_word(name) && !TYPES.contains(&name) {
        report.at(text.span, Message::TypeKeyword { name: name.to_string() });
    }
}

fn comment(text: &Text, report: &mut Report) {
    if text.value.contains("*/") {
        report.at(text.span, Message::CommentEnd);
    }
}
