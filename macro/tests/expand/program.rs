/// What a program does.
#[js(main)]
#[allow(unused)]
async fn main() -> Result<(), JsValue> {
    wait().await;
    Ok(())
}
