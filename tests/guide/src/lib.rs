//! Writes the guide's generated pages, and checks that its links lead somewhere.
//!
//! A generated page is a fold over a table: [`attributes`], [`errors`], [`flags`], [`targets`], [`types`], [`modules`], [`runner`].
//! `BLESS=1 cargo test -p ferry-guide` writes
//! them, and a test fails when one is out of date.

pub mod attributes;
pub mod errors;
pub mod flags;
pub mod links;
pub mod modules;
pub mod runner;
pub mod targets;
pub mod types;

/// The first line of every generated page.
pub(crate) fn notice(table: &str) -> String {
    format!("<!-- Generated from {table} by `BLESS=1 cargo test -p ferry-guide`. -->\n\n")
}
