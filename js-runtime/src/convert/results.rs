//! `Result` and unit: what a function may return.

use super::abi::zero;
use super::{IntoWasmAbi, ReturnWasmAbi, WasmDescribe};
use crate::JsValue;
use crate::rt::cell;
use wasm_ferry_schema::Type;

impl<T: WasmDescribe, E> WasmDescribe for Result<T, E> {
    const TYPE: Type<'static> = Type::Result { ok: &T::TYPE };
}

#[diagnostic::do_not_recommend]
impl<T: IntoWasmAbi> ReturnWasmAbi for T {
    type Abi = T::Abi;

    #[inline]
    fn return_abi(self) -> Self::Abi {
        self.into_abi()
    }
}

/// Shape: the words of `T`; zeros beside an error, whose handle is in the error slot.
///
/// Ownership: the error's handle is JavaScript's to release.
impl<T: IntoWasmAbi, E: Into<JsValue>> ReturnWasmAbi for Result<T, E> {
    type Abi = T::Abi;

    #[inline]
    fn return_abi(self) -> Self::Abi {
        match self {
            Ok(value) => value.into_abi(),
            Err(error) => {
                let error: JsValue = error.into();
                cell::store_error(error);
                zero()
            }
        }
    }
}
