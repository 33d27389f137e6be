//! The body of an imported function.

/// Splits the arguments into words, calls the import, and joins the result.
///
/// The attribute says only what it alone knows; rustc writes the rest, much faster than an attribute can: that counts for
/// crates with thousands of imports. For closures there are aliases, whose tokens say where they come from, and `Words<A>`
/// stands for the type of which `A` is what crosses. What crosses of most arguments needs no trait to be asked:
/// `this` is an object of an imported type, `copy` a number, `text` a `&str`, each with a name for its words.
/// Example: `imported!("app_1a2b3c4d$log" "log" shim from_js[_] {} [u32] [(text text text) (words value value [Option<u8>])])`,
/// for a function that returns a number; `[(T)]` stands for a result of which only `T` knows what crosses.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* }
     [$($direct:ident)? $(($result:ty))?]
     [$((
        $(this $this:ident $object:tt)?
        $(copy $copied:ident $number:tt $word:ident)?
        $(text $text:ident $slice:tt)?
        $(words $words:ident $argument:tt [$ty:ty])?
     ))*]) => {{
        $($aliases)*
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = $symbol]
            fn $shim(
                $(
                    $($this: $crate::__rt::core::primitive::u32,)?
                    $($copied: $crate::__rt::core::primitive::$word,)?
                    $($text: $crate::__rt::core::primitive::u32, _: $crate::__rt::core::primitive::u32,)?
                    $(
                        $words: $crate::__rt::Given1<$ty>,
                        _: $crate::__rt::Given2<$ty>,
                        _: $crate::__rt::Given3<$ty>,
                        _: $crate::__rt::Given4<$ty>,
                    )?
                )*
            ) $(-> $crate::__rt::core::primitive::$direct)? $(-> $crate::__rt::Direct<$crate::__rt::ReceivedAbi<$result>>)?;
        }
        $(
            $(let $text = $crate::__rt::text($slice);)?
            $(let $words = $crate::__rt::words::<$ty, _>($argument);)?
        )*
        $crate::__rt::$from::<
            $($crate::__rt::core::primitive::$direct,)? $($crate::__rt::ReceivedAbi<$result>,)? $($made)*
        >(unsafe {
            $shim($(
                $($crate::__rt::object($object),)?
                $($number as $crate::__rt::core::primitive::$word,)?
                $($text.0, $text.1,)?
                $($words.0, $words.1, $words.2, $words.3,)?
            )*)
        })
    }};
}

/// What stands in its place where there is no JavaScript.
#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_imported {
    ($symbol:literal $shown:literal $shim:ident $from:ident [$($made:tt)*] { $($aliases:tt)* } $result:tt
     [$(($kind:ident $words:ident $argument:tt $($ty:tt)?))*]) => {{
        let _ = ($(&$argument,)*);
        $crate::__rt::not_on_this_host($shown)
    }};
}
