//! Data as people write it: other names, types that cross as others, bounds, borrowed text, shared values, kin of lists.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use wasm_ferry::prelude::*;

/// A function that returns what it is given, and one that does so by way of JSON, as serde has it.
macro_rules! echo {
    ($($echo:ident, $json:ident: $ty:ty;)*) => {$(
        #[js]
        pub fn $echo(value: $ty) -> $ty {
            value
        }

        #[js]
        pub fn $json(json: &str) -> Result<String, JsError> {
            let value: $ty = serde_json::from_str(json)?;
            Ok(serde_json::to_string(&value)?)
        }
    )*};
}

echo! {
    kind_aliased, json_aliased: Aliased;
    kind_email, json_email: Email;
    kind_emails, json_emails: Vec<Email>;
    kind_contact, json_contact: Contact;
    kind_percent, json_percent: Percent;
    kind_percents, json_percents: Vec<Percent>;
    kind_maybe_percent, json_maybe_percent: Option<Percent>;
    kind_bounded, json_bounded: Bounded<u32>;
    kind_shared, json_shared: Shared;
    kind_kin, json_kin: Kin;
    kind_row, json_row: Row;
    kind_tagged, json_tagged: Tagged;
    kind_units, json_units: Units;
}

#[js(data, rename_all = "camelCase")]
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Aliased {
    #[serde(alias = "name", alias = "toString")]
    full_name: String,
    #[serde(alias = "years", default)]
    age: u32,
}

#[js(data)]
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl TryFrom<String> for Email {
    type Error = String;

    fn try_from(text: String) -> Result<Email, String> {
        if text.contains('@') { Ok(Email(text)) } else { Err(format!("`{text}` is no address")) }
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Contact {
    email: Email,
    others: Vec<Email>,
    by_name: HashMap<String, Email>,
    share: Percent,
}

/// A number up to a hundred.
#[js(data)]
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Percent {
    value: u8,
}

impl TryFrom<u32> for Percent {
    type Error = &'static str;

    fn try_from(value: u32) -> Result<Percent, &'static str> {
        match u8::try_from(value) {
            Ok(value) if value <= 100 => Ok(Percent { value }),
            _ => Err("more than a hundred percent"),
        }
    }
}

impl From<Percent> for u32 {
    fn from(percent: Percent) -> u32 {
        percent.value.into()
    }
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Bounded<T>
where
    T: Clone + Default,
{
    #[serde(default)]
    value: T,
    all: Vec<T>,
}

#[js(data)]
#[derive(Clone, Serialize, Deserialize)]
pub struct Leaf {
    n: u8,
}

#[js(data)]
#[derive(Clone, Serialize, Deserialize)]
pub struct Shared {
    rc: Rc<Leaf>,
    arc: Option<Arc<Vec<String>>>,
    boxes: BTreeMap<String, Box<Shared>>,
    hashed: HashMap<String, Box<Leaf>>,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Kin {
    queue: VecDeque<String>,
    bytes: VecDeque<u8>,
    heap: BinaryHeap<u32>,
    nonzero: NonZeroU32,
    nonzeros: Vec<NonZeroU32>,
    address: IpAddr,
    path: PathBuf,
    many: (u8, u8, u8, u8, u8, u8, u8, u8, bool, String),
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Row(String, #[serde(default)] u32);

#[js(data)]
#[derive(Serialize, Deserialize)]
#[serde(tag = "type")]
pub struct Tagged {
    a: u8,
    inner: Option<Box<Tagged>>,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Units {
    unit: (),
    empty: Hollow,
    after: u8,
}

#[js(data)]
#[derive(Serialize, Deserialize)]
pub struct Hollow;

/// Only given: it borrows.
#[js(data)]
#[derive(Clone, Serialize)]
pub struct Greeting<'a> {
    text: &'a str,
    name: Cow<'a, str>,
}

#[js]
pub fn kind_greetings() -> Vec<Greeting<'static>> {
    vec![Greeting { text: "hello", name: "Ann".into() }, Greeting { text: "", name: Cow::Owned("Bo".into()) }]
}

#[js(module = "/js/host.js")]
extern "C" {
    #[js(js_name = keep)]
    fn keep_leaf(leaf: &Leaf);
    #[js(js_name = keep)]
    fn keep_greeting(greeting: &Greeting<'_>);
}

/// Lends data to imports, which get copies.
#[js]
pub fn kind_lend(name: &str, greet: bool) {
    match greet {
        true => keep_greeting(&Greeting { text: name, name: name.into() }),
        false => keep_leaf(&Leaf { n: name.len() as u8 }),
    }
}
