//! The table of targets.

/// How the glue says import and export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `import` and `export`.
    EsModule,
    /// `require` and `exports`.
    CommonJs,
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
    /// How the glue says import and export.
    pub format: Format,
    /// Who instantiates the module.
    pub start: Start,
    /// The loader fragment, relative to `js/targets/`; none if the bundler does it.
    pub loader: &'static str,
    /// The files written, with `*` for the stem; declarations only if asked for.
    pub files: &'static [&'static str],
    /// `"type"` in `package.json`, if any.
    pub module_type: Option<&'static str>,
    /// Fields of `package.json` that name an entry.
    pub entries: &'static [Entry],
    /// `"sideEffects"` in `package.json`: the files that must not be dropped, or none at all.
    pub side_effects: Option<&'static [&'static str]>,
    /// What a reader of the guide needs to know.
    pub guide: &'static str,
}

/// Every target.
pub static TARGETS: &[Target] = &[
    Target {
        name: "bundler",
        format: Format::EsModule,
        start: Start::Bundler,
        loader: "bundler.js",
        files: &["*.js", "*_bg.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        side_effects: Some(&["./*.js", "./snippets/*"]),
        guide: "For webpack, Rspack, Vite builds and others that can import WebAssembly. Importing it is all there is to do.",
    },
    Target {
        name: "web",
        format: Format::EsModule,
        start: Start::Explicit,
        loader: "web.js",
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: Some("module"),
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        side_effects: Some(&["./snippets/*"]),
        guide: "For browsers without a bundler, and every host with ES modules. Call `await init()` before anything else.",
    },
    Target {
        name: "nodejs",
        format: Format::CommonJs,
        start: Start::OnLoad,
        loader: "node.js",
        files: &["*.js", "*_bg.wasm", "*.d.ts", "*_bg.wasm.d.ts"],
        module_type: None,
        entries: &[Entry { field: "main", file: "*.js" }, Entry { field: "types", file: "*.d.ts" }],
        side_effects: None,
        guide: "For Node, as a CommonJS module that instantiates itself when it is loaded.",
    },
];

impl Target {
    /// The row with this name.
    pub fn named(name: &str) -> Option<&'static Target> {
        TARGETS.iter().find(|target| target.name == name)
    }
}
