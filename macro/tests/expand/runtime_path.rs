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

#[js(wasm_ferry = other::ferry)]
impl S {
    pub fn m(&self) {}
}

#[js(wasm_ferry = other::ferry)]
pub enum E {
    A,
}

#[js(wasm_ferry = other::ferry, typescript_custom_section)]
const TEXT: &str = "export type Text = string;";
