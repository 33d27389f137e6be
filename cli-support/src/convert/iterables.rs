//! Iterators and streams: handles to objects of JavaScript's, behind which values cross as they are asked for.

use super::{Check, Conversion, Gives, Part, Rule, Side};
use crate::js::fragment;
use crate::ts::ast::{Property, Type as Ts};

/// The rule for values that are there, or that are awaited.
pub(super) fn rule(awaited: bool) -> &'static Rule {
    if awaited { &STREAM } else { &ITERATOR }
}

/// Iterators of Rust's, and iterables of JavaScript's.
///
/// Shape: one I32, a handle; a reference when there is a table.
/// Ownership: the receiver's. An iterator of Rust's lives until it has ended, or is collected.
/// Errors: a `TypeError` for what is not iterable.
pub(super) static ITERATOR: Rule = Rule {
    rust: "impl Iterator<Item = T>, Box<dyn Iterator<Item = T>>, JsIter<T>",
    ts: |this, side| match side {
        Side::Param => Ts::generic("Iterable", [this.inner[0].ts(side)]),
        Side::Return => Ts::generic("IterableIterator", [this.inner[0].ts(side)]),
    },
    to_wasm: super::handles::owned_to_wasm,
    to_js: super::handles::owned_to_js,
    check: Check::Early(|_, scope, value| scope.tried(fragment::CHECK_ITERABLE, value, [])),
    gives: Gives::Handle,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_ITERABLE, value, []),
        take: |_, scope, parcel| scope.call(fragment::TAKE_VALUE, [parcel.clone()]),
    }),
    guide: "Returned, an iterator, whose values cross when they are asked for, up to 64 at once. As an argument, `JsIter` \
            takes any iterable.",
};

/// Streams of Rust's, and asynchronous iterables of JavaScript's.
///
/// Shape: as for iterators.
/// Errors: a `TypeError` for what is not iterable.
pub(super) static STREAM: Rule = Rule {
    rust: "impl Stream<Item = T>, Pin<Box<dyn Stream<Item = T>>>, JsStream<T>",
    ts: stream,
    to_wasm: super::handles::owned_to_wasm,
    to_js: super::handles::owned_to_js,
    check: Check::Early(|_, scope, value| scope.tried(fragment::CHECK_ASYNC_ITERABLE, value, [])),
    gives: Gives::Handle,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_ASYNC_ITERABLE, value, []),
        take: |_, scope, parcel| scope.call(fragment::TAKE_VALUE, [parcel.clone()]),
    }),
    guide: "Returned, an async iterator, which asks Rust for a value when it is asked for one. As an argument, `JsStream` \
            takes any async iterable, `ReadableStream` or iterable. Streams need the feature `futures-core`.",
};

/// A `ReadableStream` is not iterable everywhere, and its name is not known everywhere.
fn stream(this: &Conversion<'_>, side: Side) -> Ts {
    let item = || this.inner[0].ts(side);
    if side == Side::Return {
        return Ts::generic("AsyncIterableIterator", [item()]);
    }
    let property =
        |name: &str, optional, ty| Property { name: name.to_owned(), optional, readonly: false, ty, docs: Vec::new() };
    let step = Ts::Record(vec![property("done", false, Ts::name("boolean")), property("value", true, item())]);
    let read = Ts::function([], Ts::generic("Promise", [step]));
    let cancel = Ts::function([], Ts::generic("Promise", [Ts::name("void")]));
    let reader = Ts::Record(vec![property("read", false, read), property("cancel", false, cancel)]);
    let readable = Ts::Record(vec![property("getReader", false, Ts::function([], reader))]);
    Ts::generic("AsyncIterable", [item()]).or(Ts::generic("Iterable", [item()])).or(readable)
}
