//! What classes that extend one another have in addition; the helpers are in `js/class/family.js`.

use super::calls::export;
use super::classes::registry;
use crate::js::ast::{Expr, Item, Param, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::plan::{Class, Family};
use std::collections::BTreeSet;

/// The constant that describes the class.
pub(super) fn lineage(class: &Class<'_>, family: &Family<'_>) -> Item {
    let of_address = |raw: &str, returns: bool| {
        let call = export(raw).call([Expr::ident("address")]);
        let body = if returns { Stmt::Return(Some(call)) } else { call.statement() };
        Expr::arrow([Param::new("address")], vec![body])
    };
    // Two classes of a family may have one public name, in different namespaces.
    let key = Expr::string(["__wbg_ptr_", &class.local].concat());
    let registry = Expr::ident(registry(class));
    let mut arguments = vec![Expr::ident(&class.local), key, registry, of_address(&class.free.1, false)];
    if let Some(parent) = &family.parent {
        arguments.push(Expr::ident(&parent.lineage));
        arguments.push(of_address(&parent.raise.1, true));
    }
    let value = Expr::ident(fragment::MAKE_LINEAGE.name()).call(arguments);
    Item::Const { name: family.lineage.clone(), value, docs: vec![] }
}

/// How a constructor begins: with that of the class above, and it ends there if it was called for a class below.
pub(super) fn prologue(class: &Class<'_>, uses: &mut BTreeSet<Fragment>) -> Vec<Stmt> {
    let mut statements = Vec::new();
    let Some(family) = &class.family else { return statements };
    if family.parent.is_some() {
        uses.insert(fragment::FOR_DESCENDANT);
        let argument = Expr::ident(fragment::FOR_DESCENDANT.name()).call([]);
        statements.push(Expr::Super.call([argument]).statement());
    }
    if family.extended {
        uses.insert(fragment::IS_FOR_DESCENDANT);
        let first = Expr::Arguments.index(Expr::Number(0.0));
        let is_for = Expr::ident(fragment::IS_FOR_DESCENDANT.name()).call([first]);
        statements.push(Stmt::If(is_for, vec![Stmt::Return(None)], vec![]));
    }
    statements
}
