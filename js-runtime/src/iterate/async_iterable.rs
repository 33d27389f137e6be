//! JavaScript's asynchronous iterables as Rust streams.

use super::taken;
use crate::convert::FromParcel;
use crate::task::JsFuture;
use crate::{Closure, JsValue, intrinsics};
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
use core::future::{Future, poll_fn};
use core::pin::Pin;
use core::task::{Context, Poll};

/// What JavaScript iterates over asynchronously, as a Rust stream: async generators, `ReadableStream`, whatever has
/// `Symbol.asyncIterator`; also what has only `Symbol.iterator`.
///
/// Each item is a `Result`: the iterator may throw or reject, which ends it, or give something that is no `T`. Dropped
/// before its end, it calls the iterator's `return()`, or cancels the stream. A value is asked for when Rust asks.
///
/// With the feature `futures-core` it implements `Stream`.
///
/// ```no_run
/// use wasm_ferry::prelude::*;
/// use wasm_ferry::JsStream;
///
/// #[js]
/// pub async fn total(mut chunks: JsStream<Vec<u8>>) -> Result<u32, JsValue> {
///     let mut bytes = 0;
///     while let Some(chunk) = chunks.next().await {
///         bytes += chunk?.len();
///     }
///     Ok(bytes as u32)
/// }
/// ```
pub struct JsStream<T> {
    source: JsValue,
    /// None before the first value is asked for.
    open: Option<Open<T>>,
    ended: bool,
}

/// An iterator in use.
struct Open<T> {
    /// The glue's `OpenAsyncIterable`.
    iterator: JsValue,
    /// The value that has just crossed.
    item: Rc<Cell<Option<T>>>,
    take: Closure<dyn FnMut(Vec<(T,)>)>,
    /// The value that was asked for.
    step: Option<JsFuture>,
}

taken! { JsStream, awaited: true }

impl<T> Unpin for JsStream<T> {}

impl<T: FromParcel + 'static> JsStream<T> {
    /// Iterates over any value. If it is not iterable, the first item says so.
    #[inline]
    pub fn new(iterable: JsValue) -> JsStream<T> {
        JsStream { source: iterable, open: None, ended: false }
    }

    /// The next item; none at the end.
    pub async fn next(&mut self) -> Option<Result<T, JsValue>> {
        poll_fn(|context| self.poll_item(context)).await
    }

    #[inline]
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, JsValue>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let step = match self.poll_step(context) {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(step)) => step,
            Err(error) => {
                self.ended = true;
                return Poll::Ready(Some(Err(error)));
            }
        };
        let Some(open) = &self.open else { return Poll::Ready(None) };
        Poll::Ready(match intrinsics::take_step(&open.iterator, &step, open.take.as_js_value()) {
            Ok(true) => open.item.take().map(Ok),
            Ok(false) => {
                self.ended = true;
                None
            }
            Err(error) => Some(Err(error)),
        })
    }

    /// What the iterator's `next()` promised.
    #[inline]
    fn poll_step(&mut self, context: &mut Context<'_>) -> Result<Poll<JsValue>, JsValue> {
        let open = match &mut self.open {
            Some(open) => open,
            none => none.insert(Open::new(intrinsics::open_async_iterable(&self.source)?)),
        };
        let step = match &mut open.step {
            Some(step) => step,
            none => none.insert(JsFuture::from(intrinsics::next_step(&open.iterator)?)),
        };
        let polled = Pin::new(step).poll(context);
        if polled.is_ready() {
            open.step = None;
        }
        match polled {
            Poll::Pending => Ok(Poll::Pending),
            Poll::Ready(Ok(step)) => Ok(Poll::Ready(step)),
            Poll::Ready(Err(error)) => {
                // Who rejects has ended; there is nothing to be closed.
                self.open = None;
                Err(error)
            }
        }
    }
}

impl<T: FromParcel + 'static> Open<T> {
    #[inline]
    fn new(iterator: JsValue) -> Open<T> {
        let item = Rc::new(Cell::new(None));
        let to = Rc::clone(&item);
        let take = Closure::own_aborting(move |mut items: Vec<(T,)>| to.set(items.pop().map(|(item,)| item)));
        Open { iterator, item, take, step: None }
    }
}

#[cfg(feature = "futures-core")]
impl<T: FromParcel + 'static> futures_core::Stream for JsStream<T> {
    type Item = Result<T, JsValue>;

    #[inline]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

impl<T> Drop for JsStream<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(open) = &self.open {
            intrinsics::close_async_iterable(&open.iterator);
        }
    }
}

impl<T> fmt::Debug for JsStream<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsStream { .. }")
    }
}
