//! Types whose names say that they cross.

use crate::walk::{self, Walk};
use syn::ext::IdentExt;
use syn::{Path, Type, TypePath};

const NAMES: &[&str] = &[
    "Box", "Closure", "Fn", "FnMut", "JsValue", "Option", "String", "Vec", "bool", "char", "f32", "f64", "i128", "i16",
    "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32", "u64", "u8", "usize",
];

/// Whether a type is made of nothing but names that everybody knows. Only where errors point depends on it.
pub(super) fn is_well_known(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_well_known(&reference.elem),
        Type::Path(TypePath { qself: None, path, .. }) if !path.segments.iter().any(|it| !it.arguments.is_none()) => {
            path.segments.last().is_some_and(|last| NAMES.iter().any(|name| last.ident == name))
        }
        ty => others(ty).is_empty(),
    }
}

/// The names in a type that not everybody knows, in the order in which they are written.
///
/// They are recorded with what is exported: of a type that converts itself, rustc knows no name, and what is declared under
/// that name says what it is in JavaScript.
pub(super) fn others(ty: &Type) -> Vec<String> {
    struct Search(Vec<String>);
    impl Walk for Search {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_path_mut(&mut self, path: &mut Path) {
            let last = path.segments.last().map(|last| last.ident.unraw().to_string());
            self.0.extend(last.filter(|name| !NAMES.contains(&name.as_str())));
            walk::visit_path_mut(self, path);
        }
    }
    let mut search = Search(Vec::new());
    search.visit_type_mut(&mut ty.clone());
    search.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_somebody_elses_is_found_at_any_depth() {
        let known = |text: &str| is_well_known(&syn::parse_str(text).expect("a type"));
        assert!(known("&[u8]"));
        assert!(known("&dyn Fn(Option<String>) -> Vec<JsValue>"));
        assert!(known("()"));
        assert!(!known("Option<Plain>"));
        assert!(!known("&mut dyn FnMut(std::net::IpAddr)"));
        let ty = syn::parse_str("Result<Vec<a::Point>, (Shape, r#type)>").expect("a type");
        assert_eq!(others(&ty), ["Result", "Point", "Shape", "type"]);
    }
}
