pub struct Dog {
    /// The value of the struct that this one extends.
    parent: ::wasm_ferry::__rt::Parent<Animal>,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::class! {
        type = Dog, name = "Dog", path = __rt::core::concat!(__rt::core::module_path!(),
        "::Dog@05aa9f01"), wrap = "case_05aa9f01$Dog.wrap", unwrap =
        "case_05aa9f01$Dog.unwrap", free = "js$case_05aa9f01$Dog.free"
    }
};
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::descends! {
        type = Dog, name = "Dog", parent = Animal, raise = "js$case_05aa9f01$Dog.parent"
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
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x02", &[]),
        __rt::Described::<Dog>::PART,
        (
            b"\x03Dog\0\0\x19js$case_05aa9f01$Dog.free\x16case_05aa9f01$Dog.wrap\x18case_05aa9f01$Dog.unwrap\r<unspecified>\x01\x01\0\0\0\0\x01",
            &[],
        ),
        __rt::Described::<Animal>::PART,
        (b"\x1Bjs$case_05aa9f01$Dog.parent\x08Creature\x01\x03zoo", &[]),
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
