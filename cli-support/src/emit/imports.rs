//! What Rust calls, as functions of the glue.

use super::calls::{Shim, shim};
use super::checks;
use super::links::address;
use super::reach::use_of;
use crate::js::ast::{Expr, Function, Param, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::plan::{Action, Import, Plan, RuntimeImport, RuntimeTask};
use crate::read::runtime::UNWOUND;
use crate::targets::Format;
use std::collections::BTreeSet;
use wasm_ferry_schema::{Type, Use};

/// The function of an import, and the fragments it uses; what it returns is looked at in a debug build.
pub(super) fn import(import: &Import<'_>, format: Format, debug: bool) -> (Function, BTreeSet<Fragment>) {
    let variadic = import.binding.variadic;
    let optional = matches!(import.binding.ret.ty, Type::Option { .. });
    let Shim { params, mut body, uses } = shim(&import.binding, |scope, mut values| {
        if variadic {
            let last = values.pop();
            values.extend(last.map(Expr::spread));
        }
        match &import.action {
            Action::Use { how, path, name } => {
                let result = use_of(scope, (*how, path, name), optional, values);
                if debug { checks::result(scope, &import.binding, result) } else { result }
            }
            Action::Text(text) => Expr::string(*text),
            Action::Link(linked) => address(scope, linked, format),
            Action::Intrinsic(fragment) => scope.call(*fragment, values),
            Action::Wrap { class } => Expr::ident(class).member("__wrap").call(values),
            Action::Unwrap { class, lineage: None } => {
                values.push(Expr::ident(class));
                scope.call(fragment::UNWRAP_ADDRESS, values)
            }
            Action::Unwrap { lineage: Some(lineage), .. } => {
                values.push(Expr::ident(lineage));
                scope.call(fragment::UNWRAP_WHOLE, values)
            }
        }
    });
    // A class that does not exist has no instances.
    if let Action::Use { how: Use::InstanceOf { .. }, .. } = &import.action {
        let no = vec![Stmt::Return(Some(Expr::Number(0.0)))];
        body = vec![Stmt::TryCatch(body, "error".to_owned(), no)];
    }
    (Function { name: import.local.clone(), params, body, docs: vec![] }, uses)
}

/// If only one of these functions has something put in order when JavaScript throws, it does so without the helper that several
/// share.
pub(super) fn put_in_order(functions: &mut [Function], uses: &mut BTreeSet<Fragment>) {
    let helper = Expr::ident(fragment::UNWOUND.name()).call([Expr::ident("error")]).statement();
    let handlers = functions.iter_mut().filter_map(|function| match function.body.as_mut_slice() {
        [Stmt::TryCatch(_, _, handler)] if *handler == [helper.clone()] => Some(handler),
        _ => None,
    });
    let mut handlers: Vec<_> = handlers.collect();
    if let [handler] = handlers.as_mut_slice() {
        let unwound = Expr::ident("wasm").member(UNWOUND).call([]).statement();
        **handler = vec![unwound, Stmt::Throw(Expr::ident("error"))];
        uses.remove(&fragment::UNWOUND);
    }
}

/// What an import is, if WebAssembly may have it as it is: `Math.sin`.
pub(super) fn bare(import: &Import<'_>) -> Option<Expr> {
    let Action::Use { path, name, .. } = &import.action else { return None };
    let root = path.first().filter(|_| import.bare)?;
    Some(Expr::ident(root).member(*name))
}

/// The function of an import that the runtime makes for itself.
pub(super) fn runtime(import: &RuntimeImport, plan: &Plan<'_>) -> (Function, BTreeSet<Fragment>) {
    let forward = |fragment: Fragment, params: &[&str]| {
        let values: Vec<Expr> = params.iter().map(|name| Expr::ident(*name)).collect();
        (Expr::ident(fragment.name()).call(values), BTreeSet::from([fragment]))
    };
    let (names, (value, uses)): (&[&str], _) = match import.task {
        RuntimeTask::SlotClear => (&["handle"], forward(fragment::SLOT_CLEAR, &["handle"])),
        RuntimeTask::SlotsGrow => (&["count"], forward(fragment::SLOTS_GROW, &["count"])),
        RuntimeTask::ClosureNew => (&["kind", "data", "vtable"], super::closures::make(plan)),
        RuntimeTask::Suspend => (&["handle"], forward(fragment::OUTCOME, &["handle"])),
    };
    let params = names.iter().map(|name| Param { name: (*name).to_owned(), rest: false }).collect();
    let body = vec![Stmt::Return(Some(value))];
    (Function { name: import.local.clone(), params, body, docs: vec![] }, uses)
}
