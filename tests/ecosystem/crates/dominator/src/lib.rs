//! dominator: a counter, and a list of things to do.

use dominator::{clone, events, html, with_node, Dom};
use futures_signals::signal::{Mutable, SignalExt};
use futures_signals::signal_vec::{MutableVec, SignalVecExt};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

fn counter() -> Dom {
    let count = Mutable::new(0);
    let button = |class: &str, text: &str, by: i32| {
        html!("button", {
            .class(class)
            .text(text)
            .event(clone!(count => move |_: events::Click| count.replace_with(|n| *n + by)).map_unit())
        })
    };
    html!("div", {
        .attr("id", "counter")
        .child(button("less", "-", -1))
        .child(html!("output", {
            .class_signal("negative", count.signal().map(|n| n < 0))
            .text_signal(count.signal().map(|n| n.to_string()))
        }))
        .child(button("more", "+", 1))
    })
}

trait MapUnit<E>: Sized {
    fn map_unit(self) -> impl FnMut(E) + 'static;
}

impl<E, R, F: FnMut(E) -> R + 'static> MapUnit<E> for F {
    fn map_unit(mut self) -> impl FnMut(E) + 'static {
        move |event| drop(self(event))
    }
}

struct Item {
    text: String,
    done: Mutable<bool>,
}

fn todos() -> Dom {
    let items = MutableVec::<Arc<Item>>::new();
    let text = Mutable::new(String::new());
    let done = Mutable::new(0);
    html!("form", {
        .attr("id", "todos")
        .event_with_options(&dominator::EventOptions::preventable(), clone!(items, text => move |event: events::Submit| {
            event.prevent_default();
            let text = text.replace(String::new());
            if !text.trim().is_empty() {
                items.lock_mut().push_cloned(Arc::new(Item { text, done: Mutable::new(false) }));
            }
        }))
        .child(html!("input" => web_sys::HtmlInputElement, {
            .attr("id", "text")
            .prop_signal("value", text.signal_cloned())
            .with_node!(input => {
                .event(clone!(text => move |_: events::Input| text.set(input.value())))
            })
        }))
        .child(html!("button", { .attr("id", "add").text("Add") }))
        .child(html!("ul", {
            .children_signal_vec(items.signal_vec_cloned().map(clone!(done => move |item| html!("li", {
                .text(&item.text)
                .class_signal("done", item.done.signal())
                .event(clone!(item, done => move |_: events::Click| {
                    let now = !item.done.get();
                    item.done.set(now);
                    done.replace_with(|count| if now { *count + 1 } else { *count - 1 });
                }))
            }))))
        }))
        .child(html!("p", {
            .attr("id", "left")
            .text_signal(items.signal_vec_cloned().len().map(clone!(done => move |all| {
                done.signal().map(move |done| format!("{} left", all - done))
            })).flatten())
        }))
        .child(html!("button", {
            .attr("id", "clear")
            .attr("type", "button")
            .text("Clear")
            .event(clone!(items, done => move |_: events::Click| {
                items.lock_mut().retain(|item| !item.done.get());
                done.set(0);
            }))
        }))
    })
}

#[wasm_bindgen(start)]
pub fn start() {
    dominator::append_dom(&dominator::body(), counter());
    dominator::append_dom(&dominator::body(), todos());
}
