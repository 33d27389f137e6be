//! Rust streams as asynchronous JavaScript iterators.

use super::{Yield, given};
use crate::{Closure, JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::task::Wake;
use alloc::vec::Vec;
use core::pin::Pin;
use core::sync::atomic::{AtomicU32, Ordering};
use core::task::{Context, Poll, Waker};
use futures_core::Stream;

/// A stream that owns what it uses.
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;

given! { Pin<Box<dyn Stream<Item = T>>>, awaited: true, |items| to_js(items) }

/// A stream for JavaScript.
#[inline]
pub fn boxed_stream<S: Stream + 'static>(stream: S) -> BoxStream<S::Item> {
    Box::pin(stream)
}

/// How things stand after a poll, as the glue's `streamState`; and the values.
type Chunk<T> = (u32, Vec<T>);

const MORE: u32 = 0;
const ENDED: u32 = 1;
const PENDING: u32 = 2;

/// Tells the glue that a stream may go on: its number.
struct Bell(u32);

impl Wake for Bell {
    #[inline]
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    #[inline]
    fn wake_by_ref(self: &Arc<Self>) {
        intrinsics::wake_stream(self.0);
    }
}

/// An asynchronous JavaScript iterator.
///
/// Ownership: it owns the stream, until it has ended or is collected.
#[inline]
fn to_js<T: Yield>(items: BoxStream<T>) -> JsValue {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let waker = Waker::from(Arc::new(Bell(number)));
    let mut chunks = Chunks { items, error: None };
    let pull = Closure::<dyn FnMut(u32) -> Result<Chunk<T::Value>, JsValue>>::own_aborting(move |most: u32| {
        chunks.poll(most as usize, &mut Context::from_waker(&waker))
    });
    intrinsics::make_stream(pull.into_js_value(), number)
}

/// A stream that is asked for several values at once.
struct Chunks<T> {
    items: BoxStream<T>,
    /// What is thrown next, after the values before it have crossed.
    error: Option<JsValue>,
}

impl<T: Yield> Chunks<T> {
    /// The values that are there, no more than were asked for.
    #[inline]
    fn poll(&mut self, most: usize, context: &mut Context<'_>) -> Result<Chunk<T::Value>, JsValue> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        let mut values = Vec::new();
        while values.len() < most {
            match self.items.as_mut().poll_next(context).map(|item| item.map(Yield::into_result)) {
                Poll::Ready(Some(Ok(value))) => values.push(value),
                Poll::Ready(Some(Err(error))) if values.is_empty() => return Err(error),
                Poll::Ready(Some(Err(error))) => {
                    self.error = Some(error);
                    break;
                }
                Poll::Ready(None) => return Ok((ENDED, values)),
                Poll::Pending => return Ok((PENDING, values)),
            }
        }
        Ok((MORE, values))
    }
}
