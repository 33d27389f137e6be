//! Types of imports that cannot cross as they are written.

use wasm_ferry::prelude::*;

pub trait Shape {}

#[js]
extern "C" {
    fn text(text: str);
    fn boxed_object(shape: Box<dyn Shape>);
    fn boxed_closure(call: Box<dyn FnMut()>);
    fn pointer(call: fn(u32));
    fn given_pointer() -> fn(u32);
    #[js(catch)]
    fn given_closure() -> Result<Box<dyn Fn()>, JsValue>;
    fn nine(call: &dyn Fn(u8, u8, u8, u8, u8, u8, u8, u8, u8));
    fn kept(call: &Closure<dyn Fn(&u32, &u32)>);
    fn perhaps(call: Option<&mut dyn FnMut(u32, &str) -> bool>);
    #[js(thread_local_v2)]
    static HELD: Box<dyn Shape>;
}

fn main() {}
