//! Functions over random types, which the build script writes, and the types of ours that they use.

#![allow(missing_docs, reason = "the tests are the documentation")]
#![allow(unused_imports, reason = "which types are used is left to chance")]
#![allow(clippy::all, reason = "nobody reads what is written for the compiler")]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use wasm_ferry::Nullable;
use wasm_ferry::prelude::*;

#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Low = -2147483648,
    Zero = 0,
    High = 2147483647,
}

#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word {
    Yes = "yes",
    No = "no",
    Empty = "",
}

#[js(getter_with_clone)]
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub number: u32,
    pub text: String,
}

#[js]
impl Item {
    #[js(constructor)]
    pub fn new(number: u32, text: &str) -> Item {
        Item { number, text: text.to_owned() }
    }
}

#[js]
pub fn live_handles() -> u32 {
    wasm_ferry::externref_heap_live_count()
}

/// Nothing if the values are the same; NaN is the same as NaN, and sets have no order.
#[allow(dead_code, reason = "there are no functions on the host")]
fn different<T: Debug + PartialEq>(seen: T, expected: T) -> String {
    let (shown, wanted) = (format!("{seen:?}"), format!("{expected:?}"));
    // A hashed map that holds NaN equals nothing, and shows its entries in any order.
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let hashed = wanted.contains("NaN") && wanted.contains('{') && letters(&shown) == letters(&wanted);
    if shown == wanted || seen == expected || hashed {
        String::new()
    } else {
        format!("Rust has {shown}, expected {wanted}")
    }
}

include!(concat!(env!("OUT_DIR"), "/functions.rs"));
