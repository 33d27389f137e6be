//! Tests of our own attribute, one of which waits for what never comes.

use wasm_ferry::js_test;

#[js_test]
fn fails_before_it() {
    panic!("the list is empty");
}

#[js_test]
async fn waits_for_nothing() {
    std::future::pending::<()>().await;
}

#[js_test]
fn comes_after_it() {}
