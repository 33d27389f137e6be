//! The body of an imported function.

/// Splits the arguments into words, calls the import, and joins the result.
///
/// The attribute says only what it alone knows; rustc writes the rest, much faster than an attribute can: that counts for
/// crates with thousands of imports. For closures there are aliases, whose tokens say where they come from, and `Words<A>`
/// stands for the type of which `A` is what crosses.
/// Example: `imported!("app_1a2b3c4d$log" "log" shim from_js[_] {} [()] [(text text [&'static str])])`, where
/// `(text text [&'static str])` is a name for the words, the argument, and its type.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* } [$result:ty]
     [$(($words:ident $argument:tt [$ty:ty]))*]) => {{
        #[allow(unused_imports)]
        use $crate::__rt;
        $($aliases)*
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = $symbol]
            fn $shim(
                $(
                    _: $crate::__rt::Given1<$ty>,
                    _: $crate::__rt::Given2<$ty>,
                    _: $crate::__rt::Given3<$ty>,
                    _: $crate::__rt::Given4<$ty>,
                )*
            ) -> $crate::__rt::Direct<$crate::__rt::ReceivedAbi<$result>>;
        }
        $(let $words = $crate::__rt::words::<$ty, _>($argument);)*
        $crate::__rt::$from::<$crate::__rt::ReceivedAbi<$result>, $($made)*>(unsafe { $shim($($words.0, $words.1, $words.2, $words.3,)*) })
    }};
}

/// What stands in its place where there is no JavaScript.
#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* } [$result:ty]
     [$(($words:ident $argument:tt [$ty:ty]))*]) => {{
        let _ = ($(&$argument,)*);
        $crate::__rt::not_on_this_host($shown)
    }};
}
