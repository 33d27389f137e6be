//! Durations and times: milliseconds.

use super::{Check, Gives, Part, Rule};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;

/// `Duration`.
///
/// Shape: one F64.
/// Units: milliseconds, with fractions.
/// Errors: an `Error` for a negative number or one that is none.
pub(super) static DURATION: Rule = Rule {
    rust: "Duration",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, _, value| vec![value],
    to_js: |_, _, words| words[0].clone(),
    check: Check::AtCall(|_, scope, value| scope.constant("number", value.unary("+"))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_NUMBER, value, []),
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "A number of milliseconds. A negative one throws an `Error`.",
};

/// `SystemTime`.
///
/// Shape: one F64.
/// Units: milliseconds since 1970.
/// Errors: a `TypeError` for anything but a valid `Date`.
pub(super) static TIME: Rule = Rule {
    rust: "SystemTime",
    ts: |_, _| Ts::name("Date"),
    to_wasm: |_, scope, value| {
        let time = scope.call(fragment::DATE_TO_WASM, [value]);
        vec![scope.constant("time", time)]
    },
    to_js: |_, _, words| Expr::ident("Date").construct([words[0].clone()]),
    check: Check::Early(|_, scope, value| scope.tried(fragment::DATE_TO_WASM, value, [])),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_DATE, value, []),
        take: |_, _, parcel| Expr::ident("Date").construct([parcel.clone().member("number").call([])]),
    }),
    guide: "A `Date`. One before 1970 throws an `Error`: Rust's clock begins there in WebAssembly.",
};
