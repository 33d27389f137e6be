//! eframe: a window of egui's, with a button and a field.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;

#[derive(Default)]
struct Model {
    clicks: u32,
    text: String,
}

#[derive(Default)]
struct App {
    model: Rc<RefCell<Model>>,
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut eframe::egui::Ui, _: &mut eframe::Frame) {
        let mut model = self.model.borrow_mut();
        if ui.button(format!("clicked {}", model.clicks)).clicked() {
            model.clicks += 1;
        }
        ui.text_edit_singleline(&mut model.text);
    }
}

#[wasm_bindgen]
pub struct WebHandle {
    runner: eframe::WebRunner,
    model: Rc<RefCell<Model>>,
}

#[wasm_bindgen]
impl WebHandle {
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { runner: eframe::WebRunner::new(), model: Rc::default() }
    }

    pub async fn start(&self, canvas: web_sys::HtmlCanvasElement) -> Result<(), JsValue> {
        let options = eframe::WebOptions::default();
        let model = self.model.clone();
        self.runner.start(canvas, options, Box::new(|_| Ok(Box::new(App { model })))).await
    }

    pub fn clicks(&self) -> u32 {
        self.model.borrow().clicks
    }

    pub fn text(&self) -> String {
        self.model.borrow().text.clone()
    }

    pub fn destroy(&self) {
        self.runner.destroy();
    }

    pub fn panic_message(&self) -> Option<String> {
        self.runner.panic_summary().map(|summary| summary.message())
    }
}

#[wasm_bindgen]
pub fn canvas(id: &str) -> Option<web_sys::HtmlCanvasElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
