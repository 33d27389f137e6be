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
    const __FERRY_PARTS: &[&[__rt::core::primitive::u8]] = &[
        b"\x04case\x08\x18export type Id = string;",
    ];
    #[used]
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::schema::join(__FERRY_PARTS);
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
    const __FERRY_PARTS: &[&[__rt::core::primitive::u8]] = &[
        b"\x04case\x08",
        __rt::text_bytes!(include_str!("types.d.ts")),
    ];
    #[used]
    #[unsafe(link_section = "__ferry_records")]
    static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(
        __FERRY_PARTS,
    )] = __rt::schema::join(__FERRY_PARTS);
};
