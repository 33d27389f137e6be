//! Strings: copied across the boundary as UTF-8.

use super::{Check, Gives, Part, Rule};
use crate::js::fragment;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `&str`: text that the callee only looks at.
///
/// Shape: two words, `[address: I32, length: I32]`.
/// Units: `length` counts UTF-8 bytes, not UTF-16 code units.
/// Ownership: the bytes stay the caller's. The glue writes them to scratch memory that is released after the call; small
/// glue has them allocated, and the module releases them.
/// Errors: a `TypeError` for anything but a string. A lone surrogate becomes U+FFFD.
/// Source: Encoding Standard, "UTF-8 encode".
pub(super) static STR: Rule = Rule {
    rust: "&str",
    ts: |_, _| Ts::name("string"),
    to_wasm: |this, scope, value| {
        if this.small {
            return (STRING.to_wasm)(this, scope, value);
        }
        scope.scratch();
        let address = scope.call(fragment::STRING_TO_SCRATCH, [value]);
        let address = scope.constant("text", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        vec![address, scope.constant("length", length)]
    },
    to_js: |this, scope, words| {
        let helper = match this.ty {
            Type::Ref { inner: Type::KeptStr } => fragment::KEPT_STRING_FROM_WASM,
            _ if this.remembers => fragment::LASTING_STRING,
            _ => fragment::STRING_FROM_WASM,
        };
        scope.call(helper, words.iter().cloned())
    },
    check: Check::Early(|_, scope, value| scope.tried(fragment::ASSERT_STRING, value, [])),
    gives: Gives::Lent,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_TEXT, value, []),
        take: |_, scope, parcel| scope.call(fragment::TAKE_TEXT, [parcel.clone()]),
    }),
    guide: "Copied as UTF-8 for the call. Lone surrogates become U+FFFD; anything but a string throws a `TypeError`.",
};

/// `String`: text whose bytes change owner.
///
/// Shape: two words, `[address: I32, length: I32]`.
/// Units: `length` counts UTF-8 bytes, not UTF-16 code units.
/// Ownership: the receiver frees the bytes.
/// Errors: a `TypeError` for anything but a string. A lone surrogate becomes U+FFFD.
/// Source: Encoding Standard, "UTF-8 encode".
pub(super) static STRING: Rule = Rule {
    rust: "String",
    ts: |_, _| Ts::name("string"),
    to_wasm: |_, scope, value| {
        let address = scope.call(fragment::STRING_TO_WASM, [value]);
        let address = scope.constant("text", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        vec![address, scope.constant("length", length)]
    },
    to_js: |_, scope, words| scope.call(fragment::TAKE_STRING, words.iter().cloned()),
    check: Check::Early(|_, scope, value| scope.tried(fragment::ASSERT_STRING, value, [])),
    gives: Gives::Always,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_TEXT, value, []),
        take: |_, scope, parcel| scope.call(fragment::TAKE_TEXT, [parcel.clone()]),
    }),
    guide: "Copied both ways as UTF-8. Lone surrogates become U+FFFD; anything but a string throws a `TypeError`.",
};
