//! Types that serde knows as well: the same attributes, the same shapes.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
#[cfg(target_family = "wasm")]
use wasm_ferry::FerryData;
use wasm_ferry::prelude::*;

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SharedPerson {
    pub first_name: String,
    #[serde(rename = "AGE")]
    pub age: u8,
    pub nick_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    #[serde(default = "seven")]
    pub week: u32,
    #[serde(skip)]
    pub cached: u32,
}

fn seven() -> u32 {
    7
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(default)]
pub struct SharedDefaults {
    pub a: u32,
    pub b: String,
    #[js(number)]
    pub c: u64,
}

impl Default for SharedDefaults {
    fn default() -> Self {
        SharedDefaults { a: 1, b: "b".into(), c: 3 }
    }
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum SharedExternal {
    JustUnit,
    NewType(f64),
    TwoFields(u32, String),
    WithNames { first_name: String, other: Option<bool> },
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SharedInternal {
    JustUnit,
    Defaults(SharedDefaults),
    #[serde(rename_all = "UPPERCASE")]
    WithNames {
        first: u32,
    },
    #[serde(alias = "older")]
    Newer {
        a: bool,
    },
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
pub enum SharedAdjacent {
    JustUnit,
    NewType(f64),
    TwoFields(u32, String),
    WithNames { a: Vec<f64> },
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub enum SharedUntagged {
    Number(f64),
    Text(String),
    Pair(u32, u32),
    Named { a: bool },
    Wide { b: Option<String>, c: u32 },
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct SharedFlat {
    pub id: u32,
    #[serde(flatten)]
    pub inner: SharedInner,
    #[serde(flatten)]
    pub tagged: SharedInternal,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct SharedInner {
    pub x: f64,
    pub y: Option<f64>,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct SharedRest {
    pub id: u32,
    #[serde(flatten)]
    pub rest: BTreeMap<String, SharedUntagged>,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct SharedPage<T> {
    pub items: Vec<T>,
    pub next: Option<Box<SharedPage<T>>>,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct SharedName {
    pub text: String,
}

/// With the derive, behind a condition.
#[derive(Serialize, Deserialize)]
#[cfg_attr(target_family = "wasm", derive(FerryData), ferry(readonly))]
#[serde(rename_all = "camelCase")]
pub struct SharedDerived {
    pub some_name: SharedName,
    pub unit: (),
    #[cfg_attr(target_family = "wasm", ferry(number))]
    pub count: u64,
}

/// What Ferry makes of a value, and serde of its JSON: both are the same.
macro_rules! shared {
    ($($name:ident, $json:ident, $from:ident: $ty:ty;)*) => {$(
        #[js]
        pub fn $name(value: $ty) -> $ty {
            value
        }

        #[js]
        pub fn $json(value: $ty) -> Result<String, JsError> {
            Ok(serde_json::to_string(&value)?)
        }

        #[js]
        pub fn $from(json: &str) -> Result<$ty, JsError> {
            Ok(serde_json::from_str(json)?)
        }
    )*};
}

shared! {
    shared_person, shared_person_json, shared_person_from: SharedPerson;
    shared_defaults, shared_defaults_json, shared_defaults_from: SharedDefaults;
    shared_external, shared_external_json, shared_external_from: SharedExternal;
    shared_internal, shared_internal_json, shared_internal_from: SharedInternal;
    shared_adjacent, shared_adjacent_json, shared_adjacent_from: SharedAdjacent;
    shared_untagged, shared_untagged_json, shared_untagged_from: SharedUntagged;
    shared_flat, shared_flat_json, shared_flat_from: SharedFlat;
    shared_rest, shared_rest_json, shared_rest_from: SharedRest;
    shared_page, shared_page_json, shared_page_from: SharedPage<SharedExternal>;
    shared_name, shared_name_json, shared_name_from: SharedName;
    shared_list, shared_list_json, shared_list_from: Vec<SharedInternal>;
}

#[cfg(target_family = "wasm")]
shared! { shared_derived, shared_derived_json, shared_derived_from: SharedDerived; }
