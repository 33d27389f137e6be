//! Exported structs: Rust values that a JavaScript object owns.

use super::{Check, Conversion, Gives, Part, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;

/// An exported struct by value.
///
/// Shape: one I32, the address of its box.
/// Ownership: the receiver's; JavaScript's object is empty afterwards.
/// Errors: a `TypeError` for another class's instance, an `Error` for an object that was freed or moved.
pub(super) static CLASS: Rule = Rule {
    rust: "an exported struct",
    ts,
    to_wasm: |this, scope, value| {
        let class = Expr::ident(this.local());
        // The same object may have been given away since it was checked: then Rust refuses it.
        let address = if scope.is_checked() {
            scope.call(fragment::GIVE_ADDRESS, [value])
        } else {
            scope.call(fragment::TAKE_ADDRESS, [value, class])
        };
        vec![scope.constant("address", address)]
    },
    to_js: |this, _, words| Expr::ident(this.local()).member("__wrap").call([words[0].clone()]),
    check: Check::Early(check),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let class = Expr::ident(this.local());
            place.put(scope, fragment::PUT_OBJECT, value, [class]);
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
        let class = Expr::ident(this.local());
        if !scope.is_checked() {
            let address = scope.call(fragment::BORROW_ADDRESS, [value, class]);
            return vec![scope.constant("address", address)];
        }
        let address = scope.call(fragment::LEND_ADDRESS, [value]);
        vec![scope.constant("address", address)]
    },
    to_js: |this, _, words| Expr::ident(this.local()).member("__wrap").call([words[0].clone()]),
    check: Check::Early(check),
    gives: Gives::Nothing,
    part: None,
    guide: "An instance of its class, borrowed for the call. Only as an argument of an exported function.",
};

fn check(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let class = Expr::ident(this.local());
    scope.tried(fragment::BORROW_ADDRESS, value, [class])
}

fn ts(this: &Conversion<'_>, _: super::Side) -> Ts {
    this.named.as_ref().map_or_else(|| Ts::name("any"), |named| named.ts.clone())
}
