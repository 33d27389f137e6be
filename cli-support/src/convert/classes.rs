//! Exported structs: Rust values that a JavaScript object owns.

use super::{Check, Conversion, Gives, Part, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;

/// An exported struct by value.
///
/// Shape: one I32, the address of its box.
/// Ownership: the receiver's; JavaScript's object is empty afterwards.
/// Errors: a `TypeError` for another class's instance, or for that of a class below; an `Error` for an object that was freed or moved.
pub(super) static CLASS: Rule = Rule {
    rust: "an exported struct",
    ts,
    to_wasm: |this, scope, value| {
        let (class, lineage) = class(this);
        let address = match (scope.is_checked(), lineage) {
            // The same object may have been given away since it was checked: then Rust refuses it.
            (true, _) => scope.call(fragment::GIVE_ADDRESS, [value]),
            (false, None) => scope.call(fragment::TAKE_ADDRESS, [value, class]),
            (false, Some(lineage)) => scope.call(fragment::TAKE_WHOLE, [value, lineage]),
        };
        vec![scope.constant("address", address)]
    },
    to_js: |this, _, words| Expr::ident(this.local()).member("__wrap").call([words[0].clone()]),
    check: Check::Early(|this, scope, value| match class(this) {
        (class, None) => scope.tried(fragment::BORROW_ADDRESS, value, [class]),
        (_, Some(lineage)) => scope.tried(fragment::ASSERT_WHOLE, value, [lineage]),
    }),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| match class(this) {
            (class, None) => place.put(scope, fragment::PUT_OBJECT, value, [class]),
            (_, Some(lineage)) => place.put(scope, fragment::PUT_WHOLE, value, [lineage]),
        },
        take: |this, _, parcel| {
            let address = parcel.clone().member("number").call([]);
            Expr::ident(this.local()).member("__wrap").call([address])
        },
    }),
    guide: "An instance of its class. Passing it by value empties the JavaScript object.",
};

/// `&S` and `&mut S`.
///
/// Shape: one I32, the address of its box.
/// Ownership: JavaScript's; borrowed for the call.
/// Errors: as by value; and an `Error` when it is already borrowed in a way that excludes this one.
pub(super) static CLASS_REF: Rule = Rule {
    rust: "a reference to an exported struct",
    ts,
    to_wasm: |this, scope, value| {
        let address = match (scope.is_checked(), class(this)) {
            (false, (class, None)) => scope.call(fragment::BORROW_ADDRESS, [value, class]),
            (false, (_, Some(lineage))) => scope.call(fragment::BORROW_FROM, [value, lineage]),
            (true, (_, None)) => scope.call(fragment::LEND_ADDRESS, [value]),
            (true, (_, Some(lineage))) => scope.call(fragment::LEND_FROM, [value, lineage]),
        };
        vec![scope.constant("address", address)]
    },
    to_js: |this, _, words| Expr::ident(this.local()).member("__wrap").call([words[0].clone()]),
    check: Check::Early(|this, scope, value| scope.tried(fragment::BORROW_ADDRESS, value, [class(this).0])),
    gives: Gives::Nothing,
    part: None,
    guide: "An instance of its class, borrowed for the call. Only as an argument of an exported function.",
};

/// The class, and what describes it if it has to do with other classes.
fn class(this: &Conversion<'_>) -> (Expr, Option<Expr>) {
    let lineage = this.named.as_ref().and_then(|named| named.lineage.as_ref());
    (Expr::ident(this.local()), lineage.map(Expr::ident))
}

fn ts(this: &Conversion<'_>, _: super::Side) -> Ts {
    this.named.as_ref().map_or_else(|| Ts::name("any"), |named| named.ts.clone())
}
