//! Tells the post-processor that the module is compiled for size, so that it writes glue for size as well.

#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
wasm_ferry_macro::if_small! {
    /// Only its name says something.
    #[unsafe(no_mangle)]
    extern "C" fn __ferry_small() {}
}
