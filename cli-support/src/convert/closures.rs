//! Closures: Rust code that JavaScript may call.

use super::{Check, Conversion, Gives, Rule, Side};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::{Param, Type as Ts};
use wasm_ferry_schema::Type;

/// `&dyn Fn` and `&mut dyn FnMut`: callable during the call only.
///
/// Shape: three I32, the number of the closure's kind plus one, data, vtable.
/// Ownership: Rust's; the function is dead after the call.
/// Errors: calling it later, or calling a `FnMut` from within itself, throws an `Error`.
pub(super) static CALLBACK: Rule = Rule {
    rust: "&dyn Fn(A) -> R, &mut dyn FnMut(A) -> R",
    ts: function,
    to_wasm: |_, _, _| unreachable!("bug: a borrowed closure only crosses from Rust to JavaScript"),
    to_js: |this, scope, words| {
        let lend = if is_shared(&this.ty) { fragment::LEND_SHARED } else { fragment::LEND_CLOSURE };
        let lend = scope.call(lend, [words[1].clone(), words[2].clone()]);
        let loan = scope.cleanup_constant("loan", lend, Expr::Null, fragment::END_LOAN);
        let kind = words[0].clone().binary("-", Expr::Number(1.0));
        scope.constant("callback", Expr::ident(this.local()).index(kind).call([loan]))
    },
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "A function that may be called until the Rust call returns. Only as an argument of an imported function.",
};

/// Whether the closure may be called while it runs.
fn is_shared(ty: &Type<'_>) -> bool {
    match ty {
        Type::Ref { inner } | Type::RefMut { inner } => is_shared(inner),
        ty => matches!(ty, Type::Callback { mutable: false, .. }),
    }
}

/// An owned `Closure`: a handle to its function.
pub(super) static FUNCTION: Rule = Rule {
    rust: "Closure<dyn FnMut(A) -> R>",
    ts: function,
    to_wasm: super::handles::owned_to_wasm,
    to_js: super::handles::owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(super::handles::VALUE),
    guide: "A function that JavaScript keeps; Rust's value is dropped when the function is collected.",
};

/// `&Closure`: the function lives as long as the `Closure`.
pub(super) static FUNCTION_REF: Rule = Rule {
    rust: "&Closure<dyn FnMut(A) -> R>",
    ts: function,
    to_wasm: super::handles::borrowed_to_wasm,
    to_js: super::handles::borrowed_to_js,
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "A function that may be called until the `Closure` is dropped.",
};

/// The parameters, then the result.
pub(super) fn parts<'a>(params: &'a [Type<'a>], ret: &'a Type<'a>) -> Vec<&'a Type<'a>> {
    params.iter().chain([ret]).collect()
}

/// JavaScript calls it: its parameters are what JavaScript gives, its result is what JavaScript gets.
fn function(this: &Conversion<'_>, _: Side) -> Ts {
    let Some((ret, params)) = this.inner.split_last() else { return Ts::name("Function") };
    let params = params.iter().enumerate().map(|(i, param)| Param {
        name: PARAMS.get(i).copied().unwrap_or("arg").to_owned(),
        ty: param.ts(Side::Param),
        optional: false,
        rest: false,
    });
    Ts::Function(params.collect(), Box::new(ret.ts(Side::Return)))
}

/// Names of a closure's parameters; Rust gives them none.
const PARAMS: [&str; 8] = ["arg0", "arg1", "arg2", "arg3", "arg4", "arg5", "arg6", "arg7"];
