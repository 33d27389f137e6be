//! A crate that depends on Ferry: what it names must exist, what it implements must be implementable.

#![allow(missing_docs, reason = "the tests are the documentation")]

pub mod bounds;
pub mod casts;
pub mod closures;
pub mod described;
mod described_by;
pub mod features;
pub mod host;
pub mod items;
pub mod serialized;
pub mod values;
