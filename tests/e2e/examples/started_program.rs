//! A program with a start function, which runs in place of `main`.

use wasm_ferry::js;

#[js]
extern "C" {
    #[js(js_namespace = console)]
    fn log(text: &str);
}

#[js(start, private)]
async fn begin() {
    log("started");
}

fn main() {
    log("the program runs");
}
