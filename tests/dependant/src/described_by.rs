//! The conversions that wrappers write by hand, once.

/// Crosses as another type, by value.
macro_rules! crosses_as {
    ($ty:ty = $other:ty, |$value:ident| $into:expr, |$received:ident| $from:expr) => {
        impl wasm_ferry::describe::WasmDescribe for $ty {
            fn describe() {
                <$other as wasm_ferry::describe::WasmDescribe>::describe();
            }
        }

        impl wasm_ferry::convert::IntoWasmAbi for $ty {
            type Abi = <$other as wasm_ferry::convert::IntoWasmAbi>::Abi;

            fn into_abi(self) -> Self::Abi {
                let $value = self;
                let other: $other = $into;
                other.into_abi()
            }
        }

        impl wasm_ferry::convert::FromWasmAbi for $ty {
            type Abi = <$other as wasm_ferry::convert::FromWasmAbi>::Abi;

            unsafe fn from_abi(js: Self::Abi) -> Self {
                let $received = unsafe { <$other as wasm_ferry::convert::FromWasmAbi>::from_abi(js) };
                $from
            }
        }
    };
}

/// And as an option of the other type.
macro_rules! crosses_as_option {
    ($ty:ty = $other:ty) => {
        impl wasm_ferry::convert::MaybeIntoWasmAbi for $ty {
            type MaybeAbi = <$other as wasm_ferry::convert::MaybeIntoWasmAbi>::MaybeAbi;

            fn into_maybe_abi(self) -> Self::MaybeAbi {
                <$other as wasm_ferry::convert::MaybeIntoWasmAbi>::into_maybe_abi(self.0)
            }

            fn none() -> Self::MaybeAbi {
                <$other as wasm_ferry::convert::MaybeIntoWasmAbi>::none()
            }
        }

        impl wasm_ferry::convert::MaybeFromWasmAbi for $ty {
            type MaybeAbi = <$other as wasm_ferry::convert::MaybeFromWasmAbi>::MaybeAbi;

            unsafe fn from_maybe_abi(js: Self::MaybeAbi) -> Self {
                Self(unsafe { <$other as wasm_ferry::convert::MaybeFromWasmAbi>::from_maybe_abi(js) })
            }

            fn is_none(js: &Self::MaybeAbi) -> bool {
                <$other as wasm_ferry::convert::MaybeFromWasmAbi>::is_none(js)
            }
        }
    };
}

pub(crate) use {crosses_as, crosses_as_option};
