//! Checks, while compiling, that an ABI type has the words the contract says.

use super::{WasmAbi, WasmPrimitive};
use wasm_ferry_schema::{MAX_WORDS, Type, Word};

/// The words of an ABI type, absent ones included.
pub const fn words<A: WasmAbi>() -> [Option<Word>; MAX_WORDS] {
    [A::Prim1::WORD, A::Prim2::WORD, A::Prim3::WORD, A::Prim4::WORD]
}

/// Stops compilation if `A` is not how a value described as `ty` crosses.
///
/// Used as `const _: () = agrees::<A>(&ty);`.
pub const fn agrees<A: WasmAbi>(ty: &Type<'_>) {
    let actual = words::<A>();
    let expected = ty.words();
    let expected = expected.as_slice();
    let mut i = 0;
    while i < MAX_WORDS {
        let same = match actual[i] {
            None => i >= expected.len(),
            Some(word) => i < expected.len() && word as u8 == expected[i] as u8,
        };
        assert!(same, "bug: a type's ABI and its layout in the schema disagree");
        i += 1;
    }
}
