// What an imported type is left out of can be implemented by hand.
use wasm_ferry::prelude::*;
use wasm_ferry::sys::Promising;

#[js]
extern "C" {
    #[js(no_promising)]
    pub type Eventually;

    #[js(no_into_js_generic, no_upcast, no_deref)]
    pub type Alone;
}

impl Promising for Eventually {
    type Resolution = JsValue;
}

impl wasm_ferry::IntoJsGeneric for Alone {
    type JsCanon = JsValue;

    fn to_js(self) -> JsValue {
        self.into()
    }
}

impl std::ops::Deref for Alone {
    type Target = str;

    fn deref(&self) -> &str {
        "by hand"
    }
}

fn main() {}
