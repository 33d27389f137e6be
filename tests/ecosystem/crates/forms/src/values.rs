//! Values: what crosses, and what `JsValue` can do.

use js_sys::{Function, JsString, Object};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::JsCast;

// The block of methods is found by the Rust name as well.
#[wasm_bindgen(js_name = Account, inspectable)]
#[derive(Clone, Debug)]
pub struct WasmAccount {
    name: String,
    #[wasm_bindgen(getter_with_clone)]
    pub tags: Vec<String>,
    #[wasm_bindgen(getter_with_clone)]
    pub note: Option<String>,
    pub limit: Option<f64>,
    pub kind: AccountKind,
    shared: Rc<RefCell<u32>>,
}

#[wasm_bindgen]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    Free = "free",
    Paid = "paid",
}

#[derive(Debug)]
pub enum AccountError {
    Empty,
}

impl From<AccountError> for JsValue {
    fn from(error: AccountError) -> JsValue {
        JsError::new(&format!("{error:?}")).into()
    }
}

#[wasm_bindgen]
impl WasmAccount {
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, kind: Option<AccountKind>) -> Result<WasmAccount, AccountError> {
        if name.is_empty() {
            return Err(AccountError::Empty);
        }
        let (tags, shared) = (vec![], Rc::default());
        let kind = kind.unwrap_or(AccountKind::Free);
        Ok(WasmAccount { name: name.into(), tags, note: None, limit: Some(1.5), kind, shared })
    }

    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    #[wasm_bindgen(setter)]
    pub fn set_name(&mut self, name: String) {
        self.name = name;
    }

    pub fn same(&self, other: &WasmAccount) -> bool {
        self.name == other.name
    }

    pub fn perhaps_same(&self, other: Option<WasmAccount>) -> bool {
        other.is_some_and(|other| self.name == other.name)
    }

    pub fn take_from(&mut self, other: &mut WasmAccount) {
        self.tags.append(&mut other.tags);
    }

    #[wasm_bindgen(js_name = counted)]
    pub async fn counted_later(&self) -> u32 {
        let shared = self.shared.clone();
        wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await.unwrap_throw();
        *shared.borrow_mut() += 1;
        let count = *shared.borrow();
        count
    }

    #[wasm_bindgen(js_name = toJSON)]
    pub fn to_json(&self) -> Object {
        let object = Object::new();
        js_sys::Reflect::set(&object, &"name".into(), &self.name().into()).unwrap_throw();
        object
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = r#"
export interface Options { depth?: number }
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Options")]
    pub type Options;
    #[wasm_bindgen(method, getter, structural)]
    fn depth(this: &Options) -> Option<f64>;
    #[wasm_bindgen(typescript_type = "(value: number) => string", extends = Function, is_type_of = JsValue::is_function)]
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type Formatter;
    #[wasm_bindgen(extends = Object, js_name = URL, vendor_prefix = webkit)]
    type Address;
    #[wasm_bindgen(constructor, js_class = "URL", catch)]
    fn parse(text: &str) -> Result<Address, JsValue>;
    #[wasm_bindgen(method, getter, js_class = "URL")]
    fn host(this: &Address) -> JsString;
    #[wasm_bindgen(static_method_of = Address, js_class = "URL", js_name = canParse)]
    fn can_parse(text: &str) -> bool;
    #[wasm_bindgen(catch, js_namespace = Promise, js_name = reject)]
    async fn rejected(value: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = Promise, js_name = resolve)]
    async fn resolved(value: &str) -> JsValue;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Closure<dyn FnMut()>, milliseconds: i32) -> JsValue;
    #[wasm_bindgen(variadic, js_namespace = Math, js_name = max)]
    fn most(values: &[f64]) -> f64;
}

#[wasm_bindgen(skip_jsdoc)]
pub fn depth_of(options: Option<Options>) -> f64 {
    options.and_then(|options| options.depth()).unwrap_or(-1.0)
}

#[wasm_bindgen(unchecked_return_type = "string")]
pub fn formatted(
    #[wasm_bindgen(unchecked_param_type = "(value: number) => string")] by: JsValue,
    #[wasm_bindgen(js_name = theValue)] value: f64,
) -> Result<JsValue, JsValue> {
    let by: Formatter = by.dyn_into()?;
    by.call1(&JsValue::NULL, &value.into())
}

#[wasm_bindgen]
pub async fn addresses(text: String) -> Result<Vec<JsValue>, JsValue> {
    let host = if Address::can_parse(&text) { Address::parse(&text)?.host().into() } else { JsValue::NULL };
    let rejected = rejected("no").await.unwrap_err();
    Ok(vec![host, rejected, resolved("yes").await, most(&[1.0, 3.0]).into()])
}

#[wasm_bindgen]
pub struct Timer {
    done: Rc<RefCell<bool>>,
    _callback: Closure<dyn FnMut()>,
}

#[wasm_bindgen]
impl Timer {
    pub fn start() -> Timer {
        let done = Rc::new(RefCell::new(false));
        let shared = done.clone();
        let callback = Closure::new(move || *shared.borrow_mut() = true);
        set_timeout(&callback, 0);
        Timer { done, _callback: callback }
    }

    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        *self.done.borrow()
    }
}

#[wasm_bindgen]
pub fn options_of(a: Option<char>, b: Option<bool>, c: Option<u64>, d: Option<i8>, e: Option<Box<[u8]>>) -> Vec<JsValue> {
    vec![
        a.map(String::from).into(),
        b.into(),
        c.into(),
        d.into(),
        e.map(|bytes| js_sys::Uint8Array::from(&bytes[..])).into(),
    ]
}

#[wasm_bindgen]
pub fn wide(a: u128, b: i128) -> i128 {
    a as i128 + b
}

#[wasm_bindgen]
pub fn in_place(floats: &mut [f32], longs: &mut [i64]) {
    floats.iter_mut().for_each(|float| *float *= 2.0);
    longs.iter_mut().for_each(|long| *long += 1);
}

#[wasm_bindgen]
pub fn arithmetic(a: &JsValue, b: &JsValue) -> Vec<JsValue> {
    vec![
        a + b,
        a - b,
        a * b,
        a.pow(b),
        a.checked_div(b),
        a.unsigned_shr(b).into(),
        (a % b).js_typeof(),
        a.lt(b).into(),
        a.loose_eq(b).into(),
        JsValue::bigint_from_str("12345678901234567890"),
        f64::try_from(a.clone()).unwrap_or(f64::NAN).into(),
        String::try_from(JsValue::from("text")).unwrap_or_default().into(),
        JsValue::from(Some(1_u8)),
        JsValue::from(vec![1.5_f64]),
        JsValue::symbol(Some("s")).is_symbol().into(),
    ]
}

#[wasm_bindgen]
pub fn accounts(names: Vec<String>) -> Result<Vec<WasmAccount>, AccountError> {
    names.iter().map(|name| WasmAccount::new(name, None)).collect()
}

#[wasm_bindgen]
pub fn names_of(accounts: Vec<WasmAccount>, kinds: Vec<AccountKind>) -> String {
    let names: Vec<String> = accounts.iter().map(WasmAccount::name).collect();
    format!("{} {kinds:?}", names.join(","))
}
