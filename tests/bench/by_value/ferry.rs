//! Records as data.

include!("records.inc");

#[wasm_bindgen(data)]
#[derive(Serialize, Deserialize, Clone)]
pub struct Flat {
    pub id: u32,
    pub name: String,
    pub price: f64,
    pub active: bool,
    pub city: String,
}

#[wasm_bindgen(data)]
#[derive(Serialize, Deserialize, Clone)]
pub struct Item {
    pub sku: String,
    pub count: u32,
}

#[wasm_bindgen(data)]
#[derive(Serialize, Deserialize, Clone)]
pub struct Nested {
    pub id: u32,
    pub customer: Flat,
    pub items: Vec<Item>,
    pub note: Option<String>,
}

#[wasm_bindgen]
pub fn flat_out() -> Vec<Flat> {
    FLAT.with_borrow(Clone::clone)
}

#[wasm_bindgen]
pub fn flat_in(all: Vec<Flat>) -> u32 {
    flat_sum(&all)
}

#[wasm_bindgen]
pub fn nested_out() -> Vec<Nested> {
    NESTED.with_borrow(Clone::clone)
}

#[wasm_bindgen]
pub fn nested_in(all: Vec<Nested>) -> u32 {
    nested_sum(&all)
}
