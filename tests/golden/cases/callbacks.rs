//! Closures that JavaScript calls, and functions that Rust calls.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(js_name = visit)]
    fn visit(each: &mut dyn FnMut(String, Option<u32>) -> bool);

    #[js(js_name = setTimeout)]
    fn set_timeout(then: &Closure<dyn Fn()>, milliseconds: u32) -> i32;
}

#[js]
pub fn count() -> u32 {
    let mut count = 0;
    visit(&mut |text, number| {
        count += text.len() as u32 + number.unwrap_or(1);
        true
    });
    count
}

#[js]
pub fn later() -> i32 {
    let then = Closure::<dyn Fn()>::new(|| {});
    let id = set_timeout(&then, 10);
    then.forget();
    id
}
