#[js(module = "/tests/expand/files/helper.js", js_namespace = tools)]
extern "C" {
    fn help(value: u32) -> u32;
}

#[js(module = "left-pad")]
extern "C" {
    #[js(js_name = default)]
    fn left_pad(text: &str) -> String;
}

#[js(raw_module = "./beside.js")]
extern "C" {
    fn beside();
}

#[js(wasm_ferry = crate, intrinsic)]
extern "C" {
    #[js(js_name = isUndefined)]
    pub(crate) fn is_undefined(value: &JsValue) -> bool;
}
