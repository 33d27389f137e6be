//! What data is called, what of it crosses, and what may be missing.

#![allow(missing_docs, dead_code, reason = "what matters is what becomes of the comments that are there")]

use wasm_ferry::prelude::*;

/// Somebody who may order.
#[js(data, js_name = "Customer", default)]
#[derive(Default)]
pub struct Person {
    #[js(rename = "full-name", alias = "name")]
    pub name: String,
    #[js(js_name = "zip")]
    pub postcode: u32,
    #[js(optional)]
    pub phone: Option<String>,
    #[js(skip_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// What happened.
#[js(data, rename = "LogEntry", rename_all = "snake_case", rename_all_fields = "camelCase", external)]
pub enum Event {
    SignedUp {
        first_name: String,
    },
    #[js(rename = "bye", rename_all = "SCREAMING_SNAKE_CASE")]
    SignedOff {
        last_seen: f64,
    },
    #[js(skip)]
    Internal,
}

/// Declared, but not exported.
#[js(data, private)]
pub struct Hidden {
    pub value: u32,
}

#[js(typescript_custom_section)]
const UNSEEN: &str = "export type Unseen = { value: 0 | 1 };";

/// Declared by hand.
#[js(data, skip_typescript)]
pub struct Unseen {
    pub value: u32,
}

#[js(data, wasm_ferry = wasm_ferry)]
pub struct Reached {
    pub value: u32,
}

#[js]
pub fn record(person: Person, hidden: Hidden, unseen: Unseen) -> Result<Event, String> {
    match (hidden.value, unseen.value) {
        (0, 0) => Ok(Event::SignedUp { first_name: person.name }),
        _ => Err("no".to_owned()),
    }
}

#[js]
pub fn reach(reached: Option<Reached>) -> Reached {
    reached.unwrap_or(Reached { value: 0 })
}
