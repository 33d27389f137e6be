//! `then` of promises, which need no functions to call closures that are called once.

use crate::ir::{Access, ImportFunction, Owner};
use crate::parse::types::{last_name, path, ungrouped};
use crate::syntax::{GenericArgument, PathArguments, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// What the wrapper of a method `then` tries first, if it takes two closures and gives a promise.
pub(super) fn of_two_closures(function: &ImportFunction, arguments: &[TokenStream]) -> Option<TokenStream> {
    let is_method = matches!((&function.owner, function.access), (Owner::Value(_), Access::Call));
    let is_plain =
        !function.catch && !function.promised() && function.is_final.is_none() && function.variadic.is_none();
    let is_then = function.js_name.text == "then" && last_name(&function.ret).is_some_and(|name| name == "Promise");
    let ([_, one, other], [this, resolve, reject]) = (&function.params[..], arguments) else { return None };
    if !(is_method && is_plain && is_then && is_closure(&one.ty) && is_closure(&other.ty)) {
        return None;
    }
    let promise = &function.ret;
    Some(quote! {
        if let __rt::core::option::Option::Some(promise) =
            __rt::then_once(__rt::core::convert::AsRef::<__rt::JsValue>::as_ref(#this), #resolve, #reject)
        {
            return unsafe { __rt::erase::<__rt::JsValue, #promise>(promise) };
        }
    })
}

/// Whether the type is written as a reference to a closure of ours: `&ScopedClosure<'_, dyn FnMut(…) -> …>`.
fn is_closure(ty: &Type) -> bool {
    let Type::Reference(reference) = ungrouped(ty) else { return false };
    let last = path(&reference.elem).and_then(|path| path.path.segments.last());
    let Some(segment) = last.filter(|last| last.ident == "ScopedClosure" || last.ident == "Closure") else {
        return false;
    };
    match &segment.arguments {
        PathArguments::AngleBracketed(given) => {
            given.args.iter().any(|it| matches!(it, GenericArgument::Type(Type::TraitObject(_))))
        }
        PathArguments::None | PathArguments::Parenthesized(_) => false,
    }
}
