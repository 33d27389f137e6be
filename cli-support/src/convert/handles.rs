//! Handles: JavaScript values that Rust refers to.
//!
//! With a table of references, the wasm wrappers of the post-processor turn references into handles, so the value itself
//! crosses. Without, the glue does it, and the word is a number.

use super::{Check, Conversion, Gives, HandleMode, Named, Part, Rule, Side};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `JsValue`: owned.
///
/// Shape: one I32, a handle; a reference when there is a table.
/// Ownership: the receiver's.
pub(super) static JS_VALUE: Rule = Rule {
    rust: "JsValue",
    ts: any,
    to_wasm: owned_to_wasm,
    to_js: owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(VALUE),
    guide: "Any value.",
};

/// `&JsValue`: borrowed for the call.
pub(super) static JS_VALUE_REF: Rule = Rule {
    rust: "&JsValue",
    ts: any,
    to_wasm: borrowed_to_wasm,
    to_js: borrowed_to_js,
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "Any value, for the call.",
};

/// `sys::JsOption<T>` and `sys::JsNullable<T>`: owned.
pub(super) static MAYBE: Rule = Rule {
    rust: "JsOption<T>, JsNullable<T>",
    ts: maybe,
    to_wasm: owned_to_wasm,
    to_js: owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(VALUE),
    guide: "The value itself, of which nothing is checked; none is `undefined`, or `null`. Both are accepted from JavaScript.",
};

/// `&JsOption<T>` and `&JsNullable<T>`: borrowed for the call.
pub(super) static MAYBE_REF: Rule = Rule {
    rust: "&JsOption<T>, &JsNullable<T>",
    ts: maybe,
    to_wasm: borrowed_to_wasm,
    to_js: borrowed_to_js,
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "The same, for the call.",
};

/// `JsError`.
pub(super) static JS_ERROR: Rule = Rule {
    rust: "JsError",
    ts: |_, _| Ts::name("Error"),
    to_wasm: owned_to_wasm,
    to_js: owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(VALUE),
    guide: "An `Error`.",
};

/// A type of an `extern` block, owned.
pub(super) static IMPORT: Rule = Rule {
    rust: "an imported type",
    ts: imported,
    to_wasm: owned_to_wasm,
    to_js: owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(VALUE),
    guide: "Any value; its class is not checked.",
};

/// A type of an `extern` block, borrowed.
pub(super) static IMPORT_REF: Rule = Rule {
    rust: "a reference to an imported type",
    ts: imported,
    to_wasm: borrowed_to_wasm,
    to_js: borrowed_to_js,
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "Any value, for the call; its class is not checked.",
};

/// Any value, as a part of a parcel.
pub(super) const VALUE: Part = Part {
    put: |_, scope, place, value| {
        let call = scope.call(fragment::PUT_VALUE, [place.parcel.clone(), value]);
        scope.run(call);
    },
    take: |_, scope, parcel| scope.call(fragment::TAKE_VALUE, [parcel.clone()]),
};

fn any(this: &Conversion<'_>, _: Side) -> Ts {
    match this.ty {
        Type::Undefined | Type::Ref { inner: Type::Undefined } => Ts::undefined(),
        Type::Null | Type::Ref { inner: Type::Null } => Ts::null(),
        _ => Ts::name("any"),
    }
}

/// A value or none: JavaScript may say it in both ways, Rust has one.
fn maybe(this: &Conversion<'_>, side: Side) -> Ts {
    let some = this.inner[0].ts(side);
    match (side, this.ty) {
        (Side::Param, _) => some.or(Ts::null()).or(Ts::undefined()),
        (Side::Return, Type::Maybe { null: true, .. } | Type::Ref { inner: Type::Maybe { null: true, .. } }) => {
            some.or(Ts::null())
        }
        (Side::Return, _) => some.or(Ts::undefined()),
    }
}

fn imported(this: &Conversion<'_>, _: Side) -> Ts {
    this.named.as_ref().map_or_else(|| Ts::name("any"), |Named { ts, .. }| ts.clone())
}

pub(super) fn owned_to_wasm(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Vec<Expr> {
    match this.handles {
        HandleMode::Table => vec![value],
        HandleMode::Heap => {
            let handle = scope.call(fragment::ADD_HANDLE, [value]);
            vec![scope.constant("handle", handle)]
        }
    }
}

pub(super) fn owned_to_js(this: &Conversion<'_>, scope: &mut Scope, words: &[Expr]) -> Expr {
    match this.handles {
        HandleMode::Table => words[0].clone(),
        HandleMode::Heap => scope.call(fragment::TAKE_HANDLE, [words[0].clone()]),
    }
}

pub(super) fn borrowed_to_wasm(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Vec<Expr> {
    match this.handles {
        HandleMode::Table => vec![value],
        HandleMode::Heap => {
            // Declared outside, so that the cleanup sees it however early the call ends.
            let handle = scope.cleanup_variable("handle", Expr::Number(0.0), fragment::DROP_HANDLE);
            let added = scope.call(fragment::ADD_HANDLE, [value]);
            scope.assign(&handle, added);
            vec![handle]
        }
    }
}

pub(super) fn borrowed_to_js(this: &Conversion<'_>, scope: &mut Scope, words: &[Expr]) -> Expr {
    match this.handles {
        HandleMode::Table => words[0].clone(),
        HandleMode::Heap => scope.call(fragment::GET_HANDLE, [words[0].clone()]),
    }
}

/// An optional handle: a null reference, or handle 0, when there is nothing.
pub(super) fn optional(inner: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Vec<Expr> {
    match inner.handles {
        HandleMode::Table => vec![value.binary("??", Expr::Null)],
        // `undefined` is handle 0.
        HandleMode::Heap => inner.to_wasm(scope, value.binary("??", Expr::Undefined)),
    }
}
