//! How long a program takes to compile that uses a large part of web-sys, everything included.

use crate::median;
use crate::subjects::{Carrier, Source, folder};
use ferry_test_support::{process, wasm};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a program with forms, files, drawing and requests switches on.
const FEATURES: [&str; 110] = [
    "AbortController",
    "AbortSignal",
    "AddEventListenerOptions",
    "AnimationEvent",
    "Attr",
    "Blob",
    "BlobPropertyBag",
    "CanvasGradient",
    "CanvasRenderingContext2d",
    "CharacterData",
    "ClipboardEvent",
    "CloseEvent",
    "Comment",
    "CssStyleDeclaration",
    "CustomEvent",
    "CustomEventInit",
    "DataTransfer",
    "Document",
    "DocumentFragment",
    "DomParser",
    "DomRect",
    "DomRectReadOnly",
    "DomStringMap",
    "DomTokenList",
    "DragEvent",
    "Element",
    "ErrorEvent",
    "Event",
    "EventInit",
    "EventListenerOptions",
    "EventSource",
    "EventTarget",
    "File",
    "FileList",
    "FileReader",
    "FocusEvent",
    "FormData",
    "Headers",
    "History",
    "HtmlAnchorElement",
    "HtmlAudioElement",
    "HtmlBodyElement",
    "HtmlButtonElement",
    "HtmlCanvasElement",
    "HtmlCollection",
    "HtmlDivElement",
    "HtmlElement",
    "HtmlFormElement",
    "HtmlHeadElement",
    "HtmlIFrameElement",
    "HtmlImageElement",
    "HtmlInputElement",
    "HtmlLabelElement",
    "HtmlLinkElement",
    "HtmlMediaElement",
    "HtmlOptionElement",
    "HtmlScriptElement",
    "HtmlSelectElement",
    "HtmlSpanElement",
    "HtmlStyleElement",
    "HtmlTableElement",
    "HtmlTableRowElement",
    "HtmlTemplateElement",
    "HtmlTextAreaElement",
    "HtmlVideoElement",
    "ImageBitmap",
    "ImageData",
    "InputEvent",
    "IntersectionObserver",
    "IntersectionObserverEntry",
    "KeyboardEvent",
    "KeyboardEventInit",
    "Location",
    "MediaQueryList",
    "MediaStream",
    "MessageEvent",
    "MouseEvent",
    "MouseEventInit",
    "MutationObserver",
    "MutationObserverInit",
    "MutationRecord",
    "NamedNodeMap",
    "Navigator",
    "Node",
    "NodeList",
    "Performance",
    "PointerEvent",
    "PopStateEvent",
    "ProgressEvent",
    "Range",
    "Request",
    "RequestInit",
    "RequestMode",
    "Response",
    "Selection",
    "ShadowRoot",
    "ShadowRootInit",
    "ShadowRootMode",
    "Storage",
    "StorageEvent",
    "SubmitEvent",
    "Text",
    "TouchEvent",
    "UiEvent",
    "Url",
    "UrlSearchParams",
    "WebSocket",
    "WheelEvent",
    "Window",
    "XmlHttpRequest",
];

/// Compiles everything anew, as often as asked, and prints a table.
pub(crate) fn run(rounds: usize) {
    let features = format!("{FEATURES:?}");
    let dependencies =
        format!("js-sys = \"=0.3.107\"\nweb-sys = {{ version = \"=0.3.107\", features = {features} }}\n");
    // The program itself is small: what counts is what it depends on.
    let dependencies: &'static str = dependencies.leak();
    let source = Source { name: "many-features", file: "size/page.rs", dependencies, opt_level: "3" };
    println!("{} features of web-sys, median of {rounds} rounds, user CPU seconds of everything\n", FEATURES.len());
    println!("| profile | ferry | wasm-bindgen | ferry / wasm-bindgen |\n|---|---|---|---|");
    for profile in ["dev", "release"] {
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..rounds {
            for (carrier, times) in [Carrier::Ferry, Carrier::Peer].into_iter().zip(&mut times) {
                times.push(cold(&source.prepared(carrier), profile));
            }
        }
        let [ferry, peer] = times.map(median);
        println!("| {profile} | {ferry:.1} | {peer:.1} | {:.2} |", ferry / peer);
    }
}

/// Units: seconds of the processor, in user mode. Sources are fetched before.
fn cold(manifest: &Path, profile: &str) -> f64 {
    let target = folder().join("cold");
    fs::remove_dir_all(&target).ok();
    process::run(process::cargo().args(["fetch", "--quiet", "--manifest-path"]).arg(manifest)).stdout();
    let mut command = Command::new("bash");
    command.args(["-c", "TIMEFORMAT='user %U'; time \"$@\"", "time", "cargo", "build", "--quiet", "--offline"]);
    command.args(["--target", wasm::TRIPLE, &format!("--profile={profile}"), "--manifest-path"]).arg(manifest);
    // What is fetched is never compiled incrementally; ours, which lies beside, would be.
    command.env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "0");
    let finished = process::run(&mut command);
    let line = finished.stderr.lines().rev().find_map(|line| line.strip_prefix("user "));
    let seconds =
        line.and_then(|seconds| seconds.parse().ok()).unwrap_or_else(|| panic!("bash told no time:\n{finished}"));
    fs::remove_dir_all(&target).ok();
    seconds
}
