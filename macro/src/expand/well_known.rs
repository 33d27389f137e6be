//! Types whose names say that they cross.

use crate::syntax::IdentExt;
use crate::syntax::{Path, Type, TypePath, TypeReference};
use crate::walk::{self, Walk};
use proc_macro2::{Ident, Span};
use wasm_ferry_schema as schema;

const NAMES: &[&str] = &[
    "Box", "Closure", "Fn", "FnMut", "JsValue", "Option", "String", "Vec", "bool", "char", "f32", "f64", "i128", "i16",
    "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32", "u64", "u8", "usize",
];

/// Types of which one word crosses, its type, and how the type is recorded.
const WORDS: &[(&str, &str, schema::Type<'static>)] = &[
    ("bool", "u32", schema::Type::Bool),
    ("char", "u32", schema::Type::Char),
    ("f32", "f32", schema::Type::F32),
    ("f64", "f64", schema::Type::F64),
    ("i8", "i32", schema::Type::I8),
    ("i16", "i32", schema::Type::I16),
    ("i32", "i32", schema::Type::I32),
    ("i64", "i64", schema::Type::I64),
    ("isize", "i32", schema::Type::Isize),
    ("u8", "u32", schema::Type::U8),
    ("u16", "u32", schema::Type::U16),
    ("u32", "u32", schema::Type::U32),
    ("u64", "u64", schema::Type::U64),
    ("usize", "u32", schema::Type::Usize),
];

/// Whether a type is made of nothing but names that everybody knows. Only where errors point depends on it.
pub(super) fn is_well_known(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_well_known(&reference.elem),
        Type::Path(TypePath { qself: None, path, .. }) if !path.segments.iter().any(|it| !it.arguments.is_none()) => {
            path.segments.last().is_some_and(|last| NAMES.iter().any(|name| last.ident == name))
        }
        ty => !has_others(ty),
    }
}

/// What crosses of a number, a `bool` or a `char`: rustc need not ask a trait. Another type of such a name is an error.
pub(super) fn copied(ty: &Type) -> Option<Ident> {
    let (_, word, _) = row(ty)?;
    Some(Ident::new(word, Span::call_site()))
}

/// How such a type is recorded.
pub(super) fn recorded(ty: &Type) -> Option<schema::Type<'static>> {
    row(ty).map(|(_, _, recorded)| *recorded)
}

fn row(ty: &Type) -> Option<&'static (&'static str, &'static str, schema::Type<'static>)> {
    let Type::Path(TypePath { qself: None, path, .. }) = ty else { return None };
    let name = path.get_ident()?;
    WORDS.iter().find(|(written, ..)| name == written)
}

/// Whether a type is `&str`, of which two words cross.
pub(super) fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Reference(TypeReference { mutability: None, elem, .. }) => match &**elem {
            Type::Path(TypePath { qself: None, path, .. }) => path.is_ident("str"),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a name in a type is not one that everybody knows.
fn has_others(ty: &Type) -> bool {
    struct Search(bool);
    impl Walk for Search {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_path_mut(&mut self, path: &mut Path) {
            let last = path.segments.last().map(|last| last.ident.unraw().to_string());
            self.0 |= last.is_some_and(|name| !NAMES.contains(&name.as_str()));
            walk::visit_path_mut(self, path);
        }
    }
    let mut search = Search(false);
    search.visit_type_mut(&mut ty.clone());
    search.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_somebody_elses_is_found_at_any_depth() {
        let known = |text: &str| is_well_known(&crate::syntax::parse_str(text).expect("a type"));
        assert!(known("&[u8]"));
        assert!(known("&dyn Fn(Option<String>) -> Vec<JsValue>"));
        assert!(known("()"));
        assert!(!known("Option<Plain>"));
        assert!(!known("&mut dyn FnMut(std::net::IpAddr)"));
    }
}
