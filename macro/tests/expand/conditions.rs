// Conditions are copied to everything that is made of what they stand on.
#[js]
#[cfg(feature = "a")]
pub fn f() {}

#[js]
#[cfg(feature = "a")]
pub struct S {
    pub always: u8,
    #[cfg(feature = "b")]
    pub sometimes: u16,
}

#[js]
#[cfg(feature = "a")]
impl S {
    #[cfg(feature = "b")]
    pub fn sometimes(&self) {}
    pub fn always(&self) {}
}

#[js]
#[cfg(feature = "a")]
#[allow(dead_code)]
extern "C" {
    #[cfg(feature = "b")]
    type T;
    #[cfg(feature = "b")]
    #[js(method)]
    fn m(this: &T);
    #[cfg(not(feature = "b"))]
    fn g();
}
