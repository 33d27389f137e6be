// Options of variants that mean nothing, or something impossible.
#![deny(deprecated)]

use wasm_ferry::js;

#[js]
pub enum Width {
    #[js(js_name = "2-digit")]
    TwoDigit = "2-digit",
    #[js(readonly)]
    Narrow = "narrow",
}

#[js]
pub enum Level {
    #[js(js_name = "1")]
    Number,
    #[js(js_name = "")]
    Nothing,
    #[js(js_name = "[Symbol.iterator]")]
    Symbol,
    Low,
    #[js(js_name = Low)]
    AlsoLow,
    #[js(nonsense)]
    Nonsense,
}

fn main() {}
