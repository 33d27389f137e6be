impl Shape<u8> for Circle {
    type Unit = f64;
    #[allow(dead_code, unreachable_pub)]
    fn area(&self) -> Self::Unit {
        1.0
    }
    fn skipped(&self) {}
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    const _: () = __rt::exported_struct::<Circle>();
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
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const _: () = {
        type __FerryType0 = Circle;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Circle.area")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<<Circle as Shape<u8>>::Unit as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                <Circle as Shape<u8>>::Unit,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<Circle as Shape<u8>>::area(&*__ferry_0))
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x01", &[]),
        __rt::Described::<Circle>::PART,
        (b"\x01\x01\x1Cjs$case_05aa9f01$Circle.area\x04area\0\0", &[]),
        __rt::Described::<<Circle as Shape<u8>>::Unit>::PART,
        (b"\x11<parsed string 1>\x05\x08\0\0\0\0\0\0\0\0\0\0", &[]),
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
