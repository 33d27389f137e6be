//! Types that have no JavaScript value: borrowed, unsized, abstract.

#![allow(missing_docs, unused_variables, dead_code, reason = "a case shows what it shows")]

use wasm_ferry::prelude::*;

mod inner {
    pub(super) struct Hidden;
}

pub trait Shape {}

#[js]
pub fn borrowed_object(a: &dyn Shape) {}

#[js]
pub fn number_by_reference(a: &u32) {}

#[js]
pub async fn later(a: &mut String) {}

#[js]
pub fn result_argument(a: Result<u32, JsError>) {}

#[js]
pub fn missing(a: Missing) {}

#[js]
pub fn path(a: std::path::PathBuf) {}
