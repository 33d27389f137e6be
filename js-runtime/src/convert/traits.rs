//! The conversion traits: what other people's types may implement.
//!
//! The required items are frozen. Whatever is added has a default, so that an implementation written for an older
//! version goes on compiling.

use super::{WasmAbi, WasmSlice};
use crate::JsValue;
use crate::describe::say;
use crate::rt::{Described, DescribedList};
use alloc::boxed::Box;
use core::borrow::Borrow;
use core::ops::{Deref, DerefMut};
use wasm_ferry_schema::{Describer, Type};

/// A type that says what JavaScript sees of it.
///
/// Implementations that say nothing are any JavaScript value, and cross as [`JsValue`] does.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross between Rust and JavaScript",
    note = "annotate the struct or enum with `#[js]`, or convert it: numbers, text, `Option`, `Vec` and \
            `JsValue` cross"
)]
pub trait WasmDescribe {
    /// The description, recorded wherever the type is used.
    const TYPE: Type<'static> = Type::Foreign { by: Describer::new(Self::describe) };

    /// Says what the type is, for types that convert themselves: as a rule what another type says, as which they cross.
    ///
    /// The post-processor follows the code of this function; it is never called.
    fn describe() {
        say(Described::<Self>::PART);
    }
}

/// A type whose vectors cross the boundary.
#[diagnostic::on_unimplemented(
    message = "`Vec<{Self}>` cannot cross between Rust and JavaScript",
    note = "annotate the struct or enum with `#[js]`, or use a vector of numbers, text or `JsValue`"
)]
pub trait WasmDescribeVector {
    /// The description of `Vec<Self>` and `Box<[Self]>`.
    #[doc(hidden)]
    const VECTOR: Type<'static> = Type::ForeignList { by: Describer::new(Self::describe_vector) };

    /// Says what vectors of the type are; as [`WasmDescribe::describe`].
    fn describe_vector() {
        say(DescribedList::<Self>::PART);
    }
}

/// A value that can be passed to JavaScript.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be passed to JavaScript",
    note = "annotate the struct or enum with `#[js]`, or convert it: numbers, text, `Option`, `Vec`, closures \
            and `JsValue` can be passed"
)]
pub trait IntoWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;

    /// Gives the value away.
    fn into_abi(self) -> Self::Abi;
}

/// A value that can be received from JavaScript.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be received from JavaScript",
    note = "annotate the struct or enum with `#[js]`, or take a `JsValue` and convert it; references are taken \
            only as arguments of exported functions"
)]
pub trait FromWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;

    /// Takes a value over.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, and is used once.
    unsafe fn from_abi(abi: Self::Abi) -> Self;

    /// Takes a value over, or says why it is refused.
    ///
    /// # Safety
    /// As for [`from_abi`](Self::from_abi).
    #[doc(hidden)]
    unsafe fn try_from_abi(abi: Self::Abi) -> Result<Self, &'static str>
    where
        Self: Sized,
    {
        Ok(unsafe { Self::from_abi(abi) })
    }
}

/// A type that an exported function can take by shared reference.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be an argument of an exported function",
    note = "take it by value, or use `&str`, a slice of numbers, `&JsValue`, or a reference to a struct \
            annotated with `#[js]`"
)]
pub trait RefFromWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;
    /// What keeps the referent alive during the call.
    type Anchor: Deref<Target = Self>;

    /// Borrows a value for one call.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, is used once, and the anchor does not outlive the call.
    unsafe fn ref_from_abi(abi: Self::Abi) -> Self::Anchor;

    /// Borrows a value, or says why it is refused.
    ///
    /// # Safety
    /// As for [`ref_from_abi`](Self::ref_from_abi).
    #[doc(hidden)]
    unsafe fn try_ref_from_abi(abi: Self::Abi) -> Result<Self::Anchor, &'static str> {
        Ok(unsafe { Self::ref_from_abi(abi) })
    }
}

/// A type that an exported `async` function can take by shared reference.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be an argument of an exported `async` function",
    note = "take it by value, or use `&str`, a slice of numbers, `&JsValue`, or a reference to a struct \
            annotated with `#[js]`"
)]
pub trait LongRefFromWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;
    /// What keeps the referent alive until the function completes.
    type Anchor: Borrow<Self>;

    /// Borrows or copies a value so that it outlives the call.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, and is used once.
    unsafe fn long_ref_from_abi(abi: Self::Abi) -> Self::Anchor;

    /// Borrows or copies a value, or says why it is refused.
    ///
    /// # Safety
    /// As for [`long_ref_from_abi`](Self::long_ref_from_abi).
    #[doc(hidden)]
    unsafe fn try_long_ref_from_abi(abi: Self::Abi) -> Result<Self::Anchor, &'static str> {
        Ok(unsafe { Self::long_ref_from_abi(abi) })
    }
}

/// A type that an exported function can take by exclusive reference.
#[diagnostic::on_unimplemented(
    message = "`&mut {Self}` cannot be an argument of an exported function",
    note = "take it by value, or use a slice of numbers, or a reference to a struct annotated with `#[js]`"
)]
pub trait RefMutFromWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;
    /// What keeps the referent alive during the call.
    type Anchor: DerefMut<Target = Self>;

    /// Borrows a value exclusively for one call.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, is used once, and the anchor does not outlive the call.
    unsafe fn ref_mut_from_abi(abi: Self::Abi) -> Self::Anchor;

    /// Borrows a value exclusively, or says why it is refused.
    ///
    /// # Safety
    /// As for [`ref_mut_from_abi`](Self::ref_mut_from_abi).
    #[doc(hidden)]
    unsafe fn try_ref_mut_from_abi(abi: Self::Abi) -> Result<Self::Anchor, &'static str> {
        Ok(unsafe { Self::ref_mut_from_abi(abi) })
    }
}

/// A type that an exported `async` function can take by exclusive reference.
#[diagnostic::on_unimplemented(
    message = "an exported `async` function cannot borrow `{Self}` exclusively: the call returns before the function \
               completes",
    note = "take it by value, such as a `Vec`, or make the function synchronous"
)]
pub trait LongRefMutFromWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;
    /// What keeps the referent alive until the function completes.
    type Anchor: DerefMut<Target = Self>;

    /// Borrows a value exclusively until the function completes, or says why it is refused.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, and is used once.
    #[doc(hidden)]
    unsafe fn try_long_ref_mut_from_abi(abi: Self::Abi) -> Result<Self::Anchor, &'static str>;
}

/// A type one of whose ABI values is no value, and so stands for `None` on the way out.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` cannot be passed to JavaScript",
    note = "annotate the struct or enum with `#[js]`, or use `Option<JsValue>`"
)]
pub trait OptionIntoWasmAbi: IntoWasmAbi {
    /// `None`.
    fn none() -> Self::Abi;
}

/// A type one of whose ABI values is no value, and so stands for `None` on the way in.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` cannot be received from JavaScript",
    note = "annotate the struct or enum with `#[js]`, or use `Option<JsValue>`"
)]
pub trait OptionFromWasmAbi: FromWasmAbi {
    /// Whether this is `None`.
    fn is_none(abi: &Self::Abi) -> bool;
}

/// A type that can be passed as `Option`.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` cannot be passed to JavaScript",
    note = "`{Self}` has no value to spare for `None`: convert it to a `JsValue`"
)]
pub trait MaybeIntoWasmAbi: IntoWasmAbi {
    /// What crosses for `Option<Self>`.
    type MaybeAbi: WasmAbi;

    /// `Some`.
    fn into_maybe_abi(self) -> Self::MaybeAbi;

    /// `None`.
    fn none() -> Self::MaybeAbi;
}

/// A type that can be received as `Option`.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` cannot be received from JavaScript",
    note = "take `Option<JsValue>`, or the value by itself"
)]
pub trait MaybeFromWasmAbi: FromWasmAbi {
    /// What crosses for `Option<Self>`.
    type MaybeAbi: WasmAbi;

    /// The value inside `Some`.
    ///
    /// # Safety
    /// As for [`FromWasmAbi::from_abi`], and `abi` is not `None`.
    unsafe fn from_maybe_abi(abi: Self::MaybeAbi) -> Self;

    /// Whether this is `None`.
    fn is_none(abi: &Self::MaybeAbi) -> bool;

    /// The value inside `Some`, or why it is refused.
    ///
    /// # Safety
    /// As for [`from_maybe_abi`](Self::from_maybe_abi).
    #[doc(hidden)]
    unsafe fn try_from_maybe_abi(abi: Self::MaybeAbi) -> Result<Self, &'static str>
    where
        Self: Sized,
    {
        Ok(unsafe { Self::from_maybe_abi(abi) })
    }
}

/// What an exported function may return: anything that can be passed, or a `Result` of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be returned to JavaScript",
    note = "return what can be passed to JavaScript, or a `Result` of it whose error is `JsError` or another \
            type that is `Into<JsValue>`; borrowed data cannot be returned"
)]
pub trait ReturnWasmAbi: WasmDescribe {
    /// What crosses when there is no error.
    type Abi: WasmAbi;

    /// Gives the value away. An error goes to the error slot, so nothing may run after this but storing the words.
    fn return_abi(self) -> Self::Abi;
}

/// A type whose vectors can be passed to JavaScript.
#[diagnostic::on_unimplemented(
    message = "`Vec<{Self}>` cannot be passed to JavaScript",
    note = "use a vector of numbers, text, `JsValue`, or structs annotated with `#[js]`"
)]
pub trait VectorIntoWasmAbi: WasmDescribeVector + Sized {
    /// What crosses.
    type Abi: WasmAbi;

    /// Gives the vector away.
    fn vector_into_abi(vector: Box<[Self]>) -> Self::Abi;
}

/// A type whose vectors can be received from JavaScript.
#[diagnostic::on_unimplemented(
    message = "`Vec<{Self}>` cannot be received from JavaScript",
    note = "use a vector of numbers, text, `JsValue`, or structs annotated with `#[js]`"
)]
pub trait VectorFromWasmAbi: WasmDescribeVector + Sized {
    /// What crosses.
    type Abi: WasmAbi;

    /// Takes a vector over.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, and is used once.
    unsafe fn vector_from_abi(abi: Self::Abi) -> Box<[Self]>;

    /// Takes a vector over, or says why it is refused.
    ///
    /// # Safety
    /// As for [`vector_from_abi`](Self::vector_from_abi).
    #[doc(hidden)]
    unsafe fn try_vector_from_abi(abi: Self::Abi) -> Result<Box<[Self]>, &'static str> {
        Ok(unsafe { Self::vector_from_abi(abi) })
    }
}

/// A type whose slices an exported function can take.
#[diagnostic::on_unimplemented(
    message = "`&[{Self}]` cannot be an argument of an exported function",
    note = "use a slice of numbers, text, `JsValue`, or structs annotated with `#[js]`"
)]
pub trait VectorRefFromWasmAbi: WasmDescribe + WasmDescribeVector + Sized {
    /// What keeps the elements alive during the call.
    type Anchor: Deref<Target = [Self]>;
    /// What keeps the elements alive until the function completes.
    type LongAnchor: Borrow<[Self]>;

    /// Borrows the elements for one call, or says why they are refused.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, is used once, and the anchor does not outlive the call.
    unsafe fn try_vector_ref_from_abi(abi: WasmSlice) -> Result<Self::Anchor, &'static str>;

    /// Takes the elements over, or says why they are refused.
    ///
    /// # Safety
    /// `abi` comes from JavaScript, for this type, and is used once.
    unsafe fn try_vector_long_ref_from_abi(abi: WasmSlice) -> Result<Self::LongAnchor, &'static str>;
}

/// A type that a [`JsValue`] may turn out to hold.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of a `JsValue`",
    note = "implement `TryFromJsValue`, or use a number, text, `Option`, `Vec`, or a type annotated with `#[js]`"
)]
pub trait TryFromJsValue: Sized {
    /// Whether `null` is a value of this type.
    #[doc(hidden)]
    const NULLABLE: bool = false;

    /// The value, if `value` holds one.
    fn try_from_js_value_ref(value: &JsValue) -> Option<Self>;

    /// The value, or `value` unchanged.
    fn try_from_js_value(value: JsValue) -> Result<Self, JsValue> {
        Self::try_from_js_value_ref(&value).ok_or(value)
    }
}

impl<T: WasmDescribe + ?Sized> WasmDescribe for &T {
    const TYPE: Type<'static> = Type::Ref { inner: &T::TYPE };
}

impl<T: WasmDescribe + ?Sized> WasmDescribe for &mut T {
    const TYPE: Type<'static> = Type::RefMut { inner: &T::TYPE };
}
