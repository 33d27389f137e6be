/// Colours.
#[derive(Clone, Copy)]
pub enum Colour {
    /// Warm.
    Red = -1,
    Green,
    Blue = 0x10,
    Rest,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::enumeration! {
        type = Colour, name = "Farbe", path =
        __rt::core::concat!(__rt::core::module_path!(), "::Colour@05aa9f01"), variants =
        [Red = - 1, Green = 0, Blue = 16, Rest = 17]
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
    use ::wasm_ferry::__rt;
    #[allow(unused_imports)]
    use __rt::Undescribed as _;
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x03", &[]),
        __rt::Described::<Colour>::PART,
        (
            b"\x05Farbe\x08Colours.\x04\x03Red\x05Warm.\x7F\x05Green\0\0\x04Blue\0\x10\x04Rest\0\x11\r<unspecified>\x01\x01\0\0\0",
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
