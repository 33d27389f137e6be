// Methods that cannot be what their options say.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
pub struct S;

#[js]
impl S {
    #[js(constructor)]
    fn private() -> S {
        S
    }

    #[js(constructor)]
    pub fn on_self(self) -> S {
        S
    }

    #[js(constructor)]
    pub fn nothing() {}

    #[js(getter, setter)]
    pub fn both(&self) -> u8 {
        1
    }

    #[js(getter)]
    pub fn getter(&self, value: u8) {}

    #[js(setter)]
    pub fn assign(&mut self, value: u8) {}

    #[js(setter)]
    pub fn set_nothing(&mut self) {}

    pub const fn constant(&self) {}

    #[js(constructor)]
    pub async fn create() -> C {
        C
    }

    #[js(setter)]
    pub async fn set_later(&mut self, value: u8) {}

    pub fn generic<T>(&self, value: T) {}

    pub fn reference(&self) -> &str {
        ""
    }
}

fn main() {}
