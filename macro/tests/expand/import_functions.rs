#[js]
extern "C" {
    /// Says something.
    #[js(js_namespace = console)]
    #[must_use]
    pub fn log(text: &str);
    #[js(js_namespace = ["a", "b"], js_name = "spread it", variadic)]
    pub(super) fn spread(_: u8, rest: &[f64]) -> Vec<u8>;
    #[js(catch)]
    unsafe fn risky<'a>(text: &'a str, value: Wrapper<'a>) -> Result<u32, Problem>;
    fn each(f: &mut dyn FnMut(&str) -> bool);
}
