//! What a debug build's glue checks and says in addition.

use super::families;
use crate::convert::Side;
use crate::js::ast::{Expr, Function, Item, MemberKind, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::plan::{Action, Binding, Class, Import};
use crate::ts::ast::Type;
use std::collections::BTreeSet;
use wasm_ferry_schema::{self as schema, Member};

/// Has a function check the arguments that would be converted without a word.
pub(super) fn arguments(function: &mut Function, binding: &Binding<'_>, uses: &mut BTreeSet<Fragment>) {
    let mut checks = Vec::new();
    for (assert, arguments) in binding.params.iter().filter_map(check) {
        uses.insert(assert);
        checks.push(Expr::ident(assert.name()).call(arguments).statement());
    }
    function.body.splice(0..0, checks);
}

/// The same for a function that is being built, such as a closure.
pub(super) fn arguments_in(scope: &mut Scope, binding: &Binding<'_>) {
    for (assert, arguments) in binding.params.iter().filter_map(check) {
        let checked = scope.call(assert, arguments);
        scope.run(checked);
    }
}

/// Checks what an import has returned, as arguments are checked.
pub(super) fn result(scope: &mut Scope, binding: &Binding<'_>, value: Expr) -> Expr {
    let Some((kind, optional)) = kind(&binding.ret.ts(Side::Param)) else { return value };
    let value = scope.constant("result", value);
    let checked = scope.call(fragment::ASSERT_TYPE_OF, [value.clone(), Expr::string(kind), Expr::Bool(optional)]);
    scope.run(checked);
    value
}

/// `assertTypeOf(value, "number", false)`, or `assertArrayOf(value, Uint8Array)`, as the parameter's declaration says.
fn check(param: &crate::plan::Param<'_>) -> Option<(Fragment, Vec<Expr>)> {
    let value = Expr::ident(&param.local);
    let declared = param.conversion.ts(Side::Param);
    if let (schema::Type::RefMut { inner: schema::Type::Slice { .. } }, Type::Name(class)) =
        (param.conversion.ty, &declared)
    {
        return Some((fragment::ASSERT_ARRAY_OF, vec![value, Expr::ident(class)]));
    }
    let (kind, optional) = kind(&declared)?;
    Some((fragment::ASSERT_TYPE_OF, vec![value, Expr::string(kind), Expr::Bool(optional)]))
}

/// What `typeof` must say, and whether `null` and `undefined` are fine too.
fn kind(ty: &Type) -> Option<(&'static str, bool)> {
    let is_nothing = |part: &Type| *part == Type::null() || *part == Type::undefined();
    match ty {
        Type::Name(name) => {
            ["number", "bigint", "boolean"].into_iter().find(|known| known == name).map(|it| (it, false))
        }
        Type::Union(parts) if parts.iter().any(is_nothing) => {
            let mut rest = parts.iter().filter(|part| !is_nothing(part));
            match (rest.next(), rest.next()) {
                (Some(only), None) => kind(only).map(|(name, _)| (name, true)),
                _ => None,
            }
        }
        Type::Union(_)
        | Type::Text(_)
        | Type::Array(_)
        | Type::Function(..)
        | Type::Tuple(_)
        | Type::Perhaps(_)
        | Type::Generic(..)
        | Type::Object(_)
        | Type::Record(_)
        | Type::Intersection(_) => None,
    }
}

/// The same for the members of a class.
pub(super) fn class(class: &Class<'_>, items: &mut [Item], uses: &mut BTreeSet<Fragment>) {
    let classes = items.iter_mut().filter_map(|item| if let Item::Class(class) = item { Some(class) } else { None });
    for printed in classes {
        for member in &class.members {
            let kind = match member.member {
                Member::Constructor => MemberKind::Constructor,
                Member::Method => MemberKind::Method,
                Member::Getter => MemberKind::Getter,
                Member::Setter => MemberKind::Setter,
            };
            let is_it = |found: &&mut crate::js::ast::Member| {
                let named = kind == MemberKind::Constructor || found.function.name == member.name;
                found.kind == kind && found.is_static == member.is_static && named
            };
            if let Some(found) = printed.members.iter_mut().find(is_it) {
                // What a constructor does for a class below is not called by users.
                let first = match kind {
                    MemberKind::Constructor => families::prologue(class, uses).len(),
                    MemberKind::Method | MemberKind::Getter | MemberKind::Setter => 0,
                };
                let rest = found.function.body.split_off(first);
                let begun = std::mem::replace(&mut found.function.body, rest);
                arguments(&mut found.function, &member.binding, uses);
                found.function.body.splice(0..0, begun);
            }
        }
    }
}

/// Has a function that Rust calls say what was thrown in it, if Rust will not.
pub(super) fn import(function: &mut Function, import: &Import<'_>, uses: &mut BTreeSet<Fragment>) {
    // Helpers of ours throw what Rust wants thrown.
    if import.binding.fallible || matches!(import.action, Action::Intrinsic(_)) {
        return;
    }
    uses.insert(fragment::LOG_IMPORT_ERROR);
    let error = || Expr::ident("error");
    let log = Expr::ident(fragment::LOG_IMPORT_ERROR.name()).call([Expr::string(&function.name), error()]);
    let handler = vec![log.statement(), Stmt::Throw(error())];
    let body = std::mem::take(&mut function.body);
    function.body = vec![Stmt::TryCatch(body, "error".to_owned(), handler)];
}

/// What the module's own exports are called where they are public.
pub(super) const RAW_EXPORTS: &str = "__wasm";

/// Makes the module's own exports public.
pub(super) fn raw_exports(variable: &str, is_script: bool) -> Item {
    let name = RAW_EXPORTS.to_owned();
    if !is_script {
        return Item::Export(vec![(variable.to_owned(), name)]);
    }
    // A script is started after it has said what it exports.
    let getter =
        Expr::Object(vec![("get".to_owned(), Expr::arrow([], vec![Stmt::Return(Some(Expr::ident(variable)))]))]);
    let define = Expr::ident("Object").member("defineProperty");
    Item::Stmt(define.call([Expr::ident("exports"), Expr::String(name), getter]).statement())
}
