//! Types of exported functions that cannot cross as they are written.

#![allow(unused_variables)]

use wasm_ferry::prelude::*;

pub trait Shape {
    fn area(&self) -> f64;
}

#[js]
pub fn text(text: str) -> usize {
    text.len()
}

#[js]
pub fn elements(numbers: [u32]) {}

#[js]
pub fn bare_object(shape: dyn Shape) {}

#[js]
pub fn no_text() -> str {
    *"text"
}

#[js]
pub fn boxed_object(shape: Box<dyn Shape + Send>) -> f64 {
    shape.area()
}

#[js]
pub fn shared_object() -> Option<std::rc::Rc<dyn Shape>> {
    None
}

#[js]
pub fn boxed_closure(call: Box<dyn Fn(u32)>) {
    call(1)
}

#[js]
pub fn borrowed_closure(call: &mut dyn FnMut(u32)) {
    call(1)
}

#[js]
pub fn returned_closure() -> Box<dyn Fn(u32) -> u32> {
    Box::new(|number| number)
}

#[js]
pub fn pointer(call: fn(u32)) {}

#[js]
pub fn pointers(calls: Vec<(String, fn(u32))>) {}

#[js]
pub fn returned_pointer() -> Option<extern "C" fn()> {
    None
}

#[js]
pub fn nine() -> Closure<dyn Fn(u8, u8, u8, u8, u8, u8, u8, u8, u8)> {
    todo!()
}

#[js]
pub struct Holder;

#[js]
impl Holder {
    pub fn method(&self, text: str) {}
}

#[js]
pub fn three_ways_to_be_nothing(a: Option<Option<Option<u32>>>, b: Vec<Option<Option<Nullable<u32>>>>) {}

#[js]
pub fn null_around_undefined() -> Nullable<Option<u32>> {
    Nullable::Null
}

#[js]
pub fn two_ways(a: Option<Option<u32>>, b: Option<Nullable<String>>) {}

fn main() {}
