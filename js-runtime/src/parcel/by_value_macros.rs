//! What the conversions of data are made of: every trait but the parts, which the macro writes.

/// Implements everything but the parts for a struct or enum that crosses as data.
///
/// Example: `data! { given Page<'a, T, N>, ['a], [T: [Clone]], [N: usize], path = "app::Page" }` for
/// `struct Page<'a, T: Clone, const N: usize>`; the parts are the
/// macro's. This is for what is `given` to JavaScript; `taken`, without a path, is for what comes from there.
///
/// Shape: two words, the address of a parcel that holds one value, and its bytes.
/// Errors: what the glue could not know is refused with a message.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_data {
    (given $this:ty, [$($life:lifetime),*], [$($part:ident: [$($bound:tt)*]),*], [$($count:ident: $whole:ty),*], path = $path:expr) => {
        impl<$($life,)* $($part: $($bound)* $crate::__rt::WasmDescribe,)* $(const $count: $whole),*> $crate::__rt::WasmDescribe for $this {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Data {
                path: $path,
                arguments: &[
                    $(<$part as $crate::__rt::WasmDescribe>::TYPE,)*
                    $($crate::__rt::schema::Type::Length { value: $count as u32 },)*
                ],
            };
        }

        impl<$($life,)* $($part: $($bound)* $crate::__rt::WasmDescribe,)* $(const $count: $whole),*> $crate::convert::WasmDescribeVector for $this {
            const VECTOR: $crate::__rt::schema::Type<'static> =
                $crate::__rt::schema::Type::Vec { element: &<$this as $crate::__rt::WasmDescribe>::TYPE };
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*> $crate::__rt::IntoWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;

            fn into_abi(self) -> $crate::convert::WasmSlice {
                $crate::__rt::send_data(self)
            }
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*> $crate::__rt::OptionIntoWasmAbi for $this {
            fn none() -> $crate::convert::WasmSlice {
                $crate::convert::WasmSlice { ptr: 0, len: 0 }
            }
        }

        $crate::__ferry_data! { @given_list $this, [$($life),*], [$($part: [$($bound)*]),*], [$($count: $whole),*] }

        impl<$($life,)* $($part: $($bound)* $crate::convert::WasmDescribe,)* $(const $count: $whole),*>
            $crate::convert::WasmDescribeVector for $crate::__rt::alloc::boxed::Box<$this>
        {
            const VECTOR: $crate::__rt::schema::Type<'static> = <$this as $crate::convert::WasmDescribeVector>::VECTOR;
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*>
            $crate::convert::IntoParcel for $crate::__rt::alloc::boxed::Box<$this>
        {
            fn put(self, to: &mut $crate::convert::ParcelWriter) {
                (*self).put(to);
            }
        }

        $crate::__ferry_data! { @given_list $crate::__rt::alloc::boxed::Box<$this>, [$($life),*], [$($part: [$($bound)*]),*], [$($count: $whole),*] }

        /// The value as JavaScript has it.
        impl<$($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*> $crate::__rt::core::convert::From<$this>
            for $crate::__rt::JsValue
        where
            $this: 'static,
        {
            fn from(value: $this) -> $crate::__rt::JsValue {
                $crate::__rt::wbg_cast(value)
            }
        }

        /// A copy, for imports that borrow.
        impl<'__ferry, $($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*> $crate::__rt::IntoWasmAbi
            for &'__ferry $this
        where
            // Asked for every lifetime, a bound that does not hold is no mistake before somebody needs it.
            for<'__ferry_any> $this: $crate::__rt::core::clone::Clone,
        {
            type Abi = $crate::convert::WasmSlice;

            fn into_abi(self) -> $crate::convert::WasmSlice {
                $crate::__rt::send_data($crate::__rt::core::clone::Clone::clone(self))
            }
        }
    };
    (taken $this:ty, [$($life:lifetime),*], [$($part:ident: [$($bound:tt)*]),*], [$($count:ident: $whole:ty),*]) => {
        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::__rt::FromWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;

            unsafe fn from_abi(abi: $crate::convert::WasmSlice) -> Self {
                unsafe { $crate::__rt::receive_data(abi) }
            }

            unsafe fn try_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::try_receive_data(abi) }
            }
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*>
            $crate::convert::FromParcel for $crate::__rt::alloc::boxed::Box<$this>
        {
            fn take(
                from: &mut $crate::convert::ParcelReader,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                <$this as $crate::convert::FromParcel>::take(from).map($crate::__rt::alloc::boxed::Box::new)
            }
        }

        $crate::__ferry_data! { @taken_list $crate::__rt::alloc::boxed::Box<$this>, [$($life),*], [$($part: [$($bound)*]),*], [$($count: $whole),*] }

        /// The value that JavaScript's is, or a `TypeError` that says why it is none.
        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::__rt::TryFromJsValue for $this
        where
            $this: 'static,
        {
            #[inline]
            fn try_from_js_value_ref(value: &$crate::__rt::JsValue) -> $crate::__rt::core::option::Option<Self> {
                <Self as $crate::__rt::TryFromJsValue>::try_from_js_value($crate::__rt::core::clone::Clone::clone(value)).ok()
            }

            #[inline]
            fn try_from_js_value(
                value: $crate::__rt::JsValue,
            ) -> $crate::__rt::core::result::Result<Self, $crate::__rt::JsValue> {
                $crate::__rt::try_cast(value)
            }
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::__rt::OptionFromWasmAbi for $this {
            fn is_none(abi: &$crate::convert::WasmSlice) -> $crate::__rt::core::primitive::bool {
                abi.ptr == 0
            }
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::__rt::RefFromWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;
            type Anchor = $crate::__rt::alloc::boxed::Box<Self>;

            unsafe fn ref_from_abi(abi: $crate::convert::WasmSlice) -> Self::Anchor {
                $crate::__rt::alloc::boxed::Box::new(unsafe { $crate::__rt::receive_data(abi) })
            }

            unsafe fn try_ref_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::try_receive_data(abi) }.map($crate::__rt::alloc::boxed::Box::new)
            }
        }

        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::__rt::LongRefFromWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;
            type Anchor = Self;

            unsafe fn long_ref_from_abi(abi: $crate::convert::WasmSlice) -> Self {
                unsafe { $crate::__rt::receive_data(abi) }
            }

            unsafe fn try_long_ref_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::try_receive_data(abi) }
            }
        }

        $crate::__ferry_data! { @taken_list $this, [$($life),*], [$($part: [$($bound)*]),*], [$($count: $whole),*] }

        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::convert::VectorRefFromWasmAbi for $this {
            type Anchor = $crate::__rt::alloc::boxed::Box<[Self]>;
            type LongAnchor = $crate::__rt::alloc::boxed::Box<[Self]>;

            unsafe fn try_vector_ref_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::try_receive_list(abi) }
            }

            unsafe fn try_vector_long_ref_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self::LongAnchor, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::try_receive_list(abi) }
            }
        }
    };
    (@given_list $this:ty, [$($life:lifetime),*], [$($part:ident: [$($bound:tt)*]),*], [$($count:ident: $whole:ty),*]) => {
        impl<$($life,)* $($part: $($bound)* $crate::convert::IntoParcel,)* $(const $count: $whole),*> $crate::convert::VectorIntoWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;

            fn vector_into_abi(vector: $crate::__rt::alloc::boxed::Box<[Self]>) -> $crate::convert::WasmSlice {
                $crate::__rt::send_list(vector)
            }
        }
    };
    (@taken_list $this:ty, [$($life:lifetime),*], [$($part:ident: [$($bound:tt)*]),*], [$($count:ident: $whole:ty),*]) => {
        impl<$($life,)* $($part: $($bound)* $crate::convert::FromParcel,)* $(const $count: $whole),*> $crate::convert::VectorFromWasmAbi for $this {
            type Abi = $crate::convert::WasmSlice;

            unsafe fn vector_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::alloc::boxed::Box<[Self]> {
                unsafe { $crate::__rt::receive_list(abi) }
            }

            unsafe fn try_vector_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<
                $crate::__rt::alloc::boxed::Box<[Self]>,
                &'static $crate::__rt::core::primitive::str,
            > {
                unsafe { $crate::__rt::try_receive_list(abi) }
            }
        }
    };
}

/// Refuses fields that functions in serde's way write and read, where the feature is missing by which they cross.
#[cfg(not(feature = "serde_json"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_needs_serde_json {
    () => {
        $crate::__rt::core::compile_error! {
            "a field that `with`, `serialize_with` or `deserialize_with` writes and reads crosses as JSON: add the feature \
             `serde_json` of `wasm-ferry`"
        }
    };
}

/// The feature is there.
#[cfg(feature = "serde_json")]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_needs_serde_json {
    () => {};
}

/// Implements everything for a type in whose place another one crosses.
///
/// Example: `through! { Email, [], [], [], String, try_from }` for what serde is told to make `try_from = "String"`, and to
/// make `into = "String"`.
///
/// Shape: as the other type.
/// Errors: what `TryFrom` says.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_through {
    ($this:ty, [$($life:lifetime),*], [$($part:ident: [$($bound:tt)*]),*], [$($count:ident: $whole:ty),*], $raw:ty, $from:ident) => {
        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::__rt::WasmDescribe for $this {
            const TYPE: $crate::__rt::schema::Type<'static> =
                $crate::__rt::refusable(<$raw as $crate::__rt::WasmDescribe>::TYPE);
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::WasmDescribeVector for $this {
            const VECTOR: $crate::__rt::schema::Type<'static> = <$raw as $crate::convert::WasmDescribeVector>::VECTOR;
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::IntoParcel for $this {
            fn put(self, to: &mut $crate::convert::ParcelWriter) {
                <$raw as $crate::convert::IntoParcel>::put($crate::__rt::core::convert::Into::into(self), to);
            }

            fn put_all(
                items: $crate::__rt::alloc::boxed::Box<[Self]>,
                to: &mut $crate::convert::ParcelWriter,
            ) {
                let items = items.into_vec().into_iter().map($crate::__rt::core::convert::Into::into);
                <$raw as $crate::convert::IntoParcel>::put_all(items.collect(), to);
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::FromParcel for $this {
            fn take(
                from: &mut $crate::convert::ParcelReader,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                $crate::__ferry_through! { @$from <$raw as $crate::convert::FromParcel>::take(from)? }
            }

            fn take_all(
                from: &mut $crate::convert::ParcelReader,
            ) -> $crate::__rt::core::result::Result<
                $crate::__rt::alloc::vec::Vec<Self>,
                &'static $crate::__rt::core::primitive::str,
            > {
                let items = <$raw as $crate::convert::FromParcel>::take_all(from)?;
                items.into_iter().map(|item| $crate::__ferry_through! { @$from item }).collect()
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::__rt::IntoWasmAbi for $this {
            type Abi = <$raw as $crate::__rt::IntoWasmAbi>::Abi;

            fn into_abi(self) -> Self::Abi {
                <$raw as $crate::__rt::IntoWasmAbi>::into_abi($crate::__rt::core::convert::Into::into(self))
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::MaybeIntoWasmAbi for $this {
            type MaybeAbi = <$raw as $crate::convert::MaybeIntoWasmAbi>::MaybeAbi;

            fn into_maybe_abi(self) -> Self::MaybeAbi {
                <$raw as $crate::convert::MaybeIntoWasmAbi>::into_maybe_abi($crate::__rt::core::convert::Into::into(self))
            }

            fn none() -> Self::MaybeAbi {
                <$raw as $crate::convert::MaybeIntoWasmAbi>::none()
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::__rt::FromWasmAbi for $this {
            type Abi = <$raw as $crate::__rt::FromWasmAbi>::Abi;

            unsafe fn from_abi(abi: Self::Abi) -> Self {
                $crate::__rt::accepted(unsafe { Self::try_from_abi(abi) })
            }

            unsafe fn try_from_abi(
                abi: Self::Abi,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                let raw = unsafe { <$raw as $crate::__rt::FromWasmAbi>::try_from_abi(abi) }?;
                $crate::__rt::refused_now::<Self, $raw>($crate::__ferry_through! { @$from raw })
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::MaybeFromWasmAbi for $this {
            type MaybeAbi = <$raw as $crate::convert::MaybeFromWasmAbi>::MaybeAbi;

            unsafe fn from_maybe_abi(abi: Self::MaybeAbi) -> Self {
                $crate::__rt::accepted(unsafe { Self::try_from_maybe_abi(abi) })
            }

            fn is_none(abi: &Self::MaybeAbi) -> $crate::__rt::core::primitive::bool {
                <$raw as $crate::convert::MaybeFromWasmAbi>::is_none(abi)
            }

            unsafe fn try_from_maybe_abi(
                abi: Self::MaybeAbi,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                let raw = unsafe { <$raw as $crate::convert::MaybeFromWasmAbi>::try_from_maybe_abi(abi) }?;
                $crate::__rt::refused_now::<Self, $raw>($crate::__ferry_through! { @$from raw })
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::__rt::RefFromWasmAbi for $this {
            type Abi = <$raw as $crate::__rt::FromWasmAbi>::Abi;
            type Anchor = $crate::__rt::alloc::boxed::Box<Self>;

            unsafe fn ref_from_abi(abi: Self::Abi) -> Self::Anchor {
                $crate::__rt::accepted(unsafe { Self::try_ref_from_abi(abi) })
            }

            unsafe fn try_ref_from_abi(
                abi: Self::Abi,
            ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static $crate::__rt::core::primitive::str> {
                unsafe { <Self as $crate::__rt::FromWasmAbi>::try_from_abi(abi) }
                    .map($crate::__rt::alloc::boxed::Box::new)
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::VectorIntoWasmAbi for $this {
            type Abi = <$raw as $crate::convert::VectorIntoWasmAbi>::Abi;

            fn vector_into_abi(vector: $crate::__rt::alloc::boxed::Box<[Self]>) -> Self::Abi {
                let vector = vector.into_vec().into_iter().map($crate::__rt::core::convert::Into::into);
                <$raw as $crate::convert::VectorIntoWasmAbi>::vector_into_abi(vector.collect())
            }
        }

        impl<$($life,)* $($part: $($bound)*,)* $(const $count: $whole),*> $crate::convert::VectorFromWasmAbi for $this {
            type Abi = <$raw as $crate::convert::VectorFromWasmAbi>::Abi;

            unsafe fn vector_from_abi(abi: Self::Abi) -> $crate::__rt::alloc::boxed::Box<[Self]> {
                $crate::__rt::accepted(unsafe { Self::try_vector_from_abi(abi) })
            }

            unsafe fn try_vector_from_abi(
                abi: Self::Abi,
            ) -> $crate::__rt::core::result::Result<
                $crate::__rt::alloc::boxed::Box<[Self]>,
                &'static $crate::__rt::core::primitive::str,
            > {
                let raw = unsafe { <$raw as $crate::convert::VectorFromWasmAbi>::try_vector_from_abi(abi) }?;
                let items = raw.into_vec().into_iter().map(|item| $crate::__ferry_through! { @$from item });
                $crate::__rt::refused_now::<$crate::__rt::alloc::boxed::Box<[Self]>, $crate::__rt::alloc::vec::Vec<$raw>>(
                    items.collect(),
                )
            }
        }
    };
    (@from $raw:expr) => {
        $crate::__rt::core::result::Result::Ok($crate::__rt::core::convert::From::from($raw))
    };
    (@try_from $raw:expr) => {
        $crate::__rt::core::convert::TryFrom::try_from($raw).map_err(|error| $crate::__rt::said(&error))
    };
}
