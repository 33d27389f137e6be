//! Types whose names say that they cross.

use syn::visit_mut::{self, VisitMut};
use syn::{Path, Type};

const NAMES: &[&str] = &[
    "Box", "Closure", "Fn", "FnMut", "JsValue", "Option", "String", "Vec", "bool", "char", "f32", "f64", "i128", "i16",
    "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32", "u64", "u8", "usize",
];

/// Whether a type is made of nothing but names that everybody knows. Only where errors point depends on it.
pub(super) fn is_well_known(ty: &Type) -> bool {
    struct Search(bool);
    impl VisitMut for Search {
        fn visit_path_mut(&mut self, path: &mut Path) {
            self.0 &= path.segments.last().is_some_and(|last| NAMES.contains(&last.ident.to_string().as_str()));
            visit_mut::visit_path_mut(self, path);
        }
    }
    let mut search = Search(true);
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
    }
}
