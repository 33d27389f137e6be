//! Exports inside objects, private exports, and objects that show what they hold.

use wasm_ferry::js;

#[js(js_namespace = math, js_name = addOne)]
pub fn add_one(x: u32) -> u32 {
    x + 1
}

#[js(js_namespace = ["math", "deep", "odd-name"], js_name = "two words")]
pub fn odd() -> u32 {
    2
}

#[js(js_namespace = ["math", "deep"], js_name = delete)]
pub fn delete(point: NestedPoint) -> u32 {
    point.x
}

#[js(js_namespace = ["geometry"], js_name = Point)]
pub struct NestedPoint {
    pub x: u32,
}

#[js(js_namespace = ["geometry"], js_class = Point)]
impl NestedPoint {
    #[js(constructor)]
    pub fn new(x: u32) -> NestedPoint {
        NestedPoint { x }
    }

    pub fn moved(&self) -> NestedPoint {
        NestedPoint { x: self.x + 1 }
    }
}

#[js(js_namespace = ["math"], js_name = Point)]
pub enum NestedKind {
    Flat,
    Round,
}

#[js(js_namespace = math)]
pub fn is_round(kind: NestedKind) -> bool {
    matches!(kind, NestedKind::Round)
}

#[js(private)]
pub struct Hidden {
    size: u32,
}

#[js]
impl Hidden {
    pub fn size(&self) -> u32 {
        self.size
    }
}

#[js(private)]
pub enum HiddenKind {
    One = 1,
}

#[js]
pub fn make_hidden(size: u32) -> Hidden {
    Hidden { size }
}

#[js]
pub fn hidden_kind() -> HiddenKind {
    HiddenKind::One
}

#[js(inspectable)]
pub struct Shown {
    pub a: u32,
    pub b: bool,
}

#[js]
impl Shown {
    #[js(constructor)]
    pub fn new(a: u32) -> Shown {
        Shown { a, b: true }
    }

    #[js(getter)]
    pub fn twice(&self) -> u32 {
        self.a * 2
    }
}

#[js(inspectable)]
pub struct ShownOtherwise {
    pub a: u32,
}

#[js]
impl ShownOtherwise {
    #[js(constructor)]
    pub fn new(a: u32) -> ShownOtherwise {
        ShownOtherwise { a }
    }

    #[js(js_name = toString)]
    pub fn text(&self) -> String {
        format!("<{}>", self.a)
    }
}
