//! What users are told: `tests/ui/<topic>/*.rs` do not compile, and say so as recorded; `tests/accept/*.rs` do.
//!
//! `TRYBUILD=overwrite cargo test -p wasm-ferry-macro --test ui` rewrites the expectations.

#[test]
fn mistakes_are_explained_and_correct_code_compiles() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*/*.rs");
    cases.pass("tests/accept/*.rs");
}
