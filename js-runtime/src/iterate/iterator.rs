//! Rust iterators as JavaScript iterators.

use super::{Yield, given};
use crate::{Closure, JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::vec::Vec;

given! { Box<dyn Iterator<Item = T>>, awaited: false, |items| to_js(items) }

/// An iterator that owns what it uses.
pub type BoxIterator<T> = Box<dyn Iterator<Item = T>>;

/// An iterator for JavaScript.
#[inline]
pub fn boxed_iterator<I: Iterator + 'static>(items: I) -> BoxIterator<I::Item> {
    Box::new(items)
}

/// Whether that was all, and the next values.
type Chunk<T> = (bool, Vec<T>);

/// A JavaScript iterator.
///
/// Ownership: it owns the Rust one, until it has ended or is collected.
#[inline]
fn to_js<T: Yield>(items: Box<dyn Iterator<Item = T>>) -> JsValue {
    let mut chunks = Chunks { items, error: None };
    let pull = Closure::<dyn FnMut(u32) -> Result<Chunk<T::Value>, JsValue>>::own_aborting(move |most: u32| {
        chunks.next(most as usize)
    });
    intrinsics::make_iterator(pull.into_js_value())
}

/// An iterator that is asked for several values at once.
struct Chunks<I> {
    items: I,
    /// What is thrown next, after the values before it have crossed.
    error: Option<JsValue>,
}

impl<T: Yield, I: Iterator<Item = T>> Chunks<I> {
    /// The next values, as many as asked for, or fewer if there are no more.
    #[inline]
    fn next(&mut self, most: usize) -> Result<Chunk<T::Value>, JsValue> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        let mut values = Vec::with_capacity(most);
        while values.len() < most {
            match self.items.next().map(Yield::into_result) {
                Some(Ok(value)) => values.push(value),
                Some(Err(error)) if values.is_empty() => return Err(error),
                Some(Err(error)) => {
                    self.error = Some(error);
                    break;
                }
                None => return Ok((true, values)),
            }
        }
        Ok((false, values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_as_many_as_are_asked_for() {
        let mut chunks = Chunks { items: 0..5u32, error: None };
        let mut next = |most| chunks.next(most).unwrap();
        assert_eq!((next(1), next(2)), ((false, [0].into()), (false, [1, 2].into())));
        assert_eq!((next(4), next(4)), ((true, [3, 4].into()), (true, Vec::new())));
    }

    #[test]
    fn what_is_before_an_error_crosses_first() {
        let items = [Ok(1u32), Err(JsValue::UNDEFINED), Ok(2)].into_iter();
        let mut chunks = Chunks { items, error: None };
        assert_eq!(chunks.next(8).unwrap(), (false, [1].into()));
        assert!(chunks.next(8).is_err());
    }
}
