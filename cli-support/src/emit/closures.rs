//! Rust closures as JavaScript functions; the protocol is in `js/closure/closure.js`.

use super::calls::{First, export, guarded, params, rust_body};
use crate::js::ast::{Expr, Function, Param};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::plan::{Closure, Plan};
use std::collections::BTreeSet;

/// The function that makes a JavaScript function of a closure's state, and the fragments it uses; arguments are looked at in
/// a debug build.
pub(super) fn closure(closure: &Closure<'_>, debug: bool) -> (Function, BTreeSet<Fragment>) {
    let state = Expr::ident("state");
    let mut scope = Scope::new(["state"]);
    if let Some(destroy) = &closure.destroy {
        scope.assign(&state.clone().member("destroy"), export(destroy));
    }
    let call = scope.function(params(&closure.binding), |scope| {
        if debug {
            super::checks::arguments_in(scope, &closure.binding);
        }
        // A borrowed closure that may be called while it runs outlives every call: nothing has to be noted.
        let noted = closure.mutable || closure.destroy.is_some();
        let enter = match (closure.mutable, noted) {
            (true, _) => fragment::ENTER_EXCLUSIVE,
            (false, true) => fragment::ENTER_CLOSURE,
            (false, false) => fragment::LENT_DATA,
        };
        let entered = scope.call(enter, [state.clone()]);
        let data = scope.constant("data", entered);
        if noted {
            let leave = scope.call(fragment::LEAVE_CLOSURE, [state.clone()]);
            scope.finally(leave.statement());
        }
        let first = First::Words(vec![data, state.clone().member("vtable")]);
        guarded(scope, &closure.binding, |scope| {
            rust_body(scope, export(&closure.invoke), first, &closure.binding);
        });
    });
    scope.ret(Some(call));
    let (body, uses) = scope.finish();
    (Function { name: closure.local.clone(), params: vec![Param::new("state")], body, docs: vec![] }, uses)
}

/// The list of closure kinds, by number.
pub(super) fn kinds(plan: &Plan<'_>) -> Expr {
    Expr::Array(plan.closures.iter().map(|closure| Expr::ident(&closure.local)).collect())
}

/// What a closure becomes that Rust holds a handle to, in the function that the runtime imports.
pub(super) fn make(plan: &Plan<'_>) -> (Expr, BTreeSet<Fragment>) {
    // Kinds are numbered from 1, as for those that are lent to a call.
    let kind = Expr::ident(&plan.closure_kinds).index(Expr::ident("kind").binary("-", Expr::Number(1.0)));
    let made = Expr::ident(fragment::MAKE_CLOSURE.name()).call([Expr::ident("data"), Expr::ident("vtable"), kind]);
    match plan.handles {
        crate::convert::HandleMode::Table => (made, BTreeSet::from([fragment::MAKE_CLOSURE])),
        crate::convert::HandleMode::Heap => {
            let handle = Expr::ident(fragment::ADD_HANDLE.name()).call([made]);
            (handle, BTreeSet::from([fragment::ADD_HANDLE, fragment::MAKE_CLOSURE]))
        }
    }
}
