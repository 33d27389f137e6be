//! What types say of themselves in words, for those that convert themselves.
//!
//! Types of this crate are described by constants. Whoever converts a type by hand describes it with a function, mostly by
//! calling that of another type. Nobody calls these functions in a running module: the post-processor finds them, follows
//! their code, and takes them out.

pub use crate::convert::{WasmDescribe, WasmDescribeVector};
pub use wasm_ferry_schema::Type;

use wasm_ferry_schema::Part;

/// Adds a word to the description of a type: one of the constants of this module, a length, or a character of a name.
#[inline]
pub fn inform(word: u32) {
    crate::rt::imports::inform(word);
}

/// Adds a whole type to the description of another.
#[inline]
pub(crate) fn say((bytes, describers): Part<'static>) {
    let (bytes, length) = (bytes.as_ptr().addr() as u32, bytes.len() as u32);
    crate::rt::imports::describe(bytes, length, describers.as_ptr().addr() as u32, describers.len() as u32);
}

/// Declares the words, whose numbers are those of `wasm_ferry_schema::Spoken`.
macro_rules! words {
    ($($name:ident)*) => {$(
        #[doc = concat!("The word `", stringify!($name), "`.")]
        pub const $name: u32 = wasm_ferry_schema::spoken(stringify!($name));
    )*};
}

words! {
    I8 U8 I16 U16 I32 U32 I64 U64 F32 F64 I128 U128 BOOLEAN CHAR UNIT STRING CACHED_STRING EXTERNREF NAMED_EXTERNREF
    ENUM STRING_ENUM RUST_STRUCT REF REFMUT LONGREF SLICE VECTOR OPTIONAL RESULT CLAMPED NONNULL CLOSURE FUNCTION
}
