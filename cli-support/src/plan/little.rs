//! Decides whether a program crosses the boundary so little that small glue is what it needs.
//!
//! What makes glue fast weighs the same in all programs: three quarters of the glue of one with a function and an import. Small
//! glue is not slower than what other tools write: for numbers it is the same, and so is text, but for short results. What
//! would be slower, such as objects and arrays, is not in such a program.

use crate::read::Interface;
use wasm_ferry_schema::{Source, Type};

/// Up to so many functions, either way, are few.
const FEW_FUNCTIONS: usize = 6;
/// Up to so many parameters and results that are text are few.
const FEW_TEXTS: usize = 4;

/// Up to so many texts that JavaScript gives are few.
const FEW_GIVEN: usize = 2;

/// Whether a program has a few functions and imports, which take and give numbers, a little text, and any values.
pub fn crosses_little(interface: &Interface<'_>) -> bool {
    let Interface { classes, choices, data, members, closures, reexports, .. } = interface;
    let others = [classes.len(), choices.len(), data.len(), members.len(), closures.len(), reexports.len()];
    let imports = interface.imports.iter().filter(|import| import.source != Source::Intrinsic);
    let functions = interface.functions.iter().map(|it| (it.params, &it.ret, it.resume.is_empty()));
    let calls: Vec<_> = functions.chain(imports.map(|it| (it.params, &it.ret, true))).collect();
    let types = || calls.iter().flat_map(|(params, ret, _)| params.iter().map(|param| &param.ty).chain([*ret]));
    others == [0; 6]
        && calls.len() <= FEW_FUNCTIONS
        && calls.iter().all(|(_, _, at_once)| *at_once)
        && types().all(|ty| is_plain(ty) || is_text(ty))
        && types().filter(|ty| is_text(ty)).count() <= FEW_TEXTS
}

/// Whether JavaScript gives text to Rust in a place or two, and lends none: then what makes that fast weighs more than it is worth.
pub fn gives_little_text(interface: &Interface<'_>) -> bool {
    let functions = interface.functions.iter().chain(interface.members.iter().map(|member| &member.function));
    let params = functions.flat_map(|function| function.params.iter().map(|param| &param.ty));
    let called = interface.closures.iter().flat_map(|closure| closure.params);
    let given: Vec<&Type<'_>> =
        params.chain(called).chain(interface.imports.iter().map(|import| &import.ret)).collect();
    let lent = |ty: &&Type<'_>| matches!(ty, Type::Ref { inner: Type::Str | Type::String });
    interface.data.is_empty()
        && given.iter().all(|ty| is_plain(ty) || is_text(ty))
        && !given.iter().any(lent)
        && given.iter().filter(|ty| is_text(ty)).count() <= FEW_GIVEN
}

/// Text, if it is there.
fn is_text(ty: &Type<'_>) -> bool {
    match ty {
        Type::String | Type::Ref { inner: Type::Str | Type::String } => true,
        Type::Option { inner } | Type::Result { ok: inner } => is_text(inner),
        _ => false,
    }
}

/// Numbers and values, if they are there: small glue takes them as fast glue does.
fn is_plain(ty: &Type<'_>) -> bool {
    match ty {
        Type::Unit | Type::Bool | Type::Char | Type::F32 | Type::F64 | Type::JsValue | Type::JsError => true,
        Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 | Type::Isize | Type::Usize => true,
        Type::I64 | Type::U64 | Type::Import { .. } | Type::Ref { inner: Type::JsValue | Type::Import { .. } } => true,
        Type::Option { inner } | Type::Result { ok: inner } => is_plain(inner),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_behind_an_option_or_a_result_is_text() {
        assert!(is_text(&Type::Result { ok: &Type::Option { inner: &Type::String } }));
        assert!(!is_text(&Type::Result { ok: &Type::U32 }));
    }

    #[test]
    fn lists_are_not_plain() {
        assert!(is_plain(&Type::Option { inner: &Type::U32 }));
        assert!(!is_plain(&Type::Option { inner: &Type::Vec { element: &Type::U8 } }));
        assert!(!is_plain(&Type::String), "text is counted apart");
    }
}
