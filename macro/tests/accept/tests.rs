//! Tests of all forms.

use wasm_ferry::{js_test, js_test_in};

js_test_in!(dedicated_worker);

#[js_test]
fn adds() {}

#[js_test]
#[ignore = "slow"]
async fn waits() -> Result<(), std::fmt::Error> {
    Ok(())
}

#[js_test]
#[should_panic(expected = "x")]
fn r#loop() {
    panic!("x");
}

fn main() {}
