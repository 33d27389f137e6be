#[allow(dead_code, unreachable_pub)]
pub fn f() {}
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
    use other::ferry::__rt;
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
pub struct S;
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use other::ferry::__rt;
    __rt::class! {
        type = S, name = "S", path = __rt::core::concat!(__rt::core::module_path!(),
        "::S@05aa9f01"), wrap = "case_05aa9f01$S.wrap", unwrap =
        "case_05aa9f01$S.unwrap", free = "js$case_05aa9f01$S.free"
    }
};
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
    use other::ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\x02", &[]),
        __rt::Described::<S>::PART,
        (
            b"\x01S\0\0\x17js$case_05aa9f01$S.free\x14case_05aa9f01$S.wrap\x16case_05aa9f01$S.unwrap\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0",
            &[],
        ),
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
#[repr(transparent)]
struct T {
    obj: other::ferry::__rt::JsValue,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use other::ferry::__rt;
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
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn g() {
    other::ferry::__rt::imported!(
        "case_05aa9f01$g" "g" __ferry_shim from_js[(), _] {} [] []
    )
}
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
    use other::ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2\x05\xFD", &[]),
        __rt::Described::<T>::PART,
        (
            b"\0\x11<parsed string 1>\n\n\x04\x1Acase_05aa9f01$T.instanceof\x01T\0\0\x08\x01T\x01\x05value\x1E\x16\x01\0\x11<parsed string 1>\n\n\0\0\0\x04\x0Fcase_05aa9f01$g\x01g\0\0\0\0\0\0\x11<parsed string 1>\x0B\x08\0\0\0",
            &[],
        ),
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
impl S {
    #[allow(dead_code, unreachable_pub)]
    pub fn m(&self) {}
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use other::ferry::__rt;
    const _: () = __rt::exported_struct::<S>();
};
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
    use other::ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const _: () = {
        type __FerryType0 = S;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$S.m")]
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
                __rt::done(<S>::m(&*__ferry_0))
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$3\x01", &[]),
        __rt::Described::<S>::PART,
        (b"\x01\x01\x14js$case_05aa9f01$S.m\x01m\0\0", &[]),
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>\x10\x0C\0\0\0\0\0\0\0\0\0\0", &[]),
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
pub enum E {
    A,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use other::ferry::__rt;
    __rt::enumeration! {
        type = E, name = "E", path = __rt::core::concat!(__rt::core::module_path!(),
        "::E@05aa9f01"), variants = [A = 0]
    }
};
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
    use other::ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$4\x03", &[]),
        __rt::Described::<E>::PART,
        (b"\x01E\0\x01\x01A\0\0\r<unspecified>\x01\x01\0\0\0", &[]),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01$4")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
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
    use other::ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$5\x08\x1Aexport type Text = string;",
            &[],
        ),
    ];
    #[unsafe(export_name = "__ferry_record$case_05aa9f01$5")]
    static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(
        __FERRY_PARTS,
    )] = __rt::schema::describers(__FERRY_PARTS);
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::record(__FERRY_PARTS);
};
