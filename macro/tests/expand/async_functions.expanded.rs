#[allow(dead_code, unreachable_pub)]
pub async fn load(url: &str, retries: u32) -> Result<String, JsValue> {
    Ok(format!("{url} {retries}"))
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
        type __Ferry0 = <__FerryType0 as __rt::LongRefFromWasmAbi>::Abi;
        type __FerryType1 = u32;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$load")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<Result<String, JsValue> as __rt::ReturnWasmAbi>::Abi> {
            __rt::export_async::<
                Result<String, JsValue>,
                _,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::LongRefFromWasmAbi>::try_long_ref_from_abi(
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
                __rt::core::result::Result::Ok(async move {
                    load(
                            __rt::core::borrow::Borrow::<str>::borrow(&__ferry_0),
                            __ferry_1,
                        )
                        .await
                })
            })
        }
        #[unsafe(export_name = "js$case_05aa9f01$load$resume")]
        unsafe extern "C" fn __ferry_resume(
            task: __rt::core::primitive::u32,
        ) -> __rt::Direct<<Result<String, JsValue> as __rt::ReturnWasmAbi>::Abi> {
            __rt::resume::<Result<String, JsValue>>(task)
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (
            b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\0\x15js$case_05aa9f01$load\x04load\0\x02\x03url",
            &[],
        ),
        __rt::Described::<&'static str>::PART,
        (b"\x07retries", &[]),
        __rt::Described::<u32>::PART,
        __rt::Described::<Result<String, JsValue>>::PART,
        (
            b"\r<unspecified>\x01\x01\0\x1Cjs$case_05aa9f01$load$resume\0\0\0\0\0\0\0\0",
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
impl Job {
    #[allow(dead_code, unreachable_pub)]
    pub async fn run(&self) {}
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    const _: () = __rt::exported_struct::<Job>();
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
        type __FerryType0 = Job;
        type __Ferry0 = <__FerryType0 as __rt::LongRefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Job.run")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export_async::<
                (),
                _,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::LongRefFromWasmAbi>::try_long_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::core::result::Result::Ok(async move {
                    <Job>::run(__rt::core::borrow::Borrow::<Job>::borrow(&__ferry_0))
                        .await
                })
            })
        }
        #[unsafe(export_name = "js$case_05aa9f01$Job.run$resume")]
        unsafe extern "C" fn __ferry_resume(
            task: __rt::core::primitive::u32,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::resume::<()>(task)
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$1\x01", &[]),
        __rt::Described::<Job>::PART,
        (b"\x01\x01\x18js$case_05aa9f01$Job.run\x03run\0\0", &[]),
        __rt::Described::<()>::PART,
        (
            b"\x11<parsed string 1>\t\x12\0\x1Fjs$case_05aa9f01$Job.run$resume\0\0\0\0\0\0\0\0",
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
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
async fn fetch_number(url: &str) -> f64 {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        use ::wasm_ferry::__rt;
        type __Ferry0 = <&'static str as __rt::Given>::Abi;
        type __FerryResult = <__rt::JsValue as __rt::Received>::Abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = "case_05aa9f01$fetch_number"]
            fn __ferry_shim(
                __ferry_0_0: __rt::Prim1<__Ferry0>,
                __ferry_0_1: __rt::Prim2<__Ferry0>,
                __ferry_0_2: __rt::Prim3<__Ferry0>,
                __ferry_0_3: __rt::Prim4<__Ferry0>,
            ) -> __rt::Direct<__FerryResult>;
        }
        let (__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3) = __rt::words_of::<
            __Ferry0,
            _,
        >(url);
        type __FerryValue = <f64 as __rt::Received>::Abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = "case_05aa9f01$fetch_number$value"]
            fn __ferry_value(
                value: __rt::core::primitive::u32,
            ) -> __rt::Direct<__FerryValue>;
        }
        let promise: __rt::JsValue = __rt::from_js::<
            __FerryResult,
            _,
        >(unsafe { __ferry_shim(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3) });
        let value: __rt::JsValue = __rt::settled(promise).await;
        __rt::from_js::<
            __FerryValue,
            _,
        >(unsafe { __ferry_value(__rt::IntoWasmAbi::into_abi(value)) })
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    {
        use ::wasm_ferry::__rt;
        let _ = (&url,);
        __rt::not_on_this_host("fetch_number")
    }
}
#[inline]
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
async fn fetch_text(url: &str) -> Result<String, JsValue> {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        use ::wasm_ferry::__rt;
        type __Ferry0 = <&'static str as __rt::Given>::Abi;
        type __FerryResult = <__rt::JsValue as __rt::Received>::Abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = "case_05aa9f01$fetch_text"]
            fn __ferry_shim(
                __ferry_0_0: __rt::Prim1<__Ferry0>,
                __ferry_0_1: __rt::Prim2<__Ferry0>,
                __ferry_0_2: __rt::Prim3<__Ferry0>,
                __ferry_0_3: __rt::Prim4<__Ferry0>,
            ) -> __rt::Direct<__FerryResult>;
        }
        let (__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3) = __rt::words_of::<
            __Ferry0,
            _,
        >(url);
        type __FerryValue = <String as __rt::Received>::Abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = "case_05aa9f01$fetch_text$value"]
            fn __ferry_value(
                value: __rt::core::primitive::u32,
            ) -> __rt::Direct<__FerryValue>;
        }
        let promise: __rt::JsValue = match __rt::core::result::Result::map_err(
            __rt::from_js_catch::<
                __FerryResult,
                _,
            >(unsafe {
                __ferry_shim(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3)
            }),
            __rt::core::convert::From::from,
        ) {
            __rt::core::result::Result::Ok(promise) => promise,
            __rt::core::result::Result::Err(error) => {
                return __rt::core::result::Result::Err(error);
            }
        };
        let value: __rt::JsValue = match __rt::JsFuture::from(promise).await {
            __rt::core::result::Result::Ok(value) => value,
            __rt::core::result::Result::Err(reason) => {
                return __rt::core::result::Result::Err(
                    __rt::core::convert::From::from(reason),
                );
            }
        };
        __rt::core::result::Result::map_err(
            __rt::from_js_catch::<
                __FerryValue,
                _,
            >(unsafe { __ferry_value(__rt::IntoWasmAbi::into_abi(value)) }),
            __rt::core::convert::From::from,
        )
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    {
        use ::wasm_ferry::__rt;
        let _ = (&url,);
        __rt::not_on_this_host("fetch_text")
    }
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
            b"\x04case\x1B\x1E__ferry_record$case_05aa9f01$2\x04\x1Acase_05aa9f01$fetch_number\x0Cfetch_number\0\0\0\x01\x03url\x1E\xFD",
            &[],
        ),
        __rt::Described::<str>::PART,
        (b"\xFD", &[]),
        __rt::Described::<__rt::JsValue>::PART,
        (
            b"\0\x11<parsed string 1>\x0E\x0E\0\0\0\x04 case_05aa9f01$fetch_number$value\x08identity\x03\0\0\x01\x05value\xFE\x01\xFD",
            &[],
        ),
        __rt::Described::<f64>::PART,
        (
            b"\0\x11<parsed string 1>\x0E\x0E\0\0\0\x04\x18case_05aa9f01$fetch_text\nfetch_text\0\0\0\x01\x03url\x1E\xFE\0\xFE\x01\x01\x11<parsed string 1>\x11\x0E\0\0\0\x04\x1Ecase_05aa9f01$fetch_text$value\x08identity\x03\0\0\x01\x05value\xFE\x01\xFD",
            &[],
        ),
        __rt::Described::<String>::PART,
        (b"\x01\x11<parsed string 1>\x11\x0E\0\0\0", &[]),
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
