//! The body of an imported function.

/// Splits the arguments into words, calls the import, and joins the result.
///
/// The attribute says only what it alone knows; rustc writes the rest, much faster than an attribute can: that counts for
/// crates with thousands of imports. Errors are found in the aliases, whose tokens say where they come from.
/// Example: `imported!("app_1a2b3c4d$log" "log" shim from_js[_] { type A = <&'static str as __rt::Given>::Abi; type R = …; }
/// R [(A text text)])`, where `(A text text)` is the type of the words, a name for them, and the argument.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* } $result:ident
     [$(($abi:ident $words:ident $argument:tt))*]) => {{
        #[allow(unused_imports)]
        use $crate::__rt;
        $($aliases)*
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = $symbol]
            fn $shim(
                $(
                    _: $crate::__rt::Prim1<$abi>,
                    _: $crate::__rt::Prim2<$abi>,
                    _: $crate::__rt::Prim3<$abi>,
                    _: $crate::__rt::Prim4<$abi>,
                )*
            ) -> $crate::__rt::Direct<$result>;
        }
        $(let $words = $crate::__rt::words_of::<$abi, _>($argument);)*
        $crate::__rt::$from::<$result, $($made)*>(unsafe { $shim($($words.0, $words.1, $words.2, $words.3,)*) })
    }};
}

/// What stands in its place where there is no JavaScript.
#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* } $result:ident
     [$(($abi:ident $words:ident $argument:tt))*]) => {{
        let _ = ($(&$argument,)*);
        $crate::__rt::not_on_this_host($shown)
    }};
}
