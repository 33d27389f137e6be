//! Methods that classes have from traits, and methods under computed names.

use wasm_ferry::{JsValue, js};

pub trait Shape {
    type Unit;
    const SIDES: u32;

    fn area(&self) -> f64;
    fn grow(&mut self, by: f64) -> Self::Unit;
    fn named(name: &str) -> String;

    fn describe(&self) -> String {
        String::from("some shape")
    }
}

#[js]
pub struct Circle {
    radius: f64,
}

#[js]
impl Circle {
    #[js(constructor)]
    pub fn new(radius: f64) -> Circle {
        Circle { radius }
    }

    #[js(skip)]
    pub fn secret(&self) -> f64 {
        self.radius
    }

    /// The radius, once.
    #[js(js_name = "[Symbol.iterator]")]
    pub fn values(&self) -> Vec<f64> {
        vec![self.secret()]
    }

    #[js(getter, js_name = "[Symbol.toStringTag]")]
    pub fn tag(&self) -> String {
        String::from("Round")
    }

    #[js(getter, js_name = "[Symbol.species]")]
    pub fn species() -> JsValue {
        JsValue::from("none")
    }
}

#[js]
impl Shape for Circle {
    type Unit = u32;
    const SIDES: u32 = 0;

    fn area(&self) -> f64 {
        3.0 * self.radius * self.radius
    }

    #[js(js_name = growBy)]
    fn grow(&mut self, #[js(js_name = amount)] by: f64) -> Self::Unit {
        self.radius += by;
        Self::SIDES
    }

    fn named(name: &str) -> String {
        format!("circle {name}")
    }
}

#[js]
impl std::fmt::Display for Circle {
    #[js(skip)]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a circle")
    }
}
