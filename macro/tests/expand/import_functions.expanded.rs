/// Says something.
#[must_use]
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
pub fn log(text: &str) {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$log" "log" __ferry_shim from_js[(), _] {} [] [(text text text)]
    )
}
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
pub(super) fn spread(arg0: u8, rest: &[f64]) -> Vec<u8> {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$spread" "spread" __ferry_shim from_js[_] {} [(Vec < u8 >)] [(copy
        arg0 arg0 u32) (words rest rest[& 'static [f64]])]
    )
}
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
unsafe fn risky<'a>(text: &'a str, value: Wrapper<'a>) -> Result<u32, Problem> {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        use ::wasm_ferry::__rt;
        type __Ferry0 = <&'static str as __rt::Given>::Abi;
        type __Ferry1 = <Wrapper<'static> as __rt::Given>::Abi;
        type __FerryResult = <u32 as __rt::Received>::Abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = "case_05aa9f01$risky"]
            fn __ferry_shim(
                __ferry_0_0: __rt::Prim1<__Ferry0>,
                __ferry_0_1: __rt::Prim2<__Ferry0>,
                __ferry_0_2: __rt::Prim3<__Ferry0>,
                __ferry_0_3: __rt::Prim4<__Ferry0>,
                __ferry_1_0: __rt::Prim1<__Ferry1>,
                __ferry_1_1: __rt::Prim2<__Ferry1>,
                __ferry_1_2: __rt::Prim3<__Ferry1>,
                __ferry_1_3: __rt::Prim4<__Ferry1>,
            ) -> __rt::Direct<__FerryResult>;
        }
        let (__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3) = __rt::words_of::<
            __Ferry0,
            _,
        >(text);
        let (__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3) = __rt::words_of::<
            __Ferry1,
            _,
        >(value);
        __rt::core::result::Result::map_err(
            __rt::from_js_catch::<
                __FerryResult,
                _,
            >(unsafe {
                __ferry_shim(
                    __ferry_0_0,
                    __ferry_0_1,
                    __ferry_0_2,
                    __ferry_0_3,
                    __ferry_1_0,
                    __ferry_1_1,
                    __ferry_1_2,
                    __ferry_1_3,
                )
            }),
            __rt::core::convert::From::from,
        )
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    {
        use ::wasm_ferry::__rt;
        let _ = (&text, &value);
        __rt::not_on_this_host("risky")
    }
}
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn each(f: &mut dyn FnMut(&str) -> bool) {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$each" "each" __ferry_shim from_js[(), _] { use ::wasm_ferry::__rt;
        type __Ferry0 = < & 'static mut dyn FnMut(& str) -> bool as __rt::IntoWasmAbi >
        ::Abi; } [] [(words f f[__rt::Words < __Ferry0 >])]
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
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x04\x11case_05aa9f01$log\x03log\0\x01\x07console\0\x01\x04text\x1E\xFD",
            &[],
        ),
        __rt::Described::<str>::PART,
        (
            b"\0\0\x11<parsed string 1>\x06\x0C\0\0\0\x04\x14case_05aa9f01$spread\tspread it\0\x02\x01a\x01b\0\x02\x04arg0\x03\x04rest\x1E\xFD",
            &[],
        ),
        __rt::Described::<[f64]>::PART,
        (b"\xFD", &[]),
        __rt::Described::<Vec<u8>>::PART,
        (
            b"\0\x11<parsed string 1>\x08\x13\x01\0\0\x04\x13case_05aa9f01$risky\x05risky\0\0\0\x02\x04text\x1E\xFE\0\x05value",
            &[],
        ),
        __rt::Described::<Wrapper<'static>>::PART,
        (b"\xFD", &[]),
        __rt::Described::<u32>::PART,
        (
            b"\x01\x11<parsed string 1>\n\x0F\0\0\0\x04\x12case_05aa9f01$each\x04each\0\0\0\x01\x01f",
            &[],
        ),
        __rt::Described::<&'static mut dyn FnMut(&str) -> bool>::PART,
        (b"\0\0\x11<parsed string 1>\x0B\x08\0\0\0", &[]),
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
