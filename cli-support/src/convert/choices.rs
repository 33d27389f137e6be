//! String enums and unions: strings and values under a name.

use super::{Check, Conversion, Gives, Part, Rule, Side, handles};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;

/// An enum of strings.
///
/// Shape: one I32, the number of the string; the number of strings for any other value.
/// Errors: none.
pub(super) static STRING_ENUM: Rule = Rule {
    rust: "an exported enum of strings",
    ts,
    to_wasm: |this, scope, value| {
        let index = scope.call(fragment::STRING_TO_INDEX, [value, Expr::ident(this.local())]);
        vec![scope.constant("variant", index)]
    },
    to_js: |this, _, words| Expr::ident(this.local()).index(words[0].clone()),
    check: Check::Never,
    gives: Gives::Nothing,
    part: Some(Part {
        put: |this, scope, place, value| {
            let index = scope.call(fragment::STRING_TO_INDEX, [value, Expr::ident(this.local())]);
            scope.run(place.parcel.clone().member("number").call([index]));
        },
        take: |this, _, parcel| Expr::ident(this.local()).index(parcel.clone().member("number").call([])),
    }),
    guide: "One of its strings; any other value becomes the hidden variant `__Invalid`.",
};

/// An enum of strings and values.
///
/// Shape: one I32, a handle; a reference when there is a table.
/// Ownership: the receiver's.
/// Errors: an `Error` for a value that is none of the variants', thrown by Rust.
pub(super) static UNION: Rule = Rule {
    rust: "an exported enum with fields",
    ts,
    to_wasm: handles::owned_to_wasm,
    to_js: handles::owned_to_js,
    check: Check::Never,
    gives: Gives::Handle,
    part: Some(handles::VALUE),
    guide: "One of its strings, or a value of one of its variants; anything else throws.",
};

fn ts(this: &Conversion<'_>, _: Side) -> Ts {
    this.named.as_ref().map_or_else(|| Ts::name("any"), |named| named.ts.clone())
}
