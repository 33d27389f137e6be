//! Calls of exports with `jspi`: each runs on a stack of its own, and may end long after JavaScript has gone on.
//!
//! JavaScript calls such an export through `WebAssembly.promising`. What the call returns stays here until that promise is
//! resolved: the result cell belongs to whoever is calling by then. A second export hands it over.

use super::call::{leave, refuse};
use super::{Direct, cell, unwind};
use crate::JsValue;
use crate::convert::{ReturnWasmAbi, WasmPrimitive};
use alloc::boxed::Box;

/// How a call has ended.
enum Outcome<R> {
    /// It returned this.
    Returned(R),
    /// An argument was refused.
    Refused(&'static str),
    /// Where panics unwind: one has, or what JavaScript threw.
    Thrown(JsValue),
}

/// Runs the body of an export with `jspi`.
///
/// Shape: the address of how it ended, for [`activated`], which frees it.
pub fn activate<R: ReturnWasmAbi>(body: impl FnOnce() -> Result<R, &'static str>) -> u32 {
    let outcome = match unwind::catch(body) {
        Ok(Ok(value)) => Outcome::Returned(value),
        Ok(Err(message)) => Outcome::Refused(message),
        Err(error) => Outcome::Thrown(error),
    };
    Box::into_raw(Box::new(outcome)).addr() as u32
}

/// Returns to JavaScript what a call has left that [`activate`] ran.
///
/// Shape: as of [`export`](super::export); errors of all kinds are in the error slot.
pub fn activated<R: ReturnWasmAbi>(address: u32) -> Direct<R::Abi> {
    let outcome = core::ptr::with_exposed_provenance_mut::<Outcome<R>>(address as usize);
    let outcome = *unsafe { Box::from_raw(outcome) };
    let stored = unwind::catch(|| match outcome {
        Outcome::Returned(value) => Ok(cell::store(value.return_abi())),
        Outcome::Refused(message) => {
            refuse(message, true);
            Ok(WasmPrimitive::zero())
        }
        Outcome::Thrown(error) => Err(error),
    });
    stored.and_then(|inner| inner).unwrap_or_else(|error| {
        leave(error, true);
        WasmPrimitive::zero()
    })
}
