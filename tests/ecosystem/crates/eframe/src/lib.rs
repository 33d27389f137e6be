//! eframe: a window of egui's.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;

#[derive(Default)]
struct App {
    clicks: u32,
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut eframe::egui::Ui, _: &mut eframe::Frame) {
        if ui.button(format!("clicked {}", self.clicks)).clicked() {
            self.clicks += 1;
        }
    }
}

#[wasm_bindgen]
pub struct WebHandle {
    runner: eframe::WebRunner,
}

#[wasm_bindgen]
impl WebHandle {
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { runner: eframe::WebRunner::new() }
    }

    pub async fn start(&self, canvas: web_sys::HtmlCanvasElement) -> Result<(), JsValue> {
        let options = eframe::WebOptions::default();
        self.runner.start(canvas, options, Box::new(|_| Ok(Box::<App>::default()))).await
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
