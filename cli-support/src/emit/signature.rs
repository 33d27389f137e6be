//! What a binding looks like in a declaration.

use crate::convert::{Conversion, Side};
use crate::plan::Binding;
use crate::ts::ast::{Param, Signature, Type};
use wasm_ferry_schema as schema;

/// Which parameters may be left out: the run of options at the end.
pub(super) fn optional(binding: &Binding<'_>) -> Vec<bool> {
    let required = binding.params.iter().rposition(|param| !is_option(&param.conversion)).map_or(0, |last| last + 1);
    (0..binding.params.len()).map(|i| i >= required).collect()
}

fn is_option(conversion: &Conversion<'_>) -> bool {
    matches!(conversion.ty, schema::Type::Option { .. })
}

/// A parameter's type; what `name?` says already is left out.
pub(super) fn param_type(conversion: &Conversion<'_>, optional: bool) -> Type {
    if optional { conversion.inner[0].ts(Side::Param).or(Type::name("null")) } else { conversion.ts(Side::Param) }
}

/// What a call returns: a promise, if it is that of an `async fn`.
pub(super) fn returned(binding: &Binding<'_>) -> Type {
    let ty = binding.ret.ts(Side::Return);
    match &binding.resume {
        Some(_) => Type::Generic("Promise".to_owned(), vec![ty]),
        None => ty,
    }
}

/// The signature of a function or method.
pub(super) fn signature(name: &str, docs: &str, binding: &Binding<'_>) -> Signature {
    let last = binding.params.len().wrapping_sub(1);
    let params = binding.params.iter().zip(optional(binding)).enumerate().map(|(i, (param, optional))| Param {
        name: if param.name.is_empty() { param.local.clone() } else { param.name.clone() },
        ty: param_type(&param.conversion, optional),
        optional,
        rest: binding.variadic && i == last,
    });
    Signature {
        name: name.to_owned(),
        params: params.collect(),
        ret: Some(returned(binding)),
        docs: super::docs::lines(docs),
    }
}
