//! Numbers, booleans, characters and addresses: one or two words each, copied.

use super::{FromWasmAbi, IntoWasmAbi, MaybeAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe, WasmWide, agrees};
use crate::__ferry_flagged as flagged;
use core::ptr::NonNull;
use wasm_ferry_schema::Type;

/// A scalar: its description, its ABI, and the way there and back.
///
/// Example: `scalar! { bool = Bool, u32, |v| v as u32, |abi| abi != 0 }`.
macro_rules! scalar {
    ($($ty:ty = $tag:ident, $abi:ty, |$value:ident| $into:expr, |$words:ident| $from:expr;)*) => {$(
        impl WasmDescribe for $ty {
            const TYPE: Type<'static> = Type::$tag;
        }

        const _: () = agrees::<$abi>(&<$ty as WasmDescribe>::TYPE);
        const _: () = agrees::<MaybeAbi<$abi>>(&<Option<$ty> as WasmDescribe>::TYPE);

        impl FromWasmAbi for $ty {
            type Abi = $abi;

            #[inline]
            unsafe fn from_abi($words: $abi) -> $ty {
                $from
            }
        }

        scalar!(@into $ty, $abi, |$value| $into);
        flagged! { $ty }
    )*};

    (@into $ty:ty, $abi:ty, |$value:ident| $into:expr) => {
        impl IntoWasmAbi for $ty {
            type Abi = $abi;

            #[inline]
            fn into_abi(self) -> $abi {
                let $value = self;
                $into
            }
        }

        // Behind a reference it is copied: generic code passes `&T`.
        impl IntoWasmAbi for &$ty {
            type Abi = $abi;

            #[inline]
            fn into_abi(self) -> $abi {
                (*self).into_abi()
            }
        }

        flagged! { @into ['a] &'a $ty }

        impl IntoWasmAbi for &mut $ty {
            type Abi = $abi;

            #[inline]
            fn into_abi(self) -> $abi {
                (*self).into_abi()
            }
        }

        flagged! { @into ['a] &'a mut $ty }
    };
}

scalar! {
    bool = Bool, u32, |v| v as u32, |abi| abi != 0;
    i8 = I8, i32, |v| v as i32, |abi| abi as i8;
    u8 = U8, u32, |v| v as u32, |abi| abi as u8;
    i16 = I16, i32, |v| v as i32, |abi| abi as i16;
    u16 = U16, u32, |v| v as u32, |abi| abi as u16;
    i32 = I32, i32, |v| v, |abi| abi;
    u32 = U32, u32, |v| v, |abi| abi;
    i64 = I64, i64, |v| v, |abi| abi;
    u64 = U64, u64, |v| v, |abi| abi;
    isize = Isize, i32, |v| v as i32, |abi| abi as isize;
    usize = Usize, u32, |v| v as u32, |abi| abi as usize;
    f32 = F32, f32, |v| v, |abi| abi;
    f64 = F64, f64, |v| v, |abi| abi;
    i128 = I128, WasmWide,
        |v| WasmWide { low: v as u64, high: (v >> 64) as u64 },
        |abi| (abi.high as i128) << 64 | abi.low as i128;
    u128 = U128, WasmWide,
        |v| WasmWide { low: v as u64, high: (v >> 64) as u64 },
        |abi| (abi.high as u128) << 64 | abi.low as u128;
}

const _: () = agrees::<u32>(&char::TYPE);
const _: () = agrees::<MaybeAbi<u32>>(&<Option<char> as WasmDescribe>::TYPE);

impl WasmDescribe for char {
    const TYPE: Type<'static> = Type::Char;
}

/// Shape: one word, the code point.
/// Errors: none. The glue refuses half of a surrogate pair; from whoever calls without it, that is U+FFFD.
impl FromWasmAbi for char {
    type Abi = u32;

    #[inline]
    unsafe fn from_abi(abi: u32) -> char {
        char::from_u32(abi).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

scalar!(@into char, u32, |v| v as u32);
flagged! { char }

/// Shape: one word, the address.
/// Ownership: none crosses; JavaScript sees a number.
macro_rules! pointers {
    ($($ty:ty),*) => {$(
        impl<T> WasmDescribe for $ty {
            const TYPE: Type<'static> = Type::Pointer;
        }

        impl<T> IntoWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            fn into_abi(self) -> u32 {
                self as usize as u32
            }
        }

        impl<T> FromWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            unsafe fn from_abi(abi: u32) -> $ty {
                abi as usize as $ty
            }
        }

        flagged! { [T] $ty }
    )*};
}

pointers! {
    *const T,
    *mut T
}

const _: () = agrees::<u32>(&<*const u8 as WasmDescribe>::TYPE);
const _: () = agrees::<MaybeAbi<u32>>(&<Option<*mut u8> as WasmDescribe>::TYPE);

impl<T> WasmDescribe for NonNull<T> {
    const TYPE: Type<'static> = Type::NonNull;
}

const _: () = agrees::<u32>(&<NonNull<u8> as WasmDescribe>::TYPE);
const _: () = agrees::<u32>(&<Option<NonNull<u8>> as WasmDescribe>::TYPE);

/// Shape: one word, the address, which is not 0.
impl<T> IntoWasmAbi for NonNull<T> {
    type Abi = u32;

    #[inline]
    fn into_abi(self) -> u32 {
        self.as_ptr().into_abi()
    }
}

impl<T> OptionIntoWasmAbi for NonNull<T> {
    #[inline]
    fn none() -> u32 {
        0
    }
}

/// Errors: 0 is refused.
impl<T> FromWasmAbi for NonNull<T> {
    type Abi = u32;

    #[inline]
    unsafe fn from_abi(abi: u32) -> Self {
        crate::parcel::accepted(unsafe { Self::try_from_abi(abi) })
    }

    #[inline]
    unsafe fn try_from_abi(abi: u32) -> Result<Self, &'static str> {
        NonNull::new(abi as usize as *mut T).ok_or("expected the address of a value, found 0")
    }
}

impl<T> OptionFromWasmAbi for NonNull<T> {
    #[inline]
    fn is_none(abi: &u32) -> bool {
        *abi == 0
    }
}

impl WasmDescribe for () {
    const TYPE: Type<'static> = Type::Unit;
}

const _: () = agrees::<()>(&<() as WasmDescribe>::TYPE);

impl IntoWasmAbi for () {
    type Abi = ();

    #[inline]
    fn into_abi(self) {}
}

impl FromWasmAbi for () {
    type Abi = ();

    #[inline]
    unsafe fn from_abi((): ()) {}
}
