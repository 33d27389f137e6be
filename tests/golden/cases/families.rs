//! A class that extends another.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

/// Any of them.
#[js]
pub struct Animal {
    pub legs: u32,
}

/// A particular one.
#[js(extends = Animal)]
pub struct Dog {
    pub age: u32,
}

#[js]
impl Dog {
    #[js(constructor)]
    pub fn new(age: u32) -> Dog {
        Dog { parent: Animal { legs: 4 }.into(), age }
    }
}

#[js]
pub fn older(dog: Dog, animal: &Animal) -> u32 {
    dog.age + animal.legs
}
