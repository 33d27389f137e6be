/// A moment.
#[derive(Debug, Clone)]
#[repr(transparent)]
pub struct Stamp {
    obj: ::wasm_ferry::__rt::JsValue,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::import_type! {
        type = [] Stamp, usual = [] Stamp, path =
        __rt::core::concat!(__rt::core::module_path!(), "::Stamp@05aa9f01"), extends =
        [], instanceof = "case_05aa9f01$Stamp.instanceof"
    }
    #[automatically_derived]
    impl __rt::core::cmp::PartialEq for Stamp {
        #[inline]
        fn eq(&self, other: &Self) -> __rt::bool {
            __rt::same_value(self, other)
        }
    }
    #[automatically_derived]
    impl __rt::core::cmp::Eq for Stamp {}
    #[automatically_derived]
    impl __rt::core::ops::Deref for Stamp {
        type Target = __rt::JsValue;
        #[inline]
        fn deref(&self) -> &__rt::JsValue {
            &self.obj
        }
    }
    impl __rt::Widens for Stamp {}
    impl __rt::UpcastFrom<Stamp> for Stamp {}
    impl __rt::sys::Promising for Stamp {
        type Resolution = Stamp;
    }
    impl __rt::IntoJsGeneric for Stamp {
        type JsCanon = Stamp;
        #[inline]
        fn to_js(self) -> Stamp {
            self
        }
    }
};
#[repr(transparent)]
struct Special {
    obj: Stamp,
}
#[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
const _: () = {
    use ::wasm_ferry::__rt;
    __rt::import_type! {
        type = [] Special, usual = [] Special, path =
        __rt::core::concat!(__rt::core::module_path!(), "::Special@05aa9f01"), extends =
        [Stamp, ::other::Object], instanceof = "case_05aa9f01$Special.instanceof"
    }
    #[automatically_derived]
    impl __rt::core::ops::Deref for Special {
        type Target = Stamp;
        #[inline]
        fn deref(&self) -> &Stamp {
            &self.obj
        }
    }
    impl __rt::Widens for Special {}
    impl __rt::UpcastFrom<Special> for Stamp {}
    impl __rt::UpcastFrom<Special> for ::other::Object {}
    impl __rt::UpcastFrom<Special> for Special {}
    impl __rt::sys::Promising for Special {
        type Resolution = Special;
    }
    impl __rt::IntoJsGeneric for Special {
        type JsCanon = Special;
        #[inline]
        fn to_js(self) -> Special {
            self
        }
    }
};
impl Stamp {
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn new(time: f64) -> Stamp {
        #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
        {
            use ::wasm_ferry::__rt;
            type __Ferry0 = <f64 as __rt::Given>::Abi;
            type __FerryResult = <Stamp as __rt::Received>::Abi;
            #[link(wasm_import_module = "__ferry")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = "case_05aa9f01$Stamp.new"]
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
            >(time);
            __rt::from_js::<
                __FerryResult,
                _,
            >(unsafe {
                __ferry_shim(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3)
            })
        }
        #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
        {
            use ::wasm_ferry::__rt;
            let _ = (&time,);
            __rt::not_on_this_host("new")
        }
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn parse(text: &str) -> Result<Stamp, JsValue> {
        #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
        {
            use ::wasm_ferry::__rt;
            type __Ferry0 = <&'static str as __rt::Given>::Abi;
            type __FerryResult = <Stamp as __rt::Received>::Abi;
            #[link(wasm_import_module = "__ferry")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = "case_05aa9f01$Stamp.parse"]
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
            >(text);
            __rt::core::result::Result::map_err(
                __rt::from_js_catch::<
                    __FerryResult,
                    _,
                >(unsafe {
                    __ferry_shim(__ferry_0_0, __ferry_0_1, __ferry_0_2, __ferry_0_3)
                }),
                __rt::core::convert::From::from,
            )
        }
        #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
        {
            use ::wasm_ferry::__rt;
            let _ = (&text,);
            __rt::not_on_this_host("parse")
        }
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn time(&self) -> f64 {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.time" "time" __ferry_shim from_js[_] {} [f64] [(this
            __ferry_this self)]
        )
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn time_zone(&self) -> String {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.time_zone" "time_zone" __ferry_shim from_js[_] {}
            [(String)] [(this __ferry_this self)]
        )
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn set_time_zone(&self, zone: &str) {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.set_time_zone" "set_time_zone" __ferry_shim from_js[(),
            _] {} [] [(this __ferry_this self) (text zone zone)]
        )
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn now() -> f64 {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.now" "now" __ferry_shim from_js[_] {} [f64] []
        )
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn length() -> u32 {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.length" "length" __ferry_shim from_js[_] {} [u32] []
        )
    }
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    pub fn begin_at(epoch: f64) {
        ::wasm_ferry::__rt::imported!(
            "case_05aa9f01$Stamp.begin_at" "begin_at" __ferry_shim from_js[(), _] {} []
            [(copy epoch epoch f64)]
        )
    }
}
impl Foreign {
    #[inline]
    #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
    fn make() -> Foreign {
        #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
        {
            use ::wasm_ferry::__rt;
            type __FerryResult = <Foreign as __rt::Received>::Abi;
            #[link(wasm_import_module = "__ferry")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = "case_05aa9f01$Foreign.make"]
                fn __ferry_shim() -> __rt::Direct<__FerryResult>;
            }
            __rt::from_js::<__FerryResult, _>(unsafe { __ferry_shim() })
        }
        #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
        {
            use ::wasm_ferry::__rt;
            let _ = ();
            __rt::not_on_this_host("make")
        }
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
        (b"\x04case\x1B\x1C__ferry_record$case_05aa9f01\x05\xFD", &[]),
        __rt::Described::<Stamp>::PART,
        (
            b"\x04Date\x11<parsed string 1>\x06\x0E\x04\x1Ecase_05aa9f01$Stamp.instanceof\x04Date\0\0\x08\x04Date\x01\x05value\x1E\x16\x01\0\x11<parsed string 1>\x06\x0E\0\0\0\x05\xFD",
            &[],
        ),
        __rt::Described::<Special>::PART,
        (
            b"\0\x11<parsed string 1>\t\n\x04 case_05aa9f01$Special.instanceof\x07Special\0\0\x08\x07Special\x01\x05value\x1E\x16\x01\0\x11<parsed string 1>\t\n\0\0\0\x04\x17case_05aa9f01$Stamp.new\x03new\0\0\x01\x04Date\x01\x04time\xFD",
            &[],
        ),
        __rt::Described::<f64>::PART,
        (
            b"\xFE\0\0\x11<parsed string 1>\x0C\x0C\0\0\0\x04\x19case_05aa9f01$Stamp.parse\x05parse\0\0\x01\x04Date\x01\x04text\x1E\xFD",
            &[],
        ),
        __rt::Described::<str>::PART,
        (
            b"\xFE\0\x01\x11<parsed string 1>\x0E\x0C\0\0\0\x04\x18case_05aa9f01$Stamp.time\x07getTime\0\0\x02\x01\x04this\x1E\xFE\0\r\0\x11<parsed string 1>\x10\x0C\0\0\0\x04\x1Dcase_05aa9f01$Stamp.time_zone\x04zone\0\0\x04\x01\x04this\x1E\xFE\0\xFD",
            &[],
        ),
        __rt::Described::<String>::PART,
        (
            b"\0\x11<parsed string 1>\x12\x0C\0\0\0\x04!case_05aa9f01$Stamp.set_time_zone\ttime_zone\0\0\x05\x02\x04this\x1E\xFE\0\x04zone\x1E\xFE\x03\0\0\x11<parsed string 1>\x14\x0C\0\0\0\x04\x17case_05aa9f01$Stamp.now\x03now\0\0\x03\x04Date\0\r\0\x11<parsed string 1>\x16\x0C\0\0\0\x04\x1Acase_05aa9f01$Stamp.length\x06length\0\0\x06\x04Date\0\x07\0\x11<parsed string 1>\x18\x0C\0\0\0\x04\x1Ccase_05aa9f01$Stamp.begin_at\x05epoch\0\0\x07\x04Date\x01\x05epoch\r\0\0\x11<parsed string 1>\x1A\x0C\0\0\0\x04\x1Acase_05aa9f01$Foreign.make\x04make\0\0\x03\x05Alien\0\xFD",
            &[],
        ),
        __rt::Described::<Foreign>::PART,
        (b"\0\x11<parsed string 1>\x1C\x08\0\0\0", &[]),
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
