//! What a new project starts with. The texts are in `templates/`, and part of this program.

use wasm_ferry_cli_support::targets::{Format, Start, TARGETS, Target};

/// A project to start from.
#[derive(Debug)]
pub(crate) struct Template {
    /// The value of `--template`.
    pub(crate) name: &'static str,
    /// What one makes with it.
    pub(crate) about: &'static str,
    /// What Cargo.toml says about it.
    description: &'static str,
    /// Where its package runs.
    runs: fn(&Target) -> bool,
    /// Its own files: path and text.
    files: &'static [(&'static str, &'static str)],
    /// What to type next, after going to the folder.
    pub(crate) next: &'static [&'static str],
}

/// What all projects have.
const COMMON: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../templates/all/Cargo.toml.in")),
    (".gitignore", include_str!("../templates/all/gitignore")),
];

/// Every template. The first is what nothing typed means.
pub(crate) static TEMPLATES: &[Template] = &[
    Template {
        name: "library",
        about: "A package for others to import",
        description: "A package for JavaScript, written in Rust.",
        runs: |target| target.start == Start::Anywhere,
        files: &[
            ("src/lib.rs", include_str!("../templates/library/lib.rs")),
            ("README.md", include_str!("../templates/library/README.md")),
        ],
        next: &["ferry build", "ferry test"],
    },
    Template {
        name: "vite",
        about: "A page, with Vite",
        description: "A page whose work is done in Rust.",
        runs: |target| target.start == Start::Explicit && target.format == Format::EsModule,
        files: &[
            ("src/lib.rs", include_str!("../templates/vite/lib.rs")),
            ("index.html", include_str!("../templates/vite/index.html")),
            ("main.js", include_str!("../templates/vite/main.js")),
            ("package.json", include_str!("../templates/vite/package.json")),
            ("README.md", include_str!("../templates/vite/README.md")),
        ],
        next: &["npm install", "npm run dev"],
    },
    Template {
        name: "react",
        about: "An app, with React and Vite",
        description: "An app whose work is done in Rust.",
        runs: |target| target.start == Start::Anywhere,
        files: &[
            ("src/lib.rs", include_str!("../templates/react/lib.rs")),
            ("index.html", include_str!("../templates/react/index.html")),
            ("main.jsx", include_str!("../templates/react/main.jsx")),
            ("package.json", include_str!("../templates/react/package.json")),
            ("README.md", include_str!("../templates/react/README.md")),
        ],
        next: &["npm install", "npm run dev"],
    },
    Template {
        name: "worker",
        about: "A Worker for Cloudflare and others like it",
        description: "A Worker whose work is done in Rust.",
        runs: |target| target.start == Start::Anywhere,
        files: &[
            ("src/lib.rs", include_str!("../templates/worker/lib.rs")),
            ("worker.js", include_str!("../templates/worker/worker.js")),
            ("wrangler.toml", include_str!("../templates/worker/wrangler.toml")),
            ("README.md", include_str!("../templates/worker/README.md")),
        ],
        next: &["ferry build", "npx wrangler dev"],
    },
    Template {
        name: "node",
        about: "A program for the command line, run by Node",
        description: "A program for Node whose work is done in Rust.",
        runs: |target| target.format == Format::CommonJs,
        files: &[
            ("src/lib.rs", include_str!("../templates/node/lib.rs")),
            ("index.mjs", include_str!("../templates/node/index.mjs")),
            ("README.md", include_str!("../templates/node/README.md")),
        ],
        next: &["ferry build", "node index.mjs README.md"],
    },
];

impl Template {
    /// The template of this name.
    pub(crate) fn named(name: &str) -> Option<&'static Template> {
        TEMPLATES.iter().find(|template| template.name == name)
    }

    /// The files of a project of this name.
    pub(crate) fn files(&self, name: &str) -> Vec<(&'static str, String)> {
        let target = TARGETS.iter().find(|target| (self.runs)(target)).unwrap_or(&TARGETS[0]);
        let values = [
            ("{{name}}", name),
            ("{{library}}", &name.replace('-', "_")),
            ("{{description}}", self.description),
            ("{{version}}", env!("CARGO_PKG_VERSION")),
            ("{{target}}", target.name),
        ];
        let filled = |text: &str| values.iter().fold(text.to_owned(), |text, (key, value)| text.replace(key, value));
        COMMON.iter().chain(self.files).map(|(path, text)| (*path, filled(text))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_fill_in() {
        for template in TEMPLATES {
            for (path, text) in template.files("my-life") {
                assert!(!text.contains("{{") && !text.contains("}}"), "{} {path}: {text}", template.name);
            }
            assert!(TARGETS.iter().any(|target| (template.runs)(target)), "{}", template.name);
        }
    }
}
