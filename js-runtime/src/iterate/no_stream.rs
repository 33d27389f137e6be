//! Rust streams, without the feature that knows what a stream is: says that it is missing.

use super::given;
use crate::JsValue;
use core::convert::Infallible;
use core::marker::PhantomData;

/// Stands for a stream; there is none.
pub struct BoxStream<T>(Infallible, PhantomData<T>);

given! { BoxStream<T>, awaited: true, |items| none(items) }

#[inline]
fn none<T>(items: BoxStream<T>) -> JsValue {
    match items.0 {}
}

/// What is a stream: nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a stream, which this build of `wasm-ferry` does not know",
    note = "turn on its feature: `wasm-ferry = {{ version = \"…\", features = [\"futures-core\"] }}`"
)]
pub trait Known {}

/// Never called.
#[inline]
pub fn boxed_stream<S: Known, T>(_: S) -> BoxStream<T> {
    unreachable!("bug: a stream crossed without the feature for it")
}
