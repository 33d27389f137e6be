impl deep::Counter {
    /// Makes one.
    #[allow(dead_code, unreachable_pub)]
    pub fn new(from: i32) -> Result<Self, JsError> {
        todo!()
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn up(&mut self, by: i32) -> i32 {
        self.count += self.secret(by);
        self.count
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn same(&self, other: &Self) -> Option<Self> {
        todo!()
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn into_count(mut self) -> i32 {
        self.count
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn boxed(self: Box<Self>, other: &mut Self) {}
    #[allow(dead_code, unreachable_pub)]
    pub fn typed(self: &Self) {}
    #[allow(dead_code, unreachable_pub)]
    pub fn count(&self) -> i32 {
        self.count
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn set_count(&mut self, count: i32) {
        self.count = count;
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn read_total() -> u32 {
        0
    }
    #[allow(dead_code, unreachable_pub)]
    pub fn write_total(total: u32) {}
    fn secret(&self, by: i32) -> i32 {
        by
    }
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    const _: () = __rt::exported_struct::<deep::Counter>();
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
        type __FerryType0 = i32;
        type __Ferry0 = <__FerryType0 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.new")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<Result<deep::Counter, JsError> as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                Result<deep::Counter, JsError>,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::Received>::received(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<deep::Counter>::new(__ferry_0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = i32;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.up")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<i32 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                i32,
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
                let mut __ferry_0 = __ferry_0?;
                let __ferry_1 = __ferry_1?;
                __rt::done(<deep::Counter>::up(&mut *__ferry_0, __ferry_1))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        type __FerryType1 = deep::Counter;
        type __Ferry1 = <__FerryType1 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.same")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
            __ferry_1_0: __rt::Prim1<__Ferry1>,
            __ferry_1_1: __rt::Prim2<__Ferry1>,
            __ferry_1_2: __rt::Prim3<__Ferry1>,
            __ferry_1_3: __rt::Prim4<__Ferry1>,
        ) -> __rt::Direct<<Option<deep::Counter> as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                Option<deep::Counter>,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                let __ferry_1 = __ferry_1?;
                __rt::done(<deep::Counter>::same(&*__ferry_0, &*__ferry_1))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.into_count")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<i32 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                i32,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::Received>::received(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<deep::Counter>::into_count(__ferry_0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::Received>::Abi;
        type __FerryType1 = deep::Counter;
        type __Ferry1 = <__FerryType1 as __rt::RefMutFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.boxed")]
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
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::Received>::received(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_1 = unsafe {
                    <__FerryType1 as __rt::RefMutFromWasmAbi>::try_ref_mut_from_abi(
                        __rt::join(__ferry_1_0, __ferry_1_1, __ferry_1_2, __ferry_1_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                let mut __ferry_1 = __ferry_1?;
                __rt::done(
                    <deep::Counter>::boxed(
                        __rt::core::convert::Into::into(__ferry_0),
                        &mut *__ferry_1,
                    ),
                )
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.typed")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<deep::Counter>::typed(&*__ferry_0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::RefFromWasmAbi>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.count")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<i32 as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                i32,
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::RefFromWasmAbi>::try_ref_from_abi(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<deep::Counter>::count(&*__ferry_0))
            })
        }
    };
    const _: () = {
        type __FerryType0 = deep::Counter;
        type __Ferry0 = <__FerryType0 as __rt::RefMutFromWasmAbi>::Abi;
        type __FerryType1 = i32;
        type __Ferry1 = <__FerryType1 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.set_count")]
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
                let mut __ferry_0 = __ferry_0?;
                let __ferry_1 = __ferry_1?;
                __rt::done(<deep::Counter>::set_count(&mut *__ferry_0, __ferry_1))
            })
        }
    };
    const _: () = {
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.read_total")]
        unsafe extern "C" fn __ferry_shim() -> __rt::Direct<
            <u32 as __rt::ReturnWasmAbi>::Abi,
        > {
            __rt::export::<u32>(move || { __rt::done(<deep::Counter>::read_total()) })
        }
    };
    const _: () = {
        type __FerryType0 = u32;
        type __Ferry0 = <__FerryType0 as __rt::Received>::Abi;
        #[unsafe(export_name = "js$case_05aa9f01$Zähler.write_total")]
        unsafe extern "C" fn __ferry_shim(
            __ferry_0_0: __rt::Prim1<__Ferry0>,
            __ferry_0_1: __rt::Prim2<__Ferry0>,
            __ferry_0_2: __rt::Prim3<__Ferry0>,
            __ferry_0_3: __rt::Prim4<__Ferry0>,
        ) -> __rt::Direct<<() as __rt::ReturnWasmAbi>::Abi> {
            __rt::export::<
                (),
            >(move || {
                let __ferry_0 = unsafe {
                    <__FerryType0 as __rt::Received>::received(
                        __rt::join(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3),
                    )
                };
                let __ferry_0 = __ferry_0?;
                __rt::done(<deep::Counter>::write_total(__ferry_0))
            })
        }
    };
    const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (
            b"\0\0\x1Cjs$case_05aa9f01$Z\xC3\xA4hler.new\x03new\nMakes one.\x01\x04from",
            &[],
        ),
        __rt::Described::<i32>::PART,
        __rt::Described::<Result<deep::Counter, JsError>>::PART,
        (b"\x11<parsed string 1>\x05\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (b"\x01\x02\x1Bjs$case_05aa9f01$Z\xC3\xA4hler.up\x02up\0\x01\x02by", &[]),
        __rt::Described::<i32>::PART,
        __rt::Described::<i32>::PART,
        (b"\x11<parsed string 1>\t\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (
            b"\x01\x01\x1Djs$case_05aa9f01$Z\xC3\xA4hler.same\x06sameAs\0\x01\x05other",
            &[],
        ),
        __rt::Described::<&'static deep::Counter>::PART,
        __rt::Described::<Option<deep::Counter>>::PART,
        (b"\x11<parsed string 1>\x0F\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (b"\x01\x03#js$case_05aa9f01$Z\xC3\xA4hler.into_count\ninto_count\0\0", &[]),
        __rt::Described::<i32>::PART,
        (b"\x11<parsed string 1>\x13\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (
            b"\x01\x03\x1Ejs$case_05aa9f01$Z\xC3\xA4hler.boxed\x05boxed\0\x01\x05other",
            &[],
        ),
        __rt::Described::<&'static mut deep::Counter>::PART,
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>\x17\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (b"\x01\x01\x1Ejs$case_05aa9f01$Z\xC3\xA4hler.typed\x05typed\0\0", &[]),
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>\x19\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (b"\x02\x01\x1Ejs$case_05aa9f01$Z\xC3\xA4hler.count\x05count\0\0", &[]),
        __rt::Described::<i32>::PART,
        (b"\x11<parsed string 1>\x1C\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (
            b"\x03\x02\"js$case_05aa9f01$Z\xC3\xA4hler.set_count\x05count\0\x01\x05count",
            &[],
        ),
        __rt::Described::<i32>::PART,
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>!\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (b"\x02\0#js$case_05aa9f01$Z\xC3\xA4hler.read_total\x05total\0\0", &[]),
        __rt::Described::<u32>::PART,
        (b"\x11<parsed string 1>&\x0C\0\0\0\0\0\0\0\0\0\0\x01", &[]),
        __rt::Described::<deep::Counter>::PART,
        (
            b"\x03\0$js$case_05aa9f01$Z\xC3\xA4hler.write_total\x05total\0\x01\x05total",
            &[],
        ),
        __rt::Described::<u32>::PART,
        __rt::Described::<()>::PART,
        (b"\x11<parsed string 1>+\x0C\0\0\0\0\0\0\0\0\0\0", &[]),
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
