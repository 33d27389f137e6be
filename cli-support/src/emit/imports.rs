//! What Rust calls, as functions of the glue.

use super::calls::{Shim, shim};
use crate::js::ast::{Expr, Function, Param, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::plan::{Action, Import, Plan, RuntimeImport, RuntimeTask};
use std::collections::BTreeSet;
use wasm_ferry_schema::Use;

/// The function of an import, and the fragments it uses.
pub(super) fn import(import: &Import<'_>) -> (Function, BTreeSet<Fragment>) {
    let variadic = import.binding.variadic;
    let Shim { params, mut body, uses } = shim(&import.binding, |scope, mut values| {
        if variadic {
            let last = values.pop();
            values.extend(last.map(Expr::spread));
        }
        match &import.action {
            Action::Use { how, path, name } => use_of(*how, path, name, values),
            Action::Intrinsic(fragment) => scope.call(*fragment, values),
            Action::Wrap { class } => Expr::ident(class).member("__wrap").call(values),
            Action::Unwrap { class } => {
                values.push(Expr::ident(class));
                scope.call(fragment::UNWRAP_ADDRESS, values)
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

/// The expression that uses a function, method or property.
fn use_of(how: Use<'_>, path: &[String], name: &str, values: Vec<Expr>) -> Expr {
    let mut values = values.into_iter();
    let place = reach(path);
    match how {
        Use::Call => place.call(values),
        Use::Construct { .. } => Expr::New(Box::new(place), values.collect()),
        Use::Static { .. } => property(place, name).call(values),
        Use::StaticGet { .. } => property(place, name),
        Use::StaticSet { .. } => assign(property(place, name), values.next()),
        Use::InstanceOf { .. } => values.next().unwrap_or(Expr::Undefined).binary("instanceof", place),
        Use::Method => {
            let receiver = values.next().unwrap_or(Expr::Undefined);
            property(receiver, name).call(values)
        }
        Use::Get => property(values.next().unwrap_or(Expr::Undefined), name),
        Use::Set => {
            let receiver = values.next().unwrap_or(Expr::Undefined);
            assign(property(receiver, name), values.next())
        }
    }
}

fn assign(target: Expr, value: Option<Expr>) -> Expr {
    Expr::Assign(Box::new(target), Box::new(value.unwrap_or(Expr::Undefined)))
}

/// `a.b.c`, from names.
fn reach(path: &[String]) -> Expr {
    let mut names = path.iter();
    let root = names.next().map_or(Expr::Undefined, Expr::ident);
    names.fold(root, |object, name| property(object, name))
}

/// `object.name`; a name of the form `[Symbol.x]` is computed.
fn property(object: Expr, name: &str) -> Expr {
    match name.strip_prefix("[Symbol.").and_then(|name| name.strip_suffix(']')) {
        Some(symbol) => object.index(Expr::ident("Symbol").member(symbol)),
        None => object.member(name),
    }
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
    };
    let params = names.iter().map(|name| Param { name: (*name).to_owned(), rest: false }).collect();
    let body = vec![Stmt::Return(Some(value))];
    (Function { name: import.local.clone(), params, body, docs: vec![] }, uses)
}
