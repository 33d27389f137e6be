//! What comes later: frames, requests, observers, messages.

use js_sys::{Array, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{MessageChannel, MessageEvent, MutationObserver, MutationObserverInit, MutationRecord, Request, RequestInit, Response};

fn window() -> web_sys::Window {
    web_sys::window().expect("a window")
}

type Frame = Rc<RefCell<Option<Closure<dyn FnMut(f64)>>>>;

/// A closure that asks for the next frame itself, until it lets go of itself.
#[wasm_bindgen]
pub fn animate(frames: u32, element: web_sys::Element) -> Result<(), JsValue> {
    let next: Frame = Rc::default();
    let this = next.clone();
    let mut count = 0;
    *next.borrow_mut() = Some(Closure::new(move |time: f64| {
        count += 1;
        element.set_text_content(Some(&format!("{count} {}", time > 0.0)));
        if count == frames {
            drop(this.borrow_mut().take());
            return;
        }
        ask(this.borrow().as_ref().expect("it is still there"));
    }));
    ask(next.borrow().as_ref().expect("it was just put there"));
    Ok(())
}

fn ask(frame: &Closure<dyn FnMut(f64)>) {
    window().request_animation_frame(frame.as_ref().unchecked_ref()).expect("a page has frames");
}

/// A promise of a while.
async fn sleep(milliseconds: i32) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).expect("a timeout");
    });
    JsFuture::from(promise).await.map(drop)
}

#[wasm_bindgen]
pub async fn slept(milliseconds: i32) -> Result<f64, JsValue> {
    let clock = window().performance().expect("a clock");
    let start = clock.now();
    sleep(milliseconds).await?;
    Ok(clock.now() - start)
}

#[wasm_bindgen]
pub async fn posted(url: &str, body: &str) -> Result<JsValue, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body.into());
    let request = Request::new_with_str_and_init(url, &init)?;
    let response: Response = JsFuture::from(window().fetch_with_request(&request)).await?.dyn_into()?;
    JsFuture::from(response.json()?).await
}

/// Many things at once, in the order in which they end.
#[wasm_bindgen]
pub async fn race(times: Vec<i32>) -> Result<Vec<i32>, JsValue> {
    let done = Rc::new(RefCell::new(Vec::new()));
    for time in times.clone() {
        let done = done.clone();
        spawn_local(async move {
            sleep(time).await.expect("it ends");
            done.borrow_mut().push(time);
        });
    }
    sleep(times.into_iter().max().unwrap_or_default() + 50).await?;
    Ok(done.take())
}

/// What an observer sees of an element.
#[wasm_bindgen]
pub async fn observed(element: &web_sys::Element) -> Result<Vec<String>, JsValue> {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let told = seen.clone();
    let changed = Closure::<dyn FnMut(Array, MutationObserver)>::new(move |records: Array, observer: MutationObserver| {
        for record in records.iter().map(|record| record.unchecked_into::<MutationRecord>()) {
            told.borrow_mut().push(format!("{} {:?}", record.type_(), record.attribute_name()));
        }
        observer.disconnect();
    });
    let observer = MutationObserver::new(changed.as_ref().unchecked_ref())?;
    let init = MutationObserverInit::new();
    init.set_attributes(true);
    init.set_child_list(true);
    observer.observe_with_options(element, &init)?;
    element.set_attribute("title", "x")?;
    element.set_inner_html("<b>y</b>");
    sleep(10).await?;
    element.set_attribute("title", "nobody looks")?;
    sleep(10).await?;
    Ok(seen.take())
}

/// A message through a channel, with a buffer that is moved; what arrived, and how long the buffer is here now.
#[wasm_bindgen]
pub async fn channel(text: String) -> Result<Array, JsValue> {
    let channel = MessageChannel::new()?;
    let (sender, receiver) = (channel.port1(), channel.port2());
    let mut listener = None;
    let message = Promise::new(&mut |resolve, _| {
        let heard = Closure::once_into_js(move |event: MessageEvent| resolve.call1(&JsValue::NULL, &event.data()));
        receiver.set_onmessage(Some(heard.unchecked_ref()));
        listener = Some(heard);
    });
    let buffer = js_sys::Uint8Array::from(text.as_bytes()).buffer();
    sender.post_message_with_transferable(&buffer, &Array::of1(&buffer))?;
    let arrived = JsFuture::from(message).await?;
    let text = js_sys::Uint8Array::new(&arrived).to_vec();
    Ok(Array::of2(&String::from_utf8_lossy(&text).as_ref().into(), &buffer.byte_length().into()))
}

#[wasm_bindgen]
pub fn joined(query: &str) -> Result<String, JsValue> {
    let url = web_sys::Url::new_with_base(query, &window().location().href()?)?;
    let parameters = url.search_params();
    parameters.append("z", "ü&");
    let all = js_sys::try_iter(&parameters)?.expect("they can be walked over");
    let all: Result<Vec<String>, JsValue> = all.map(|pair| Ok(String::from(Array::from(&pair?).join("=")))).collect();
    Ok(format!("{} {}", url.pathname(), all?.join(";")))
}
