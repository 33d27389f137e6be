//! What may be used as what, for functions, closures and tuples of up to eight types.
//!
//! A function may stand for another if it accepts at least what the other is given, and returns at most what the other
//! promises. JavaScript passes `undefined` for missing arguments and drops surplus ones, so the numbers may differ.

use super::{JsGeneric, UpcastFrom};
use crate::sys::{JsNullable, JsOption, Undefined};

/// A function's signature on both sides: arguments that both have, then those of one side alone.
///
/// Example: `[A: X] [B] []` is from `fn(A, B) -> R` to `fn(X) -> S`.
macro_rules! signatures {
    ($([$($from:ident: $to:ident)*] [$($more:ident)*] [$($extra:ident)*])*) => {$(
        signatures! {
            @each [$($from: $to)*] [$($more)*] [$($extra)*]
            [] fn($($from,)* $($more),*) -> R => fn($($to,)* $($extra),*) -> S;
            ['a,] dyn Fn($($from,)* $($more),*) -> R + 'a => dyn Fn($($to,)* $($extra),*) -> S + 'a;
            ['a,] dyn FnMut($($from,)* $($more),*) -> R + 'a => dyn FnMut($($to,)* $($extra),*) -> S + 'a;
        }
    )*};
    (
        @each $both:tt $more:tt $extra:tt
        $([$($lifetime:tt)*] $source:ty => $target:ty;)*
    ) => {
        $( signatures! { @one [$($lifetime)*] $both $more $extra $source => $target } )*
    };
    (
        @one [$($lifetime:tt)*] [$($from:ident: $to:ident)*] [$($more:ident)*] [$($extra:ident)*]
        $source:ty => $target:ty
    ) => {
        impl<$($lifetime)* $($from,)* $($to,)* $($more,)* $($extra,)* R, S> UpcastFrom<$source> for $target
        where
            $($from: UpcastFrom<$to>,)*
            $($more: UpcastFrom<Undefined>,)*
            $($extra: UpcastFrom<Undefined>,)*
            S: UpcastFrom<R>,
        {
        }
    };
}

signatures! {
    [] [] []
    [] [] [I]
    [] [] [I J]
    [] [] [I J K]
    [] [] [I J K L]
    [] [] [I J K L M]
    [] [] [I J K L M N]
    [] [] [I J K L M N O]
    [] [] [I J K L M N O P]
    [] [A] []
    [A: I] [] []
    [A: I] [] [J]
    [A: I] [] [J K]
    [A: I] [] [J K L]
    [A: I] [] [J K L M]
    [A: I] [] [J K L M N]
    [A: I] [] [J K L M N O]
    [A: I] [] [J K L M N O P]
    [] [A B] []
    [A: I] [B] []
    [A: I B: J] [] []
    [A: I B: J] [] [K]
    [A: I B: J] [] [K L]
    [A: I B: J] [] [K L M]
    [A: I B: J] [] [K L M N]
    [A: I B: J] [] [K L M N O]
    [A: I B: J] [] [K L M N O P]
    [] [A B C] []
    [A: I] [B C] []
    [A: I B: J] [C] []
    [A: I B: J C: K] [] []
    [A: I B: J C: K] [] [L]
    [A: I B: J C: K] [] [L M]
    [A: I B: J C: K] [] [L M N]
    [A: I B: J C: K] [] [L M N O]
    [A: I B: J C: K] [] [L M N O P]
    [] [A B C D] []
    [A: I] [B C D] []
    [A: I B: J] [C D] []
    [A: I B: J C: K] [D] []
    [A: I B: J C: K D: L] [] []
    [A: I B: J C: K D: L] [] [M]
    [A: I B: J C: K D: L] [] [M N]
    [A: I B: J C: K D: L] [] [M N O]
    [A: I B: J C: K D: L] [] [M N O P]
    [] [A B C D E] []
    [A: I] [B C D E] []
    [A: I B: J] [C D E] []
    [A: I B: J C: K] [D E] []
    [A: I B: J C: K D: L] [E] []
    [A: I B: J C: K D: L E: M] [] []
    [A: I B: J C: K D: L E: M] [] [N]
    [A: I B: J C: K D: L E: M] [] [N O]
    [A: I B: J C: K D: L E: M] [] [N O P]
    [] [A B C D E F] []
    [A: I] [B C D E F] []
    [A: I B: J] [C D E F] []
    [A: I B: J C: K] [D E F] []
    [A: I B: J C: K D: L] [E F] []
    [A: I B: J C: K D: L E: M] [F] []
    [A: I B: J C: K D: L E: M F: N] [] []
    [A: I B: J C: K D: L E: M F: N] [] [O]
    [A: I B: J C: K D: L E: M F: N] [] [O P]
    [] [A B C D E F G] []
    [A: I] [B C D E F G] []
    [A: I B: J] [C D E F G] []
    [A: I B: J C: K] [D E F G] []
    [A: I B: J C: K D: L] [E F G] []
    [A: I B: J C: K D: L E: M] [F G] []
    [A: I B: J C: K D: L E: M F: N] [G] []
    [A: I B: J C: K D: L E: M F: N G: O] [] []
    [A: I B: J C: K D: L E: M F: N G: O] [] [P]
    [] [A B C D E F G H] []
    [A: I] [B C D E F G H] []
    [A: I B: J] [C D E F G H] []
    [A: I B: J C: K] [D E F G H] []
    [A: I B: J C: K D: L] [E F G H] []
    [A: I B: J C: K D: L E: M] [F G H] []
    [A: I B: J C: K D: L E: M F: N] [G H] []
    [A: I B: J C: K D: L E: M F: N G: O] [H] []
    [A: I B: J C: K D: L E: M F: N G: O H: P] [] []
}

/// Tuples, element by element.
macro_rules! tuples {
    ($([$($from:ident: $to:ident)*])*) => {$(
        tuples! { @one [$($from: $to)*] ($($to,)*) }
        tuples! { @one [$($from: $to)*] JsOption<($($to,)*)> }
        tuples! { @one [$($from: $to)*] JsNullable<($($to,)*)> }
    )*};
    (@one [$($from:ident: $to:ident)*] $target:ty) => {
        impl<$($from: JsGeneric,)* $($to: JsGeneric + UpcastFrom<$from>,)*> UpcastFrom<($($from,)*)> for $target {}
    };
}

tuples! {
    [A: I]
    [A: I B: J]
    [A: I B: J C: K]
    [A: I B: J C: K D: L]
    [A: I B: J C: K D: L E: M]
    [A: I B: J C: K D: L E: M F: N]
    [A: I B: J C: K D: L E: M F: N G: O]
    [A: I B: J C: K D: L E: M F: N G: O H: P]
}
