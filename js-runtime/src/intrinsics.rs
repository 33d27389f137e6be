//! JavaScript that Ferry itself needs: each name is a function of a fragment in `cli-support/js/`.

use crate::JsValue;
use alloc::string::String;
use wasm_ferry_macro::js;

#[js(wasm_ferry = crate, intrinsic)]
extern "C" {
    #[js(js_name = isUndefined)]
    pub(crate) fn is_undefined(value: &JsValue) -> bool;
    #[js(js_name = isNull)]
    pub(crate) fn is_null(value: &JsValue) -> bool;
    #[js(js_name = isObject)]
    pub(crate) fn is_object(value: &JsValue) -> bool;
    #[js(js_name = isFunction)]
    pub(crate) fn is_function(value: &JsValue) -> bool;
    #[js(js_name = isString)]
    pub(crate) fn is_string(value: &JsValue) -> bool;
    #[js(js_name = isSymbol)]
    pub(crate) fn is_symbol(value: &JsValue) -> bool;
    #[js(js_name = isBigint)]
    pub(crate) fn is_bigint(value: &JsValue) -> bool;
    #[js(js_name = isArray)]
    pub(crate) fn is_array(value: &JsValue) -> bool;
    #[js(js_name = isTruthy)]
    pub(crate) fn is_truthy(value: &JsValue) -> bool;
    #[js(js_name = typeOf)]
    pub(crate) fn type_of(value: &JsValue) -> JsValue;
    #[js(js_name = stringGet)]
    pub(crate) fn string_get(value: &JsValue) -> Option<String>;
    /// The number; NaN for other values as well, and then whether it is one is in the first slot of the cell.
    #[js(js_name = numberOrNan)]
    fn number_or_nan(value: &JsValue) -> f64;
    #[js(js_name = booleanGet)]
    pub(crate) fn boolean_get(value: &JsValue) -> Option<bool>;
    #[js(js_name = numberValue)]
    pub(crate) fn number_value(value: &JsValue) -> f64;
    #[js(js_name = strictEquals)]
    pub(crate) fn strict_equals(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = looseEquals)]
    pub(crate) fn loose_equals(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = debugString)]
    pub(crate) fn debug_string(value: &JsValue) -> String;

    // `identity` returns what it is given; the types on this side do the conversion.
    #[js(js_name = identity)]
    pub(crate) fn value_from_str(text: &str) -> JsValue;
    #[js(js_name = identity)]
    pub(crate) fn value_from_f64(value: f64) -> JsValue;
    #[js(js_name = identity)]
    pub(crate) fn value_from_i64(value: i64) -> JsValue;
    #[js(js_name = identity)]
    pub(crate) fn value_from_u64(value: u64) -> JsValue;
    #[js(js_name = identity)]
    pub(crate) fn value_from_i128(value: i128) -> JsValue;
    #[js(js_name = identity)]
    pub(crate) fn value_from_u128(value: u128) -> JsValue;

    #[js(js_name = makeError)]
    pub(crate) fn make_error(message: &str) -> JsValue;
    #[js(js_name = makeTypeError)]
    fn make_type_error(message: &str) -> JsValue;
    /// Has the call in progress throw this as an `Error` once it has returned, which must be at once.
    #[js(js_name = refuse)]
    pub(crate) fn refuse(message: &str);
    /// The same with any value.
    #[js(js_name = refuseWith)]
    pub(crate) fn refuse_with(error: JsValue);
    /// Throws through what called the start function, and nothing else.
    #[js(js_name = throwOut)]
    pub(crate) fn throw_out(error: JsValue);
    /// Tells the host of an error that nobody waits for.
    #[cfg(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"))]
    #[js(js_name = reportError)]
    pub(crate) fn report_error(error: JsValue);
    #[cfg(feature = "std")]
    #[js(js_name = makePanicError)]
    pub(crate) fn make_panic_error(message: &str) -> JsValue;
    /// As an error that a call leaves: `undefined`, whose handle would mean that there is none.
    #[js(js_name = storeUndefined)]
    pub(crate) fn store_undefined();
    /// Throws where the module may be in any state, so that nothing is put in order.
    #[js(js_name = throwBug)]
    pub(crate) fn throw_bug(message: &str);
    #[js(js_name = throwString)]
    pub(crate) fn throw_string(message: &str);
    #[js(js_name = throwValue)]
    pub(crate) fn throw_value(value: JsValue);

    /// Throws what a panic says, and ends the module.
    #[cfg(all(
        target_family = "wasm",
        not(target_os = "wasi"),
        feature = "std",
        any(debug_assertions, feature = "panic-message")
    ))]
    #[js(js_name = throwPanic)]
    pub(crate) fn throw_panic(message: &str, file: &str, line: u32, column: u32);

    /// The next of the values that the glue has ready.
    #[js(js_name = nextValue)]
    pub(crate) fn next_value() -> JsValue;
    /// Copies bytes of linear memory over those of a typed array.
    #[js(js_name = copyToArray)]
    pub(crate) fn copy_to_array(bytes: &[u8], array: &JsValue);
    /// Rust gives up the closure behind a function: its value is destroyed now, or when the call in progress ends.
    #[js(js_name = releaseClosure)]
    pub(crate) fn closure_release(function: &JsValue);

    /// A JavaScript iterator over what a closure gives.
    #[js(js_name = makeIterator)]
    pub(crate) fn make_iterator(pull: JsValue) -> JsValue;
    /// An asynchronous JavaScript iterator over what a closure gives.
    #[cfg(feature = "futures-core")]
    #[js(js_name = makeStream)]
    pub(crate) fn make_stream(pull: JsValue, number: u32) -> JsValue;
    /// Has the stream of that number polled in a microtask.
    #[cfg(feature = "futures-core")]
    #[js(js_name = wakeStream)]
    pub(crate) fn wake_stream(number: u32);
    /// Begins to iterate over a value.
    #[js(js_name = openIterable, catch)]
    pub(crate) fn open_iterable(source: &JsValue) -> Result<JsValue, JsValue>;
    /// Has a closure take the next values; whether they were the last.
    #[js(js_name = pullItems, catch)]
    pub(crate) fn pull_items(open: &JsValue, take: &JsValue) -> Result<bool, JsValue>;
    /// Ends an iteration that has not ended.
    #[js(js_name = closeIterable)]
    pub(crate) fn close_iterable(open: &JsValue);
    /// Begins to iterate asynchronously over a value.
    #[js(js_name = openAsyncIterable, catch)]
    pub(crate) fn open_async_iterable(source: &JsValue) -> Result<JsValue, JsValue>;
    /// Asks for the next value; what to await.
    #[js(js_name = nextStep, catch)]
    pub(crate) fn next_step(open: &JsValue) -> Result<JsValue, JsValue>;
    /// Has a closure take what was awaited; whether there was a value.
    #[js(js_name = takeStep, catch)]
    pub(crate) fn take_step(open: &JsValue, step: &JsValue, take: &JsValue) -> Result<bool, JsValue>;
    /// Ends an asynchronous iteration that has not ended.
    #[js(js_name = closeAsyncIterable)]
    pub(crate) fn close_async_iterable(open: &JsValue);

    /// Has a task polled in a microtask.
    #[js(js_name = wakeTask)]
    pub(crate) fn wake_task(task: u32);
    /// Calls `__ferry_task_rung` whenever the `i32` at this address is no longer 0.
    #[cfg(target_feature = "atomics")]
    #[js(js_name = listenForWakes)]
    pub(crate) fn listen_for_wakes(bell: u32);
    /// Calls `__ferry_task_settle` with this number when the promise settles.
    #[js(js_name = awaitPromise)]
    pub(crate) fn await_promise(promise: &JsValue, wait: u32);
    /// `promise.then` with two closures, as two halves each, of which `__ferry_then_settle` is told when the promise settles.
    ///
    /// Errors: `undefined`, and has done nothing, where `then` is not the one that calls one of two functions once.
    #[js(js_name = thenOnce, catch)]
    pub(crate) fn then_once(
        promise: &JsValue,
        resolve: u32,
        resolve_table: u32,
        reject: u32,
        reject_table: u32,
    ) -> Result<JsValue, JsValue>;
    /// What a promise settled to, as `rt.suspend` gives it.
    #[js(js_name = outcomeOf, catch)]
    pub(crate) fn outcome_of(outcome: JsValue) -> Result<JsValue, JsValue>;
    /// A promise of what a task gives, which `__ferry_task_value` returns.
    #[js(js_name = taskPromise)]
    pub(crate) fn task_promise(task: u32) -> JsValue;
}

/// The number, if it is one. Nothing but the number crosses, unless it is NaN.
#[inline]
pub(crate) fn number_get(value: &JsValue) -> Option<f64> {
    let number = number_or_nan(value);
    if number.is_nan() { crate::rt::cell::number(number) } else { Some(number) }
}

/// An `Error`, or a `TypeError`.
pub(crate) fn error_of(message: &str, is_type: bool) -> JsValue {
    if is_type { make_type_error(message) } else { make_error(message) }
}
