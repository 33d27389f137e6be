//! Visits every name in a tree.

use super::ast::{Expr, Item, Param, Stmt};
use std::collections::BTreeSet;

/// Collects every name that an item's code mentions.
pub(crate) fn mentions(item: &mut Item, found: &mut BTreeSet<String>) {
    if let Item::Script { items, .. } | Item::Factory { items, .. } = item {
        return items.iter_mut().for_each(|item| mentions(item, found));
    }
    let mut visit = |name: &mut String| {
        found.insert(name.clone());
    };
    match item {
        Item::Function(function) => names(&mut function.body, &mut visit),
        Item::Class(class) => class.members.iter_mut().for_each(|member| names(&mut member.function.body, &mut visit)),
        Item::Const { value, .. } | Item::Let { value: Some(value), .. } => in_expr(value, &mut visit),
        Item::Stmt(stmt) => names(std::slice::from_mut(stmt), &mut visit),
        Item::Import { .. }
        | Item::ImportAll { .. }
        | Item::ImportSource { .. }
        | Item::Let { value: None, .. }
        | Item::Script { .. }
        | Item::Factory { .. }
        | Item::Fragment(_)
        | Item::Export(_)
        | Item::ExportFrom { .. }
        | Item::Comment(_) => {}
    }
}

/// Calls `visit` with every name that is referred to or declared in these statements. Property names are none.
pub(super) fn names(stmts: &mut [Stmt], visit: &mut impl FnMut(&mut String)) {
    for stmt in stmts {
        match stmt {
            Stmt::Const(name, value) => {
                visit(name);
                in_expr(value, visit);
            }
            Stmt::Let(name, value) => {
                visit(name);
                value.iter_mut().for_each(|value| in_expr(value, visit));
            }
            Stmt::Expr(value) | Stmt::Throw(value) => in_expr(value, visit),
            Stmt::Return(value) => value.iter_mut().for_each(|value| in_expr(value, visit)),
            Stmt::If(test, then, otherwise) => {
                in_expr(test, visit);
                names(then, visit);
                names(otherwise, visit);
            }
            Stmt::Repeat(name, count, body) => {
                visit(name);
                in_expr(count, visit);
                names(body, visit);
            }
            Stmt::TryFinally(body, cleanup) => {
                names(body, visit);
                names(cleanup, visit);
            }
            Stmt::TryCatch(body, name, handler) => {
                names(body, visit);
                visit(name);
                names(handler, visit);
            }
        }
    }
}

fn in_expr(expr: &mut Expr, visit: &mut impl FnMut(&mut String)) {
    match expr {
        Expr::Ident(name) => visit(name),
        Expr::Number(_) | Expr::BigInt(_) | Expr::String(_) | Expr::Undefined | Expr::Null | Expr::Bool(_) => {}
        Expr::This | Expr::Import | Expr::ImportMeta | Expr::Super | Expr::Arguments => {}
        Expr::Call(callee, arguments) | Expr::New(callee, arguments) => {
            in_expr(callee, visit);
            arguments.iter_mut().for_each(|argument| in_expr(argument, visit));
        }
        Expr::Member(object, _) | Expr::OptionalMember(object, _) => in_expr(object, visit),
        Expr::Index(left, right) | Expr::Binary(_, left, right) | Expr::Assign(left, right) => {
            in_expr(left, visit);
            in_expr(right, visit);
        }
        Expr::Unary(_, operand) | Expr::Spread(operand) | Expr::Await(operand) => in_expr(operand, visit),
        Expr::Conditional(test, then, otherwise) => {
            in_expr(test, visit);
            in_expr(then, visit);
            in_expr(otherwise, visit);
        }
        Expr::Array(elements) => elements.iter_mut().for_each(|element| in_expr(element, visit)),
        Expr::Object(properties) => properties.iter_mut().for_each(|(_, value)| in_expr(value, visit)),
        Expr::Arrow(params, body) => {
            params.iter_mut().for_each(|Param { name, .. }| visit(name));
            names(body, visit);
        }
    }
}
