/// Greets someone.
///
/// Loudly.
#[js]
pub fn greet(name: &str, times: Option<u32>) -> Result<String, JsError> {
    todo!()
}

#[js(js_name = "two words", variadic)]
#[deprecated]
pub unsafe fn r#match(data: &mut [u8], (_, _): Pair<'_>, _: &Cow<'static, str>, rest: Vec<f64>) {}
