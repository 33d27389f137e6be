//! Types of JavaScript values that no `extern` block declares, and references that cross.

use std::marker::PhantomData;
use wasm_ferry::convert::{FromWasmAbi, IntoWasmAbi, OptionIntoWasmAbi, RefFromWasmAbi, TryFromJsValue, UpcastFrom};
use wasm_ferry::{JsCast, JsValue, js};

/// A number in a box, of some kind.
#[repr(transparent)]
pub struct Boxed<T> {
    value: JsValue,
    kind: PhantomData<T>,
}

impl<T> AsRef<JsValue> for Boxed<T> {
    fn as_ref(&self) -> &JsValue {
        &self.value
    }
}

impl<T> From<Boxed<T>> for JsValue {
    fn from(boxed: Boxed<T>) -> JsValue {
        boxed.value
    }
}

impl<T> JsCast for Boxed<T> {
    fn instanceof(value: &JsValue) -> bool {
        value.is_object()
    }

    fn is_type_of(value: &JsValue) -> bool {
        value.is_object()
    }

    fn unchecked_from_js(value: JsValue) -> Self {
        Boxed { value, kind: PhantomData }
    }

    fn unchecked_from_js_ref(value: &JsValue) -> &Self {
        // It is nothing but the value.
        unsafe { &*(value as *const JsValue).cast() }
    }
}

impl<T> UpcastFrom<Boxed<T>> for JsValue {}

/// A name, whose reference crosses as text, and becomes a value.
pub struct Name(pub String);

impl From<&Name> for JsValue {
    fn from(name: &Name) -> JsValue {
        JsValue::from_str(&name.0)
    }
}

impl wasm_ferry::describe::WasmDescribe for Name {
    const TYPE: wasm_ferry::describe::Type<'static> = <String as wasm_ferry::describe::WasmDescribe>::TYPE;
}

impl<'a> IntoWasmAbi for &'a Name {
    type Abi = <&'a str as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.0.as_str().into_abi()
    }
}

impl OptionIntoWasmAbi for &Name {
    fn none() -> Self::Abi {
        <&str as OptionIntoWasmAbi>::none()
    }
}

impl RefFromWasmAbi for Name {
    type Abi = <String as FromWasmAbi>::Abi;
    type Anchor = Box<Name>;

    unsafe fn ref_from_abi(js: Self::Abi) -> Box<Name> {
        Box::new(Name(unsafe { String::from_abi(js) }))
    }
}

#[js]
pub fn long(name: &Name) -> usize {
    name.0.len()
}

pub fn casts(boxed: Boxed<u8>, name: &Name) -> Result<JsValue, JsValue> {
    let other: JsValue = (&boxed).into();
    let again = other.dyn_into::<Boxed<u8>>()?;
    let _: Option<Boxed<u8>> = Boxed::try_from_js_value_ref(again.as_ref());
    let _: JsValue = name.into();
    Ok(again.into())
}
