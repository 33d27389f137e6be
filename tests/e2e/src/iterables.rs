//! Iterators and streams, in both directions.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_ferry::prelude::*;
use wasm_ferry::task::JsFuture;
use wasm_ferry::{JsIter, JsStream};

thread_local! {
    static ALIVE: Cell<u32> = const { Cell::new(0) };
    static ASKED: Cell<u32> = const { Cell::new(0) };
    static OPEN: Cell<Option<Waker>> = const { Cell::new(None) };
}

/// Counts those that are alive, and how often one is asked.
struct Counted<I>(I);

impl<I> Counted<I> {
    fn new(inner: I) -> Self {
        ALIVE.set(ALIVE.get() + 1);
        Counted(inner)
    }
}

impl<I: Iterator> Iterator for Counted<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        ASKED.set(ASKED.get() + 1);
        self.0.next()
    }
}

impl<I: Iterator + Unpin> futures_core::Stream for Counted<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<I::Item>> {
        Poll::Ready(self.next())
    }
}

impl<I> Drop for Counted<I> {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

/// How many iterators and streams are alive, and how often one was asked since the last time.
#[js]
pub fn iterating() -> (u32, u32) {
    (ALIVE.get(), ASKED.replace(0))
}

#[js(data)]
pub struct Word {
    pub text: String,
    pub length: u32,
}

#[js]
pub fn iter_words(text: String) -> impl Iterator<Item = Word> {
    let words: Vec<String> = text.split_whitespace().map(String::from).collect();
    Counted::new(words.into_iter().map(|text| Word { length: text.len() as u32, text }))
}

#[js]
pub fn iter_count(to: u32) -> Box<dyn Iterator<Item = u32>> {
    Box::new(Counted::new(0..to))
}

#[js]
pub fn iter_endless() -> impl Iterator<Item = u64> {
    Counted::new(0..)
}

#[js]
pub fn iter_checked(numbers: Vec<i32>) -> Result<impl Iterator<Item = Result<i32, JsError>>, JsError> {
    if numbers.is_empty() {
        return Err(JsError::new("no numbers"));
    }
    let check = |number| if number < 0 { Err(JsError::new("negative")) } else { Ok(number * 2) };
    Ok(Counted::new(numbers.into_iter().map(check)))
}

#[js]
pub fn iter_perhaps(there: bool) -> Option<impl Iterator<Item = (u32, String)>> {
    there.then(|| Counted::new([(1, String::from("one"))].into_iter()))
}

/// Calls a function for each of its values.
#[js]
pub fn iter_calling(function: Closure2) -> impl Iterator<Item = JsValue> {
    Counted::new(std::iter::repeat_with(move || function.call()))
}

#[js]
extern "C" {
    #[js(js_name = Function)]
    pub type Closure2;
    #[js(method)]
    fn call(this: &Closure2) -> JsValue;
}

#[js]
pub async fn iter_later(to: u32) -> impl Iterator<Item = u32> {
    let _ = JsFuture::from(JsValue::UNDEFINED).await;
    Counted::new(0..to)
}

/// A list that is gone through one by one.
#[js]
pub struct Shelf {
    books: Vec<String>,
}

#[js]
impl Shelf {
    #[js(constructor)]
    pub fn new(books: Vec<String>) -> Shelf {
        Shelf { books }
    }

    pub fn books(&self) -> impl Iterator<Item = String> + use<> {
        self.books.clone().into_iter()
    }

    pub fn lengths(&self) -> Box<dyn Iterator<Item = u8>> {
        Box::new(self.books.clone().into_iter().map(|book| book.len() as u8))
    }
}

#[js]
pub fn iter_sum_of(numbers: JsIter<f64>) -> Result<f64, JsValue> {
    numbers.sum()
}

#[js]
pub fn iter_joined(words: JsIter<String>) -> Result<String, JsValue> {
    Ok(words.collect::<Result<Vec<_>, _>>()?.join(" "))
}

#[js]
pub fn iter_first_two(values: JsIter<JsValue>) -> Result<Vec<JsValue>, JsValue> {
    values.take(2).collect()
}

/// What was no text is counted.
#[js]
pub fn iter_texts_in(values: JsIter<String>) -> (Vec<String>, u32) {
    let (mut texts, mut others) = (Vec::new(), 0);
    for value in values {
        match value {
            Ok(text) => texts.push(text),
            Err(_) => others += 1,
        }
    }
    (texts, others)
}

#[js]
pub fn iter_total_length(words: Option<JsIter<Word>>) -> Result<u32, JsValue> {
    let Some(words) = words else { return Ok(0) };
    words.map(|word| word.map(|word| word.length)).sum()
}

#[js]
pub fn iter_doubled(numbers: JsIter<i32>) -> impl Iterator<Item = Result<i32, JsValue>> {
    Counted::new(numbers.map(|number| number.map(|number| number * 2)))
}

#[js]
pub fn stream_count(to: u32) -> impl futures_core::Stream<Item = u32> {
    Counted::new(0..to)
}

/// Gives a number after each promise.
struct Slow {
    waiting: Option<JsFuture>,
    next: u32,
    to: u32,
    alive: Rc<Counted<()>>,
}

impl futures_core::Stream for Slow {
    type Item = Result<u32, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        ASKED.set(ASKED.get() + 1);
        debug_assert!(Rc::strong_count(&self.alive) > 0);
        if self.next == self.to {
            return Poll::Ready(None);
        }
        let wait = self.waiting.get_or_insert_with(|| JsFuture::from(JsValue::UNDEFINED));
        match Pin::new(wait).poll(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(_) => {
                self.waiting = None;
                self.next += 1;
                let number = self.next;
                Poll::Ready(Some(if number == 13 { Err(JsError::new("thirteen").into()) } else { Ok(number) }))
            }
        }
    }
}

#[js]
pub fn stream_slow(from: u32, to: u32) -> Result<impl futures_core::Stream<Item = Result<u32, JsValue>>, JsError> {
    if from > to {
        return Err(JsError::new("from is greater than to"));
    }
    Ok(Slow { waiting: None, next: from, to, alive: Rc::new(Counted::new(())) })
}

/// Gives nothing until [`stream_open`] is called.
struct Gate(Counted<bool>);

impl futures_core::Stream for Gate {
    type Item = String;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<String>> {
        if self.0.0 {
            return Poll::Ready(Some("open".into()));
        }
        self.0.0 = true;
        OPEN.set(Some(context.waker().clone()));
        Poll::Pending
    }
}

#[js]
pub fn stream_gate() -> Pin<Box<dyn futures_core::Stream<Item = String>>> {
    Box::pin(Gate(Counted::new(false)))
}

#[js]
pub fn stream_open() {
    if let Some(waker) = OPEN.take() {
        waker.wake();
    }
}

#[js]
pub async fn sum_of_stream(mut numbers: JsStream<f64>) -> Result<f64, JsValue> {
    let mut sum = 0.0;
    while let Some(number) = numbers.next().await {
        sum += number?;
    }
    Ok(sum)
}

#[js]
pub async fn bytes_of_stream(mut chunks: JsStream<Vec<u8>>) -> Result<u32, JsValue> {
    let mut bytes = 0;
    while let Some(chunk) = chunks.next().await {
        bytes += chunk?.len();
    }
    Ok(bytes as u32)
}

#[js]
pub async fn first_of_stream(mut words: JsStream<Word>) -> Result<Option<Word>, JsValue> {
    words.next().await.transpose()
}

/// Passes on what comes in.
struct Passed(JsStream<String>);

impl futures_core::Stream for Passed {
    type Item = Result<String, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        futures_core::Stream::poll_next(Pin::new(&mut self.0), context)
            .map(|item| item.map(|text| text.map(|text| text.to_uppercase())))
    }
}

#[js]
pub fn shouted(words: JsStream<String>) -> impl futures_core::Stream<Item = Result<String, JsValue>> {
    Passed(words)
}
