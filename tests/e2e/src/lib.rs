//! One module per topic; each is used by the JavaScript test of the same name.

#![allow(missing_docs, reason = "the tests are the documentation")]

pub mod access;
pub mod allocator;
pub mod by_value;
pub mod callbacks;
pub mod casts;
pub mod choices;
pub mod classes;
pub mod closures;
pub mod conditions;
pub mod constants;
pub mod enums;
pub mod foreign;
pub mod forms;
pub mod generics;
pub mod imports;
pub mod inheritance;
pub mod iterables;
pub mod jspi;
pub mod kinds;
pub mod latest;
pub mod leaks;
pub mod merged;
pub mod namespaces;
pub mod numbers;
pub mod operators;
pub mod options;
pub mod ownership;
pub mod panics;
pub mod parcels;
pub mod promises;
pub mod results;
pub mod shared;
pub mod signatures;
pub mod start;
pub mod statics;
pub mod strings;
pub mod thens;
pub mod through;
pub mod traits;
pub mod typed_errors;
pub mod unwinding;
pub mod unwinds;
pub mod values;
pub mod vectors;
