//! Constants that JavaScript may read.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

/// How many.
#[js]
pub const LIMIT: u32 = 2 * 21;

#[js(js_namespace = settings)]
pub const MOTTO: &str = "all of it";

#[js]
pub static BIG: i64 = -1;

#[js(js_namespace = settings, js_name = title)]
pub static TITLE: &str = "Gauges";

#[js(skip_typescript)]
pub static QUIET: char = 'q';

#[js(skip_typescript)]
pub const UNDECLARED: bool = true;

#[js]
pub struct Gauge;

#[js]
impl Gauge {
    /// The most that it shows.
    pub const MAX: f64 = 0.5;

    #[js(skip_typescript)]
    pub const MIN: f64 = 0.25;
}
