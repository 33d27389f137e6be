//! The table of targets.

/// How the glue says import and export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `import` and `export`.
    EsModule,
    /// `require` and `exports`.
    CommonJs,
    /// A script that makes one global variable: nothing can be imported.
    Script,
}

/// Who instantiates the module, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The user, by calling `init()` or `initSync()`.
    Explicit,
    /// A bundler, which resolves `import "./x.wasm"`; the glue is a module of its own.
    Bundler,
    /// The glue, when it is loaded.
    OnLoad,
    /// The glue, when it is loaded, wherever that is: one core for each module format, and an entry for each kind of host.
    Anywhere,
}

/// What a path of the package leads to, in `exports` of `package.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// A file, with `*` for the stem.
    File(&'static str),
    /// A file and its declarations.
    Typed {
        /// The declarations.
        types: &'static str,
        /// The file.
        file: &'static str,
    },
    /// What the first condition that holds leads to.
    When(&'static [(&'static str, Export)]),
}

/// A field of `package.json` that names one of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The field, e.g. `main`.
    pub field: &'static str,
    /// The file, with `*` for the stem.
    pub file: &'static str,
}

/// Where the glue will run: one row.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// The value of `--target`.
    pub name: &'static str,
    /// Other values of `--target` that mean the same.
    pub aliases: &'static [&'static str],
    /// Whether its name alone used to be a flag.
    pub old_flag: bool,
    /// How the glue says import and export.
    pub format: Format,
    /// Who instantiates the module.
    pub start: Start,
    /// The loader fragment, relative to `js/targets/`.
    pub loader: &'static str,
    /// The same for modules compiled for size.
    pub small_loader: &'static str,
    /// The same for modules whose memory threads share.
    pub threads_loader: &'static str,
    /// The global variable that a script makes, unless the user chooses another name.
    pub global: Option<&'static str>,
    /// Whether `init()` finds the module by itself, beside the glue.
    pub located: bool,
    /// Whether the host reads files as what they are only if a `package.json` beside them says so.
    pub manifest: bool,
    /// Whether every such host has `TextEncoder.encodeInto`, so that nobody needs to ask.
    pub has_encode_into: bool,
    /// The files written, with `*` for the stem; declarations only if asked for.
    pub files: &'static [&'static str],
    /// `"type"` in `package.json`, if any.
    pub module_type: Option<&'static str>,
    /// Fields of `package.json` that name an entry.
    pub entries: &'static [Entry],
    /// `"exports"` in `package.json`: paths and what they lead to; none where `main` says all.
    pub exports: &'static [(&'static str, Export)],
    /// `"sideEffects"` in `package.json`: the files that must not be dropped, or none at all.
    pub side_effects: Option<&'static [&'static str]>,
    /// What a reader of the guide needs to know.
    pub guide: &'static str,
}

/// The core of the universal package for ES modules: nothing is instantiated but by `init` and `initSync`.
pub static UNIVERSAL_CORE: Target = Target {
    name: "universal",
    aliases: &[],
    old_flag: false,
    has_encode_into: false,
    format: Format::EsModule,
    start: Start::Explicit,
    loader: "web.js",
    small_loader: "web_small.js",
    threads_loader: "web_threads.js",
    global: None,
    located: false,
    manifest: false,
    files: &[],
    module_type: None,
    entries: &[],
    exports: &[],
    side_effects: None,
    guide: "",
};

/// The core of the universal package for CommonJS, which is also what an `import` in Node leads to.
pub static UNIVERSAL_COMMONJS: Target = Target {
    format: Format::CommonJs,
    start: Start::OnLoad,
    loader: "inline.js",
    small_loader: "inline.js",
    threads_loader: "inline.js",
    name: "universal",
    aliases: &[],
    old_flag: false,
    has_encode_into: false,
    global: None,
    located: false,
    manifest: false,
    files: &[],
    module_type: None,
    entries: &[],
    exports: &[],
    side_effects: None,
    guide: "",
};

/// The same core as CommonJS, for those who `require` it.
pub static UNIVERSAL_REQUIRED: Target = Target {
    format: Format::CommonJs,
    start: Start::Explicit,
    loader: "web.js",
    small_loader: "web_small.js",
    threads_loader: "web_threads.js",
    ..UNIVERSAL_COMMONJS
};

/// A file for a condition, and its declarations.
const fn typed(types: &'static str, file: &'static str) -> Export {
    Export::Typed { types, file }
}

/// The name of a file of a row: `*` is the stem. An entry whose own name the stem has taken makes room for it, also where
/// files are found in capitals as well.
pub fn file_name(pattern: &str, stem: &str) -> String {
    let taken = |file: &str| file.split('.').next().is_some_and(|own| own.eq_ignore_ascii_case(stem));
    if taken(pattern) && pattern != "package.json" { ["entry_", pattern].concat() } else { pattern.replace('*', stem) }
}

/// What a package is built for unless its author says otherwise.
pub const OF_PACKAGES: &str = "universal";

/// What the post-processor alone writes for unless its caller says otherwise: what others' build tools expect.
pub const OF_MODULES: &str = "bundler";

/// Targets that test suites are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Node, by `require`.
    Required,
    /// Node, by `import`.
    Imported,
    /// A browser, by `import`.
    Page,
    /// A browser, as a classic script.
    Script,
    /// An engine of its own, started by the program of this name.
    Engine(&'static str),
}

/// Which target each kind of suite is made for.
pub static SUITES: &[(Suite, &str)] = &[
    (Suite::Required, "nodejs"),
    (Suite::Imported, "experimental-nodejs-module"),
    (Suite::Page, "web"),
    (Suite::Script, "no-modules"),
    (Suite::Engine(DENO), "deno"),
];

/// The program of Deno.
pub const DENO: &str = "deno";

/// Every target.
pub static TARGETS: &[Target] = &[
    Target {
        name: "bundler",
        aliases: &[],
        old_flag: false,
        format: Format::EsModule,
        start: Start::Bundler,
        loader: "bundler.js",
        small_loader: "bundler.js",
        threads_loader: "bundler.js",
        global: None,
        located: true,
        manifest: false,
        has_encode_into: false,
        files: &["*.js", "*_bg.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: Some(&["./*.js", "./snippets/*"]),
        guide: "For webpack, Rspack, Vite builds and others that can import WebAssembly. Importing it is all there is to do.",
    },
    Target {
        name: "web",
        aliases: &[],
        old_flag: true,
        format: Format::EsModule,
        start: Start::Explicit,
        loader: "web.js",
        small_loader: "web_small.js",
        threads_loader: "web_threads.js",
        global: None,
        located: true,
        manifest: false,
        has_encode_into: false,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: Some(&["./snippets/*"]),
        guide: "For browsers without a bundler, and every host with ES modules. Call `await init()` before anything else.",
    },
    Target {
        name: "nodejs",
        aliases: &[],
        old_flag: true,
        format: Format::CommonJs,
        start: Start::OnLoad,
        loader: "node.js",
        small_loader: "node.js",
        threads_loader: "node_threads.js",
        global: None,
        located: true,
        manifest: false,
        has_encode_into: false,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: None,
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: None,
        guide: "For Node, as a CommonJS module that instantiates itself when it is loaded.",
    },
    Target {
        name: "no-modules",
        aliases: &[],
        old_flag: true,
        format: Format::Script,
        start: Start::Explicit,
        loader: "web.js",
        small_loader: "web_small.js",
        threads_loader: "web_threads.js",
        global: Some("wasm_bindgen"),
        located: true,
        manifest: false,
        has_encode_into: false,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: None,
        entries: &[Entry { field: "browser", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: None,
        guide: "For pages and workers that load classic scripts. The script makes one global function: call `await wasm_bindgen()`, then `wasm_bindgen.your_function()`. Nothing can be imported from JavaScript modules.",
    },
    Target {
        name: "experimental-nodejs-module",
        aliases: &["nodejs-module"],
        old_flag: false,
        format: Format::EsModule,
        start: Start::OnLoad,
        loader: "node.js",
        small_loader: "node.js",
        threads_loader: "node_threads.js",
        global: None,
        located: true,
        manifest: true,
        has_encode_into: false,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts", "package.json"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: None,
        guide: "For Node and Bun, as an ES module that instantiates itself when it is imported.",
    },
    Target {
        name: "deno",
        aliases: &[],
        old_flag: false,
        format: Format::EsModule,
        start: Start::OnLoad,
        loader: "deno.js",
        small_loader: "deno.js",
        threads_loader: "deno.js",
        global: None,
        located: true,
        manifest: false,
        has_encode_into: true,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: None,
        guide: "For Deno, as an ES module that instantiates itself when it is imported, from a file or over the network.",
    },
    Target {
        name: "module",
        aliases: &[],
        old_flag: false,
        format: Format::EsModule,
        start: Start::OnLoad,
        loader: "module.js",
        small_loader: "module.js",
        threads_loader: "module.js",
        global: None,
        located: true,
        manifest: false,
        has_encode_into: false,
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        exports: &[],
        side_effects: None,
        guide: "For hosts with source phase imports (`import source`): Node from version 24, Deno, and newer bundlers and browsers.",
    },
    Target {
        name: "universal",
        aliases: &[],
        old_flag: false,
        has_encode_into: false,
        format: Format::EsModule,
        start: Start::Anywhere,
        loader: "web.js",
        small_loader: "web_small.js",
        threads_loader: "web_threads.js",
        global: None,
        located: true,
        manifest: false,
        files: &[
            "index.js",
            "index.d.ts",
            "index.d.cts",
            "init.js",
            "inline.js",
            "instance.js",
            "instance.cjs",
            "instance.d.ts",
            "instance.d.cts",
            "node.mjs",
            "url.js",
            "workerd.js",
            "*.js",
            "*.d.ts",
            "*.d.cts",
            "*.cjs",
            "*_init.cjs",
            "*_inline.js",
            "*_inline.cjs",
            "*_bg.wasm",
            "*_bg.wasm.d.ts",
            "*.wasm.d.ts",
            "*.wasm.d.cts",
        ],
        module_type: Some("module"),
        entries: &[
            Entry { field: "main", file: "*.cjs" },
            Entry { field: "module", file: "index.js" },
            Entry { field: "types", file: "index.d.ts" },
        ],
        exports: &[
            (
                ".",
                Export::When(&[
                    ("workerd", typed("index.d.ts", "workerd.js")),
                    ("edge-light", typed("index.d.ts", "index.js")),
                    (
                        "node",
                        Export::When(&[
                            // Bundles for servers: no file lies beside them.
                            ("module", typed("index.d.ts", "inline.js")),
                            ("import", typed("index.d.ts", "node.mjs")),
                            ("require", typed("index.d.cts", "*.cjs")),
                        ]),
                    ),
                    ("require", typed("index.d.cts", "*.cjs")),
                    ("types", Export::File("index.d.ts")),
                    ("default", Export::File("index.js")),
                ]),
            ),
            (
                "./init",
                Export::When(&[
                    ("require", typed("*.d.cts", "*_init.cjs")),
                    ("types", Export::File("*.d.ts")),
                    ("default", Export::File("*.js")),
                ]),
            ),
            (
                "./instance",
                Export::When(&[
                    ("require", typed("instance.d.cts", "instance.cjs")),
                    ("types", Export::File("instance.d.ts")),
                    ("default", Export::File("instance.js")),
                ]),
            ),
            (
                "./inline",
                Export::When(&[
                    ("require", typed("index.d.cts", "*.cjs")),
                    ("types", Export::File("index.d.ts")),
                    ("default", Export::File("inline.js")),
                ]),
            ),
            (
                "./url",
                Export::When(&[
                    (
                        "node",
                        Export::When(&[
                            ("import", typed("index.d.ts", "node.mjs")),
                            ("require", typed("index.d.cts", "*.cjs")),
                        ]),
                    ),
                    ("types", Export::File("index.d.ts")),
                    ("default", Export::File("url.js")),
                ]),
            ),
            // Only where there is data.
            (
                "./types",
                Export::When(&[
                    ("require", typed("types.d.cts", "types.cjs")),
                    ("types", Export::File("types.d.ts")),
                    ("default", Export::File("types.js")),
                ]),
            ),
            (
                "./*.wasm",
                Export::When(&[
                    ("require", typed("*.wasm.d.cts", "*_bg.wasm")),
                    ("types", Export::File("*.wasm.d.ts")),
                    ("default", Export::File("*_bg.wasm")),
                ]),
            ),
            ("./package.json", Export::File("package.json")),
        ],
        side_effects: Some(&[
            "./index.js",
            "./inline.js",
            "./node.mjs",
            "./url.js",
            "./workerd.js",
            "./*.cjs",
            "./snippets/*",
        ]),
        guide: "For everything: bundlers, pages, Node (`import` and `require` share one instance), Deno, Bun and edge workers. A small \
                module is inlined into the default entry, a large one is fetched where its file is, and is a chunk where not; `./inline` and `./url` say which, `./init` makes the instance explicitly, and `./types` has the types of data.",
    },
];

impl Target {
    /// What a package is built for unless its author says otherwise.
    pub fn of_packages() -> &'static Target {
        Target::named(OF_PACKAGES).expect("bug: the default is in the table")
    }

    /// The row with this name, or one that means the same.
    pub fn named(name: &str) -> Option<&'static Target> {
        TARGETS.iter().find(|target| target.name == name || target.aliases.contains(&name))
    }

    /// The row for a kind of test suite.
    pub fn of_suites(suite: Suite) -> &'static Target {
        let name = SUITES.iter().find(|(other, _)| *other == suite).map(|(_, name)| *name);
        name.and_then(Target::named).expect("bug: a kind of suite without a target")
    }
}
