//! One type as another, by way of JavaScript.

use crate::convert::{FromWasmAbi, IntoWasmAbi, RefIntoWasmAbi, WasmDescribe};
use crate::{JsValue, ScopedClosure};
use core::convert::Infallible;
use core::mem::transmute_copy;
use wasm_ferry_macro::js;
use wasm_ferry_schema::Type;

#[js(wasm_ferry = crate, intrinsic)]
extern "C" {
    #[js(js_name = carryValue)]
    fn carry_value(give: &JsValue, take: &JsValue);
    #[js(js_name = carryValue, catch)]
    fn try_to_carry_value(give: &JsValue, take: &JsValue) -> Result<(), JsValue>;
}

/// A value that is lent, where all that is known of its type is that references to it cross.
pub struct Lent<'a, T: ?Sized>(pub &'a T);

impl<T: RefIntoWasmAbi + ?Sized> WasmDescribe for Lent<'_, T> {
    const TYPE: Type<'static> = Type::Ref { inner: &T::TYPE };
}

impl<T: RefIntoWasmAbi + ?Sized> IntoWasmAbi for Lent<'_, T> {
    type Abi = T::Abi;

    fn into_abi(self) -> T::Abi {
        self.0.ref_into_abi()
    }
}

/// What `value` becomes when it is passed to JavaScript and comes back as a `To`.
///
/// Only the instantiation knows the pair of types. Closures are the things that are described per instantiation, and so
/// one gives the value and another takes it.
///
/// Example: a `&[u8]` as a `Uint8Array` is a view of linear memory, valid until that grows.
pub fn wbg_cast<From: IntoWasmAbi, To: FromWasmAbi>(value: From) -> To {
    // Numbers are most of what is cast. rustc compiles the rest for none of them.
    if const { is_numbers(&From::TYPE) && is_object(&To::TYPE) && size_of::<To::Abi>() == size_of::<u32>() } {
        let handle = view(&value).into_index();
        return unsafe { To::from_abi(transmute_copy(&handle)) };
    }
    let Ok(to) = carried(value, |give, take| {
        carry_value(give, take);
        Ok::<(), Infallible>(())
    });
    to
}

/// Whether a type crosses as any value does.
const fn is_object(ty: &Type<'_>) -> bool {
    matches!(ty, Type::JsValue | Type::Import { .. })
}

/// Slices of numbers, which JavaScript sees where they are.
macro_rules! views {
    ($($name:ident: $element:ident = $tag:ident;)*) => {
        #[js(wasm_ferry = crate, intrinsic)]
        extern "C" {
            $(
                #[js(js_name = identity)]
                fn $name(elements: &[$element]) -> JsValue;
            )*
        }

        const fn is_numbers(ty: &Type<'_>) -> bool {
            matches!(ty, Type::Ref { inner: Type::Slice { element: $(Type::$tag)|* } })
        }

        fn view<From: WasmDescribe>(slice: &From) -> JsValue {
            $(
                if const { matches!(From::TYPE, Type::Ref { inner: Type::Slice { element: Type::$tag } }) } {
                    return $name(unsafe { transmute_copy(slice) });
                }
            )*
            unreachable!("bug: a view of something else than numbers")
        }
    };
}

views! {
    view_i8: i8 = I8;
    view_u8: u8 = U8;
    view_i16: i16 = I16;
    view_u16: u16 = U16;
    view_i32: i32 = I32;
    view_u32: u32 = U32;
    view_i64: i64 = I64;
    view_u64: u64 = U64;
    view_f32: f32 = F32;
    view_f64: f64 = F64;
}

/// What a JavaScript value is as a `To`, or what is thrown because it is none.
pub fn try_cast<To: FromWasmAbi>(value: JsValue) -> Result<To, JsValue> {
    carried(value, try_to_carry_value)
}

/// What comes back when `carry` has called the one that gives the value, and with what that returned the one that takes it.
fn carried<From: IntoWasmAbi, To: FromWasmAbi, E>(
    value: From,
    carry: impl FnOnce(&JsValue, &JsValue) -> Result<(), E>,
) -> Result<To, E> {
    let mut value = Some(value);
    let mut result = None;
    let mut give = || value.take().expect("bug: a cast asks for its value once");
    let mut take = |to: To| result = Some(to);
    {
        let give = ScopedClosure::<dyn FnMut() -> From>::borrow_mut_aborting(&mut give);
        let take = ScopedClosure::<dyn FnMut(To)>::borrow_mut_aborting(&mut take);
        carry(give.as_js_value(), take.as_js_value())?;
    }
    Ok(result.expect("bug: a cast gave nothing back"))
}
