//! What classes that extend one another have in addition, and how constructors begin.
//!
//! The helpers are in `js/class/family.js` and `js/class/bare.js`.

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

/// How a constructor begins: with that of the class above, and it ends there if it is the glue that has called it, for a class
/// below or for a value that is there already.
pub(super) fn prologue(class: &Class<'_>, uses: &mut BTreeSet<Fragment>) -> Vec<Stmt> {
    let mut statements = Vec::new();
    if class.parent().is_some() {
        statements.push(Expr::Super.call([bare(uses)]).statement());
    }
    if class.family.as_ref().map_or(makes_bare(class), |family| family.extended) {
        uses.insert(fragment::IS_LEFT_BARE);
        let first = Expr::Arguments.index(Expr::Number(0.0));
        let is_bare = Expr::ident(fragment::IS_LEFT_BARE.name()).call([first]);
        statements.push(Stmt::If(is_bare, vec![Stmt::Return(None)], vec![]));
    }
    statements
}

/// What a constructor is given that shall leave the object as it is.
pub(super) fn bare(uses: &mut BTreeSet<Fragment>) -> Expr {
    uses.insert(fragment::LEAVE_BARE);
    Expr::ident(fragment::LEAVE_BARE.name()).call([])
}

/// Whether objects for values of Rust's are made by the constructor that users call: in fast glue, where there is one, so that
/// all objects of the class have one shape.
pub(super) fn makes_bare(class: &Class<'_>) -> bool {
    class.wraps
        && class.family.is_none()
        && class.members.iter().any(|member| member.fills && !member.binding.ret.small)
}
