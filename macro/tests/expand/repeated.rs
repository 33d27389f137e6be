// One name under exclusive conditions, or in two modules: each symbol is used once.
#[js]
#[cfg(feature = "a")]
pub fn f() {}

#[js]
#[cfg(not(feature = "a"))]
pub fn f() {}
