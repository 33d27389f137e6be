//! Values that come and go while others are held: where the latest one is kept must never matter.

use std::cell::RefCell;
use wasm_ferry::{JsValue, js};

thread_local! {
    static HELD: RefCell<Vec<JsValue>> = const { RefCell::new(Vec::new()) };
}

#[js]
extern "C" {
    /// May call any of these functions, and throw.
    #[js(js_name = ferryLatest, catch)]
    fn again(lent: &JsValue, given: JsValue) -> Result<JsValue, JsValue>;
}

#[js]
pub fn latest_hold(value: JsValue) {
    HELD.with_borrow_mut(|held| held.push(value));
}

#[js]
pub fn latest_share(value: &JsValue) {
    let (once, twice) = (value.clone(), value.clone());
    HELD.with_borrow_mut(|held| held.extend([once, twice]));
}

#[js]
pub fn latest_copy(at: usize) -> JsValue {
    HELD.with_borrow(|held| held[at].clone())
}

#[js]
pub fn latest_take(at: usize) -> JsValue {
    HELD.with_borrow_mut(|held| held.swap_remove(at))
}

#[js]
pub fn latest_drop(at: usize) {
    drop(HELD.with_borrow_mut(|held| held.swap_remove(at)));
}

#[js]
pub fn latest_is(at: usize, value: &JsValue) -> bool {
    let held = HELD.with_borrow(|held| held[at].clone());
    held == *value
}

/// Lends a value and gives one away; both are still what they were, whatever JavaScript does meanwhile.
#[js]
pub fn latest_around(lent: &JsValue, given: &JsValue) -> Result<Vec<JsValue>, JsValue> {
    let result = again(lent, given.clone())?;
    Ok(vec![lent.clone(), given.clone(), result])
}

/// A value that is thrown while another one is held.
#[js]
pub fn latest_throw(thrown: JsValue, lent: &JsValue) -> Result<(), JsValue> {
    latest_share(lent);
    Err(thrown)
}
