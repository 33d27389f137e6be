//! Enums without fields: numbers.

use super::{Check, Gives, Part, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;

/// A numeric enum.
///
/// Shape: one F64, the discriminant, so that a fraction or a huge number is refused and not rounded into a variant.
/// Errors: a `TypeError` for anything but a number, an `Error` for a number that is no variant.
pub(super) static ENUM: Rule = Rule {
    rust: "an exported enum",
    ts: |this, _| this.named.as_ref().map_or_else(|| Ts::name("number"), |named| named.ts.clone()),
    to_wasm: |this, scope, value| {
        let name = Expr::string(this.public());
        let number = scope.call(fragment::ENUM_TO_WASM, [value, name]);
        vec![scope.constant("variant", number)]
    },
    to_js: |_, _, words| words[0].clone(),
    check: Check::Early(|this, scope, value| {
        let name = Expr::string(this.public());
        scope.tried(fragment::ENUM_TO_WASM, value, [name])
    }),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |this, scope, place, value| {
            let name = Expr::string(this.public());
            place.put(scope, fragment::PUT_VARIANT, value, [name]);
        },
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "A number; one that is no variant throws.",
};
