//! JavaScript's iterables as Rust iterators.

use super::taken;
use crate::convert::FromParcel;
use crate::{Closure, JsValue, intrinsics};
use alloc::collections::VecDeque;
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

/// What JavaScript iterates over, as a Rust iterator: arrays, sets, generators, whatever has `Symbol.iterator`.
///
/// Each item is a `Result`: the iterator may throw, which ends it, or give something that is no `T`. Dropped before its
/// end, it calls the iterator's `return()`.
///
/// ```no_run
/// use wasm_ferry::prelude::*;
/// use wasm_ferry::JsIter;
///
/// #[js]
/// pub fn total(prices: JsIter<f64>) -> Result<f64, JsValue> {
///     prices.sum()
/// }
/// ```
pub struct JsIter<T> {
    source: JsValue,
    /// None before the first value is asked for.
    open: Option<Open<T>>,
    ended: bool,
}

/// An iterator in use.
struct Open<T> {
    /// The glue's `OpenIterable`.
    iterator: JsValue,
    /// Values that have crossed, and have not been asked for.
    items: Rc<RefCell<VecDeque<T>>>,
    take: Closure<dyn FnMut(Vec<(T,)>)>,
}

taken! { JsIter, awaited: false }

impl<T: FromParcel + 'static> JsIter<T> {
    /// Iterates over any value. If it is not iterable, the first item says so.
    #[inline]
    pub fn new(iterable: JsValue) -> JsIter<T> {
        JsIter { source: iterable, open: None, ended: false }
    }

    /// The next values cross.
    #[inline]
    fn pull(&mut self) -> Result<Option<T>, JsValue> {
        let open = match &mut self.open {
            Some(open) => open,
            none => {
                self.ended = true;
                let iterator = intrinsics::open_iterable(&self.source)?;
                self.ended = false;
                none.insert(Open::new(iterator))
            }
        };
        if let Some(item) = open.items.borrow_mut().pop_front() {
            return Ok(Some(item));
        }
        if !self.ended {
            self.ended = intrinsics::pull_items(&open.iterator, open.take.as_js_value())?;
        }
        Ok(open.items.borrow_mut().pop_front())
    }
}

impl<T: FromParcel + 'static> Open<T> {
    #[inline]
    fn new(iterator: JsValue) -> Open<T> {
        let items = Rc::new(RefCell::new(VecDeque::new()));
        let to = Rc::clone(&items);
        let take =
            Closure::own_aborting(move |more: Vec<(T,)>| to.borrow_mut().extend(more.into_iter().map(|(item,)| item)));
        Open { iterator, items, take }
    }
}

impl<T: FromParcel + 'static> Iterator for JsIter<T> {
    type Item = Result<T, JsValue>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.ended && self.open.is_none() {
            return None;
        }
        self.pull().transpose()
    }
}

impl<T> Drop for JsIter<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(open) = &self.open {
            intrinsics::close_iterable(&open.iterator);
        }
    }
}

impl<T> fmt::Debug for JsIter<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsIter { .. }")
    }
}
