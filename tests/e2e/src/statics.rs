//! What JavaScript has ready: imported statics, and what is exported again.

#![allow(deprecated, reason = "the old ways are tested too")]

use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(thread_local_v2, js_namespace = Math, js_name = PI)]
    static PI: f64;

    #[js(thread_local_v2, js_name = ferryMissing)]
    static MISSING: Option<f64>;

    #[js(thread_local_v2, js_name = ferryMissing)]
    static MISSING_UNCHECKED: f64;

    #[js(thread_local_v2, js_namespace = ["ferryMissing", "inner"], js_name = value)]
    static MISSING_INNER: Option<f64>;

    #[js(thread_local_v2, js_namespace = ["globalThis", "ferryNothing"], js_name = value)]
    static NOTHING_INNER: Option<f64>;

    #[js(thread_local_v2, js_namespace = Math, js_name = E)]
    static E: Option<f64>;

    #[js(thread_local_v2, js_name = true)]
    static TRUE: bool;

    #[js(thread_local, js_namespace = Math, js_name = SQRT2)]
    static ROOT: f64;

    #[js(js_namespace = Math, js_name = LN2)]
    static LN2: f64;

    #[js(reexport, js_name = parseInt)]
    fn parse_int(text: &str) -> f64;

    #[js(reexport = "globalName", skip_typescript, thread_local_v2, js_namespace = ferryHost, js_name = notes)]
    static NOTES: JsValue;
}

// The formatter would remove the text.
#[rustfmt::skip]
#[js]
extern "C" {
    #[js(thread_local_v2, static_string)]
    static TEXT: JsValue = "text \u{1f44b} \"quoted\"\n";
}

#[js(module = "/js/host.js")]
extern "C" {
    #[js(reexport = AgainPoint, js_name = Point)]
    pub type PointAgain;
}

#[js(module = "/js/access.js")]
extern "C" {
    #[js(thread_local_v2, js_name = marker)]
    static MARKER: JsValue;
}

#[js]
pub fn use_statics() -> String {
    let pi = PI.with(|pi| (pi * 100.0).round());
    let missing = MISSING.with(Option::is_none);
    let inner = MISSING_INNER.with(Option::is_none) && NOTHING_INNER.with(Option::is_none);
    let root = ROOT.with(|root| (root * 100.0).round());
    let e = E.with(|e| e.map(|e| (e * 100.0).round()));
    format!("{pi} {missing} {inner} {root} {e:?} {} {}", TRUE.with(|it| *it), (*LN2 * 100.0).round())
}

#[js]
pub fn use_static_text() -> String {
    let twice = TEXT.with(JsValue::clone) == TEXT.with(JsValue::clone);
    format!("{}{twice}", TEXT.with(JsValue::as_string).unwrap_or_default())
}

#[js]
pub fn use_static_of_module() -> JsValue {
    MARKER.with(JsValue::clone)
}

#[js]
pub fn use_missing_static() -> f64 {
    MISSING_UNCHECKED.with(|value| *value)
}
