//! `Result`: the words of the value, and an error slot on the side.

use super::{Check, Gives, Rule, Unsupported, unsupported};
use wasm_ferry_schema::Type;

/// `Result<T, E>`, as what a call returns.
///
/// Shape: the words of `T`; the error travels through the error slot, which belongs to the call and not to the value.
/// Errors: `Err` is thrown as it is.
pub(super) static RESULT: Rule = Rule {
    rust: "Result<T, E>",
    ts: |this, side| this.inner[0].ts(side),
    to_wasm: |this, scope, value| this.inner[0].to_wasm(scope, value),
    to_js: |this, scope, words| this.inner[0].to_js(scope, words),
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "Only as a return type. `Ok` is returned, `Err` is thrown.",
};

/// The type of `Ok`, if a result of it may be returned.
pub(super) fn ok<'a>(ty: &Type<'a>, ok: &'a Type<'a>) -> Result<&'a Type<'a>, Unsupported> {
    match ok {
        Type::Result { .. } => Err(unsupported(ty, "nests one result in another")),
        _ => Ok(ok),
    }
}
