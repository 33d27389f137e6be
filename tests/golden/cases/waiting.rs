//@ target: web
//! A call with `jspi` runs on a stack of its own and gives a promise; what it returns is fetched when that is resolved.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

#[js]
extern "C" {
    #[js(suspending, catch)]
    fn read(path: &str) -> Result<String, JsValue>;
    #[js(suspending)]
    fn sleep(milliseconds: f64);
}

/// Counts the lines of a file.
#[js(jspi)]
pub fn lines(path: &str) -> Result<u32, JsValue> {
    Ok(read(path)?.lines().count() as u32)
}

#[js]
pub struct Clerk {
    served: u32,
}

#[js]
impl Clerk {
    #[js(jspi)]
    pub fn serve(&mut self, customers: Vec<u32>) -> Option<f64> {
        for customer in customers {
            sleep(f64::from(customer));
            self.served += 1;
        }
        Some(self.served.into())
    }

    #[js(jspi)]
    pub async fn rest(&self, value: JsValue) -> JsValue {
        sleep(1.0);
        value
    }
}
