//! idb and rexie: IndexedDB.

mod small;
mod whole;

pub use small::*;
pub use whole::*;
