/// How many.
#[js(js_namespace = limits)]
#[cfg(feature = "a")]
pub const LIMIT: u32 = 2 * 21;

#[js]
pub static TEXT: &str = "text";

#[js]
impl S {
    #[cfg(feature = "b")]
    pub const MAX: u8 = 1;
}
