#[cfg(feature = "a")]
#[allow(dead_code, unreachable_pub)]
pub fn f() {}
#[cfg(feature = "a")]
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[allow(
    deprecated,
    improper_ctypes_definitions,
    nonstandard_style,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const _: () = {
        #[unsafe(export_name = "js$case_05aa9f01$f")]
        unsafe extern "C" fn __ferry_shim() -> __rt::Direct<
            <() as __rt::ReturnWasmAbi>::Abi,
        > {
            __rt::export::<()>(move || { __rt::done(f()) })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\0\x12js$case_05aa9f01$f\x01f\0\0",
            &[],
        ),
        __rt::Described::<()>::PART,
        (b"\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0\0\0", &[]),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
#[cfg(feature = "a")]
pub struct S {
    pub always: u8,
    #[cfg(feature = "b")]
    pub sometimes: u16,
}
#[cfg(feature = "a")]
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::class! {
        type = S, name = "S", path = __rt::core::concat!(__rt::core::module_path!(),
        "::S@05aa9f01"), wrap = "case_05aa9f01$S.wrap", unwrap =
        "case_05aa9f01$S.unwrap", free = "js$case_05aa9f01$S.free"
    }
};
#[cfg(feature = "a")]
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[allow(
    deprecated,
    improper_ctypes_definitions,
    nonstandard_style,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.get.always")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<u8 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                u8,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::copied(&(&*__ferry_0).always))
            })
        }
    };
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = u8;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.set.always")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).always = __ferry_1)
            })
        }
    };
    #[cfg(feature = "b")]
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.get.sometimes")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<u16 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                u16,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::copied(&(&*__ferry_0).sometimes))
            })
        }
    };
    #[cfg(feature = "b")]
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = u16;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.set.sometimes")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).sometimes = __ferry_1)
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\x02", &[]),
        __rt::Described::<S>::PART,
        (b"\x01S\0\x01\x06always\0", &[]),
        __rt::Described::<u8>::PART,
        (
            b"\x1Djs$case_05aa9f01$S.get.always\x1Djs$case_05aa9f01$S.set.always\0\0\x17js$case_05aa9f01$S.free\x14case_05aa9f01$S.wrap\x16case_05aa9f01$S.unwrap\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0",
            &[],
        ),
        #[cfg(feature = "b")]
        (b"\x01", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<S>::PART,
        #[cfg(feature = "b")]
        (b"\x02\x01 js$case_05aa9f01$S.get.sometimes\tsometimes\0\0", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<u16>::PART,
        #[cfg(feature = "b")]
        (b"\x11<parsed string 1>\x0B\t\0\0\0\0\0\0\0\0\0\0", &[]),
        #[cfg(feature = "b")]
        (b"\x01", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<S>::PART,
        #[cfg(feature = "b")]
        (b"\x03\x02 js$case_05aa9f01$S.set.sometimes\tsometimes\0\x01\x05value", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<u16>::PART,
        #[cfg(feature = "b")]
        (b"\0\x11<parsed string 1>\x0B\t\0\0\0\0\0\0\0\0\0\0", &[]),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01$1")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
#[cfg(feature = "a")]
impl S {
    #[cfg(feature = "b")]
    #[allow(dead_code, unreachable_pub)]
    pub fn sometimes(&self) {}
    #[allow(dead_code, unreachable_pub)]
    pub fn always(&self) {}
}
#[cfg(feature = "a")]
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    const _: () = __rt::exported_struct::<S>();
};
#[cfg(feature = "a")]
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[allow(
    deprecated,
    improper_ctypes_definitions,
    nonstandard_style,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    #[cfg(feature = "b")]
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.sometimes")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<S>::sometimes(&*__ferry_0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.always")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<S>::always(&*__ferry_0))
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2", &[]),
        #[cfg(feature = "b")]
        (b"\x01", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<S>::PART,
        #[cfg(feature = "b")]
        (b"\x01\x01\x1Cjs$case_05aa9f01$S.sometimes\tsometimes\0\0", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<()>::PART,
        #[cfg(feature = "b")]
        (b"\x11<parsed string 1>\x12\x0C\0\0\0\0\0\0\0\0\0\0", &[]),
        (b"\x01", &[]),
        __rt::Described::<S>::PART,
        (b"\x01\x01\x19js$case_05aa9f01$S.always\x06always\0\0", &[]),
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>\x13\x0C\0\0\0\0\0\0\0\0\0\0", &[]),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01$2")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
#[cfg(feature = "a")]
#[allow(dead_code)]
#[cfg(feature = "b")]
#[repr(transparent)]
struct T {
    obj: ::wasm_ferry::__rt::JsValue,
}
#[cfg(feature = "a")]
#[cfg(feature = "b")]
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::import_type! {
        type = [] T, usual = [] T, path = __rt::core::concat!(__rt::core::module_path!(),
        "::T@05aa9f01"), extends = [], instanceof = "case_05aa9f01$T.instanceof"
    }
    #[automatically_derived]
    impl __rt::core::ops::Deref for T {
        type Target = __rt::JsValue;
        #[inline]
        fn deref(&self) -> &__rt::JsValue {
            &self.obj
        }
    }
    impl __rt::Widens for T {}
    impl __rt::UpcastFrom<T> for T {}
    impl __rt::sys::Promising for T {
        type Resolution = T;
    }
    impl __rt::IntoJsGeneric for T {
        type JsCanon = T;
        #[inline]
        fn to_js(self) -> T {
            self
        }
    }
};
#[cfg(feature = "a")]
#[cfg(feature = "b")]
impl T {
    #[cfg(feature = "a")]
    #[allow(dead_code)]
    #[cfg(feature = "b")]
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    fn m(&self) {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$T.m" "m" __ferry_shim from_js[(), _] {} [] [(this __ferry_this
            self)]
        )
    }
}
#[cfg(feature = "a")]
#[allow(dead_code)]
#[cfg(not(feature = "b"))]
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn g() {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$g" "g" __ferry_shim from_js[(), _] {} [] []
    )
}
#[cfg(feature = "a")]
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[allow(
    deprecated,
    improper_ctypes_definitions,
    nonstandard_style,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$3", &[]),
        #[cfg(feature = "b")]
        (b"\x05", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<T>::PART,
        #[cfg(feature = "b")]
        (b"\0\x11<parsed string 1>\x1B\n", &[]),
        #[cfg(feature = "b")]
        (
            b"\x04\x1Acase_05aa9f01$T.instanceof\x01T\0\0\x08\x01T\x01\x05value\x1E\x16\x01\0\x11<parsed string 1>\x1B\n\0\0\0",
            &[],
        ),
        #[cfg(feature = "b")]
        (b"\x04\x11case_05aa9f01$T.m\x01m\0\0\x02\x01\x04this\x1E", &[]),
        #[cfg(feature = "b")]
        __rt::Described::<T>::PART,
        #[cfg(feature = "b")]
        (b"\0\0\x11<parsed string 1>\x1E\x08\0\0\0", &[]),
        #[cfg(not(feature = "b"))]
        (
            b"\x04\x0Fcase_05aa9f01$g\x01g\0\0\0\0\0\0\x11<parsed string 1> \x08\0\0\0",
            &[],
        ),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01$3")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
