//! What a static can be.

use wasm_ferry::{js, JsValue};

#[js]
extern "C" {
    #[js(thread_local_v2)]
    static mut WRITABLE: JsValue;

    #[js(thread_local_v2, thread_local)]
    static BOTH: JsValue;

    #[js(thread_local_v2, static_string)]
    static WITHOUT: JsValue;

    #[js(thread_local_v2, static_string)]
    static NO_TEXT: JsValue = 5;

    #[js(thread_local_v2)]
    static WITHOUT_OPTION: JsValue = "text";

    #[js(static_string)]
    static WITHOUT_HOLDER: JsValue = "text";

    #[js(thread_local_v2, js_name = class)]
    static KEYWORD: JsValue;

    #[js(thread_local_v2)]
    static BORROWED: &'static str;

    #[js(thread_local_v2)]
    static UNKNOWN: std::time::Instant;
}

fn main() {}
