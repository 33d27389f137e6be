//! The harness that every golden test shares.
//!
//! # A golden test
//!
//! A case is a file or a directory; what is expected of it stands beside it: `cases/strings.rs` with
//! `cases/strings.plan.txt` and `cases/strings.glue.js`, or `cases/two-crates/` with `cases/two-crates/plan.txt`.
//! A test target with `harness = false` runs all of them and counts each case as a test:
//!
//! ```no_run
//! use ferry_test_support::golden::Suite;
//!
//! fn main() -> std::process::ExitCode {
//!     let mut suite = Suite::from_args();
//!     suite.cases("tests/golden/cases", "rs", |case| {
//!         let upper = case.text().to_uppercase();
//!         case.expect("upper.txt", &upper);
//!     });
//!     suite.run()
//! }
//! ```
//!
//! `BLESS=1 cargo test -p …` writes the expectations instead of comparing, and removes those nothing produces any more.
//! The first lines of a case may hold directives, `//@ key: value`; see [`golden::Case::directive`].
//!
//! # Everything else
//!
//! [`wasm::Build`] compiles for wasm with one cargo invocation; [`process`], [`node`] and [`tsc`] run programs and show
//! everything they said when they fail; [`server::Server`] and [`browser::Browser`] drive headless Chromium.

pub mod browser;
mod diff;
pub mod golden;
pub mod http;
pub mod node;
pub mod normalise;
pub mod places;
pub mod process;
pub mod sections;
pub mod server;
mod sources;
pub mod tsc;
pub mod wasm;

pub use diff::diff;
