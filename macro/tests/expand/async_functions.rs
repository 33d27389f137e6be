// An exported future is polled by a second export; an imported one is awaited, and converted where JavaScript has the value.
#[js]
pub async fn load(url: &str, retries: u32) -> Result<String, JsValue> {
    Ok(format!("{url} {retries}"))
}

#[js]
impl Job {
    pub async fn run(&self) {}
}

#[js]
extern "C" {
    async fn fetch_number(url: &str) -> f64;

    #[js(catch)]
    async fn fetch_text(url: &str) -> Result<String, JsValue>;
}
