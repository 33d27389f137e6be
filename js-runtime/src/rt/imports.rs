//! The imports that are fixed rather than recorded, and what stands in their place where there is no JavaScript.

/// The body of an import where there is no JavaScript.
#[cold]
pub fn not_on_this_host(name: &str) -> ! {
    panic!("`{name}` is JavaScript's: it can be called only in WebAssembly that runs in a JavaScript host")
}

/// Declares functions of [`wasm_ferry_schema::IMPORT_MODULE`], safe to call.
///
/// Example: `imports! { "rt.slot_clear" = fn slot_clear(handle: u32); }`.
macro_rules! imports {
    ($($(#[$doc:meta])* $symbol:literal = fn $name:ident($($arg:ident: $ty:ty),*) $(-> $ret:ty)?;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name($($arg: $ty),*) $(-> $ret)? {
            #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
            {
                #[link(wasm_import_module = "__ferry")]
                unsafe extern "C" {
                    #[link_name = $symbol]
                    fn shim($($arg: $ty),*) $(-> $ret)?;
                }
                unsafe { shim($($arg),*) }
            }
            #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
            {
                $(let _ = $arg;)*
                not_on_this_host($symbol)
            }
        }
    )*};
}

imports! {
    /// Makes room for `count` more slots.
    "rt.slots_grow" = fn slots_grow(count: u32);
    /// Forgets the value in a slot.
    "rt.slot_clear" = fn slot_clear(handle: u32);
    /// The call that JavaScript has made last and that has not ended: a number that no other one has meanwhile, 0 for none.
    "rt.entry" = fn entry() -> u32;
    /// Adds a word to the description of a type.
    "rt.inform" = fn inform(word: u32);
    /// Adds a type to the description of another: its bytes, and what describes the types in it that convert themselves.
    "rt.describe" = fn describe(bytes: u32, length: u32, describers: u32, count: u32);
    /// Makes a JavaScript function of an owned closure; its handle is the caller's.
    "rt.closure_new" = fn closure_new(instance: u32, data: u32, vtable: u32) -> u32;
    /// Whether the call in progress has a stack of its own, so that it may wait: 1 or 0.
    "rt.suspendable" = fn suspendable() -> u32;
    /// Waits until a promise is settled, whose handle is taken; gives the handle of the outcome, which is the caller's.
    "rt.suspend" = fn suspend(promise: u32) -> u32;
}
