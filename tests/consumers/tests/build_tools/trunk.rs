//! Trunk: pages whose program it compiles and has post-processed.

use crate::project::{SHOWS, project, succeeds, tool};
use ferry_test_support::browser::Browser;
use ferry_test_support::server::Server;
use std::path::Path;

/// A page with a link to the program.
fn page_with(attributes: &str) -> String {
    format!(
        "<!doctype html><html><head><title>page</title><link data-trunk rel=\"rust\" {attributes}></head>\
         <body></body></html>"
    )
}

/// Builds a project, and opens its page.
fn opened(project: &Path, arguments: &[&str]) -> (Server, Browser) {
    let mut command = tool("trunk");
    // `NO_COLOR` of the caller is a word, where Trunk wants to read `true`.
    command.args(["build", "--offline", "true"]).args(arguments).current_dir(project).env_remove("NO_COLOR");
    succeeds(&mut command);
    let server = Server::start(&project.join("dist"));
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    (server, browser)
}

/// A program that shows something.
pub(crate) fn page() {
    let project = project("ferry-shows", "", &[("src/main.rs", SHOWS), ("index.html", &page_with(""))]);
    let (_server, browser) = opened(&project, &[]);
    assert_eq!(browser.wait_for("return globalThis.result"), "shown by main");
}

const COUNTS: &str = "use yew::prelude::*;
#[function_component]
fn App() -> Html {
    let count = use_state(|| 0);
    let onclick = { let count = count.clone(); Callback::from(move |_| count.set(*count + 1)) };
    html! { <><button {onclick}>{ \"+\" }</button><output>{ *count }</output></> }
}
fn main() { yew::Renderer::<App>::new().render(); }
";

/// An app that is clicked.
pub(crate) fn yew() {
    let yew = "yew = { version = \"0.23\", features = [\"csr\"] }";
    let project = project("ferry-counts", yew, &[("src/main.rs", COUNTS), ("index.html", &page_with(""))]);
    let (_server, browser) = opened(&project, &[]);
    browser.wait_for("return document.querySelector('output')?.textContent");
    for _ in 0..3 {
        browser.click("button");
    }
    browser.wait_for("return document.querySelector('output').textContent === '3' || null");
}

/// Every attribute that becomes a flag of the post-processor.
pub(crate) fn attributes() {
    for attributes in [
        "data-weak-refs data-reference-types data-no-demangle",
        "data-typescript data-keep-debug",
        "data-cargo-profile=\"release\" data-wasm-opt=\"0\"",
    ] {
        let files = [
            (
                "src/main.rs",
                SHOWS.replace("inline_js = \"export const show = text => { globalThis.result = text; };\"", ""),
            ),
            (
                "index.html",
                page_with(attributes)
                    .replace("<body>", "<body><script>window.show = text => { window.result = text; };</script>"),
            ),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let project = project("ferry-attributes", "", &files);
        let (_server, browser) = opened(&project, &[]);
        assert_eq!(browser.wait_for("return globalThis.result"), "shown by main", "{attributes}");
    }
}
