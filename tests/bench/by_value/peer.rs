//! Records through serde: as values, and as JSON.

include!("records.inc");

#[derive(Serialize, Deserialize, Clone)]
pub struct Flat {
    pub id: u32,
    pub name: String,
    pub price: f64,
    pub active: bool,
    pub city: String,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Item {
    pub sku: String,
    pub count: u32,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Nested {
    pub id: u32,
    pub customer: Flat,
    pub items: Vec<Item>,
    pub note: Option<String>,
}

macro_rules! ways {
    ($store:ident, $sum:ident, $out:ident, $into:ident, $json_out:ident, $json_in:ident) => {
        #[wasm_bindgen]
        pub fn $out() -> JsValue {
            $store.with_borrow(|all| serde_wasm_bindgen::to_value(all).unwrap())
        }

        #[wasm_bindgen]
        pub fn $into(all: JsValue) -> u32 {
            $sum(&serde_wasm_bindgen::from_value::<Vec<_>>(all).unwrap())
        }

        #[wasm_bindgen]
        pub fn $json_out() -> String {
            $store.with_borrow(|all| serde_json::to_string(all).unwrap())
        }

        #[wasm_bindgen]
        pub fn $json_in(all: &str) -> u32 {
            $sum(&serde_json::from_str::<Vec<_>>(all).unwrap())
        }
    };
}

ways! { FLAT, flat_sum, flat_out, flat_in, flat_out_json, flat_in_json }
ways! { NESTED, nested_sum, nested_out, nested_in, nested_out_json, nested_in_json }
