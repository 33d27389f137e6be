//! A program with an ordinary `main`, which runs when its module is instantiated.

use wasm_ferry::js;

#[js]
extern "C" {
    #[js(js_namespace = console)]
    fn log(text: &str);
}

fn main() {
    log("the program runs");
}
