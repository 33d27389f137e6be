// Constants that JavaScript cannot have.
#![allow(unused)]
use wasm_ferry::js;

#[js]
const PRIVATE: u8 = 1;

#[js]
static ALSO_PRIVATE: u8 = 1;

#[js]
pub static mut CHANGING: u8 = 1;

#[js]
pub const BYTES: &[u8] = &[1];

#[js(js_name = new)]
pub const KEYWORD: u8 = 1;

#[js(js_name = "[Symbol.iterator]")]
pub const COMPUTED: u8 = 1;

#[js]
pub struct S;

#[js]
impl S {
    #[js(constructor)]
    pub const NOTHING: () = ();
    #[js(js_name = "")]
    pub const NAMELESS: u8 = 1;
}

fn main() {}
