#[allow(dead_code, unreachable_pub)]
pub fn first() {}
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
        #[unsafe(export_name = "js$case_05aa9f01$first")]
        unsafe extern "C" fn __ferry_shim() -> __rt::Direct<
            <() as __rt::ReturnWasmAbi>::Abi,
        > {
            __rt::export::<()>(move || { __rt::done(first()) })
        }
    };
    const _: () = {
        #[unsafe(export_name = "js$case_05aa9f01$start.first")]
        unsafe extern "C-unwind" fn __ferry_shim() {
            __rt::export_start(move || first())
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\0\x16js$case_05aa9f01$first\x05first\0\0",
            &[],
        ),
        __rt::Described::<()>::PART,
        (
            b"\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0\0\0\x07\x1Cjs$case_05aa9f01$start.first\r<unspecified>\x01\x01",
            &[],
        ),
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
#[allow(dead_code, unreachable_pub)]
fn second() -> Result<(), JsValue> {
    Ok(())
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
    const _: () = {
        #[unsafe(export_name = "js$case_05aa9f01$second")]
        unsafe extern "C" fn __ferry_shim() -> __rt::Direct<
            <Result<(), JsValue> as __rt::ReturnWasmAbi>::Abi,
        > {
            __rt::export::<Result<(), JsValue>>(move || { __rt::done(second()) })
        }
    };
    const _: () = {
        #[unsafe(export_name = "js$case_05aa9f01$start.second")]
        unsafe extern "C-unwind" fn __ferry_shim() {
            __rt::export_start(move || second())
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\0\x17js$case_05aa9f01$second\x06second\0\0",
            &[],
        ),
        __rt::Described::<Result<(), JsValue>>::PART,
        (
            b"\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0\0\0\x07\x1Djs$case_05aa9f01$start.second\r<unspecified>\x01\x01",
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
#[allow(dead_code, unreachable_pub)]
pub fn third() {}
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
        #[unsafe(export_name = "js$case_05aa9f01$start.third")]
        unsafe extern "C-unwind" fn __ferry_shim() {
            __rt::export_start(move || third())
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2\x07\x1Cjs$case_05aa9f01$start.third\r<unspecified>\x01\x01",
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
