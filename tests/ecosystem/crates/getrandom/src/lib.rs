//! getrandom 0.2, 0.3 and 0.4: random bytes of the host.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn random(version: u32, length: usize) -> Result<Vec<u8>, JsError> {
    let mut bytes = vec![0; length];
    match version {
        2 => getrandom_02::getrandom(&mut bytes)?,
        3 => getrandom_03::fill(&mut bytes)?,
        _ => getrandom_04::fill(&mut bytes)?,
    }
    Ok(bytes)
}
