//! A small page through web-sys: a list of tasks, with a field, a button and events.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlInputElement};

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}

fn element(name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(name)?;
    element.set_attribute("class", class)?;
    Ok(element)
}

fn add(list: &Element, text: &str) -> Result<(), JsValue> {
    let item = element("li", "task")?;
    item.set_text_content(Some(text));
    let done = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let item = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(item) = item {
            item.class_list().toggle("done").ok();
        }
    });
    item.add_event_listener_with_callback("click", done.as_ref().unchecked_ref())?;
    done.forget();
    list.append_child(&item)?;
    Ok(())
}

#[wasm_bindgen(start)]
pub fn start() -> Result<(), JsValue> {
    let body = document().body().ok_or("there is no body")?;
    let list = element("ul", "tasks")?;
    let field: HtmlInputElement = element("input", "new")?.dyn_into().map_err(JsValue::from)?;
    let button = element("button", "add")?;
    button.set_text_content(Some("Add"));
    body.append_child(&field)?;
    body.append_child(&button)?;
    body.append_child(&list)?;
    let added = Closure::<dyn FnMut(Event) -> Result<(), JsValue>>::new(move |_: Event| {
        add(&list, &field.value())?;
        field.set_value("");
        Ok(())
    });
    button.add_event_listener_with_callback("click", added.as_ref().unchecked_ref())?;
    added.forget();
    Ok(())
}
