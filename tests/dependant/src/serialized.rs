//! Values by way of JSON text.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wasm_ferry::prelude::*;

#[derive(Serialize, Deserialize)]
pub struct Page {
    title: String,
    tags: BTreeMap<String, Option<u32>>,
}

/// The page with one more tag.
#[js]
#[allow(deprecated, reason = "kept for those who use it")]
pub fn tagged(page: &JsValue, tag: String) -> Result<JsValue, JsError> {
    let mut page: Page = page.into_serde()?;
    page.tags.insert(tag, None);
    Ok(JsValue::from_serde(&page)?)
}

#[js]
pub fn is_unit(value: &JsValue) -> bool {
    value.into_serde::<()>().is_ok()
}
