// Where calls cannot wait for promises.
#![allow(unused)]
use wasm_ferry::prelude::*;

#[js]
extern "C" {
    pub type Thing;

    #[js(suspending)]
    async fn both() -> u32;

    #[js(method, setter, suspending)]
    fn set_value(this: &Thing, value: u32);

    #[js(method, indexing_deleter, suspending)]
    fn remove(this: &Thing, key: &str);

    #[js(jspi)]
    fn import();
}

#[js]
pub struct Class;

#[js]
impl Class {
    #[js(constructor, jspi)]
    pub fn new() -> Class {
        Class
    }

    #[js(getter, jspi)]
    pub fn value(&self) -> u32 {
        0
    }

    #[js(setter, jspi)]
    pub fn set_value(&self, value: u32) {}
}

#[js(start, jspi)]
pub fn begin() {}

#[js(suspending)]
pub fn export() {}

#[js(jspi = 1)]
pub fn sized() {}

fn main() {}
