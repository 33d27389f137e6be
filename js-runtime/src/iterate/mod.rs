//! Iterators and streams: of Rust's for JavaScript, and of JavaScript's for Rust.
//!
//! A Rust iterator becomes a closure that gives the next values, several at once, in a parcel; the glue makes a JavaScript
//! iterator of it (`iterate/iterator.js`). For what JavaScript iterates over, Rust has a closure that takes values, and
//! asks the glue to give it the next ones (`iterate/iterable.js`). Closures are described per instantiation, so that this
//! works for every type of value that crosses.

mod async_iterable;
mod iterable;
mod iterator;
#[cfg_attr(not(feature = "futures-core"), path = "no_stream.rs")]
mod stream;

pub use async_iterable::JsStream;
pub use iterable::JsIter;
pub use iterator::{BoxIterator, boxed_iterator};
pub use stream::{BoxStream, boxed_stream};

use crate::JsValue;
use crate::convert::IntoParcel;

/// What an iterator or stream for JavaScript may give: values that can be parts of a list, or a `Result` of them, whose
/// error is thrown and ends the iteration.
#[diagnostic::on_unimplemented(
    message = "JavaScript cannot be given an iterator over `{Self}`",
    note = "its items are what can be in a list that is passed to JavaScript, or a `Result` of that whose error is \
            `JsError` or another type that is `Into<JsValue>`"
)]
pub trait Yield: 'static {
    /// What crosses.
    type Value: IntoParcel + 'static;

    /// The value, or what is thrown.
    fn into_result(self) -> Result<Self::Value, JsValue>;
}

impl<T: IntoParcel + 'static> Yield for T {
    type Value = T;

    #[inline]
    fn into_result(self) -> Result<T, JsValue> {
        Ok(self)
    }
}

impl<T: IntoParcel + 'static, E: Into<JsValue> + 'static> Yield for Result<T, E> {
    type Value = T;

    #[inline]
    fn into_result(self) -> Result<T, JsValue> {
        self.map_err(Into::into)
    }
}

/// The handle conversions of something that JavaScript gets.
///
/// Example: `given! { BoxStream<T>, awaited: true, |value| to_js(value) }`.
macro_rules! given {
    ($ty:ty, awaited: $awaited:literal, |$value:ident| $make:expr) => {
        impl<T: $crate::iterate::Yield> $crate::convert::WasmDescribe for $ty {
            const TYPE: wasm_ferry_schema::Type<'static> = wasm_ferry_schema::Type::Iterable {
                item: &<T::Value as $crate::convert::WasmDescribe>::TYPE,
                awaited: $awaited,
            };
        }

        /// Shape: one word, the handle of a JavaScript object.
        impl<T: $crate::iterate::Yield> $crate::convert::IntoWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            fn into_abi(self) -> u32 {
                let $value = self;
                $make.into_index()
            }
        }

        impl<T: $crate::iterate::Yield> $crate::convert::OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> u32 {
                0
            }
        }
    };
}

/// The handle conversions of something that JavaScript gives.
///
/// Example: `taken! { JsIter, awaited: false }`.
macro_rules! taken {
    ($ty:ident, awaited: $awaited:literal) => {
        impl<T: $crate::convert::FromParcel> $crate::convert::WasmDescribe for $ty<T> {
            const TYPE: wasm_ferry_schema::Type<'static> = wasm_ferry_schema::Type::Iterable {
                item: &<T as $crate::convert::WasmDescribe>::TYPE,
                awaited: $awaited,
            };
        }

        /// Shape: one word, the handle of what is iterated over.
        impl<T: $crate::convert::FromParcel + 'static> $crate::convert::FromWasmAbi for $ty<T> {
            type Abi = u32;

            #[inline]
            unsafe fn from_abi(abi: u32) -> Self {
                $ty::new(unsafe { $crate::JsValue::from_index(abi) })
            }
        }

        impl<T: $crate::convert::FromParcel + 'static> $crate::convert::OptionFromWasmAbi for $ty<T> {
            #[inline]
            fn is_none(abi: &u32) -> bool {
                *abi == 0
            }
        }
    };
}

use given;
use taken;
