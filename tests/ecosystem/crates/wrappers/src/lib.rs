//! Crates around JavaScript libraries, which are nothing but imports: their records come from what is linked.

use wasm_bindgen::prelude::*;
use web_thread as _;

#[wasm_bindgen]
pub fn edit(element: &leaflet::Map, options: &monaco::sys::editor::IStandaloneEditorConstructionOptions) -> bool {
    options.set_theme(Some("vs-dark"));
    element.get_zoom() > 1.0
}

#[wasm_bindgen]
pub fn shown() -> JsValue {
    use wasm_react::{h, Component, VNode};

    struct Hello;
    impl Component for Hello {
        fn render(&self) -> VNode {
            h!(p).build("hello")
        }
    }
    Hello.build().into()
}
