//! What macros make: names, types and options come from elsewhere.

use wasm_bindgen::prelude::*;

macro_rules! exported {
    ($(#[$meta:meta])* $vis:vis fn $name:ident as $js:literal ($($arg:ident: $ty:ty),*) -> $ret:ty $body:block) => {
        $(#[$meta])*
        #[wasm_bindgen(js_name = $js)]
        $vis fn $name($($arg: $ty),*) -> $ret $body
    };
}

exported! {
    /// Made by a macro.
    pub fn made_sum as "madeSum"(a: u32, b: u32) -> u32 { a + b }
}

macro_rules! class {
    ($name:ident, $inner:ty, $js:literal) => {
        #[wasm_bindgen(js_name = $js)]
        pub struct $name {
            inner: $inner,
        }

        #[wasm_bindgen(js_class = $js)]
        impl $name {
            #[wasm_bindgen(constructor)]
            pub fn new(inner: $inner) -> $name {
                $name { inner }
            }

            #[wasm_bindgen(getter)]
            pub fn inner(&self) -> $inner {
                self.inner.clone()
            }
        }
    };
}

class!(MadeText, String, "MadeText");
class!(MadeBytes, Vec<u8>, "MadeBytes");

macro_rules! imported {
    ($($name:ident => $js:expr),*) => {
        #[wasm_bindgen]
        extern "C" {
            $(#[wasm_bindgen(js_namespace = Math, js_name = $js)] fn $name(value: f64) -> f64;)*
        }
    };
}

imported!(root => "sqrt", up => "ceil");

#[wasm_bindgen]
pub fn made_root(value: f64) -> f64 {
    up(root(value))
}
