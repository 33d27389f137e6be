//! Writes types, with parentheses where they are combined.

use super::ast::{Param, Property, Type};
use crate::js::names::is_identifier_name;
use crate::js::print::quote;

/// A type.
pub(super) fn print(ty: &Type) -> String {
    match ty {
        Type::Name(text) | Type::Text(text) => text.clone(),
        Type::Union(_) => {
            let parts = flat(ty);
            match parts.as_slice() {
                [] => "never".to_owned(),
                [only] => print(only),
                many => many.iter().map(|part| in_union(part)).collect::<Vec<_>>().join(" | "),
            }
        }
        Type::Array(element) => format!("{}[]", in_array(element)),
        Type::Function(params, ret) => format!("{} => {}", self::params(params), print(ret)),
        Type::Perhaps(ty) => in_array(ty) + "?",
        Type::Tuple(elements) => format!("[{}]", list(elements)),
        Type::Generic(name, arguments) if arguments.is_empty() => name.clone(),
        Type::Generic(name, arguments) => format!("{name}<{}>", list(arguments)),
        Type::Object(properties) if properties.is_empty() => "{}".to_owned(),
        Type::Object(properties) => {
            let parts: Vec<String> =
                properties.iter().map(|(name, ty)| format!("{}: {}", key(name), print(ty))).collect();
            format!("{{ {} }}", parts.join("; "))
        }
        Type::Record(properties) if properties.is_empty() => "{}".to_owned(),
        Type::Record(properties) => {
            let parts: Vec<String> = properties.iter().map(property).collect();
            format!("{{ {} }}", parts.join("; "))
        }
        Type::Intersection(parts) => parts.iter().map(in_array).collect::<Vec<_>>().join(" & "),
    }
}

/// `readonly name?: T`.
pub(super) fn property(property: &Property) -> String {
    let readonly = if property.readonly { "readonly " } else { "" };
    let optional = if property.optional { "?" } else { "" };
    format!("{readonly}{}{optional}: {}", key(&property.name), print(&property.ty))
}

/// `(a: A, b?: B, ...c: C[])`.
///
/// TypeScript has no required parameter behind an optional one, so an optional one that is not among the last may be
/// `undefined` instead.
pub(super) fn params(params: &[Param]) -> String {
    let required = params.iter().rposition(|param| !param.optional && !param.rest).map_or(0, |last| last + 1);
    let parts: Vec<String> = params
        .iter()
        .enumerate()
        .map(|(i, param)| match (param.rest, param.optional) {
            (true, _) => format!("...{}: {}", param.name, print(&param.ty)),
            (false, true) if i < required => {
                format!("{}: {}", param.name, print(&param.ty.clone().or(Type::undefined())))
            }
            (false, true) => format!("{}?: {}", param.name, print(&param.ty)),
            (false, false) => format!("{}: {}", param.name, print(&param.ty)),
        })
        .collect();
    format!("({})", parts.join(", "))
}

/// The name of a property.
pub(super) fn key(name: &str) -> String {
    if is_identifier_name(name) { name.to_owned() } else { quote(name) }
}

fn list(types: &[Type]) -> String {
    types.iter().map(print).collect::<Vec<_>>().join(", ")
}

/// The members of a union, without unions among them and without duplicates.
fn flat(ty: &Type) -> Vec<&Type> {
    let Type::Union(parts) = ty else { return vec![ty] };
    let mut all = Vec::new();
    for part in parts.iter().flat_map(flat) {
        if !all.contains(&part) {
            all.push(part);
        }
    }
    all
}

fn in_union(ty: &Type) -> String {
    match ty {
        Type::Function(..) | Type::Intersection(_) => format!("({})", print(ty)),
        Type::Text(text) => combined(text),
        Type::Name(_) | Type::Union(_) | Type::Array(_) | Type::Tuple(_) | Type::Perhaps(_) | Type::Generic(..) => {
            print(ty)
        }
        Type::Object(_) | Type::Record(_) => print(ty),
    }
}

fn in_array(ty: &Type) -> String {
    match ty {
        Type::Function(..) | Type::Intersection(_) => format!("({})", print(ty)),
        Type::Union(_) if flat(ty).len() > 1 => format!("({})", print(ty)),
        Type::Text(text) => combined(text),
        Type::Name(_) | Type::Union(_) | Type::Array(_) | Type::Tuple(_) | Type::Perhaps(_) | Type::Generic(..) => {
            print(ty)
        }
        Type::Object(_) | Type::Record(_) => print(ty),
    }
}

/// A user's own words in a larger type: in parentheses, unless they are one name.
fn combined(text: &str) -> String {
    if text.split('.').all(is_identifier_name) { text.to_owned() } else { format!("({text})") }
}
