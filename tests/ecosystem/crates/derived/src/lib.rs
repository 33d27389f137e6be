//! Crates that look inside of a class's objects: they find the address there, and borrow the value by it.
//!
//! And a suite's own way to a result.

use wasm_bindgen::__rt::{IntoJsResult, WasmPtr};
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::*;
use wasm_bindgen_derive::TryFromJsValue;
use workflow_wasm::convert::{Cast, CastFromJs, TryCastFromJs};

/// Found in values by wasm-bindgen-derive, which clones it.
#[derive(TryFromJsValue)]
#[wasm_bindgen]
#[derive(Clone)]
pub struct Step {
    by: i32,
}

#[wasm_bindgen]
impl Step {
    #[wasm_bindgen(constructor)]
    pub fn new(by: i32) -> Step {
        Step { by }
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Step[]")]
    pub type Steps;
    #[wasm_bindgen(typescript_type = "Step | undefined")]
    pub type PerhapsStep;
}

/// The sum of steps, which stay JavaScript's.
#[wasm_bindgen]
pub fn walk(steps: &Steps) -> Result<i32, JsError> {
    let steps: &js_sys::Array = steps.dyn_ref().ok_or_else(|| JsError::new("no list"))?;
    let steps = steps.iter().map(|step| Step::try_from(&step).map(|step| step.by));
    Ok(steps.collect::<Result<Vec<i32>, String>>().map_err(|error| JsError::new(&error))?.iter().sum())
}

#[wasm_bindgen]
pub fn perhaps(step: &PerhapsStep) -> Option<i32> {
    wasm_bindgen_derive::try_from_js_option::<Step>(step).ok()?.map(|step| step.by)
}

/// Taken out of its object as wasmer takes its traps: the method is found by name, and gives the address.
#[wasm_bindgen]
pub fn take(step: &JsValue) -> Result<Option<i32>, JsValue> {
    let method = js_sys::Reflect::get(step, &"__destroy_into_raw".into())?;
    let address = method.unchecked_ref::<js_sys::Function>().call0(step)?.as_f64().unwrap_or_default();
    if address == 0.0 {
        return Ok(None);
    }
    let address = WasmPtr::from_usize(address as usize);
    Ok(Some(unsafe { <Step as FromWasmAbi>::from_abi(address) }.by))
}

/// Borrowed where it is by workflow-wasm, or made of text.
#[wasm_bindgen(inspectable)]
#[derive(Clone, CastFromJs)]
pub struct Name {
    text: String,
}

#[wasm_bindgen]
impl Name {
    #[wasm_bindgen(constructor)]
    pub fn new(text: String) -> Name {
        Name { text }
    }

    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.text.clone()
    }
}

impl TryCastFromJs for Name {
    type Error = workflow_wasm::error::Error;

    fn try_cast_from<'a, R>(value: &'a R) -> Result<Cast<'a, Self>, Self::Error>
    where
        R: AsRef<JsValue> + 'a,
    {
        Self::resolve(value, || Ok(Name::new(value.as_ref().as_string().unwrap_or_default())))
    }
}

#[wasm_bindgen]
pub fn length(name: &JsValue) -> Result<usize, JsError> {
    let name = Name::try_cast_from(name).map_err(|error| JsError::new(&error.to_string()))?;
    Ok(name.as_ref().text.len())
}

#[wasm_bindgen]
pub fn name_of(name: &JsValue) -> Result<Name, JsError> {
    let name = Name::try_cast_from(name).map_err(|error| JsError::new(&error.to_string()))?;
    Ok(name.into_owned())
}

#[wasm_bindgen]
pub fn outcome(of: i32) -> Result<JsValue, JsValue> {
    match of {
        0 => ().into_js_result(),
        1 => Step::new(1).into_js_result(),
        2 => Ok::<u32, JsError>(2).into_js_result(),
        _ => Err::<(), JsError>(JsError::new("too much")).into_js_result(),
    }
}
