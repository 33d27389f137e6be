//! What a binding looks like in a declaration.

use crate::convert::{Conversion, Side};
use crate::plan::{self, Binding};
use crate::ts::ast::{Param, Signature, Type};
use wasm_ferry_schema as schema;

/// One parameter as documentation and declarations show it.
pub(super) struct Shown<'b> {
    /// Its name in the glue.
    pub local: &'b str,
    /// Its name in declarations.
    pub name: &'b str,
    /// Its type; what `name?` says already is left out, and of a rest parameter the element's is meant by `rest`.
    pub ty: Type,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it takes all further arguments.
    pub rest: bool,
    /// What it is, or nothing.
    pub docs: &'b str,
}

/// The parameters that JavaScript gives.
pub(super) fn params<'b>(binding: &'b Binding<'_>) -> Vec<Shown<'b>> {
    let arguments = binding.arguments();
    let last = arguments.len().wrapping_sub(1);
    let is_rest = |i: usize| binding.variadic && i == last;
    let may_lack = |param: &plan::Param<'_>| match param.words.ts {
        "" => is_option(&param.conversion),
        _ => param.words.optional,
    };
    let required =
        arguments.iter().enumerate().rposition(|(i, param)| !may_lack(param) && !is_rest(i)).map_or(0, |last| last + 1);
    let show = |(i, param): (usize, &'b plan::Param<'_>)| {
        let (rest, optional) = (is_rest(i), i >= required && !is_rest(i));
        let ty = match (param.words.ts, rest) {
            ("", true) => rest_type(&param.conversion),
            ("", false) => param_type(&param.conversion, optional),
            (text, _) => Type::text(text),
        };
        let name = if param.name.is_empty() { &param.local } else { &param.name };
        Shown { local: &param.local, name, ty, optional, rest, docs: param.words.docs }
    };
    arguments.iter().enumerate().map(show).collect()
}

fn is_option(conversion: &Conversion<'_>) -> bool {
    let is_option = |ty: &schema::Type<'_>| matches!(ty, schema::Type::Option { .. } | schema::Type::Maybe { .. });
    is_option(&conversion.ty) || matches!(conversion.ty, schema::Type::Ref { inner } if is_option(inner))
}

/// A parameter's type; what `name?` says already is left out.
pub(super) fn param_type(conversion: &Conversion<'_>, optional: bool) -> Type {
    if optional { conversion.inner[0].ts(Side::Param).or(Type::name("null")) } else { conversion.ts(Side::Param) }
}

/// What a call returns: a promise, if it is that of an `async fn`.
pub(super) fn returned(binding: &Binding<'_>) -> Type {
    let ty = match binding.ret_words.ts {
        "" => binding.ret.ts(Side::Return),
        text => Type::text(text),
    };
    match &binding.resume {
        Some(_) => Type::Generic("Promise".to_owned(), vec![ty]),
        None => ty,
    }
}

/// The type of a rest parameter, which TypeScript wants to be an array: that of the sequence's elements.
fn rest_type(conversion: &Conversion<'_>) -> Type {
    match conversion.ty {
        schema::Type::Vec { .. } => conversion.inner[0].ts(Side::Param).array(),
        schema::Type::Ref { inner: schema::Type::Slice { .. } } => conversion.inner[0].ts(Side::Param).array(),
        schema::Type::Option { .. } => rest_type(&conversion.inner[0]),
        _ => Type::name("any").array(),
    }
}

/// The signature of a function or method.
pub(super) fn signature(name: &str, docs: &str, binding: &Binding<'_>) -> Signature {
    let params = params(binding).into_iter().map(|param| Param {
        name: param.name.to_owned(),
        ty: param.ty,
        optional: param.optional,
        rest: param.rest,
    });
    Signature {
        name: name.to_owned(),
        params: params.collect(),
        ret: Some(returned(binding)),
        docs: super::docs::tsdoc(docs, binding),
    }
}
