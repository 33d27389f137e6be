/// What a program does.
#[allow(unused)]
#[allow(dead_code)]
fn main() {
    async fn main() -> Result<(), JsValue> {
        wait().await;
        Ok(())
    }
    {
        use ::wasm_ferry::__rt;
        #[allow(unused_imports)]
        use ::wasm_ferry::__rt::{EndsWithText as _, EndsWithValue as _};
        __rt::start_async(async move { (&&__rt::Ended::new(main().await)).end() })
    }
}
