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
#[cfg(not(feature = "a"))]
#[allow(dead_code, unreachable_pub)]
pub fn f() {}
#[cfg(not(feature = "a"))]
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
        #[unsafe(export_name = "js$case_05aa9f01$f$1")]
        unsafe extern "C" fn __ferry_shim() -> __rt::Direct<
            <() as __rt::ReturnWasmAbi>::Abi,
        > {
            __rt::export::<()>(move || { __rt::done(f()) })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\0\x14js$case_05aa9f01$f$1\x01f\0\0",
            &[],
        ),
        __rt::Described::<()>::PART,
        (b"\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0\0\0", &[]),
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
