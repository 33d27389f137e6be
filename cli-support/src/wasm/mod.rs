//! Applies a `Plan` to the module, one file per pass.

pub mod changes;

pub use changes::Changes;

use crate::read::Loaded;

/// The module as the changes ask for it, as bytes.
///
/// Cannot fail: changes that do not fit the module are a bug, and panic.
pub fn rewrite(loaded: Loaded, changes: &Changes) -> Vec<u8> {
    let _ = (loaded, changes);
    unimplemented!("written next")
}
