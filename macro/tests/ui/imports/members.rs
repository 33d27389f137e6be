// Imported methods, constructors and properties with the wrong shape.
#![allow(unused)]
use wasm_ferry::prelude::js;
use wasm_ferry::JsValue;

#[js]
extern "C" {
    type T;

    #[js(method)]
    fn no_receiver();
    #[js(method)]
    fn owned(this: T);
    #[js(method)]
    fn exclusive(this: &mut T);
    #[js(method)]
    fn not_a_path(this: &(u8, u8));
    #[js(constructor)]
    fn tuple() -> (u8, u8);
    #[js(constructor, method)]
    fn both(this: &T) -> T;
    #[js(constructor, getter)]
    fn property() -> T;
    #[js(getter)]
    fn nobodys() -> u8;
    #[js(setter)]
    fn set_nobodys(value: u8);
    #[js(method, getter, setter)]
    fn twice(this: &T) -> u8;
    #[js(method, getter)]
    fn too_much(this: &T, value: u8) -> u8;
    #[js(method, getter)]
    fn nothing(this: &T);
    #[js(method, setter)]
    fn assign(this: &T, value: u8);
    #[js(method, setter)]
    fn set_nothing(this: &T);
}

fn main() {}
