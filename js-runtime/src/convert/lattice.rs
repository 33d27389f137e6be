//! What may be used as what, for Rust's own types and ours: one row per pair.

use super::UpcastFrom;
use crate::sys::{JsNullable, JsOption, Null, Undefined};
use crate::{JsError, JsValue, Nullable, ScopedClosure};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// A type by itself: it is any value, and may be optional.
macro_rules! alone {
    ($([$($generics:tt)*] $ty:ty),* $(,)?) => {$(
        impl<$($generics)*> UpcastFrom<$ty> for JsValue {}
        impl<$($generics)*> UpcastFrom<$ty> for JsOption<JsValue> {}
        impl<$($generics)*> UpcastFrom<$ty> for JsNullable<JsValue> {}
        impl<$($generics)* T: UpcastFrom<$ty>> UpcastFrom<$ty> for Option<T> {}
        impl<$($generics)* T: UpcastFrom<$ty>> UpcastFrom<$ty> for Nullable<T> {}
    )*};
}

/// Source and target, and the target where it is optional in JavaScript's way.
macro_rules! row {
    ($($source:ty => $($target:ty),*;)*) => {$($( row! { $source => $target } )*)*};
    ($source:ty => $target:ty) => {
        impl UpcastFrom<$source> for $target {}
        impl UpcastFrom<$source> for JsOption<$target> {}
        impl UpcastFrom<$source> for JsNullable<$target> {}
    };
}

alone! {
    [] bool, [] char, [] String, ['a,] &'a str, [] f32, [] f64,
    [] i8, [] i16, [] i32, [] i64, [] i128, [] isize, [] u8, [] u16, [] u32, [] u64, [] u128, [] usize,
    [] JsValue, [] JsError,
}

// Only widening without loss; sizes have 32 bits.
row! {
    bool => bool;
    char => char;
    i8 => i8, i16, i32, i64, i128;
    i16 => i16, i32, i64, i128;
    i32 => i32, i64, i128, isize;
    i64 => i64, i128;
    i128 => i128;
    isize => isize, i64, i128;
    u8 => u8, u16, u32, u64, u128;
    u16 => u16, u32, u64, u128;
    u32 => u32, u64, u128, usize;
    u64 => u64, u128;
    u128 => u128;
    usize => usize, u32, u64, u128;
    f32 => f32, f64;
    f64 => f64;
    String => String, &str;
    &str => &str, String;
    JsError => JsError;
}

/// One pair each.
macro_rules! pairs {
    ($([$($generics:tt)*] $source:ty => $target:ty;)*) => {$(
        impl<$($generics)*> UpcastFrom<$source> for $target {}
    )*};
}

pairs! {

    // Nothing, in its spellings.
    [] () => ();
    [] () => JsValue;
    [] () => Undefined;
    [] Undefined => ();
    [T] () => Option<T>;
    [T] () => JsOption<T>;
    [] Undefined => Undefined;
    [] Undefined => JsValue;
    [T] Undefined => Option<T>;
    [T] Undefined => JsOption<T>;
    [] Null => Null;
    [] Null => JsValue;
    [T] Null => Nullable<T>;
    [T] Null => JsOption<T>;
    [T] Null => JsNullable<T>;

    // What may be missing.
    [T, U: UpcastFrom<T>] Option<T> => Option<U>;
    [T, U: UpcastFrom<T>] Nullable<T> => Nullable<U>;
    [T, U: UpcastFrom<T>] Nullable<T> => Option<U>;
    [T] Option<T> => JsValue;
    [T] Nullable<T> => JsValue;
    [T, U: UpcastFrom<T>] Option<T> => JsOption<U>;
    [T, U: UpcastFrom<T>] Nullable<T> => JsNullable<U>;
    [T, U: UpcastFrom<T>] JsOption<T> => JsOption<U>;
    [T, U: UpcastFrom<T>] JsNullable<T> => JsNullable<U>;
    [T, U: UpcastFrom<T>] JsNullable<T> => JsOption<U>;
    [T] JsOption<T> => JsValue;
    [T] JsNullable<T> => JsValue;

    // What holds others is as wide as they are.
    [T, U: UpcastFrom<T>, E, F: UpcastFrom<E>] Result<T, E> => Result<U, F>;
    [T, U: UpcastFrom<T>] Vec<T> => Vec<U>;
    [T, U: UpcastFrom<T>] Box<[T]> => Box<[U]>;
    [T, U: UpcastFrom<T>] *const T => *const U;
    ['a: 'b, 'b, T, U: UpcastFrom<T>] &'a T => &'b U;
    ['a: 'b, 'b, T, U: UpcastFrom<T>] &'a [T] => &'b [U];
    // Through `&mut`, values go both ways.
    ['a: 'b, 'b, T: UpcastFrom<U>, U: UpcastFrom<T>] &'a mut T => &'b mut U;
    ['a: 'b, 'b, T: ?Sized, U: UpcastFrom<T> + ?Sized] ScopedClosure<'a, T> => ScopedClosure<'b, U>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::Upcast;

    fn is<S: Upcast<T> + ?Sized, T: ?Sized>() {}

    #[test]
    fn values_widen() {
        is::<i8, i128>();
        is::<i32, isize>();
        is::<u32, usize>();
        is::<usize, u32>();
        is::<u8, Option<u16>>();
        is::<f32, JsOption<f64>>();
        is::<String, &str>();
        is::<&str, JsNullable<JsValue>>();
        is::<(), Option<u8>>();
        is::<Nullable<u8>, Option<u8>>();
        is::<Option<Option<u8>>, JsValue>();
        is::<Result<Vec<u8>, JsError>, Result<Vec<JsValue>, JsValue>>();
        is::<&'static [u8], &[u16]>();
    }

    #[test]
    fn functions_take_more_and_give_less() {
        is::<fn(u16) -> u8, fn(u8) -> u16>();
        is::<dyn Fn(JsValue) -> u8, dyn Fn(u8) -> JsValue>();
        is::<dyn FnMut(), dyn FnMut(JsOption<u8>)>();
        is::<dyn FnMut(u8, Option<u8>), dyn FnMut(u8)>();
        is::<ScopedClosure<'static, dyn FnMut(JsValue)>, ScopedClosure<'_, dyn FnMut(u8)>>();
        is::<(JsValue, JsValue), (JsValue, JsOption<JsValue>)>();
    }

    #[test]
    fn a_value_stays_the_same() {
        assert_eq!(JsValue::TRUE.upcast_into_option().index(), JsValue::TRUE.index());
    }

    impl JsValue {
        fn upcast_into_option(self) -> JsValue {
            let optional: JsOption<JsValue> = self.upcast_into();
            let back: &JsValue = optional.upcast();
            back.clone()
        }
    }
}
