//! What features turn on: text that is kept.

use wasm_ferry::{JsValue, intern, js, unintern};

#[js]
extern "C" {
    #[js(js_name = "ferryTexts")]
    fn texts(text: &str, none: Option<&str>, list: &[&str], owned: &String) -> bool;
}

/// Passes a text in every way that it can be lent.
#[js]
pub fn lends(text: &str, keep: bool) -> bool {
    if keep {
        assert_eq!(intern(text), text);
    }
    let same = texts(text, Some(text), &[text, "other"], &text.to_owned());
    assert_eq!(JsValue::from_str(text), text);
    unintern(text);
    same && texts(text, None, &[], &String::new())
}

/// How many values Rust holds.
#[js]
pub fn held() -> u32 {
    wasm_ferry::externref_heap_live_count()
}

#[js]
extern "C" {
    #[js(js_name = "ferryAborted")]
    fn aborted();
}

/// Panics; `ferryAborted` is called before.
#[js]
pub fn panics() {
    wasm_ferry::handler::set_on_abort(aborted);
    panic!("at last");
}
