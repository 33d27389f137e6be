//! The whole pipeline, readable top to bottom.

pub mod diagnostics;
pub mod files;
pub mod js;
pub mod options;
pub mod read;
pub mod targets;
pub mod ts;
pub mod wasm;

pub use diagnostics::{Diagnostic, Diagnostics};
pub use files::Files;
pub use options::Options;
