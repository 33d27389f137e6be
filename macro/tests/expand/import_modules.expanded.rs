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
    const _: &[__rt::core::primitive::u8] = __rt::core::include_bytes!(
        __rt::core::concat!(__rt::core::env!("CARGO_MANIFEST_DIR"),
        "/tests/expand/files/helper.js")
    );
};
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn help(value: u32) -> u32 {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$help" "help" __ferry_shim from_js[_] {} [u32] [(copy value value
        u32)]
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
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x06*case-05aa9f01/tests/expand/files/helper.js1export const tools = { help: (value) => value };\n\x11<parsed string 1>\x01\x0F\x04\x12case_05aa9f01$help\x04help\x02*case-05aa9f01/tests/expand/files/helper.js\x01\x05tools\0\x01\x05value\x07\x07\0\x11<parsed string 1>\x03\x08\0\0\0",
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
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn left_pad(text: &str) -> String {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$left_pad" "left_pad" __ferry_shim from_js[_] {} [(String)] [(text
        text text)]
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
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\x04\x16case_05aa9f01$left_pad\x07default\x01\x08left-pad\0\0\x01\x04text\x1E\xFD",
            &[],
        ),
        __rt::Described::<str>::PART,
        (b"\xFD", &[]),
        __rt::Described::<String>::PART,
        (b"\0\x11<parsed string 1>\t\x08\0\0\0", &[]),
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
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
fn beside() {
    ::wasm_ferry::__rt::imported!(
        "case_05aa9f01$beside" "beside" __ferry_shim from_js[(), _] {} [] []
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
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2\x04\x14case_05aa9f01$beside\x06beside\x01\x0B./beside.js\0\0\0\0\0\x11<parsed string 1>\x0E\x08\0\0\0",
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
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
pub(crate) fn is_undefined(value: &JsValue) -> bool {
    crate::__rt::imported!(
        "case_05aa9f01$is_undefined" "is_undefined" __ferry_shim from_js[_] {} [u32]
        [(words value value[& 'static JsValue])]
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
    use crate::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$3\x04\x1Acase_05aa9f01$is_undefined\x0BisUndefined\x03\0\0\x01\x05value\x1E\xFD",
            &[],
        ),
        __rt::Described::<JsValue>::PART,
        (b"\x01\0\x11<parsed string 1>\x14\x13\0\0\0", &[]),
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
