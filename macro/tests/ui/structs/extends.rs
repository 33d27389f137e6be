// What a struct cannot extend, or hold.
use wasm_ferry::{js, Parent};

#[js]
pub struct Animal;

#[js]
pub struct Plant;

#[js(extends = Animal, extends = Plant)]
pub struct Both;

#[js(extends = Itself)]
pub struct Itself;

#[js(extends = Animal)]
pub struct Tuple(pub u32);

#[js(extends = Animal)]
pub struct Taken {
    parent: u32,
    other: Parent<Plant>,
}

#[js(extends_js_class = "Animal", extends_js_namespace = zoo)]
pub struct Nothing {
    parent: wasm_ferry::Parent<Animal>,
}

pub struct Plain;

#[js(extends = Plain)]
pub struct OfPlain {
    pub legs: u32,
}

fn main() {}
