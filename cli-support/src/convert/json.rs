//! Whatever JSON can say: as its text.

use super::{Check, Gives, Part, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;

/// `serde_json::Value`.
///
/// Shape: two words, `[address: I32, length: I32]`.
/// Units: `length` counts bytes of JSON in UTF-8.
/// Ownership: the receiver frees the bytes.
/// Errors: a `TypeError` for what JSON cannot say: functions, symbols, bigints, `undefined`, cycles.
/// Source: ECMA-262, "The JSON Object".
pub(super) static JSON: Rule = Rule {
    rust: "serde_json::Value",
    ts: |_, _| Ts::name("any"),
    to_wasm: |this, scope, value| {
        // What was checked is text already.
        let text = if scope.is_checked() {
            value
        } else {
            let text = scope.call(fragment::JSON_TEXT, [value]);
            scope.constant("json", text)
        };
        let address = scope.call(fragment::STRING_TO_WASM, [text]);
        let address = scope.constant("text", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        debug_assert_eq!(this.words().len(), 2);
        vec![address, scope.constant("length", length)]
    },
    to_js: |_, scope, words| {
        let text = scope.call(fragment::TAKE_STRING, words.iter().cloned());
        Expr::ident("JSON").member("parse").call([text])
    },
    check: Check::Early(|_, scope, value| {
        let text = scope.call(fragment::JSON_TEXT, [value]);
        scope.constant("json", text)
    }),
    gives: Gives::Always,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_JSON, value, []),
        take: |_, scope, parcel| {
            let text = scope.call(fragment::TAKE_TEXT, [parcel.clone()]);
            Expr::ident("JSON").member("parse").call([text])
        },
    }),
    guide: "Whatever JSON can say, with the feature `serde_json`: it crosses as text, and `toJSON` is asked. Anything else \
            throws a `TypeError`.",
};
