//! Fields that functions in serde's way write and read: they cross as JSON.

use super::said;
use core::fmt::Display;
use serde::{Deserialize, Serialize};
pub use serde_json::Value as Json;

/// What writes a field.
pub const JSON_WRITER: serde_json::value::Serializer = serde_json::value::Serializer;

/// What was written; an error is thrown.
pub fn json_of(written: Result<Json, serde_json::Error>) -> Json {
    written.unwrap_or_else(|error| super::accepted(Err(said(&error as &dyn Display))))
}

/// Writes a value in its own way.
pub fn serialize<T: Serialize>(value: &T, writer: serde_json::value::Serializer) -> Result<Json, serde_json::Error> {
    value.serialize(writer)
}

/// Reads a value in its own way.
pub fn deserialize<'de, T: Deserialize<'de>>(json: Json) -> Result<T, serde_json::Error> {
    T::deserialize(json)
}
