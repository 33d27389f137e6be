//! Slices of numbers: lent for one call.

use super::vectors::{array, ts};
use super::{Check, Conversion, Gives, HandleMode, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;

/// `&[T]` of numbers.
///
/// Shape: two words, `[address: I32, length: I32]`.
/// Units: `length` counts elements.
/// Ownership: the caller's. The glue copies into scratch memory that is released after the call; JavaScript gets a view
/// of Rust's memory that is valid during the call.
/// Errors: a `TypeError` for anything but the right typed array, or an array of the right elements.
pub(super) static SLICE: Rule = Rule {
    rust: "&[T]",
    ts,
    to_wasm: |this, scope, value| {
        let address = lend(this, scope, value);
        let address = scope.constant("array", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        vec![address, scope.constant("length", length)]
    },
    to_js: |this, scope, words| look(this, scope, words),
    check: Check::Early(super::vectors::check),
    gives: Gives::Lent,
    part: None,
    guide: "A typed array, copied for the call; an array of numbers is accepted as well. An imported function gets a view \
            of Rust's memory, which is only valid until it returns.",
};

/// `&mut [T]` of numbers.
///
/// Shape: three words, `[address: I32, length: I32, array: I32]`, the last a handle.
/// Units: `length` counts elements.
/// Ownership: as `&[T]`; the array's handle is Rust's. Rust copies the elements back into the array when it is done.
/// Errors: as `&[T]`.
pub(super) static SLICE_MUT: Rule = Rule {
    rust: "&mut [T]",
    ts: |this, _| Ts::name(array(&this.inner[0].ty).class),
    to_wasm: |this, scope, value| {
        let address = lend(this, scope, value.clone());
        let address = scope.constant("array", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        let length = scope.constant("length", length);
        let handle = match this.handles {
            HandleMode::Table => value,
            HandleMode::Heap => scope.call(fragment::ADD_HANDLE, [value]),
        };
        vec![address, length, handle]
    },
    to_js: |this, scope, words| look(this, scope, &words[..2]),
    check: Check::Early(super::vectors::check),
    gives: Gives::LentWithHandle,
    part: None,
    guide: "A typed array; what Rust changes is copied back after the call, or when an `async` function has completed. An imported function gets a view.",
};

/// Copies an array for a call: in small glue, into memory that the module releases.
fn lend(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    if this.small {
        return super::vectors::give(this, scope, value);
    }
    scope.scratch();
    scope.call(array(&this.inner[0].ty).to_scratch, [value])
}

/// A view of Rust's memory.
fn look(this: &Conversion<'_>, scope: &mut Scope, words: &[Expr]) -> Expr {
    let array = array(&this.inner[0].ty);
    let words = words.iter().cloned();
    match this.small {
        true if array.class == "Uint8Array" => scope.call(fragment::BYTES_AT, words),
        true => scope.call(fragment::ELEMENTS_AT, words.chain([Expr::ident(array.class)])),
        false => scope.call(array.view, words),
    }
}
