//! Elements, events and a canvas.

use wasm_bindgen::prelude::*;
use wasm_bindgen::Clamped;
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlElement, HtmlInputElement, ImageData};

fn document() -> Document {
    web_sys::window().expect("a window").document().expect("a document")
}

/// Builds a table of squares.
#[wasm_bindgen]
pub fn squares(count: u32) -> Result<Element, JsValue> {
    let document = document();
    let list = document.create_element("ol")?;
    for n in 0..count {
        let item = document.create_element("li")?;
        item.set_text_content(Some(&(n * n).to_string()));
        item.set_attribute("data-n", &n.to_string())?;
        item.class_list().toggle_with_force("even", n % 2 == 0)?;
        list.append_child(&item)?;
    }
    document.body().expect("a body").append_child(&list)?;
    Ok(list)
}

/// What is below an element, by its tags, classes and styles.
#[wasm_bindgen]
pub fn described(css: &str) -> Result<Vec<String>, JsValue> {
    let found = document().query_selector_all(css)?;
    let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<HtmlElement>().ok());
    elements
        .map(|element| {
            element.style().set_property("width", "7px")?;
            let width = element.get_bounding_client_rect().width();
            Ok(format!("{} {:?} {} {width}", element.tag_name(), element.get_attribute("data-n"), element.class_name()))
        })
        .collect()
}

/// Mirrors what is typed into an input, in capitals, to another element.
#[wasm_bindgen]
pub fn mirror(input: HtmlInputElement, output: Element) -> Result<(), JsValue> {
    let source = input.clone();
    let typed = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        assert!(event.is_trusted() && event.target().as_ref() == Some(source.as_ref()));
        output.set_text_content(Some(&source.value().to_uppercase()));
    });
    input.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref())?;
    typed.forget();
    Ok(())
}

/// Counts clicks by their place, in a property `onclick`.
#[wasm_bindgen]
pub fn place_of_click(element: HtmlElement) {
    let shown = element.clone();
    let clicked = Closure::<dyn FnMut(_)>::new(move |event: web_sys::MouseEvent| {
        shown.set_title(&format!("{} {} {}", event.client_x(), event.client_y(), event.button()));
    });
    element.set_onclick(Some(clicked.into_js_value().unchecked_ref()));
}

/// An event of one's own, with a value in it, that is stopped by a listener.
#[wasm_bindgen]
pub fn own_event(target: web_sys::EventTarget, detail: JsValue) -> Result<bool, JsValue> {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&detail);
    init.set_cancelable(true);
    target.dispatch_event(web_sys::CustomEvent::new_with_event_init_dict("own", &init)?.as_ref())
}

/// Draws a circle with a gradient of pixels in it; the colours at some places.
#[wasm_bindgen]
pub fn draw(canvas: &HtmlCanvasElement) -> Result<Vec<u8>, JsValue> {
    canvas.set_width(64);
    canvas.set_height(64);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.expect("a canvas can draw").dyn_into()?;
    context.set_fill_style_str("rgb(255 0 0)");
    context.begin_path();
    context.arc(32.0, 32.0, 20.0, 0.0, std::f64::consts::TAU)?;
    context.fill();
    let mut pixels: Vec<u8> = (0..16u8).flat_map(|n| [0, n, 255, 255]).collect();
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&mut pixels[..]), 4, 4)?;
    context.put_image_data(&image, 30.0, 30.0)?;
    let mut seen = Vec::new();
    for (x, y) in [(0.0, 0.0), (20.0, 32.0), (31.0, 33.0)] {
        seen.extend(context.get_image_data(x, y, 1.0, 1.0)?.data().0);
    }
    Ok(seen)
}
