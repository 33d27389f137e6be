/// A point.
#[derive(Clone)]
pub struct Point {
    /// Right.
    pub x: f64,
    pub y: f64,
    pub label: String,
    pub skipped: Rc<u8>,
    pub(crate) inner: u8,
    own: u8,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::class! {
        type = Point, name = "Punkt", path =
        __rt::core::concat!(__rt::core::module_path!(), "::Point@05aa9f01"), wrap =
        "case_05aa9f01$Point.wrap", unwrap = "case_05aa9f01$Point.unwrap", free =
        "js$case_05aa9f01$Point.free"
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
    const _: () = {
        type __FerryType0 = Point;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Point.get.x")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<f64 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                f64,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::copied(&(&*__ferry_0).x))
            })
        }
    };
    const _: () = {
        type __FerryType0 = Point;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = f64;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Point.set.x")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).x = __ferry_1)
            })
        }
    };
    const _: () = {
        type __FerryType0 = Point;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Point.get.y")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<f64 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                f64,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::copied(&(&*__ferry_0).y))
            })
        }
    };
    const _: () = {
        type __FerryType0 = Point;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Point.get.label")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<String as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                String,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::core::clone::Clone::clone(&(&*__ferry_0).label))
            })
        }
    };
    const _: () = {
        type __FerryType0 = Point;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = String;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Point.set.label")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).label = __ferry_1)
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x02", &[]),
        __rt::Described::<Point>::PART,
        (b"\x05Punkt\x08A point.\x03\x01x\x06Right.", &[]),
        __rt::Described::<f64>::PART,
        (
            b"\x1Cjs$case_05aa9f01$Point.get.x\x1Cjs$case_05aa9f01$Point.set.x\0\0\x07ypsilon\0",
            &[],
        ),
        __rt::Described::<f64>::PART,
        (b"\x1Cjs$case_05aa9f01$Point.get.y\0\0\0\x05label\0", &[]),
        __rt::Described::<String>::PART,
        (
            b" js$case_05aa9f01$Point.get.label js$case_05aa9f01$Point.set.label\0\0\x1Bjs$case_05aa9f01$Point.free\x18case_05aa9f01$Point.wrap\x1Acase_05aa9f01$Point.unwrap\r<unspecified>\x01\x01\x01\0\0\0\0\0\0\0",
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
pub struct Unit;
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::class! {
        type = Unit, name = "Unit", path =
        __rt::core::concat!(__rt::core::module_path!(), "::Unit@05aa9f01"), wrap =
        "case_05aa9f01$Unit.wrap", unwrap = "case_05aa9f01$Unit.unwrap", free =
        "js$case_05aa9f01$Unit.free"
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
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\x02", &[]),
        __rt::Described::<Unit>::PART,
        (
            b"\x04Unit\0\0\x1Ajs$case_05aa9f01$Unit.free\x17case_05aa9f01$Unit.wrap\x19case_05aa9f01$Unit.unwrap\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0",
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
struct Pair(pub String, u8, pub u16);
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::class! {
        type = Pair, name = "Pair", path =
        __rt::core::concat!(__rt::core::module_path!(), "::Pair@05aa9f01"), wrap =
        "case_05aa9f01$Pair.wrap", unwrap = "case_05aa9f01$Pair.unwrap", free =
        "js$case_05aa9f01$Pair.free"
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
    const _: () = {
        type __FerryType0 = Pair;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Pair.get.0")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<String as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                String,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::core::clone::Clone::clone(&(&*__ferry_0).0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = Pair;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = String;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Pair.set.0")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).0 = __ferry_1)
            })
        }
    };
    const _: () = {
        type __FerryType0 = Pair;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Pair.get.2")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<u16 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                u16,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(__rt::core::clone::Clone::clone(&(&*__ferry_0).2))
            })
        }
    };
    const _: () = {
        type __FerryType0 = Pair;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = u16;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Pair.set.2")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = __ferry_1?;
                let mut __ferry_0 = __ferry_0?;
                __rt::done((&mut *__ferry_0).2 = __ferry_1)
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2\x02", &[]),
        __rt::Described::<Pair>::PART,
        (b"\x04Pair\0\x02\x010\0", &[]),
        __rt::Described::<String>::PART,
        (
            b"\x1Bjs$case_05aa9f01$Pair.get.0\x1Bjs$case_05aa9f01$Pair.set.0\0\0\x05third\0",
            &[],
        ),
        __rt::Described::<u16>::PART,
        (
            b"\x1Bjs$case_05aa9f01$Pair.get.2\x1Bjs$case_05aa9f01$Pair.set.2\0\0\x1Ajs$case_05aa9f01$Pair.free\x17case_05aa9f01$Pair.wrap\x19case_05aa9f01$Pair.unwrap\r<unspecified>\x01\x01\0\0\0\0\0\0\0\0",
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
