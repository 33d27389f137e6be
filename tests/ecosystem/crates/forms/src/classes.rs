//! Classes.

// Constructors that are asynchronous.
#![allow(deprecated)]

use wasm_bindgen::prelude::*;

type Result<T> = std::result::Result<T, JsError>;

#[wasm_bindgen]
pub struct Marker;

#[wasm_bindgen]
impl Marker {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Marker {
        Marker
    }

    #[wasm_bindgen(getter)]
    pub fn mark(&self) {}
}

/// `new` gives a promise.
#[wasm_bindgen]
pub struct Later {
    value: u32,
}

#[wasm_bindgen]
impl Later {
    #[wasm_bindgen(constructor)]
    pub async fn new(value: u32) -> std::result::Result<Later, JsValue> {
        let promise: js_sys::Promise = js_sys::Promise::resolve(&JsValue::from(value));
        let value: JsValue = wasm_bindgen_futures::JsFuture::from(promise).await?;
        let value = value.as_f64().ok_or("no number")? as u32;
        if value == 0 { Err("zero".into()) } else { Ok(Later { value }) }
    }

    pub fn value(&self) -> u32 {
        self.value
    }
}

/// `new` gives another object.
#[wasm_bindgen]
pub struct Other;

#[wasm_bindgen]
impl Other {
    #[wasm_bindgen(constructor)]
    pub fn new(name: String) -> js_sys::Object {
        let object = js_sys::Object::new();
        js_sys::Reflect::set(&object, &"name".into(), &name.into()).unwrap_throw();
        object
    }
}

// Attributes under conditions, on every part.
#[cfg_attr(target_family = "wasm", wasm_bindgen(getter_with_clone))]
#[derive(Clone, Default)]
pub struct Settings {
    pub name: String,
    #[cfg_attr(target_family = "wasm", wasm_bindgen(js_name = "isDefault"))]
    pub is_default: bool,
    #[cfg_attr(target_family = "wasm", wasm_bindgen(skip))]
    pub hidden: std::rc::Rc<u8>,
    #[cfg_attr(target_family = "wasm", wasm_bindgen(readonly))]
    pub r#type: u8,
}

#[cfg_attr(target_family = "wasm", wasm_bindgen)]
impl Settings {
    #[cfg_attr(target_family = "wasm", wasm_bindgen(constructor))]
    pub fn new(name: Option<String>) -> Self {
        Self { is_default: name.is_none(), name: name.unwrap_or_default(), r#type: 7, ..Self::default() }
    }

    #[cfg_attr(target_family = "wasm", wasm_bindgen(js_name = "withName"))]
    pub fn with_name(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    pub fn checked(self: &Self) -> Result<Self> {
        if self.name.is_empty() { Err(JsError::new("no name")) } else { Ok(self.clone()) }
    }

    pub fn all(names: Vec<String>) -> Box<[Self]> {
        names.into_iter().map(|name| Self::new(Some(name))).collect()
    }

    pub fn first(list: Vec<Self>) -> Option<Self> {
        list.into_iter().next()
    }

    // A name that is none in JavaScript, where members may have any.
    pub fn delete(&mut self) {
        self.name.clear();
    }

    /// Not for JavaScript.
    fn inner(&self) -> &str {
        &self.name
    }

    #[wasm_bindgen(js_name = toString)]
    pub fn to_js_string(&self) -> String {
        self.inner().to_owned()
    }
}

impl Settings {
    /// Not for JavaScript either.
    pub fn generic<T: Into<String>>(name: T) -> Self {
        Self::new(Some(name.into()))
    }
}

#[wasm_bindgen]
pub fn generic_name() -> String {
    Settings::generic("generic").name
}

// The impl is of a path, and the class has another name.
pub mod inside {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(js_name = Shown)]
    pub struct Hidden(pub u32, pub f64);
}

#[wasm_bindgen(js_class = Shown)]
impl inside::Hidden {
    #[wasm_bindgen(constructor)]
    pub fn new(a: u32) -> inside::Hidden {
        inside::Hidden(a, 0.5)
    }

    #[wasm_bindgen(getter = total)]
    pub fn sum(&self) -> f64 {
        f64::from(self.0) + self.1
    }

    #[wasm_bindgen(setter = total)]
    pub fn replace(&mut self, value: f64) {
        self.1 = value - f64::from(self.0);
    }
}

// Enums: with documentation, derives, gaps and negative numbers.
#[wasm_bindgen]
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    #[doc = "Below."]
    Low = -10,
    Middle = 0x10,
    /// One more.
    High,
}

#[wasm_bindgen]
pub fn higher(level: Option<Level>) -> Option<Level> {
    match level? {
        Level::Low => Some(Level::Middle),
        Level::Middle => Some(Level::High),
        Level::High => None,
    }
}
