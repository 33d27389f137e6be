//@ target: no-modules
//@ refused: yes
//! A classic script cannot import from modules, and has names of its own.

use wasm_ferry::js;

#[js(module = "left-pad")]
extern "C" {
    /// Not reachable.
    fn pad(text: &str) -> String;
}

#[js]
extern "C" {
    /// Reachable.
    fn alert(text: &str);
}

/// Uses both.
#[js]
pub fn run() {
    alert(&pad("x"));
}

/// Has the name of the script's own function.
#[js(js_name = "initSync")]
pub fn mine() {}
