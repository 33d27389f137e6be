//! A crate that is written for JavaScript is a crate for the machine as well.
//!
//! Exports are plain Rust, what is JavaScript's says so when it is called, and documentation is that of any crate.
#![cfg(not(target_family = "wasm"))]

use ferry_dependant::host::{self, Counter, Place, Slope, Stage};
use ferry_test_support::{places, process};
use std::future::Future;
use std::panic;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn place(name: &str, height: Option<f64>) -> Place {
    Place { name: name.to_owned(), height }
}

fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

#[test]
fn what_javascript_may_use_is_plain_rust() {
    let mut counter = Counter::new(2);
    assert_eq!((counter.up(), counter.up(), counter.value), (2, 4, 4));
    assert_eq!(counter.down(), Ok(2));
    assert_eq!(Counter::new(1).down(), Err("below zero".to_owned()));
    let places = [place("Moor", None), place("Peak", Some(2000.5)), place("Hill", Some(300.0))];
    assert_eq!(host::highest(&places), Some(places[1].clone()));
    let way = now(host::next(Stage::Home, places[0].clone()));
    assert_eq!(way, Stage::Way { to: places[0].clone() });
    assert_eq!((Slope::Flat as u32, Slope::Gentle as u32), (0, 4));
}

#[test]
fn what_is_javascripts_says_so() {
    let calls: [(&str, fn()); 8] = [
        ("new", || drop(host::Canvas::new())),
        ("prompt", || drop(host::prompt("?"))),
        ("prompt", || {
            host::ask();
        }),
        ("parse", || drop(host::parse("{}"))),
        ("fetch_place", || drop(now(host::fetch_place("Peak")))),
        ("each", || host::each(&|_| true)),
        ("TITLE", || drop(host::TITLE.with(String::clone))),
        ("spawn_local", || wasm_ferry::task::spawn_local(async {})),
    ];
    for (name, call) in calls {
        let reason = panic::catch_unwind(call).expect_err("there is no JavaScript here");
        let text = reason.downcast_ref::<String>().expect("a message with a name in it");
        let expected = "is JavaScript's: it can be called only in WebAssembly that runs in a JavaScript host";
        assert_eq!(*text, format!("`{name}` {expected}"));
    }
}

#[test]
fn its_documentation_is_that_of_any_crate() {
    let mut command = process::cargo();
    command.args(["doc", "--quiet", "--no-deps", "--lib", "--package", "ferry-dependant"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings")).stdout();
    let pages = places::target().join("doc/ferry_dependant/host");
    for (page, said) in [
        ("fn.highest.html", "The highest of some places."),
        ("fn.next.html", "in words that may be long"),
        ("fn.prompt.html", "What the user says."),
        ("struct.Counter.html", "A counter at zero."),
        ("struct.Counter.html", "Where it is."),
        ("struct.Canvas.html", "Draws a place."),
        ("struct.Place.html", "How high it is, if anybody knows."),
        ("enum.Stage.html", "On the way to a place."),
        ("enum.Slope.html", "How steep it is."),
        ("static.TITLE.html", "The title of the page."),
    ] {
        let text = std::fs::read_to_string(pages.join(page)).expect("every item has a page");
        assert!(text.contains(said), "{page} says: {said}");
    }
    let root = std::fs::read_to_string(pages.join("index.html")).expect("the module has a page");
    assert!(!root.contains("__ferry") && !root.contains("__Ferry"), "nothing of ours is shown");
}
