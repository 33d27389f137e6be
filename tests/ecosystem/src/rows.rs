//! The table: which crates are tried, how they are built, and what is checked.

/// One build of one of our small crates.
#[derive(Debug)]
pub struct Row {
    /// Its folder in `crates/`.
    pub fixture: &'static str,
    /// What is different about this build; empty for the usual one.
    pub variant: &'static str,
    /// The crates of the registry that it is about, with the beginning of the version where there are several.
    pub about: &'static [&'static str],
    /// What is turned on.
    pub features: Features,
    /// More flags for the compiler.
    pub rustflags: &'static str,
    /// Where it is compiled, and whether it runs.
    pub goal: Goal,
    /// What is checked beyond compiling, for the guide.
    pub checked: &'static str,
}

/// Features of the crate itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Features {
    /// Those of its manifest.
    Usual,
    /// Every feature of this dependency.
    All(&'static str),
}

/// How far a row goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// It compiles for the host.
    Host,
    /// It compiles to a module that the post-processor accepts.
    Module,
    /// As `Module`, and its checks pass: `check.mjs` in Node, `page.mjs` in Chromium, `requests.json` in workerd.
    Runs(&'static [Engine]),
    /// A copy of it, as a project of its own, becomes a package by `ferry build`, and `page.mjs` passes in Chromium.
    Package,
}

/// Where a module runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Node.
    Node,
    /// A page of headless Chromium.
    Chromium,
    /// Cloudflare's runtime for workers, with the package for everything.
    Workerd,
}

impl Engine {
    /// How the guide calls it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Node => "Node",
            Engine::Chromium => "Chromium",
            Engine::Workerd => "workerd",
        }
    }
}

const NODE: Goal = Goal::Runs(&[Engine::Node]);
const CHROMIUM: Goal = Goal::Runs(&[Engine::Chromium]);
const WORKERD: Goal = Goal::Runs(&[Engine::Workerd]);
const BOTH: Goal = Goal::Runs(&[Engine::Node, Engine::Chromium]);

const fn row(fixture: &'static str, about: &'static [&'static str], goal: Goal, checked: &'static str) -> Row {
    Row { fixture, variant: "", about, features: Features::Usual, rustflags: "", goal, checked }
}

const fn variant(row: Row, variant: &'static str, features: Features, rustflags: &'static str) -> Row {
    Row { variant, features, rustflags, ..row }
}

const JS_SYS: Row = row(
    "js-sys",
    &["js-sys", "wasm-bindgen-futures"],
    NODE,
    "containers, functions, typed-array views, iterators, promises, streams, type parameters, upcasts, casts",
);
const WEB_SYS: Row = row("web-sys", &["web-sys"], Goal::Module, "");
const ON_HOST: Row = row("web-sys", &["web-sys", "js-sys"], Goal::Host, "compiles for the host");
const STREAMS: &str = "streams of Rust read by JavaScript, and the other way round";
const TASKS: &str = "a counter and a list of things to do: clicks, typing, the key Enter, classes, keyed lists";
const ROUTES: &str = "links, addresses, back and forward, a page that fetches";
const UNSTABLE_JS: &str = "--cfg=js_sys_unstable_apis";
const UNSTABLE: &str = "--cfg=js_sys_unstable_apis --cfg=web_sys_unstable_apis";

/// Every row.
pub const ROWS: &[Row] = &[
    JS_SYS,
    row("jspi", &["js-sys"], CHROMIUM, "calls and tasks that wait for promises (JSPI)"),
    variant(row("web-sys", &["js-sys"], Goal::Module, ""), "with `js_sys_unstable_apis`", Features::Usual, UNSTABLE_JS),
    variant(WEB_SYS, "without features", Features::Usual, ""),
    variant(WEB_SYS, "with all features", Features::All("web-sys"), ""),
    variant(WEB_SYS, "with all features and `web_sys_unstable_apis`", Features::All("web-sys"), UNSTABLE),
    variant(ON_HOST, "on the host", Features::All("web-sys"), ""),
    row("wasm-bindgen-test", &["wasm-bindgen-test"], Goal::Module, ""),
    row(
        "serde-wasm-bindgen",
        &["serde-wasm-bindgen"],
        NODE,
        "round trips of structs, enums, maps and bytes; errors; handles inside values are kept",
    ),
    row("forms", &["wasm-bindgen"], NODE, "forms of the attribute that only few crates have"),
    row(
        "derived",
        &["wasm-bindgen-derive", "workflow-wasm"],
        NODE,
        "values of classes found in lists, options and values, and taken out of their objects",
    ),
    row("wrappers", &["leaflet", "monaco", "wasm-react", "web-thread"], Goal::Module, ""),
    row(
        "conversions",
        &["cpal"],
        NODE,
        "`BufferSize` as a number or nothing; derived types behind aliases and in fields",
    ),
    row("tsify", &["tsify"], NODE, "structs and enums as parameters and results, in options and vectors"),
    row(
        "gloo",
        &[
            "gloo 0.12",
            "gloo-console 0.4",
            "gloo-dialogs 0.3",
            "gloo-events 0.3",
            "gloo-file 0.4",
            "gloo-history 0.3",
            "gloo-net 0.7",
            "gloo-render 0.3",
            "gloo-storage 0.4",
            "gloo-timers 0.4",
            "gloo-utils 0.3",
            "gloo-worker 0.6",
        ],
        BOTH,
        "timers and futures of them, event listeners, console; in a page also requests (JSON, bytes, errors, given up), WebSocket, \
         events of a server, frames, storage, history, files, dialogs, a worker",
    ),
    row("wasm-streams-04", &["wasm-streams 0.4"], NODE, STREAMS),
    row("wasm-streams-05", &["wasm-streams 0.5"], NODE, STREAMS),
    row("wasm-streams-07", &["wasm-streams 0.7"], BOTH, STREAMS),
    row("console_error_panic_hook", &["console_error_panic_hook"], NODE, "a panic is printed with its place and stack"),
    row("getrandom", &["getrandom 0.2", "getrandom 0.3", "getrandom 0.4"], NODE, "buffers of one to 100,000 bytes"),
    row(
        "time",
        &["chrono", "uuid", "web-time"],
        NODE,
        "the time, the zone, dates of both kinds; uuids of versions 4 and 7; clocks",
    ),
    row(
        "reqwest",
        &["reqwest 0.13"],
        BOTH,
        "requests to a server on this machine: headers, JSON, bytes, errors; in a page also answers in parts, timeouts, requests given up",
    ),
    row(
        "web",
        &["web-sys", "wasm-bindgen-futures"],
        CHROMIUM,
        "elements, events, a canvas, frames, promises, requests, an observer, a channel of messages",
    ),
    row("storage", &["idb", "rexie"], CHROMIUM, "databases, indexes, cursors, transactions that fail"),
    row("sockets", &["ws_stream_wasm"], CHROMIUM, "texts and bytes, how a socket is closed and refused"),
    row("plotters", &["plotters", "plotters-canvas"], CHROMIUM, "a chart is drawn"),
    row("glow", &["glow 0.18"], CHROMIUM, "WebGL paints a triangle"),
    row("sycamore", &["sycamore"], CHROMIUM, TASKS),
    row("yew", &["yew"], CHROMIUM, TASKS),
    variant(row("yew", &["yew"], Goal::Package, "the same"), "by `ferry build`, a release", Features::Usual, ""),
    row("yew-router", &["yew-router"], CHROMIUM, ROUTES),
    row("leptos-csr", &["leptos"], CHROMIUM, TASKS),
    row("leptos-router", &["leptos_router"], CHROMIUM, ROUTES),
    row("dominator", &["dominator", "futures-signals"], CHROMIUM, TASKS),
    row("leptos-hydrate", &["leptos"], CHROMIUM, "a page of the server's comes to life: the same"),
    row("dioxus-web", &["dioxus-web"], CHROMIUM, TASKS),
    row("winit", &["winit"], CHROMIUM, "a window that is a canvas; the pointer and keys"),
    row("wgpu", &["wgpu"], CHROMIUM, "a shader paints a triangle, through WebGL"),
    row("eframe", &["eframe"], CHROMIUM, "a window; clicks and keys change its pixels"),
    row("worker", &["worker"], WORKERD, "a handler of requests: paths, methods, statuses"),
];

impl Row {
    /// How the row is called: `web-sys with all features`.
    pub fn name(&self) -> String {
        [self.fixture, self.variant].join(" ").trim_end().to_owned()
    }

    /// The package of the folder.
    pub fn package(&self) -> String {
        format!("eco-{}", self.fixture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let mut names: Vec<String> = ROWS.iter().map(Row::name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), ROWS.len());
    }
}
