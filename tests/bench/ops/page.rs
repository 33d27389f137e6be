//! A table of a page: what programs do with the document, through imports like those of web-sys.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    pub type Element;
    #[wasm_bindgen(method, catch, js_name = setAttribute)]
    fn set_attribute(this: &Element, name: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = appendChild)]
    fn append_child(this: &Element, child: &Element) -> Result<Element, JsValue>;
    #[wasm_bindgen(method, catch, js_name = insertBefore)]
    fn insert_before(this: &Element, child: &Element, before: Option<&Element>) -> Result<Element, JsValue>;
    #[wasm_bindgen(method)]
    fn remove(this: &Element);
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text_content(this: &Element, text: Option<&str>);

    pub type Document;
    #[wasm_bindgen(method, catch, js_name = createElement)]
    fn create_element(this: &Document, name: &str) -> Result<Element, JsValue>;
}

/// Rows of a table, each with a number and a text that changes.
#[wasm_bindgen]
pub struct Rows {
    document: Document,
    table: Element,
    rows: Vec<(Element, Element)>,
}

#[wasm_bindgen]
impl Rows {
    #[wasm_bindgen(constructor)]
    pub fn new(document: Document) -> Rows {
        let table = document.create_element("tbody").unwrap();
        Rows { document, table, rows: Vec::new() }
    }

    pub fn create(&mut self, count: u32) {
        for i in 0..count {
            let row = self.document.create_element("tr").unwrap();
            row.set_attribute("class", "row").unwrap();
            let number = self.document.create_element("td").unwrap();
            number.set_attribute("class", "col-md-1").unwrap();
            number.set_text_content(Some(&i.to_string()));
            row.append_child(&number).unwrap();
            let text = self.document.create_element("td").unwrap();
            text.set_text_content(Some("pretty red table"));
            row.append_child(&text).unwrap();
            self.table.append_child(&row).unwrap();
            self.rows.push((row, text));
        }
    }

    /// Changes the text of every row.
    pub fn update(&self, turn: u32) {
        let words = if turn & 1 == 0 { "small green chair" } else { "large blue lamp" };
        self.rows.iter().for_each(|(_, text)| text.set_text_content(Some(words)));
    }

    /// The second row and the last but one change places, back and forth.
    pub fn swap(&mut self) {
        let last = self.rows.len() - 2;
        self.table.insert_before(&self.rows[last].0, Some(&self.rows[1].0)).unwrap();
        self.table.insert_before(&self.rows[1].0, Some(&self.rows[last + 1].0)).unwrap();
        self.rows.swap(1, last);
    }

    pub fn clear(&mut self) {
        self.rows.drain(..).for_each(|(row, _)| row.remove());
    }
}
