//! Random types, which the build script writes, and what they use.

#![allow(missing_docs, reason = "the tests are the documentation")]
#![allow(unused_imports, dead_code, reason = "what is used is left to chance")]
#![allow(clippy::all, reason = "nobody reads what is written for the compiler")]

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;
use wasm_ferry::prelude::*;

/// What `serde_json` writes.
fn written<T: Serialize>(value: &T) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}

/// What `serde_json` reads.
fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

include!(concat!(env!("OUT_DIR"), "/shapes.rs"));
