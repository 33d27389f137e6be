// The runtime may be reached by another path, such as a re-export.
#[js(wasm_ferry = other::ferry)]
pub fn f() {}

#[js(wasm_ferry = "other::ferry")]
pub struct S;

#[js(wasm_ferry = other::ferry)]
extern "C" {
    type T;
    fn g();
}
