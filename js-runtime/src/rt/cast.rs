//! One type as another, by way of JavaScript.

use crate::convert::{FromWasmAbi, IntoWasmAbi, RefIntoWasmAbi, WasmDescribe};
use crate::{JsValue, ScopedClosure};
use core::convert::Infallible;
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
    let Ok(to) = carried(value, |give, take| {
        carry_value(give, take);
        Ok::<(), Infallible>(())
    });
    to
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
