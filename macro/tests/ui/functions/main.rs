// What the main function of a program cannot be.
#![deny(deprecated)]

use wasm_ferry::js;

#[js(main, js_name = other)]
pub const fn begin<T>(argument: u32) {}

#[js(main)]
async fn main() -> Result<(), NoError> {
    Err(NoError)
}

struct NoError;
