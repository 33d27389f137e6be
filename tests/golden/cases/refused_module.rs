//@ target: web
//@ refused: yes
//! A module that is started by its default export cannot have another one.

use wasm_ferry::js;

/// The other default export.
#[js(js_name = "default")]
pub fn run() {}

/// Has one name too often.
#[js]
pub struct Twice;

#[js]
impl Twice {
    /// One.
    pub fn same(&self) {}

    /// The other.
    #[js(js_name = same)]
    pub fn other(&self) {}
}

/// One.
#[js]
pub fn name() {}

/// The other.
#[js(js_name = name)]
pub fn other() {}
