//! Rust closures as JavaScript functions; the protocol is in `js/closure/closure.js`.

use super::calls::{First, export, guarded, params, rust_body};
use crate::js::ast::{Expr, Function, Param};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::plan::{Closure, Plan};
use std::collections::BTreeSet;

/// The function that makes a JavaScript function of a closure, or a loan if it is borrowed; and the fragments it uses.
pub(super) fn closure(closure: &Closure<'_>) -> (Function, BTreeSet<Fragment>) {
    let (data, vtable) = (Expr::ident("data"), Expr::ident("vtable"));
    let mut scope = Scope::new(["data", "vtable"]);
    let adapter = adapter(closure, &mut scope);
    let made = match &closure.destroy {
        Some(destroy) => scope.call(fragment::MAKE_CLOSURE, [data, vtable, export(destroy), adapter]),
        None => scope.call(fragment::LEND_CLOSURE, [data, vtable, adapter]),
    };
    scope.ret(Some(made));
    let (body, uses) = scope.finish();
    let params = ["data", "vtable"].map(Param::new).into();
    (Function { name: closure.local.clone(), params, body, docs: vec![] }, uses)
}

/// `(state) => (arguments) => { … }`.
fn adapter(closure: &Closure<'_>, scope: &mut Scope) -> Expr {
    let (state_param, state) = scope.param("state");
    scope.function(vec![state_param], |scope| {
        let call = scope.function(params(&closure.binding), |scope| {
            let enter = if closure.mutable { fragment::ENTER_EXCLUSIVE } else { fragment::ENTER_CLOSURE };
            let entered = scope.call(enter, [state.clone()]);
            let data = scope.constant("data", entered);
            let leave = scope.call(fragment::LEAVE_CLOSURE, [state.clone()]);
            scope.finally(leave.statement());
            let first = First::Words(vec![data, state.clone().member("vtable")]);
            guarded(scope, &closure.binding, |scope| {
                rust_body(scope, export(&closure.invoke), first, &closure.binding);
            });
        });
        scope.ret(Some(call));
    })
}

/// The list of closure kinds, by number.
pub(super) fn kinds(plan: &Plan<'_>) -> Expr {
    Expr::Array(plan.closures.iter().map(|closure| Expr::ident(&closure.local)).collect())
}

/// What an owned closure becomes, in the function that the runtime imports.
pub(super) fn make(plan: &Plan<'_>) -> (Expr, BTreeSet<Fragment>) {
    // Kinds are numbered from 1, as for borrowed closures.
    let kind = Expr::ident("kind").binary("-", Expr::Number(1.0));
    let made = Expr::ident(&plan.closure_kinds).index(kind).call(["data", "vtable"].map(Expr::ident));
    let held = Expr::ident(fragment::HELD_CLOSURE.name()).call([made]);
    match plan.handles {
        crate::convert::HandleMode::Table => (held, BTreeSet::from([fragment::HELD_CLOSURE])),
        crate::convert::HandleMode::Heap => {
            let handle = Expr::ident(fragment::ADD_HANDLE.name()).call([held]);
            (handle, BTreeSet::from([fragment::ADD_HANDLE, fragment::HELD_CLOSURE]))
        }
    }
}
