//! Structs and enums that cross by value: what is the same for all of them.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel, accepted, receive, send};
use crate::convert::{WasmDescribe, WasmDescribeVector, WasmSlice};
use alloc::string::ToString;
use alloc::vec::Vec;
use wasm_ferry_schema::Type;

/// Stands for the type parameter of number `N` where data is described that has some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parameter<const N: u32>;

impl<const N: u32> WasmDescribe for Parameter<N> {
    const TYPE: Type<'static> = Type::Parameter { index: N };
}

impl<const N: u32> WasmDescribeVector for Parameter<N> {
    const VECTOR: Type<'static> = Type::Vec { element: &Self::TYPE };
}

/// Why a variant that was counted on does not exist.
pub const NO_VARIANT: &str = "bug: the glue passed the number of no variant";

/// Why JavaScript may not give a variant that is skipped.
pub const SKIPPED_VARIANT: &str = "this variant is not for JavaScript";

/// A parcel with one value.
pub fn send_data<T: IntoParcel>(value: T) -> WasmSlice {
    send(|to| value.put(to))
}

/// The value in a parcel.
///
/// # Safety
/// The parcel comes from the glue, holds a `T`, and is used once.
pub unsafe fn try_receive_data<T: FromParcel>(abi: WasmSlice) -> Result<T, &'static str> {
    unsafe { receive(abi, T::take) }
}

/// The value in a parcel; a message is thrown.
///
/// # Safety
/// As for [`try_receive_data`].
pub unsafe fn receive_data<T: FromParcel>(abi: WasmSlice) -> T {
    accepted(unsafe { try_receive_data(abi) })
}

/// Puts what a JavaScript `Error` has beside its fields: the message, and the messages of its sources.
pub fn put_error(error: &dyn core::error::Error, to: &mut ParcelWriter) {
    to.text(&error.to_string());
    let sources = || core::iter::successors(error.source(), |source| source.source());
    to.count(sources().count());
    sources().for_each(|source| to.text(&source.to_string()));
}

/// What crosses for an `i64` or `u64` that is a number in JavaScript, and for what is made of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be told to be a number in JavaScript",
    note = "`#[js(number)]` is for `i64`, `u64`, and options and lists of these"
)]
pub trait AsNumber: Sized {
    /// What crosses.
    type Number: IntoParcel + FromParcel;

    /// The number. Far from zero, it is the nearest that JavaScript has.
    fn into_number(self) -> Self::Number;

    /// The value of a number, which the glue has found to be whole and in range.
    fn from_number(number: Self::Number) -> Self;
}

/// A whole number that a float holds exactly.
pub struct Whole<T>(T);

macro_rules! whole {
    ($($ty:ty: $signed:literal;)*) => {$(
        impl WasmDescribe for Whole<$ty> {
            const TYPE: Type<'static> = Type::Whole { signed: $signed };
        }

        impl RefIntoParcel for Whole<$ty> {
            fn put_ref(&self, to: &mut ParcelWriter) {
                to.number(self.0 as f64);
            }
        }

        impl IntoParcel for Whole<$ty> {
            fn put(self, to: &mut ParcelWriter) {
                self.put_ref(to);
            }
        }

        impl FromParcel for Whole<$ty> {
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                Ok(Whole(from.number() as $ty))
            }
        }

        crate::__ferry_vectors_of! { all [] [] [] Whole<$ty> }

        impl AsNumber for $ty {
            type Number = Whole<$ty>;

            fn into_number(self) -> Whole<$ty> {
                Whole(self)
            }

            fn from_number(number: Whole<$ty>) -> $ty {
                number.0
            }
        }
    )*};
}

whole! {
    i64: true;
    u64: false;
}

impl<T: AsNumber> AsNumber for Option<T> {
    type Number = Option<T::Number>;

    fn into_number(self) -> Self::Number {
        self.map(T::into_number)
    }

    fn from_number(number: Self::Number) -> Self {
        number.map(T::from_number)
    }
}

impl<T: AsNumber> AsNumber for Vec<T> {
    type Number = Vec<T::Number>;

    fn into_number(self) -> Self::Number {
        self.into_iter().map(T::into_number).collect()
    }

    fn from_number(number: Self::Number) -> Self {
        number.into_iter().map(T::from_number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_to_be_a_number_is_described_as_one() {
        assert_eq!(
            <<Option<Vec<u64>> as AsNumber>::Number as WasmDescribe>::TYPE,
            Type::Option { inner: &Type::Vec { element: &Type::Whole { signed: false } } }
        );
        assert_eq!(i64::from_number((-5i64).into_number()), -5);
    }
}
