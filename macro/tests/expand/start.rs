// A public start function is also an ordinary export; a private one is not.
#[js(start)]
pub fn first() {}

#[js(start)]
fn second() -> Result<(), JsValue> {
    Ok(())
}

#[js(start, private)]
pub fn third() {}
