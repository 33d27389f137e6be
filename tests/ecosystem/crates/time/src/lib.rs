//! chrono, uuid and web-time: the host's clocks and randomness.

use chrono::{Local, TimeZone, Utc};
use wasm_bindgen::prelude::*;
use web_time::{Duration, Instant, SystemTime, UNIX_EPOCH};

#[wasm_bindgen]
pub fn now() -> f64 {
    Utc::now().timestamp_millis() as f64
}

#[wasm_bindgen]
pub fn offset(millis: f64) -> i32 {
    let local = Local.timestamp_millis_opt(millis as i64).single().expect("a time");
    local.offset().local_minus_utc() / 60
}

#[wasm_bindgen]
pub fn to_date() -> js_sys::Date {
    Utc.with_ymd_and_hms(2024, 2, 29, 12, 0, 0).unwrap().into()
}

#[wasm_bindgen]
pub fn from_date(date: js_sys::Date) -> String {
    chrono::DateTime::<Utc>::from(date).to_rfc3339()
}

#[wasm_bindgen]
pub fn uuids() -> Vec<String> {
    vec![uuid::Uuid::new_v4().to_string(), uuid::Uuid::now_v7().to_string()]
}

#[wasm_bindgen]
pub fn clocks() -> bool {
    let start = Instant::now();
    let mut turns = 0u32;
    while start.elapsed() < Duration::from_millis(5) {
        turns += 1;
    }
    let system = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis();
    turns > 0 && (system as f64 - js_sys::Date::now()).abs() < 1000.0
}
