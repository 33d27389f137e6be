//! Tests written with Ferry's own attribute. Some of them fail on purpose.

use wasm_ferry::prelude::*;
use wasm_ferry::{js_test, task};

#[js]
extern "C" {
    #[js(js_namespace = console)]
    fn log(text: &str);
    #[js(js_namespace = Promise, js_name = resolve)]
    fn resolved(value: u32) -> JsValue;
    #[js(js_namespace = Promise, js_name = reject)]
    fn rejected(value: &str) -> JsValue;
    #[js(js_namespace = JSON, js_name = parse)]
    fn parse(text: &str) -> JsValue;
}

#[js_test]
fn passes() {
    log("nobody sees this");
}

#[js_test]
async fn waits_for_promises() -> Result<(), JsValue> {
    let value = task::JsFuture::from(resolved(7)).await?;
    assert_eq!(value.as_f64(), Some(7.0));
    Ok(())
}

#[js_test]
#[ignore = "takes too long"]
fn is_ignored() {}

#[js_test]
#[should_panic]
fn panics_as_it_should() {
    panic!("as it should");
}

#[js_test]
#[should_panic(expected = "the right words")]
async fn panics_with_the_right_words() {
    let _ = task::JsFuture::from(resolved(7)).await;
    panic!("these are the right words");
}

mod failing {
    use super::*;

    #[js_test]
    fn fails_with_a_panic() {
        log("said before the panic");
        let empty: Vec<u32> = Vec::new();
        assert_eq!(empty.first(), Some(&1), "the list is empty");
    }

    #[js_test]
    async fn fails_later() {
        let _ = task::JsFuture::from(resolved(7)).await;
        panic!("after a while");
    }

    #[js_test]
    async fn fails_with_an_error() -> Result<(), String> {
        task::JsFuture::from(rejected("no")).await.map_err(|reason| format!("an error of Rust: {reason:?}"))?;
        Ok(())
    }

    #[js_test]
    fn fails_with_an_exception() {
        parse("{");
    }

    #[js_test]
    #[should_panic]
    fn does_not_panic() {}

    #[js_test]
    #[should_panic(expected = "something else")]
    fn panics_with_other_words() {
        panic!("words");
    }
}

#[js_test]
fn comes_after_all_that() {}
