//! Names of the user's capture nothing of ours, and are captured by nothing of ours, under strict lints.
#![deny(warnings, missing_docs, unused_qualifications, clippy::all)]
#![forbid(unsafe_code)]

#[allow(dead_code, nonstandard_style, missing_docs)]
mod shadow {
    use ::wasm_ferry::prelude::js;
    mod alloc {}
    mod core {}
    mod std {}
    mod wasm_ferry {}
    enum Option {}
    enum Result {}
    struct Err;
    struct JsValue;
    struct Ok;
    struct String;
    struct Vec;
    struct u8;
    trait From {}
    trait Into {}
    trait FromWasmAbi {}
    trait IntoWasmAbi {}
    const arg0: i32 = 0;
    static RECORD: i32 = 0;
    fn shim() {}
    fn export() {}

    #[js]
    pub fn add(shim: u32, text: &str) -> u32 {
        shim + text.len() as u32
    }

    #[js]
    pub struct Point {
        pub x: f64,
    }

    #[js]
    impl Point {
        #[js(constructor)]
        pub fn new(x: f64) -> Self {
            Self { x }
        }

        pub fn boxed(self: ::std::boxed::Box<Self>) {}
    }

    #[js]
    pub enum Side {
        Left = -1,
        Right,
    }

    #[js]
    extern "C" {
        #[derive(Debug, PartialEq, Eq)]
        pub type Thing;
        #[js(method, getter)]
        pub fn width(this: &Thing) -> f64;
        #[js(catch)]
        pub fn risky(shim: &str) -> ::core::result::Result<(), ::wasm_ferry::JsValue>;
    }
}

/// Names of values, which a pattern of ours would take for constants, and of primitive types.
#[allow(dead_code, nonstandard_style, missing_docs, non_upper_case_globals)]
mod captured {
    use ::wasm_ferry::prelude::js;
    const value: u32 = 1;
    const message: u32 = 2;
    const abi: u32 = 3;
    const number: u32 = 4;
    const other: u32 = 5;
    struct bool;
    struct u16;

    #[js]
    pub struct Point {
        pub x: f64,
    }

    #[js]
    pub enum Side {
        Left = -1,
        Right,
    }
}

fn main() {}
