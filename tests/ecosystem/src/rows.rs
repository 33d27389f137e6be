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
    /// As `Module`, and its `check.mjs` passes in Node.
    Node,
}

const fn row(fixture: &'static str, about: &'static [&'static str], goal: Goal, checked: &'static str) -> Row {
    Row { fixture, variant: "", about, features: Features::Usual, rustflags: "", goal, checked }
}

const fn variant(row: Row, variant: &'static str, features: Features, rustflags: &'static str) -> Row {
    Row { variant, features, rustflags, ..row }
}

const JS_SYS: Row = row(
    "js-sys",
    &["js-sys", "wasm-bindgen-futures"],
    Goal::Node,
    "containers, functions, typed-array views, iterators, promises, streams, type parameters, upcasts, casts",
);
const WEB_SYS: Row = row("web-sys", &["web-sys"], Goal::Module, "");
const ON_HOST: Row = row("web-sys", &["web-sys", "js-sys"], Goal::Host, "compiles for the host");
const STREAMS: &str = "streams of Rust read by JavaScript, and the other way round";
const UNSTABLE_JS: &str = "--cfg=js_sys_unstable_apis";
const UNSTABLE: &str = "--cfg=js_sys_unstable_apis --cfg=web_sys_unstable_apis";

/// Every row.
pub const ROWS: &[Row] = &[
    JS_SYS,
    variant(row("web-sys", &["js-sys"], Goal::Module, ""), "with `js_sys_unstable_apis`", Features::Usual, UNSTABLE_JS),
    variant(WEB_SYS, "without features", Features::Usual, ""),
    variant(WEB_SYS, "with all features", Features::All("web-sys"), ""),
    variant(WEB_SYS, "with all features and `web_sys_unstable_apis`", Features::All("web-sys"), UNSTABLE),
    variant(ON_HOST, "on the host", Features::All("web-sys"), ""),
    row("wasm-bindgen-test", &["wasm-bindgen-test"], Goal::Module, ""),
    row(
        "serde-wasm-bindgen",
        &["serde-wasm-bindgen"],
        Goal::Node,
        "round trips of structs, enums, maps and bytes; errors; handles inside values are kept",
    ),
    row("tsify", &["tsify"], Goal::Node, "structs and enums as parameters and results, in options and vectors"),
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
        Goal::Node,
        "timers, futures of them, event listeners and console; the other parts compile",
    ),
    row("wasm-streams-04", &["wasm-streams 0.4"], Goal::Node, STREAMS),
    row("wasm-streams-05", &["wasm-streams 0.5"], Goal::Node, STREAMS),
    row("wasm-streams-07", &["wasm-streams 0.7"], Goal::Node, STREAMS),
    row(
        "console_error_panic_hook",
        &["console_error_panic_hook"],
        Goal::Node,
        "a panic is printed with its place and stack",
    ),
    row(
        "getrandom",
        &["getrandom 0.2", "getrandom 0.3", "getrandom 0.4"],
        Goal::Node,
        "buffers of one to 100,000 bytes",
    ),
    row(
        "time",
        &["chrono", "uuid", "web-time"],
        Goal::Node,
        "the time, the zone, dates of both kinds; uuids of versions 4 and 7; clocks",
    ),
    row("reqwest", &["reqwest 0.13"], Goal::Node, "requests to a server on this machine, headers, JSON, errors"),
    row("storage", &["idb", "rexie"], Goal::Module, ""),
    row("glow", &["glow 0.18"], Goal::Module, ""),
    row("sycamore", &["sycamore"], Goal::Module, ""),
    row("yew", &["yew"], Goal::Module, ""),
    row("leptos-csr", &["leptos"], Goal::Module, "client-side rendering"),
    row("leptos-hydrate", &["leptos"], Goal::Module, "hydration"),
    row("dioxus-web", &["dioxus-web"], Goal::Module, ""),
    row("winit", &["winit"], Goal::Module, ""),
    row("wgpu", &["wgpu"], Goal::Module, ""),
    row("eframe", &["eframe"], Goal::Module, ""),
    row("worker", &["worker"], Goal::Module, "a handler of requests"),
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
