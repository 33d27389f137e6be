//! Types of other crates, as arguments, results and fields of data.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use indexmap::{IndexMap, IndexSet};
use serde_json::Value;
use url::Url;
use uuid::Uuid;
use wasm_ferry::prelude::*;

#[js(data)]
pub struct Meeting {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub written: DateTime<FixedOffset>,
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    pub takes: TimeDelta,
    pub link: Option<Url>,
    pub extra: Value,
    pub seats: IndexMap<String, u32>,
    pub tags: IndexSet<Uuid>,
}

#[js]
pub fn same_meeting(meeting: Meeting) -> Meeting {
    meeting
}

#[js]
pub fn same_meetings(meetings: Vec<Meeting>) -> Vec<Meeting> {
    meetings
}

#[js]
pub fn later(at: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    at + by
}

#[js]
pub fn midnight(day: NaiveDate) -> Option<NaiveDateTime> {
    day.and_hms_opt(0, 0, 0)
}

#[js]
pub fn host_of(url: Url) -> Option<String> {
    url.host_str().map(String::from)
}

#[js]
pub fn nil_uuid() -> Uuid {
    Uuid::nil()
}

#[js]
pub fn perhaps_uuid(id: Option<Uuid>) -> Option<Uuid> {
    id
}

#[js]
pub fn json_keys(value: Value) -> Vec<String> {
    value.as_object().into_iter().flat_map(|object| object.keys().cloned()).collect()
}

#[js]
pub fn same_json(value: Option<Value>) -> Option<Value> {
    value
}

#[js]
pub fn reversed_map(map: IndexMap<String, Value>) -> IndexMap<String, Value> {
    map.into_iter().rev().collect()
}
