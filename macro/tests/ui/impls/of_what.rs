// Functions can only be members of exported structs.
use wasm_ferry::js;

#[js]
pub enum Number {
    One,
}

#[js]
impl Number {
    pub fn next(&self) {}
}

#[js]
pub enum Text {
    One = "one",
}

#[js]
impl Text {
    pub fn length(&self) -> usize {
        3
    }
}

pub struct Plain;

#[js]
impl Plain {
    pub fn make() {}
}

#[js]
impl Clone for JsNumber {
    fn clone(&self) -> JsNumber {
        todo!()
    }
}

#[js]
extern "C" {
    type JsNumber;
}

fn main() {}
