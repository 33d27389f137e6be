//@ refused: yes
//! Classes that cannot extend one another.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js(js_name = Creature, js_namespace = zoo)]
pub struct Animal;

#[js(extends = Animal, extends_js_class = "Animal")]
pub struct Dog {
    pub age: u32,
}

#[js(extends = Animal, extends_js_class = "Creature", extends_js_namespace = zoo)]
pub struct Cat;

#[js(extends = Egg)]
pub struct Hen;

#[js(extends = Hen)]
pub struct Egg;
