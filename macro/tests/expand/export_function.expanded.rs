/// Greets someone.
///
/// Loudly.
#[allow(dead_code, unreachable_pub)]
pub fn greet(name: &str, times: Option<u32>) -> Result<String, JsError> {
    todo!()
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
        type __FerryType0 = str;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        type __FerryType1 = Option<u32>;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$greet")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<Result<String, JsError> as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                Result<String, JsError>,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                let __ferry_1 = __ferry_1?;
                __rt::done(greet(&*__ferry_0, __ferry_1))
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\0\x16js$case_05aa9f01$greet\x05greet\x18Greets someone.\n\nLoudly.\x02\x04name",
            &[],
        ),
        __rt::Described::<&'static str>::PART,
        (b"\x05times", &[]),
        __rt::Described::<Option<u32>>::PART,
        __rt::Described::<Result<String, JsError>>::PART,
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
#[deprecated]
#[allow(dead_code, unreachable_pub)]
pub unsafe fn r#match(
    data: &mut [u8],
    (_, _): Pair<'_>,
    _: &Cow<'static, str>,
    rest: Vec<f64>,
) {}
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
        type __FerryType0 = [u8];
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = Pair<'static>;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        type __FerryType2 = Cow<'static, str>;
        type __Ferry2 = <__FerryType2 as __rt::RefFromWasmAbi>::Abi;
        type __FerryType3 = Vec<f64>;
        type __Ferry3 = <__FerryType3 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$match")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
            __ferry_2_0: __rt::Prim1<__Ferry2>,
            __ferry_2_1: __rt::Prim2<__Ferry2>,
            __ferry_2_2: __rt::Prim3<__Ferry2>,
            __ferry_2_3: __rt::Prim4<__Ferry2>,
            __ferry_3_0: __rt::Prim1<__Ferry3>,
            __ferry_3_1: __rt::Prim2<__Ferry3>,
            __ferry_3_2: __rt::Prim3<__Ferry3>,
            __ferry_3_3: __rt::Prim4<__Ferry3>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::Received>::received(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_2 = unsafe {
                    <__FerryType2 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_2_0, __ferry_2_1, __ferry_2_2, __ferry_2_3),
                    )
                };
                let __ferry_3 = unsafe {
                    <__FerryType3 as __rt::Received>::received(
                        __rt::join(__ferry_3_0, __ferry_3_1, __ferry_3_2, __ferry_3_3),
                    )
                };
                let mut __ferry_0 = __ferry_0?;
                let __ferry_1 = __ferry_1?;
                let __ferry_2 = __ferry_2?;
                let __ferry_3 = __ferry_3?;
                __rt::done(unsafe {
                    r#match(&mut *__ferry_0, __ferry_1, &*__ferry_2, __ferry_3)
                })
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\0\x16js$case_05aa9f01$match\ttwo words\0\x04\x04data",
            &[],
        ),
        __rt::Described::<&'static mut [u8]>::PART,
        (b"\x04arg1", &[]),
        __rt::Described::<Pair<'static>>::PART,
        (b"\x04arg2", &[]),
        __rt::Described::<&'static Cow<'static, str>>::PART,
        (b"\x04rest", &[]),
        __rt::Described::<Vec<f64>>::PART,
        __rt::Described::<()>::PART,
        (b"\r<unspecified>\x01\x01\x01\0\0\0\0\0\0\0\0\0", &[]),
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
