/// How many.
#[cfg(feature = "a")]
#[allow(dead_code, unreachable_pub)]
pub const LIMIT: u32 = 2 * 21;
#[cfg(feature = "a")]
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    const _: __rt::schema::Value<'static> = __rt::Constant::<u32>(LIMIT)
        .boolean_number_char_or_str();
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
    const __FERRY_ITEM: __rt::schema::Item<'static> = __rt::schema::Item::Constant {
        constant: __rt::schema::Constant {
            class: &[],
            js_name: "LIMIT",
            docs: "How many.",
            value: __rt::Constant::<u32>(LIMIT).boolean_number_char_or_str(),
            namespace: &["limits"],
            untyped: false,
            at: __rt::schema::Location {
                file: "<unspecified>",
                line: 1u32,
                column: 1u32,
            },
        },
    };
    const __FERRY_LENGTH: __rt::core::primitive::usize = {
        let mut writer = __rt::schema::Writer::new(&mut []);
        __FERRY_ITEM.write(&mut writer);
        writer.length()
    };
    const __FERRY_BYTES: [__rt::core::primitive::u8; __FERRY_LENGTH] = {
        let mut bytes = [0; __FERRY_LENGTH];
        __FERRY_ITEM.write(&mut __rt::schema::Writer::new(&mut bytes));
        bytes
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01", &[]),
        (&__FERRY_BYTES, &[]),
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
#[js]
pub static TEXT: &str = "text";
impl S {
    #[cfg(feature = "b")]
    #[allow(dead_code, unreachable_pub)]
    pub const MAX: u8 = 1;
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    const _: () = __rt::exported_struct::<S>();
};
#[cfg(feature = "b")]
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    const _: __rt::schema::Value<'static> = __rt::Constant::<u8>(<S>::MAX)
        .boolean_number_char_or_str();
};
#[cfg(feature = "b")]
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
    const __FERRY_ITEM: __rt::schema::Item<'static> = __rt::schema::Item::Constant {
        constant: __rt::schema::Constant {
            class: &[<S as __rt::WasmDescribe>::TYPE],
            js_name: "MAX",
            docs: "",
            value: __rt::Constant::<u8>(<S>::MAX).boolean_number_char_or_str(),
            namespace: &[],
            untyped: false,
            at: __rt::schema::Location {
                file: "<parsed string 1>",
                line: 12u32,
                column: 15u32,
            },
        },
    };
    const __FERRY_LENGTH: __rt::core::primitive::usize = {
        let mut writer = __rt::schema::Writer::new(&mut []);
        __FERRY_ITEM.write(&mut writer);
        writer.length()
    };
    const __FERRY_BYTES: [__rt::core::primitive::u8; __FERRY_LENGTH] = {
        let mut bytes = [0; __FERRY_LENGTH];
        __FERRY_ITEM.write(&mut __rt::schema::Writer::new(&mut bytes));
        bytes
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1", &[]),
        (&__FERRY_BYTES, &[]),
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
